// Finds, in a text, sentences for each headword that it may use: by the forms of its words alone, without reading it as a whole.
import type { Forms } from '../language/reading/form.ts'
import type { WordBook } from '../language/word-book/word-book.ts'

/** What serves as an example: long enough to show the word at work, short enough to stand beside it. In UTF-16 units. */
const shortest = 30
const longest = 220
/** Words that are everywhere are learnt without examples. */
const commonest = 60

const sentencesIn = new Intl.Segmenter('en', { granularity: 'sentence' })
const word = /[\p{L}][\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}]+)*/gu

/** Of one article: the noun may stand in one, the verb in the other. */
const perHeadword = 2

/** The first fitting sentences of each headword, terms of several words among them. Paragraphs are parted by newlines. */
export function usesIn(text: string, book: WordBook, forms: Forms): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const knownOf = remembering((headword) => ({
    isCommon: (book.rankOf(headword) ?? Infinity) <= commonest,
    phrases: book.phrasesFrom(headword).map((phrase) => phrase.split(' ')),
  }))
  for (const paragraph of text.split(/\n+/))
    for (const { segment } of sentencesIn.segment(paragraph)) {
      const sentence = segment.trim()
      if (sentence.length < shortest || sentence.length > longest || !/[.?!]["'”’)]*$/.test(sentence)) continue
      for (const headword of headwordsIn(sentence, forms, knownOf)) {
        const found = uses.get(headword) ?? []
        if (found.length < perHeadword) uses.set(headword, [...found, sentence])
      }
    }
  return uses
}

type Known = { isCommon: boolean; phrases: string[][] }

function headwordsIn(sentence: string, forms: Forms, knownOf: (headword: string) => Known): Set<string> {
  const found = new Set<string>()
  const words = [...sentence.matchAll(word)].map(([one]) => bases(one.replaceAll('’', "'").replace(/'s?$/, ''), forms))
  for (const [at, candidates] of words.entries())
    for (const headword of candidates) {
      const { isCommon, phrases } = knownOf(headword)
      if (isCommon) continue
      found.add(headword)
      for (const phrase of phrases) if (stands(phrase, words, at)) found.add(phrase.join(' '))
    }
  return found
}

/** Whether the words from here on are the phrase's, in whatever form. */
const stands = (phrase: readonly string[], words: readonly ReadonlySet<string>[], at: number): boolean =>
  phrase.every((part, step) => words[at + step]?.has(part))

/** A word that stands in an article twice is looked up once. */
function remembering<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>()
  return (question) => {
    const known = answers.get(question) ?? ask(question)
    answers.set(question, known)
    return known
  }
}

function bases(form: string, forms: Forms): Set<string> {
  const lower = form.toLowerCase()
  const { noun, verb, adjective, adverb } = forms(lower)
  const known = [noun, verb, adjective, adverb].filter((base) => base !== null)
  return new Set(known.length > 0 ? known : [lower])
}
