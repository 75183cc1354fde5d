// Draws a body as a reader sees it: semantic HTML from a closed list of elements, without a style or script of anybody's.
import type { ComponentChildren, VNode } from 'preact'
import type { Say } from '../../platform/i18n.ts'
import type {
  Block,
  Body,
  FactBox,
  Heading,
  ListItem,
  Paragraph,
  PictureUse,
  PullQuote,
  Quotation,
  Table,
} from './body.ts'
import { headingIds } from './heading-ids.ts'
import { drawInline } from './inline.tsx'
import type { InlineHand } from './inline.tsx'
import { type DrawLine, handOfLines } from './lines.tsx'
import type { BodyMessage } from './messages.ts'
import { repeatsIn } from './pull-quote.ts'
import { drawRows } from './table.tsx'

export type BodyViewProps = {
  body: Body
  say: Say<BodyMessage>
  /** Gives the `<picture>` or `<img>` of one use; null where there is no such picture: then its figure is left out. */
  drawPicture: (use: PictureUse) => ComponentChildren
  /** Begins every id of the body, so that two bodies can stand on one page; `text` unless set. */
  prefix?: string
  /** Draws the words of each paragraph, heading, item and cell, each of which then has an id, `p1` and on; of what has none, by the number 0. */
  drawLine?: DrawLine
}

/** What is counted while one body is drawn from top to bottom. */
type Page = Required<Omit<BodyViewProps, 'drawLine'>> & {
  hand: InlineHand
  /** For what is repeated from elsewhere on the page. */
  plainHand: InlineHand
  /** Draws what is no line of the text: captions, titles, notes. */
  words: (text: string) => ComponentChildren
  headingId: (words: Heading['content']) => string
  repeats: (quote: PullQuote) => boolean
  notes: string[]
  tables: number
  boxes: number
}

/** Where in the page's outline something stands: the level of its main headings, and whether one has come yet. */
type Outline = { level: number; begun: boolean }

/** The whole body with its notes at the end. Ids of headings are `<prefix>-<words>`, all others `<prefix>_…`: they never meet. */
export function BodyView({ body, say, drawPicture, prefix = 'text', drawLine }: BodyViewProps): VNode {
  const notes: string[] = []
  const plainHand: InlineHand = {
    link: drawLink,
    note: (note) => drawNoteMark(notes.push(note.attrs.text), say, prefix),
  }
  const page: Page = {
    body,
    say,
    drawPicture,
    prefix,
    notes,
    hand: drawLine ? handOfLines(plainHand, drawLine) : plainHand,
    plainHand,
    words: drawLine ? (text) => drawLine(text, 0)(0, text.length) : (text) => text,
    headingId: headingIds(prefix),
    repeats: repeatsIn(body),
    tables: 0,
    boxes: 0,
  }
  const blocks = drawBlocks(body.content, page, { level: 2, begun: false })
  return (
    <>
      {blocks}
      {notes.length > 0 && drawNotes(page)}
    </>
  )
}

function drawBlocks(blocks: readonly Block[], page: Page, outline: Outline): ComponentChildren[] {
  return blocks.map((block) => drawBlock(block, page, outline))
}

function drawBlock(block: Block, page: Page, outline: Outline): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return drawParagraph(block, page.hand)
    case 'heading':
      return drawHeading(block, page, outline)
    case 'quotation':
      return drawQuotation(block, page)
    case 'pullQuote':
      return drawPullQuote(block, page)
    case 'bulletList':
      return <ul>{drawItems(block.content, page, outline)}</ul>
    case 'orderedList':
      return (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          {drawItems(block.content, page, outline)}
        </ol>
      )
    case 'picture':
      return drawFigure(block.attrs, page)
    case 'table':
      return drawTable(block, page)
    case 'factBox':
      return drawFactBox(block, page, outline)
    case 'preformatted':
      return <pre>{drawInline(block.content, page.hand)}</pre>
    case 'horizontalRule':
      return <hr />
    default:
      return null
  }
}

/** Editors leave empty paragraphs behind; readers should not have to step over them. */
function drawParagraph({ content }: Paragraph, hand: InlineHand): ComponentChildren {
  return content === undefined || content.length === 0 ? null : <p>{drawInline(content, hand)}</p>
}

/** A smaller heading before any larger one is drawn as a larger one: an outline with a level left out misleads who listens. */
function drawHeading(heading: Heading, page: Page, outline: Outline): ComponentChildren {
  if (heading.content === undefined) return null
  const deeper = heading.attrs.level === 3 && outline.begun
  outline.begun = true
  const Element = headingElement(outline.level + (deeper ? 1 : 0))
  return <Element id={page.headingId(heading.content)}>{drawInline(heading.content, page.hand)}</Element>
}

