// A quoted passage: whether an article says it, whatever the spaces and line breaks between its words.

/** A text on one line, with one space where it has any. */
export const oneSpaced = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Graphemes in a quoted passage, at most. */
export const longestQuote = 500

/** Whether a text has this passage in it, word for word. */
export const says = (text: string, passage: string): boolean => {
  const sought = oneSpaced(passage)
  return sought !== '' && oneSpaced(text).includes(sought)
}
