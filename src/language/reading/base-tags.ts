// The tags to begin with, from wink-nlp and its English model, laid onto our own pieces.
import model from 'wink-eng-lite-web-model'
import openWink, { type ItsFunction } from 'wink-nlp'
import type { UniversalPos } from './token.ts'

const wink = openWink(model, ['sbd', 'pos'])
const posOf = wink.its.pos as ItsFunction<string>
const spacesOf = wink.its.precedingSpaces as ItsFunction<string>

/** Wink's tag for each piece of a sentence; of a piece that it cuts in several, the last one's, which is a compound's head. */
export function baseTags(pieces: string[]): UniversalPos[] {
  const text = pieces.map((piece) => piece.replaceAll('’', "'")).join(' ')
  const tokens = wink.readDoc(text).tokens()
  const values = tokens.out()
  const tags = tokens.out(posOf)
  const spaces = tokens.out(spacesOf)
  const found: UniversalPos[] = []
  let piece = -1
  for (let i = 0; i < values.length; i += 1) {
    if (i === 0 || spaces[i] !== '') piece += 1
    found[piece] = tags[i] as UniversalPos
  }
  return found
}
