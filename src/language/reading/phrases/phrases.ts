// Finds the phrases of a sentence: verbs of several words, compounds, names, and groups of small words; the longest first.
import type { UniversalPos } from '../token.ts'
import { isBe, isEnd, isNominal, isOneOf, tagged, type Word, wordAt } from '../word.ts'
import { matchVerb } from './phrasal-verbs.ts'
import type { Phrase, PhraseBook, PhraseKind } from './phrase-book.ts'
import { smallPhrases } from './phrase-lists.ts'

/** `at`: the indices of its words in the sentence. */
export type Found = { at: number[]; headword: string; pos: UniversalPos }

/** Headwords of the words by themselves, in the same order. */
type Read = { words: Word[]; headwords: string[] }

export function phrasesIn(words: Word[], headwords: string[], book: PhraseBook): Found[] {
  const found: Found[] = []
  const taken = new Set<number>()
  words.forEach((word, i) => {
    if (taken.has(i) || tagged(word, 'PUNCT', 'NUM', 'SYM', 'DET', 'PRON', 'X')) return
    const match = longestAt({ words, headwords }, i, book)
    if (match === null || match.at.some((at) => taken.has(at))) return
    found.push(match)
    for (const at of match.at) taken.add(at)
  })
  return found
}

function longestAt(read: Read, i: number, book: PhraseBook): Found | null {
  const { lower } = wordAt(read.words, i)
  const headword = read.headwords[i]?.toLowerCase() ?? lower
  for (const phrase of headword === lower ? book(lower) : bothOf(book, headword, lower)) {
    const match = asVerb(phrase, read, i) ?? asItStands(phrase, read, i)
    if (match !== null) return match
  }
  return null
}

const bothOf = (book: PhraseBook, headword: string, lower: string): Phrase[] =>
  [...book(headword), ...book(lower)].toSorted((one, other) => other.words.length - one.words.length)

const isLight = isOneOf('be am is are was were been being have has had having do does did')

function asVerb(phrase: Phrase, { words, headwords }: Read, i: number): Found | null {
  const word = wordAt(words, i)
  if (word.tag !== 'VERB' || headwords[i] !== phrase.words[0]) return null
  const at = matchVerb(phrase, words, i)
  if (at === null || !phrase.kind().pos.has('verb') || (isLight(word) && !phrase.kind().entered)) return null
  return { at, headword: phrase.text, pos: 'VERB' }
}

/** Its words in order, nothing between them; a noun may be in the plural. */
function asItStands(phrase: Phrase, { words, headwords }: Read, i: number): Found | null {
  const same = phrase.words.every((text, at) => {
    const word = wordAt(words, i + at)
    return word.lower === text || (isNominal(word) && headwords[i + at]?.toLowerCase() === text)
  })
  if (!same) return null
  const at = phrase.words.map((_, k) => i + k)
  if (smallPhrases.has(phrase.text)) return smallPhrase(phrase, words, at)
  const { pos, entered } = phrase.kind()
  if (pos.has('noun')) return nounPhrase(phrase, words, at)
  if (!entered || pos.has('verb') || isInfinitive(phrase, words, i)) return null
  return { at, headword: phrase.text, pos: posOfEntry(pos) }
}

/** “In fact”, but not “in public schools”. */
function smallPhrase(phrase: Phrase, words: Word[], at: number[]): Found | null {
  const next = wordAt(words, (at.at(-1) ?? 0) + 1)
  const isCut = phrase.text === 'in all' ? !isEnd(next) : isNominal(next) && !next.inName
  return isCut ? null : { at, headword: phrase.text, pos: 'ADV' }
}

/** “Is due to vote” and “was used to justify” are no phrases. */
function isInfinitive(phrase: Phrase, words: Word[], i: number): boolean {
  const last = wordAt(words, i + phrase.words.length - 1)
  if (last.lower !== 'to' || last.tag !== 'PART') return false
  return phrase.text !== 'used to' || isBe(wordAt(words, i - 1)) || wordAt(words, i).tag !== 'VERB'
}

const posOfEntry = (pos: PhraseKind['pos']): UniversalPos =>
  pos.has('preposition') ? 'ADP' : pos.has('conjunction') ? 'SCONJ' : pos.has('adjective') ? 'ADJ' : 'ADV'

const isDegree = isOneOf('very so too more most less least as how rather quite')
const isJoint = isOneOf("of and the in on for to a an de la du al 's")

/** A compound ends in a noun; a name has capitals. */
function nounPhrase(phrase: Phrase, words: Word[], at: number[]): Found | null {
  const { name } = phrase.kind()
  const parts = at.map((index) => wordAt(words, index))
  const last = parts.at(-1) ?? wordAt(words, -1)
  const content = parts.filter((word) => !isJoint(word))
  const capitals = content.every(({ capital }) => capital !== 'none')
  if (!isNominal(last) && !(name && last.capital !== 'none')) return null
  if (name && !capitals) return null
  if (!mayBegin(phrase, words, at[0] ?? 0)) return null
  const named = name || (capitals && content.length > 1 && content.some(({ form }) => form.name))
  return named
    ? { at, headword: parts.map(({ piece }) => piece.text).join(' '), pos: 'PROPN' }
    : { at, headword: phrase.text, pos: 'NOUN' }
}

function mayBegin(phrase: Phrase, words: Word[], i: number): boolean {
  const word = wordAt(words, i)
  const before = wordAt(words, i - 1)
  if (tagged(word, 'ADP', 'ADV', 'AUX', 'SCONJ', 'CCONJ')) return false
  if (word.tag === 'ADJ' && isDegree(before)) return false
  if (word.tag === 'VERB') return word.form.verbForms.has('ing') || word.form.verbForms.has('ed')
  // “Management Information System” is one name, not a name and a compound.
  return phrase.kind().name || !(word.tag === 'PROPN' && before.tag === 'PROPN' && before.inName && isCommon(before))
}

const isCommon = ({ form }: Word): boolean => !form.name && form.noun !== null
