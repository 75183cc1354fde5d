// What a whole clause shows when its other words are known: which word is its verb, and what stands before a noun or behind a verb.
import { inForm, isBe, isEnd, isNominal, isOneOf, type Rule, tagged, type Word, wordAt } from '../word.ts'

const rank = isOneOf('first last next')
const linking = isOneOf('be become remain seem look feel stay finish')

/** `Had to come first`, but `the leader’s first known journey`. */
const place: Rule = ({ word, before, next }) => {
  if (!rank(word)) return undefined
  if (word.tag === 'ADV' && tagged(before, 'PART') && tagged(next, 'VERB', 'ADJ', 'NOUN')) return 'ADJ'
  const isBehindVerb = tagged(before, 'VERB') && !isBe(before) && !linking(before)
  return word.tag === 'ADJ' && isBehindVerb && isEnd(next) ? 'ADV' : undefined
}

/** `First known journey`: a participle that the word book has as an adjective, among what describes a noun. */
const known: Rule = ({ word, before, next }) =>
  word.tag === 'VERB' && word.form.adjective !== null && inForm(word, 'ed') && rank(before) && tagged(next, 'NOUN')
    ? 'ADJ'
    : undefined

/** `The daily of the party`. */
const periodical: Rule = ({ word, before, next }) =>
  word.tag === 'ADJ' &&
  word.lower.endsWith('ly') &&
  word.form.noun !== null &&
  tagged(before, 'DET') &&
  next.lower === 'of'
    ? 'NOUN'
    : undefined

/** `The ruling Workers’ Party`. */
const beforeName: Rule = ({ word, before, next }) =>
  word.tag === 'NOUN' &&
  inForm(word, 'ing') &&
  word.form.adjective !== null &&
  before.lower === 'the' &&
  next.inName &&
  word.capital === 'none'
    ? 'ADJ'
    : undefined

/** `With Russia voting in favour`. */
const withSomebody: Rule = ({ word, before, next, words, i }) =>
  word.tag === 'NOUN' &&
  inForm(word, 'ing') &&
  isNominal(before) &&
  wordAt(words, i - 2).lower === 'with' &&
  tagged(next, 'ADP', 'DET', 'PRON', 'ADV')
    ? 'VERB'
    : undefined

/** From the beginning of the clause, as far as marks and joining words tell, the word has no verb before it. */
function isFirstVerb(words: Word[], i: number): boolean {
  for (let at = i - 1; at >= 0; at -= 1) {
    const word = wordAt(words, at)
    if (tagged(word, 'VERB', 'AUX')) return false
    if (tagged(word, 'PUNCT', 'CCONJ', 'SCONJ')) return true
  }
  return true
}

const everybody = isOneOf('people police')
const behindVerb = isOneOf('the a an that this these his her its their our')

/** `The two capitals mark 70 years`, `troops patrol the streets`: two nouns, and what only an object begins with. */
const bareVerb: Rule = ({ word, before, next, words, i }) =>
  word.tag === 'NOUN' &&
  inForm(word, 'base') &&
  word.capital === 'none' &&
  (before.form.plural || everybody(before)) &&
  before.tag === 'NOUN' &&
  (tagged(next, 'NUM') || behindVerb(next)) &&
  isFirstVerb(words, i)
    ? 'VERB'
    : undefined

/** `Kim travels to Beijing and meets Xi`: one verb is joined to another of the same form. */
const joinedVerb: Rule = ({ word, before, words, i }) => {
  if (word.tag !== 'NOUN' || !inForm(word, 's') || !isNominal(before) || before.form.plural || !isFirstVerb(words, i))
    return undefined
  const next = words.slice(i + 1).findIndex((one) => tagged(one, 'VERB', 'AUX', 'PUNCT'))
  const verb = wordAt(words, i + 1 + next)
  return next > 0 && verb.tag === 'VERB' && inForm(verb, 's') && tagged(wordAt(words, i + next), 'CCONJ')
    ? 'VERB'
    : undefined
}

export const clauseRules: Rule[] = [place, known, periodical, beforeName, withSomebody, bareVerb, joinedVerb]
