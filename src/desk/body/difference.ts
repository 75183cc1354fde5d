// What changed between two bodies: passages are laid side by side, and in those that changed, the words.
import { diffArrays } from 'diff'
import { similarity, tokensOf, wordDifference } from './difference-of-words.ts'
import type { DifferencePart } from './difference-of-words.ts'
import type { Body } from './body.ts'
import { passagesOf } from './passages.ts'
import type { Passage } from './passages.ts'

/** One passage. `same` has one part, so have `added` and `removed`; a `changed` one has its words from both sides in reading order. */
export type Difference = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  /** What the passage is, so that a page may set a heading or a caption as such. */
  block: Passage['block']
  parts: DifferencePart[]
}

/** Passages less alike than this are shown as one removed and one added: mixed word by word they would be unreadable. */
const alike = 0.4
/** Comparing more pairs of passages than this, or more edits, costs more than it shows; then everything is removed and added. */
const mostPairs = 20_000
const mostEdits = 2_000

/**
 * The differences from `before` to `after` in reading order, unchanged passages included. Words and what is printed under and in
 * pictures, tables and boxes are compared; marks, addresses of links and pictures themselves are not.
 */
export function differences(before: Body, after: Body): Difference[] {
  const removed: Passage[] = passagesOf(before)
  const added: Passage[] = passagesOf(after)
  const changes = diffArrays(removed, added, { comparator: samePassage, maxEditLength: mostEdits })
  if (changes === undefined) return paired(removed, added)
  const found: Difference[] = []
  let waiting: Passage[] = []
  for (const change of changes) {
    if (change.removed) {
      waiting.push(...change.value)
    } else if (change.added) {
      found.push(...paired(waiting, change.value))
      waiting = []
    } else {
      found.push(...paired(waiting, []), ...change.value.map((passage) => whole('same', passage)))
      waiting = []
    }
  }
  return [...found, ...paired(waiting, [])]
}

function samePassage(one: Passage, other: Passage): boolean {
  return one.block === other.block && one.text === other.text
}

function whole(kind: 'same' | 'added' | 'removed', { block, text }: Passage): Difference {
  return { kind, block, parts: [{ text, mark: kind }] }
}

/** Finds among passages that went and passages that came those that are the same one, changed, without changing their order. */
function paired(removed: readonly Passage[], added: readonly Passage[]): Difference[] {
  const pairs = removed.length * added.length > mostPairs ? [] : bestPairs(removed, added)
  const found: Difference[] = []
  let [from, to] = [0, 0]
  for (const [index, other] of [...pairs, [removed.length, added.length] as const]) {
    found.push(...removed.slice(from, index).map((passage) => whole('removed', passage)))
    found.push(...added.slice(to, other).map((passage) => whole('added', passage)))
    const [before, after] = [removed[index], added[other]]
    if (before !== undefined && after !== undefined) {
      found.push({ kind: 'changed', block: after.block, parts: wordDifference(before.text, after.text) })
    }
    ;[from, to] = [index + 1, other + 1]
  }
  return found
}

/** The pairs, in order, whose likeness adds up to the most: the same table that finds the longest common subsequence. */
function bestPairs(removed: readonly Passage[], added: readonly Passage[]): (readonly [number, number])[] {
  const removedTokens = removed.map(({ text }) => tokensOf(text))
  const addedTokens = added.map(({ text }) => tokensOf(text))
  const score = (row: number, column: number): number => {
    if (removed[row]?.block !== added[column]?.block) return 0
    const value = similarity(removedTokens[row] ?? [], addedTokens[column] ?? [])
    return value >= alike ? value : 0
  }
  const scores = removed.map((_, row) => added.map((__, column) => score(row, column)))
  const best: number[][] = Array.from({ length: removed.length + 1 }, () => Array<number>(added.length + 1).fill(0))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = removed.length - 1; row >= 0; row--) {
    for (let column = added.length - 1; column >= 0; column--) {
      const together = (scores[row]?.[column] ?? 0) + at(row + 1, column + 1)
      const line = best[row]
      if (line !== undefined) line[column] = Math.max(together, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < removed.length && column < added.length;) {
    const here = scores[row]?.[column] ?? 0
    if (here > 0 && at(row, column) === here + at(row + 1, column + 1)) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}
