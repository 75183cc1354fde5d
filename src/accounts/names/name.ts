// The name under which an account is read: what it may be, and what is made of one that it may not.
import { clean } from '../../language/cleaning.ts'
import { measure } from '../../language/counting.ts'
import { imitation, type Reserved } from './imitation.ts'

export const shortestName = 2
export const longestName = 30

/** `taken` is for the store to say. */
export type NameProblem = 'short' | 'long' | 'sign' | 'letters' | 'scripts' | 'office' | 'person' | 'taken'

/** A name as it is kept: clean, on one line, single spaces. */
export const tidyName = (text: string): string => clean(text.slice(0, 1000)).replace(/\s+/g, ' ')

/** What stands in names beside letters and digits: 김 O’Hara-Smith Jr., J. R. R. · kim_22. */
const notInNames = /[^\p{L}\p{M}\p{Nd} .'’·_\-\u200c\u200d]/u
/** A stop within a word makes an address of it; signs in a row make a picture. */
const badlyPlaced = /\.[\p{L}\p{N}]{2}|[.'’·_-]{2}|^[.'’·_\p{M}-]|\p{M}{4}/u

/** Scripts that people write their names in today. Each stands alone, since letters of two of them pass for one another. */
const scripts = [
  [
    'Adlm',
    'Arab',
    'Armn',
    'Bali',
    'Beng',
    'Cans',
    'Cham',
    'Cher',
    'Cyrl',
    'Deva',
    'Ethi',
    'Geor',
    'Grek',
    'Gujr',
    'Guru',
  ],
  ['Hebr', 'Java', 'Khmr', 'Knda', 'Laoo', 'Mlym', 'Mong', 'Mymr', 'Nkoo', 'Olck', 'Orya', 'Sinh', 'Sund', 'Syrc'],
  ['Taml', 'Telu', 'Tfng', 'Thaa', 'Thai', 'Tibt', 'Vaii', 'Yiii'],
]
  .flat()
  .map((script) => new RegExp(`^\\p{scx=${script}}*$`, 'u'))
/** Korean, Chinese and Japanese are written with each other's letters, and with Latin ones. */
const together = /^[\p{sc=Latn}\p{scx=Hang}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]*$/u

/** Why a tidy name cannot be borne; null if it can. Staff may be called what they are. */
export function nameProblem(name: string, reserved: Reserved, staff = false): NameProblem | null {
  const { graphemes, problem } = measure(name, longestName)
  if (problem !== null) return 'long'
  if (graphemes < shortestName) return 'short'
  if (notInNames.test(name) || badlyPlaced.test(name)) return 'sign'
  if ([...name.matchAll(/\p{L}/gu)].length < 2) return 'letters'
  if (!oneScript(name)) return 'scripts'
  return staff ? null : imitation(name, reserved)
}

function oneScript(name: string): boolean {
  const letters = name.replace(/[^\p{L}\p{Nd}]|[0-9]/gu, '')
  return together.test(letters) || scripts.some((script) => script.test(letters))
}

/** What can be kept of a wish that nobody here made, such as a name at a provider; empty if nothing can. */
export function mendedName(wish: string, reserved: Reserved): string {
  const letters = tidyName(wish.normalize('NFKC')).replace(new RegExp(notInNames, 'gu'), ' ')
  const placed = letters
    .replace(/[.](?=[\p{L}\p{N}]{2})/gu, ' ')
    .replace(/([.'’·_-])[.'’·_-]+/gu, '$1')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/^[ .'’·_\p{M}-]+/u, '')
  const name = tidyName(firstGraphemes(placed, longestName))
  return nameProblem(name, reserved) === null ? name : ''
}

/** A name with a number behind it, which the limit has room for. */
export const numbered = (name: string, number: number): string =>
  `${firstGraphemes(name, longestName - 1 - String(number).length).trimEnd()} ${number}`

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const firstGraphemes = (text: string, most: number): string =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)
    .slice(0, most)
    .join('')
