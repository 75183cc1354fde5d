// Small words that join clauses or stand before nouns: that, as, than, after, before, since, while, like.
import {
  type Here,
  inForm,
  isBe,
  isEnd,
  isModal,
  isNominal,
  isObjectPronoun,
  isOneOf,
  isSubjectPronoun,
  type Rule,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'

/** Words that say or hold something to be so, and what is said. */
const reporting = isOneOf(`
  say says said saying tell tells told telling believe believes believed think thinks thought claim claims claimed add adds added adding announce announced report reports reported argue argues argued
  insist insists insisted know knows knew warn warned warning hope hopes hoped fear fears feared suggest suggests suggested show shows showed indicate indicated confirm confirmed deny denied ensure mean means meant
  stress stressed note noted acknowledge acknowledged admit admitted explain explained agree agreed conclude concluded find found feel felt see saw hear heard decide decided demand demanded propose proposed
  reveal revealed predict predicted estimate estimated understand understood remember bet betting worry worries worried complain complained boast boasted promise promised vow vowed pledge pledged realise realised
  realize realized recall recalled guarantee guaranteed assume assumes assumed out fact belief view claim idea sign evidence possibility hope fear concern concerns condition news doubt clear sure aware convinced confident
  likely true possible certain glad sorry afraid happy`)

/** `A mistake that will cost`, `said that it will cost`, `that decision`, `what is that?` */
const that: Rule = ({ word, before, next, words, i }) => {
  if (word.lower !== 'that') return undefined
  if (isEnd(next) || tagged(next, 'CCONJ')) return 'PRON'
  if (isBe(next) && !reporting(before)) return 'PRON'
  if (reporting(before) || tagged(before, 'VERB')) return isPointing(before, next) ? 'DET' : 'SCONJ'
  if (hasSoMany(words, i)) return 'SCONJ'
  if (isNominal(before))
    return tagged(next, 'VERB', 'AUX', 'ADV', 'DET', 'PROPN', 'PRON', 'NUM', 'NOUN') ? 'PRON' : word.tag
  return afterSmallWord({ word, before, next })
}

const isPointing = (before: Word, next: Word): boolean =>
  tagged(before, 'VERB') && !reporting(before) && tagged(next, 'NOUN') && !next.form.plural

/** `So many came that they …` */
const hasSoMany = (words: Word[], i: number): boolean =>
  words
    .slice(0, i)
    .some(({ lower }, at) => /^(?:so|such)$/u.test(lower) && tagged(wordAt(words, at + 1), 'ADJ', 'ADV', 'DET'))

function afterSmallWord({ word, before, next }: Pick<Here, 'word' | 'before' | 'next'>): ReturnType<Rule> {
  if (!isEnd(before) && !tagged(before, 'ADP', 'CCONJ')) return word.tag
  if (tagged(next, 'NOUN') && !next.form.plural) return 'DET'
  return tagged(next, 'VERB', 'AUX') || tagged(before, 'ADP') ? 'PRON' : 'SCONJ'
}

const as: Rule = ({ word, before, next, words, i }) => {
  if (word.lower !== 'as') return undefined
  if (next.lower === 'well') return 'ADV'
  if (/^(?:well|such)$/u.test(before.lower)) return 'ADP'
  if (tagged(next, 'ADJ', 'ADV') && words.slice(i + 2, i + 5).some(({ lower }) => lower === 'as')) return 'ADV'
  if (isSubjectPronoun(next) && next.lower !== 'you') return 'SCONJ'
  if (tagged(next, 'VERB') && inForm(next, 'ed')) return 'SCONJ'
  return hasClause(words, i + 1, 7) ? 'SCONJ' : 'ADP'
}

/** Whether a subject and its finite verb come before the next mark. */
function hasClause(words: Word[], from: number, reach: number): boolean {
  for (let at = from; at < from + reach; at += 1) {
    const word = wordAt(words, at)
    if (isEnd(word) || /^(?:that|who)$/u.test(word.lower)) return false
    if (at > from && isFinite(word, wordAt(words, at - 1))) return true
  }
  return false
}

const isFinite = (word: Word, before: Word): boolean =>
  tagged(word, 'AUX') ||
  (tagged(word, 'VERB') &&
    !inForm(word, 'ing') &&
    (isNominal(before) || (tagged(before, 'PRON') && !isObjectPronoun(before))))

const like: Rule = ({ word, before, next }) => {
  if (word.lower !== 'like') return undefined
  if (isObjectPronoun(next) && (tagged(before, 'DET', 'PRON') || before.form.plural)) return 'VERB'
  if (/^(?:to|n't|not)$/u.test(before.lower) || isModal(before) || isSubjectPronoun(before)) return 'VERB'
  return isNominal(before) || tagged(before, 'AUX', 'VERB') ? 'ADP' : word.tag
}

const isTurning = isOneOf('after before since until than till')

/** `Before the vote`, `before they voted`, `the day before`. */
const turning: Rule = ({ word, next, words, i }) => {
  if (!isTurning(word)) return undefined
  if (isEnd(next) && word.lower !== 'than') return 'ADV'
  if (tagged(next, 'NUM') || next.lower.endsWith('day')) return 'ADP'
  if (isSubjectPronoun(next) && !/^(?:it|you)$/u.test(next.lower)) return 'SCONJ'
  if (tagged(next, 'VERB') && inForm(next, 'ing')) return 'SCONJ'
  return hasClause(words, i + 1, 6) ? 'SCONJ' : 'ADP'
}

const whileRule: Rule = ({ word, before }) =>
  word.lower === 'while' ? (tagged(before, 'DET') ? 'NOUN' : 'SCONJ') : undefined

const isPreposition = isOneOf('for by in on without about between under within through of from with at against over')
/** Wink takes these for conjunctions before what looks like a verb. */
const preposition: Rule = ({ word }) => (word.tag === 'SCONJ' && isPreposition(word) ? 'ADP' : undefined)

export const conjunctionRules: Rule[] = [that, as, like, turning, whileRule, preposition]
