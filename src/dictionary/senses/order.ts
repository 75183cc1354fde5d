// The senses of a word in its sentence, the likeliest first.
import { remembering } from '../../language/remembering.ts'
import type { Sentence, Token, UniversalPos } from '../../language/reading/token.ts'
import type { WordBook, WordSense } from '../../language/word-book/word-book.ts'
import { type Prior, priorsOf } from './prior.ts'
import { sceneOf, speaksFor } from './scene.ts'

/** `topic`: headwords that say what the article is about. */
export type Standing = { sentence: Sentence; token: Token; topic?: string[] }

/**
 * WordNet's senses, likeliest first: of the token's part of speech, then of its others, which come sooner where the word is far more usual
 * as one of them. A phrase that WordNet lacks has those of its beginning, a British form those of the American one. Function words have none.
 */
export function orderSenses(book: WordBook, standing: Standing): WordSense[] {
  const { token } = standing
  if (!hasSenses(token)) return []
  const pos = wordPos[token.pos] ?? ''
  const candidates = candidatesOf(book)
  for (const headword of waysToAsk(token)) {
    const found = candidates(`${pos}:${headword}`)
    if (found.own.length > 0) return ranked(book, standing, found)
  }
  for (const headword of waysToAsk(token)) {
    const found = candidates(`:${headword}`)
    if (found.own.length > 0) return ranked(book, standing, found)
  }
  const american = book.american(token.headword)
  return american === token.headword ? [] : orderSenses(book, { ...standing, token: { ...token, headword: american } })
}

const wordPos: Partial<Record<UniversalPos, string>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  VERB: 'verb',
  AUX: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'adjective noun',
}

const full = new Set(['be', 'have', 'do'])
// WordNet’s “will” is to wish, and its “can” is to preserve.
const hasSenses = ({ pos, headword }: Token): boolean =>
  wordPos[pos] !== undefined && (pos !== 'AUX' || full.has(headword))

/** So much a sense of another part of speech than the tag's has against it: some tags are wrong. */
const otherPos = 2
/** More than the sentence could make up for: its neighbours need not be looked at. */
const certain = 6

/** `own` are of the parts of speech that were asked for, `plain` is the order of all where the sentence says nothing, `isOpen` whether it may. */
type Candidates = { own: Prior[]; others: Prior[]; plain: WordSense[]; isOpen: boolean }

const known = new WeakMap<WordBook, (asked: string) => Candidates>()

/** Asked for as `noun:vote`, `adjective noun:first`, or `:vote` for all. */
function candidatesOf(book: WordBook): (asked: string) => Candidates {
  const found = known.get(book)
  if (found !== undefined) return found
  const priors = priorsOf(book)
  const made = remembering(4_000, (asked): Candidates => {
    const colon = asked.indexOf(':')
    const pos = asked.slice(0, colon)
    const all = priors(asked.slice(colon + 1))
    const wanted = pos.split(' ')
    const own = pos === '' ? all : all.filter(({ sense }) => wanted.includes(sense.pos))
    const others = all.filter((one) => !own.includes(one)).map((one) => ({ ...one, prior: one.prior - otherPos }))
    const [first, second] = own
    const isOpen = second !== undefined && first !== undefined && first.prior - second.prior < certain
    return { own, others, plain: byLikelihood([...own, ...others]), isOpen }
  })
  known.set(book, made)
  return made
}

function ranked(book: WordBook, standing: Standing, { own, others, plain, isOpen }: Candidates): WordSense[] {
  if (!isOpen) return [...plain]
  const scene = sceneOf(book, standing)
  return byLikelihood([
    ...own.map((one) => ({ sense: one.sense, prior: one.prior + speaksFor(scene, one) })),
    ...others,
  ])
}

const byLikelihood = (senses: { sense: WordSense; prior: number }[]): WordSense[] =>
  senses.toSorted((one, other) => other.prior - one.prior).map(({ sense }) => sense)

function waysToAsk({ headword, alone = [] }: Token): string[] {
  const ways = [headword]
  for (let count = alone.length - 1; count > 0; count -= 1) ways.push(alone.slice(0, count).join(' '))
  return ways
}
