// Articles are read for their level as they come out and change, and sections can be asked for what is easier.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { type Printed, printPaper } from '../../../tests/support/printed-paper.ts'
import * as desk from '../../desk/desk.ts'
import type { Wires } from '../../platform/wire.ts'
import { levelArticle, levelFrom, levelOf, levelOld } from './level-articles.ts'

let fresh: FreshHouse
let printed: Printed
const told: { article: string; shelves: readonly string[] }[] = []
const levelling = { everyNode: {}, once: { level: levelArticle } } as unknown as Wires[string]
const wires: Wires = {
  'levels behind': { everyNode: {}, once: { level: levelFrom } } as unknown as Wires[string],
  'article published': levelling,
  'article changed': levelling,
  'article withdrawn': levelling,
  'article levelled': {
    everyNode: { note: (_: unknown, news: (typeof told)[number]) => void told.push(news) },
    once: {},
  } as unknown as Wires[string],
}
const easy = 'The man went to the house. He had a dog and a big book. '.repeat(6)
const hard = 'Bilateral plenipotentiaries abrogated the armistice amid fractious recriminations. '.repeat(6)

beforeEach(async () => {
  told.length = 0
  fresh = await freshHouse({ wires })
  printed = await printPaper(fresh.house, { texts: [easy] })
})
afterEach(() => fresh.close())

const levelNow = async (id: desk.ArticleId) => (await desk.articleById(fresh.house.db, id))?.level
const change = async (text: string) => {
  const article = await desk.articleById(fresh.house.db, printed.article.id)
  const reading = article && (await desk.read(fresh.house.db, article))
  if (!reading) throw new Error('The article is not to be read.')
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]
  const story = { ...reading.revision.story, body: { type: 'doc' as const, content } }
  await desk.update(fresh.house, printed.article.id, { story, basedOn: reading.revision.number }, 'test')
}
const section = async () => {
  const [first] = (await desk.sectionTree(fresh.house.db)).all
  return `section:${first?.id}` as const
}
const upTo = async (level: number, page = 1, size = 1) =>
  desk.listed(fresh.house.db, await section(), 'en', { page, size, level })

test('what comes out has a level, and what is changed has another; only English has one', async () => {
  await fresh.jobs.drain()
  expect(await levelNow(printed.article.id)).toBe(1)
  expect(await levelNow(printed.korean.id)).toBeNull()
  await change(hard)
  await fresh.jobs.drain()
  expect(await levelNow(printed.article.id)).toBe(6)
})

test('news names the article and its lists, once for each change of level', async () => {
  await fresh.jobs.drain()
  await expect.poll(() => told.length).toBe(2)
  const mine = told.filter(({ article }) => article === printed.article.id)
  expect(mine.map(({ shelves }) => shelves.includes('all'))).toEqual([true])
  await change(`${easy} And more.`)
  await fresh.jobs.drain()
  expect(told).toHaveLength(2)
})

test('a level that was found of another revision is not noted', async () => {
  await fresh.jobs.drain()
  await desk.level(fresh.house, printed.article.id, { revision: 7, level: 5 })
  expect(await levelNow(printed.article.id)).toBe(1)
})

test('a section gives what is easy enough, newest first and page by page', async () => {
  await fresh.jobs.drain()
  const first = await upTo(2)
  const second = await upTo(2, 2)
  expect([first.more, second.more]).toEqual([true, false])
  const found = [...first.cards, ...second.cards]
  expect(found.map(({ level }) => level)).toEqual([1, 1])
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([printed.article.id, printed.other.id]))
  const [newer, older] = found.map(({ firstPublishedAt }) => firstPublishedAt.getTime())
  expect(newer).toBeGreaterThanOrEqual(older ?? Infinity)
  await change(hard)
  await fresh.jobs.drain()
  expect((await upTo(5, 1, 9)).cards.map(({ id }) => id)).toEqual([printed.other.id])
  expect((await upTo(6, 1, 9)).cards).toHaveLength(2)
})

test('an article keeps its level when it is listed anew, and is gone from lists when it is withdrawn', async () => {
  await fresh.jobs.drain()
  await desk.withdraw(fresh.house, printed.korean.id, 'It named the wrong hall.', 'test')
  await fresh.jobs.drain()
  expect((await upTo(2, 1, 9)).cards).toHaveLength(2)
  await desk.withdraw(fresh.house, printed.other.id, 'It named the wrong hall.', 'test')
  await fresh.jobs.drain()
  expect((await upTo(2, 1, 9)).cards.map(({ id }) => id)).toEqual([printed.article.id])
})

test('what came out before there were levels is read once, in bounded steps', async () => {
  await fresh.close()
  fresh = await freshHouse()
  printed = await printPaper(fresh.house, { texts: [easy] })
  expect(await levelNow(printed.article.id)).toBeNull()
  const later = await freshHouse({ wires, beside: fresh })
  const turn = async (): Promise<void> => {
    await levelOld(later.house)
    await later.jobs.drain()
  }
  await turn()
  expect(await levelNow(printed.article.id)).toBe(1)
  await desk.level(fresh.house, printed.article.id, { revision: 1, level: null })
  await turn()
  expect(await levelNow(printed.article.id)).toBeNull()
  await later.close()
})

test('any text can be measured, which keeps nothing', async () => {
  expect((await levelOf(hard)).hardest[0]).toMatchObject({ level: 6, times: 6 })
  expect((await levelOf('')).level).toBeNull()
})
