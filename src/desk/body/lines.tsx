// Lets somebody else draw the words of a body, line by line, in order of reading: the dictionary makes links of them.
import type { ComponentChildren } from 'preact'
import type { Inline } from './body.ts'
import { drawInline, type InlineHand } from './inline.tsx'
import { inlineText } from './words.ts'

/** Draws a part of a line, from one place of its text to another, in UTF-16 units. */
export type DrawPart = (start: number, end: number) => ComponentChildren
/** Is given the whole text of a line and its number, from 1, and returns what draws its parts. Hard breaks are newlines in the text. */
export type DrawLine = (text: string, number: number) => DrawPart

/** The hand with which every line is drawn by `draw`, in an element that has an id to come back to. Links are drawn as their words alone. */
export function handOfLines(hand: InlineHand, draw: DrawLine): InlineHand {
  let lines = 0
  return {
    ...hand,
    line: (content) => {
      const text = inlineText(content)
      if (text.trim() === '') return drawInline(content, hand)
      const number = ++lines
      const part = draw(text, number)
      const starts = startsOf(content)
      const words: InlineHand = {
        ...hand,
        // No link may stand within another.
        link: (_, inner) => <>{inner}</>,
        text: (node) => {
          const start = starts.get(node) ?? 0
          return part(start, start + node.text.length)
        },
      }
      return [<span id={`p${number}`}>{drawInline(content, words)}</span>]
    },
  }
}

/** Where each node begins in the line's text. */
function startsOf(content: readonly Inline[]): Map<Inline, number> {
  const starts = new Map<Inline, number>()
  let at = 0
  for (const node of content) {
    starts.set(node, at)
    at += inlineText([node]).length
  }
  return starts
}
