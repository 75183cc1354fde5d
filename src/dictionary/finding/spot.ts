// Finds the word that was asked for in its sentence.
import type { Sentence, Span, Token } from '../../language/reading/token.ts'
import type { WordBook } from '../../language/word-book/word-book.ts'
import { folded, withoutEnding } from './word.ts'

/** `written` is what stands there; `spans` are its places in the text. */
export type Spot = { sentence: Sentence; token: Token; written: string; spans: [number, number][] }

type Asked = { text: string; sentences: readonly Sentence[]; word: string; at: number | undefined }

/** At the place that was said, if the word stands there; else the first one; null where it does not stand in the text at all. */
export function spotOf(book: WordBook, asked: Asked): Spot | null {
  const { text, sentences, word } = asked
  const found = placeOf(asked)
  if (found === null) return null
  for (const sentence of sentences) {
    const token = sentence.tokens.find((one) => partsOf(one).some(([start, end]) => start <= found && found < end))
    if (!token) continue
    const whole = text.slice(found, found + withoutEnding(folded(word)).length)
    const term = token.parts || found + whole.length <= token.end ? null : termOf(book, sentence, token, whole)
    const shown = term ?? token
    const spans = partsOf(shown).map(([start, end]): [number, number] => [start, end])
    return { sentence, token: shown, written: spans.map(([start, end]) => text.slice(start, end)).join(' '), spans }
  }
  return null
}

const partsOf = (token: Token): readonly Span[] => token.parts ?? [[token.start, token.end]]

function placeOf({ text, sentences, word, at }: Asked): number | null {
  const wanted = folded(word)
  const lower = folded(text)
  if (at !== undefined && at < text.length) {
    if (lower.startsWith(wanted, at)) return at
    const here = sentences.flatMap(({ tokens }) => tokens).find((one) => covers(one, at))
    if (here && isSame(here, wanted, lower)) return at
  }
  return (
    first(lower, wanted) ??
    sentences.flatMap(({ tokens }) => tokens).find((one) => isSame(one, wanted, lower))?.start ??
    null
  )
}

const covers = (token: Token, at: number): boolean => partsOf(token).some(([start, end]) => start <= at && at < end)

/** Whether the token is the word, a form of it, or a phrase that it is a part of. */
function isSame(token: Token, wanted: string, lower: string): boolean {
  const stem = withoutEnding(wanted)
  const written = partsOf(token).map(([start, end]) => lower.slice(start, end))
  const names = [token.headword, ...(token.alone ?? [])].map((one) => folded(one))
  return [...names, ...written, written.join(' ')].some((one) => one === wanted || one === stem)
}

/** The first place at which the word stands by itself and is not the beginning or the end of another one. */
function first(lower: string, wanted: string): number | null {
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1))
    if (!isLetter(lower[at - 1]) && !isLetter(lower[at + wanted.length])) return at
  return null
}

const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}]/u.test(one)

/** Several words that were asked for together, where the word book has them so: `foreign ministers`. */
function termOf(book: WordBook, sentence: Sentence, token: Token, whole: string): Token | null {
  const end = token.start + whole.length
  const tokens = sentence.tokens.filter((one) => one.start >= token.start && one.end <= end)
  const last = tokens.at(-1)
  if (!last || tokens.length < 2) return null
  const written = folded(whole)
  const beginning = folded(whole.slice(0, last.start - token.start))
  const rest = folded(whole.slice(token.end - token.start))
  const headword = [written, beginning + folded(last.headword), folded(token.headword) + rest].find(
    (one) => book.posOf(one).length > 0,
  )
  const alone = tokens.map((one) => one.headword)
  const span: Span = [token.start, last.end]
  const isName = tokens.every((one) => one.pos === 'PROPN' || one.pos === 'PUNCT')
  const shown = headword ?? (isName ? whole : written)
  return {
    ...token,
    pos: isName ? 'PROPN' : last.pos,
    headword: shown,
    end: last.end,
    text: whole,
    parts: [span],
    alone,
  }
}
