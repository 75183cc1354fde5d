// Votes: one for each account and comment, whatever anybody tries, and what is shown is what was cast.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import * as standards from '../standards/standards.ts'
import type { Comment } from './comment.ts'
import * as discussion from './discussion.ts'
import { type Forum, minute, openForum } from './forum-for-tests.ts'
import { score } from './ranking.ts'
import type { DiscussionTables } from './store/tables.ts'

let forum: Forum
let ann: Account
let comment: Comment
beforeEach(async () => {
  forum = await openForum()
  ann = await forum.person()
  comment = await forum.said(ann, 'To be voted on.')
})
afterEach(() => forum.close())

const cast = (by: Account, agreement: discussion.Agreement | null, on = comment) =>
  discussion.vote(forum.house, on.id, agreement, by)
const rows = () => forum.house.db.tables<DiscussionTables>().selectFrom('votes').selectAll().execute()
const kept = async (on = comment) =>
  forum.house.db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select(['agreed', 'disagreed', 'score'])
    .where('id', '=', on.id)
    .executeTakeFirstOrThrow()

test('two hundred votes at once are two hundred votes, and the same again are no more', async () => {
  const people = await forum.people(200)
  for (let round = 0; round < 2; round++) {
    await Promise.all(people.map((one, at) => cast(one, at % 5 === 0 ? 'disagree' : 'agree')))
    expect(await rows()).toHaveLength(200)
    expect(await kept()).toEqual({ agreed: 160, disagreed: 40, score: score(160, 40) })
    forum.clock.at += 2 * minute
  }
})

test('one reader at once with himself has one vote', async () => {
  const ben = await forum.person()
  await Promise.all(Array.from({ length: 20 }, (_, at) => cast(ben, at % 2 === 0 ? 'agree' : 'disagree')))
  expect(await rows()).toHaveLength(1)
  const { agreed, disagreed } = await kept()
  expect(agreed + disagreed).toBe(1)
})

test('nobody votes on their own comment, on what is not shown, or without being allowed', async () => {
  const ben = await forum.person()
  const moderator = await forum.person('moderator')
  await expect(cast(ann, 'agree')).rejects.toMatchObject({ status: 403, code: 'vote.own' })
  await expect(cast({ ...ben, erased: true }, 'agree')).rejects.toMatchObject({ status: 403 })
  await discussion.hold(forum.house, comment.id, 1, moderator)
  await expect(cast(ben, 'agree')).rejects.toMatchObject({ status: 404 })
  expect(await rows()).toEqual([])
})

test('whoever votes faster than anybody reads is asked to wait', async () => {
  const ben = await forum.person()
  const many: Comment[] = []
  for (const one of await forum.people(31)) many.push(await forum.said(one, `Comment ${many.length}.`))
  const [last, ...others] = many.toReversed()
  for (const one of others) await cast(ben, 'agree', one)
  await expect(cast(ben, 'agree', last)).rejects.toMatchObject({ status: 429, code: 'vote.pace' })
  forum.clock.at += minute
  expect((await cast(ben, 'agree', last)).agreed).toBe(1)
})

type Step =
  | { by: number; vote: discussion.Agreement | null }
  | { by: number; ban: boolean }
  | { by: number; overturn: true }

const step = (voters: number): fc.Arbitrary<Step> => {
  const by = fc.nat({ max: voters - 1 })
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ by, vote: fc.constantFrom('agree' as const, 'disagree' as const, null) }) },
    { weight: 1, arbitrary: fc.record({ by, ban: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ by, overturn: fc.constant(true as const) }) },
  )
}

test('whatever anybody does, what is counted is one vote of each who has not been banned with theirs', async () => {
  const voters = 4
  const moderator = await forum.person('moderator')
  const member = await forum.person('board member')
  await fc.assert(
    fc.asyncProperty(fc.array(step(voters), { maxLength: 14 }), async (steps) => {
      const people = await forum.people(voters)
      const [author] = await forum.people(1)
      const target = await forum.said(author as Account, 'A target.')
      const votes = new Map<number, { vote: discussion.Agreement; void: boolean }>()
      const bans = new Map<number, { decision: string; voids: boolean }>()
      for (const one of steps) {
        forum.clock.at += minute
        const by = people[one.by] as Account
        if ('vote' in one) {
          const done = cast(by, one.vote, target)
          if (bans.has(one.by)) {
            await expect(done).rejects.toMatchObject({ status: 403, code: 'comment.banned' })
            continue
          }
          await done
          if (one.vote === null) votes.delete(one.by)
          else votes.set(one.by, { vote: one.vote, void: false })
        } else if ('ban' in one) {
          if (bans.has(one.by)) continue
          const wish = { kind: 'banned' as const, clause: '7', facts: 'A test.', voidVotes: one.ban }
          const { decision } = await discussion.sanction(forum.house, by.id, wish, moderator)
          bans.set(one.by, { decision, voids: one.ban })
          const theirs = votes.get(one.by)
          if (theirs && one.ban) theirs.void = true
        } else {
          const ban = bans.get(one.by)
          if (!ban) continue
          await overturned(ban.decision, by, member)
          bans.delete(one.by)
          const theirs = votes.get(one.by)
          if (theirs) theirs.void = false
        }
        const counted = [...votes.values()].filter((each) => !each.void)
        const agreed = counted.filter(({ vote }) => vote === 'agree').length
        expect(await kept(target)).toEqual({
          agreed,
          disagreed: counted.length - agreed,
          score: score(agreed, counted.length - agreed),
        })
      }
    }),
    { numRuns: process.env['COURANT_TEST_DATABASE'] === 'postgres' ? 8 : 25 },
  )
})

async function overturned(decision: string, by: Account, member: Account): Promise<void> {
  const made = await standards.appeal(forum.house, decision as standards.DecisionId, 'It was not me.', by.id)
  if (!made.ok) throw new Error(JSON.stringify(made))
  const ruled = await standards.rule(forum.house, made.done.id, { upheld: true, reasons: 'It was not.' }, member)
  if (!ruled.ok) throw new Error(JSON.stringify(ruled))
  await forum.open.jobs.drain()
}
