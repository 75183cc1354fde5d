// What an id on the board's desk stands for, whom it concerns, and why somebody may not rule on it.
import type { Account, AccountId } from '../accounts/accounts.ts'
import type { Reader } from '../platform/database.ts'
import type { Key } from '../style/words.ts'
import { mayRule } from './appeal.ts'
import { type Case, mayRuleOnCase } from './case.ts'
import type { Decision } from './decision.ts'
import type { Matter, MatterShown } from './matter.ts'
import type { Laid } from './pages/ruling.tsx'
import { appealAgainst, appealById } from './store/appeals.ts'
import { caseById } from './store/cases.ts'
import { decisionById } from './store/decisions.ts'
import { clauseCited } from './store/policy.ts'

/** An appeal, a case, or a hiding that nobody has objected to; null for any other id. */
export async function laidOut(db: Reader, id: string): Promise<Laid | null> {
  const one = await caseById(db, id)
  if (one) return { kind: 'case', one }
  const appeal = await appealById(db, id)
  if (appeal) {
    const decision = await decisionById(db, appeal.decision)
    return decision && { kind: 'appeal', appeal, decision, clause: await clauseCited(db, decision.clause) }
  }
  const decision = await decisionById(db, id)
  if (decision?.outcome !== 'hidden for a time' || decision.retractedAt) return null
  const objection = await appealAgainst(db, decision.id)
  if (objection) return laidOut(db, objection.id)
  return { kind: 'hiding', decision, clause: await clauseCited(db, decision.clause) }
}

export const matterOf = (laid: Laid): Matter => (laid.kind === 'case' ? laid.one.matter : laid.decision.matter)

/** Accounts that have had a part in it. */
export function partiesOf(laid: Laid): AccountId[] {
  const parties =
    laid.kind === 'case'
      ? [laid.one.by, laid.one.assigned, laid.one.ruling?.by]
      : laid.kind === 'appeal'
        ? [laid.decision.by, laid.appeal.assigned, laid.appeal.ruling?.by]
        : [laid.decision.by]
  return parties.filter((one) => one !== null && one !== undefined)
}

/** Why somebody may not rule, as the desk says it instead of the form; null if they may. */
export function barredFrom(laid: Laid, account: Account, shown: Concerned | null): Key | null {
  if (laid.kind !== 'case') return barredFromDecision(laid.decision, account, shown)
  return barredFromCase(laid.one, account, shown)
}

/** Whom a matter concerns, as the room that has it says. */
type Concerned = Pick<MatterShown, 'author' | 'signedBy'>

export function barredFromCase(one: Pick<Case, 'by' | 'kind'>, account: Account, shown: Concerned | null): Key | null {
  if (one.by === account.id || shown?.author === account.id) return 'standards.barred-party'
  if (signs(account, shown)) return 'standards.barred-signed'
  return mayRuleOnCase(account, one) ? null : 'standards.barred'
}

export function barredFromDecision(
  decision: Pick<Decision, 'by' | 'affected'>,
  account: Account,
  shown: Concerned | null,
): Key | null {
  if (decision.by === account.id) return 'standards.barred-decided'
  if (decision.affected === account.id) return 'standards.barred-party'
  if (signs(account, shown)) return 'standards.barred-signed'
  return mayRule(account, decision) ? null : 'standards.barred'
}

const signs = ({ journalist }: Account, shown: Concerned | null): boolean =>
  journalist !== null && (shown?.signedBy.includes(journalist) ?? false)
