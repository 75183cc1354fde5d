// What the board's desk shows: everything that waits, with the words and names that its page needs.
import { type Account, type AccountId, accountsById } from '../accounts/accounts.ts'
import type { Place } from '../style/place.ts'
import type { Key } from '../style/words.ts'
import type { Case } from './case.ts'
import type { Decision } from './decision.ts'
import { barredFromCase, barredFromDecision } from './laid.ts'
import type { Matter, MatterShown } from './matter.ts'
import type { Docket, Waiting } from './pages/docket.tsx'
import { caseNames, claimNames, outcomeNames } from './pages/labels.ts'
import type { StandardsPlan } from './plan.tsx'
import { hidingsNow } from './store/decisions.ts'
import { openAppeals, openCases } from './store/desk.ts'

/** Of each queue the most urgent are shown; nobody reads further than this. */
const shownAtMost = 100

type Unshown = Omit<Waiting, 'shown' | 'decidedBy' | 'takenBy' | 'isMine' | 'mayRule'> & {
  matter: Matter
  decider?: AccountId | null
  assigned: AccountId | null
  barred: (shown: MatterShown | null) => Key | null
}

/** Everything that waits for the board, the most urgent first, as one of its members sees it. */
export async function deskOf(plan: StandardsPlan, account: Account, place: Place): Promise<Docket> {
  const { db } = plan.house
  const [appealed, cases, hidings] = await Promise.all([openAppeals(db), openCases(db), hidingsNow(db)])
  const objected = new Set(appealed.map(({ decision }) => decision.id))
  const queues: Record<keyof Docket, Unshown[]> = {
    appeals: appealed.map(({ appeal: { id, at, due, assigned }, decision }) => ({
      ...decided(decision, account, place),
      id,
      at,
      due,
      assigned,
    })),
    requests: cases.filter(({ kind }) => kind === 'hiding request').map((one) => brought(one, account, place)),
    complaints: cases.filter(({ kind }) => kind === 'complaint').map((one) => brought(one, account, place)),
    hidings: hidings
      .filter(({ id }) => !objected.has(id))
      .map((decision) => ({
        ...decided(decision, account, place),
        id: decision.id,
        at: decision.at,
        due: decision.until ?? decision.at,
        assigned: null,
      })),
  }
  const urgent = (queue: Unshown[]): Unshown[] =>
    queue.toSorted((a, b) => a.due.getTime() - b.due.getTime()).slice(0, shownAtMost)
  const all = Object.values(queues).flatMap(urgent)
  const ids = all.flatMap(({ decider, assigned }) =>
    [decider, assigned].filter((id) => id !== null && id !== undefined),
  )
  const names = await accountsById(db, ids)
  const nameOf = (id: AccountId): string => names.get(id)?.name || place.say('standards.nobody')
  const filled = async ({ matter, decider, assigned, barred, ...one }: Unshown): Promise<Waiting> => {
    const shown = await plan.matters.shown(matter, place.language)
    return {
      ...one,
      shown,
      ...(decider === undefined ? {} : { decidedBy: decider && nameOf(decider) }),
      takenBy: assigned && nameOf(assigned),
      isMine: assigned === account.id,
      mayRule: barred(shown) === null,
    }
  }
  const queue = async (name: keyof Docket): Promise<Docket[keyof Docket]> => ({
    count: queues[name].length,
    first: await Promise.all(urgent(queues[name]).map(filled)),
  })
  return {
    appeals: await queue('appeals'),
    requests: await queue('requests'),
    complaints: await queue('complaints'),
    hidings: await queue('hidings'),
  }
}

function decided(decision: Decision, account: Account, { say }: Place) {
  const { matter, outcome, clause, by } = decision
  return {
    matter,
    about: `${say(outcomeNames[outcome])} · ${say('standards.clause', { number: clause.number })}`,
    decider: by,
    barred: (shown: MatterShown | null) => barredFromDecision(decision, account, shown),
  }
}

function brought(one: Case, account: Account, { say }: Place): Unshown {
  const { id, at, due, assigned, matter, kind, claim } = one
  return {
    id,
    at,
    due,
    assigned,
    matter,
    about: say(claim ? claimNames[claim] : caseNames[kind]),
    barred: (shown) => barredFromCase(one, account, shown),
  }
}
