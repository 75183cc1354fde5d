// Reads a dictionary of StarDict: .ifo says what it is, .idx lists its words, .dict holds the texts, .syn has further words.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { clean } from '../../language/cleaning.ts'
import { Damaged } from './damaged.ts'
import { bounds, type PackItem } from './pack.ts'
import { plainly } from './plainly.ts'
import { bytesOf, openTexts, textOf, type Texts } from './unpacking.ts'

export type StarDict = {
  name: string
  /** Types of each text's fields, such as `tm`; empty where every field names its own. */
  types: string
  bits: 32 | 64
  words: number
  synonyms: number
  files: { ifo: string; idx: string; dict: string; syn: string | null }
}

const magic = "StarDict's dict ifo file"
const longestIfo = 1024 * 1024

/** What an .ifo says, and which files stand beside it. */
export function readIfo(file: string): StarDict {
  const name = basename(file)
  if (statSync(file).size > longestIfo) throw new Damaged(name, null, 'is too long for an .ifo')
  const text = textOf(readFileSync(file))
  if (text === null) throw new Damaged(name, null, 'is not UTF-8')
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (first.trim() !== magic) throw new Damaged(name, 'line 1', `does not begin with “${magic}”: is it the .ifo?`)
  const said = new Map(rest.flatMap((line) => (line.includes('=') ? [pairOf(line)] : [])))
  const bits = said.get('idxoffsetbits') ?? '32'
  if (bits !== '32' && bits !== '64') throw new Damaged(name, null, `has idxoffsetbits=${bits}; 32 and 64 can be read`)
  const types = said.get('sametypesequence') ?? ''
  if (types !== '' && !/[mtghx]/.test(types))
    throw new Damaged(name, null, `has texts of the types “${types}”; those of m, t, g, h and x can be read`)
  const base = file.replace(/\.ifo$/i, '')
  return {
    name: said.get('bookname') ?? '',
    types,
    bits: bits === '64' ? 64 : 32,
    words: countOf(name, 'wordcount', said.get('wordcount')),
    synonyms: countOf(name, 'synwordcount', said.get('synwordcount') ?? '0'),
    files: {
      ifo: file,
      idx: beside(name, base, ['.idx', '.idx.gz']),
      dict: beside(name, base, ['.dict', '.dict.dz']),
      syn: [`${base}.syn`, `${base}.syn.dz`].find(existsSync) ?? null,
    },
  }
}

const pairOf = (line: string): [string, string] => {
  const at = line.indexOf('=')
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

function countOf(file: string, field: string, value = ''): number {
  if (!/^\d{1,9}$/.test(value)) throw new Damaged(file, null, `has no usable ${field}`)
  return Number(value)
}

function beside(file: string, base: string, endings: readonly string[]): string {
  const found = endings.map((ending) => base + ending).find(existsSync)
  if (found === undefined)
    throw new Damaged(
      file,
      null,
      `has no ${basename(base)}${endings.join(' or ')} beside it: put all its files into one folder`,
    )
  return found
}

/** Every entry, then every further word. `folder` is for what has to be unpacked. `leftOut` is told of entries without a text. */
export async function* starDictItems(
  dictionary: StarDict,
  folder: string,
  leftOut: (headword: string) => void,
): AsyncGenerator<PackItem> {
  const { files, words, synonyms, bits, types } = dictionary
  const texts = await openTexts(files.dict, folder)
  try {
    const said = wholeNumber(bits / 8 + 4)
    let number = 0
    for await (const { headword, tail, place } of rowsOf(files.idx, said.length)) {
      const [offset, length] = said.read(tail)
      within(texts, { file: files.idx, place: `entry ${number + 1}, ${place}`, headword, offset, length })
      const definition = definitionOf(texts.at(offset, length), types, { file: files.dict, headword, offset })
      if (definition === '' || headword === '') leftOut(headword)
      else yield { number, headword, entry: { pos: null, definition, glosses: [] } }
      number += 1
      if (number > words) break
    }
    if (number !== words)
      throw new Damaged(
        basename(files.idx),
        null,
        `lists ${number > words ? 'more' : number} words and not ${words}, as its .ifo says: fetch it again`,
      )
    if (files.syn !== null) yield* synonymsOf(files.syn, words, synonyms)
  } finally {
    texts.close()
  }
}

/** A further word names an entry by its number, never another word: so none can lead in a circle. */
async function* synonymsOf(file: string, words: number, synonyms: number): AsyncGenerator<PackItem> {
  let count = 0
  for await (const { headword, tail, place } of rowsOf(file, 4)) {
    const number = tail.readUInt32BE(0)
    if (number >= words)
      throw new Damaged(basename(file), place, `“${headword}” leads to entry ${number + 1} of ${words}: fetch it again`)
    count += 1
    if (count > synonyms) break
    if (headword !== '') yield { number, headword, entry: null }
  }
  if (count !== synonyms)
    throw new Damaged(basename(file), null, `does not list ${synonyms} words, as its .ifo says: fetch it again`)
}

type Row = { headword: string; tail: Buffer; place: string }

/** Rows of a word, a zero, and some bytes. */
async function* rowsOf(file: string, length: number): AsyncGenerator<Row> {
  const name = basename(file)
  let rest: Buffer = Buffer.alloc(0)
  let read = 0
  for await (const piece of bytesOf(file)) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let zero = rest.indexOf(0); zero !== -1 && zero + 1 + length <= rest.length; zero = rest.indexOf(0, from)) {
      const place = `offset ${read + from}`
      if (zero - from > bounds.headword) throw unended(name, place)
      const headword = textOf(rest.subarray(from, zero))
      if (headword === null) throw new Damaged(name, place, 'is not UTF-8: StarDict’s words always are; fetch it again')
      from = zero + 1 + length
      yield { headword: clean(headword.replaceAll('\n', ' ')), tail: Buffer.from(rest.subarray(zero + 1, from)), place }
    }
    read += from
    rest = rest.subarray(from)
    if (rest.length > bounds.headword + 1 + length) throw unended(name, `offset ${read}`)
  }
  if (rest.length > 0) throw new Damaged(name, `offset ${read}`, 'ends in the middle of a word: fetch it again')
}

