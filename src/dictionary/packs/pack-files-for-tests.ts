// Writes dictionaries in each format into a folder, sound ones and, by what a test changes in them, damaged ones.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type Article = readonly [headword: string, text: string | Buffer]

type StarDictWish = {
  bits?: 32 | 64
  types?: string
  packed?: boolean
  synonyms?: readonly (readonly [word: string, number: number])[]
  ifo?: Record<string, string>
  /** What is added to every offset. */
  shift?: number
}

function synRows(synonyms: NonNullable<StarDictWish['synonyms']>): Buffer {
  return Buffer.concat(
    synonyms.map(([word, number]) => {
      const tail = Buffer.alloc(4)
      tail.writeUInt32BE(number, 0)
      return Buffer.concat([Buffer.from(`${word}\0`), tail])
    }),
  )
}

/** Returns the path of the .ifo. */
export async function starDict(
  folder: string,
  articles: readonly Article[],
  { bits = 32, types = 'm', packed = false, synonyms = [], ifo = {}, shift = 0 }: StarDictWish = {},
): Promise<string> {
  const texts = articles.map(([, text]) => Buffer.from(text as string))
  let offset = shift
  const rows = articles.map(([headword], index) => {
    const length = texts[index]?.length ?? 0
    const tail = Buffer.alloc(bits / 8 + 4)
    if (bits === 64) tail.writeBigUInt64BE(BigInt(offset), 0)
    else tail.writeUInt32BE(offset, 0)
    tail.writeUInt32BE(length, bits / 8)
    offset += length
    return Buffer.concat([Buffer.from(`${headword}\0`), tail])
  })
  const idx = Buffer.concat(rows)
  const dict = Buffer.concat(texts)
  const said = {
    version: bits === 64 ? '3.0.0' : '2.4.2',
    bookname: 'A star dictionary',
    wordcount: String(articles.length),
    synwordcount: String(synonyms.length),
    idxfilesize: String(idx.length),
    idxoffsetbits: String(bits),
    sametypesequence: types,
    ...ifo,
  }
  const told = ["StarDict's dict ifo file", ...Object.entries(said).map(([key, value]) => `${key}=${value}`)]
  const path = (ending: string): string => join(folder, `star.${ending}`)
  await writeFile(path('ifo'), `${told.join('\n')}\n`)
  await writeFile(path(packed ? 'idx.gz' : 'idx'), packed ? gzipSync(idx) : idx)
  await writeFile(path(packed ? 'dict.dz' : 'dict'), packed ? gzipSync(dict) : dict)
  if (synonyms.length > 0) await writeFile(path('syn'), synRows(synonyms))
  return path('ifo')
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const base64 = (number: number): string =>
  number < 64 ? (digits[number] ?? '') : base64(Math.floor(number / 64)) + (digits[number % 64] ?? '')

/** Returns the path of the .index. Words with the same text share it. */
export async function dictd(folder: string, articles: readonly Article[], packed = false): Promise<string> {
  const at = new Map<string, number>()
  let dict = Buffer.alloc(0)
  const rows = articles.map(([headword, text]) => {
    const bytes = Buffer.from(text as string)
    const known = at.get(bytes.toString('hex'))
    const offset = known ?? dict.length
    if (known === undefined) {
      at.set(bytes.toString('hex'), offset)
      dict = Buffer.concat([dict, bytes])
    }
    return `${headword}\t${base64(offset)}\t${base64(bytes.length)}`
  })
  const index = join(folder, 'dictd.index')
  await writeFile(index, `00databaseutf8\tA\tA\n${rows.join('\n')}\n`)
  await writeFile(join(folder, packed ? 'dictd.dict.dz' : 'dictd.dict'), packed ? gzipSync(dict) : dict)
  return index
}

/** Returns its path. */
export async function lines(folder: string, text: string | Buffer, name = 'lines.tsv'): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
