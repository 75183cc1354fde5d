// The card of a word as it stands in its sentence.
import type { Token, UniversalPos } from '../../language/reading/token.ts'
import { type EntryPos, type WordBook, wordParts, type WordSense } from '../../language/word-book/word-book.ts'
import type { Card } from '../card.ts'
import { explain } from '../numbers/explain.ts'
import { type Quantity, quantityAt } from '../numbers/quantity.ts'
import { blank, nameNote } from './blank-card.ts'
import { abbreviationCard, numberCard, romanCard } from './explained.ts'
import { allSenses, isOrdinaryName, isWordPos, knownCard } from './known-word.ts'
import { beside, isPartOfName, isProperTerm, means } from './name-or-word.ts'
import { entryPos } from './pos.ts'
import type { Shelf } from './shelf.ts'
import type { Spot } from './spot.ts'
import { unknownCard } from './unknown-word.ts'
import { folded, otherSpellings, withoutPossessive } from './word.ts'

/** `word` is as it was asked for. */
export type Here = { word: string; sentence: string; spot: Spot }

export function inSentence(shelf: Shelf, here: Here): Card {
  const { word, sentence, spot } = here
  const { token, written, spans } = spot
  const [start = 0] = spans[0] ?? []
  const quantity = quantityAt(sentence, start)
  if (quantity && /^(?:[\d$€£¥₩]|[A-Z]{1,2}\$)/u.test(sentence.slice(start)))
    return numberCard(sentence, word, quantity)
  const explained =
    abbreviationCard(shelf, { word, written: withStop(here), spans }, { isShouted: !/\p{Ll}/u.test(sentence) }) ??
    romanCard({ word, written, spans })
  if (explained) return explained
  const headword = headwordHere(shelf, token)
  if (headword === null) return named(shelf, here)
  const pos = posHere(shelf.book, spot, headword)
  if (isGrammar.has(token.pos) && (pos === null || shelf.book.isName(headword)))
    return blank(word, { kind: 'unknown', headword: written, spans })
  return asWord(shelf, here, { headword, pos, quantity })
}

type Found = { headword: string; pos: EntryPos | null; quantity: Quantity | null }

function asWord(shelf: Shelf, { word, spot }: Here, { headword, pos, quantity }: Found): Card {
  const { book } = shelf
  const { token, written, spans } = spot
  const form = folded(written)
  const isPhrase = token.parts !== undefined || headword.includes(' ')
  const ordered = sensesHere(shelf, spot, headword, pos)
  const card = knownCard(shelf, {
    word,
    headword,
    pos,
    ordered,
    arrange: (senses) => shelf.arrange(spot.sentence, { ...token, headword }, senses),
    isPhrase,
    form,
  })
  const parts = (token.alone ?? []).map(folded).filter((one) => one !== form && book.posOf(one).length > 0)
  // Another form of a word has its own page only where the lexicon has an entry of it: `talks`.
  const others = [...(book.entry(form) ? [form] : []), ...parts].filter((one) => one !== headword)
  // As it is written in the middle of a sentence: `Russian`.
  const shown = folded(token.headword) === headword ? token.headword : card.headword
  const unit = quantity && quantity.end >= (spans[0]?.[1] ?? 0) ? explain(quantity) : null
  const found = { ...card, headword: shown, spans, note: unit, seeAlso: [...new Set(others)] }
  if (!isWrittenAsName(book, spot, found, headword)) return found
  return means(book, spot, found, ordered) ? found : asName(book, found, spot, headword)
}

/** A proper noun, or a term that has capitals in any sentence: `Security Council`, but not `Foreign Minister`. */
function isWrittenAsName(book: WordBook, { token }: Spot, card: Card, headword: string): boolean {
  if (card.kind === 'phrase') return card.headword !== folded(card.headword) && isProperTerm(book, headword)
  return (token.pos === 'PROPN' || card.kind === 'name') && !isOrdinaryName(book, headword)
}

/** What is an ordinary word elsewhere keeps its meanings, and leads there: it may well mean that. */
function asName(book: WordBook, card: Card, spot: Spot, headword: string): Card {
  const isProper = book.isName(headword) || card.kind === 'phrase'
  const senses = book.entry(headword) === null && isPartOfName(book, spot) ? [] : card.senses
  const isSaid = isProper && senses.some(({ glosses }) => glosses.length > 0)
  const seeAlso = isProper || senses.length === 0 ? card.seeAlso : [...new Set([headword, ...card.seeAlso])]
  return { ...card, kind: 'name', level: null, senses, note: card.note ?? (isSaid ? null : nameNote), seeAlso }
}

