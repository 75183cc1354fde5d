// Reads a body from the HTML of other systems: an ordered list of small steps over the document, then ProseMirror's parser.
import { parseHTML } from 'linkedom'
import { DOMParser } from 'prosemirror-model'
import type { Body } from './body.ts'
import { readBody } from './body.ts'
import { arrange } from './html/arrange.ts'
import { dropUnseen, flatten, readBlockComments } from './html/clean.ts'
import { linkBareAddresses, linkEmbeds } from './html/embeds.ts'
import { endItems } from './html/implied.ts'
import { readLinks } from './html/links.ts'
import { readDoubleBreaks, readNewlines } from './html/newlines.ts'
import { readNotes } from './html/notes.ts'
import { openTerms, readLanguages, readStyles, readVerses, spellOut } from './html/phrases.ts'
import { readFigures, readPictures } from './html/pictures.ts'
import { readQuotations, readTableCaptions } from './html/quotations.ts'
import { readShortcodes } from './html/shortcodes.ts'
import type { HtmlOptions, Source, Step } from './html/source.ts'
import type { BodyProblem } from './problem.ts'
import { bodySchema } from './schema.ts'
import { tidy } from './tidy.ts'

const steps: readonly Step[] = [
  // A document of bearable depth, without what nobody sees: no later step has to look out for either.
  endItems,
  flatten,
  readBlockComments,
  dropUnseen,
  spellOut,
  // What has a place of its own in a body.
  readNotes,
  readShortcodes,
  linkEmbeds,
  readQuotations,
  readTableCaptions,
  readPictures,
  readFigures,
  // What stands in lines.
  readStyles,
  readLanguages,
  openTerms,
  readLinks,
  // How lines and blocks follow each other.
  readVerses,
  readNewlines,
  readDoubleBreaks,
  arrange,
  linkBareAddresses,
]

/**
 * Reads HTML into a body without losing a word that a reader could see; what could not be carried over is in `problems`.
 * Pictures carry their source as `picture` until `mapPictures` puts ids in its place.
 * Throws `Invalid('body.malformed')` only where the result is beyond a body's bounds.
 */
export function readHtml(html: string, options: HtmlOptions = {}): { body: Body; problems: BodyProblem[] } {
  const { document } = parseHTML(html)
  const root = document.createElement('div')
  root.append(...document.childNodes)
  const source: Source = { root, options, problems: [], inBlocks: false }
  for (const step of steps) step(source)
  const doc = DOMParser.fromSchema(bodySchema).parse(root)
  return { body: readBody(tidy(doc.toJSON() as Body)), problems: source.problems }
}
