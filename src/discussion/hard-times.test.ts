// What attackers try and what bad luck brings: too much at once, two at once, the same news twice, and what no form would send.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import * as standards from '../standards/standards.ts'
import type { Comment, CommentId } from './comment.ts'
import * as discussion from './discussion.ts'
import { type Forum, from, minute, openForum } from './forum-for-tests.ts'
import { keepNewest } from './store/drafts.ts'
import type { DiscussionTables } from './store/tables.ts'
import { mostDrafts } from './verbs/drafts.ts'
import { lay } from './verbs/laying-out.ts'
import { addEntry } from './verbs/words.ts'

let forum: Forum
let ann: Account
let ben: Account
let moderator: Account
let head: Comment
beforeEach(async () => {
  forum = await openForum()
  ;[ann, ben, moderator] = [await forum.person(), await forum.person(), await forum.person('moderator')]
  head = await forum.said(ann, 'A head.')
})
afterEach(() => forum.close())

const tables = () => forum.house.db.tables<DiscussionTables>()
const attack = { reason: 'attack' as const, text: '', contact: null }
const seenBy = async (reader: Account | null) =>
  (await discussion.thread(forum.house.db, forum.article, { sort: 'newest', now: forum.house.now() }, reader)).threads
const remove = ({ id, revision }: Comment) =>
  discussion.remove(forum.house, id, revision, { clause: '3', facts: 'It insults.' }, moderator)

test('a reply that is gone keeps its place where somebody answered it, and nowhere else', async () => {
  const [one, two, three] = [
    await forum.said(ben, 'Answered and removed.', { parent: head.id }),
    await forum.said(ben, 'Removed.', { parent: head.id }),
    await forum.said(ann, 'Answered and taken back.', { parent: head.id }),
  ]
  const answers = [
    await forum.said(ann, 'To the first.', { parent: one.id }),
    await forum.said(ben, 'To the third.', { parent: three.id }),
  ]
  await remove(one)
  await remove(two)
  await discussion.withdraw(forum.house, three.id, ann)
  const [thread] = await seenBy(null)
  expect(thread?.replies.map(({ id, text }) => [id, text])).toEqual([
    [one.id, null],
    [three.id, null],
    [answers[0]?.id, 'To the first.'],
  ])
  expect(thread).toMatchObject({ count: 2, replies: [{ state: 'removed', clause: '3' }, { state: 'withdrawn' }, {}] })
})

test('a reply that somebody has answered is not changed any more', async () => {
  const reply = await forum.said(ben, 'A reply.', { parent: head.id })
  const [before] = await seenBy(ben)
  expect(before?.replies[0]?.own.editUntil).not.toBeNull()
  await forum.said(ann, 'An answer to it.', { parent: reply.id })
  const [after] = await seenBy(ben)
  expect(after?.replies[0]?.own.editUntil).toBeNull()
  await expect(discussion.edit(forum.house, reply.id, { body: 'Never said so.' }, ben)).rejects.toMatchObject({
    code: 'comment.unanswerable',
  })
})

test('a comment is in the language that it is written in, and what is decided on it in its author’s', async () => {
  const kim = await forum.person('reader', { language: 'ko' })
  const [korean, english] = [await forum.said(kim, '기사 잘 읽었습니다.'), await forum.said(kim, 'Well written.')]
  expect([korean.language, english.language]).toEqual(['ko', 'en'])
  const edited = await discussion.edit(forum.house, english.id, { body: '잘 쓴 기사입니다.' }, kim)
  expect(edited).toMatchObject({ ok: true, comment: { language: 'ko' } })
  const entry = { list: 'remove' as const, language: 'en' as const, entry: 'blockhead', mode: 'word' as const }
  await addEntry(forum.house, { ...entry, clause: '7', note: '' }, moderator)
  const removed = await forum.said(kim, 'You blockhead, all of you!')
  const decision = await standards.decisionById(forum.house.db, removed.decision as standards.DecisionId)
  expect(decision).toMatchObject({ language: 'ko' })
  expect(decision?.facts).toMatch(/[가-힣]/)
})

test('a moderator is offered reasons in the author’s language, writes them in any, and the author reads them in theirs', async () => {
  const kim = await forum.person('reader', { language: 'ko' })
  const comment = await forum.said(kim, 'You are all fools.')
  expect(await lay(forum.house, [comment], moderator)).toMatchObject([{ statementsIn: 'ko' }])
  const removal = { clause: '3', facts: '다른 독자를 모욕합니다.' }
  await discussion.remove(forum.house, comment.id, comment.revision, removal, moderator)
  const decision = (await forum.stored(comment.id)).decision as standards.DecisionId
  expect(await standards.decisionById(forum.house.db, decision)).toMatchObject({ language: 'ko' })
  type Notices = { notices: Record<string, string> }
  const notices = await forum.house.db.tables<Notices>().selectFrom('notices').selectAll().execute()
  expect(notices.filter((one) => one['account_id'] === kim.id).map((one) => one['address'])).toEqual([
    `/ko/standards/cases/${decision}`,
  ])
})

