// Sanctions: what the board or a moderator imposes on a reader, for a time or for good, each by a decision under a clause.
import type { AccountId } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'

export type SanctionId = Id<'sanction'>

/** warned: told so · pre-moderated: each comment waits for a moderator · suspended: says nothing until then · banned: says nothing. */
export const sanctionKinds = ['warned', 'pre-moderated', 'suspended', 'banned'] as const
export type SanctionKind = (typeof sanctionKinds)[number]

export type Sanction = {
  id: SanctionId
  account: AccountId
  kind: SanctionKind
  decision: string
  by: AccountId
  at: Date
  /** null where it has no end. */
  until: Date | null
  liftedAt: Date | null
}

const isInForce = ({ until, liftedAt }: Sanction, now: Date): boolean =>
  liftedAt === null && (until === null || until > now)

/** What a reader's sanctions come to: whether they may write and vote, and whether each comment is held. */
export type Standing = { silenced: Sanction | null; preModerated: boolean }

export function standing(sanctions: readonly Sanction[], now: Date): Standing {
  const inForce = sanctions.filter((one) => isInForce(one, now))
  const endless = inForce.find(({ kind }) => kind === 'banned')
  const longest = inForce
    .filter(({ kind }) => kind === 'suspended')
    .toSorted((a, b) => (b.until?.getTime() ?? Infinity) - (a.until?.getTime() ?? Infinity))
  return { silenced: endless ?? longest[0] ?? null, preModerated: inForce.some(({ kind }) => kind === 'pre-moderated') }
}
