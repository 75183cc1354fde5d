// Numbers every fifth line of an article for paper, since no sheet of styles can count lines.
const every = 5

type Letter = { left: number; top: number; bottom: number }

/** Where in a text node new lines begin: further left than the letter before, or, in the next column, above it. `last` is that letter, and is changed. */
function beginnings(node: Text, last: Letter): number[] {
  const range = document.createRange()
  const found: number[] = []
  for (let at = 0; at < node.length; at++) {
    if (/\s/.test(node.data.charAt(at))) continue
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const [letter] = range.getClientRects()
    if (!letter) continue
    if (letter.left < last.left - 1 || letter.bottom <= last.top) found.push(at)
    Object.assign(last, { left: letter.left, top: letter.top, bottom: letter.bottom })
  }
  return found
}

const isLeft = '.note-mark, figcaption, .dateline, .notes, td, th, pre, h2, h3, h4'
const isBlock = 'p, li'

type Line = { node: Text; at: number; block: Element | null; isFirst: boolean }

function linesOf(body: Element): Line[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  const last: Letter = { left: Infinity, top: 0, bottom: 0 }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(isLeft)) continue
    const block = node.parentElement?.closest(isBlock) ?? null
    for (const at of beginnings(node, last)) lines.push({ node, at, block, isFirst: lines.at(-1)?.block !== block })
  }
  return lines
}

async function number(): Promise<void> {
  await document.fonts.ready
  const body = document.querySelector('.with-lines .body')
  // From the end, so that the places before stay where they are.
  for (const [index, { node, at, block, isFirst }] of [...(body ? linesOf(body) : []).entries()].toReversed()) {
    const before = isFirst && block ? block.firstChild : node.splitText(at)
    // Printers measure letters more finely than screens do: the lines stay as they were counted.
    if (!isFirst) before?.before(document.createElement('br'))
    if ((index + 1) % every === 0) before?.before(markOf(index + 1))
    block?.classList.add('counted')
  }
}

function markOf(line: number): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'line-number'
  mark.ariaHidden = 'true'
  mark.textContent = String(line)
  return mark
}

void number()