test('fifteen reports at once from one address are ten, and a stranger reports a comment once', async () => {
  const readers = await forum.people(15)
  const done = await Promise.allSettled(
    readers.map((one) => discussion.report(forum.house, head.id, attack, one, { address: '198.51.100.1' })),
  )
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  const contact = { name: 'Lee', email: 'lee@example.org' }
  const illegal = { reason: 'illegal content' as const, text: 'It threatens somebody.', contact }
  const stranger = () => discussion.report(forum.house, head.id, illegal, null, { address: '198.51.100.99' })
  expect(await stranger()).toEqual({ ok: true })
  expect(await stranger()).toMatchObject({ problems: [{ code: 'report.reported-already' }] })
})

test('what is removed while somebody reports it leaves no report that nobody can settle', async () => {
  const readers = await forum.people(4)
  await Promise.allSettled([
    ...readers.slice(0, 2).map((one) => discussion.report(forum.house, head.id, attack, one, from)),
    remove(head),
    ...readers.slice(2).map((one) => discussion.report(forum.house, head.id, attack, one, from)),
  ])
  expect((await forum.stored(head.id)).state).toBe('removed')
  expect((await discussion.queueCounts(forum.house.db)).reported).toBe(0)
})

test('forty votes at once by one reader are thirty', async () => {
  const people = await forum.people(40)
  const ids: CommentId[] = []
  for (const one of people) ids.push((await forum.said(one, `Words of ${one.id}.`)).id)
  const voter = await forum.person()
  const done = await Promise.allSettled(ids.map((id) => discussion.vote(forum.house, id, 'agree', voter)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
  expect(await tables().selectFrom('votes').selectAll().execute()).toHaveLength(30)
})

test('nobody picks their own words', async () => {
  const editor = await forum.person('section editor')
  const own = await forum.said(editor, 'My own.')
  await expect(discussion.pick(forum.house, own.id, editor)).rejects.toMatchObject({ code: 'comment.own-words' })
})

test('a draft of what no keyboard types is kept without it, and no address fills the table', async () => {
  const quote = { text: 'The\0minister', revision: 1 }
  const draft = { article: forum.article.id, parent: null, quote, body: 'Before\0 signing\ud800 in.' }
  const token = await discussion.keepDraft(forum.house, null, draft, from)
  expect(await discussion.draftOf(forum.house.db, token, forum.house.now())).toMatchObject({
    body: 'Before signing in.',
    quote: { text: 'Theminister' },
  })
  const other = await discussion.keepDraft(forum.house, null, draft, { address: '198.51.100.7' })
  let last = ''
  for (let at = 0; at <= mostDrafts.fromOneAddress; at += 1) {
    forum.clock.at += 1
    last = await discussion.keepDraft(forum.house, null, { ...draft, body: `Draft ${at}.` }, from)
  }
  const kept = async () => (await tables().selectFrom('drafts').select('token').execute()).map((row) => row.token)
  expect(await kept()).toHaveLength(mostDrafts.fromOneAddress + 1)
  expect(await kept()).toEqual(expect.arrayContaining([last, other]))
  expect(await kept()).not.toContain(token)
  await forum.house.change((tx) => keepNewest(tx.write, 'another', { fromOneAddress: 30, inAll: 1 }))
  expect(await kept()).toEqual([last])
})

type Rows = Record<string, unknown[]>
async function everything(): Promise<Rows> {
  const names = ['comments', 'rulings', 'threads', 'comment_reports', 'word_hits'] as const
  const rows: Rows = {}
  for (const name of names) rows[name] = await tables().selectFrom(name).selectAll().execute()
  type Notices = { notices: Record<string, string> }
  rows['notices'] = await forum.house.db.tables<Notices>().selectFrom('notices').selectAll().execute()
  return rows
}

test('news that are told twice, or long after, change nothing', async () => {
  const reply = await forum.said(ben, 'A reply.', { parent: head.id })
  await forum.open.jobs.drain()
  const about = { comment: reply.id, article: reply.article, author: reply.author }
  const said = { kind: 'comment said' as const, ...about, state: reply.state, parent: reply.parent, answers: null }
  const told = await everything()
  expect(told['notices']).toHaveLength(1)
  await discussion.tellAnswered(forum.house, said)
  expect(await everything()).toEqual(told)

  const matter = { matterKind: 'comment' as const, matter: head.id }
  const decision = 'decision_1' as standards.DecisionId
  const more = { outcome: 'hidden for a time' as const, affected: ann.id, by: moderator.id }
  const begun = { kind: 'hiding begun' as const, decision, ...matter, ...more }
  const ended = { kind: 'hiding ended' as const, decision, ...matter, ...more }
  await discussion.hideForATime(forum.house, begun)
  const hidden = await everything()
  expect((await forum.stored(head.id)).state).toBe('removed')
  forum.clock.at += minute
  await discussion.hideForATime(forum.house, begun)
  expect(await everything()).toEqual(hidden)
  await discussion.restore(forum.house, ended)
  const back = await everything()
  expect((await forum.stored(head.id)).state).toBe('shown')
  forum.clock.at += minute
  await discussion.restore(forum.house, ended)
  await discussion.hideForATime(forum.house, begun)
  expect(await everything()).toEqual(back)
})

test('what is told of a ruling later is written down with it, so that no process has to live so long', async () => {
  type Jobs = { jobs: Record<string, string> }
  const jobs = async () => JSON.stringify(await forum.house.db.tables<Jobs>().selectFrom('jobs').selectAll().execute())
  await forum.open.jobs.drain()
  expect(await jobs()).not.toContain('ruling stands')
  const ruling = await remove(head)
  expect(await jobs()).toContain(ruling.id)
})
