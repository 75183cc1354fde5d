// A body as words alone: its plain text, how many words it has, how long they take to read, and which pictures it names.
import type { Block, Body, Inline, PictureUse } from './body.ts'

/** Which of the words beside the running text are wanted; each is, unless it is set to false. */
export type Wanted = { captions?: boolean; notes?: boolean; pullQuotes?: boolean }

/** Only what a reader reads from top to bottom, once. */
export const runningText: Wanted = { captions: false, notes: false, pullQuotes: false }

/** The body's text: blocks parted by blank lines, list items and table rows by newlines, cells by tabs, the notes at the end. */
export function plainText(body: Body, wanted: Wanted = {}): string {
  const texts = body.content.flatMap((block) => blockTexts(block, wanted))
  if (wanted.notes !== false) texts.push(...notesIn(body))
  return texts.filter((text) => text.trim() !== '').join('\n\n')
}

/** The text of inline content, with hard breaks as newlines; notes are left out, since they stand elsewhere. */
export function inlineText(content: readonly Inline[] | undefined): string {
  let text = ''
  for (const node of content ?? []) {
    if (node.type === 'text') text += node.text
    else if (node.type === 'hardBreak') text += '\n'
  }
  return text
}

function blockTexts(block: Block, wanted: Wanted): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'preformatted':
      return [inlineText(block.content)]
    case 'quotation':
      return [...block.content.map((paragraph) => inlineText(paragraph.content)), block.attrs.attribution]
    case 'pullQuote':
      if (wanted.pullQuotes === false) return []
      return [...block.content.map((paragraph) => inlineText(paragraph.content)), block.attrs.attribution]
    case 'bulletList':
    case 'orderedList':
      return [lines(block.content.flatMap((item) => item.content.flatMap((child) => blockTexts(child, wanted))))]
    case 'picture':
      return wanted.captions === false ? [] : [captionText(block.attrs)]
    case 'table': {
      const rows = block.content.map((row) => row.content.map(cellText).join('\t').trim())
      return [block.attrs.caption, lines(rows)]
    }
    case 'factBox':
      return [block.attrs.title, ...block.content.flatMap((child) => blockTexts(child, wanted))]
    case 'horizontalRule':
      return []
  }
}

/** What is printed under a picture: its caption and its credit. */
export function captionText({ caption, credit }: PictureUse): string {
  return [caption, credit].filter((text) => text !== '').join(' ')
}

/** The text of one table cell on one line. */
export function cellText(cell: { content: readonly { content?: Inline[] }[] }): string {
  return cell.content.map((paragraph) => inlineText(paragraph.content).replaceAll('\n', ' ')).join(' ')
}

function lines(texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}

function notesIn(node: { type: string; attrs?: object; content?: readonly object[] }): string[] {
  if (node.type === 'note') return [(node.attrs as { text: string }).text]
  return (node.content ?? []).flatMap((child) => notesIn(child as typeof node))
}

/** How many words the running text has. Korean is counted as Koreans do, in eojeol, by spaces. `language` is a language tag. */
export function countWords(body: Body, language: string): number {
  const text = plainText(body, runningText)
  // Intl.Segmenter would make two words of “9일”.
  if (language.startsWith('ko')) return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  let count = 0
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (segment.isWordLike) count++
  return count
}

/** Words a minute of silent reading: our own estimates, rather slow, since many readers here read a second language. */
const pace = { en: 220, ko: 200 } as const

/** Whole minutes that the running text takes to read, at least one. `language` is a language tag. */
export function readingMinutes(body: Body, language: string): number {
  const wordsPerMinute = language.startsWith('ko') ? pace.ko : pace.en
  return Math.max(1, Math.round(countWords(body, language) / wordsPerMinute))
}

/** The ids of the body's pictures (before `mapPictures`: their sources), each once, in the order in which they stand. */
export function picturesIn(body: Body): string[] {
  return [...new Set(body.content.flatMap(picturesOf))]
}

function picturesOf(block: Block): string[] {
  switch (block.type) {
    case 'picture':
      return [block.attrs.picture]
    case 'factBox':
      return block.content.flatMap(picturesOf)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(picturesOf))
    default:
      return []
  }
}
