// The lives of comments in random order against a model: what is counted is always what is shown.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import { Failure } from '../platform/failure.ts'
import * as standards from '../standards/standards.ts'
import type { Comment, CommentState } from './comment.ts'
import * as discussion from './discussion.ts'
import { type Forum, from, minute, openForum } from './forum-for-tests.ts'
import type { DiscussionTables } from './store/tables.ts'

let forum: Forum
beforeEach(async () => void (forum = await openForum()))
afterEach(() => forum.close())

/** What is counted where, beside what counting the rows gives. */
async function counted(): Promise<{ kept: object; rows: object }> {
  const rows = await forum.house.db.tables<DiscussionTables>().selectFrom('comments').selectAll().execute()
  const shown = rows.filter(({ state }) => state === 'shown')
  const counts = (await discussion.threadCounts(forum.house.db, [forum.article.id])).get(forum.article.id)
  const heads = rows.filter(({ parent_id }) => parent_id === null)
  const repliesTo = (id: string) => shown.filter(({ parent_id }) => parent_id === id).length
  return {
    kept: {
      shown: counts?.shown ?? 0,
      heads: counts?.heads ?? 0,
      replies: heads.map(({ id, replies }) => [id, replies]),
    },
    rows: {
      shown: shown.length,
      heads: shown.filter(({ parent_id }) => parent_id === null).length,
      replies: heads.map(({ id }) => [id, repliesTo(id)]),
    },
  }
}

const acts = ['say', 'reply', 'edit', 'approve', 'hold', 'remove', 'undo', 'overturn', 'withdraw'] as const
type Step = { act: (typeof acts)[number]; which: number; newcomer: boolean; soon: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts, 'say', 'reply', 'remove'),
  which: fc.nat({ max: 5 }),
  newcomer: fc.boolean(),
  soon: fc.boolean(),
})

/** One comment as the model knows it. */
type Known = {
  id: Comment['id']
  by: Account
  state: CommentState
  revision: number
  head: Known | null
  saidAt: number
}
type Last = { ruling: discussion.Ruling; of: Known; before: CommentState; at: number }

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

class Model {
  readonly comments: Known[] = []
  readonly decisions = new Map<Known, string>()
  last: Last | null = null
  readonly moderator: Account
  readonly member: Account
  constructor(moderator: Account, member: Account) {
    this.moderator = moderator
    this.member = member
  }

  /** Does a step in the house and in the model; what the model says cannot be done must be refused. */
  async take({ act, which, newcomer, soon }: Step): Promise<void> {
    forum.clock.at += soon ? 5000 : 7 * minute
    const one = this.comments[which % Math.max(this.comments.length, 1)]
    if (act === 'say' || act === 'reply') return this.#say(act === 'reply' ? one : undefined, newcomer)
    if (!one) return
    if (act === 'edit') return this.#edit(one)
    if (act === 'withdraw') return this.#withdraw(one)
    if (act === 'overturn') return this.#overturn(one)
    if (act === 'undo') return this.#undo()
    return this.#rule(one, act)
  }

