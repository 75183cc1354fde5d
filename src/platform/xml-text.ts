// Reads the text of an XML file chunk by chunk, in the encoding that it says it has.
import { createReadStream } from 'node:fs'

export type Spot = { line: number; column: number }

/** Why a file cannot be read, and where. Lines and columns count from 1. */
export class Malformed extends Error {
  readonly line: number
  readonly column: number
  constructor(why: string, { line, column }: Spot) {
    super(why)
    this.line = line
    this.column = Math.max(column, 1)
  }
}

/** What no XML may hold, and what programs write all the same when somebody has pasted it. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** Blank lines before the declaration, which XML forbids too, come from a file of PHP that ends in one. */
const lateDeclaration = /^\s+<\?xml[^>]*\?>/

/**
 * The file's text, with spaces for what XML forbids; `replaced` is told how many characters that were. `at` says how far its reader is.
 * Throws `Malformed` for bytes that are not text in the file's encoding.
 */
export async function* textIn(file: string, replaced: (count: number) => void, at: Spot): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  const read = (bytes: Buffer | null): string => {
    const isFirst = decoder === null
    decoder ??= decoderOf(bytes ?? Buffer.alloc(0))
    const decoded = decode(decoder, bytes, at)
    const text = isFirst ? decoded.replace(lateDeclaration, (late) => late.replaceAll(/\S/g, ' ')) : decoded
    const found = text.match(forbidden)?.length ?? 0
    if (found > 0) replaced(found)
    return found > 0 ? text.replaceAll(forbidden, ' ') : text
  }
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) yield read(bytes)
  yield read(null)
}

function decoderOf(first: Buffer): TextDecoder {
  const said = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(first.subarray(0, 300).toString('latin1'))?.[1]
  const wide =
    (first[0] === 0xff && first[1] === 0xfe && 'utf-16le') || (first[0] === 0xfe && first[1] === 0xff && 'utf-16be')
  const name = wide || said || 'utf-8'
  try {
    return new TextDecoder(name, { fatal: true })
  } catch {
    throw new Malformed(`its encoding “${name}” is unknown`, { line: 1, column: 1 })
  }
}

function decode(decoder: TextDecoder, bytes: Buffer | null, { line, column }: Spot): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    const before = new TextDecoder(decoder.encoding).decode(bytes ?? Buffer.alloc(0)).split('\ufffd', 1)[0] ?? ''
    const lines = before.split('\n')
    const last = [...(lines.at(-1) ?? '')].length + 1
    throw new Malformed(`this is not text in ${decoder.encoding}`, {
      line: line + lines.length - 1,
      column: lines.length > 1 ? last : column + last,
    })
  }
}
