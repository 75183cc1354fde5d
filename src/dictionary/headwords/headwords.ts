// Reads texts as JSON Lines and answers each with its headwords, in order, however many there are.
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { WordBook } from '../../language/word-book/word-book.ts'
import { answer } from './answer.ts'
import { linesOf } from './lines.ts'

export type Streams = { input: Readable; output: Writable; complain: (sentence: string) => void }

/** Output is handed on in pieces of about this many characters: one write a line would halve the speed. */
const piece = 65_536

/**
 * Each line `{"id", "text"}` gives a line `{"id", "tokens"}`. A line that cannot be read gives `{"id", "error"}` in its place, with the id null where
 * it has none, and a sentence with its number for people; the rest goes on. Returns the number of such lines.
 */
export async function headwords(book: WordBook, { input, output, complain }: Streams): Promise<number> {
  let problems = 0
  let ready = ''
  const handOn = async (): Promise<void> => {
    const text = ready
    ready = ''
    if (text !== '' && !output.write(text)) await once(output, 'drain')
  }
  for await (const { number, text } of linesOf(input)) {
    if (text.trim() === '') continue
    const asked = parse(text)
    if ('error' in asked) {
      problems += 1
      complain(`Line ${number}: ${asked.error}`)
      ready += `${JSON.stringify(asked)}\n`
    } else ready += `${JSON.stringify({ id: asked.id, tokens: answer(book, asked.text) })}\n`
    if (ready.length >= piece || input.readableLength === 0) await handOn()
  }
  await handOn()
  return problems
}

type Id = string | number
type Asked = { id: Id; text: string } | { id: Id | null; error: string }

function parse(line: string): Asked {
  let found: unknown
  try {
    found = JSON.parse(line)
  } catch {
    return { id: null, error: 'This is not JSON.' }
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    return { id: null, error: 'An object with “id” and “text” was expected.' }
  const { id, text } = found as { id?: unknown; text?: unknown }
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: '“id” must be a string or a number.' }
  return typeof text === 'string' ? { id, text } : { id, error: '“text” must be a string.' }
}
