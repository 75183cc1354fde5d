// What readers tell the paper, and what the paper knows of them: reports, drafts, mutes, and how all of it is forgotten.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import * as standards from '../standards/standards.ts'
import type { Comment } from './comment.ts'
import * as discussion from './discussion.ts'
import { day, type Forum, from, minute, openForum } from './forum-for-tests.ts'
import type { DiscussionTables } from './store/tables.ts'
import { addEntry } from './verbs/words.ts'

let forum: Forum
let ann: Account
let ben: Account
let moderator: Account
let comment: Comment
beforeEach(async () => {
  forum = await openForum()
  ann = await forum.person()
  ben = await forum.person()
  moderator = await forum.person('moderator')
  comment = await forum.said(ann, 'A comment.')
})
afterEach(() => forum.close())

const tables = () => forum.house.db.tables<DiscussionTables>()
const attack = { reason: 'attack' as const, text: 'It calls names.', contact: null }
const report = (what: Parameters<typeof discussion.report>[2], by: Account | null, address = from.address) =>
  discussion.report(forum.house, comment.id, what, by, { address })
const codes = (answer: discussion.Answer) => (answer.ok ? [] : answer.problems.map(({ code }) => code))

test('a reader reports a comment once', async () => {
  expect(await report(attack, ben)).toEqual({ ok: true })
  expect(codes(await report(attack, ben))).toEqual(['report.reported-already'])
  const both = await Promise.all([report(attack, moderator), report(attack, moderator)])
  expect(both.flatMap(codes)).toEqual(['report.reported-already'])
  expect(await tables().selectFrom('comment_reports').selectAll().execute()).toHaveLength(2)
  const ruling = await discussion.remove(forum.house, comment.id, 1, { clause: '7', facts: 'A test.' }, moderator)
  const decision = await standards.decisionById(forum.house.db, ruling.decision as standards.DecisionId)
  expect(decision).toMatchObject({ source: 'report' })
  await expect(report(attack, await forum.person())).rejects.toMatchObject({ status: 404 })
})

test('without an account only illegal content is reported, with a name and an address', async () => {
  await expect(report(attack, null)).rejects.toMatchObject({ status: 403, code: 'account.signed-out' })
  const illegal = { reason: 'illegal content' as const, text: 'It is a threat.', contact: null }
  expect(codes(await report(illegal, null))).toEqual(['mail.address', 'report.contact-missing'])
  const contact = { name: 'Kim', email: 'kim@example.org' }
  expect(codes(await report({ ...illegal, text: ' ', contact }, null))).toEqual(['report.text-missing'])
  expect(await report({ ...illegal, contact }, null)).toEqual({ ok: true })
  const [kept] = (await discussion.dossier(forum.house.db, comment.id, forum.house.now()))?.reports ?? []
  expect(kept).toMatchObject({ by: null, contact, reason: 'illegal content', revision: 1 })
})

test('many reports from one address are asked to wait', async () => {
  const people = await forum.people(11)
  for (const one of people.slice(0, 10)) await report(attack, one, '2001:db8::1')
  const eleventh = report(attack, people[10] as Account, '2001:db8::ffff')
  await expect(eleventh).rejects.toMatchObject({ status: 429, code: 'report.pace' })
  forum.clock.at += 10 * minute
  expect(await report(attack, people[10] as Account, '2001:db8::1')).toEqual({ ok: true })
})

test('an error is reported to the desk and answered once', async () => {
  const reporter = await forum.person('reporter')
  const said = { passage: 'on Monday', text: 'It was Tuesday.', contact: null }
  expect(
    codes(await discussion.reportCorrection(forum.house, forum.article.id, { ...said, text: '' }, ben, from)),
  ).toEqual(['correction.text-missing'])
  expect((await discussion.reportCorrection(forum.house, forum.article.id, said, ben, from)).ok).toBe(true)
  const [waiting] = await discussion.correctionReports(forum.house.db, 'new', { limit: 5 })
  if (!waiting) throw new Error('nothing waits')
  expect(waiting).toMatchObject({ passage: 'on Monday', text: 'It was Tuesday.', by: ben.id, revision: 1 })
  const answer = { state: 'corrected' as const, answer: 'It was. Thank you.' }
  await expect(discussion.answerCorrection(forum.house, waiting.id, answer, ben)).rejects.toMatchObject({ status: 403 })
  await discussion.answerCorrection(forum.house, waiting.id, answer, reporter)
  const again = discussion.answerCorrection(forum.house, waiting.id, answer, reporter)
  await expect(again).rejects.toMatchObject({ code: 'correction.answered-already' })
  await forum.open.jobs.drain()
  const [mine] = await discussion.correctionReportsBy(forum.house.db, ben.id)
  expect(mine).toMatchObject({ state: 'corrected', answer: 'It was. Thank you.', answeredBy: reporter.id })
})

test('a word that the paper removes takes a comment away by a decision of the machine', async () => {
  const entry = { list: 'remove' as const, language: 'en' as const, entry: 'blockhead', mode: 'word' as const }
  await addEntry(forum.house, { ...entry, clause: '7', note: '' }, moderator)
  const said = await forum.said(ben, 'You blockhead!')
  expect(said.state).toBe('removed')
  const decision = await standards.decisionById(forum.house.db, said.decision as standards.DecisionId)
  expect(decision).toMatchObject({ automated: 'decided', source: 'word list', by: null, affected: ben.id })
  expect(decision?.clause.number).toBe('7')
  const hits = await tables().selectFrom('word_hits').selectAll().execute()
  expect(hits.map(({ comment_id, overturned_at }) => [comment_id, overturned_at])).toEqual([[said.id, null]])
  const counts = await discussion.threadCounts(forum.house.db, [forum.article.id])
  expect(counts.get(forum.article.id)).toEqual({ shown: 1, heads: 1 })
  const member = await forum.person('board member')
  const made = await standards.appeal(forum.house, decision?.id as standards.DecisionId, 'A film’s title.', ben.id)
  if (!made.ok) throw new Error('no appeal')
  await standards.rule(forum.house, made.done.id, { upheld: true, reasons: 'It is.' }, member)
  await forum.open.jobs.drain()
  expect((await forum.stored(said.id)).state).toBe('shown')
  const [after] = await tables().selectFrom('word_hits').select('overturned_at').execute()
  expect(after?.overturned_at).not.toBeNull()
})

