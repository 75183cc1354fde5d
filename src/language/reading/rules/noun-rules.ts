// What must be a noun: behind determiners, possessives and prepositions, and where a clause already has its verb.
import {
  inForm,
  isArticle,
  isBe,
  isEnd,
  isModal,
  isOneOf,
  isDetermining,
  type Rule,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'

const pointing = isOneOf('this every each no another')
const isBound = (word: Word): boolean => isDetermining(word) || pointing(word)

/** `The reports`, `his lead`, `the leading cause`: no finite verb stands there. */
const afterDeterminer: Rule = ({ word, before, next, words, i }) => {
  if (!tagged(word, 'VERB', 'ADV', 'AUX') || word.form.noun === null || inForm(word, 'ing')) return undefined
  if (isModal(word) && !(isArticle(before) && !tagged(next, 'VERB', 'AUX'))) return undefined
  if (!isBound(before) && !(isDescribing(before) && !inForm(word, 'ed') && isBound(wordAt(words, i - 2))))
    return undefined
  if (inForm(word, 'ed') && word.form.verb !== word.lower) return undefined
  return word.tag === 'ADV' && (tagged(next, 'ADJ', 'ADV', 'VERB') || word.form.adjective !== null) ? undefined : 'NOUN'
}
const isDescribing = (word: Word): boolean =>
  tagged(word, 'ADJ') || (tagged(word, 'VERB') && (inForm(word, 'ing') || inForm(word, 'ed')))

const mayBeNoun = (word: Word): boolean =>
  word.tag === 'VERB' &&
  word.form.noun !== null &&
  !inForm(word, 'ing') &&
  !(inForm(word, 'ed') && word.form.noun !== word.lower)
const isPlain = (word: Word): boolean => inForm(word, 's') || inForm(word, 'base')

const particles = isOneOf('up down out off back away over on in through around along about by')
/** `Of use`, `over pay`, `on bail`. */
const afterPreposition: Rule = ({ word, before, next }) =>
  mayBeNoun(word) &&
  tagged(before, 'ADP') &&
  before.lower !== 'to' &&
  isPlain(word) &&
  (!particles(before) || isEnd(next))
    ? 'NOUN'
    : undefined

const takesBare =
  isOneOf(`help helps helped helping let lets letting make makes made making see sees saw seen seeing watch watches watched watching hear hears heard hearing
  go goes come comes dare need have has had is was were are be feel felt gon wan`)
const forms = isOneOf('be do have')

/** `Fired tear gas`, `enough seats`, `there were fears`: no finite verb stands behind another. */
const afterVerb: Rule = ({ word, before, words, i }) => {
  if (!mayBeNoun(word) || inForm(word, 'ed') || forms(word)) return undefined
  if (before.lower === 'enough' || (isBe(before) && wordAt(words, i - 2).lower === 'there')) return 'NOUN'
  return tagged(before, 'VERB') && !takesBare(before) && !tagged(wordAt(words, i - 2), 'PUNCT') ? 'NOUN' : undefined
}

/** `Have ties`, `three visits`. */
const pluralAfter: Rule = ({ word, before }) =>
  mayBeNoun(word) &&
  inForm(word, 's') &&
  word.form.plural &&
  (tagged(before, 'ADJ', 'NUM') || /^(?:have|has|had)$/u.test(before.lower))
    ? 'NOUN'
    : undefined

/** `Talks continued`, `Exports of cars`. */
const opening: Rule = ({ word, before, next, i }) =>
  mayBeNoun(word) &&
  inForm(word, 's') &&
  (i === 0 || tagged(before, 'PUNCT')) &&
  (tagged(next, 'VERB', 'AUX') || (tagged(next, 'ADP') && i === 0))
    ? 'NOUN'
    : undefined

/** `The leading cause of`, whatever leading is taken for. */
const beforeOf: Rule = ({ word, before, next, words, i }) =>
  mayBeNoun(word) &&
  next.lower === 'of' &&
  inForm(before, 'ing') &&
  tagged(wordAt(words, i - 2), 'DET') &&
  inForm(word, 'base')
    ? 'NOUN'
    : undefined

export const nounRules: Rule[] = [afterDeterminer, beforeOf, afterPreposition, afterVerb, pluralAfter, opening]
