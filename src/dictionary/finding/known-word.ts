// What the books have of a headword.
import {
  type EntryPos,
  type EntrySense,
  type WordBook,
  type WordPos,
  wordParts,
  type WordSense,
} from '../../language/word-book/word-book.ts'
import type { Card, CardKind } from '../card.ts'
import { blank } from './blank-card.ts'
import { oneList, type OwnSenses } from './one-list.ts'
import type { Shelf } from './shelf.ts'
import { bare, folded } from './word.ts'

export type Known = {
  word: string
  headword: string
  pos: EntryPos | null
  ordered: readonly WordSense[]
  isPhrase: boolean
  /** As it stands in the sentence. */
  form: string
  /** Puts an entry's senses in their order for the sentence; without one they stay as they were written, the news sense first. */
  arrange?: (senses: readonly EntrySense[]) => readonly EntrySense[]
}

export function knownCard(shelf: Shelf, known: Known): Card {
  const { book } = shelf
  const { word, headword, pos, ordered, isPhrase } = known
  const isName = book.isName(headword)
  const kind: CardKind = isName && !isOrdinaryName(book, headword) ? 'name' : isPhrase ? 'phrase' : 'word'
  return blank(word, {
    kind,
    headword: isName ? capitalised(headword, word) : headword,
    pos,
    sound: soundOf(book, headword),
    level: kind === 'name' ? null : book.levelOf(headword),
    senses: oneList(headword, ownSenses(shelf, known), ordered, pos),
  })
}

/** Of the part of speech, in their order here. */
function ownSenses(shelf: Shelf, { headword, form, pos, arrange }: Known): OwnSenses | null {
  const own = lexicon(shelf, headword, form)
  if (own === null) return null
  const senses = own.senses.filter((one) => pos === null || one.pos === pos)
  return { ...own, senses: arrange === undefined ? senses : arrange(senses) }
}

/** What the lexicon has under a headword, as others spell it if need be; first what it has of the form, which means more than its base. */
function lexicon({ book, own }: Shelf, headword: string, form: string): OwnSenses | null {
  const found = own(headword)
  if (found) return found
  const ofForm = form === headword ? null : book.entry(form)
  const entry = book.entry(headword) ?? book.entry(book.american(headword))
  // What WordNet knows as a verb, too, is another one that looks like a form of this: of `found`, to found.
  const isOther = form !== headword && book.senses(form, 'verb').length > 0
  const ownOfForm = (ofForm?.senses ?? []).filter(({ pos }) => !(isOther && pos === 'verb'))
  const senses = [...ownOfForm, ...(entry?.senses ?? [])]
  return senses.length === 0 ? null : { kind: 'learner', senses }
}

/** Days, months and games are written as names are, and are words. */
export const isOrdinaryName = (book: WordBook, headword: string): boolean =>
  book.isName(headword) && /^noun\.(?:time|event)$/.test(book.senses(headword)[0]?.field ?? '')

export const isWordPos = (pos: EntryPos | null): pos is WordPos => wordParts.some((one) => one === pos)

export const allSenses = (book: WordBook, headword: string, pos: EntryPos | null): WordSense[] =>
  pos === null ? book.senses(headword) : isWordPos(pos) ? book.senses(headword, pos) : []

/** Of a phrase the sounds of its words, where the list has every one of them. */
function soundOf(book: WordBook, headword: string): string | null {
  const whole = book.soundOf(headword)
  if (whole !== null || !/[ -]/.test(headword)) return whole
  const sounds = headword.split(/[ -]/).map((one) => book.soundOf(one))
  return sounds.every((one) => one !== null) ? sounds.join(' ') : null
}

/** Names keep the capitals that they were written with, or get them. */
function capitalised(headword: string, word: string): string {
  const written = bare(word)
  if (folded(written) === headword && /\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)) return written
  return headword.replaceAll(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase())
}
