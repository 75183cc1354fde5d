// WordNet's files, read: senses with their keys, and synsets with their glosses and relations (wordnet.princeton.edu, wndb(5WN)).
import { readFrom } from './packages.ts'

/** Noun, verb, adjective, adverb, as WordNet counts them. */
export type PosNumber = 1 | 2 | 3 | 4
export const posNumbers: readonly PosNumber[] = [1, 2, 3, 4]
export const fileNames = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv' } as const

export type SenseRow = {
  /** As WordNet writes it: `assume%2:31:00::`. */
  key: string
  /** In lower case, with spaces. */
  headword: string
  pos: PosNumber
  /** Its place among the senses of this headword and part of speech. */
  number: number
  tagged: number
  synset: number
  lexId: number
  /** Of an adjective that stands beside another: that one, as the key ends, `able:00`; else empty. */
  head: string
}
export type Synset = {
  id: number
  field: number
  /** As WordNet writes them: with capitals, and with spaces. */
  words: string[]
  gloss: string
  examples: string[]
  relations: { kind: string; other: number }[]
  /** Of verbs, the numbers of their frames, each for one of the words, counted from 1, or for all: 0. */
  frames: { number: number; word: number }[]
}

const synsetId = (pos: PosNumber, offset: string): number => pos * 100_000_000 + Number(offset)

/** Every sense of WordNet, by headword. */
export function readSenses(): SenseRow[] {
  return lines(readFrom('wordnet', 'dict/index.sense')).map((line) => {
    const [key = '', offset = '', number, tagged] = line.split(' ')
    const [lemma = '', rest = ''] = key.split('%')
    const [type, , lexId, head = '', headId = ''] = rest.split(':')
    const pos = (type === '5' ? 3 : Number(type)) as PosNumber
    return {
      key,
      headword: lemma.replaceAll('_', ' '),
      pos,
      number: Number(number),
      tagged: Number(tagged),
      synset: synsetId(pos, offset),
      lexId: Number(lexId),
      head: head === '' ? '' : `${head}:${headId}`,
    }
  })
}

const numberOf = { n: 1, v: 2, a: 3, s: 3, r: 4 } as const
const kept = new Set(['@', '@i', '+', '&', '^', ';c', ';r', ';u', '$'])

/** Every synset of a part of speech. */
export function readSynsets(pos: PosNumber): Synset[] {
  return lines(readFrom('wordnet', `dict/data.${fileNames[pos]}`)).map((line) => {
    const bar = line.indexOf(' | ')
    const fields = line.slice(0, bar).split(' ')
    const wordCount = Number.parseInt(fields[3] ?? '0', 16)
    const words = Array.from({ length: wordCount }, (_, index) => wordAt(fields, index))
    return {
      id: synsetId(pos, fields[0] ?? ''),
      field: Number(fields[1]),
      words,
      ...glossOf(line.slice(bar + 3).trim()),
      relations: relationsOf(fields, 4 + 2 * wordCount),
      frames: pos === 2 ? framesAt(fields, 4 + 2 * wordCount) : [],
    }
  })
}

/** Adjectives carry where they may stand: `galore(ip)`. */
function wordAt(fields: string[], index: number): string {
  return (fields[4 + 2 * index] ?? '').replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' ')
}

function relationsOf(fields: string[], at: number): Synset['relations'] {
  return Array.from({ length: Number(fields[at]) }, (_, index) => {
    const [kind = '', offset = '', pos = 'n'] = fields.slice(at + 1 + 4 * index)
    return { kind, other: synsetId(numberOf[pos as keyof typeof numberOf], offset) }
  }).filter(({ kind }) => kept.has(kind))
}

/** Behind the relations: how many, then each as `+ 08 00`, the word's number in hexadecimal. */
function framesAt(fields: string[], relationsAt: number): Synset['frames'] {
  const at = relationsAt + 1 + 4 * Number(fields[relationsAt])
  return Array.from({ length: Number(fields[at] ?? 0) }, (_, index) => ({
    number: Number(fields[at + 2 + 3 * index]),
    word: Number.parseInt(fields[at + 3 + 3 * index] ?? '0', 16),
  }))
}

/** `a gloss; "an example"; "another"`. */
function glossOf(text: string): { gloss: string; examples: string[] } {
  const start = text.search(/; ?"/)
  if (start === -1) return { gloss: text, examples: [] }
  return {
    gloss: text.slice(0, start).trim(),
    examples: [...text.slice(start).matchAll(/"([^"]+)"/g)].map(([, example = '']) => example.trim()),
  }
}

/** The licence at the head of each file is indented by two spaces. */
function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
}
