// The noun phrases of a sentence, as far as tags tell: where one begins, and which noun is its head.
import type { Token, UniversalPos } from '../../language/reading/token.ts'

const inside = new Set<UniversalPos>(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM'])
const words =
  'today yesterday tomorrow tonight now then week month year day morning evening night time last next monday tuesday wednesday thursday friday ' +
  'saturday sunday january february march april may june july august september october november december'
const times = new Set(words.split(' '))

/** What only says when is no object and no subject. */
const isTime = ({ headword }: Token): boolean => times.has(headword.toLowerCase())
export const isNominal = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN'
const isInside = (token: Token | undefined): boolean => token !== undefined && inside.has(token.pos)

const longest = 8

/** The head of the noun phrase that begins here, with its index; null if none does, or if it only says when. */
export function headFrom(tokens: readonly Token[], from: number): { head: Token; at: number } | null {
  let found: { head: Token; at: number } | null = null
  for (const [offset, token] of tokens.slice(from, from + longest).entries()) {
    const isPronoun = token.pos === 'PRON'
    if (isPronoun ? found !== null : !mayGoOn(token, found === null && offset > 0)) break
    if (isNominal(token) || (isPronoun && offset === 0)) found = { head: token, at: from + offset }
  }
  return found !== null && isNominal(found.head) && isTime(found.head) ? null : found
}

/** A participle may stand before the noun: `the ruling party`. */
const mayGoOn = (token: Token, mayBeParticiple: boolean): boolean =>
  inside.has(token.pos) ||
  (token.pos === 'PART' && /^['’]/.test(token.text)) ||
  (mayBeParticiple && token.pos === 'VERB' && /(?:ing|ed)$/.test(token.text))

/** The index at which the noun phrase begins that ends here. */
export function startOf(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && isInside(tokens[start - 1])) start -= 1
  return start
}

const farthest = 12

/** The nearest noun before that may be what does it, not behind a preposition if another one stands there. */
export function subjectBefore(tokens: readonly Token[], at: number): Token | null {
  let behindPreposition: Token | null = null
  for (let i = at - 1; i >= 0 && i > at - farthest; i -= 1) {
    const token = tokens[i]
    if (token === undefined || (!isNominal(token) && token.pos !== 'PRON') || isTime(token)) continue
    if (tokens[startOf(tokens, i) - 1]?.pos !== 'ADP') return token
    behindPreposition ??= token
  }
  return behindPreposition
}
