// What is wrong with the learner's lexicon: the rules that every entry keeps, each fault with its file and line.
import { basename } from 'node:path'
import { readFileSync } from 'node:fs'
import { readMaterial } from '../compile/words.ts'
import type { EntrySense } from '../word-book.ts'
import { headwordSigns, keyTypes, longest } from './bounds.ts'
import { lexiconFiles } from './lexicon.ts'
import {
  compareHeadwords,
  type Fault,
  keyPrefix,
  parseLexicon,
  type PlacedEntry,
  writeLexicon,
} from './lexicon-file.ts'
import { commonVocabulary } from './vocabulary.ts'

export type Known = {
  isCommon: (word: string) => boolean
  /** All sense keys of WordNet. */
  keys: ReadonlySet<string>
  /** All headwords of WordNet. */
  headwords: ReadonlySet<string>
}

/** Every fault of the files of a folder, in their order. `entries` counts those that could be read. */
export function checkLexicon(folder: string, known: Known): { faults: Fault[]; entries: number } {
  const files = lexiconFiles(folder).map((file) => checkFile(file, known))
  const entries = files.flatMap((file) => file.entries)
  const faults = [...files.flatMap((file) => file.faults), ...twice(entries)]
  return {
    faults: faults.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line),
    entries: entries.length,
  }
}

/** What the packages know: some seconds' work. */
export function readKnown(): Known {
  const { senses, ranked, lexemes } = readMaterial()
  return {
    isCommon: commonVocabulary(ranked, lexemes.irregular),
    keys: new Set(senses.map(({ key }) => key)),
    headwords: new Set(senses.map(({ headword }) => headword)),
  }
}

function checkFile(file: string, known: Known): { faults: Fault[]; entries: PlacedEntry[] } {
  const text = readFileSync(file, 'utf8')
  const { entries, faults } = parseLexicon(file, text)
  const found = entries.flatMap((entry) => checkEntry(entry, known))
  const misplaced = wrongPlaces(file, entries)
  const all = [...faults, ...found, ...misplaced]
  if (all.length === 0 && text !== writeLexicon(entries)) {
    all.push({ file, line: 1, problem: 'is not laid out as it should be: `node tools/lexicon.mjs sort` puts it right' })
  }
  return { faults: all, entries }
}

function checkEntry(entry: PlacedEntry, known: Known): Fault[] {
  const { file, line, headword, isNewsTerm, senses } = entry
  const isInWordNet = known.headwords.has(headword.toLowerCase())
  const about = [
    !headwordSigns.test(headword) && `“${headword}” has signs that no headword has`,
    senses.length === 0 && `“${headword}” has no sense`,
    !isInWordNet && !isNewsTerm && `“${headword}” is not in WordNet: mark it “· news”, or is it misspelt?`,
    isInWordNet && isNewsTerm && `“${headword}” is in WordNet: it wants no mark`,
  ]
  const named = new Set<string>()
  return [
    ...faultsAt(file, line, about),
    ...senses.flatMap((sense, index) => {
      const wrong = [
        ...wrongDefinition(sense.definition, known),
        ...wrongKorean(sense),
        ...wrongKeys(entry, sense, named, known),
      ]
      return faultsAt(file, entry.lines[index] ?? line, wrong)
    }),
  ]
}

function wrongDefinition(definition: string, { isCommon }: Known): (string | false)[] {
  const words = definition.split(/\s+/).filter(Boolean)
  // An ending may be named: the “-ing” form.
  const named = definition.replaceAll(/(?<!\w)-[a-z]+/g, '')
  // A country's name explains its people best: `of Russia`.
  const uncommon = named.split(/[^A-Za-z'’]+/).filter((word) => /^[a-z'’]/.test(word) && !isCommon(word))
  return [
    words.length === 0 && 'has no definition',
    words.length > longest.definition &&
      `has a definition of ${words.length} words; ${longest.definition} are the most`,
    /[.;]$/.test(definition) && 'has a stop at the end of its definition',
    /\p{Script=Hangul}/u.test(definition) && 'has Hangul in its definition',
    uncommon.length > 0 && `explains with uncommon words: ${uncommon.join(', ')}`,
  ]
}

function wrongKorean({ glosses, phrase }: EntrySense): (string | false)[] {
  const korean = glosses.join(', ')
  return [
    !/[가-힣]/.test(korean) && 'has no Hangul in its Korean',
    korean.length > longest.korean && `has more than ${longest.korean} letters of Korean`,
    phrase !== null &&
      phrase.split(/\s+/).length > longest.phrase &&
      `has a phrase of more than ${longest.phrase} words`,
  ]
}

/** `named`: the keys of the entry's senses so far; it grows. */
function wrongKeys({ headword }: PlacedEntry, { pos, keys }: EntrySense, named: Set<string>, known: Known): string[] {
  return keys.flatMap((key) => {
    const short = key.slice(keyPrefix(headword).length)
    if (!known.keys.has(key)) return [`names a sense that WordNet does not have: ${short}`]
    if (!keyTypes[pos]?.includes(short.charAt(0))) return [`names a sense of another part of speech: ${short}`]
    if (named.has(key)) return [`names ${short}, which the entry names already`]
    named.add(key)
    return []
  })
}

function wrongPlaces(file: string, entries: readonly PlacedEntry[]): Fault[] {
  const letter = basename(file, '.txt')
  return entries.flatMap(({ headword, line }, index) => {
    const before = entries[index - 1]
    return faultsAt(file, line, [
      headword.charAt(0).toLowerCase() !== letter && `“${headword}” belongs into another file than ${letter}.txt`,
      before !== undefined &&
        compareHeadwords(before.headword, headword) > 0 &&
        `“${headword}” stands after “${before.headword}”: \`node tools/lexicon.mjs sort\` puts it right`,
    ])
  })
}

/** The same headword in another case is the same: look-ups take any. */
function twice(entries: readonly PlacedEntry[]): Fault[] {
  const first = new Map<string, PlacedEntry>()
  return entries.flatMap((entry) => {
    const before = first.get(entry.headword.toLowerCase())
    if (before !== undefined) {
      return faultsAt(entry.file, entry.line, [
        `“${entry.headword}” stands already in ${basename(before.file)}, line ${before.line}`,
      ])
    }
    first.set(entry.headword.toLowerCase(), entry)
    return []
  })
}

function faultsAt(file: string, line: number, problems: readonly (string | false)[]): Fault[] {
  return problems.flatMap((problem) => (problem === false ? [] : [{ file, line, problem }]))
}