test('a word of the list removes when it is changed into a comment, too', async () => {
  const entry = { list: 'remove' as const, language: 'en' as const, entry: 'blockhead', mode: 'word' as const }
  await addEntry(forum.house, { ...entry, clause: '7', note: '' }, moderator)
  const edited = await discussion.edit(forum.house, comment.id, { body: 'You blockhead!' }, ann)
  expect(edited).toMatchObject({ ok: true, comment: { state: 'removed', revision: 2 } })
})

test('what was written before signing in is kept for a day, for who has the token alone', async () => {
  const draft = { article: forum.article.id, parent: null, quote: null, body: 'Before signing in.' }
  const token = await discussion.keepDraft(forum.house, null, draft, from)
  expect(token).toHaveLength(32)
  expect(await discussion.draftOf(forum.house.db, token, forum.house.now())).toEqual(draft)
  expect(await discussion.draftOf(forum.house.db, `${token.slice(0, 31)}_`, forum.house.now())).toBeNull()
  expect(await discussion.keepDraft(forum.house, token, { ...draft, body: 'Changed.' }, from)).toBe(token)
  expect(await discussion.keepDraft(forum.house, 'guessed', draft, from)).not.toBe('guessed')
  await discussion.dropDraft(forum.house, 'guessed')
  forum.clock.at += day
  expect(await discussion.draftOf(forum.house.db, token, forum.house.now())).toBeNull()
  await discussion.forget(forum.house)
  expect(await tables().selectFrom('drafts').selectAll().execute()).toEqual([])
})

test('after thirty days nobody knows any more from where a comment or a report came', async () => {
  await report(attack, ben)
  const known = async () => [
    (await tables().selectFrom('comment_addresses').selectAll().execute()).length,
    (await tables().selectFrom('comment_reports').select('address').where('address', 'is not', null).execute()).length,
  ]
  expect(await known()).toEqual([1, 1])
  forum.clock.at += 30 * day - 1
  await discussion.forget(forum.house)
  expect(await known()).toEqual([1, 1])
  forum.clock.at += 1
  await discussion.forget(forum.house)
  expect(await known()).toEqual([0, 0])
  expect(JSON.stringify(await tables().selectFrom('comment_addresses').selectAll().execute())).not.toContain('192.0.2')
})

test('erasing an account leaves no word of it, and its replies where they were', async () => {
  await discussion.edit(forum.house, comment.id, { body: 'A changed comment.' }, ann)
  const reply = await forum.said(ben, 'A reply.', { parent: comment.id })
  const other = await forum.said(ben, 'Another.')
  await discussion.vote(forum.house, other.id, 'agree', ann)
  await discussion.mute(forum.house, ben.id, ann)
  await discussion.noteOn(forum.house, ann.id, 'Writes about ann.', moderator)
  const [note] = await discussion.notesOn(forum.house.db, ann.id)
  expect(note).toMatchObject({ text: 'Writes about ann.', by: moderator.id })
  const contact = { name: 'Ann', email: 'ann@example.org' }
  await discussion.report(forum.house, other.id, { ...attack, contact }, ann, from)
  const before = await discussion.personalData.dataOf(forum.house.db, ann.id)
  expect(before).toMatchObject({
    comments: [{ id: comment.id, revisions: [{ body: 'A comment.' }, { body: 'A changed comment.' }] }],
    votes: [{ comment: other.id, agreement: 'agree' }],
    reports: [{ comment: other.id }],
    muted: [ben.id],
  })
  await forum.house.change((tx) => discussion.personalData.erase(tx, ann.id))
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'withdrawn', body: '', replies: 1 })
  expect(await forum.stored(reply.id)).toMatchObject({ state: 'shown' })
  expect(await forum.stored(other.id)).toMatchObject({ agreed: 0 })
  const after = await discussion.personalData.dataOf(forum.house.db, ann.id)
  expect(JSON.stringify(after)).not.toMatch(/A comment|changed|calls names|example\.org/)
  expect(after).toMatchObject({ votes: [], reports: [], muted: [] })
  const counts = await discussion.threadCounts(forum.house.db, [forum.article.id])
  expect(counts.get(forum.article.id)).toEqual({ shown: 2, heads: 1 })
  for (const table of ['comment_revisions', 'comment_reports', 'reader_notes', 'comment_addresses'] as const) {
    const rows = JSON.stringify(await tables().selectFrom(table).selectAll().execute())
    expect(rows, table).not.toMatch(/A comment|changed comment|calls names|example\.org|about ann/)
  }
})

test('nobody mutes themselves, and who is muted comes back when unmuted', async () => {
  await expect(discussion.mute(forum.house, ann.id, ann)).rejects.toMatchObject({ code: 'mute.self' })
  await discussion.mute(forum.house, ben.id, ann)
  await discussion.mute(forum.house, ben.id, ann)
  expect(await discussion.mutedBy(forum.house.db, ann.id)).toEqual([ben.id])
  await discussion.unmute(forum.house, ben.id, ann)
  expect(await discussion.mutedBy(forum.house.db, ann.id)).toEqual([])
})
