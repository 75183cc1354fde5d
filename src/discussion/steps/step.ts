// What moderation looks at before a comment is shown, what a step may say about it, and how the steps are run.
import type { CommentId } from '../comment.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Language } from '../../platform/i18n.ts'

/**
 * pass: nothing against it · hold: a person looks first · remove: a decision under a clause takes it away · refuse: it is not taken at
 * all, and its author reads why. Each weighs more than those before it.
 */
export const verdicts = ['pass', 'hold', 'remove', 'refuse'] as const
export type Verdict = (typeof verdicts)[number]

export const modes = ['open', 'held', 'closed'] as const
/** How a discussion is kept: open, each comment held first, or closed. */
export type Mode = (typeof modes)[number]

/** One entry of a word list that was found; `from` and `to` are offsets in the body (UTF-16), for whoever marks the place. */
export type WordHit = { entry: string; list: 'remove' | 'hold'; clause: string | null; from: number; to: number }

/** Everything that the steps know about a comment that is to be said, or changed. They ask nobody else, save the outside filter. */
export type CommentFacts = {
  comment: CommentId
  article: ArticleId
  language: Language
  /** As `clean` of language/cleaning.ts leaves it. */
  body: string
  /** Whether a comment that stood is being changed: pace and rows were looked at when it was said. */
  edited: boolean
  now: Date
  mode: Mode
  /** From when on nothing more is said here; null if that is never. */
  closesAt: Date | null
  /** What the paper's lists find in the body (store/words.ts). */
  words: readonly WordHit[]
  author: AuthorFacts
}

/** What is known of whoever writes. The comment itself is in none of the counts. */
export type AuthorFacts = {
  staff: boolean
  joinedAt: Date
  /** Comments of theirs that are shown, anywhere in the paper. */
  shown: number
  /** Whether a sanction in force has each of their comments looked at first. */
  preModerated: boolean
  /** Of their comments of the last 30 days: how many they said, withdrawn ones included, and how many of those are removed. */
  month: { said: number; removed: number }
  /** Their comments of the last 24 hours, withdrawn and removed ones included, newest first. */
  day: readonly { at: Date; body: string }[]
  /** How many of the newest comments under the article, shown or held and at most an hour old, are theirs one after another. */
  inARow: number
}

/** Why a comment is held or removed. Each has a sentence on the moderators' desk; why one is refused is a failure's code. */
export const reasons = [
  'words.remove',
  'words.hold',
  'links.many',
  'links.newcomer',
  'newcomer.first',
  'standing.removed',
  'standing.sanction',
  'mode.held',
  'hook.held',
  'hook.silent',
] as const

/** What a step says. `because` is a stable code, one of `reasons` or of the failures and empty where it passes; `detail` names what it means, such as a number or an entry, in no language. */
export type Finding = { verdict: Verdict; because: string; detail?: string }
export const pass: Finding = { verdict: 'pass', because: '' }

export type Step = { name: string; look: (facts: CommentFacts) => Finding | Promise<Finding> }
export type Found = Finding & { step: string }

/** Every finding in order, and what follows from them together: `by` is the first that says so, null where all pass. */
export type Trail = { verdict: Verdict; by: Found | null; findings: Found[] }

/** Runs steps in their order. A refusal ends the run; after anything else the remaining steps still say what they found. */
export async function runSteps(steps: readonly Step[], facts: CommentFacts): Promise<Trail> {
  const findings: Found[] = []
  for (const { name, look } of steps) {
    const finding = await look(facts)
    findings.push({ step: name, ...finding })
    if (finding.verdict === 'refuse') break
  }
  return trailOf(findings)
}

function trailOf(findings: Found[]): Trail {
  const verdict = verdicts.findLast((one) => findings.some((finding) => finding.verdict === one)) ?? 'pass'
  const by = verdict === 'pass' ? null : (findings.find((finding) => finding.verdict === verdict) ?? null)
  return { verdict, by, findings }
}
