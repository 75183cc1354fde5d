// What an import could not carry over as it was: one line of its report.

/**
 * - `shortcode-dropped`: a WordPress shortcode; what stood inside it is kept
 * - `embed-became-link`: a video, a frame or another's post; a link to it is kept
 * - `embed-lost`: an embed without an address, or a block whose content is elsewhere
 * - `link-dropped`: a link to where no link may lead, or where none can stand; its words are kept
 * - `picture-missing`: a picture that cannot be had; its caption is kept
 * - `picture-without-alt`: a picture without a description for those who cannot see it
 * - `note-without-text`: a note's number whose text is nowhere
 * - `note-without-number`: a note that nothing refers to; its text is kept at the end
 * - `markup-kept-as-text`: HTML inside Markdown
 * - `comment-dropped`: a comment that no reader was meant to see
 * - `directive-unread`: a Markdown directive that is unknown or misspelt; what stood inside it is kept
 * - `simplified`: something that may not stand where it stood; its words are kept
 */
export type BodyProblemCode =
  | 'shortcode-dropped'
  | 'embed-became-link'
  | 'embed-lost'
  | 'link-dropped'
  | 'picture-missing'
  | 'picture-without-alt'
  | 'note-without-text'
  | 'note-without-number'
  | 'markup-kept-as-text'
  | 'comment-dropped'
  | 'directive-unread'
  | 'simplified'

/** `about` quotes what is meant: an address, a tag, a name. `line` counts from 1, where the source has lines. */
export type BodyProblem = { code: BodyProblemCode; about: string; line?: number }

/** A quotation short enough for one line of a report. */
export function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
