// The common words, in which alone the learner's lexicon may explain others.
import { functionWords } from '../compile/function-words.ts'
import type { Irregular } from '../compile/irregular.ts'
import { readSpellings, readTiers } from '../compile/spellings.ts'
import { wordsOfToday } from '../compile/words-of-today.ts'
import type { WordBook } from '../word-book.ts'

/** How many of the most frequent headwords are common, function words not counted. */
const commonHeadwords = 3_500
/** What stands in the first two tiers of the spelling list is common, too: it knows the words of everyday life that books use little. */
const commonTiers = new Set<number>([10, 20])

/** Endings that learners know, and what stands in their place in the base form. */
const endings =
  'ies:y ied:y ier:y iest:y ily:y ves:f es: s: ed:e ed: ing:e ing: er: er:e est: est:e ly: ness: less:'.split(' ')

/** Says of a word whether it is common, in whatever form. `ranked`: headwords, the most frequent first. */
export function commonVocabulary(
  ranked: readonly string[],
  irregular: readonly Irregular[],
): (word: string) => boolean {
  const common = new Set(ranked.filter((word) => !functionWords.has(word)).slice(0, commonHeadwords))
  for (const word of [...functionWords, ...wordsOfToday]) common.add(word)
  for (const [word, tier] of readTiers()) if (commonTiers.has(tier)) common.add(word)
  for (const { form, headwords } of irregular) if (headwords.some((one) => common.has(one))) common.add(form)
  const spellings = readSpellings()
  const isCommon = (form: string): boolean => common.has(form) || basesOf(form).some((base) => common.has(base))
  return (word) => {
    const form = word.toLowerCase().replace(/['’]s?$/, '')
    // What begins with a capital letter is a name: of a country, a town, a people.
    return !/^[a-z]/.test(word) || isCommon(form) || isCommon(spellings.get(form) ?? form)
  }
}

/** The same for who has the compiled word book and not the lists that it was made of. Takes some milliseconds and is not kept. */
export function commonWordsIn(book: Pick<WordBook, 'rankOf' | 'irregular' | 'american'>): (word: string) => boolean {
  const functionRanks = [...functionWords].flatMap((word) => book.rankOf(word) ?? [])
  const everyday = new Set<string>(wordsOfToday)
  for (const [word, tier] of readTiers()) if (commonTiers.has(tier)) everyday.add(word)
  const isFrequent = (word: string): boolean => {
    const rank = book.rankOf(word)
    return rank !== null && rank - functionRanks.filter((one) => one < rank).length <= commonHeadwords
  }
  const isBase = (word: string): boolean => functionWords.has(word) || everyday.has(word) || isFrequent(word)
  const isKnown = (form: string): boolean => isBase(form) || book.irregular(form).some((one) => isBase(one.headword))
  const isCommon = (form: string): boolean => isKnown(form) || basesOf(form).some(isKnown)
  return (word) => {
    const form = word.toLowerCase().replace(/['’]s?$/, '')
    return !/^[a-z]/.test(word) || isCommon(form) || isCommon(book.american(form))
  }
}

function basesOf(form: string): string[] {
  const regular = endings.flatMap((pair) => {
    const [ending = '', instead = ''] = pair.split(':')
    return form.endsWith(ending) ? [form.slice(0, -ending.length) + instead] : []
  })
  const doubled = /^(.*([bdgklmnprt]))\2(?:ed|ing|er|est)$/.exec(form)?.[1]
  return doubled === undefined ? regular : [...regular, doubled]
}
