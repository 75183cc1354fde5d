// An article's life: from draft to withdrawal, and the lists it stands on meanwhile.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import {
  articleAddressed,
  articleById,
  correct,
  correctionsOf,
  draft,
  listed,
  mend,
  openSection,
  publish,
  read,
  rename,
  revisions,
  type Section,
  type Story,
  update,
  withdraw,
} from './desk.ts'
import type { Beginning } from './verbs/publish.ts'

const by = 'user_editor'
const opening = Date.parse('2018-04-10T09:40:00.000Z')
let at = opening
let open: FreshHouse
let house: House
let national: Section
let politics: Section
beforeEach(async () => {
  at = opening
  open = await freshHouse({ now: () => new Date(at) })
  house = open.house
  const plain = { position: 1, title: { en: 'Section', ko: '면' }, description: { en: '', ko: '' }, editors: [] }
  national = await openSection(house, { ...plain, path: 'national' }, by)
  politics = await openSection(house, { ...plain, path: 'national/politics' }, by)
})
afterEach(() => open.close())

const story = (headline: string, more: Partial<Story> = {}): Story => ({
  headline,
  shortHeadline: '',
  standfirst: '',
  label: 'news',
  dateline: null,
  credits: [],
  section: politics.id,
  further: [],
  topics: [],
  lead: null,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${headline}.` }] }] },
  ...more,
})
const begun = (slug: string, more: Partial<Beginning> = {}) =>
  draft(house, { kind: 'article', language: 'en', slug, comments: 'open', story: story(slug), ...more })
const out = async (slug: string, more: Partial<Beginning> = {}) =>
  publish(house, (await begun(slug, more)).id, house.now(), by)
const later = (minutes: number) => new Date((at += minutes * 60_000))
const list = async (language: Language, shelf: Parameters<typeof listed>[1] = 'all') =>
  (await listed(house.db, shelf, language, { page: 1, size: 20 })).cards.map(({ slug }) => slug)
const conflict = (code: string): unknown => expect.objectContaining({ status: 409, code })

test('a draft has no address and stands on no list until it is published', async () => {
  const { id } = await begun('moscow')
  expect(await list('en')).toEqual([])
  expect(await articleAddressed(house.db, 'en', '2018-04-10', 'moscow')).toBeNull()
  const published = await publish(house, id, house.now(), by)
  expect(published).toMatchObject({
    state: 'published',
    revision: 1,
    day: '2018-04-10',
    firstPublishedAt: new Date(opening),
    updatedAt: null,
  })
  expect((await articleAddressed(house.db, 'en', '2018-04-10', 'moscow'))?.id).toBe(id)
  await expect(publish(house, id, house.now(), by)).rejects.toEqual(conflict('article.published-already'))
})

test('the day of an article is that of the paper, not of Greenwich', async () => {
  at = Date.parse('2018-04-10T15:00:00.000Z')
  expect((await out('after-midnight')).day).toBe('2018-04-11')
})

test('revisions are numbered, and only new reporting and corrections move the updated time', async () => {
  const { id } = await out('moscow')
  const updatedAt = later(10)
  expect(
    (await update(house, id, { story: story('Moscow, updated'), basedOn: 1, note: 'more' }, by)).updatedAt,
  ).toEqual(updatedAt)
  const correctedAt = later(10)
  const correction = { was: 'Tuesday', now: 'Monday', text: 'It was Monday.' }
  expect(
    (await correct(house, id, { story: story('Moscow, corrected'), basedOn: 2, ...correction }, by)).updatedAt,
  ).toEqual(correctedAt)
  later(10)
  const mended = await mend(house, id, { story: story('Moscow, mended'), basedOn: 3 }, by)
  expect(mended).toMatchObject({ revision: 4, updatedAt: correctedAt, firstPublishedAt: new Date(opening) })
  expect(await articleById(house.db, id)).toEqual(mended)
  const all = await revisions(house.db, id)
  expect(all.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
    '1 published',
    '2 updated',
    '3 corrected',
    '4 mended',
  ])
  expect(all[3]?.at).toEqual(new Date(at))
  expect(await correctionsOf(house.db, id)).toEqual([
    expect.objectContaining({ article: id, revision: 3, at: correctedAt, ...correction }),
  ])
  expect((await read(house.db, mended))?.revision.story.headline).toBe('Moscow, mended')
  expect((await read(house.db, mended, 1))?.revision.story.headline).toBe('moscow')
})

test('mending an article that was never updated gives it no updated time', async () => {
  const { id } = await out('moscow')
  later(5)
  expect((await mend(house, id, { story: story('Moscow'), basedOn: 1 }, by)).updatedAt).toBeNull()
})

test('a text that was written from an old revision is refused, and its correction with it', async () => {
  const { id } = await out('moscow')
  await update(house, id, { story: story('second'), basedOn: 1 }, by)
  const old = { story: story('third'), basedOn: 1 }
  await expect(update(house, id, old, by)).rejects.toEqual(conflict('article.changed-meanwhile'))
  await expect(correct(house, id, { ...old, was: 'a', now: 'b', text: 'c' }, by)).rejects.toEqual(
    conflict('article.changed-meanwhile'),
  )
  expect(await revisions(house.db, id)).toHaveLength(2)
  expect(await correctionsOf(house.db, id)).toEqual([])
})

test('of two who write at once, one wins and the other is told', async () => {
  const { id } = await out('moscow')
  const attempts = await Promise.allSettled(
    ['one', 'two', 'three'].map((text) => update(house, id, { story: story(text), basedOn: 1 }, by)),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(attempts.filter(({ status }) => status === 'rejected')).toEqual(
    [1, 2].map(() => ({ status: 'rejected', reason: conflict('article.changed-meanwhile') })),
  )
  expect(await revisions(house.db, id)).toHaveLength(2)
})

test('what happens while an article is updated is not undone by the update', async () => {
  for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const { id } = await out(slug)
    await Promise.allSettled([
      withdraw(house, id, 'untrue', by),
      update(house, id, { story: story('more'), basedOn: 1 }, by),
    ])
    expect(await articleById(house.db, id)).toMatchObject({ state: 'withdrawn' })
    const { id: other } = await out(`${slug}-old`)
    await Promise.allSettled([
      rename(house, other, `${slug}-new`, by),
      update(house, other, { story: story('more'), basedOn: 1 }, by),
    ])
    expect(await articleById(house.db, other)).toMatchObject({ slug: `${slug}-new`, revision: 2 })
  }
  expect(await list('en')).toHaveLength(6)
})

test('a slug that is taken on that day is refused, on another day or in another language it is free', async () => {
  await out('moscow')
  await expect(out('moscow')).rejects.toEqual(conflict('article.address-taken'))
  expect((await out('moscow', { language: 'ko' })).slug).toBe('moscow')
  later(24 * 60)
  expect((await out('moscow')).day).toBe('2018-04-11')
})

test('a renamed article keeps its old address, which nobody else may have', async () => {
  const { id } = await out('moscow')
  await rename(house, id, 'moscow-at-last', by)
  for (const slug of ['moscow', 'moscow-at-last'])
    expect(await articleAddressed(house.db, 'en', '2018-04-10', slug)).toMatchObject({ id, slug: 'moscow-at-last' })
  await expect(out('moscow')).rejects.toEqual(conflict('article.address-taken'))
  expect((await rename(house, id, 'moscow', by)).slug).toBe('moscow')
  await expect(rename(house, id, 'Not a slug', by)).rejects.toMatchObject({ status: 422 })
})

test('a withdrawn article leaves all lists, keeps its address and revisions, and never comes back', async () => {
  const { id } = await out('moscow')
  await withdraw(house, id, 'It was not true.', by)
  expect([await list('en'), await list('ko'), await list('en', `section:${politics.id}`)]).toEqual([[], [], []])
  expect(await articleAddressed(house.db, 'en', '2018-04-10', 'moscow')).toMatchObject({
    id,
    state: 'withdrawn',
    withdrawn: { because: 'It was not true.' },
  })
  expect(await revisions(house.db, id)).toHaveLength(1)
  await expect(update(house, id, { story: story('again'), basedOn: 1 }, by)).rejects.toEqual(
    conflict('article.not-published'),
  )
})

test('a Korean translation takes the place of the English version in Korean lists, and gives it back', async () => {
  const english = await out('moscow')
  expect([await list('en'), await list('ko')]).toEqual([['moscow'], ['moscow']])
  later(5)
  const waiting = await begun('모스크바', { language: 'ko', translates: english.id })
  expect(await list('ko')).toEqual(['moscow'])
  const korean = await publish(house, waiting.id, house.now(), by)
  expect(korean.group).toBe(english.group)
  expect([await list('en'), await list('ko'), await list('ko', `section:${national.id}`)]).toEqual([
    ['moscow'],
    ['모스크바'],
    ['모스크바'],
  ])
  expect((await read(house.db, english))?.translations.map(({ slug }) => slug)).toEqual(['모스크바'])
  await withdraw(house, korean.id, 'wrong', by)
  expect([await list('en'), await list('ko'), await list('ko', `section:${national.id}`)]).toEqual([
    ['moscow'],
    ['moscow'],
    ['moscow'],
  ])
})

test('a section lists what stands in the sections below it, and follows an article that moves', async () => {
  const { id } = await out('deep')
  later(1)
  await out('high', { story: story('high', { section: national.id }) })
  expect(await list('en', `section:${national.id}`)).toEqual(['high', 'deep'])
  expect(await list('en', `section:${politics.id}`)).toEqual(['deep'])
  await mend(house, id, { story: story('deep', { section: national.id }), basedOn: 1 }, by)
  expect(await list('en', `section:${politics.id}`)).toEqual([])
})

test('lists run from the newest to the oldest, page by page', async () => {
  for (const slug of ['one', 'two', 'three', 'four', 'five']) {
    await out(slug)
    later(1)
  }
  const page = async (number: number) => {
    const { cards, more } = await listed(house.db, 'all', 'en', { page: number, size: 2 })
    return [...cards.map(({ slug }) => slug), more]
  }
  expect([await page(1), await page(2), await page(3)]).toEqual([
    ['five', 'four', true],
    ['three', 'two', true],
    ['one', false],
  ])
})

test('a standing page has an address without a day and stands on no list', async () => {
  const about = await out('about', { kind: 'page', story: story('About', { section: null }) })
  expect(about.day).toBe('')
  expect((await articleAddressed(house.db, 'en', '', 'about'))?.id).toBe(about.id)
  expect(await list('en')).toEqual([])
})

test('a story without a headline or a section does not come out', async () => {
  const { id } = await begun('moscow', { story: story(' ') })
  await expect(publish(house, id, house.now(), by)).rejects.toMatchObject({
    status: 422,
    code: 'story.headline-missing',
  })
  await expect(out('elsewhere', { story: story('Elsewhere', { section: null }) })).rejects.toMatchObject({
    code: 'story.section-missing',
  })
  expect((await articleById(house.db, id))?.state).toBe('draft')
})

test('two language versions that come out at the same moment end on one list each', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    const english = await begun(`pair-${number}`)
    const korean = await begun(`짝-${number}`, { language: 'ko', translates: english.id })
    await Promise.all([english, korean].map(({ id }) => publish(house, id, house.now(), by)))
  }
  expect((await list('ko')).filter((slug) => slug.startsWith('pair'))).toEqual([])
  expect(await list('en')).toHaveLength(5)
})