  async #say(parent: Known | undefined, newcomer: boolean): Promise<void> {
    const joinedAt = new Date(newcomer ? forum.clock.at : 0)
    const by = await forum.person('reader', { joinedAt })
    const body = `Comment ${this.comments.length}.`
    const saying = { article: forum.article.id, body, parent: parent?.id ?? null }
    const answer = await discussion.say(forum.house, saying, by, from)
    const isOpen = !parent || (parent.state === 'shown' && (parent.head?.state ?? 'shown') === 'shown')
    must(answer.ok === isOpen, `a reply to ${parent?.state ?? 'nobody'}`)
    if (!answer.ok) return
    const { id } = answer.comment
    const state = newcomer ? 'held' : 'shown'
    must(answer.comment.state === state, `begins ${answer.comment.state}`)
    this.comments.push({ id, by, state, revision: 1, head: parent?.head ?? parent ?? null, saidAt: forum.clock.at })
  }

  async #edit(one: Known): Promise<void> {
    const answered = this.comments.some(({ head, state }) => head === one && state === 'shown')
    const isInTime = forum.clock.at - one.saidAt <= 5 * minute
    const mayEdit = (one.state === 'shown' || one.state === 'held') && isInTime && !answered
    const body = `Changed ${one.revision}.`
    await this.#agrees(mayEdit, discussion.edit(forum.house, one.id, { body }, one.by))
    if (mayEdit) one.revision += 1
    // Whoever is still new is held again when they change what a moderator had shown.
    const stored = await forum.stored(one.id)
    if (mayEdit && stored.state !== one.state) {
      must(one.state === 'shown' && stored.heldBy === 'newcomer', `held by ${stored.heldBy}`)
      one.state = 'held'
    }
  }

  async #withdraw(one: Known): Promise<void> {
    await this.#agrees(one.state !== 'removed', discussion.withdraw(forum.house, one.id, one.by))
    if (one.state !== 'removed') one.state = 'withdrawn'
  }

  async #rule(one: Known, act: 'approve' | 'hold' | 'remove'): Promise<void> {
    const open = { approve: ['held', 'shown'], hold: ['shown'], remove: ['held', 'shown'] }
    const clause = { clause: '3', facts: 'A test.' }
    const rule = { approve: discussion.approve, hold: discussion.hold }
    const done =
      act === 'remove'
        ? discussion.remove(forum.house, one.id, one.revision, clause, this.moderator)
        : rule[act](forum.house, one.id, one.revision, this.moderator)
    const mayRule = open[act].includes(one.state)
    await this.#agrees(mayRule, done)
    if (!mayRule) return
    const ruling = await done
    this.last = { ruling, of: one, before: one.state, at: forum.clock.at }
    one.state = act === 'remove' ? 'removed' : act === 'hold' ? 'held' : 'shown'
    if (ruling.decision) this.decisions.set(one, ruling.decision)
  }

  async #undo(): Promise<void> {
    if (!this.last) return
    const { ruling, of, before, at } = this.last
    const mayUndo = forum.clock.at - at <= 10_000 && of.state === ruling.to && of.revision === ruling.revision
    await this.#agrees(mayUndo, discussion.undo(forum.house, ruling.id, this.moderator))
    this.last = null
    if (!mayUndo) return
    of.state = before
    if (ruling.decision) this.decisions.delete(of)
  }

  async #overturn(one: Known): Promise<void> {
    const decision = this.decisions.get(one)
    if (decision === undefined) return
    const made = await standards.appeal(forum.house, decision as standards.DecisionId, 'Not so.', one.by.id)
    if (!made.ok) throw new Error('no appeal')
    await standards.rule(forum.house, made.done.id, { upheld: true, reasons: 'Indeed.' }, this.member)
    await forum.open.jobs.drain()
    if (one.state === 'removed') one.state = 'shown'
    this.decisions.delete(one)
    if (this.last?.of === one) this.last = null
  }

  async #agrees(may: boolean, done: Promise<unknown>): Promise<void> {
    const failed = await done.then(
      () => null,
      (error: unknown) => error,
    )
    if (failed !== null && !(failed instanceof Failure)) throw new Error('no failure of ours', { cause: failed })
    must(may === (failed === null), may ? `refused: ${failed?.code}` : 'not refused')
  }
}

test('whatever happens to comments, in whatever order, the counts are those of the rows', async () => {
  const moderator = await forum.person('moderator')
  const member = await forum.person('board member')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const model = new Model(moderator, member)
      for (const one of steps) {
        await model.take(one)
        const { kept, rows } = await counted()
        expect(kept).toEqual(rows)
        const states = await Promise.all(model.comments.map(async ({ id }) => (await forum.stored(id)).state))
        expect(states).toEqual(model.comments.map(({ state }) => state))
      }
    }),
    { numRuns: process.env['COURANT_TEST_DATABASE'] === 'postgres' ? 8 : 25 },
  )
})

test('when everybody acts on everything at once, nothing is counted wrong and nobody waits for ever', async () => {
  const moderators = [await forum.person('moderator'), await forum.person('moderator')] as const
  const people = await forum.people(12)
  const head = await forum.said(people[0] as Account, 'The head.')
  const said: Comment[] = []
  for (const one of people) said.push(await forum.said(one, 'A comment.', { parent: head.id }))
  const all = [head, ...said]
  const done = await Promise.allSettled([
    ...all.map((one) => discussion.hold(forum.house, one.id, 1, moderators[0])),
    ...all.map((one) => discussion.remove(forum.house, one.id, 1, { clause: '3', facts: 'A test.' }, moderators[1])),
    ...all.map((one, at) => discussion.withdraw(forum.house, one.id, people[Math.max(at - 1, 0)] as Account)),
    ...people.map((one) => forum.house.change((tx) => discussion.personalData.erase(tx, one.id))),
    ...all.flatMap((one) => people.map((by) => discussion.vote(forum.house, one.id, 'agree', by))),
  ])
  // What comes too late is refused in words; a deadlock would be no such thing.
  const reasons = done.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []))
  expect(reasons.filter((reason) => !(reason instanceof Failure))).toEqual([])
  const { kept, rows } = await counted()
  expect(kept).toEqual(rows)
  const states = await Promise.all(all.map(async ({ id }) => (await forum.stored(id)).state))
  expect(new Set(states)).toEqual(new Set(['withdrawn']))
})
