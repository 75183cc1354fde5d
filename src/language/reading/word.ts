// A word while its sentence is being read: what it may be, and what it has been taken for so far.
import type { Form, VerbForm } from './form.ts'
import type { Piece } from './pieces.ts'
import type { UniversalPos } from './token.ts'

export type Word = {
  piece: Piece
  /** In lower case, with straight apostrophes. */
  lower: string
  /** Its first letter a capital, or every letter of at least two. */
  capital: 'none' | 'first' | 'all'
  form: Form
  tag: UniversalPos
  /** Stands with a capital that no sentence's or headline's beginning gives it. */
  inName: boolean
}

/** A word and those around it; beyond the sentence's ends stands `nothing`. */
export type Here = {
  words: Word[]
  i: number
  word: Word
  before: Word
  next: Word
  /** The nearest word before that is no adverb and no negation. */
  last: Word
  /** The nearest such word behind. */
  behind: Word
}

/** A rule looks at one word in its sentence and says what it is, or nothing. */
export type Rule = (here: Here) => UniversalPos | undefined

const nothing: Word = {
  piece: { start: 0, end: 0, text: '', spaced: true, newLine: false },
  lower: '',
  capital: 'none',
  form: {
    noun: null,
    plural: false,
    verb: null,
    verbForms: new Set(),
    adjective: null,
    adverb: null,
    compared: false,
    name: false,
    listed: false,
    rank: Infinity,
  },
  tag: 'X',
  inName: false,
}

export const wordAt = (words: Word[], i: number): Word => words[i] ?? nothing

export function hereAt(words: Word[], i: number): Here {
  let before = i - 1
  while (isPassedOver(wordAt(words, before))) before -= 1
  let after = i + 1
  while (isPassedOver(wordAt(words, after))) after += 1
  return {
    words,
    i,
    word: wordAt(words, i),
    before: wordAt(words, i - 1),
    next: wordAt(words, i + 1),
    last: wordAt(words, before),
    behind: wordAt(words, after),
  }
}

type Test = (word: Word) => boolean

/** Whether the word is one of those in the list, which white space parts. */
export function isOneOf(list: string): Test {
  const set = new Set(list.trim().split(/\s+/u))
  return ({ lower }) => set.has(lower)
}

export const tagged = (word: Word, ...tags: UniversalPos[]): boolean => tags.includes(word.tag)
export const inForm = (word: Word, form: VerbForm): boolean => word.form.verbForms.has(form)
export const anyOf =
  (...tests: Test[]): Test =>
  (word) =>
    tests.some((test) => test(word))

export const isEnd = (word: Word): boolean => word === nothing || word.tag === 'PUNCT'
export const isNominal = (word: Word): boolean => tagged(word, 'NOUN', 'PROPN')
export const isNegation = isOneOf("not n't never")
export const isBe = isOneOf("be am is are was were been being 's 're 'm ai")
export const isHave = isOneOf("have has had having 've 'd 's")
export const isDo = isOneOf('do does did')
export const isModal = isOneOf("will would can could shall should may might must 'll 'd wo ca sha")
export const isArticle = isOneOf('the a an')
const possessives = isOneOf("my your his her its our their whose 's '")
export const isPossessive = (word: Word): boolean => possessives(word) && tagged(word, 'PRON', 'PART')
export const isDetermining = anyOf(isArticle, isPossessive)
export const isSubjectPronoun = isOneOf('i he she it we they you who')
export const isObjectPronoun = isOneOf('it him them her us me himself herself itself themselves')

const isPassedOver = (word: Word): boolean => tagged(word, 'ADV') || isNegation(word)

/** What an object of a verb may begin with. */
export const startsObject = anyOf(isDetermining, (word) => tagged(word, 'PRON', 'DET', 'NUM', 'PROPN'))
