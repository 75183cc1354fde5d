// The words on the pages for what the board's types name: parts, outcomes, sources, states.
import type { Key } from '../../style/words.ts'
import type { Appeal } from '../appeal.ts'
import type { CaseKind, Claim } from '../case.ts'
import type { Category, Part } from '../clause.ts'
import type { Countdown } from '../deadline.ts'
import type { Automation, Ending, Outcome, Source } from '../decision.ts'
import type { MatterKind } from '../matter.ts'
import type { Place } from '../../style/place.ts'

export const partTitles: Record<Part, Key> = {
  discussion: 'standards.part-discussion',
  articles: 'standards.part-articles',
  procedure: 'standards.part-procedure',
}

/** What was done, as a heading of a column or a choice. */
export const outcomeNames: Record<Outcome, Key> = {
  removed: 'standards.outcome-removed',
  held: 'standards.outcome-held',
  'hidden for a time': 'standards.outcome-hidden',
  restored: 'standards.outcome-restored',
  warned: 'standards.outcome-warned',
  'pre-moderated': 'standards.outcome-pre-moderated',
  suspended: 'standards.outcome-suspended',
  banned: 'standards.outcome-banned',
  corrected: 'standards.outcome-corrected',
  clarified: 'standards.outcome-clarified',
  'no breach': 'standards.outcome-no-breach',
}

/** What was done, as a sentence to whom it was done to. */
export const outcomeSentences: Record<Outcome, Key> = {
  removed: 'standards.did-removed',
  held: 'standards.did-held',
  'hidden for a time': 'standards.did-hidden',
  restored: 'standards.did-restored',
  warned: 'standards.did-warned',
  'pre-moderated': 'standards.did-pre-moderated',
  suspended: 'standards.did-suspended',
  banned: 'standards.did-banned',
  corrected: 'standards.did-corrected',
  clarified: 'standards.did-clarified',
  'no breach': 'standards.did-no-breach',
}

export const endingSentences: Record<Ending, Key> = {
  overturned: 'standards.ended-overturned',
  'taken back': 'standards.ended-taken-back',
  'ran out': 'standards.ended-ran-out',
  replaced: 'standards.ended-replaced',
}

export const automationSentences: Record<Automation, Key> = {
  no: 'standards.machine-no',
  detected: 'standards.machine-detected',
  decided: 'standards.machine-decided',
}

export const sourceNames: Record<Source, Key> = {
  own: 'standards.source-own',
  report: 'standards.source-report',
  'word list': 'standards.source-word-list',
  request: 'standards.source-request',
  appeal: 'standards.source-appeal',
}

export const matterNames: Record<MatterKind, Key> = {
  comment: 'standards.matter-comment',
  article: 'standards.matter-article',
  account: 'standards.matter-account',
}

export const appealStateNames: Record<Appeal['state'], Key> = {
  open: 'standards.appeal-open',
  upheld: 'standards.appeal-upheld',
  refused: 'standards.appeal-refused',
  lapsed: 'standards.appeal-lapsed',
}

export const caseNames: Record<CaseKind, Key> = {
  complaint: 'standards.case-complaint',
  'hiding request': 'standards.case-hiding',
}

export const claimNames: Record<Claim, Key> = {
  defamation: 'standards.claim-defamation',
  privacy: 'standards.claim-privacy',
  'other right': 'standards.claim-other',
}

export const categoryNames: Record<Category, Key> = {
  CONSUMER_INFORMATION: 'standards.category-consumer',
  CYBER_VIOLENCE: 'standards.category-cyber-violence',
  DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: 'standards.category-privacy',
  ILLEGAL_OR_HARMFUL_SPEECH: 'standards.category-speech',
  INTELLECTUAL_PROPERTY_INFRINGEMENTS: 'standards.category-property',
  NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS: 'standards.category-civic',
  OTHER_VIOLATION_TC: 'standards.category-other',
  PROTECTION_OF_MINORS: 'standards.category-minors',
  RISK_FOR_PUBLIC_SECURITY: 'standards.category-security',
  SCAMS_AND_FRAUD: 'standards.category-fraud',
  SELF_HARM: 'standards.category-self-harm',
  VIOLENCE: 'standards.category-violence',
}

/** `3 days left`, `overdue by 5 hours`: said in words, so that nothing hangs on a colour. */
export function timeLeft({ over, unit, count }: Countdown, { say }: Pick<Place, 'say'>): string {
  if (over) return say(unit === 'days' ? 'standards.over-days' : 'standards.over-hours', { count })
  return say(unit === 'days' ? 'standards.left-days' : 'standards.left-hours', { count })
}
