// The headword of a word under its tag, as treebanks of English write lemmas.
import { guessedSingular, guessedVerb } from './guessing.ts'
import type { UniversalPos } from './token.ts'
import { hereAt, inForm, isNominal, isOneOf, tagged, type Word, wordAt } from './word.ts'

const lemmas = (lists: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([lemma, list]) => list.split(' ').map((form) => [form, lemma] as const)))

const pronouns = lemmas({ I: 'me i', he: 'him', they: 'them em', we: "us 's", this: 'these', that: 'those', a: 'an' })
const auxiliaries = lemmas({
  be: "am is are was were been being be 're 'm ai",
  have: "has had have having 've",
  do: 'does did do done doing',
  can: 'ca',
  shall: 'sha',
  will: "wo 'll",
  would: "'d",
  go: 'gon',
  want: 'wan',
})
const parts = lemmas({ not: "n't", to: 'na ta' })

type Find = (words: Word[], i: number) => string

const lowerCase: Find = (words, i) => wordAt(words, i).lower
const asItStands: Find = (words, i) => wordAt(words, i).piece.text

/** As it stands for names, abbreviations and numbers. */
export const headwordOf: Find = (words, i) => byTag[wordAt(words, i).tag](words, i)

const byTag: Record<UniversalPos, Find> = {
  PRON: pronoun,
  DET: pronoun,
  PART: (words, i) => parts.get(wordAt(words, i).lower) ?? wordAt(words, i).lower,
  AUX: auxiliary,
  VERB: (words, i) => verb(wordAt(words, i)),
  NOUN: (words, i) => cased(wordAt(words, i), ({ form, lower }) => form.noun ?? guessedSingular(lower)),
  ADJ: (words, i) => cased(wordAt(words, i), ({ form, lower }) => form.adjective ?? lower),
  ADV: (words, i) => adverb(wordAt(words, i)),
  PROPN: (words, i) => nameOf(wordAt(words, i)),
  NUM: (words, i) => (/^\p{L}+$/u.test(wordAt(words, i).lower) ? lowerCase : asItStands)(words, i),
  ADP: lowerCase,
  CCONJ: lowerCase,
  INTJ: lowerCase,
  SCONJ: lowerCase,
  PUNCT: asItStands,
  SYM: asItStands,
  X: asItStands,
}

function pronoun(words: Word[], i: number): string {
  const { lower } = wordAt(words, i)
  return lower === 'her' && !isPossessedBy(wordAt(words, i + 1)) ? 'she' : (pronouns.get(lower) ?? lower)
}

/** `Her plan`, `her newly won freedom`, but `charged her with fraud`. */
const isPossessedBy = (next: Word): boolean =>
  (isNominal(next) && !isDay(next)) ||
  tagged(next, 'NUM', 'ADJ') ||
  isParticiple(next) ||
  (tagged(next, 'ADV') && /(?:ly|^most|^very|^once)$/u.test(next.lower))

const isDay = isOneOf('today tomorrow yesterday tonight')

const isParticiple = (word: Word): boolean =>
  tagged(word, 'VERB') && (inForm(word, 'ing') || inForm(word, 'ed')) && word.form.adjective !== null

function auxiliary(words: Word[], i: number): string {
  const { lower } = wordAt(words, i)
  const { behind, before } = hereAt(words, i)
  if (lower === "'s") return isHas(before, behind) ? 'have' : 'be'
  if (lower === "'d") return isHad(behind) ? 'have' : 'would'
  return auxiliaries.get(lower) ?? lower
}

/** `It’s called`, `he’s expected`: of a passive, as far as single words tell. */
const passives = isOneOf(
  'called expected known based supposed named located used made designed required believed said considered allowed hoped done closed',
)
const isPast = (word: Word): boolean => tagged(word, 'VERB', 'AUX') && inForm(word, 'ed')
const isHas = (before: Word, behind: Word): boolean =>
  /^(?:been|got|had)$/u.test(behind.lower) || (before.tag === 'PRON' && isPast(behind) && !passives(behind))
const isHad = (behind: Word): boolean =>
  /^(?:better|been)$/u.test(behind.lower) || (isPast(behind) && !inForm(behind, 'base'))

const verb = ({ lower, form }: Word): string => auxiliaries.get(lower) ?? form.verb ?? guessedVerb(lower)
const adverb = ({ lower, form }: Word): string => (/^(?:better|best)$/u.test(lower) ? 'well' : (form.adverb ?? lower))

/** A common word in the midst of a name keeps its capital, as in “Greater London”; at a sentence’s beginning it has none of its own. */
function cased(word: Word, find: (word: Word) => string): string {
  const headword = find(word)
  // “U.S.-led”, “anti-American”: capitals of their own.
  const behind = word.piece.text.slice(1)
  if (/[-.]/.test(behind) && /\p{Lu}/u.test(behind) && headword === word.lower) return word.piece.text
  return word.capital !== 'none' && (word.form.name || word.inName) ? capitalised(headword) : headword
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Peoples and the plurals in names lose their ending, as in treebanks: `Israelis`, `United States`; surnames and places keep it. */
function nameOf(word: Word): string {
  const { lower, form, capital } = word
  const { text } = word.piece
  if (capital === 'none') return form.listed && /^\p{Ll}{4,}$/u.test(text) ? capitalised(text) : text
  if (capital === 'all') return form.name && text.length > 4 ? capitalised(lower) : text
  return form.noun !== null && form.plural && !keepsPlural(word) ? capitalised(form.noun) : text
}

const keepsPlural =
  isOneOf(`times news olympics games philippines netherlands maldives bahamas alps andes balkans athens brussels naples paris texas wales reuters mercedes
  banks brooks woods waters williams jones rivers hills parks wells peters stevens richards roberts adams evans phillips jenkins hopkins`)
