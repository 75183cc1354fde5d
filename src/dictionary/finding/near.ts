// Spellings near a word that nobody knows: the slips that people make, not everything within reach.
import type { WordBook } from '../../language/word-book/word-book.ts'

const most = 5
const vowels = 'aeiouy'
/** What is often written for one another. */
const confused: readonly [string, string][] = [
  ['ie', 'ei'],
  ['ei', 'ie'],
  ['f', 'ph'],
  ['ph', 'f'],
  ['c', 's'],
  ['s', 'c'],
  ['c', 'k'],
  ['k', 'c'],
  ['r', 'l'],
  ['l', 'r'],
  ['b', 'v'],
  ['v', 'b'],
  ['p', 'f'],
  ['j', 'z'],
  ['z', 's'],
  ['s', 'z'],
  ['ance', 'ence'],
  ['ence', 'ance'],
  ['able', 'ible'],
  ['ible', 'able'],
  ['tion', 'sion'],
  ['sion', 'tion'],
]

/**
 * Headwords, the most frequent first; at most five. Some two hundred look-ups of 20 µs, for words of 3 to 24 letters only. The first letter
 * stays, but for what sounds like it.
 */
export function nearSpellings(book: WordBook, word: string): string[] {
  if (!/^[a-z]{3,24}$/u.test(word)) return []
  const found = [...new Set(slips(word))].filter((one) => one !== word && one.length > 1 && book.posOf(one).length > 0)
  const rank = (one: string): number => book.rankOf(one) ?? Infinity
  return found
    .map((one) => ({ one, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one }) => one)
}

function* slips(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) {
    const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)]
    // Two letters in the wrong order; one too many; one that should be double; a vowel left out.
    if (at > 0) yield before.slice(0, -1) + letter + (before.at(-1) ?? '') + after
    if (at > 0) yield before + after
    yield before + letter + letter + after
    for (const vowel of vowels) {
      if (at > 0) yield before + vowel + letter + after
      if (vowels.includes(letter) && vowel !== letter) yield before + vowel + after
    }
  }
  for (const vowel of vowels) yield word + vowel
  for (const [written, meant] of confused)
    for (let at = word.indexOf(written); at !== -1; at = word.indexOf(written, at + 1))
      yield word.slice(0, at) + meant + word.slice(at + written.length)
}