const unended = (file: string, place: string): Damaged =>
  new Damaged(file, place, `has a word of more than ${bounds.headword} bytes: is idxoffsetbits of its .ifo right?`)

function wholeNumber(length: number): { length: number; read: (tail: Buffer) => [offset: number, length: number] } {
  if (length === 8) return { length, read: (tail) => [tail.readUInt32BE(0), tail.readUInt32BE(4)] }
  return { length, read: (tail) => [Number(tail.readBigUInt64BE(0)), tail.readUInt32BE(8)] }
}

type Wanted = { file: string; place: string; headword: string; offset: number; length: number }

/** Throws where a text lies outside its file, or is none. */
export function within(texts: Texts, { file, place, headword, offset, length }: Wanted): void {
  const name = basename(file)
  if (length > bounds.entryInFile)
    throw new Damaged(name, place, `“${headword}” has a text of ${length} bytes; ${bounds.entryInFile} are the most`)
  if (offset + length > texts.size)
    throw new Damaged(
      name,
      place,
      `“${headword}” points behind the end of the texts (offset ${offset}, ${length} bytes of ${texts.size}): do the files belong together?`,
    )
}

type From = { file: string; headword: string; offset: number }

/** The fields of a text that can be read, as plain text. */
function definitionOf(bytes: Buffer, types: string, from: From): string {
  const parts: string[] = []
  let at = 0
  for (let field = 0; at < bytes.length && (types === '' || field < types.length); field += 1) {
    const type = types === '' ? String.fromCodePoint(bytes[at++] ?? 0) : (types[field] ?? '')
    const isLast = types !== '' && field === types.length - 1
    const { start, end, next } = fieldAt(bytes, at, /[A-Z]/.test(type), isLast)
    if (end > bytes.length) throw wrongText(from, 'has a field that is longer than its text')
    parts.push(fieldOf(type, bytes.subarray(start, end), from))
    at = next
  }
  return clean(parts.filter(Boolean).join('\n'))
}

/** Fields with a capital type begin with their length; others end with a zero, but for the last of a known sequence. */
function fieldAt(
  bytes: Buffer,
  at: number,
  isSized: boolean,
  isLast: boolean,
): { start: number; end: number; next: number } {
  if (isSized && !isLast) {
    const start = at + 4
    const end = start > bytes.length ? start : start + bytes.readUInt32BE(at)
    return { start, end, next: end }
  }
  const zero = isLast ? -1 : bytes.indexOf(0, at)
  return zero === -1 ? { start: at, end: bytes.length, next: bytes.length } : { start: at, end: zero, next: zero + 1 }
}

function fieldOf(type: string, bytes: Buffer, from: From): string {
  if (!/[mtghx]/.test(type)) return ''
  const text = textOf(bytes)
  if (text === null) throw wrongText(from, 'is not UTF-8: convert the dictionary')
  if (type === 'm') return clean(text)
  if (type === 't') return text.trim() === '' ? '' : `[${clean(text)}]`
  return plainly(text)
}

const wrongText = ({ file, headword, offset }: From, why: string): Damaged =>
  new Damaged(basename(file), `offset ${offset}`, `the text of “${headword}” ${why}`)
