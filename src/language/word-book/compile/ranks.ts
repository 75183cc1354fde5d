// How often each headword is met: the list of forms in books, reduced to headwords.
import { createRequire } from 'node:module'
import { functionWords } from './function-words.ts'
import type { Irregular } from './irregular.ts'
import { type PosNumber, posNumbers } from './wordnet.ts'

const require = createRequire(import.meta.url)

/** Beyond these the list is mostly misread print and names. */
const trusted = 60_000

export type Lexemes = {
  /** WordNet's headwords by part of speech. */
  known: ReadonlyMap<PosNumber, ReadonlySet<string>>
  /** Those that WordNet writes with a capital only. */
  names: ReadonlySet<string>
  irregular: readonly Irregular[]
}

/** What a form may be an inflection of: its ending, and what stands in the ending's place. The first that fits counts. */
const endings: Readonly<Record<PosNumber, readonly (readonly [ending: string, instead: string])[]>> = {
  1: pairs('ies:y ches:ch shes:sh xes:x ses:s zes:z men:man s:'),
  2: pairs('ies:y ied:y es:e es: s: ed:e ed: ing:e ing:'),
  3: pairs('er: est: er:e est:e ier:y iest:y'),
  4: [],
}
const doubled = /([bdgklmnprt])\1$/

// Forms of the list that stand for something else in books: abbreviations, Latin, names, and English of long ago.
const noWords = new Set(
  'doe specie ml si cf ed ii john tom don jesus ye thou thy thee hath doth unto shalt et al la le de st mr mrs fig eq vol pp ibid nt'.split(
    ' ',
  ),
)
// Headwords of their own, though they look like forms of others.
const inTheirOwnRight = new Set(
  'news means goods politics economics series species physics mathematics works headquarters united needed'.split(' '),
)
const notOnlyForms = new Set('left saw felt bit fell found bound wound lay rose stole bore shed'.split(' '))

/** The forms of the list, the most frequent first, in lower case (Google Books, as counted by Peter Norvig). */
export function formsByFrequency(): string[] {
  return (require('norvig-frequencies') as string[]).map((form) => form.toLowerCase())
}

/** Tells of a form which headwords it may be a form of. */
export function reduction(lexemes: Lexemes): (form: string) => string[] {
  const exceptions = exceptionsByForm(lexemes.irregular)
  return (form) => {
    const found = basesOf(form, lexemes, exceptions)
    return found.length === 0 && functionWords.has(form) ? [form] : found
  }
}

/** Headwords, the most frequent first. A form's share goes to every headword it may belong to, in equal parts. */
export function headwordsByFrequency(lexemes: Lexemes): string[] {
  const exceptions = exceptionsByForm(lexemes.irregular)
  const reduce = reduction(lexemes)
  const scores = new Map<string, number>()
  const forms = formsByFrequency().slice(0, trusted)
  for (const [index, form] of forms.entries()) {
    if (!/^[a-z]{2,}$/.test(form) && form !== 'a' && form !== 'i') continue
    const bases = reduce(form)
    // Zipf's law: what stands at place n is met about 1/n as often as the first.
    for (const base of bases) scores.set(base, (scores.get(base) ?? 0) + 1 / (index + 3) / bases.length)
  }
  const ordered = [...scores].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
  const places = new Map(ordered.map((word, place) => [word, place]))
  const isHeadword = (word: string): boolean =>
    functionWords.has(word) ||
    (word.length > 1 &&
      !noWords.has(word) &&
      !lexemes.names.has(word) &&
      (inTheirOwnRight.has(word) || !isOnlyForm(word, places, lexemes, exceptions)))
  return ordered.filter(isHeadword)
}

type Exceptions = ReadonlyMap<PosNumber, ReadonlyMap<string, readonly string[]>>

function exceptionsByForm(irregular: readonly Irregular[]): Exceptions {
  const found = new Map(posNumbers.map((pos) => [pos, new Map<string, readonly string[]>()]))
  for (const { pos, form, headwords } of irregular) found.get(pos)?.set(form, headwords)
  return found
}

function basesOf(form: string, { known }: Lexemes, exceptions: Exceptions): string[] {
  const bases = new Set<string>()
  for (const pos of posNumbers) {
    const headwords = known.get(pos) ?? new Set()
    const irregular = exceptions.get(pos)?.get(form)
    for (const base of irregular?.filter((one) => headwords.has(one)) ?? []) bases.add(base)
    const regular = irregular === undefined ? regularBase(form, pos, headwords) : null
    if (regular !== null) bases.add(regular)
  }
  if (posNumbers.some((pos) => known.get(pos)?.has(form))) bases.add(form)
  return [...bases]
}

function regularBase(form: string, pos: PosNumber, headwords: ReadonlySet<string>): string | null {
  for (const [ending, instead] of endings[pos]) {
    if (!form.endsWith(ending) || form.length <= ending.length + 1) continue
    const stem = form.slice(0, -ending.length)
    if (headwords.has(stem + instead)) return stem + instead
    const single = stem.slice(0, -1)
    if (pos === 2 && /^(?:ed|ing)$/.test(ending) && doubled.test(stem) && headwords.has(single)) return single
  }
  return null
}

/** True of a headword of WordNet that people meet as a form of a more frequent one: `men`, `years`. */
function isOnlyForm(
  word: string,
  places: ReadonlyMap<string, number>,
  lexemes: Lexemes,
  exceptions: Exceptions,
): boolean {
  const base = (exceptions.get(2)?.get(word) ?? exceptions.get(1)?.get(word))?.[0]
  if (base !== undefined && base !== word && places.has(base) && !notOnlyForms.has(word)) return true
  const isRegular =
    !/(ss|us|is)$/.test(word) && stemsOf(word).some((stem) => isMoreFrequent(stem, word, places, lexemes))
  return isRegular || (/([bdgklmnprt])\1ed$/.test(word) && places.has(word.slice(0, -3)))
}

/** Without -ing: `building` and `meeting` are words of their own. */
function stemsOf(word: string): string[] {
  return [...endings[1], ...endings[2]]
    .filter(([ending]) => ending !== 'ing' && word.endsWith(ending) && word.length > ending.length + 1)
    .map(([ending, instead]) => word.slice(0, -ending.length) + instead)
}

function isMoreFrequent(stem: string, word: string, places: ReadonlyMap<string, number>, { known }: Lexemes): boolean {
  if (stem === word || !(known.get(1)?.has(stem) || known.get(2)?.has(stem))) return false
  return (places.get(stem) ?? Infinity) < (places.get(word) ?? Infinity)
}

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => {
    const [ending = '', instead = ''] = pair.split(':')
    return [ending, instead]
  })
}
