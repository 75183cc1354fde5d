// Where sentences end: at full stops that are no abbreviation's, at the ends of lines, behind closing quotes.
import { titles } from './abbreviations.ts'
import type { Piece } from './pieces.ts'

const enders = /^(?:[.?!]+|…)$/u
const closers = /^["”’»)\]']$/u
const openers = /^["“‘'([]$/u
/** Words that hardly ever begin a name. */
const starters = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at by for from with after before as but and so if when while there here what who
  how why both all some many most several no not one two officials police however also everyone everybody`.split(
    /\s+/u,
  ),
)

/** Groups of pieces, each one sentence. */
export function sentencesOf(pieces: Piece[]): Piece[][] {
  const sentences: Piece[][] = []
  let current: Piece[] = []
  let open = true
  pieces.forEach((piece, i) => {
    if (piece.newLine || !open) {
      if (current.length > 0) sentences.push(current)
      current = []
    }
    current.push(piece)
    open = !endsAt(pieces, i)
  })
  if (current.length > 0) sentences.push(current)
  return sentences
}

/** Whether a sentence ends with this piece: a stop, or the last of the quotes and brackets that close behind one. */
function endsAt(pieces: Piece[], i: number): boolean {
  if (isCloser(pieces[i + 1])) return false
  let at = i
  while (at > 0 && isCloser(pieces[at])) at -= 1
  const stop = pieces[at]
  return stop !== undefined && mayEnd(stop) && goesNoFurther(stop, pieces[i + 1], pieces[i + 2])
}

const isCloser = (piece: Piece | undefined): boolean => piece !== undefined && !piece.spaced && closers.test(piece.text)

const mayEnd = ({ text }: Piece): boolean =>
  enders.test(text) || (text.endsWith('.') && text.length > 1 && !titles.has(text))

function goesNoFurther(stop: Piece, next: Piece | undefined, afterNext: Piece | undefined): boolean {
  if (next === undefined) return true
  const opens = openers.test(next.text)
  const first = opens ? (afterNext?.text ?? '') : next.text
  if (!next.spaced || /^\p{Ll}/u.test(first)) return false
  if (stop.text === '…') return /^\p{Lu}/u.test(first)
  if (enders.test(stop.text)) return true
  // After “U.S.” or “Inc.” a capital alone says nothing: a name may follow.
  return opens || (starters.has(first.toLowerCase()) && /^\p{Lu}/u.test(first) && !first.endsWith('.'))
}