function headingElement(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h2', 'h3', 'h4', 'h5'] as const)[level - 2] ?? 'h6'
}

function drawQuotation(quotation: Quotation, { hand, words }: Page): VNode {
  const { attribution } = quotation.attrs
  return (
    <figure class="quotation">
      <blockquote>{quotation.content.map((paragraph) => drawParagraph(paragraph, hand))}</blockquote>
      {attribution !== '' && <figcaption>{words(attribution)}</figcaption>}
    </figure>
  )
}

/**
 * An `aside` without a name would be one landmark among several of no name: it is a note.
 * What only repeats the text is hidden from who listens; nothing in it may then take the keyboard's focus.
 */
function drawPullQuote(quote: PullQuote, page: Page): VNode {
  const repeats = page.repeats(quote)
  const hand: InlineHand = repeats ? { ...page.plainHand, link: (_, words) => <>{words}</> } : page.hand
  return (
    <aside class="pull-quote" role="note" aria-hidden={repeats ? 'true' : undefined}>
      {quote.content.map((paragraph) => drawParagraph(paragraph, hand))}
      {quote.attrs.attribution !== '' && <p class="attribution">{quote.attrs.attribution}</p>}
    </aside>
  )
}

function drawItems(items: readonly ListItem[], page: Page, outline: Outline): VNode[] {
  return items.map(({ content: [first, ...rest] }) => {
    const short = first?.type === 'paragraph' && rest.every((block) => block.type.endsWith('List'))
    return (
      <li>
        {short ? drawInline(first.content, page.hand) : first && drawBlock(first, page, outline)}
        {drawBlocks(rest, page, outline)}
      </li>
    )
  })
}

function drawFigure(use: PictureUse, page: Page): ComponentChildren {
  const picture = page.drawPicture(use)
  if (picture === null || picture === undefined || picture === false) return null
  return (
    <figure class={use.size === 'wide' ? 'picture picture-wide' : 'picture picture-column'}>
      {picture}
      {drawCaption(use, page.words)}
    </figure>
  )
}

/** The words under a picture, or null where there are none. */
export function drawCaption(
  { caption, credit }: PictureUse,
  words: (text: string) => ComponentChildren = (text) => text,
): VNode | null {
  if (caption === '' && credit === '') return null
  return (
    <figcaption>
      {caption !== '' && <span class="caption">{words(caption)}</span>}
      {caption !== '' && credit !== '' && ' '}
      {credit !== '' && <span class="credit">{credit}</span>}
    </figcaption>
  )
}

/** A table wider than the screen scrolls in its own frame, which has to be reachable and named for who has no mouse. */
function drawTable(table: Table, page: Page): VNode {
  const number = ++page.tables
  const id = `${page.prefix}_table_${number}`
  const { caption } = table.attrs
  const name = caption === '' ? { 'aria-label': page.say('body.table', { number }) } : { 'aria-labelledby': id }
  return (
    <section class="table-frame" tabIndex={0} {...name}>
      <table>
        {caption !== '' && <caption id={id}>{page.words(caption)}</caption>}
        {drawRows(table, page.hand)}
      </table>
    </section>
  )
}

function drawFactBox(box: FactBox, page: Page, outline: Outline): VNode {
  const { title } = box.attrs
  const id = `${page.prefix}_box_${++page.boxes}`
  if (title === '')
    return (
      <aside class="fact-box" role="note">
        {drawBlocks(box.content, page, outline)}
      </aside>
    )
  const Title = headingElement(outline.level)
  outline.begun = true
  return (
    <aside class="fact-box" aria-labelledby={id}>
      <Title class="fact-box-title" id={id}>
        {page.words(title)}
      </Title>
      {drawBlocks(box.content, page, { level: outline.level + 1, begun: false })}
    </aside>
  )
}

function drawLink(address: string, words: ComponentChildren): VNode {
  return (
    <a href={address} rel={/^https?:/i.test(address) ? 'noopener' : undefined}>
      {words}
    </a>
  )
}

function drawNoteMark(number: number, say: Say<BodyMessage>, prefix: string): VNode {
  return (
    <sup class="note-mark">
      <a href={`#${prefix}_note_${number}`} id={`${prefix}_mark_${number}`} aria-label={say('body.note', { number })}>
        {String(number)}
      </a>
    </sup>
  )
}

function drawNotes({ notes, say, prefix, words }: Page): VNode {
  return (
    <section class="notes" aria-labelledby={`${prefix}_notes`}>
      <h2 id={`${prefix}_notes`}>{say('body.notes')}</h2>
      <ol>
        {notes.map((text, index) => (
          <li id={`${prefix}_note_${index + 1}`}>
            {words(text)}{' '}
            <a href={`#${prefix}_mark_${index + 1}`} aria-label={say('body.back-from-note', { number: index + 1 })}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
