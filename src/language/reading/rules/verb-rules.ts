// What must be a verb: behind to, modals, do and subjects, in commands, as the second of two, and by what follows it.
import {
  type Here,
  inForm,
  isDetermining,
  isDo,
  isModal,
  isNominal,
  isObjectPronoun,
  isOneOf,
  isPossessive,
  isBe,
  isSubjectPronoun,
  type Rule,
  startsObject,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'

const isSmall = ({ capital, tag }: Word): boolean => capital === 'none' || tag !== 'PROPN'
const auxiliary = isOneOf('be have do')

/** `To report`, `to safely occupy`. */
const afterTo: Rule = ({ word, last, next }) => {
  if (last.lower !== 'to' || last.tag !== 'PART' || !mayBeBare(word)) return undefined
  return tagged(word, 'ADV') && inForm(next, 'base') ? 'ADV' : 'VERB'
}

const mayBeBare = (word: Word): boolean => inForm(word, 'base') && isSmall(word) && !auxiliary(word)

/** `May report`, `would back it`. */
const afterModal: Rule = ({ word, last, next }) => {
  if (!isModal(last) || tagged(last, 'NOUN', 'PROPN', 'PRON') || !mayBeBare(word)) return undefined
  if (word.lower === 'like' || (tagged(word, 'ADV') && (isObjectPronoun(next) || isDetermining(next)))) return 'VERB'
  return tagged(word, 'ADV', 'PRON', 'DET') ? undefined : 'VERB'
}

/** `Did they report?`, `does not report`. */
const afterDo: Rule = ({ word, before, words, i }) => {
  if (!inForm(word, 'base') || tagged(word, 'VERB', 'AUX', 'PRON', 'DET', 'PROPN')) return undefined
  const helper = wordAt(words, i - 2)
  if (/^(?:not|n't)$/u.test(before.lower) && (isDo(helper) || isModal(helper))) return 'VERB'
  return isSubjectPronoun(before) && isDo(helper) ? 'VERB' : undefined
}

/** `They report`, `who leaves`: behind a pronoun that is a subject stands no noun. */
const afterSubject: Rule = ({ word, before, words, i }) => {
  if (word.form.verb === null || !tagged(word, 'NOUN', 'ADJ') || !isSubjectPronoun(before)) return undefined
  const earlier = wordAt(words, i - 2)
  if (/^(?:it|you)$/u.test(before.lower) && tagged(earlier, 'ADP', 'VERB')) return undefined
  if (word.tag === 'ADJ' && isBe(earlier)) return undefined
  return inForm(word, 's') || inForm(word, 'ed') || inForm(word, 'base') ? 'VERB' : undefined
}

/** `What matters most`, `what matters is`. */
const afterWhat: Rule = ({ word, before, next }) =>
  before.lower === 'what' && tagged(word, 'NOUN') && inForm(word, 's') && tagged(next, 'ADV', 'ADJ', 'AUX')
    ? 'VERB'
    : undefined

/** `Point out that`: a particle makes a verb of it. */
const withParticle: Rule = ({ word, next, words, i }) =>
  word.tag === 'NOUN' && inForm(word, 'base') && next.lower === 'out' && wordAt(words, i + 2).lower === 'that'
    ? 'VERB'
    : undefined

/** `Call them`, `work it into …`, `visit https://…`. */
const command: Rule = ({ word, before, next, i }) => {
  if (word.tag !== 'NOUN' || !inForm(word, 'base') || !(i === 0 || tagged(before, 'PUNCT', 'CCONJ'))) return undefined
  if (tagged(next, 'SYM') && /\w\.\w/u.test(next.lower)) return 'VERB'
  if (/^(?:them|it|him|us|me)$/u.test(next.lower)) return 'VERB'
  return i === 0 && (next.lower === 'the' || (isPossessive(next) && next.tag === 'PRON')) ? 'VERB' : undefined
}

/** `To delete or corrupt the files`, `would cut jobs and close two plants`. */
const secondOfTwo: Rule = ({ word, before, next, words, i }) => {
  if (!tagged(word, 'NOUN', 'ADJ') || !inForm(word, 'base') || !tagged(before, 'CCONJ')) return undefined
  if (!isDetermining(next) && !tagged(next, 'PRON', 'NUM')) return undefined
  const first = words
    .slice(Math.max(0, i - 7), i - 1)
    .some((one, at, all) => isBareVerb(one) && (isModal(wordAt(all, at - 1)) || wordAt(all, at - 1).lower === 'to'))
  return first || isBareVerb(wordAt(words, i - 2)) ? 'VERB' : undefined
}
const isBareVerb = (word: Word): boolean => tagged(word, 'VERB') && inForm(word, 'base')

/** `Weighs 3 kg and measures 20`. */
const secondOfTwoInS: Rule = ({ word, last, next, words, i }) =>
  word.tag === 'NOUN' &&
  inForm(word, 's') &&
  last.tag === 'CCONJ' &&
  tagged(next, 'NUM', 'DET', 'SYM') &&
  words.slice(0, i).some((one) => tagged(one, 'VERB') && inForm(one, 's'))
    ? 'VERB'
    : undefined

/** `The government plans to …`, `one in five children lives in …`, where the clause has no other verb. */
const wanted: Rule = (here) => {
  const { word, last } = here
  if (word.tag !== 'NOUN' || !(inForm(word, 's') || isPast(word))) return undefined
  if (!isNominal(last) && !tagged(last, 'PRON')) return undefined
  if (isLivesOrLeaves(here)) return hasFiniteVerb(here) ? undefined : 'VERB'
  if (last.form.plural && inForm(word, 's')) return undefined
  return goesOn(here) && !hasFiniteVerb(here) ? 'VERB' : undefined
}
const isPast = (word: Word): boolean => inForm(word, 'ed') && word.form.noun !== word.lower

/** Of life or live, of leaf or leave. */
const isLivesOrLeaves = ({ word, last, next }: Here): boolean =>
  inForm(word, 's') && word.form.noun !== word.form.verb && isNominal(last) && tagged(next, 'ADP', 'ADV')

function goesOn({ next, words, i }: Here): boolean {
  if (next.lower === 'to') return inForm(wordAt(words, i + 2), 'base')
  return next.lower === 'that' || isDetermining(next) || (isObjectPronoun(next) && next.tag === 'PRON')
}

const unchanging = isOneOf(
  'burst cost cut hit hurt put set shut split spread cast bet quit shed thrust upset bid beat read',
)
/** `The river burst its banks`, `and cost nearly twice as much`. */
const unchanged: Rule = (here) => {
  const { word, before, last, next } = here
  if (word.tag !== 'NOUN' || !unchanging(word) || !(isNominal(last) || tagged(last, 'PRON', 'CCONJ'))) return undefined
  const followed = startsObject(next) || tagged(next, 'SYM', 'ADV') || /^(?:into|as)$/u.test(next.lower)
  return followed && (tagged(last, 'CCONJ') || before.lower === 'her' || !hasFiniteVerb(here)) ? 'VERB' : undefined
}

const isBreak = ({ tag, lower }: Word): boolean =>
  tag === 'PUNCT' || tag === 'SCONJ' || /^(?:who|which|that|and|but)$/u.test(lower)

/** Whether another finite verb stands in the same clause. */
function hasFiniteVerb({ words, i }: Here): boolean {
  for (let at = i - 1; at >= 0 && !isBreak(wordAt(words, at)); at -= 1) {
    const word = wordAt(words, at)
    if (tagged(word, 'AUX') || (tagged(word, 'VERB') && (inForm(word, 's') || inForm(word, 'ed')))) return true
  }
  for (let at = i + 1; at < words.length && !isBreak(wordAt(words, at)); at += 1) {
    const word = wordAt(words, at)
    if (tagged(word, 'AUX') || (tagged(word, 'VERB') && inForm(word, 's') && !inForm(word, 'base'))) return true
  }
  return false
}

export const verbRules: Rule[] = [
  withParticle,
  command,
  secondOfTwo,
  afterTo,
  afterModal,
  afterDo,
  afterSubject,
  afterWhat,
  secondOfTwoInS,
  unchanged,
  wanted,
]
