// What a word stands with in its sentence: what a verb acts on, what an adjective is said of, which preposition follows.
import type { Sentence, Token } from '../../language/reading/token.ts'
import { headFrom, isNominal, startOf, subjectBefore } from './noun-phrase.ts'

/** How a neighbour stands to the word. `beyond` is behind a preposition that follows the word; `mate` is joined to it by “and”. */
export type Role = 'object' | 'subject' | 'before' | 'after' | 'beyond' | 'verb' | 'mate'
export type Neighbour = { role: Role; token: Token }

export type Neighbours = {
  near: Neighbour[]
  /** The preposition or the “to” right behind the word, or behind what it acts on. */
  preposition: string | null
  /** Of a verb: whether it acts on something, as far as the sentence shows it. */
  acts: boolean
  /** What follows in the place of an object: `that`, `to` and a verb, a form in -ing, somebody's own words. */
  clause: 'that' | 'to' | 'ing' | 'quote' | null
}

/** `at` is the token's index in the sentence. */
export function neighboursOf({ tokens }: Sentence, at: number): Neighbours {
  const token = tokens[at]
  if (token === undefined) return { near: [], preposition: null, acts: false, clause: null }
  if (token.pos === 'VERB' || token.pos === 'AUX') return ofVerb(tokens, at, token)
  if (token.pos === 'ADJ') return ofAdjective(tokens, at)
  if (token.pos === 'ADV') return ofAdverb(tokens, at)
  return ofNoun(tokens, at)
}

const as = (role: Role, token: Token | null | undefined): Neighbour[] => (token ? [{ role, token }] : [])
const isBe = (token: Token | undefined): boolean => token?.headword === 'be' || token?.headword === 'get'

function pastAdverbs(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.headword === 'not') at += step
  return at
}

type Following = { preposition: string; beyond: Neighbour[] }

function prepositionAt(tokens: readonly Token[], at: number): Following | null {
  const token = tokens[at]
  if (token === undefined || (token.pos !== 'ADP' && !(token.pos === 'PART' && token.headword === 'to'))) return null
  return { preposition: token.headword, beyond: as('beyond', headFrom(tokens, at + 1)?.head) }
}

function ofVerb(tokens: readonly Token[], at: number, verb: Token): Neighbours {
  const subject = subjectBefore(tokens, at)
  const found = headFrom(tokens, pastAdverbs(tokens, at + 1, 1))
  const isPassive = isDone(tokens, at, verb, found === null)
  const object = isPassive ? subject : (found?.head ?? null)
  const following =
    prepositionAt(tokens, at + 1) ?? (isPassive || found === null ? null : prepositionAt(tokens, found.at + 1))
  return {
    near: [
      ...as('object', object),
      ...as('subject', isPassive ? null : subject),
      ...(following?.beyond ?? []),
      ...as('after', manner(tokens[at + 1])),
    ],
    preposition: following?.preposition ?? null,
    acts: object !== null,
    clause: clauseAt(tokens, at + 1) ?? objectClauseAt(tokens, at + 1),
  }
}

const manner = (token: Token | undefined): Token | undefined =>
  token?.pos === 'ADV' || token?.pos === 'ADJ' ? token : undefined

/** Whether it is done to its subject: `was passed`, and `under a resolution passed in May`. */
function isDone(tokens: readonly Token[], at: number, { text }: Token, actsOnNothing: boolean): boolean {
  if (!/(?:ed|en|wn|ne|t|un|ld|nd|id)$/.test(text)) return false
  if (isBe(tokens[pastAdverbs(tokens, at - 1, -1)])) return true
  if (!actsOnNothing || !isNominal(tokens[at - 1])) return false
  return tokens[at + 1]?.headword === 'by' || tokens[startOf(tokens, at - 1) - 1]?.pos === 'ADP'
}

