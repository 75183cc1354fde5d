// How long the word lists take to look through a comment, and how that grows with the entries and with the text.
import { compile, type Sought } from '../src/discussion/words/lists.ts'
import { shown, table } from './table.ts'

const syllables = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0xac00 + index * 27))
const syllable = (index: number): string => syllables[index % syllables.length] ?? ''

const entries = (count: number): Sought[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `word_${index}` as Sought['id'],
    list: 'hold',
    mode: 'stem',
    clause: null,
    entry: syllable(index) + syllable(index * 7) + syllable(index * 13 + Math.floor(index / syllables.length)),
  }))

/** Words of four syllables, as long as asked for in letters. */
const textOf = (letters: number): string =>
  Array.from({ length: letters }, (_, index) => (index % 5 === 4 ? ' ' : syllable(index * 31))).join('')

/** Milliseconds that one of many goes takes, after as many to warm up. */
function millisecondsOf(work: () => unknown, goes: number): number {
  for (let go = 0; go < goes; go += 1) work()
  const began = performance.now()
  for (let go = 0; go < goes; go += 1) work()
  return (performance.now() - began) / goes
}

/** A table of list sizes against a comment of 250 letters, and the largest text that is ever taken: 4,000 syllables in 12,000 bytes. */
export function wordListReport(): string {
  const [comment, largest] = [textOf(250), textOf(4000)]
  const rows = [50, 500, 5000].map((count) => {
    const made = entries(count)
    const lists = compile(made)
    const [one, other] = [millisecondsOf(() => lists.find(comment), 200), millisecondsOf(() => lists.find(largest), 20)]
    const building = millisecondsOf(() => compile(made), 3)
    return [
      shown(count),
      shown(lists.nodes),
      shown(building, 1),
      shown(one, 2),
      shown(other, 2),
      `${shown(other / one, 1)} ×`,
    ]
  })
  return table(
    'Word lists: milliseconds to look through a text (16 times as long a text is to take about 16 times as long)',
    ['entries', 'nodes', 'to make ready', '250 letters', '4,000 letters', 'ratio'],
    rows,
  )
}
