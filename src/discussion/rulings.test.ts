// Moderators rule on comments, readers are sanctioned, and the board's word brings back what was taken.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account, AccountId } from '../accounts/accounts.ts'
import * as accounts from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import * as standards from '../standards/standards.ts'
import { publishedArticle } from './article-for-tests.ts'
import type { Comment } from './comment.ts'
import * as discussion from './discussion.ts'
import { day, type Forum, minute, openForum } from './forum-for-tests.ts'

let forum: Forum
let ann: Account
let moderator: Account
let comment: Comment
beforeEach(async () => {
  forum = await openForum()
  ann = await forum.person()
  moderator = await forum.person('moderator')
  comment = await forum.said(ann, 'A comment.')
})
afterEach(() => forum.close())

const clause = { clause: '7', facts: 'It calls another reader names.' }
const remove = (one = comment, by = moderator) => discussion.remove(forum.house, one.id, one.revision, clause, by)
const shown = async () =>
  (await discussion.threadCounts(forum.house.db, [forum.article.id])).get(forum.article.id)?.shown
const notices = async (account: AccountId) =>
  (
    await forum.house.db
      .tables<{ notices: { account_id: string; kind: string; withdrawn_at: string | null } }>()
      .selectFrom('notices')
      .selectAll()
      .where('account_id', '=', account)
      .execute()
  ).map(({ kind }) => kind)
const overturn = async (decision: string, by: AccountId) => {
  const member = await forum.person('board member')
  const made = await standards.appeal(forum.house, decision as standards.DecisionId, 'It was a quotation.', by)
  if (!made.ok) throw new Error('no appeal')
  await standards.rule(forum.house, made.done.id, { upheld: true, reasons: 'It was.' }, member)
  await forum.open.jobs.drain()
}

test('a removal cites a clause, stands in the place of the text, and reaches its author', async () => {
  const ruling = await remove()
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'removed', decision: ruling.decision })
  expect(await shown()).toBe(0)
  const place = await discussion.commentInPlace(forum.house.db, comment.id, forum.house.now(), null)
  expect(place?.comment).toMatchObject({ state: 'removed', text: null, by: null, clause: '7', own: { decision: null } })
  const mine = await discussion.commentInPlace(forum.house.db, comment.id, forum.house.now(), ann)
  expect(mine?.comment).toMatchObject({ text: 'A comment.', clause: '7', own: { decision: ruling.decision } })
  const [decision] =
    (await standards.decisionsAbout(forum.house.db, [{ kind: 'comment', id: comment.id }])).get(comment.id) ?? []
  expect(decision).toMatchObject({
    outcome: 'removed',
    automated: 'no',
    source: 'own',
    affected: ann.id,
    by: moderator.id,
  })
  expect(await notices(ann.id)).toContain('comment removed')
})

test('without a clause in force nothing is removed', async () => {
  const done = discussion.remove(forum.house, comment.id, 1, { clause: '99', facts: 'x' }, moderator)
  await expect(done).rejects.toMatchObject({ status: 422 })
  expect((await forum.stored(comment.id)).state).toBe('shown')
  expect(await shown()).toBe(1)
})

test('only the newest revision is ruled on, and only by who may', async () => {
  await discussion.edit(forum.house, comment.id, { body: 'Changed.' }, ann)
  await expect(remove()).rejects.toMatchObject({ status: 409, code: 'comment.changed-meanwhile' })
  await expect(remove({ ...comment, revision: 2 }, ann)).rejects.toMatchObject({ status: 403 })
  expect((await remove({ ...comment, revision: 2 })).to).toBe('removed')
  await expect(remove({ ...comment, revision: 2 })).rejects.toMatchObject({ code: 'comment.ruled-already' })
})

test('nobody rules on comments under an article of their own', async () => {
  const journalist = await desk.enterJournalist(
    forum.house,
    {
      slug: 'kim',
      name: { en: 'Kim', ko: '김' },
      role: { en: '', ko: '' },
      email: null,
      emailShown: false,
      biography: { en: '', ko: '' },
      languages: [],
      picture: null,
    },
    'test',
  )
  const credits: desk.Credit[] = [{ role: 'by', journalist: journalist.id, name: '', terms: '' }]
  const { id } = await publishedArticle(forum.house, { slug: 'signed', credits })
  const author = await forum.person('moderator', { journalist: journalist.id })
  const under = await forum.said(ann, 'Under it.', { article: id })
  const rule = discussion.approve(forum.house, under.id, 1, author)
  await expect(rule).rejects.toMatchObject({ status: 403, code: 'comment.own-article' })
  expect((await discussion.approve(forum.house, under.id, 1, moderator)).act).toBe('approve')
  const theirs = await forum.said(author, 'I wrote this.', { article: id })
  const place = await discussion.commentInPlace(forum.house.db, theirs.id, forum.house.now(), null)
  expect(place?.comment.by?.badge).toBe('author')
})

