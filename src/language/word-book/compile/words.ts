// Every headword of the word book, with what is known of it beside its senses.
import type { Entry } from '../word-book.ts'
import { bitOfPos } from '../pos.ts'
import { functionWords } from './function-words.ts'
import { readIrregular } from './irregular.ts'
import { levels } from './levels.ts'
import { headwordsByFrequency, type Lexemes } from './ranks.ts'
import { type PosNumber, posNumbers, readSenses, readSynsets, type SenseRow, type Synset } from './wordnet.ts'

export type Word = { form: string; pos: number; rank: number | null; level: number; isName: boolean }
export type Material = {
  senses: SenseRow[]
  synsets: Synset[]
  lexemes: Lexemes
  /** Headwords, the most frequent first. */
  ranked: string[]
  names: ReadonlySet<string>
}

/** What the packages say; half a second's work, and some 300 MB while it lasts. */
export function readMaterial(): Material {
  const senses = readSenses()
  const synsets = posNumbers.flatMap(readSynsets)
  const irregular = readIrregular()
  const known = new Map<PosNumber, Set<string>>(posNumbers.map((pos) => [pos, new Set()]))
  for (const { pos, headword } of senses) known.get(pos)?.add(headword)
  const capitalised = onlyCapitalised(synsets)
  const lexemes = { known, names: capitalised, irregular }
  return { senses, synsets, lexemes, ranked: headwordsByFrequency(lexemes), names: namesAmong(capitalised, synsets) }
}

function onlyCapitalised(synsets: readonly Synset[]): Set<string> {
  const plain = new Set(synsets.flatMap(({ words }) => words).filter((word) => word === word.toLowerCase()))
  const all = synsets.flatMap(({ words }) => words.map((word) => word.toLowerCase()))
  return new Set(all.filter((word) => !plain.has(word)))
}

/** `Korean` is written with a capital, and `TV`, but neither names anything; `UN` does, as it stands for a name. */
function namesAmong(capitalised: ReadonlySet<string>, synsets: readonly Synset[]): Set<string> {
  const names = new Set<string>()
  const noNames = new Set<string>()
  for (const { id, words, relations } of synsets) {
    const isNoun = id < 200_000_000
    const isInstance = relations.some(({ kind }) => kind === '@i')
    for (const word of words) {
      const form = word.toLowerCase()
      if (!capitalised.has(form)) continue
      if (!isNoun) noNames.add(form)
      else if (isInstance || words.some((one) => /^\p{Lu}.*\p{Ll}/u.test(one))) names.add(form)
    }
  }
  // `us` and `who` are states and organisations only in capitals.
  return names.difference(noNames).difference(functionWords)
}

/** All headwords, sorted: they are in the file as fast as it can be written. */
export function wordsOf(material: Material, entries: readonly Entry[]): Word[] {
  const { senses, ranked, names } = material
  const pos = new Map<string, number>()
  const add = (form: string, bit: number): unknown => pos.set(form, (pos.get(form) ?? 0) | bit)
  for (const sense of senses) add(sense.headword, 1 << (sense.pos - 1))
  for (const { headword, senses: own } of entries) for (const one of own) add(headword.toLowerCase(), bitOfPos(one.pos))
  for (const word of functionWords) if (!pos.has(word)) pos.set(word, 0)
  const ranks = new Map(ranked.map((word, index) => [word, index + 1]))
  const levelOf = levels(material)
  return [...pos]
    .map(([form, bits]) => ({
      form,
      pos: bits,
      rank: ranks.get(form) ?? null,
      level: levelOf(form),
      isName: names.has(form),
    }))
    .toSorted((a, b) => (a.form < b.form ? -1 : 1))
}
