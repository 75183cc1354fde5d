// A case: a complaint about an article, or a request to hide a comment for a time. Anybody may bring one, with or without an account.
import { type Account, type AccountId, may } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'
import type { Ruling } from './appeal.ts'
import type { DecisionId, Outcome } from './decision.ts'
import type { Matter } from './matter.ts'

export type CaseId = Id<'case'>

export const caseKinds = ['complaint', 'hiding request'] as const
export type CaseKind = (typeof caseKinds)[number]

/** How a complaint about an article ends. */
export const complaintOutcomes = ['corrected', 'clarified', 'no breach'] as const satisfies readonly Outcome[]
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** What somebody says who asks to have a comment hidden: whose right, and by which law's kind of claim. */
export const claims = ['defamation', 'privacy', 'other right'] as const
export type Claim = (typeof claims)[number]

export type Case = {
  id: CaseId
  kind: CaseKind
  matter: Matter
  /** null for who has no account, or whose account was erased. */
  by: AccountId | null
  /** How to reach who has no account: what they typed, not checked. Empty for an account, and after an erasure. */
  name: string
  contact: string
  /** The reasons of the complaint or the request. */
  text: string
  /** Only of a request to hide: null for a complaint. */
  claim: Claim | null
  /** Only of a request to hide: what shows that the claim is true. */
  substantiation: string
  language: Language
  at: Date
  due: Date
  state: 'open' | 'ruled' | 'lapsed'
  assigned: AccountId | null
  outcome: Outcome | null
  ruling: Ruling | null
  /** Where the correction or clarification can be read, typed by the board: a path of the paper. */
  link: string | null
  /** The decision that the ruling made. */
  decision: DecisionId | null
}

/** What somebody types into the form. `by` comes with the session. */
export type Complaining = { matter: Matter; text: string; name: string; contact: string; language: Language }
export type HidingRequested = Complaining & { claim: Claim; substantiation: string }

/** Characters of a name and of a contact, at most. */
export const longestContact = 200

/** Who has brought a case, and who rules on cases, may read it; the holder of its secret link too (see `keyFits`). */
export const isParty = (account: Account | null, one: Pick<Case, 'by'>): boolean =>
  account !== null && (one.by === account.id || may(account, 'rule on cases'))

/** Nobody rules on a complaint of their own. */
export const mayRuleOnCase = (account: Account | null, one: Pick<Case, 'by' | 'kind'>): boolean =>
  account !== null &&
  account.id !== one.by &&
  (may(account, 'rule on cases') || (one.kind === 'hiding request' && may(account, 'moderate comments')))
