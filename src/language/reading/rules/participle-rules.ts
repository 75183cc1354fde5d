// Forms in -ed and -ing: verbs, or adjectives and nouns of their own.
import {
  anyOf,
  type Here,
  inForm,
  isBe,
  isDetermining,
  isEnd,
  isHave,
  isModal,
  isNominal,
  isOneOf,
  type Rule,
  startsObject,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'
import { areNouns, areStates, maybeEvents } from './participles.ts'

const strong = isOneOf('very so too most less quite rather extremely particularly increasingly deeply highly')
const linking = isOneOf(
  `seem seems seemed become becomes became feel feels felt look looks looked remain remains remained sound sounds sounded appear appears appeared get gets got grow grew`,
)

const isAttributive = ({ behind }: Here): boolean => isNominal(behind) || tagged(behind, 'ADJ')
const isPlainHave = (word: Word): boolean => isHave(word) && word.tag !== 'PART' && !isBe(word)

/** `Interested`, `worried`, `missing`: what is felt or looks so. */
const state: Rule = (here) => {
  const { word, before, last, next, behind } = here
  if (!areStates(word) || maybeEvents(word) || !tagged(word, 'VERB', 'ADJ', 'NOUN')) return undefined
  if (isPlainHave(last)) return 'VERB'
  if (followsState(here)) return 'ADJ'
  const takesObject = inForm(word, 'ing') && startsObject(behind)
  if (isAttributive(here) || isCompared(before) || linking(last)) return takesObject ? undefined : 'ADJ'
  if (!isBe(last)) return undefined
  return takesObject || (next.lower === 'by' && !lasting(word)) ? 'VERB' : 'ADJ'
}

const isCompared = anyOf(strong, ({ lower }) => lower === 'more')
/** States even where somebody is named as their cause. */
const lasting = isOneOf('concerned worried unemployed frightened scared')

/** `Tired and worried`. */
const followsState = (here: Here): boolean =>
  tagged(here.before, 'CCONJ') &&
  tagged(wordAt(here.words, here.i - 2), 'ADJ') &&
  !isAttributive(here) &&
  !startsObject(here.next)

/** `The wounded soldiers`, but `were wounded`. */
const event: Rule = (here) => {
  const { word, before, last, next } = here
  if (!maybeEvents(word) || !tagged(word, 'VERB', 'ADJ', 'NOUN')) return undefined
  if (isPlainHave(last) || (isBe(last) && next.lower === 'by')) return 'VERB'
  if (strong(before) || linking(last) || followsState(here) || isAge(here) || isKept(here)) return 'ADJ'
  if (word.tag === 'ADJ' && isNominal(before) && tagged(next, 'NOUN', 'PROPN', 'ADJ', 'DET')) return 'VERB'
  return isAttributive(here) && leadsNoun(here) ? 'ADJ' : undefined
}

const isAge = ({ word, next }: Here): boolean =>
  word.lower === 'aged' && (tagged(next, 'NUM') || next.lower === 'between')

const keeping = isOneOf('keep keeps kept keeping leave leaves leaving')
/** `Keep this door closed`. */
const isKept = ({ words, i, next }: Here): boolean => isEnd(next) && words.slice(Math.max(0, i - 4), i).some(keeping)

const leadsNoun = ({ word, last, i }: Here): boolean =>
  !isBe(last) &&
  (isDetermining(last) ||
    i === 0 ||
    tagged(last, 'ADJ', 'ADP', 'NUM', 'CCONJ', 'VERB') ||
    (tagged(last, 'PUNCT') && !inForm(word, 'ing')))

const neverEvent = isOneOf('dead open left right better best clear fit sound light close set due worth welcome laden')
const mayBeForm = (word: Word): boolean =>
  (inForm(word, 'ed') || inForm(word, 'ing')) &&
  !inForm(word, 's') &&
  word.form.verb !== null &&
  !areStates(word) &&
  !maybeEvents(word) &&
  tagged(word, 'VERB', 'ADJ', 'NOUN', 'ADV', 'ADP', 'SCONJ')

const afterHave: Rule = ({ word, last, next }) =>
  mayBeForm(word) && isPlainHave(last) && inForm(word, 'ed') && !(word.tag === 'ADJ' && isNominal(next))
    ? 'VERB'
    : undefined

const ingAfterBe: Rule = (here) => {
  const { word, last, next } = here
  if (!mayBeForm(word) || !isBe(last) || last.tag === 'PART' || !inForm(word, 'ing')) return undefined
  if (word.tag !== 'NOUN' || last.lower === 'been' || tagged(next, 'ADV')) return 'VERB'
  return next.lower === 'of' || (areNouns(word) && !startsObject(next) && !tagged(next, 'ADP', 'PART'))
    ? 'NOUN'
    : 'VERB'
}

const edAfterBe: Rule = ({ word, before, last }) => {
  if (!mayBeForm(word) || !isBe(last) || last.tag === 'PART' || inForm(word, 'ing')) return undefined
  if (word.tag === 'NOUN' && word.form.noun === word.lower) return undefined
  if (word.form.adjective !== null && word.form.adjective !== word.lower) return undefined
  return (strong(before) && word.form.adjective !== null) || neverEvent(word) ? 'ADJ' : 'VERB'
}

const isIng = (word: Word): boolean =>
  inForm(word, 'ing') && tagged(word, 'VERB', 'NOUN', 'ADJ') && word.form.verb !== null
const quantity = isOneOf('this that these those no any some each every another')
const isBound = ({ before, words, i }: Here): boolean =>
  isDetermining(before) || quantity(before) || (tagged(before, 'ADJ') && !isBe(wordAt(words, i - 2)))
const isFiniteVerb = (word: Word): boolean => tagged(word, 'AUX') || (tagged(word, 'VERB') && !inForm(word, 'ing'))
const speaking = isOneOf('thinking speaking talking consisting hearing learning dying dreaming complaining')

/** `The building of`, `by the killing of`. */
const ingBeforeOf: Rule = (here) =>
  isIng(here.word) &&
  here.next.lower === 'of' &&
  here.word.form.noun !== null &&
  !speaking(here.word) &&
  (isBound(here) || here.i === 0 || tagged(here.before, 'ADP'))
    ? 'NOUN'
    : undefined

/** `By giving them`, `after meeting her`, `in training`. */
const ingAfterPreposition: Rule = ({ word, before, next }) => {
  if (!isIng(word) || !tagged(before, 'ADP', 'SCONJ')) return undefined
  if (startsObject(next)) return 'VERB'
  if (before.lower === 'of') return tagged(next, 'NOUN') && next.form.plural && !areNouns(word) ? 'VERB' : undefined
  return areNouns(word) && !tagged(next, 'ADV') ? 'NOUN' : undefined
}

/** `Smoking is`, `Building new homes takes`, `Spending on schools`. */
const ingOpening: Rule = ({ word, next, words, i }) => {
  if (!isIng(word) || i !== 0) return undefined
  if (isFiniteVerb(next)) return word.form.noun === null ? undefined : 'NOUN'
  if (tagged(next, 'ADP') && areNouns(word)) return 'NOUN'
  return tagged(next, 'ADJ') && isNominal(wordAt(words, 2)) && word.form.adjective === null ? 'VERB' : undefined
}

/** `The meeting with`, `the leading candidate`. */
const ingBound: Rule = (here) => {
  const { word, next } = here
  if (!isIng(word) || !isBound(here)) return undefined
  if (isNominal(next)) return areNouns(word) ? 'NOUN' : 'VERB'
  if (!isEnd(next) && !isFiniteVerb(next) && !tagged(next, 'ADP', 'PART', 'CCONJ', 'SCONJ')) return undefined
  return word.form.noun !== null || isEnd(next) || tagged(next, 'ADP', 'AUX') ? 'NOUN' : undefined
}

/** Treebanks take `rising seas` for the verb, but for words that say what something is like. */
const ingBeforeNoun: Rule = ({ word, next }) =>
  isIng(word) && word.tag === 'ADJ' && (isNominal(next) || tagged(next, 'ADJ')) ? 'VERB' : undefined

const ingElsewhere: Rule = ({ word, before, next, i }) => {
  if (!isIng(word)) return undefined
  if (
    word.tag === 'NOUN' &&
    areNouns(word) &&
    (isNominal(before) || tagged(before, 'VERB')) &&
    !startsObject(next) &&
    !tagged(next, 'ADV')
  )
    return 'NOUN'
  return (i === 0 || tagged(before, 'PUNCT', 'CCONJ')) && (startsObject(next) || next.lower === 'to')
    ? 'VERB'
    : undefined
}

const isSubject = isOneOf('i he she we they it you who')
const isPastForm = (word: Word): boolean =>
  inForm(word, 'ed') && !inForm(word, 'base') && !areStates(word) && !maybeEvents(word)

/** `The increased tension`, `a man accused of …`. */
const past: Rule = ({ word, before, last, next }) => {
  if (!isPastForm(word)) return undefined
  if (word.tag === 'NOUN') return word.form.noun === word.lower ? undefined : 'VERB'
  if (word.tag !== 'ADJ') return undefined
  if (isSubject(before) || (isNominal(before) && (startsObject(next) || tagged(next, 'ADP', 'PART')))) return 'VERB'
  if (word.form.adjective === null) return 'VERB'
  return tagged(next, 'ADP') && !isBe(last) ? 'VERB' : undefined
}

/** `They met`, `has found`: past forms that are words of their own, too. */
const irregularPast: Rule = ({ word, last }) => {
  if (
    !inForm(word, 'ed') ||
    !inForm(word, 'base') ||
    word.form.verb === word.lower ||
    isModal(last) ||
    last.lower === 'to'
  )
    return undefined
  return tagged(word, 'NOUN', 'ADJ') && anyOf(isSubject, isHave)(last) && last.tag !== 'PART' ? 'VERB' : undefined
}

const notBeforeGerund = isOneOf('to up out')
/** `By giving`, `of being`: treebanks take a preposition before a verb for a conjunction. */
const beforeGerund: Rule = ({ word, next }) =>
  word.tag === 'ADP' && !notBeforeGerund(word) && tagged(next, 'VERB', 'AUX') && inForm(next, 'ing')
    ? 'SCONJ'
    : undefined

export const participleRules: Rule[] = [
  state,
  event,
  afterHave,
  ingAfterBe,
  edAfterBe,
  ingBeforeOf,
  ingAfterPreposition,
  ingOpening,
  ingBound,
  ingBeforeNoun,
  ingElsewhere,
  past,
  irregularPast,
  beforeGerund,
]
