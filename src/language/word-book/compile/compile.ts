// Compiles the word book: one read-only SQLite file out of WordNet, the lists and the learner's lexicon.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Entry } from '../word-book.ts'
import { framesOf } from '../frames.ts'
import { readSounds } from './sounds.ts'
import { readSpellings } from './spellings.ts'
import type { SenseRow } from './wordnet.ts'
import { type Material, readMaterial, wordsOf } from './words.ts'

const schema = `
  create table words (form text primary key, id integer, pos integer, rank integer, level integer, is_name integer) without rowid;
  create table senses (
    word integer, pos integer, number integer, synset integer, tagged integer, lex_id integer, head text, frames integer,
    primary key (word, pos, number)
  ) without rowid;
  create table synsets (id integer primary key, field integer, gloss text, examples text);
  create table relations (synset integer, kind text, other integer, primary key (synset, kind, other)) without rowid;
  create table irregular (form text, pos integer, headword text, primary key (form, pos, headword)) without rowid;
  create table spellings (form text primary key, american text) without rowid;
  create table sounds (word text primary key, ipa text) without rowid;
  create table entries (headword text primary key, entry text) without rowid;
`

/** Fills a new file, which must not exist yet, and waits until it is on the disk. */
export function compile(file: string, entries: readonly Entry[]): void {
  const book = new DatabaseSync(file)
  // Nobody reads the file before it is whole: a failed attempt is thrown away.
  book.exec('pragma journal_mode = memory; pragma synchronous = off; pragma locking_mode = exclusive')
  book.exec(`begin; ${schema}`)
  fill(book, readMaterial(), entries)
  book.exec('commit')
  book.close()
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

function fill(book: DatabaseSync, material: Material, entries: readonly Entry[]): void {
  const words = wordsOf(material, entries)
  const framesFor = framesBySense(material)
  const ids = new Map(words.map(({ form }, index) => [form, index + 1]))
  insert(
    book,
    'words',
    words.map(({ form, pos, rank, level, isName }, index) => [form, index + 1, pos, rank, level, Number(isName)]),
  )
  insert(
    book,
    'senses',
    material.senses
      .map(
        (one) =>
          [
            ids.get(one.headword) ?? 0,
            one.pos,
            one.number,
            one.synset,
            one.tagged,
            one.lexId,
            one.head,
            framesFor(one),
          ] as const,
      )
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]),
  )
  insert(
    book,
    'synsets',
    material.synsets.map(({ id, field, gloss, examples }) => [id, field, gloss, examples.join('\n')]),
  )
  insert(
    book,
    'relations',
    material.synsets.flatMap(({ id, relations }) => relations.map(({ kind, other }) => [id, kind, other])),
  )
  insert(
    book,
    'irregular',
    material.lexemes.irregular.flatMap(({ form, pos, headwords }) =>
      headwords.map((headword) => [form, pos, headword]),
    ),
  )
  insert(book, 'spellings', [...readSpellings()])
  insert(book, 'sounds', readSounds())
  insert(
    book,
    'entries',
    entries.map((entry) => [entry.headword.toLowerCase(), JSON.stringify(entry)]),
  )
}

/** A frame belongs to all words of a synset, or to one of them. */
function framesBySense({ synsets }: Material): (sense: SenseRow) => number {
  const verbs = new Map(synsets.filter(({ frames }) => frames.length > 0).map((one) => [one.id, one]))
  return ({ synset, headword }) => {
    const { frames = [], words = [] } = verbs.get(synset) ?? {}
    const own = words.findIndex((word) => word.toLowerCase() === headword) + 1
    return framesOf(frames.filter(({ word }) => word === 0 || word === own).map(({ number }) => number))
  }
}

/** What stands twice in the lists, stands once in the book. */
function insert(book: DatabaseSync, table: string, rows: readonly (readonly SQLInputValue[])[]): void {
  const places = rows[0]?.map(() => '?').join(', ')
  if (places === undefined) return
  const statement = book.prepare(`insert or ignore into ${table} values (${places})`)
  for (const row of rows) statement.run(...row)
}
