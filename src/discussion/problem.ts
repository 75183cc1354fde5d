// What a person may get wrong in a form of the discussion: the field, and a code whose sentence stands in the table of failures.
import type { MessageArguments } from '../platform/i18n.ts'
import type { FailureCode } from '../style/failures.ts'

export type Field = 'body' | 'quote' | 'discussion' | 'author' | 'text' | 'passage' | 'reason' | 'contact' | 'answer'
export type Problem = { field: Field; code: FailureCode; details: MessageArguments }
/** What a verb answers that a form stands behind. */
export type Answer<Done = object> = ({ ok: true } & Done) | { ok: false; problems: Problem[] }

export const problem = (field: Field, code: FailureCode, details: MessageArguments = {}): Problem => ({
  field,
  code,
  details,
})
export const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })
