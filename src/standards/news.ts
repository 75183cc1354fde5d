// The news that the Standards Board sends. It carries ids, never facts or reasons.
import type { AppealId } from './appeal.ts'
import type { CaseId } from './case.ts'
import type { DecisionId, Outcome } from './decision.ts'
import type { MatterKind } from './matter.ts'

/** `affected` is the account that answers for the matter; null where nobody does. */
type About = {
  readonly decision: DecisionId
  readonly matterKind: MatterKind
  readonly matter: string
  readonly outcome: Outcome
  readonly affected: string | null
}
type AboutCase = { readonly case: CaseId; readonly matterKind: MatterKind; readonly matter: string }

export type StandardsNews =
  | { readonly kind: 'policy changed'; readonly by: string }
  | ({ readonly kind: 'decision made'; readonly by: string | null } & About)
  /** Undone within seconds by who decided; whoever undoes it sets the matter right in the same transaction. */
  | ({ readonly kind: 'decision retracted'; readonly by: string } & About)
  | ({ readonly kind: 'appeal made'; readonly appeal: AppealId } & About)
  /** The appeal succeeded: what `outcome` did to the matter is to be undone. */
  | ({ readonly kind: 'decision overturned'; readonly appeal: AppealId; readonly by: string } & About)
  | ({ readonly kind: 'decision upheld'; readonly appeal: AppealId; readonly by: string } & About)
  /** The matter is to be hidden: `decision` is why. */
  | ({ readonly kind: 'hiding begun' } & About)
  /** Told at the end of a hiding's time; by then it may have been settled. */
  | { readonly kind: 'hiding over'; readonly decision: DecisionId }
  /** The hiding ran out or the board ended it: the matter is to be shown again. */
  | ({ readonly kind: 'hiding ended' } & About)
  /** What was hidden is removed for good: `instead` is the decision that it is removed by from now on. */
  | ({ readonly kind: 'hiding made final'; readonly instead: DecisionId } & About)
  | ({ readonly kind: 'case opened' } & AboutCase)
  | ({ readonly kind: 'case ruled on'; readonly outcome: Outcome; readonly by: string } & AboutCase)
  /** Somebody took a case or an appeal, or gave it back. */
  | { readonly kind: 'case assigned'; readonly about: AppealId | CaseId; readonly by: string }
