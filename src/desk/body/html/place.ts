// Where one stands while a document is arranged into blocks.
import type { Source } from './source.ts'

/** The marks that are around, how deep in lists one is, what a line is here, and the way back to arranging what is inside. */
export type Place = {
  readonly source: Source
  readonly marks: readonly Element[]
  readonly lists: number
  readonly line: 'p' | 'h2' | 'h3'
  readonly blocksIn: (element: Element, place: Place) => Element[]
}
