// The words of the grammar, and the part of speech of those that have only one.
import type { UniversalPos } from '../token.ts'
import { isOneOf, type Word } from '../word.ts'

const lists: Partial<Record<UniversalPos, string>> = {
  DET: 'the a an every',
  PRON: `i me you he him she it we us they them my your his its our their mine yours hers ours theirs her whose
    myself yourself himself herself itself ourselves yourselves themselves who whom
    someone somebody something anyone anybody anything everyone everybody everything nobody nothing none`,
  CCONJ: 'and or nor',
  ADP: 'of from into onto at with among against via toward towards per amid during despite upon alongside',
  SCONJ: 'if because although unless whereas whether',
  AUX: "will would could should might 'll wo ca shall 'd 're 'm 've",
  PART: "not n't na ta",
  ADV: `so very too also always never often perhaps maybe already again soon ago however meanwhile moreover nevertheless therefore thus ever
    almost quite rather instead together elsewhere somewhere everywhere nowhere sometimes twice once where when why how here then now
    apart aside forward forwards indeed else`,
  ADJ: 'several many few such other own same new former',
  VERB: 'let gon wan',
}

/** Words of the grammar by their one part of speech. */
export const onlyTag: ReadonlyMap<string, UniversalPos> = new Map(
  Object.entries(lists).flatMap(([tag, list]) =>
    list.split(/\s+/u).map((word) => [word, tag as UniversalPos] as const),
  ),
)

const others = isOneOf(`
  this that these those what which on by for to in as after before about but yet though while until since than both either neither no all some any each most much more
  one two three four five six seven eight nine ten there only even still just am is are was were be been has have had do does did can may must please yes ok
  like over under off out up down unlike including according current more`)
const abbreviations = isOneOf('us un who it may am pm')

/** `US`, `UN` and `WHO` look like words of the grammar. */
export const isAbbreviated = (word: Word): boolean => word.capital === 'all' && abbreviations(word)

/** A capital makes no name of it. */
export const isSmallWord = (word: Word): boolean => (onlyTag.has(word.lower) || others(word)) && !isAbbreviated(word)
