// A house with a policy and a small cast for tests of the board, its clock in the test's hand, and what the wire told.
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import type { Account, AccountId, Role } from '../accounts/accounts.ts'
import type { House } from '../platform/house.ts'
import { type Listener, since, type Wires } from '../platform/wire.ts'
import type { ClauseText } from './clause.ts'
import type { Deciding, DecisionId } from './decision.ts'
import { decide, endHiding, keepPolicy } from './standards.ts'

export const opening = Date.parse('2018-04-10T09:40:00.000Z')
export const minute = 60_000
export const day = 24 * 60 * minute

const account = (name: string, role: Role): Account => ({
  id: `account_${name}` as AccountId,
  name,
  role,
  language: 'en',
  journalist: null,
  joinedAt: new Date(0),
  erased: false,
})
export const cast = {
  reader: account('reader', 'reader'),
  other: account('other', 'reader'),
  moderator: account('moderator', 'moderator'),
  board: account('board', 'board member'),
  board2: account('board2', 'board member'),
}

export const clause = (number: string, words = 'Be fair.', more: Partial<ClauseText> = {}): ClauseText => ({
  number,
  part: 'discussion',
  title: { en: `Clause ${number}`, ko: `${number}조` },
  text: { en: words, ko: `${words} (한국어)` },
  category: 'CYBER_VIOLENCE',
  law: null,
  ...more,
})
export const policyOf = (...clauses: ClauseText[]) => ({
  terms: { introduction: { en: 'Hello.', ko: '안녕하십니까.' }, days: 7, board: { en: 'Three.', ko: '세 사람.' } },
  clauses,
})

export type Board = FreshHouse & {
  clock: { at: number }
  /** Everything that was told since the last time somebody asked. */
  told: () => Promise<string[]>
}

/** The house opens on 10 April 2018 with the clauses 1, 2 and 7 in force; hidings end by themselves. */
export async function openBoard(): Promise<Board> {
  const clock = { at: opening }
  const ended: Listener = (house, { decision }) => endHiding(house, { decision: String(decision) as DecisionId })
  const wires: Wires = { 'hiding over': { everyNode: {}, once: { endHiding: ended } } }
  const open = await freshHouse({ now: () => new Date(clock.at), wires })
  await keepPolicy(open.house, policyOf(clause('1'), clause('2'), clause('7')), 'test')
  let heard = 0
  const told = async (): Promise<string[]> => {
    const sent = await since(open.house.db, heard)
    heard = sent.at(-1)?.id ?? heard
    return sent.map(({ news }) => news.kind)
  }
  await told()
  return { ...open, clock, told }
}

/** A moderator removes a reader's comment under clause 1, unless the test says otherwise. */
export const decided = (house: House, more: Partial<Deciding> = {}, by: Account | null = cast.moderator) =>
  decide(
    house,
    {
      matter: { kind: 'comment', id: 'comment_1' },
      outcome: 'removed',
      clause: '1',
      facts: 'It calls another reader names.',
      automated: 'no',
      source: 'report',
      affected: cast.reader.id,
      language: 'en',
      ...more,
    },
    by?.id ?? null,
  )
