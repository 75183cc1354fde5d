// Whatever people do in whatever order: the board behaves as a small model of it does, and its promises hold.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import { Failure } from '../platform/failure.ts'
import { since } from '../platform/wire.ts'
import type { AppealState } from './appeal.ts'
import { type Board, cast, clause, day, decided, openBoard } from './board-for-tests.ts'
import { conceals, type DecisionId, type Outcome, type Source } from './decision.ts'
import {
  appeal,
  decisionsAbout,
  hide,
  ledger,
  type AppealId,
  requestHiding,
  retract,
  reviseClause,
  rule,
  settleHiding,
  statement,
} from './standards.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const people = [cast.moderator, cast.board, cast.board2, cast.reader, cast.other]
const onBoard = (who: Account) => who.role === 'board member'
const moderates = (who: Account) => who.role !== 'reader'

type Step =
  | { act: 'decide'; matter: number; outcome: 'removed' | 'held' | 'restored'; who: number }
  | { act: 'hide'; matter: number; days: number; who: number }
  | { act: 'appeal'; which: number; who: number }
  | { act: 'retract'; which: number; who: number }
  | { act: 'rule'; which: number; who: number; yes: boolean }
  | { act: 'settle'; which: number; who: number; yes: boolean }
  | { act: 'wait'; time: number }

const nat = (max: number) => fc.nat({ max })
const which = fc.oneof(fc.constant(0), nat(6))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('decide' as const),
    matter: nat(1),
    outcome: fc.constantFrom('removed' as const, 'held' as const, 'restored' as const),
    who: nat(2),
  }),
  fc.record({ act: fc.constant('hide' as const), matter: nat(1), days: fc.constantFrom(1, 30), who: nat(4) }),
  {
    weight: 3,
    // Mostly by who may: else there would be little to rule on.
    arbitrary: fc.record({
      act: fc.constant('appeal' as const),
      which,
      who: fc.oneof({ weight: 5, arbitrary: fc.constant(3) }, nat(4)),
    }),
  },
  fc.record({ act: fc.constant('retract' as const), which, who: nat(2) }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('rule' as const), which, who: nat(2), yes: fc.boolean() }) },
  fc.record({ act: fc.constant('settle' as const), which, who: nat(2), yes: fc.boolean() }),
  fc.record({ act: fc.constant('wait' as const), time: fc.constantFrom(8_000, 20_000, 2 * day, 31 * day, 200 * day) }),
)

/** A decision as the model knows it. `state` is how it ended, if it did. */
type Modelled = {
  id: string
  matter: number
  outcome: Outcome
  by: string | null
  source: Source
  at: number
  until: number | null
  state: 'stands' | 'retracted' | 'ended'
  endedBy: Modelled | null
  behindCase: boolean
  appeal: { state: AppealState; ruledBy: string | null } | null
}

class Model {
  readonly decisions: Modelled[] = []

  standing = (matter: number) => this.decisions.filter((one) => one.matter === matter && one.state === 'stands')
  /** The newest decision is number 0. */
  named = (number: number) => this.decisions.at(-1 - number)

  record(said: Pick<Modelled, 'id' | 'matter' | 'outcome' | 'by' | 'source' | 'at'> & Partial<Modelled>): Modelled {
    const made: Modelled = { until: null, state: 'stands', endedBy: null, behindCase: false, appeal: null, ...said }
    for (const one of this.standing(said.matter))
      if (conceals(one.outcome) && (conceals(said.outcome) || said.outcome === 'restored')) {
        Object.assign(one, { state: 'ended', endedBy: made })
        if (one.appeal?.state === 'open') one.appeal.state = 'lapsed'
      }
    this.decisions.push(made)
    return made
  }

  undo(one: Modelled): void {
    one.state = 'retracted'
    if (one.appeal?.state === 'open') one.appeal.state = 'lapsed'
    if (this.standing(one.matter).some(({ outcome }) => conceals(outcome))) return
    for (const back of this.decisions.filter(({ endedBy }) => endedBy === one)) {
      Object.assign(back, { state: 'stands', endedBy: null })
      if (back.appeal?.state === 'lapsed') back.appeal.state = 'open'
    }
  }
}