test('within ten seconds a ruling is undone as if it had not been, later it stands', async () => {
  const ruling = await remove()
  forum.clock.at += 10_000
  await discussion.undo(forum.house, ruling.id, moderator)
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'shown', decision: null })
  expect(await shown()).toBe(1)
  expect(await standards.decisionsAbout(forum.house.db, [{ kind: 'comment', id: comment.id }])).toEqual(new Map())
  expect(await accounts.unreadNotices(forum.house.db, ann.id)).toBe(0)
  const second = await remove()
  forum.clock.at += 10_001
  const late = discussion.undo(forum.house, second.id, moderator)
  await expect(late).rejects.toMatchObject({ status: 409, code: 'ruling.too-late' })
  const other = await forum.person('moderator')
  await expect(discussion.undo(forum.house, second.id, other)).rejects.toMatchObject({ status: 403 })
})

test('undoing puts a held comment back into the hands that held it, with its reports open', async () => {
  const ben = await forum.person()
  const reported = { reason: 'attack' as const, text: '', contact: null }
  await discussion.report(forum.house, comment.id, reported, ben, { address: '192.0.2.9' })
  await discussion.hold(forum.house, comment.id, 1, moderator)
  expect(await discussion.queueCounts(forum.house.db)).toMatchObject({ held: 1, reported: 1 })
  const ruling = await discussion.approve(forum.house, comment.id, 1, moderator)
  expect(await discussion.queueCounts(forum.house.db)).toMatchObject({ held: 0, reported: 0 })
  await discussion.undo(forum.house, ruling.id, moderator)
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'held', heldBy: 'moderator' })
  expect(await discussion.queueCounts(forum.house.db)).toMatchObject({ held: 1, reported: 1 })
  expect((await discussion.queue(forum.house.db, 'reported', { limit: 5 })).map(({ id }) => id)).toEqual([comment.id])
})

test('who has a comment in hand keeps it for two minutes', async () => {
  const other = await forum.person('moderator')
  await discussion.claim(forum.house, comment.id, moderator)
  const held = await discussion.claimsOn(forum.house.db, [comment.id])
  expect(held.get(comment.id)).toMatchObject({ by: moderator.id })
  await expect(discussion.claim(forum.house, comment.id, other)).rejects.toMatchObject({
    status: 409,
    code: 'comment.claimed',
    details: { name: moderator.name },
  })
  await expect(remove(comment, other)).rejects.toMatchObject({ code: 'comment.claimed' })
  forum.clock.at += 2 * minute
  await discussion.claim(forum.house, comment.id, other)
  await expect(discussion.claim(forum.house, comment.id, moderator)).rejects.toMatchObject({ status: 409 })
  await discussion.approve(forum.house, comment.id, 1, other)
  await discussion.claim(forum.house, comment.id, moderator)
})

test('of two moderators at once one rules', async () => {
  const other = await forum.person('moderator')
  const both = await Promise.allSettled([remove(), remove(comment, other)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await shown()).toBe(0)
})

test('many are ruled on at once, each by itself', async () => {
  const second = await forum.said(ann, 'A second.')
  const seen = [
    { comment: comment.id, revision: 1 },
    { comment: second.id, revision: 9 },
    { comment: 'comment_none' as Comment['id'], revision: 1 },
  ]
  const done = await discussion.ruleOnAll(forum.house, seen, { act: 'hold' }, moderator)
  expect(done.map((one) => (one.ok ? one.ruling.to : one.code))).toEqual([
    'held',
    'comment.changed-meanwhile',
    'comment.unknown',
  ])
})

test('an appeal that succeeds brings a comment back into its place, with its replies and votes', async () => {
  const ben = await forum.person()
  await discussion.vote(forum.house, comment.id, 'agree', ben)
  await forum.said(ben, 'A reply.', { parent: comment.id })
  const { decision } = await remove()
  expect(await shown()).toBe(1)
  await overturn(decision ?? '', ann.id)
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'shown', decision: null, agreed: 1, replies: 1 })
  expect(await shown()).toBe(2)
  expect(await notices(ann.id)).toContain('comment restored')
})

test('what its author took back stays gone, whatever the board says later', async () => {
  const { decision } = await remove()
  await forum.house.change((tx) => discussion.personalData.erase(tx, ann.id))
  await overturn(decision ?? '', ann.id).catch(() => null)
  expect(await forum.stored(comment.id)).toMatchObject({ state: 'withdrawn', body: '' })
  expect(await shown()).toBe(0)
})

