// Reads a text: its sentences, its words with their parts of speech and headwords, and the phrases among them.
import { wordBook } from '../word-book/open.ts'
import type { WordBook } from '../word-book/word-book.ts'
import { baseTags } from './base-tags.ts'
import { type Forms, formsOf } from './form.ts'
import { headwordOf } from './headword.ts'
import { type PhraseBook, phraseBookOf } from './phrases/phrase-book.ts'
import { type Found, phrasesIn } from './phrases/phrases.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { capitalsOf, findNames, isLoud } from './rules/names.ts'
import { sentencesOf } from './sentences.ts'
import { correctTags } from './tag.ts'
import type { Sentence, Span, Token } from './token.ts'
import { type Word, wordAt } from './word.ts'

// What has been looked up stays with the book it came from, up to some thousand forms.
const looked = new WeakMap<WordBook, { forms: Forms; phrases: PhraseBook }>()

/**
 * English is read; of other scripts every run is a word with the tag X. Synchronous, some 20 µs a word; the first call loads the tagger and
 * opens the word book. `book` may be one that knows more words and phrases.
 */
export function readText(text: string, book: WordBook = wordBook()): Sentence[] {
  const { forms, phrases } = lookedIn(book)
  const sentences = sentencesOf(piecesOf(text)).map((pieces) => wordsOf(pieces, forms))
  const capitals = capitalsOf(sentences)
  return sentences.map((words) => {
    findNames(words, capitals)
    correctTags(words)
    return sentenceOf(words, phrases)
  })
}

function lookedIn(book: WordBook): { forms: Forms; phrases: PhraseBook } {
  const known = looked.get(book)
  if (known) return known
  const made = { forms: formsOf(book), phrases: phraseBookOf(book) }
  looked.set(book, made)
  return made
}

function wordsOf(pieces: Piece[], forms: Forms): Word[] {
  const written = pieces.map((piece) => ({
    piece,
    lower: piece.text.toLowerCase().replaceAll('’', "'"),
    capital: capitalOf(piece.text),
  }))
  const loud = isLoud(written)
  const tags = baseTags(written.map(({ piece, lower }) => (loud ? lower : piece.text)))
  return written.map((one, i) => ({ ...one, form: forms(one.lower), tag: tags[i] ?? 'X', inName: false }))
}

const capitalOf = (text: string): Word['capital'] =>
  !/^['’]?\p{Lu}/u.test(text) ? 'none' : text.length > 1 && text === text.toUpperCase() ? 'all' : 'first'

function sentenceOf(words: Word[], phrases: PhraseBook): Sentence {
  const headwords = words.map((_, i) => headwordOf(words, i))
  const found = new Map(phrasesIn(words, headwords, phrases).map((phrase) => [phrase.at[0], phrase]))
  const inside = new Set([...found.values()].flatMap(({ at }) => at.slice(1)))
  const tokens = words.flatMap(({ piece: { start, end, text }, tag }, i): Token[] => {
    if (inside.has(i)) return []
    const phrase = found.get(i)
    if (phrase === undefined) return [{ start, end, text, pos: tag, headword: headwords[i] ?? '' }]
    return [{ start, end, text, pos: phrase.pos, headword: phrase.headword, ...partsOf(phrase, words, headwords) }]
  })
  return { start: wordAt(words, 0).piece.start, end: words.at(-1)?.piece.end ?? 0, tokens }
}

function partsOf(
  { at, headword, pos }: Found,
  words: Word[],
  headwords: string[],
): Required<Pick<Token, 'parts' | 'alone'>> {
  const own = headword.split(' ')
  const parts = at.map((i): Span => [wordAt(words, i).piece.start, wordAt(words, i).piece.end])
  // “Meeting room”: within a compound a word is what the compound has, whatever its tag.
  const isOwn = (i: number): boolean => (pos === 'NOUN' || pos === 'PROPN') && wordAt(words, i).tag !== 'PROPN'
  return { parts, alone: at.map((i, k) => (isOwn(i) ? own[k] : headwords[i]) ?? '') }
}