/** What the model says may happen. */
const may = {
  appeal: ({ outcome, source, state, appeal: made, at }: Modelled, who: Account, now: number) =>
    who === cast.reader &&
    conceals(outcome) &&
    source !== 'appeal' &&
    state === 'stands' &&
    !made &&
    now - at < 181 * day,
  rule: (one: Modelled, who: Account) => one.appeal?.state === 'open' && onBoard(who) && one.by !== who.id,
  settle: (one: Modelled, who: Account) =>
    one.outcome === 'hidden for a time' &&
    one.state === 'stands' &&
    onBoard(who) &&
    one.by !== who.id &&
    one.appeal?.state !== 'open',
  retract: (one: Modelled, who: Account, now: number) =>
    one.by === who.id &&
    (one.state === 'retracted' ||
      (one.state === 'stands' && one.source !== 'appeal' && !one.behindCase && now - one.at <= 15_000)),
}

let runs = 0
const appealIds = new Map<string, AppealId>()

/** Runs one life beside its model, and compares what each step was answered. */
async function live(steps: Step[]): Promise<{ model: Model; number: string }> {
  const { house, clock } = board
  const number = String(100 + runs++)
  const model = new Model()
  await reviseClause(house, clause(number), 'test')
  const matterOf = (matter: number) => ({ kind: 'comment' as const, id: `comment_${number}_${matter}` })
  /** What the board did, or null where it refused. */
  const tried = async <Thing>(act: Promise<Thing>): Promise<Thing | null> => {
    try {
      return await act
    } catch (error) {
      if (error instanceof Failure) return null
      throw error
    }
  }
  const answered = async (one: Modelled) => {
    const found = await statement(house.db, one.id)
    if (!found?.answeredBy) throw new Error('Nothing answers the decision.')
    return found.answeredBy
  }
  const answerIn = async (one: Modelled, more: Partial<Modelled> = {}) => {
    const { id, outcome, by, source } = await answered(one)
    model.record({ id, matter: one.matter, outcome, by, source, at: clock.at, ...more })
  }

  const waited = async (time: number): Promise<void> => {
    clock.at += time
    await board.jobs.drain()
    for (const one of model.decisions)
      if (one.state === 'stands' && one.until !== null && one.until <= clock.at) await answerIn(one)
  }

  const appealed = async (one: Modelled, who: Account): Promise<void> => {
    const expected = may.appeal(one, who, clock.at)
    const made = await tried(appeal(house, one.id as DecisionId, 'I protest.', who.id))
    expect(made?.ok ?? false, `appeal by ${who.name} against ${one.outcome}`).toBe(expected)
    if (!made?.ok) return
    one.appeal = { state: 'open', ruledBy: null }
    appealIds.set(one.id, made.done.id)
  }

  const undone = async (one: Modelled, who: Account): Promise<void> => {
    const expected = may.retract(one, who, clock.at)
    const done = await tried(retract(house, one.id as DecisionId, who.id).then(() => true))
    expect(done ?? false, `${who.name} undoes ${one.outcome}`).toBe(expected)
    if (expected && one.state === 'stands') model.undo(one)
  }

  const settled = async (one: Modelled, who: Account, removed: boolean): Promise<void> => {
    const expected = may.settle(one, who)
    const done = await tried(settleHiding(house, one.id as DecisionId, { removed, reasons: 'So it is.' }, who))
    expect(done?.ok ?? false, `${who.name} settles ${one.outcome}`).toBe(expected)
    if (expected) await answerIn(one)
  }

  const hidden = async ({ matter, days }: { matter: number; days: number }, who: Account): Promise<void> => {
    const request = { matter: matterOf(matter), text: 'False.', name: 'K', contact: 'k', language: 'en' as const }
    const opened = await requestHiding(house, { ...request, claim: 'privacy', substantiation: 'Here.' }, null)
    if (!opened.ok) throw new Error('The request was not taken.')
    const hiding = { clause: number, facts: 'A claim.', days, affected: cast.reader.id, language: 'en' as const }
    const made = await tried(hide(house, opened.done.id, hiding, who))
    const expected = moderates(who) && !model.standing(matter).some(({ outcome }) => conceals(outcome))
    expect(made?.ok ?? false, `${who.name} hides`).toBe(expected)
    if (!made?.ok) return
    const until = clock.at + days * day
    const what = { outcome: 'hidden for a time', source: 'request', behindCase: true } as const
    model.record({ ...what, id: made.done.decision ?? '', matter, by: who.id, at: clock.at, until })
  }

  const ruled = async (one: Modelled, who: Account, upheld: boolean): Promise<void> => {
    const expected = may.rule(one, who)
    const id = appealIds.get(one.id)
    if (!id) return
    const made = await tried(rule(house, id, { upheld, reasons: 'So it is.' }, who))
    expect(made?.ok ?? false, `${who.name} rules on ${one.outcome}`).toBe(expected)
    if (!expected || !one.appeal) return
    one.appeal = { state: upheld ? 'upheld' : 'refused', ruledBy: who.id }
    if (upheld || one.outcome === 'hidden for a time') await answerIn(one)
  }

  for (const said of steps) {
    if (said.act === 'wait') {
      await waited(said.time)
      continue
    }
    const who = people[said.who] ?? cast.other
    if (said.act === 'decide') {
      const { matter, outcome } = said
      const { id } = await decided(house, { matter: matterOf(matter), outcome, clause: number }, who)
      model.record({ id, matter, outcome, by: who.id, source: 'report', at: clock.at })
      continue
    }
    if (said.act === 'hide') {
      await hidden(said, who)
      continue
    }
    const one = model.named(said.which)
    if (!one) continue
    if (said.act === 'appeal') await appealed(one, who)
    else if (said.act === 'retract') await undone(one, who)
    else if (said.act === 'settle') await settled(one, who, said.yes)
    else await ruled(one, who, said.yes)
  }
  return { model, number }
}

