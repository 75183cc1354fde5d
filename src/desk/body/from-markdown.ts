// Reads a body from our Markdown: CommonMark with tables, notes and the paper's own directives.
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { Invalid } from '../../platform/failure.ts'
import type { Block, Body, Inline } from './body.ts'
import { readBody } from './body.ts'
import { readBlocks } from './markdown/blocks.ts'
import { unusedNotes } from './markdown/notes.ts'
import { isTooDeep, nodesIn } from './markdown/source.ts'
import type { Source } from './markdown/source.ts'
import type { BodyProblem } from './problem.ts'
import { tidy } from './tidy.ts'

export type MarkdownOptions = {
  /** The line of the file on which the Markdown begins, after its front matter; 1 unless set. */
  firstLine?: number
}

/**
 * Reads Markdown into a body; each problem names its line. Pictures carry their path as `picture` until `mapPictures` puts ids in
 * its place. Throws `Invalid('body.malformed')` only where the result is beyond a body's bounds.
 */
export function readMarkdown(
  markdown: string,
  { firstLine = 1 }: MarkdownOptions = {},
): { body: Body; problems: BodyProblem[] } {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown({ verbose: true })],
  })
  if (isTooDeep(tree)) throw new Invalid('body.malformed', { reason: 'too-deep' })
  const source: Source = {
    markdown,
    firstLine,
    problems: [],
    addresses: new Map(nodesIn(tree, 'definition').map((definition) => [definition.identifier, definition])),
    notes: new Map(nodesIn(tree, 'footnoteDefinition').map((definition) => [definition.identifier, definition])),
    usedNotes: new Set(),
  }
  const content = [...readBlocks(tree.children, source), ...unusedNotes(source)]
  return { body: readBody(tidy({ type: 'doc', content: joined(content) })), problems: source.problems }
}

/** A newline in the file only kept its lines short. */
function joined<Some extends Block | Inline>(nodes: Some[]): Some[] {
  return nodes.map((node) => {
    if (node.type === 'preformatted') return node
    if (node.type === 'text') return { ...node, text: node.text.replaceAll(/\n\s*/g, ' ') }
    return 'content' in node ? { ...node, content: joined(node.content as Block[]) } : node
  })
}
