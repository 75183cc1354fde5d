// Other small words that are several parts of speech: to, there, the clitic 's, quantifiers, figures and signs.
import {
  inForm,
  isArticle,
  isBe,
  isEnd,
  isModal,
  isNominal,
  isOneOf,
  type Rule,
  startsObject,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'
import { conjunctionRules } from './conjunctions.ts'
import { onlyTag } from './small-words.ts'

const isBetter = isOneOf('better best well')

/** `To Moscow` and `to report`. */
const to: Rule = ({ word, next, behind, words }) => {
  if (word.lower !== 'to') return undefined
  if (isEnd(next)) return word.tag === 'PART' ? 'PART' : 'ADP'
  if (tagged(next, 'DET', 'NUM', 'PRON', 'PROPN') || !inForm(behind, 'base') || isBetter(behind)) return 'ADP'
  if (tagged(behind, 'VERB', 'AUX')) return 'PART'
  const beyond = wordAt(words, words.indexOf(behind) + 1)
  if (startsObject(beyond)) return 'PART'
  const isNoun = word.tag === 'ADP' && behind.tag === 'NOUN'
  return tagged(beyond, 'ADJ', 'ADP', 'ADV', 'PART') && !isNoun ? 'PART' : word.tag
}

const existing = isOneOf('has have had seem seems seemed remain remains remained exists exist')
const there: Rule = ({ word, behind }) =>
  word.lower !== 'there' ? undefined : isBe(behind) || isModal(behind) || existing(behind) ? 'PRON' : 'ADV'

const quantifiers = isOneOf('another some any no this these those each')
const pointing = isOneOf('this these those')
const always = isOneOf('all both')

const determiner: Rule = ({ word, before, next, words, i }) => {
  if (always(word)) return 'DET'
  if (!quantifiers(word)) return undefined
  if (word.lower === 'no') return isEnd(next) && isEnd(before) ? 'INTJ' : 'DET'
  if (tagged(next, 'NOUN', 'ADJ', 'PROPN', 'NUM') || isNounAfterAll(next)) return 'DET'
  if (tagged(next, 'VERB') && inForm(next, 'ed') && isNominal(wordAt(words, i + 2))) return 'DET'
  if (!isEnd(next) && !tagged(next, 'AUX', 'VERB', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'PART', 'DET')) return undefined
  return pointing(word) || next.lower === 'of' ? 'PRON' : 'DET'
}
const isNounAfterAll = (word: Word): boolean => tagged(word, 'VERB') && word.form.noun !== null && !inForm(word, 's')

const takesIs = isOneOf(
  'it that there here what who where how when he she this everything something nothing everyone someone',
)

/** Is, has or of somebody; us in `let's`. */
const apostropheS: Rule = ({ word, before, next }) => {
  if (word.lower !== "'s") return undefined
  if (before.lower === 'let') return 'PRON'
  if (takesIs(before)) return before.lower.endsWith('one') && tagged(next, 'NOUN') ? 'PART' : 'AUX'
  // “Kim's a liar”, “the plan's not ready”: what follows a possessive is never this.
  return isNominal(before) && (isArticle(next) || /^(?:not|been|going)$/u.test(next.lower)) ? 'AUX' : 'PART'
}

/** `The ministers' cars`, but a quotation's end where one has begun. */
const apostrophe: Rule = ({ word, before, words, i }) => {
  if (word.lower !== "'") return undefined
  const ofPlural = !word.piece.spaced && isNominal(before) && before.lower.endsWith('s')
  return ofPlural && !words.slice(0, i).some(({ piece }) => /^['‘]$/u.test(piece.text)) ? 'PART' : 'PUNCT'
}

const numerals =
  isOneOf(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion`)
const ordinals = isOneOf('first second third fourth fifth next last')

const number: Rule = ({ word, before, next }) => {
  const { lower } = word
  if (/^[+-]?[.,:/]*\d[\d.,:/-]*$/u.test(lower)) return 'NUM'
  if (/^\d+(?:st|nd|rd|th)$/u.test(lower)) return 'ADJ'
  if (/^'?\d+'?s$/u.test(lower)) return 'NOUN'
  if (/^[ap]\.?m\.?$/u.test(lower) && tagged(before, 'NUM')) return 'NOUN'
  if (numerals(word)) return word.tag === 'PRON' ? 'PRON' : 'NUM'
  return ordinals(word) && (isNominal(next) || tagged(before, 'DET')) ? 'ADJ' : undefined
}

const sign: Rule = ({ word: { piece, lower } }) => {
  if (/^(?:[$€£¥₩%‰°#§©®]|[A-Z]{1,3}\$)$/u.test(piece.text)) return 'SYM'
  return /^\p{P}+$/u.test(piece.text) && lower !== "'" ? 'PUNCT' : undefined
}

const may: Rule = ({ word }) => (word.lower === 'may' && word.capital === 'none' ? 'AUX' : undefined)

const one: Rule = ({ word }) => (word.tag === 'PROPN' && word.capital !== 'none' ? undefined : onlyTag.get(word.lower))

export const functionRules: Rule[] = [
  sign,
  number,
  to,
  ...conjunctionRules,
  there,
  determiner,
  apostropheS,
  apostrophe,
  may,
  one,
]
