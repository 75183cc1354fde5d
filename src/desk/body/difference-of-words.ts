// What changed between two texts, word by word, in English and in Korean alike.
import { diffArrays } from 'diff'

export type DifferencePart = { text: string; mark: 'same' | 'added' | 'removed' }

const mostEdits = 3_000

/** Words, each with what of punctuation and space follows as tokens of their own. Korean words are what stands between spaces. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}’'-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** How alike two lists of tokens are, from 0 to 1, whatever their order. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const isWord = (token: string): boolean => token.trim() !== ''
  const counts = new Map<string, number>()
  const words = one.filter(isWord)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const others = other.filter(isWord)
  let shared = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared++
    counts.set(word, left - 1)
  }
  return words.length + others.length === 0 ? 1 : (2 * shared) / (words.length + others.length)
}

/** The parts of both texts in reading order, what was removed before what was added in its place. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits })
  if (changes === undefined) {
    return [
      { text: before, mark: 'removed' },
      { text: after, mark: 'added' },
    ]
  }
  const parts = changes.map(({ value, added, removed }): DifferencePart => ({
    text: value.join(''),
    mark: added ? 'added' : removed ? 'removed' : 'same',
  }))
  return gathered(parts)
}

/** A space between two changed words is part of the change: “two words” struck out reads better than “two” and “words”. */
function gathered(parts: readonly DifferencePart[]): DifferencePart[] {
  const found: DifferencePart[] = []
  let [removed, added] = ['', '']
  const settle = (): void => {
    if (removed !== '') found.push({ text: removed, mark: 'removed' })
    if (added !== '') found.push({ text: added, mark: 'added' })
    ;[removed, added] = ['', '']
  }
  for (const [index, { text, mark }] of parts.entries()) {
    if (mark === 'removed') removed += text
    else if (mark === 'added') added += text
    else if (text.trim() === '' && removed !== '' && added !== '' && index < parts.length - 1) {
      removed += text
      added += text
    } else {
      settle()
      found.push({ text, mark })
    }
  }
  settle()
  return found
}
