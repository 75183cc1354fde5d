// Makes the glossary of an article: its hard words with their meaning here, as many as there is room for.
import type { Card } from '../card.ts'
import type { Asked } from '../finding/card-of.ts'
import type { Shelf } from '../finding/shelf.ts'
import type { Sentence, Span } from '../../language/reading/token.ts'
import { type HardWord, hardWords, type Line } from './hard-words.ts'

export type GlossaryEntry = {
  headword: string
  definition: string
  /** In Korean; empty where nobody wrote one. */
  gloss: string
  /** Of the line in which the word comes first. */
  line: number
}
/** `all` is how many words there are from the level on; `entries` are those that fit. */
export type Glossary = { entries: GlossaryEntry[]; all: number }
type CardOf = (shelf: Shelf, asked: Asked) => Card
type Books = Shelf & { cardOf: CardOf }
/** `take` is told the height of each entry in turn, in points, and says whether there is room for it. */
export type Wish = { level: number; heightOf: (entry: GlossaryEntry) => number; room: number }

/** Each headword once, from a level on, by its first place: the hardest until the room is filled, in order of appearance. Some 20 ms for 900 words. */
export function glossaryOf({ cardOf, ...shelf }: Books, lines: readonly Line[], wish: Wish): Glossary {
  const found = new Map<string, HardWord & { order: number }>()
  for (const [order, word] of hardWords(shelf, lines).entries())
    if (word.level >= wish.level && !/^\p{Lu}/u.test(word.headword) && !found.has(word.headword))
      found.set(word.headword, { ...word, order })
  const rank = ({ headword }: HardWord): number => shelf.book.rankOf(headword) ?? Infinity
  const hardest = [...found.values()].toSorted(
    (one, other) => other.level - one.level || byNumber(rank(other), rank(one)) || one.order - other.order,
  )
  const chosen: { order: number; entry: GlossaryEntry }[] = []
  let [room, all] = [wish.room, 0]
  for (const word of hardest) {
    const text = lines.find(({ number }) => number === word.line)?.text ?? ''
    const entry = entryOf(cardOf(readAlready(shelf, word), askedOf(text, word)), word)
    if (!entry) continue
    all += 1
    const height = wish.heightOf(entry)
    // What is easier has to stand back, too: a reader must not meet an easier word here and miss a harder one.
    room = height > room ? 0 : room - height
    if (room > 0) chosen.push({ order: word.order, entry })
  }
  return { entries: chosen.toSorted((one, other) => one.order - other.order).map(({ entry }) => entry), all }
}

/** Infinity is no more than itself. */
const byNumber = (one: number, other: number): number => (one === other ? 0 : one - other)

const askedOf = (text: string, { start, sentence: { start: from, end: until }, word }: HardWord): Asked => ({
  word,
  sentence: text.slice(from, until),
  at: start - from,
})

/** The sentence is not read a second time. */
function readAlready(shelf: Shelf, { sentence: { start: from, end: until, tokens } }: HardWord): Shelf {
  const move = ([start, end]: Span): Span => [start - from, end - from]
  const moved: Sentence = {
    start: 0,
    end: until - from,
    tokens: tokens.map(({ parts, ...token }) => ({
      ...token,
      start: token.start - from,
      end: token.end - from,
      ...(parts ? { parts: parts.map(move) } : {}),
    })),
  }
  return { ...shelf, read: () => [moved] }
}

/** Only words: names, numbers and abbreviations are left out, and so is what nothing can be said of. */
function entryOf({ kind, headword, senses: [sense] }: Card, { line }: HardWord): GlossaryEntry | null {
  if ((kind !== 'word' && kind !== 'phrase') || !sense) return null
  return {
    headword,
    definition: shortened(sense.definition),
    gloss: sense.glosses.slice(0, glossesShown).join(', '),
    line,
  }
}

const glossesShown = 2
const longestDefinition = 90

/** WordNet's definitions go on with examples of what is meant: up to the first pause that leaves enough. */
function shortened(definition: string): string {
  const text = definition.replaceAll(/\s*\([^)]*\)/gu, '').trim() || definition
  if (text.length <= longestDefinition) return text
  const [head = text] = text.split(/;\s/u, 1)
  if (head.length <= longestDefinition) return head
  const at = head.lastIndexOf(' ', longestDefinition)
  return `${head.slice(0, at).replace(/[,;:]$/u, '')} …`
}
