// The article's text as lines (a paragraph, a heading, a cell), and from a place on the screen to the word and the sentence there.

/** The nodes of a line stand one after the other in its text; each comes with the place where it begins. */
export type Line = { element: Element; text: string; nodes: [node: Text, start: number][] }
export type Spot = { line: Line; start: number; end: number }

const isLine = 'h1,h2,h3,h4,h5,h6,p,li,td,th,pre,caption,figcaption,.caption'
/** Figures of notes are no words, and what is hidden from who listens stands in the text once more. */
const isNoText = '.note-mark, .credit, .notes a, [aria-hidden=true]'

export const article = document.querySelector<HTMLElement>('.reading > article') ?? document.body

let known: Map<Element, Line> | undefined

/** In order of reading: the headline, the standfirst, the lead picture's caption, the body. */
export function lines(): Map<Element, Line> {
  if (known) return known
  known = new Map()
  for (const part of article.querySelectorAll('h1, .standfirst, .lead .caption, .body')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node: Node | null = part; node; node = walker.nextNode()) {
      if (!(node instanceof Text) && node.nodeName !== 'BR') continue
      const { parentElement } = node
      const element = parentElement?.closest(isLine)
      if (!element || parentElement?.closest(isNoText)) continue
      const line: Line = known.get(element) ?? { element, text: '', nodes: [] }
      if (node instanceof Text) line.nodes.push([node, line.text.length])
      line.text += node instanceof Text ? node.data : '\n'
      known.set(element, line)
    }
  }
  return known
}

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a line, in order. What hyphens join is one word; soft hyphens and apostrophes are within words for Unicode, too. */
export function wordsOf(line: Line): Spot[] {
  const found: Spot[] = []
  for (const { index, segment, isWordLike } of words.segment(line.text)) {
    if (!isWordLike) continue
    const last = found.at(-1)
    const end = index + segment.length
    if (last && /^[-‐‑]$/.test(line.text.slice(last.end, index))) last.end = end
    else found.push({ line, start: index, end })
  }
  return found
}

/** Where a range of a line stands in the document. */
export function rangeOf({ line: { nodes }, start, end }: Spot): Range {
  const range = document.createRange()
  for (const [node, from] of nodes) {
    const until = from + node.length
    // The end of one node is the beginning of the next one, which may stand in another row.
    if (start >= from && start < until) range.setStart(node, start - from)
    if (end > from && end <= until) range.setEnd(node, end - from)
  }
  return range
}

/** The word at a place in the document; undefined where there is none. */
export function wordAt(node: Node, offset: number): Spot | undefined {
  const line = lines().get(node.parentElement?.closest(isLine) ?? article)
  const from = line?.nodes.find(([one]) => one === node)?.[1]
  if (!line || from === undefined) return undefined
  const at = from + offset
  const touched = wordsOf(line).filter(({ start, end }) => start <= at && at <= end)
  // Between two words without a space it is the one that begins there.
  return touched.at(-1)
}

/** The word at a point of the window; undefined where there is none, as beside the text or between words. */
export function spotAt(x: number, y: number): Spot | undefined {
  const caret = caretAt(x, y)
  const spot = caret ? wordAt(caret.node, caret.offset) : undefined
  const isIn = ({ left, right, top, bottom }: DOMRect) => x >= left - 2 && x <= right + 2 && y >= top && y <= bottom
  return spot && [...rangeOf(spot).getClientRects()].some(isIn) ? spot : undefined
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y)
    return found && { node: found.offsetNode, offset: found.offset }
  }
  // Safari before 26.2 has only this one.
  // oxlint-disable-next-line typescript/no-deprecated
  const range = document.caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Behind these a sentence goes on, though Unicode's rule ends it there. */
const goesOn = /(?:\b(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|No|vs))\.\s*$/u

/** The sentence around a word: from where to where in its line. */
export function sentenceAround({ line: { text }, start }: Spot): [start: number, end: number] {
  let from = 0
  for (const { index, segment } of sentences.segment(text)) {
    const end = index + segment.length
    if (end <= start) {
      if (!goesOn.test(segment)) from = end
    } else if (!goesOn.test(segment) || end === text.length)
      return [from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0), end]
  }
  return [from, text.length]
}
