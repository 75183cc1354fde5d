// How much alike two nouns are, by what WordNet says they are kinds of.
import { remembering } from '../../language/remembering.ts'
import type { WordBook, WordSense } from '../../language/word-book/word-book.ts'

const answers = new WeakMap<WordBook, (asked: string) => number>()
const kinds = new WeakMap<WordBook, (word: string) => Kind[]>()

/** A synset that the word is, or is a kind of, at so many steps. */
type Kind = { synset: string; steps: number; share: number }

/** From 0, nothing in common, to 1, one meaning. */
export function likeness(book: WordBook, one: string, other: string): number {
  let answer = answers.get(book)
  if (answer === undefined) {
    answer = remembering(4_000, (asked) => {
      const [first = '', second = ''] = asked.split('\n')
      return compare(kindsOf(book, first), kindsOf(book, second))
    })
    answers.set(book, answer)
  }
  return answer(`${one}\n${other}`)
}

function compare(one: readonly Kind[], other: readonly Kind[]): number {
  let best = 0
  for (const a of one)
    for (const b of other)
      if (a.synset === b.synset) best = Math.max(best, (a.share * b.share) ** 0.5 * 0.75 ** (a.steps + b.steps))
  return best
}

const steps = 3

function kindsOf(book: WordBook, word: string): Kind[] {
  let answer = kinds.get(book)
  if (answer === undefined) {
    answer = remembering(1_000, (asked) => climb(book, asked))
    kinds.set(book, answer)
  }
  return answer(word)
}

/** From its most usual senses some steps up. */
function climb(book: WordBook, word: string): Kind[] {
  const senses = book.senses(word, 'noun').slice(0, 5)
  const all = senses.reduce((sum, { tagged }) => sum + tagged + 1, 0)
  return senses.flatMap((sense) => chain(book, sense, (sense.tagged + 1) / all))
}

function chain(book: WordBook, { synset }: WordSense, share: number): Kind[] {
  const found: Kind[] = [{ synset, steps: 0, share }]
  let level = [synset]
  for (let step = 1; step <= steps; step += 1) {
    level = level.flatMap((one) => book.related(one, 'hypernym').map((above) => above.synset))
    for (const one of level) found.push({ synset: one, steps: step, share })
  }
  return found
}
