// Reads a dictionary of lines: headword, definition, and, if there are more, part of speech and glosses, with tabs between them.
import { basename } from 'node:path'
import { clean } from '../../language/cleaning.ts'
import type { EntryPos } from '../../language/word-book/word-book.ts'
import { Damaged } from './damaged.ts'
import { bounds, type PackItem } from './pack.ts'
import { linesOf } from './unpacking.ts'

type Column = 'headword' | 'definition' | 'pos' | 'gloss'

/** Names of columns in a first line; others are passed over. */
const names: Readonly<Record<string, Column>> = {
  headword: 'headword',
  word: 'headword',
  term: 'headword',
  entry: 'headword',
  표제어: 'headword',
  낱말: 'headword',
  단어: 'headword',
  definition: 'definition',
  meaning: 'definition',
  explanation: 'definition',
  뜻: 'definition',
  풀이: 'definition',
  정의: 'definition',
  pos: 'pos',
  'part of speech': 'pos',
  part_of_speech: 'pos',
  품사: 'pos',
  gloss: 'gloss',
  glosses: 'gloss',
  translation: 'gloss',
  translations: 'gloss',
  뜻풀이: 'gloss',
  번역: 'gloss',
  대역어: 'gloss',
}
const parts: Readonly<Record<string, EntryPos>> = {
  n: 'noun',
  noun: 'noun',
  명사: 'noun',
  v: 'verb',
  verb: 'verb',
  vi: 'verb',
  vt: 'verb',
  동사: 'verb',
  a: 'adjective',
  adj: 'adjective',
  adjective: 'adjective',
  형용사: 'adjective',
  r: 'adverb',
  adv: 'adverb',
  adverb: 'adverb',
  부사: 'adverb',
  prep: 'preposition',
  preposition: 'preposition',
  전치사: 'preposition',
  conj: 'conjunction',
  conjunction: 'conjunction',
  접속사: 'conjunction',
  det: 'determiner',
  determiner: 'determiner',
  한정사: 'determiner',
  pron: 'pronoun',
  pronoun: 'pronoun',
  대명사: 'pronoun',
  modal: 'modal',
  조동사: 'modal',
  intj: 'interjection',
  int: 'interjection',
  interjection: 'interjection',
  감탄사: 'interjection',
  num: 'number',
  number: 'number',
  numeral: 'number',
  수사: 'number',
  part: 'particle',
  particle: 'particle',
  불변화사: 'particle',
}

const usual: readonly Column[] = ['headword', 'definition', 'pos']

/** Every line is an entry. `first` is the number of the first one, so that several files can be one pack. */
export async function* tsvItems(file: string, first: number): AsyncGenerator<PackItem> {
  let columns: readonly (Column | null)[] | null = null
  let number = first
  for await (const { text, line } of linesOf(file, bounds.entryInFile)) {
    const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (bare.trim() === '') continue
    const cells = bare.split('\t')
    if (columns === null) {
      columns = headerOf(cells)
      if (columns) continue
      columns = usual
    }
    yield { number, ...entryOf(cells, columns, { file: basename(file), place: `line ${line}` }) }
    number += 1
  }
}

/** The columns that a first line names; null where it is an entry itself. */
function headerOf(cells: readonly string[]): (Column | null)[] | null {
  const found = cells.map((cell) => names[cell.trim().toLowerCase()] ?? null)
  return found.includes('headword') && (found.includes('definition') || found.includes('gloss')) ? found : null
}

type Where = { file: string; place: string }

function entryOf(cells: readonly string[], columns: readonly (Column | null)[], { file, place }: Where) {
  const all = (wanted: Column): string[] =>
    cells
      .flatMap((cell, at) => ((at < columns.length ? columns[at] : 'gloss') === wanted ? [written(cell)] : []))
      .filter(Boolean)
  const headword = clean(all('headword').join(' ').replaceAll('\n', ' '))
  const glosses = all('gloss')
  const definition = all('definition').join('\n')
  if (headword === '') throw new Damaged(file, place, 'has no headword: a line is headword, tab, definition')
  if (Buffer.byteLength(headword) > bounds.headword)
    throw new Damaged(file, place, `has a headword of more than ${bounds.headword} bytes`)
  if (definition === '' && glosses.length === 0)
    throw new Damaged(file, place, `“${headword}” has no definition: a line is headword, tab, definition`)
  const [pos = ''] = all('pos')
  return { headword, entry: { pos: parts[pos.toLowerCase().replace(/\.$/, '')] ?? null, definition, glosses } }
}

/** Line ends and tabs stand in such files as `\n` and `\t`. */
const written = (cell: string): string =>
  clean(cell.replaceAll(/\\([nt\\])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? ' ' : '\\')))
