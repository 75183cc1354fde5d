// Reads a dictionary of dictd (RFC 2229's reference server): .index lists its words with the places of their texts in .dict.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { clean } from '../../language/cleaning.ts'
import { Damaged } from './damaged.ts'
import { bounds, type PackItem } from './pack.ts'
import { within } from './stardict.ts'
import { linesOf, openTexts, textOf } from './unpacking.ts'

export type Dictd = { index: string; dict: string }

export function findDictd(index: string): Dictd {
  const base = index.replace(/\.index$/i, '')
  const dict = [`${base}.dict`, `${base}.dict.dz`].find(existsSync)
  if (dict === undefined)
    throw new Damaged(
      basename(index),
      null,
      `has no ${basename(base)}.dict or .dict.dz beside it: put both files into one folder`,
    )
  return { index, dict }
}

/** Every entry under the place of its text, and each further word that leads to the same text. */
export async function* dictdItems(
  { index, dict }: Dictd,
  folder: string,
  leftOut: (headword: string) => void,
): AsyncGenerator<PackItem> {
  const name = basename(index)
  const texts = await openTexts(dict, folder)
  try {
    for await (const { text, line } of linesOf(index, 4096)) {
      const place = `line ${line}`
      const [head = '', from = '', long = ''] = text.split('\t')
      if (head === '' && text === '') continue
      const offset = numberOf(from)
      const length = numberOf(long)
      if (offset === null || length === null)
        throw new Damaged(
          name,
          place,
          'is no word, offset and length in base 64 with tabs between them: is it the .index?',
        )
      if (/^00-?database/.test(head)) continue
      const headword = clean(head)
      if (Buffer.byteLength(headword) > bounds.headword)
        throw new Damaged(name, place, `has a word of more than ${bounds.headword} bytes`)
      within(texts, { file: index, place, headword, offset, length })
      const definition = textOf(texts.at(offset, length))
      if (definition === null)
        throw new Damaged(
          basename(dict),
          `offset ${offset}`,
          `the text of “${headword}” (${name}, ${place}) is not UTF-8: convert the dictionary`,
        )
      const cleaned = clean(definition)
      if (headword === '' || cleaned === '') leftOut(headword)
      else yield { number: offset, headword, entry: { pos: null, definition: cleaned, glosses: [] } }
    }
  } finally {
    texts.close()
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The most significant digit first, up to 48 bits. */
function numberOf(text: string): number | null {
  if (!/^[A-Za-z0-9+/]{1,8}$/.test(text)) return null
  return [...text].reduce((number, digit) => number * 64 + digits.indexOf(digit), 0)
}
