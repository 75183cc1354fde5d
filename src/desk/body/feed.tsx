// Draws a body for feeds and other pages than ours: plain HTML that needs no style sheet, with absolute addresses.
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Say } from '../../platform/i18n.ts'
import type { Block, Body, PictureUse, PullQuote, Quotation, Table } from './body.ts'
import { drawInline } from './inline.tsx'
import type { InlineHand } from './inline.tsx'
import type { BodyMessage } from './messages.ts'
import { repeatsIn } from './pull-quote.ts'
import { drawCaption } from './render.tsx'
import { drawRows } from './table.tsx'

export type FeedOptions = {
  /** The article's own absolute address; paths and fragments in links are completed by it. */
  address: string
  say: Say<BodyMessage>
  /** The absolute address of one image for a use; null where there is no such picture: then its figure is left out. */
  pictureAddress: (use: PictureUse) => string | null
}

type Page = FeedOptions & { hand: InlineHand; repeats: (quote: PullQuote) => boolean }

/** The body as an HTML string. It is not yet escaped for the XML or JSON around it. */
export function feedHtml(body: Body, options: FeedOptions): string {
  const notes: string[] = []
  const hand: InlineHand = {
    link: (address, words) => <a href={absolute(address, options.address)}>{words}</a>,
    note: (note) => <sup>[{String(notes.push(note.attrs.text))}]</sup>,
  }
  const page: Page = { ...options, hand, repeats: repeatsIn(body) }
  const blocks = body.content.map((block) => drawBlock(block, page))
  return renderToString(
    <>
      {blocks}
      {notes.length > 0 && <h2>{options.say('body.notes')}</h2>}
      {notes.length > 0 && (
        <ol>
          {notes.map((text) => (
            <li>{text}</li>
          ))}
        </ol>
      )}
    </>,
  )
}

function absolute(address: string, base: string): string {
  return URL.parse(address, base)?.href ?? base
}

function drawBlock(block: Block, page: Page): ComponentChildren {
  const { hand } = page
  switch (block.type) {
    case 'paragraph':
      return block.content && <p>{drawInline(block.content, hand)}</p>
    case 'heading': {
      const Element = block.attrs.level === 2 ? 'h2' : 'h3'
      return <Element>{drawInline(block.content, hand)}</Element>
    }
    case 'quotation':
      return drawQuotation(block, page)
    case 'pullQuote':
      // Without our style sheet a pull quote is only a sentence said twice.
      return page.repeats(block) ? null : drawQuotation(block, page)
    case 'bulletList':
      return <ul>{block.content.map((item) => drawItem(item.content, page))}</ul>
    case 'orderedList':
      return <ol start={block.attrs.start}>{block.content.map((item) => drawItem(item.content, page))}</ol>
    case 'picture':
      return drawFigure(block.attrs, page)
    case 'table':
      return drawTable(block, hand)
    case 'factBox':
      return (
        <aside>
          {block.attrs.title !== '' && <h3>{block.attrs.title}</h3>}
          {block.content.map((child) => drawBlock(child, page))}
        </aside>
      )
    case 'preformatted':
      return <pre>{drawInline(block.content, hand)}</pre>
    case 'horizontalRule':
      return <hr />
    default:
      return null
  }
}

function drawQuotation(quotation: Quotation | PullQuote, page: Page): VNode {
  const { attribution } = quotation.attrs
  return (
    <blockquote>
      {quotation.content.map((paragraph) => drawBlock(paragraph, page))}
      {attribution !== '' && <p>— {attribution}</p>}
    </blockquote>
  )
}

function drawItem(content: readonly Block[], page: Page): VNode {
  const [only, ...rest] = content
  if (only?.type === 'paragraph' && rest.length === 0) return <li>{drawInline(only.content, page.hand)}</li>
  return <li>{content.map((block) => drawBlock(block, page))}</li>
}

function drawFigure(use: PictureUse, page: Page): VNode | null {
  const address = page.pictureAddress(use)
  if (address === null) return null
  return (
    <figure>
      <img src={address} alt={use.alt} />
      {drawCaption(use)}
    </figure>
  )
}

function drawTable(table: Table, hand: InlineHand): VNode {
  return (
    <table>
      {table.attrs.caption !== '' && <caption>{table.attrs.caption}</caption>}
      {drawRows(table, hand)}
    </table>
  )
}
