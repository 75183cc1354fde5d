// Draws a table's rows: leading rows of headings as its head, and what each heading is the heading of.
import type { ComponentChildren, VNode } from 'preact'
import type { Table, TableCell, TableRow } from './body.ts'
import { drawInline } from './inline.tsx'
import type { InlineHand } from './inline.tsx'

/** The `thead` and `tbody` of a table. */
export function drawRows(table: Table, hand: InlineHand): VNode {
  const headRows = leadingHeadRows(table.content)
  const head = table.content.slice(0, headRows)
  const rows = table.content.slice(headRows)
  return (
    <>
      {head.length > 0 && <thead>{head.map((row) => drawRow(row, 'col', hand))}</thead>}
      {rows.length > 0 && <tbody>{rows.map((row) => drawRow(row, 'row', hand))}</tbody>}
    </>
  )
}

/** A table of headings only is one whose first column and first row were both marked: its first row is its head. */
function leadingHeadRows(rows: TableRow[]): number {
  const first = rows.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'))
  return first === -1 ? 1 : first
}

function drawRow(row: TableRow, scope: 'col' | 'row', hand: InlineHand): VNode {
  return <tr>{row.content.map((cell) => drawCell(cell, scope, hand))}</tr>
}

/** An empty heading would be announced as the heading of its row or column, so it is drawn as an ordinary cell. */
function drawCell(cell: TableCell, scope: 'col' | 'row', hand: InlineHand): VNode {
  const words = drawCellContent(cell, hand)
  const place = alignments[cell.attrs.align ?? 'none']
  if (cell.type === 'tableCell' || words === null) return <td class={place}>{words}</td>
  return (
    <th scope={scope} class={place}>
      {words}
    </th>
  )
}

const alignments = { none: undefined, left: 'align-left', center: 'align-center', right: 'align-right' }

function drawCellContent(cell: TableCell, hand: InlineHand): ComponentChildren {
  const written = cell.content.filter((paragraph) => (paragraph.content ?? []).length > 0)
  if (written.length === 0) return null
  if (written.length === 1) return drawInline(written[0]?.content, hand)
  return written.map((paragraph) => <p>{drawInline(paragraph.content, hand)}</p>)
}
