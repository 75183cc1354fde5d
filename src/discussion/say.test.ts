// What becomes of what somebody says: shown, held, refused, and where it then stands.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import * as discussion from './discussion.ts'
import { day, type Forum, from, minute, openForum } from './forum-for-tests.ts'

let forum: Forum
let ann: Account
let ben: Account
beforeEach(async () => {
  forum = await openForum()
  ann = await forum.person()
  ben = await forum.person()
})
afterEach(() => forum.close())

const counts = async () => (await discussion.threadCounts(forum.house.db, [forum.article.id])).get(forum.article.id)
const say = (by: Account, body: string, more: Partial<discussion.Saying> = {}) =>
  discussion.say(forum.house, { article: forum.article.id, body, ...more }, by, from)
const codes = async (answer: Promise<discussion.Answer>) => {
  const done = await answer
  return done.ok ? [] : done.problems.map(({ code }) => code)
}
const read = (reader: Account | null, sort: discussion.Sort = 'newest') =>
  discussion.thread(forum.house.db, forum.article, { sort, now: new Date(forum.clock.at) }, reader)

test('what a reader says stands in the thread, cleaned and whole, and is counted', async () => {
  const comment = await forum.said(ann, '  It was\u200b Monday.\r\n\r\n\r\nNot Tuesday. ')
  expect(comment).toMatchObject({ state: 'shown', body: 'It was Monday.\n\nNot Tuesday.', revision: 1, parent: null })
  expect(await forum.stored(comment.id)).toEqual(comment)
  expect(await counts()).toEqual({ shown: 1, heads: 1 })
  const page = await read(null)
  expect(page.threads[0]?.head).toMatchObject({ text: comment.body, by: { account: ann.id, name: ann.name } })
})

test('two hundred and fifty characters are taken, one more is not, and nothing of it is kept', async () => {
  expect((await forum.said(ann, '가'.repeat(250))).state).toBe('shown')
  expect(await codes(say(ben, '각'.normalize('NFD').repeat(251)))).toEqual(['comment.too-long'])
  expect(await codes(say(ben, ' \u3164 '))).toEqual(['comment.blank'])
  expect(await codes(say(ben, `a${'\u0301'.repeat(40)}`))).toEqual(['comment.too-dense'])
  expect(await counts()).toEqual({ shown: 1, heads: 1 })
})

test('a reply stands below its head, and a reply to a reply names whom it answers', async () => {
  const head = await forum.said(ann, 'A head.')
  const reply = await forum.said(ben, 'A reply.', { parent: head.id })
  const second = await forum.said(ann, 'To the reply.', { parent: reply.id })
  expect(second).toMatchObject({ parent: head.id, answers: reply.id })
  expect(await forum.stored(head.id)).toMatchObject({ replies: 2 })
  expect(await counts()).toEqual({ shown: 3, heads: 1 })
  const [thread] = (await read(null)).threads
  expect(thread?.replies.map(({ id, answers }) => [id, answers?.name])).toEqual([
    [reply.id, undefined],
    [second.id, ben.name],
  ])
})

test('nobody who is not shown is answered', async () => {
  const head = await forum.said(ann, 'A head.')
  const reply = await forum.said(ben, 'A reply.', { parent: head.id })
  await discussion.withdraw(forum.house, reply.id, ben)
  expect(await codes(say(ann, 'To the reply.', { parent: reply.id }))).toEqual(['comment.parent-gone'])
  await discussion.withdraw(forum.house, head.id, ann)
  expect(await codes(say(ben, 'To the head.', { parent: head.id }))).toEqual(['comment.parent-gone'])
})

test('a passage can be quoted as it stands in the revision that was read, and not otherwise', async () => {
  const quote = { text: 'spoke on Monday.  Nobody', revision: 1 }
  const comment = await forum.said(ann, 'Nobody?', { quote })
  expect(comment.quote).toEqual({ text: 'spoke on Monday. Nobody', revision: 1 })
  for (const wrong of [
    { text: 'spoke on Tuesday', revision: 1 },
    { text: 'spoke on Monday', revision: 2 },
    { text: 'spoke on Monday', revision: -1 },
  ])
    expect(await codes(say(ben, 'Nobody?', { quote: wrong }))).toEqual(['comment.quote-gone'])
  expect((await read(null)).threads[0]?.head.quote).toEqual({ ...comment.quote, changed: false })
})

