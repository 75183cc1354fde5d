// What the steps work on while HTML from elsewhere is read: the document, what is known about it, and the report.
import type { BodyProblem, BodyProblemCode } from '../problem.ts'
import { brief } from '../problem.ts'

export type HtmlOptions = {
  /**
   * What a bare newline in the text means: `meant` as in WordPress, where a blank line begins a paragraph and a single newline
   * breaks the line; `wrapped` as in HTML itself, where it is a space. Unless set, `meant`.
   */
  newlines?: 'meant' | 'wrapped'
  /** The language tag of the article; words marked as being in this language are not marked again. */
  language?: string
  /** The page's own absolute address; relative addresses of links and pictures are completed by it. */
  address?: string
  /** The notes' texts (HTML) by id, as WordPress keeps them beside the post in its meta field `footnotes`. */
  notes?: ReadonlyMap<string, string>
}

export type Source = {
  readonly root: Element
  readonly options: HtmlOptions
  readonly problems: BodyProblem[]
  /** Whether WordPress's block editor wrote it; then newlines inside its blocks mean nothing. */
  inBlocks: boolean
}

/** One small change to the whole document. */
export type Step = (source: Source) => void

/** Puts one line into the report. */
export function report(source: Source, code: BodyProblemCode, about: string): void {
  source.problems.push({ code, about: brief(about) })
}

/** Completes an address found in an attribute; what cannot be completed stays as it is. */
export function completed(address: string, { options }: Source): string {
  const trimmed = address.trim()
  if (trimmed.startsWith('//')) return `https:${trimmed}`
  if (options.address === undefined || trimmed === '' || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(trimmed)) return trimmed
  return URL.parse(trimmed, options.address)?.href ?? trimmed
}
