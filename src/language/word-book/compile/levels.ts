// How hard a word is for a learner of today, from 1 to 6. docs/decisions/0016-word-book.md says how the rule was found.
import type { Level } from '../word-book.ts'
import { fields } from '../fields.ts'
import { levelEnds } from '../level-ends.ts'
import { functionWords } from './function-words.ts'
import { formsByFrequency, reduction, type Lexemes } from './ranks.ts'
import { readSpellings, readTiers } from './spellings.ts'
import { wordsOfToday } from './words-of-today.ts'
import type { SenseRow, Synset } from './wordnet.ts'

/** The last place of each level but the last, when headwords stand in order of hardness. */
const ends = levelEnds
/** Where a word stands that is in no list. */
const beyond = 40_000
/** What one can point at is learnt early, what one eats or is earlier still. */
const easier: Readonly<Record<string, number>> = {
  'noun.food': 1.1,
  'noun.animal': 1.1,
  'noun.body': 1.1,
  'noun.plant': 1.1,
  'noun.artifact': 0.45,
  'noun.object': 0.45,
}

type Known = { ranked: readonly string[]; senses: readonly SenseRow[]; synsets: readonly Synset[]; lexemes: Lexemes }

/** Levels of headwords. Of several words the hardest counts, and one level more: to know them one by one is not enough. */
export function levels(known: Known): (headword: string) => Level {
  const hardness = hardnessFrom(known)
  const spellings = readSpellings()
  const ordered = known.ranked
    .map((word) => [word, hardness(word)] as const)
    .toSorted(([, a], [, b]) => a - b)
    .map(([word], index) => [word, levelAt(index + 1)] as const)
  const ofRanked = new Map<string, Level>(ordered)
  const reduce = reduction(known.lexemes)
  const places = new Map(formsByFrequency().map((form, index) => [form, index + 1]))
  const ofWord = (word: string): Level => {
    // Names and what is made of them have no rank: `Russian`, `Monday`.
    if (known.lexemes.names.has(word)) return wordsOfToday.has(word) ? 1 : levelAt(places.get(word) ?? beyond)
    // `clothes` and `statistics` count as forms of others in the list.
    const own = ofRanked.get(word) ?? Math.min(6, ...reduce(word).map((base) => ofRanked.get(base) ?? 6))
    const today = wordsOfToday.has(word) ? 2 : 6
    const american = spellings.get(word)
    const asAmerican = american === undefined || american === word ? 6 : ofWord(american)
    return functionWords.has(word) ? 1 : (Math.min(own, today, asAmerican) as Level)
  }
  return (headword) => {
    if (ofRanked.has(headword) || !/[ -]/.test(headword)) return ofWord(headword)
    const hardest = Math.max(...headword.split(/[ -]/).map(ofWord))
    return Math.min(ofWord(headword), hardest + 1) as Level
  }
}

function levelAt(place: number): Level {
  const index = ends.findIndex((end) => place <= end)
  return (index === -1 ? 6 : index + 1) as Level
}

/** Weights as a regression on 880 words gave them, rounded; the higher, the harder. */
function hardnessFrom({ ranked, senses, synsets, lexemes }: Known): (word: string) => number {
  const places = new Map(ranked.map((word, index) => [word, index + 1]))
  const tiers = readTiers()
  const uses = usesInExamples(synsets, reduction(lexemes))
  const fieldOf = usualField(senses, synsets)
  return (word) =>
    Math.log10(places.get(word) ?? beyond) -
    0.75 * Math.log10(1 + (uses.get(word) ?? 0)) -
    byTier(tiers.get(word) ?? 99) -
    (easier[fieldOf(word)] ?? 0) +
    0.2 * syllables(word)
}

/** How often WordNet's example sentences use each headword: they are plainer English than books are. */
function usesInExamples(synsets: readonly Synset[], reduce: (form: string) => string[]): Map<string, number> {
  const forms = new Map<string, number>()
  for (const { examples } of synsets) {
    for (const form of examples
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [])
      forms.set(form, (forms.get(form) ?? 0) + 1)
  }
  const uses = new Map<string, number>()
  for (const [form, times] of forms) {
    const bases = reduce(form)
    for (const base of bases) uses.set(base, (uses.get(base) ?? 0) + times / bases.length)
  }
  return uses
}

/** The field of the sense that is met most. */
function usualField(senses: readonly SenseRow[], synsets: readonly Synset[]): (word: string) => string {
  const fieldOf = new Map(synsets.map(({ id, field }) => [id, fields[field] ?? '']))
  const usual = new Map<string, SenseRow>()
  for (const sense of senses) {
    const before = usual.get(sense.headword)
    if (before === undefined || sense.tagged > before.tagged) usual.set(sense.headword, sense)
  }
  return (word) => fieldOf.get(usual.get(word)?.synset ?? 0) ?? ''
}

const byTier = (tier: number): number => (tier <= 35 ? 0.25 : 0) + (tier <= 20 ? 0.3 : 0)

function syllables(word: string): number {
  return Math.min(5, word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 1)
}
