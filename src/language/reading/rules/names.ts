// Which words are names: by their capitals, by where they stand, and by what the rest of the text does with them.
import { isBe, isOneOf, tagged, type Word, wordAt } from '../word.ts'
import { isAbbreviated, isSmallWord } from './small-words.ts'

const calendar =
  isOneOf(`monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december christmas easter ramadan
  mon. tue. tues. wed. thu. thurs. fri. sat. sun. jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.`)
const monthAlso = isOneOf('may march')
/** Countries and people of the news that share their letters with a common word. */
const sharedNames = isOneOf('china turkey jordan chad georgia trump bush lee moon xi guinea brown rice cook')
const titles = isOneOf(
  'mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. adm. sen. rep. gov. st. messrs. rev. mr mrs ms dr',
)
const inNames = /^(?:al-|bin$|van$|von$|de$|da$|di$|el-|ibn$|d'|ul-)/u

export type Capitals = {
  /** Forms that stand in lower case somewhere in the text. */
  small: ReadonlySet<string>
  /** Forms that stand with a capital where a common word would have none. */
  great: ReadonlySet<string>
}

/** What the whole text says about its capitals. A headline in capitals says nothing. */
export function capitalsOf(sentences: Word[][]): Capitals {
  const small = new Set<string>()
  const great = new Set<string>()
  for (const words of sentences) {
    const silent = isInTitleCase(words)
    words.forEach((word, i) => {
      if (word.capital === 'none') small.add(word.lower)
      else if (!silent && !opensSentence(words, i)) great.add(word.lower)
    })
  }
  return { small, great }
}

type Place = { words: Word[]; i: number; capitals: Capitals }

/** Takes the capitals of a sentence for what they are: sets PROPN, and takes it from words that are none. */
export function findNames(words: Word[], capitals: Capitals): void {
  const find = isLoud(words) ? inLoudLine : isInTitleCase(words) ? inTitle : inSentence
  words.forEach((word, i) => {
    if (!/\p{L}/u.test(word.lower)) return
    if (isAbbreviated(word) && find !== inLoudLine) word.tag = 'PROPN'
    else if (word.capital === 'none') withoutCapital(word)
    else if (titles(word)) word.tag = 'PROPN'
    else find(word, { words, i, capitals })
  })
}

/** In letters and on the web people write “vietnam”. */
function withoutCapital(word: Word): void {
  const { form, lower } = word
  const isName = form.name && form.noun === lower && form.adjective === null && tagged(word, 'NOUN', 'PROPN', 'X')
  if (isName && form.listed && /^\p{Ll}{4,}$/u.test(lower)) word.tag = 'PROPN'
  else if (!inNames.test(lower)) notName(word)
}

function inLoudLine(word: Word): void {
  if (isSmallWord(word) || (isKnown(word) && !word.form.name)) notName(word)
  else word.tag = 'PROPN'
}

function inSentence(word: Word, place: Place): void {
  const opens = opensSentence(place.words, place.i)
  word.inName = !opens && !isSmallWord(word)
  if (word.lower === 'i') return
  if (monthAlso(word) && !opens) word.tag = 'PROPN'
  else if (isSmallWord(word)) notName(word)
  else if (opens) atOpening(word, place)
  else inside(word, place)
}

function inside(word: Word, place: Place): void {
  // “A VERY GOOD plan”.
  if (word.capital === 'all' && word.lower.length > 3 && word.tag !== 'PROPN' && word.form.rank < 3000)
    word.inName = false
  else if (tagged(word, 'PROPN', 'NUM', 'INTJ', 'ADJ', 'NOUN') && !calendar(word)) people(word, place)
  else word.tag = 'PROPN'
}

/** `Russian` before a noun and behind be describes; else it is a name. */
function people(word: Word, { words, i }: Place): void {
  let at = i + 1
  while (wordAt(words, at).capital === 'none' && tagged(wordAt(words, at), 'ADJ')) at += 1
  const head = wordAt(words, at)
  const describes = (head.capital === 'none' && head.tag === 'NOUN') || isBe(wordAt(words, i - 1))
  word.tag = word.form.adjective === word.lower && word.form.name && describes ? 'ADJ' : 'PROPN'
}

function atOpening(word: Word, place: Place): void {
  const { form, lower } = word
  const { small, great } = place.capitals
  if (calendar(word) || (sharedNames(word) && !small.has(lower))) word.tag = 'PROPN'
  else if (!isKnown(word) || form.name) people(word, place)
  else if (great.has(lower) && !small.has(lower)) word.tag = 'PROPN'
  else if (!small.has(lower) && actsAsName(word, place)) word.tag = 'PROPN'
  else if (!small.has(lower) && leadsName(word, place)) {
    word.inName = true
    word.tag = 'PROPN'
  } else notName(word)
}

/** “Ben made”: a rare noun in the singular, without an article, that wink takes for a name. */
function actsAsName({ tag, form, lower }: Word, { words, i }: Place): boolean {
  const next = wordAt(words, i + 1)
  return (
    tag === 'PROPN' &&
    lower.length < 6 &&
    form.rank > 3000 &&
    !form.plural &&
    (tagged(next, 'VERB', 'AUX') || next.lower === "'s")
  )
}

/** “Foreign Minister Lavrov” and “President Moon”, but “Radical Shiite cleric”. */
function leadsName(word: Word, { words, i }: Place): boolean {
  const next = wordAt(words, i + 1)
  if (next.capital === 'none' || isSmallWord(next) || next.lower === 'i') return false
  if (word.tag !== 'PROPN' && !(word.form.rank > 6000 && word.tag === 'NOUN')) return false
  return (word.form.noun !== null && word.form.adjective === null) || (!next.form.name && isKnown(next))
}

function inTitle(word: Word, place: Place): void {
  const { form, lower, tag } = word
  const common = place.capitals.small.has(lower)
  if (isSmallWord(word)) notName(word)
  else if (!isKnown(word) || form.name || calendar(word)) people(word, place)
  else if (common || form.rank < 4000) notName(word)
  else if (tag === 'NOUN' && form.rank > 12_000 && form.verb === null && form.adjective === null) word.tag = 'PROPN'
}

const isKnown = ({ form }: Word): boolean =>
  form.noun !== null || form.verb !== null || form.adjective !== null || form.adverb !== null

function notName(word: Word): void {
  if (word.tag === 'PROPN') word.tag = commonTag(word)
}

/** The likeliest part of speech of a word that is no name. */
function commonTag({ form, lower }: Word): Word['tag'] {
  const inflected = form.verb !== null && (form.verbForms.has('ed') || form.verbForms.has('ing'))
  if (lower.endsWith('ly') && form.adverb !== null) return 'ADV'
  if (form.noun !== null && !inflected) return 'NOUN'
  if (form.verb !== null && !form.verbForms.has('base')) return 'VERB'
  if (form.adjective !== null) return 'ADJ'
  if (form.verb !== null) return 'VERB'
  return form.adverb === null ? 'NOUN' : 'ADV'
}

const opensSentence = (words: Word[], i: number): boolean =>
  i === 0 || /^(?:["“‘'(:•*—–-]+|\.{2,}|…)$/u.test(wordAt(words, i - 1).piece.text)

/** Most words of at least four letters with a capital, in a line of at least four words without a full stop. */
function isInTitleCase(words: Word[]): boolean {
  const long = words.filter(({ lower }) => /^\p{L}{4}/u.test(lower))
  const capitals = long.filter(({ capital }) => capital !== 'none').length
  return words.length >= 4 && long.length >= 3 && capitals >= long.length * 0.8 && words.at(-1)?.piece.text !== '.'
}

/** A line that is written in capitals throughout. */
export const isLoud = (words: Pick<Word, 'capital' | 'lower'>[]): boolean =>
  words.length > 2 && words.every(({ capital, lower }) => capital === 'all' || !/\p{L}\p{L}/u.test(lower))
