// Tells people what the board did about them or answered them, in their language. Of a comment its own room tells.
import { accountById, type AccountId, notify, withdrawNotice } from '../../accounts/accounts.ts'
import type { Tx } from '../../platform/house.ts'
import { standardsCase } from '../../urls.ts'
import { type Decision, restricts, secondsToRetract } from '../decision.ts'

/** `about` is the id of the decision or the case; its page is where the notice leads. */
type Telling = { kind: 'appeal ruled' | 'case' | 'sanction' | 'decision'; about: string; by: AccountId | null }

/** Puts a notice into the running transaction; nothing for who has no account. */
export async function tell(
  tx: Tx,
  party: AccountId | null,
  { kind, about, by }: Telling,
  mailAt: Date = tx.now(),
): Promise<void> {
  const account = party && (await accountById(tx.db, party))
  if (!account) return
  await notify(tx, account.id, { kind, about, address: standardsCase(account.language, about), by }, mailAt)
}

/** What somebody is told of a decision on their account. A warning limits nothing, so it is no sanction to who reads of it. */
const kindOf = ({ outcome }: Decision) => (restricts(outcome) && outcome !== 'warned' ? 'sanction' : 'decision')

/** Tells somebody of a decision on their account: in the page at once, by mail when it can no longer be undone. */
export async function tellDecided(tx: Tx, decision: Decision): Promise<void> {
  const { matter, affected, id: about, by, at } = decision
  if (matter.kind !== 'account') return
  const mailAt = new Date(at.getTime() + secondsToRetract * 1000)
  await tell(tx, affected, { kind: kindOf(decision), about, by }, mailAt)
}

/** Takes back what somebody was told of a decision that was undone. */
export async function untellDecided(tx: Tx, decision: Decision): Promise<void> {
  if (decision.affected === null || decision.matter.kind !== 'account') return
  await withdrawNotice(tx, decision.affected, { kind: kindOf(decision), about: decision.id })
}
