// One list of meanings from several books: each meaning once, in the best words for it, the likeliest first.
import type { EntryPos, EntrySense, WordSense } from '../../language/word-book/word-book.ts'
import type { CardSense } from '../card.ts'

/** What the paper's own lexicon says of a headword. */
export type OwnSenses = { kind: 'learner' | 'newsroom'; senses: readonly EntrySense[] }

/**
 * The entry's senses in the order in which they come, then WordNet's that none of them covers. `ordered` are WordNet's, likeliest first; `pos`
 * leaves out what is of another part of speech.
 */
export function oneList(
  headword: string,
  own: OwnSenses | null,
  ordered: readonly WordSense[],
  pos: EntryPos | null,
): CardSense[] {
  const senses = (own?.senses ?? []).filter((one) => pos === null || one.pos === pos)
  const covered = new Set(senses.flatMap(({ keys }) => keys))
  const ranked = senses.map((one): CardSense => ({
    pos: one.pos,
    definition: one.definition,
    glosses: one.glosses,
    phrase: one.phrase,
    examples: examplesOf(
      headword,
      ordered.filter(({ key }) => one.keys.includes(key)),
    ),
    keys: one.keys,
    source: { kind: own?.kind ?? 'learner' },
  }))
  const rest = ordered.filter(({ key }) => !covered.has(key)).map((one) => fromWordNet(headword, one))
  return [...ranked, ...rest]
}

const mostExamples = 3

/** WordNet's examples are of all words of one meaning: only those that use this one are of use. */
function examplesOf(headword: string, senses: readonly WordSense[]): string[] {
  const [first = ''] = headword.split(/[ -]/, 1)
  const stem = first.slice(0, Math.max(2, Math.min(5, first.length - 1)))
  const own = senses
    .flatMap((sense) => sense.examples)
    .filter((example) =>
      example
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.startsWith(stem)),
    )
  return [...new Set(own)].slice(0, mostExamples).map(typeset)
}

/** Quotation marks as the paper prints them: WordNet is written with `these'. */
const typeset = (text: string): string => text.replaceAll(/(^|[\s(])[`']/gu, '$1‘').replaceAll("'", '’')

const fromWordNet = (headword: string, sense: WordSense): CardSense => ({
  pos: sense.pos,
  definition: typeset(sense.gloss),
  glosses: [],
  phrase: null,
  examples: examplesOf(headword, [sense]),
  keys: [sense.key],
  source: { kind: 'wordnet' },
})
