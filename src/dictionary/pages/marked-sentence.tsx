// A sentence with the words in it that were looked up.
import type { ComponentChildren } from 'preact'

/** `spans` do not overlap. */
export function marked(sentence: string, spans: readonly (readonly [number, number])[]): ComponentChildren[] {
  const drawn: ComponentChildren[] = []
  let from = 0
  for (const [start, end] of spans.toSorted(([one], [other]) => one - other)) {
    drawn.push(sentence.slice(from, start), <mark>{sentence.slice(start, end)}</mark>)
    from = end
  }
  return [...drawn, sentence.slice(from)]
}
