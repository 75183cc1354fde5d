// The first steps: a document of bearable depth, without what no reader sees.
import { bodyAttribute } from '../schema.ts'
import { elementsIn, isBlock, isElement, make, paragraphEnd, unwrap } from './dom.ts'
import { report } from './source.ts'
import type { Source, Step } from './source.ts'

const deepest = 100

/** Elements nested deeper than any article needs are taken away around their words: later steps call themselves for each level. */
export const flatten: Step = ({ root }) => {
  const tooDeep: Element[] = []
  for (let node: Node | null = root, depth = 0; node !== null;) {
    if (depth > deepest && isElement(node)) tooDeep.push(node)
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  for (const element of tooDeep) {
    // Words that stood in blocks of their own must not become one word.
    if (isBlock(element))
      element.replaceWith(make(element, paragraphEnd), ...element.childNodes, make(element, paragraphEnd))
    else unwrap(element)
  }
}

/** Comments of WordPress's block editor name its blocks. One that closes itself has its content elsewhere, if it has any. */
export const readBlockComments: Step = (source) => {
  for (const comment of commentsIn(source.root)) {
    const text = comment.data.trim()
    if (/^wp:[a-z]/.test(text)) source.inBlocks = true
    if (/^wp:.*\/$/s.test(text) && !/^wp:(?:spacer|separator|more|nextpage|footnotes|paragraph|post-)\b/.test(text)) {
      report(source, 'embed-lost', text.replace(/\s*\/$/, ''))
    }
    comment.remove()
  }
}

function commentsIn(node: Node): Comment[] {
  return Array.from(node.childNodes).flatMap((child) => {
    if (child.nodeType === 8) return [child as Comment]
    return isElement(child) ? commentsIn(child) : []
  })
}

const unseen =
  'script, style, template, head, title, meta, link, base, param, track, colgroup, col, wbr, datalist, input'

/** Takes away what is not text, and any attribute by which HTML could pretend to have gone through these steps. */
export const dropUnseen: Step = (source) => {
  const { root } = source
  for (const element of elementsIn(root, 'svg')) readDrawing(element, source)
  for (const element of elementsIn(root, unseen)) element.remove()
  for (const element of elementsIn(root, 'noscript')) unwrap(element)
  for (const element of elementsIn(root, '*')) {
    for (const name of element.getAttributeNames()) {
      if (name.toLowerCase().startsWith(bodyAttribute)) element.removeAttribute(name)
    }
  }
  root.normalize()
}

/** A drawing inside the page cannot be kept; the words written in it can. */
function readDrawing(svg: Element, source: Source): void {
  const title = svg.querySelector('title')?.textContent.trim() ?? ''
  for (const element of elementsIn(svg, 'title, desc, defs, metadata, style, script')) element.remove()
  report(source, 'embed-lost', title === '' ? 'svg' : `svg: ${title}`)
  unwrap(svg)
}
