// Undoes ways of spelling around a word list: letters of a syllable written one by one, digits for letters, drawn-out sounds.
import type { Glyph } from './glyphs.ts'
import * as hangul from './hangul.ts'

/** Laughter and tears hang on to a syllable and are no part of it. */
const laughter = new Set(Array.from('ㅋㅎㅠㅜㅡㅇ', (one) => one.codePointAt(0) ?? 0))

/** ㅅㅣㅂㅏㄹ → 시발. A consonant that stands alone begins a syllable only before a vowel: ㅅㅂ stays. */
export function composed(given: readonly Glyph[]): Glyph[] {
  const made: Glyph[] = []
  for (let at = 0; at < given.length;) {
    const [glyph, used] = syllableAt(given, at)
    made.push(glyph)
    at += used
  }
  return made
}

function syllableAt(given: readonly Glyph[], at: number): [Glyph, number] {
  const first = given[at] as Glyph
  const next = given[at + 1]
  const vowel = next && hangul.canBegin(first.code) ? hangul.vowelFor(next.code) : null
  if (next === undefined || vowel === null) return [first, 1]
  const third = given[at + 2]
  const both = third && hangul.isVowel(third.code) ? hangul.vowelOfTwo(vowel, third.code) : null
  let [code, used] = [hangul.syllableOf(first.code, both ?? vowel), both === null ? 2 : 3]
  const last = given[at + used]
  if (last && endsHere(last, given[at + used + 1])) {
    code = hangul.withLast(code, last.code)
    used += 1
  }
  return [{ code, kind: 'hangul', from: first.from, to: given[at + used - 1]?.to ?? next.to }, used]
}

const endsHere = (last: Glyph, next: Glyph | undefined): boolean =>
  hangul.canEnd(last.code) &&
  (!laughter.has(last.code) || last.code === ieung) &&
  !(next && hangul.canBegin(last.code) && hangul.vowelFor(next.code) !== null)
const ieung = 'ㅇ'.codePointAt(0)

/** 시바ㄹ → 시발: one loose consonant after an open syllable belongs to it; a row of them is written for itself, as ㅋㅋ and ㅂㅅ are. */
export function closed(given: readonly Glyph[]): Glyph[] {
  const made: Glyph[] = []
  for (const [at, glyph] of given.entries()) {
    const before = made.at(-1)
    const isLoose = glyph.kind === 'jamo' && hangul.canEnd(glyph.code) && !laughter.has(glyph.code)
    if (before && isLoose && hangul.isOpen(before.code) && before.to === glyph.from && given[at + 1]?.kind !== 'jamo')
      made.splice(-1, 1, { ...before, code: hangul.withLast(before.code, glyph.code), to: glyph.to })
    else made.push(glyph)
  }
  return made
}

const letters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
}

/** sh1t → shit, a$$ → ass: digits and signs within a word of Latin letters are read as the letters they look like. */
export function withoutLeet(given: readonly Glyph[]): Glyph[] {
  const made: Glyph[] = []
  for (let at = 0; at < given.length;) {
    let end = at + 1
    while (end < given.length && joinsWord(given, end)) end += 1
    const word = given.slice(at, end)
    const isLatin = word.some(({ kind }) => kind === 'latin')
    made.push(...(isLatin ? word.map((glyph, index) => letterFor(glyph, word, index)) : word))
    at = end
  }
  return made
}

const isOfWord = ({ kind, code }: Glyph): boolean =>
  kind === 'latin' || kind === 'digit' || String.fromCodePoint(code) in letters
const joinsWord = (given: readonly Glyph[], at: number): boolean =>
  isOfWord(given[at] as Glyph) && isOfWord(given[at - 1] as Glyph)

/** An exclamation mark at the end of a word is one. */
function letterFor(glyph: Glyph, word: readonly Glyph[], index: number): Glyph {
  const meant = glyph.kind === 'latin' ? undefined : letters[String.fromCodePoint(glyph.code)]
  const isMark = glyph.code === 0x21 && word.slice(index).every(({ code }) => code === 0x21)
  return meant === undefined || isMark ? glyph : { ...glyph, code: meant.codePointAt(0) ?? 0, kind: 'latin' }
}

/** Three of a letter or more become as many as `left`: it takes one or two to write any word. */
export function squeezed(given: readonly Glyph[], left: 1 | 2): Glyph[] {
  const made: Glyph[] = []
  for (let at = 0; at < given.length;) {
    const glyph = given[at] as Glyph
    let end = at + 1
    while (given[end]?.code === glyph.code) end += 1
    const run = given.slice(at, end)
    const isLetters = glyph.kind !== 'digit' && glyph.kind !== 'mark' && glyph.kind !== 'space'
    made.push(
      ...(run.length > 2 && isLetters
        ? [
            ...run.slice(0, left - 1),
            { ...glyph, from: run[left - 1]?.from ?? glyph.from, to: run.at(-1)?.to ?? glyph.to },
          ]
        : run),
    )
    at = end
  }
  return made
}

/** Whether a syllable only draws out the one before it, as 이 does in 시이발. */
export function isDrawnOut(glyph: Glyph, before: Glyph | undefined): boolean {
  if (!before || !hangul.isVowelAlone(glyph.code) || !hangul.isOpen(before.code) || before.to !== glyph.from)
    return false
  return hangul.vowelIn(before.code) === hangul.vowelIn(glyph.code)
}
