// How much paper an article takes, and how much of it is left for a glossary: estimates, since only a printer knows.
import type { Block } from '../desk/body/body.ts'
import { plainText } from '../desk/body/words.ts'
import type { Reading } from '../desk/desk.ts'

/** The source at the foot of each sheet, which the article alone does not have. In points, as everything here. */
const footer = 16
/** Width and height of what is printed on a sheet between its margins and above its foot. */
const sheets = [
  { width: 499, height: 729 },
  { width: 516, height: 673 },
]

/** How a page sets an article, in points: src/style/print.css and src/style/glossary.css. */
type Setting = { size: number; lineHeight: number; columns: 1 | 2; width: number; picture: number }

const plain: Setting = { size: 10, lineHeight: 14.2, columns: 2, width: 1, picture: 261 }
const withGlossary = {
  1: { size: 10, lineHeight: 14, columns: 1, width: 0.755, picture: 130 },
  2: { size: 9.5, lineHeight: 12.8, columns: 2, width: 1, picture: 130 },
} as const satisfies Record<1 | 2, Setting>

/**
 * The height of one column that its entries may fill together, in points, for the whole to take at most half as many sheets again as the
 * article alone, on A4 as on Letter.
 */
export function roomForGlossary(reading: Reading, columns: 1 | 2): number {
  const rooms = sheets.map((sheet) => {
    const alone = Math.max(1, Math.ceil((heightOf(reading, plain, sheet.width) * 0.93) / (sheet.height + footer)))
    const article = heightOf(reading, withGlossary[columns], sheet.width) * 1.08
    return Math.floor(alone * 1.5) * sheet.height - article - heading
  })
  // Two columns, the last entry of which may begin a third line.
  return Math.max(0, Math.min(...rooms) * 2 - 40)
}

/** The glossary's own heading with its note, and the source under it. */
const heading = 90

function heightOf({ revision, pictures, corrections }: Reading, set: Setting, sheet: number): number {
  const { story } = revision
  const head = 160 + linesOf(story.headline.length, 23, sheet) * 26 + linesOf(story.standfirst.length, 13, sheet) * 19
  const lead = story.lead && pictures.has(story.lead.picture) ? set.picture + 30 : 0
  const width = (sheet * set.width - (set.columns - 1) * 23) / set.columns
  const paragraphs = plainText(story.body, {}).split(/\n+/)
  const lines = paragraphs.reduce((sum, text) => sum + linesOf(text.length, set.size, width) * set.lineHeight + 6, 0)
  const notices = corrections.reduce((sum, { text }) => sum + linesOf(text.length, 9, sheet) * 13 + 12, 0)
  const rest = story.body.content.reduce((sum, block) => sum + besidesLines(block, set), 0)
  return head + lead + notices + lines / set.columns + rest + 40
}

/** What a block takes beside the lines of its text. Tables go over both columns. */
function besidesLines(block: Block, { columns }: Setting): number {
  switch (block.type) {
    case 'heading':
      return 14 / columns
    case 'picture':
      return 190 / columns
    case 'table':
      return 30 + block.content.length * 16
    case 'factBox':
      return (40 + block.content.length * 6) / columns
    case 'bulletList':
    case 'orderedList':
      return (block.content.length * 3) / columns
    case 'quotation':
    case 'pullQuote':
      return 30 / columns
    default:
      return 0
  }
}

/** Letters are a little less than half as wide as they are high. */
const linesOf = (letters: number, size: number, width: number): number => Math.ceil((letters * size * 0.465) / width)
