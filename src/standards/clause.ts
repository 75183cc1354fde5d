// The policy: numbered clauses in both languages, each with its versions. A number is never given to another clause.
import { type Language, languages } from '../platform/i18n.ts'

export type InBoth = Record<Language, string>

/** What a clause is about, by the categories of the European transparency database. */
export const categories = [
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'OTHER_VIOLATION_TC',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'VIOLENCE',
] as const
export type Category = (typeof categories)[number]

/** A part of the policy, in the order in which parts are printed. */
export const parts = ['discussion', 'articles', 'procedure'] as const
export type Part = (typeof parts)[number]

/** What one clause says, before it has a version. */
export type ClauseText = {
  /** `7`, or `7.2` below it. */
  number: string
  part: Part
  title: InBoth
  text: InBoth
  category: Category
  /** The provision of law that the clause rests on; null where it is the paper's own rule. */
  law: InBoth | null
}

/** One version of a clause. `until` is null while it is in force. */
export type Clause = ClauseText & { version: number; since: Date; until: Date | null }

/** How a decision names a clause: by number and version, which never change. */
export type Citation = { number: string; version: number }

/** What the policy promises about its own procedure. */
export type Terms = {
  introduction: InBoth
  /** Days from an appeal, an objection or a complaint to its answer. */
  days: number
  /** Who rules, and how. */
  board: InBoth
}

export type Policy = { terms: Terms; clauses: Clause[] }

/** Before anybody has kept a policy there is no clause to cite, and so nothing can be removed. */
export const noPolicy: Policy = {
  terms: { introduction: { en: '', ko: '' }, days: 7, board: { en: '', ko: '' } },
  clauses: [],
}

/** `7`, or `7.2` below it. */
export const isClauseNumber = (text: string): boolean => /^[1-9]\d{0,3}(\.[1-9]\d{0,3})?$/.test(text)

/** `2` before `10`, `7` before `7.2`. */
export function byNumber(a: { number: string }, b: { number: string }): number {
  const [left, right] = [a.number, b.number].map((number) => number.split('.').map(Number))
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0)
}

export type Revised = { opened: Clause[]; closed: Clause[] }

/**
 * What changes when the policy is to say `said` from `at` on. `all` are all versions that there ever were. A clause that says the same
 * as before keeps its version; one that is left out ends; one that comes back goes on counting where it ended.
 */
export function revised(all: readonly Clause[], said: readonly ClauseText[], at: Date): Revised {
  const inForce = new Map(all.filter(({ until }) => until === null).map((clause) => [clause.number, clause]))
  const opened = said
    .filter((text) => !saysTheSame(inForce.get(text.number), text))
    .map((text) => ({ ...text, version: newestVersion(all, text.number) + 1, since: at, until: null }))
  const staying = new Set(
    said.filter((text) => saysTheSame(inForce.get(text.number), text)).map(({ number }) => number),
  )
  const closed = [...inForce.values()].filter(({ number }) => !staying.has(number))
  return { opened, closed: closed.map((clause) => ({ ...clause, until: at })) }
}

const newestVersion = (all: readonly Clause[], number: string): number =>
  Math.max(0, ...all.filter((clause) => clause.number === number).map(({ version }) => version))

function saysTheSame(clause: ClauseText | undefined, text: ClauseText): boolean {
  if (!clause) return false
  const same = (one: InBoth | null, other: InBoth | null) =>
    one === null || other === null ? one === other : languages.every((language) => one[language] === other[language])
  return (
    clause.part === text.part &&
    clause.category === text.category &&
    same(clause.title, text.title) &&
    same(clause.text, text.text) &&
    same(clause.law, text.law)
  )
}
