// Draws the words of a line as links to the dictionary, hard ones with their level.
import type { ComponentChildren } from 'preact'
import type { DrawLine } from '../../desk/body/lines.tsx'
import { readText } from '../../language/reading/reading.ts'
import { wordBook } from '../../language/word-book/open.ts'
import type { Language } from '../../platform/i18n.ts'
import * as urls from '../../urls.ts'
import { longest } from '../finding/word.ts'
import { levelHere } from './level-here.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** `from` is the path of the page on which the words stand, to which the dictionary leads back. */
export type Linking = { language: Language; from: string }

export function drawerOf({ language, from }: Linking): DrawLine {
  return (line, number) => {
    const back = number === 0 ? from : `${from}#p${number}`
    const pieces = piecesOf(line, readText(line.replaceAll(/\s/gu, ' ')))
    return (start, end) => {
      const drawn: ComponentChildren[] = []
      let at = start
      // A word of which a part is set in italics is two links to the same place.
      for (const piece of pieces.filter((one) => one.end > start && one.start < end)) {
        const [first, last] = [Math.max(piece.start, start), Math.min(piece.end, end)]
        if (first > at) drawn.push(line.slice(at, first))
        drawn.push(
          <a
            href={urls.dictionaryWord(language, piece.word, { ...whereOf(line, piece), from: back })}
            class={levelOf(piece)}
          >
            {line.slice(first, last)}
          </a>,
        )
        at = last
      }
      if (at < end) drawn.push(line.slice(at, end))
      return drawn
    }
  }
}

/** A sentence that is too long to send is left out: the word by itself is better than none. */
function whereOf(line: string, { start, sentence: { start: from, end: until } }: Piece): urls.InSentence {
  if (until - from > longest.sentence) return {}
  return { in: line.slice(from, until), at: String(start - from) }
}

function levelOf({ token }: Piece): string | undefined {
  const level = levelHere(wordBook(), token)
  return level === null ? undefined : `level-${level}`
}
