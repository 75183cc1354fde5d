// The lines of a stream with their numbers, one at a time, so that a long archive never stands in memory whole.
import type { Readable } from 'node:stream'

export type Line = { number: number; text: string }

/** Numbered from 1; without their ends, and the first without a byte order mark. A last line needs no end. */
export async function* linesOf(input: Readable): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 0
  let begun: string[] = []
  for await (const chunk of input) {
    const [first = '', ...rest] = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n')
    begun.push(first)
    for (const next of rest) {
      yield { number: (number += 1), text: begun.join('') }
      begun = [next]
    }
  }
  begun.push(decoder.decode())
  const last = begun.join('')
  if (last !== '') yield { number: number + 1, text: last }
}
