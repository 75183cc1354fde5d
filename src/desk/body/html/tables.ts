// Tables: rows of cells of paragraphs. Tables that only put things under each other are taken apart.
import { childrenOf, elementsIn, isBlank, isElement, make, pictureSelector, textOf } from './dom.ts'
import type { Place } from './place.ts'
import { plainly } from './plainly.ts'
import { report } from './source.ts'
import type { Source } from './source.ts'

/** Nobody reads a table wider or a cell longer than this; some pages claim a thousand columns to fill a line. */
const widest = 50

type Grid = { caption: Element | null; rows: Element[]; loose: Node[] }
/** One row's cells in their columns; null where a cell of this or an earlier row reaches over. */
type Row = (Element | null)[]

/** The table as a block, before it what stood in it outside its cells, after it the pictures of its cells. */
export function arrangeTable(table: Element, place: Place): Element[] {
  const { caption, rows, loose } = gridOf(table)
  const before = place.blocksIn(make(table, 'div', {}, loose), place)
  const cells = spread(rows)
  const columns = Math.max(0, ...cells.map((row) => row.length))
  if (columns < 2) {
    const single = rows.flatMap((row) => [...row.children]).flatMap((cell) => place.blocksIn(cell, place))
    return [...before, ...(caption === null ? [] : place.blocksIn(caption, place)), ...single]
  }
  const pictures: Element[] = []
  const arranged = cells.map((row) =>
    make(
      table,
      'tr',
      {},
      row.map((cell) => arrangeCell(cell, table, place, pictures)),
    ),
  )
  const text = caption === null ? '' : readCaption(caption, place.source, pictures)
  return [...before, make(table, 'table', { caption: text }, arranged), ...pictures]
}

function readCaption(caption: Element, source: Source, pictures: Element[]): string {
  pictures.push(...elementsIn(caption, pictureSelector))
  for (const link of elementsIn(caption, 'a[href]')) report(source, 'link-dropped', link.getAttribute('href') ?? '')
  return textOf(caption)
}

function gridOf(table: Element): Grid {
  const grid: Grid = { caption: null, rows: [], loose: [] }
  for (const child of childrenOf(table)) {
    if (!isElement(child)) grid.loose.push(child)
    else if (child.localName === 'caption' && grid.caption === null) grid.caption = child
    else if (child.localName === 'tr') grid.rows.push(asRow(child, false))
    else if (/^(?:thead|tbody|tfoot)$/.test(child.localName)) {
      for (const inner of childrenOf(child)) {
        if (isElement(inner) && inner.localName === 'tr') grid.rows.push(asRow(inner, child.localName === 'thead'))
        else grid.loose.push(inner)
      }
    } else if (/^t[dh]$/.test(child.localName)) grid.rows.push(make(table, 'tr', {}, [child]))
    else grid.loose.push(child)
  }
  grid.rows = grid.rows.filter((row) => row.children.length > 0)
  return grid
}

/** Cells only; whatever else stands in a row is a cell, too. */
function asRow(row: Element, isHead: boolean): Element {
  const cells = [...row.childNodes].flatMap((child) => {
    if (isElement(child) && child.localName === 'th') return [child]
    if (isElement(child) && child.localName === 'td') return [isHead ? asHeader(child) : child]
    return isBlank(child.textContent) && !(isElement(child) && child.querySelector('figure'))
      ? []
      : [make(row, 'td', {}, [child])]
  })
  return make(row, 'tr', {}, cells)
}

function asHeader(cell: Element): Element {
  const header = make(cell, 'th', {}, [...cell.childNodes])
  for (const name of ['colspan', 'rowspan', 'align', 'style', 'class']) {
    const value = cell.getAttribute(name)
    if (value !== null) header.setAttribute(name, value)
  }
  return header
}

/** Cells that reach over several columns or rows get empty neighbours: our tables have one cell for each place. */
function spread(rows: readonly Element[]): Row[] {
  const reaching: number[] = []
  return rows.map((row) => {
    const places: Row = []
    const reachDown = (): void => {
      while ((reaching[places.length] ?? 0) > 0) {
        reaching[places.length] = (reaching[places.length] ?? 0) - 1
        places.push(null)
      }
    }
    for (const cell of row.children) {
      reachDown()
      const reach = places.length < widest ? span(cell, 'colspan') : 1
      for (let column = 0; column < reach; column++) {
        reaching[places.length] = span(cell, 'rowspan') - 1
        places.push(column === 0 ? cell : null)
      }
    }
    reachDown()
    return places
  })
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return value >= 1 ? Math.min(value, widest) : 1
}

function arrangeCell(cell: Element | null, table: Element, place: Place, pictures: Element[]): Element {
  if (cell === null) return make(table, 'td', {}, [make(table, 'p')])
  const { paragraphs, others } = plainly(place.blocksIn(cell, place), place.source)
  pictures.push(...others)
  const align = alignOf(cell)
  const content = paragraphs.length > 0 ? paragraphs : [make(table, 'p')]
  return make(table, cell.localName, align === null ? {} : { align }, content)
}

function alignOf(cell: Element): string | null {
  const style = /text-align\s*:\s*(left|right|center)/i.exec(cell.getAttribute('style') ?? '')?.[1]
  const byClass = /\bhas-text-align-(left|right|center)\b/.exec(cell.getAttribute('class') ?? '')?.[1]
  const align = (style ?? byClass ?? cell.getAttribute('align') ?? '').toLowerCase()
  return ['left', 'right', 'center'].includes(align) ? align : null
}
