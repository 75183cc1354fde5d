// Adjectives and adverbs, hyphened words, particles, and what a word cannot be.
import type { Form } from '../form.ts'
import {
  type Here,
  inForm,
  isBe,
  isDo,
  isEnd,
  isNominal,
  isOneOf,
  isSubjectPronoun,
  type Rule,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'

const home: Rule = ({ word }) => (word.lower === 'home' && tagged(word, 'VERB') ? 'ADV' : undefined)

/** Hyphened words, which wink does not know, by what the word book says and by their last part. */
const hyphened: Rule = ({ word, next }) => {
  const { form, lower } = word
  if (!/\p{L}-\p{L}|\d-\p{L}/u.test(lower) || word.tag === 'PROPN') return undefined
  const attributive = isNominal(next) || tagged(next, 'ADJ')
  if (form.adjective !== null) return 'ADJ'
  if (form.noun !== null) return 'NOUN'
  if (form.verb !== null) return 'VERB'
  if (
    attributive ||
    /(?:ed|ing|like|free|based|wide|old|long|born|made|led|held|run|known|ready|proof|rich|prone|friendly)$/u.test(
      lower,
    )
  )
    return 'ADJ'
  return tagged(word, 'VERB', 'PUNCT') ? 'NOUN' : undefined
}

const adjectivesInLy = isOneOf('likely friendly deadly early')
const predicates = isOneOf(
  'open able ready dead right wrong late alive alone likely sure free clear close due present content complete correct live secure separate subject',
)

/** `Is open`, `was dead`, `are likely`. */
const afterBe: Rule = ({ word, last, next }) => {
  if (word.form.adjective === null || !tagged(word, 'ADV', 'VERB', 'NOUN') || !isBe(last)) return undefined
  if (word.tag === 'ADV' && adjectivesInLy(word)) return 'ADJ'
  return predicates(word) && !(tagged(next, 'NOUN') && word.tag === 'NOUN') ? 'ADJ' : undefined
}

/** `The better you know it`. */
const theBetter: Rule = ({ word, before, next }) =>
  /^(?:better|worse)$/u.test(word.lower) && before.lower === 'the' && isSubjectPronoun(next) ? 'ADV' : undefined

const amounts = isOneOf('more most less least')
const amount: Rule = ({ word, next, words, i }) => {
  if (!amounts(word)) return undefined
  if (tagged(next, 'ADJ', 'ADV') && !tagged(wordAt(words, i + 2), 'NOUN')) return 'ADV'
  if (tagged(next, 'NOUN') || (word.lower === 'most' && next.lower === 'of')) return 'ADJ'
  if (/^(?:of|than)$/u.test(next.lower)) return word.tag === 'ADV' ? 'ADV' : 'ADJ'
  return tagged(next, 'ADJ', 'ADV', 'VERB') ? 'ADV' : undefined
}

const either =
  isOneOf(`early late hard fast long high low deep close better best worse well earlier later further farther faster harder longer higher lower closer slower only far
  straight right wide direct daily weekly monthly likely overnight live`)
const mostlyAdjectives = isOneOf('close wide low high right likely only')
const linking =
  isOneOf(`be seem seems seemed become becomes became remain remains remained look looks looked feel feels felt sound sounds sounded appear appears appeared get gets got
  stay stays stayed turn turns turned keep keeps kept make makes made go goes went run running`)

/** `Hard` before a noun and behind a verb. */
const eitherOne: Rule = (here) => {
  const { word, before, next } = here
  if (!either(word)) return undefined
  if (tagged(word, 'ADV', 'VERB') && tagged(next, 'NOUN') && word.form.adjective !== null)
    return tagged(before, 'DET', 'ADP', 'ADJ', 'PRON', 'PART') ? 'ADJ' : undefined
  return word.tag === 'ADJ' && word.form.adverb !== null && !mostlyAdjectives(word) && describesVerb(here)
    ? 'ADV'
    : undefined
}

const describesVerb = ({ before, next }: Here): boolean =>
  (tagged(before, 'VERB') || isDo(before)) &&
  !linking(before) &&
  !isBe(before) &&
  (isEnd(next) || tagged(next, 'ADP', 'CCONJ', 'SCONJ'))

const particles = isOneOf('up out off down over')
/** Treebanks take the particle of a verb for a preposition. */
const particle: Rule = ({ word, before }) =>
  word.tag === 'ADV' && particles(word) && tagged(before, 'VERB') ? 'ADP' : undefined

const ordinals = isOneOf('several many few such other own same first second third next last')

/** What cannot be what its ending suggests. */
const onlyPossible: Rule = ({ word }) => {
  const { form, tag } = word
  if (tag === 'VERB' && form.verb === null) return firstOf(form, ['adjective', 'noun', 'adverb'])
  if (tag === 'NOUN' && isNoNoun(word)) return firstOf(form, ['adjective', 'verb', 'adverb'])
  if (tag === 'ADJ' && isNoAdjective(word)) return 'NOUN'
  return tag === 'ADV' && form.adverb === null && form.noun === null && form.adjective !== null ? 'ADJ' : undefined
}

const isNoNoun = (word: Word): boolean =>
  word.form.noun === null && !word.lower.includes('-') && !(word.form.verb !== null && inForm(word, 'ed'))
const isNoAdjective = (word: Word): boolean =>
  word.form.adjective === null &&
  word.form.verb === null &&
  word.form.noun !== null &&
  word.capital === 'none' &&
  !word.lower.includes('-') &&
  !ordinals(word)

const tagOf = { adjective: 'ADJ', noun: 'NOUN', verb: 'VERB', adverb: 'ADV' } as const
function firstOf(form: Form, kinds: (keyof typeof tagOf)[]): ReturnType<Rule> {
  const found = kinds.find((kind) => form[kind] !== null)
  return found === undefined ? undefined : tagOf[found]
}

/** Before the rules of nouns and verbs. */
export const earlyRules: Rule[] = [home, hyphened]
/** Behind them. */
export const describingRules: Rule[] = [afterBe, theBetter, amount, eitherOne, particle, onlyPossible]