test('a suspension keeps a reader from writing and voting until its end, and pre-moderation holds each comment', async () => {
  const ben = await forum.person()
  const until = new Date(forum.clock.at + 7 * day)
  const wish = { kind: 'suspended' as const, ...clause, until }
  await discussion.sanction(forum.house, ben.id, wish, moderator)
  expect(await notices(ben.id)).toEqual(['sanction'])
  const saying = { article: forum.article.id, body: 'Hello.' }
  const answer = await discussion.say(forum.house, saying, ben, { address: '192.0.2.1' })
  expect(answer).toEqual({
    ok: false,
    problems: [{ field: 'author', code: 'comment.suspended', details: { until: '2018-04-17' } }],
  })
  const vote = discussion.vote(forum.house, comment.id, 'agree', ben)
  await expect(vote).rejects.toMatchObject({ status: 403, code: 'comment.suspended' })
  forum.clock.at = until.getTime()
  await discussion.sanction(forum.house, ben.id, { kind: 'pre-moderated', ...clause }, moderator)
  expect(await forum.said(ben, 'Hello.')).toMatchObject({ state: 'held', heldBy: 'standing' })
  const [last] = await discussion.sanctionsOf(forum.house.db, ben.id)
  await overturn(last?.decision ?? '', ben.id)
  expect((await forum.said(ben, 'Hello again.')).state).toBe('shown')
})

test('sanctions need the permission, an end that fits, and somebody else', async () => {
  const ben = await forum.person()
  const wish = { kind: 'suspended' as const, ...clause }
  await expect(discussion.sanction(forum.house, ann.id, wish, ben)).rejects.toMatchObject({ status: 403 })
  await expect(discussion.sanction(forum.house, ann.id, wish, moderator)).rejects.toMatchObject({
    code: 'sanction.until',
  })
  const self = discussion.sanction(forum.house, moderator.id, { kind: 'warned', ...clause }, moderator)
  await expect(self).rejects.toMatchObject({ code: 'sanction.self' })
})

test('an editor picks a comment, and the picks are read by themselves', async () => {
  const editor = await forum.person('section editor')
  const reply = await forum.said(editor, 'A reply.', { parent: comment.id })
  await forum.said(ann, 'Not picked.')
  await discussion.pick(forum.house, comment.id, editor)
  await expect(discussion.pick(forum.house, reply.id, editor)).rejects.toMatchObject({ status: 409 })
  await expect(discussion.pick(forum.house, comment.id, ann)).rejects.toMatchObject({ status: 403 })
  const picks = async () => {
    const wish = { sort: 'picked' as const, now: forum.house.now() }
    return (await discussion.thread(forum.house.db, forum.article, wish, null)).threads.map(({ head }) => head.id)
  }
  expect(await picks()).toEqual([comment.id])
  await discussion.unpick(forum.house, comment.id, editor)
  expect(await picks()).toEqual([])
})

test('who is answered is told, unless they answered themselves or muted who did', async () => {
  const ben = await forum.person()
  const cat = await forum.person()
  await discussion.mute(forum.house, cat.id, ann)
  await forum.said(ann, 'My own.', { parent: comment.id })
  await forum.said(cat, 'Muted.', { parent: comment.id })
  await forum.open.jobs.drain()
  expect(await notices(ann.id)).toEqual([])
  await forum.said(ben, 'An answer.', { parent: comment.id })
  await forum.open.jobs.drain()
  expect(await notices(ann.id)).toEqual(['reply'])
  const wish = { sort: 'newest' as const, now: forum.house.now() }
  const [thread] = (await discussion.thread(forum.house.db, forum.article, wish, ann)).threads
  expect(thread?.replies.map(({ own }) => own.muted)).toEqual([false, true, false])
})

test('a reply that was held tells nobody until its ruling stands', async () => {
  const newcomer = await forum.person('reader', { joinedAt: new Date(forum.clock.at) })
  const reply = await forum.said(newcomer, 'An answer.', { parent: comment.id })
  await forum.open.jobs.drain()
  expect(await notices(ann.id)).toEqual([])
  await discussion.approve(forum.house, reply.id, 1, moderator)
  expect(await notices(newcomer.id)).toEqual(['comment shown'])
  await forum.open.jobs.drain()
  expect(await notices(ann.id)).toEqual([])
  forum.clock.at += 10_000
  await forum.open.jobs.drain()
  expect(await notices(ann.id)).toEqual(['reply'])
})
