// The phrases that may begin with a word: from the word book and from our own lists, cut into words, longest first.
import type { EntryPos, WordBook } from '../../word-book/word-book.ts'
import { remembering } from '../../remembering.ts'
import { plainCompounds, plainVerbs, prepositionalVerbs, verbsOfThree } from './phrase-lists.ts'

/** `name`: written with capitals. `entered`: the learner's lexicon has it. */
export type PhraseKind = { pos: ReadonlySet<EntryPos>; name: boolean; entered: boolean }
/** What kind it is costs two questions to the word book: most phrases are not in the sentence, and never asked. */
export type Phrase = { text: string; words: string[]; kind: () => PhraseKind }

export type PhraseBook = (firstWord: string) => Phrase[]

const kept = 4_000
const none: Phrase[] = []

export function phraseBookOf(book: WordBook): PhraseBook {
  const ours = new Map<string, string[]>()
  for (const text of ourVerbs) {
    const first = text.slice(0, text.indexOf(' '))
    ours.set(first, [...(ours.get(first) ?? []), text])
  }
  const kindOf = remembering(kept, (text) => kindIn(book, text))
  return remembering(kept, (firstWord) => {
    const own = ours.get(firstWord) ?? []
    const listed = book.phrasesFrom(firstWord).filter((text) => !ourVerbs.has(text) && isWanted(text, firstWord))
    if (own.length + listed.length === 0) return none
    return [...own, ...listed]
      .map((text) => ({ text, words: text.split(' '), kind: () => kindOf(text) }))
      .toSorted((one, other) => other.words.length - one.words.length)
  })
}

const ourVerbs = new Set([...verbsOfThree, ...prepositionalVerbs])

/** Not `touch-type`, which is one word in a text, too. */
const isWanted = (text: string, firstWord: string): boolean =>
  text[firstWord.length] === ' ' && !plainCompounds.has(text) && !plainVerbs.has(text)

function kindIn(book: WordBook, text: string): PhraseKind {
  const pos = new Set<EntryPos>(book.posOf(text))
  if (ourVerbs.has(text)) pos.add('verb')
  const entry = book.entry(text)
  return { pos, name: book.isName(text) || (entry !== null && /\p{Lu}/u.test(entry.headword)), entered: entry !== null }
}
