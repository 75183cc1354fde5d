// Reads plain text as paragraphs, lines and links: data that a page draws, never HTML.

/** A stretch of text, or a link with the words that were written for it. */
export type Piece = string | { address: string; text: string }
export type Line = Piece[]
export type Paragraph = Line[]

/** Each repetition has a bound, so that no text makes the search long. */
const address =
  /\bhttps?:\/\/([a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z][a-z0-9-]{0,61}[a-z0-9])(?::\d{1,5})?(?:[/?#][^\s<>"\p{C}]{0,1000})?/giu
const closing = /[.,;:!?'"”’)\]}」』》〉】…·。、]/u
const pairs: Record<string, string> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '】': '【',
}

/** The paragraphs of a cleaned text. A blank line ends a paragraph. */
export function paragraphs(text: string): Paragraph[] {
  if (text === '') return []
  return text.split('\n\n').map((paragraph) => paragraph.split('\n').map(pieces))
}

/** How many links a text has. */
export const countLinks = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + pieces(line).filter((piece) => typeof piece !== 'string').length, 0)

function pieces(line: string): Line {
  const found: Line = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const written = withoutEnd(match[0])
    const link = leading(written, line[match.index + match[0].length] ?? '')
    if (link === null) continue
    if (match.index > from) found.push(line.slice(from, match.index))
    found.push({ address: link, text: written })
    from = match.index + written.length
  }
  if (from < line.length || found.length === 0) found.push(line.slice(from))
  return found
}

/** Where an address leads, or null if it is no address that we lead to. */
function leading(written: string, next: string): string | null {
  // What looks like a host before an @ is a name, and the host comes after it.
  if (next === '@') return null
  const url = URL.parse(written)
  return url?.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null
}

/** Without what ends a sentence after the address, and brackets that were opened before it. */
function withoutEnd(found: string): string {
  let text = found
  for (let last = text.at(-1) ?? ''; closing.test(last); last = text.at(-1) ?? '') {
    const opening = pairs[last]
    if (opening && count(text, opening) >= count(text, last)) break
    text = text.slice(0, -1)
  }
  return text
}

const count = (text: string, part: string): number => text.split(part).length - 1
