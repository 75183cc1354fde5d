// Be, have and do: helping another verb, joining subject and predicate, or standing for themselves.
import {
  type Here,
  inForm,
  isNegation,
  isOneOf,
  isSubjectPronoun,
  isDo,
  type Rule,
  tagged,
  type Word,
  wordAt,
} from '../word.ts'

const be = isOneOf("be am is are was were been being 're 'm ai")
const have = isOneOf('have has had having')
const participles = isOneOf('been had done')
const isParticiple = (word: Word): boolean => tagged(word, 'VERB', 'AUX') && (inForm(word, 'ed') || participles(word))

/** Treebanks take the verb of “there is” for a full one. */
const beRule: Rule = (here) => {
  if (!be(here.word)) return undefined
  return isOfThere(here) && here.next.lower !== 'been' ? 'VERB' : 'AUX'
}

function isOfThere({ words, i }: Here): boolean {
  for (let at = i - 1; at >= i - 4; at -= 1) {
    const word = wordAt(words, at)
    if (word.lower === 'there') return word.tag === 'PRON'
    if (!tagged(word, 'AUX', 'ADV', 'PART')) return false
  }
  return false
}

const haveRule: Rule = ({ word, words, i }) => {
  if (!have(word)) return undefined
  let at = i + 1
  if (isSubjectPronoun(wordAt(words, at))) at += 1
  while (tagged(wordAt(words, at), 'ADV') || isNegation(wordAt(words, at))) at += 1
  return isParticiple(wordAt(words, at)) ? 'AUX' : 'VERB'
}

/** `Did not go`, `do they often go?`, but `they did it`. */
const doRule: Rule = ({ word, before, next, words, i }) => {
  if (!isDo(word)) return undefined
  if (isNegation(next)) return 'AUX'
  const opens = i === 0 || tagged(before, 'ADV', 'PUNCT', 'CCONJ', 'PRON', 'SCONJ')
  for (let at = i + 1; at < i + 7; at += 1) {
    const other = wordAt(words, at)
    if (tagged(other, 'VERB') && inForm(other, 'base')) return 'AUX'
    if (!tagged(other, 'ADV') && !(opens && tagged(other, 'PRON', 'DET', 'NOUN', 'PROPN', 'ADJ'))) return 'VERB'
  }
  return 'VERB'
}

export const auxiliaryRules: Rule[] = [beRule, haveRule, doRule]
