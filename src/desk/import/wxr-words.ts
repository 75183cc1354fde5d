// The words of an export as we have them: slugs out of their percent signs, addresses as paths, titles without markup.
import { readHtml } from '../body/from-html.ts'
import { plainText } from '../body/words.ts'
import { slugOf } from '../slug.ts'

/** Decodes a text that WordPress may have percent-encoded and cut short in the middle of a character. */
export function decoded(text: string): string {
  const whole = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString().replaceAll('\ufffd', ''),
  )
  return whole.normalize('NFC')
}

/** Our slug for theirs, at least the stand-in where nothing is left of it. */
export const ownSlug = (slug: string, standIn: string): string => slugOf(slug) || slugOf(standIn)

/** The same slug with a number at its end, within the length that a slug may have. */
export function numbered(slug: string, number: number): string {
  const tail = `-${number}`
  const whole = slug + tail
  return slugOf(whole) === whole ? whole : slugOf([...slug].slice(0, 100).join('')) + tail
}

/** The path of an address, decoded; empty where it is only a number such as `?p=12`, or the front page. */
export function dropQuery(address: string): string {
  const url = URL.parse(address)
  if (!url || /[?&](?:p|page_id|attachment_id)=\d/.test(url.search)) return ''
  return decoded(url.pathname).replace(/\/+$/, '')
}

/** The words of a title or an excerpt on one line, whatever HTML stands in it. */
export function plainWords(html: string): string {
  const words = /[<&[]/.test(html) ? plainText(readHtml(html).body) : html
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** Shortened at the end of a word. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), longest - 60))
    .toWellFormed()
    .replace(/[\s\ufffd]+$/, '')}…`
}
