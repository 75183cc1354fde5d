// A comment as it lies before moderators, with all that they need to decide on it.
import type { AccountId } from '../accounts/accounts.ts'
import type { Language } from '../platform/i18n.ts'
import type { Comment } from './comment.ts'
import type { Discussed } from './pages/spot.ts'
import type { Report } from './report.ts'
import type { StateCounts } from './store/desk.ts'
import type { KeptVerdict } from './store/rulings.ts'
import type { List } from './word-entry.ts'

/** `counts` are of all that they have said; null together with `id` for a name from another system. */
export type AuthorLaid = {
  id: AccountId | null
  name: string
  joinedAt: Date | null
  staff: boolean
  counts: StateCounts | null
}

/** What the lists find in the text as they are now; offsets in UTF-16. */
export type MarkedHit = { list: List; entry: string; clause: string | null; from: number; to: number }

/** `name` is empty where who made it is not known any more. */
export type LaidReport = Report & { name: string }

/** Why somebody may not rule on a comment: a code in the table of failures. */
export type Barred = 'comment.own-article' | 'comment.own-words'

export type LaidComment = {
  comment: Comment
  article: Discussed | null
  author: AuthorLaid
  /** In which language its author reads what is decided on it. */
  statementsIn: Language
  hits: MarkedHit[]
  /** Of the newest revision. */
  verdicts: KeptVerdict[]
  /** Those that nobody has settled. */
  reports: LaidReport[]
  claim: { by: string; mine: boolean; until: Date } | null
  barred: Barred | null
}
