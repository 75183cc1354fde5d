// Reads the compiled word book: one query for each question.
import { remembering } from '../remembering.ts'
import { fields } from './fields.ts'
import { openHandle } from './handle.ts'
import { letterOfPos, numberOfPos, posOfBits, wordPos } from './pos.ts'
import { type Entry, type Level, type Relation, type WordBook, wordParts, type WordSense } from './word-book.ts'

type WordRow = [pos: number, rank: number | null, level: Level, isName: number]
type SenseRow = [
  ...[pos: number, number: number, tagged: number, lexId: number, head: string, frames: number],
  ...[synset: number, field: number, gloss: string, examples: string],
]

const sensesOf = `
  select s.pos, s.number, s.tagged, s.lex_id, s.head, s.frames, y.id, y.field, y.gloss, y.examples
  from words w join senses s on s.word = w.id join synsets y on y.id = s.synset where w.form = ?`
const queries = {
  word: 'select pos, rank, level, is_name from words where form = ?',
  american: 'select american from spellings where form = ?',
  sound: 'select ipa from sounds where word = ?',
  entry: 'select entry from entries where headword = ?',
  irregular: 'select headword, pos from irregular where form = ? order by pos',
  senses: `${sensesOf} order by s.pos, s.number`,
  sensesOfPos: `${sensesOf} and s.pos = ? order by s.number`,
  // Blanks and hyphens sort before letters, so what begins with the word stands together.
  phrases: `select form from words where form > ?1 || ' ' and form < ?1 || '!' union all
    select form from words where form > ?1 || '-' and form < ?1 || '.'`,
  related: 'select y.id, y.gloss from relations r join synsets y on y.id = r.other where r.synset = ? and r.kind = ?',
}

/** Answers to each question that a text asks again and again: one of today uses some thousand different forms. */
const remembered = 4_096

/** WordNet's signs for them (wninput(5WN)). */
const signs: Readonly<Record<Relation, readonly string[]>> = {
  hypernym: ['@', '@i'],
  derived: ['+'],
  domain: [';c', ';r', ';u'],
  similar: ['&', '^', '$'],
}

export type OpenBook = { book: WordBook; close: () => void }

/** `find` returns the file, and makes it if it is not there. It is asked again when the file turns out to be damaged. */
export function openBook(find: () => string): OpenBook {
  const ask = openHandle(find)
  const word = remembering(remembered, (form) => (ask.one(queries.word, form) ?? null) as WordRow | null)
  const american = remembering(remembered, (form) => text(ask.one(queries.american, form)) ?? form)
  const irregular = remembering(
    remembered,
    (form) => ask.all(queries.irregular, form) as [headword: string, pos: number][],
  )
  const phrases = remembering(remembered, (first) =>
    (ask.all(queries.phrases, first) as [string][]).map(([form]) => form).toSorted((a, b) => b.length - a.length),
  )
  const book: WordBook = {
    posOf: (headword) => posOfBits(word(folded(headword))?.[0] ?? 0),
    isName: (headword) => word(folded(headword))?.[3] === 1,
    irregular: (form, pos) =>
      irregular(folded(form))
        .map(([headword, number]) => ({ headword, pos: wordPos(number) }))
        .filter((one) => pos === undefined || one.pos === pos),
    american: (form) => american(folded(form)),
    rankOf: (headword) => word(folded(headword))?.[1] ?? null,
    levelOf: (headword) => levelOf(folded(headword), (form) => word(form)?.[2]),
    senses(headword, pos) {
      const form = folded(headword)
      const rows =
        pos === undefined ? ask.all(queries.senses, form) : ask.all(queries.sensesOfPos, form, numberOfPos(pos))
      return (rows as SenseRow[]).map((row) => senseOf(form, row))
    },
    entry(headword) {
      const found = text(ask.one(queries.entry, folded(headword)))
      return found === null ? null : (JSON.parse(found) as Entry)
    },
    soundOf(form) {
      const own = folded(form)
      return text(ask.one(queries.sound, own) ?? ask.one(queries.sound, american(own)))
    },
    phrasesFrom: (firstWord) => [...phrases(folded(firstWord))],
    related: (synset, relation) =>
      signs[relation]
        .flatMap((sign) => ask.all(queries.related, numberOfSynset(synset), sign) as [id: number, gloss: string][])
        .map(([id, gloss]) => ({ synset: nameOfSynset(id), gloss })),
  }
  return { book, close: ask.close }
}

/** A row of one text, or none. */
const text = (row: unknown): string | null => (row as [string] | undefined)?.[0] ?? null
const folded = (form: string): string => form.toLowerCase().replaceAll('’', "'")
const two = (number: number): string => String(number).padStart(2, '0')

/** What stands in no list is as hard as its parts, and one level more: `three-day`. */
function levelOf(form: string, known: (form: string) => Level | undefined): Level {
  const own = known(form)
  if (own !== undefined || !/[ -]/.test(form)) return own ?? 6
  const hardest = Math.max(...form.split(/[ -]/).map((part) => known(part) ?? 6))
  return Math.min(6, hardest + 1) as Level
}

function senseOf(form: string, row: SenseRow): WordSense {
  const [pos, number, tagged, lexId, head, frames, synset, field, gloss, examples] = row
  const type = head === '' ? pos : 5
  return {
    key: `${form.replaceAll(' ', '_')}%${type}:${two(field)}:${two(lexId)}:${head || ':'}`,
    pos: wordPos(pos),
    number,
    tagged,
    gloss,
    examples: examples === '' ? [] : examples.split('\n'),
    field: fields[field] ?? '',
    frames,
    synset: nameOfSynset(synset),
  }
}

/** Part of speech and offset in one number: 200629740 is v00629740. */
const perPos = 100_000_000

function nameOfSynset(id: number): string {
  return letterOfPos(wordPos(Math.floor(id / perPos))) + String(id % perPos).padStart(8, '0')
}

function numberOfSynset(name: string): number {
  const place = wordParts.findIndex((pos) => letterOfPos(pos) === name.charAt(0))
  return (place + 1) * perPos + Number(name.slice(1))
}
