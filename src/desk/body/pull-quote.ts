// Whether a pull quote says again what the article says, so that nobody who listens has to hear it twice.
import type { Body, PullQuote } from './body.ts'
import { inlineText, plainText } from './words.ts'

/** Makes the test for the pull quotes of one body. One with a note of its own is never a mere repetition. */
export function repeatsIn(body: Body): (quote: PullQuote) => boolean {
  let text: string | undefined
  return (quote) => {
    text ??= comparable(plainText(body, { captions: false, pullQuotes: false }))
    const inlines = quote.content.flatMap((paragraph) => paragraph.content ?? [])
    if (inlines.some((node) => node.type === 'note')) return false
    return quote.content.every((paragraph) => text?.includes(comparable(inlineText(paragraph.content))))
  }
}

/** Letters and digits alone: a pull quote drops quotation marks, ends in another stop, begins with a capital. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