/** What chance might leave out. */
const overturning: Step[] = [
  { act: 'decide', matter: 0, outcome: 'removed', who: 0 },
  { act: 'appeal', which: 0, who: 3 },
  { act: 'rule', which: 0, who: 1, yes: true },
]

test('a case’s life is that of its model: one appeal, another judge, one reversal, and a ledger that counts right', async () => {
  const heardBefore = (await since(board.house.db, 0)).at(-1)?.id ?? 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      const { model, number } = await live(steps)
      const counted = model.decisions.filter(({ state }) => state !== 'retracted')
      const { totals } = await ledger(board.house.db, { clause: number })
      expect(totals.outcomes).toEqual(
        Object.fromEntries(
          [...Map.groupBy(counted, ({ outcome }) => outcome)].map(([name, all]) => [name, all.length]),
        ),
      )
      const appeals = counted.flatMap((one) => one.appeal ?? [])
      expect(totals.appeals.made).toBe(appeals.length)
      for (const state of ['open', 'upheld', 'refused', 'lapsed'] as const)
        expect(totals.appeals[state], state).toBe(appeals.filter((one) => one.state === state).length)
      for (const one of model.decisions) if (one.appeal?.ruledBy) expect(one.appeal.ruledBy).not.toBe(one.by)
      const stored = await decisionsAbout(board.house.db, [
        { kind: 'comment', id: `comment_${number}_0` },
        { kind: 'comment', id: `comment_${number}_1` },
      ])
      for (const all of stored.values()) {
        const standing = all.filter(({ ended, outcome }) => !ended && conceals(outcome))
        expect(standing.length).toBeLessThanOrEqual(1)
        for (const { id, ended } of all)
          expect(ended === null).toBe(model.decisions.find((one) => one.id === id)?.state === 'stands')
      }
    }),
    { numRuns: 40, endOnFailure: true, examples: [[overturning]] },
  )
  const overturned: string[] = []
  for (let after = heardBefore, more = true; more;) {
    const sent = await since(board.house.db, after)
    after = sent.at(-1)?.id ?? after
    more = sent.length > 0
    for (const { news } of sent) if (news.kind === 'decision overturned') overturned.push(String(news['decision']))
  }
  expect(overturned.length).toBeGreaterThan(0)
  expect(new Set(overturned).size).toBe(overturned.length)
}, 120_000)
