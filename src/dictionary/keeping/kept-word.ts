// A word that a reader keeps: one meaning of a headword, the sentences it stood in, and when it is to be asked for again.
import type { EntryPos, Level } from '../../language/word-book/word-book.ts'
import type { Id } from '../../platform/ids.ts'
import type { Card, CardSense } from '../card.ts'

export type WordId = Id<'word'>

/** What FSRS knows of a word's place in somebody's memory. */
export type Schedule = {
  due: Date
  /** 0 new, 1 being learnt, 2 in review, 3 being learnt again. */
  state: 0 | 1 | 2 | 3
  stability: number
  difficulty: number
  /** For how many days it was put off at the last answer. */
  days: number
  /** Among the short steps of learning. */
  step: number
  answers: number
  lapses: number
  last: Date | null
}

/** `spans` are where the word stands in the text, in UTF-16 units; `address` is a path of ours, `day` that of the article. */
export type KeptSentence = {
  text: string
  spans: [number, number][]
  article: string | null
  address: string | null
  day: string | null
}

export type Meaning = {
  headword: string
  pos: EntryPos | null
  /** Which meaning of the headword it is: a sense key of WordNet, or the definition. */
  sense: string
  level: Level | null
  definition: string
  /** In Korean; empty where nobody wrote one. */
  gloss: string
}

export type KeptWord = Meaning & {
  id: WordId
  keptAt: Date
  revision: number
  schedule: Schedule
  answeredAt: Date | null
  /** Newest first. */
  sentences: KeptSentence[]
}

/** At most so many words of an account, and sentences of a word. */
export const most = { words: 5000, sentences: 5, joined: 500 } as const

/** A word that was forgotten so often is learnt better by another sentence than by another question. */
const leechLapses = 8
export const isLeech = ({ lapses }: Schedule): boolean => lapses >= leechLapses

export const newSchedule = (now: Date): Schedule => ({
  due: now,
  state: 0,
  stability: 0,
  difficulty: 0,
  days: 0,
  step: 0,
  answers: 0,
  lapses: 0,
  last: null,
})

/** By which a meaning is known again, wherever it is looked up: the lexicon may word it better meanwhile. */
const senseName = ({ keys, definition }: Pick<CardSense, 'keys' | 'definition'>): string =>
  (keys[0] ?? definition).slice(0, 200)

/** What a card says that can be kept, the likeliest meaning first; nothing of a word that the dictionary does not have. */
export function meaningsOf({ headword, senses, note, pos, level }: Card): Meaning[] {
  const of = (sense: CardSense): Meaning => ({
    headword,
    pos: sense.pos,
    sense: senseName(sense),
    level,
    definition: sense.definition,
    gloss: sense.glosses.join(', '),
  })
  const explained: Meaning[] = note
    ? [{ headword, pos, sense: note.en.slice(0, 200), level, definition: note.en, gloss: note.ko }]
    : []
  return [...explained, ...senses.map(of)]
}

/** The newest first, none twice, and no more than are kept. */
export function withSentence<Sentence extends Pick<KeptSentence, 'text'>>(
  known: readonly Sentence[],
  newest: Sentence,
): Sentence[] {
  return [newest, ...known.filter(({ text }) => text !== newest.text)].slice(0, most.sentences)
}