/** The stop behind an abbreviation belongs to it, whether or not the sentence ends there. */
const withStop = ({ sentence, spot: { token, written } }: Here): string =>
  sentence[token.end] === '.' && !written.endsWith('.') ? `${written}.` : written

/** Of a phrase that no book has, as what its first word is here. */
function posHere(book: WordBook, spot: Spot, headword: string): EntryPos | null {
  const { token } = spot
  const known = book.posOf(headword)
  // `His` before a noun: treebanks call every one of them a pronoun.
  const isBeforeNoun = token.pos === 'PRON' && beforeNoun.has(beside(spot, 1)?.pos ?? 'X')
  if (isBeforeNoun && known.includes('determiner')) return 'determiner'
  const found = entryPos(token.pos, known.length > 0 ? known : book.posOf(folded(token.alone?.[0] ?? '')))
  // What ends so is a verb, or made of one.
  const isSurelyVerb = found === 'verb' && /(?:ed|ing)$/u.test(folded(spot.written))
  return (found !== null && !isSurelyVerb && likelierPos(book, headword, found)) || found
}

/** Where the tagger means something that no text of WordNet's has, and the lexicon has not: that of the lexicon. `The total comes to` is no noun. */
function likelierPos(book: WordBook, headword: string, pos: EntryPos): EntryPos | null {
  const entry = book.entry(headword)
  if (!entry || !isWordPos(pos) || entry.senses.some((sense) => sense.pos === pos)) return null
  return book.senses(headword, pos).every(({ tagged }) => tagged === 0) ? (entry.senses[0]?.pos ?? null) : null
}

/** Of a phrase that no book has, the meanings of its first word are better than none; of another one they would be wrong. */
function sensesHere(shelf: Shelf, { sentence, token }: Spot, headword: string, pos: EntryPos | null): WordSense[] {
  const { book } = shelf
  if (!isWordPos(pos)) return allSenses(book, headword, pos)
  const ordered = shelf.order(sentence, { ...token, headword }).filter((one) => one.pos === pos)
  return book.posOf(headword).length === 0 ? ordered : ordered.filter(({ key }) => isOf(book, key, headword))
}

/** Whether a sense key, such as `touch_down%2:38:00::`, is of a headword or of its American spelling. */
function isOf(book: WordBook, key: string, headword: string): boolean {
  const [lemma = ''] = key.split('%', 1)
  const name = lemma.replaceAll('_', ' ')
  return name === headword || name === book.american(headword)
}

const beforeNoun = new Set<UniversalPos>(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** Small words that WordNet knows only as something else: `a` as ångström. */
const isGrammar = new Set<UniversalPos>(['DET', 'ADP', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'PART'])

/** The headword of the sentence where the word book has it; else of the spelling, or of the word behind it. */
function headwordHere({ book, headwordsOf }: Shelf, token: Token): string | null {
  if (token.parts !== undefined && token.pos !== 'PROPN') return folded(token.headword)
  const isThere = (one: string): boolean => book.posOf(one).length > 0
  // Of `North Koreans` the whole has its ending, and each word alone has not.
  const tried = [token.headword, token.alone?.join(' ') ?? '', token.text].map((one) => withoutPossessive(folded(one)))
  const found = tried.find(isThere)
  if (found !== undefined || token.pos === 'PROPN' || isGrammar.has(token.pos)) return found ?? null
  const forms = (one: string): string[] => [...headwordsOf(one), book.american(one)]
  const others = tried.flatMap(otherSpellings)
  return [...tried.flatMap(forms), ...others, ...others.flatMap(forms)].find(isThere) ?? null
}

/** What the word book does not have: a name where it is written as one, else unknown. */
function named(shelf: Shelf, { word, sentence, spot }: Here): Card {
  const { token, spans, written } = spot
  const isWrittenSo = /^\p{Lu}/u.test(written) && (spans[0]?.[0] ?? 0) > 0 && /\p{Ll}/u.test(sentence)
  if (token.pos !== 'PROPN' && !isWrittenSo)
    return {
      ...unknownCard(shelf, word, written),
      spans,
      pos: entryPos(token.pos, wordParts),
    }
  return blank(word, { kind: 'name', headword: written, spans, pos: 'noun', note: nameNote })
}
