// Verbs of several words, together or with their object between them.
import { inForm, isEnd, isNominal, isOneOf, tagged, type Word, wordAt } from '../word.ts'
import type { Phrase } from './phrase-book.ts'
import { motion, prepositionalVerbs, transitiveParticles, verbsOfThree } from './phrase-lists.ts'

const pureParticles = 'up out off down away back apart together aside forward forth ahead'
const mixedParticles = 'on in over through around along about across by under behind round'
/** Mostly prepositions. */
const mixed = isOneOf(mixedParticles)
const particles = new Set(`${pureParticles} ${mixedParticles}`.split(' '))
const objects = isOneOf(
  'it them him her me us this that itself themselves himself herself everything something anything',
)
const objectsAlways = isOneOf('it them him me us itself themselves himself herself')
/** What may close the part of a sentence that a particle belongs to. */
const timeWords =
  isOneOf(`today yesterday tomorrow tonight again now then later last next this early earlier soon once until when while because if as before after since
  monday tuesday wednesday thursday friday saturday sunday`)
const dates = isOneOf(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december last next this`,
)

/** Indices of the phrase's words, or null. `i` is a verb whose headword begins the phrase. */
export function matchVerb(phrase: Phrase, words: Word[], i: number): number[] | null {
  const rest = phrase.words.slice(1)
  const together = rest.every((text, at) => wordAt(words, i + 1 + at).lower === text)
  const whole = Array.from({ length: rest.length + 1 }, (_, at) => i + at)
  if (verbsOfThree.has(phrase.text)) return together ? whole : separated(rest, words, i)
  if (prepositionalVerbs.has(phrase.text) && !transitiveParticles.has(phrase.text))
    return together && meetsObject(wordAt(words, i + 1 + rest.length)) ? whole : null
  if (rest.length > 1 || !particles.has(rest[0] ?? '')) return together && isWholeHere(phrase, words, i) ? whole : null
  if (!together) return separated(rest, words, i)
  return isParticleHere(phrase, words, i + 1) ? whole : null
}

const startsNoun = (word: Word): boolean =>
  tagged(word, 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON') && !timeWords(word)
const meetsObject = (word: Word): boolean => startsNoun(word) || inForm(word, 'ing') || tagged(word, 'SYM')

/** Whether the word behind the verb goes with it, and not with the noun that follows. */
function isParticleHere(phrase: Phrase, words: Word[], at: number): boolean {
  const particle = wordAt(words, at)
  const next = wordAt(words, at + 1)
  // “Signed on Friday”, “held in July”: a day, not a particle.
  if (mixed(particle) && (tagged(next, 'NUM') || dates(next))) return false
  if (!startsNoun(next) || isAmount(particle, next)) return !mixed(particle) || isAlone(next)
  if (objectsAlways(next)) return false
  return transitiveParticles.has(phrase.text) || (!mixed(particle) && !motion.has(phrase.words[0] ?? ''))
}

/** `Went up 3 percent`. */
const isAmount = (particle: Word, next: Word): boolean => tagged(next, 'NUM') && /^(?:up|down)$/u.test(particle.lower)
/** “In and around Moscow”, “worked on building”: places and subjects after all. */
const isAlone = (next: Word): boolean => !tagged(next, 'CCONJ') && !(tagged(next, 'VERB') && inForm(next, 'ing'))

/** `Brought the matter up`, `turned it off`: a short object, and behind the particle no noun of its own. */
function separated(rest: string[], words: Word[], i: number): number[] | null {
  const end = objectEnd(words, i + 1)
  if (end === null || !particles.has(rest[0] ?? '')) return null
  if (!rest.every((text, at) => wordAt(words, end + at).lower === text)) return null
  const found = [i, ...rest.map((_, at) => end + at)]
  if (rest.length > 1) return found
  const next = wordAt(words, end + 1)
  // “Hold a referendum on leaving”: what could be a preposition is one, but at the end.
  if (mixed(wordAt(words, end)) && !isEnd(next) && !(objects(wordAt(words, i + 1)) && closes(next))) return null
  return startsNoun(next) || tagged(next, 'SYM') ? null : found
}

const closes = (word: Word): boolean => tagged(word, 'CCONJ', 'SCONJ') || timeWords(word)

const isSubject = isOneOf('i he she we they who which that to not')
const mayBeObject = (word: Word): boolean =>
  tagged(word, 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'PART') && !isSubject(word)

/** The index behind a noun phrase of at most five words without a preposition, or null. */
function objectEnd(words: Word[], from: number): number | null {
  if (objects(wordAt(words, from)) && !isNominal(wordAt(words, from + 1))) return from + 1
  let at = from
  while (at < from + 5 && mayBeObject(wordAt(words, at))) at += 1
  return at > from && isNominal(wordAt(words, at - 1)) ? at : null
}

/** “Spoke for two hours”, “waited for three days”. */
const isLength = (preposition: Word, next: Word): boolean => preposition.lower === 'for' && tagged(next, 'NUM')

/** `Take place`, `make sure`: as it stands, with nothing after it that the noun would belong to. */
function isWholeHere(phrase: Phrase, words: Word[], i: number): boolean {
  const last = wordAt(words, i + phrase.words.length - 1)
  const next = wordAt(words, i + phrase.words.length)
  if (tagged(last, 'ADP', 'SCONJ'))
    return phrase.kind().entered && (isEnd(next) || meetsObject(next)) && !isLength(last, next)
  if (phrase.kind().entered) return true
  if (last.tag === 'NOUN') return !tagged(next, 'NOUN', 'PART')
  return tagged(last, 'ADJ', 'ADV', 'VERB') && !isNominal(next)
}
