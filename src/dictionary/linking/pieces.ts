// Cuts a line into what is one link each: words, and phrases that stand together.
import type { Sentence, Span, Token } from '../../language/reading/token.ts'

/**
 * `sentence` is what was read, with where it stands in the line; the token is that of the whole phrase for each of its parts. `word` is what is looked
 * up, without the ending that the link takes with it: the ’s of a possessive, the n’t of a contraction.
 */
export type Piece = { start: number; end: number; word: string; token: Token; sentence: Sentence }

/** In order; what lies between them is no word. */
export function piecesOf(line: string, sentences: readonly Sentence[]): Piece[] {
  const pieces = sentences
    .flatMap((sentence) =>
      sentence.tokens
        .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
        .flatMap((token) =>
          joined(line, token.parts ?? [[token.start, token.end]]).map((part): Piece => ({
            start: part[0],
            end: part[1],
            word: line.slice(part[0], part[1]),
            token,
            sentence,
          })),
        ),
    )
    .toSorted((one, other) => one.start - other.start)
  return withEndings(line, pieces)
}

/** An ending that is written to a word is no word to look up by itself. */
function withEndings(line: string, pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const isEnding = /^(?:['’]|n['’]t$)/u.test(piece.word)
    if (last?.end === piece.start && isEnding) found[found.length - 1] = { ...last, end: piece.end }
    else found.push(piece)
  }
  return found
}

/** Parts with nothing but spaces between them are one. */
function joined(line: string, parts: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const part of parts.toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1)
    if (last && /^[\s\u00a0-]*$/u.test(line.slice(last[1], part[0]))) found[found.length - 1] = [last[0], part[1]]
    else found.push(part)
  }
  return found
}