function clauseAt(tokens: readonly Token[], at: number): Neighbours['clause'] {
  const [token, then] = [tokens[at], tokens[at + 1]]
  if (token?.headword === 'that' && (token.pos === 'SCONJ' || token.pos === 'ADP')) return 'that'
  return token?.headword === 'to' && then?.pos === 'VERB' ? 'to' : null
}

function objectClauseAt(tokens: readonly Token[], at: number): Neighbours['clause'] {
  const token = tokens[at]
  if (token?.pos === 'VERB' && token.text.endsWith('ing')) return 'ing'
  return /^[“"‘]/.test(token?.text ?? '') ? 'quote' : null
}

/** Words right before a noun that belong to it. */
function modifiersOf(tokens: readonly Token[], at: number): Neighbour[] {
  const near: Neighbour[] = []
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const token = tokens[i]
    if (token === undefined || !mayModify(token)) break
    if (token.pos !== 'PART') near.push({ role: 'before', token })
  }
  return near
}

const mayModify = (token: Token): boolean =>
  token.pos === 'ADJ' ||
  token.pos === 'PART' ||
  isNominal(token) ||
  (token.pos === 'VERB' && /(?:ing|ed|en)$/.test(token.text))

function ofNoun(tokens: readonly Token[], at: number): Neighbours {
  const next = tokens[at + 1]
  const following = prepositionAt(tokens, at + 1)
  const mates = [-2, 2].flatMap((side) => {
    const mate = tokens[at + side]
    return tokens[at + side / 2]?.pos === 'CCONJ' && isNominal(mate) ? as('mate', mate) : []
  })
  return {
    near: [
      ...modifiersOf(tokens, at),
      ...as('after', isNominal(next) ? next : null),
      ...(following?.beyond ?? []),
      ...as('verb', verbBefore(tokens, at) ?? verbBehind(tokens, at)),
      ...mates,
    ],
    preposition: following?.preposition ?? null,
    acts: false,
    clause: clauseAt(tokens, at + 1),
  }
}

/** The verb whose object a noun is, or the verb or noun to which a preposition joins it. */
function verbBefore(tokens: readonly Token[], at: number): Token | null {
  const start = startOf(tokens, at)
  const before = tokens[start - 1]
  if (before?.pos === 'VERB') return before
  const governing = before?.pos === 'ADP' ? tokens[start - 2] : undefined
  return governing?.pos === 'VERB' || isNominal(governing) ? (governing ?? null) : null
}

/** The verb whose subject a noun is, as far as their places tell; none if a preposition stands before the noun. */
function verbBehind(tokens: readonly Token[], at: number): Token | null {
  if (tokens[startOf(tokens, at) - 1]?.pos === 'ADP') return null
  const behind = tokens.slice(at + 1, at + 7)
  const found = behind.find(({ pos }) => pos === 'VERB' || pos === 'PUNCT' || pos === 'CCONJ')
  return found?.pos === 'VERB' ? found : null
}

function ofAdjective(tokens: readonly Token[], at: number): Neighbours {
  const following = prepositionAt(tokens, at + 1)
  const noun = headFrom(tokens, at + 1)?.head
  const before = pastAdverbs(tokens, at - 1, -1)
  const isSaid = tokens[before]?.pos === 'AUX' || tokens[before]?.pos === 'VERB'
  return {
    near: [
      ...(following?.beyond ?? []),
      ...(noun ? as('after', noun) : as('subject', isSaid ? subjectBefore(tokens, before) : null)),
    ],
    preposition: following?.preposition ?? null,
    acts: false,
    clause: clauseAt(tokens, at + 1),
  }
}

function ofAdverb(tokens: readonly Token[], at: number): Neighbours {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return {
    near: [
      ...as('before', before?.pos === 'PUNCT' ? null : before),
      ...as('after', next?.pos === 'PUNCT' ? null : next),
    ],
    preposition: next?.pos === 'ADP' ? next.headword : null,
    acts: false,
    clause: null,
  }
}