test('who says too much too soon is asked to wait, and one row is what two at once leave', async () => {
  await forum.said(ann, 'First.')
  await expect(say(ann, 'Second.')).rejects.toMatchObject({ status: 429, code: 'comment.too-fast' })
  forum.clock.at += minute
  const both = await Promise.allSettled([say(ben, 'One and the same.'), say(ben, 'One and the same.')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await counts()).toEqual({ shown: 2, heads: 2 })
})

test('the first comment of a new account waits, and its author alone sees it in its place', async () => {
  const newcomer = await forum.person('reader', { joinedAt: new Date(forum.clock.at) })
  const comment = await forum.said(newcomer, 'Hello.')
  expect(comment).toMatchObject({ state: 'held', heldBy: 'newcomer' })
  expect(await counts()).toEqual({ shown: 0, heads: 0 })
  expect((await read(null)).threads).toEqual([])
  expect((await read(ben)).threads).toEqual([])
  const [mine] = (await read(newcomer)).threads
  expect(mine?.head).toMatchObject({ text: 'Hello.', state: 'held', own: { mine: true, heldBy: 'newcomer' } })
  expect(await discussion.commentInPlace(forum.house.db, comment.id, forum.house.now(), ben)).toBeNull()
  expect((await discussion.commentsOf(forum.house.db, newcomer.id, { now: forum.house.now() }, ben)).comments).toEqual(
    [],
  )
})

test('for five minutes and while nobody answers, an author changes the text; every revision is kept', async () => {
  const comment = await forum.said(ann, 'Frist.')
  forum.clock.at += 5 * minute
  const edited = await discussion.edit(forum.house, comment.id, { body: 'First.' }, ann)
  expect(edited).toMatchObject({ ok: true, comment: { body: 'First.', revision: 2, state: 'shown' } })
  const kept = await discussion.dossier(forum.house.db, comment.id, forum.house.now())
  expect(kept?.revisions.map(({ number, body }) => [number, body])).toEqual([
    [1, 'Frist.'],
    [2, 'First.'],
  ])
  expect(new Set(kept?.verdicts.map(({ revision }) => revision))).toEqual(new Set([1, 2]))
  forum.clock.at += 1
  const again = discussion.edit(forum.house, comment.id, { body: 'Once more.' }, ann)
  await expect(again).rejects.toMatchObject({ status: 409, code: 'comment.unanswerable' })
  const answered = await forum.said(ann, 'Another one.')
  await forum.said(ben, 'An answer.', { parent: answered.id })
  const late = discussion.edit(forum.house, answered.id, { body: 'Changed.' }, ann)
  await expect(late).rejects.toMatchObject({ status: 409 })
})

test('the limits of a new comment hold for a changed one, and nobody else changes it', async () => {
  const comment = await forum.said(ann, 'First.')
  expect(await codes(discussion.edit(forum.house, comment.id, { body: 'a'.repeat(251) }, ann))).toEqual([
    'comment.too-long',
  ])
  const theirs = discussion.edit(forum.house, comment.id, { body: 'Mine.' }, ben)
  await expect(theirs).rejects.toMatchObject({ status: 403 })
  await expect(discussion.withdraw(forum.house, comment.id, ben)).rejects.toMatchObject({ status: 403 })
  expect((await forum.stored(comment.id)).body).toBe('First.')
})

test('a comment taken back keeps its place for its replies, without its text', async () => {
  const head = await forum.said(ann, 'A head.')
  const alone = await forum.said(ben, 'Alone.')
  await forum.said(ben, 'A reply.', { parent: head.id })
  await discussion.withdraw(forum.house, head.id, ann)
  await discussion.withdraw(forum.house, alone.id, ben)
  const page = await read(ann)
  expect(page.counts).toEqual({ shown: 1, heads: 0 })
  expect(page.threads).toHaveLength(1)
  expect(page.threads[0]?.head).toMatchObject({ id: head.id, state: 'withdrawn', text: null, by: null })
  expect(page.threads[0]?.replies).toHaveLength(1)
})

test('a discussion is as open as its article, its section and its age let it be', async () => {
  const editor = await forum.person('section editor')
  const now = () => forum.house.now()
  const mode = async () => (await discussion.openness(forum.house.db, forum.article, now())).mode
  const [section] = (await desk.sectionTree(forum.house.db)).all
  await discussion.setMode(forum.house, section?.id ?? '', { mode: 'held', closesAfterDays: null }, editor)
  expect(await mode()).toBe('held')
  expect((await forum.said(ann, 'Held.')).heldBy).toBe('mode')
  await discussion.setMode(forum.house, section?.id ?? '', { mode: 'open', closesAfterDays: 2 }, editor)
  expect(await mode()).toBe('open')
  expect(await discussion.modeOf(forum.house.db, section?.id ?? '')).toEqual({ mode: 'open', closesAfterDays: 2 })
  forum.clock.at += 2 * day
  expect(await mode()).toBe('closed')
  expect(await codes(say(ann, 'Too late.'))).toEqual(['discussion.closed'])
  await discussion.setMode(forum.house, forum.article.id, { mode: 'open', closesAfterDays: 5 }, editor)
  expect(await mode()).toBe('open')
  const reader = discussion.setMode(forum.house, forum.article.id, { mode: 'closed', closesAfterDays: null }, ann)
  await expect(reader).rejects.toMatchObject({ status: 403 })
})

test('two hundred readers at once lose nothing and double nothing', async () => {
  const people = await forum.people(200)
  const head = await forum.said(ann, 'A head.')
  forum.clock.at += minute
  const answers = await Promise.all(
    people.map((one, at) => say(one, `Comment ${at}.`, at % 4 === 0 ? { parent: head.id } : {})),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await counts()).toEqual({ shown: 201, heads: 151 })
  expect((await forum.stored(head.id)).replies).toBe(50)
  const seen = new Set<string>()
  let after: string | null = null
  do {
    const page: discussion.ThreadPage = await discussion.thread(
      forum.house.db,
      forum.article,
      { sort: 'oldest', after, now: forum.house.now() },
      null,
    )
    for (const { head: one } of page.threads) seen.add(one.text ?? '')
    after = page.next
  } while (after !== null)
  expect(seen.size).toBe(151)
})
