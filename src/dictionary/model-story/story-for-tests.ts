// The model story, line by line as a reader sees it, beside the table of what its words mean; for tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readMarkdown } from '../../desk/body/from-markdown.ts'
import { plainText, runningText } from '../../desk/body/words.ts'
import { readText } from '../../language/reading/reading.ts'
import { root } from '../../platform/root.ts'

/** `glosses`: one of them must stand in the first meaning. */
export type Row = { printed: string; headword: string; glosses: string[] }
export type ExpectedLine = { begins: string; names: string[]; rows: Row[] }

const table = join(root(), 'src/dictionary/model-story/expected-for-tests.txt')
const article = join(root(), 'demo/articles/ri-yong-ho-moscow.en.md')

/** The table's blocks, in its order. */
export function expectedLines(): ExpectedLine[] {
  const lines: ExpectedLine[] = []
  for (const text of readFileSync(table, 'utf8').split('\n')) {
    const latest = lines.at(-1)
    if (text.startsWith('> ')) lines.push({ begins: text.slice(2).trim(), names: [], rows: [] })
    else if (text.startsWith('names:'))
      latest?.names.push(
        ...text
          .slice('names:'.length)
          .split(';')
          .map((name) => name.trim()),
      )
    else if (text.includes('|')) latest?.rows.push(rowOf(text))
  }
  return lines
}

function rowOf(text: string): Row {
  const [printed = '', headword = '', glosses = ''] = text.split('|').map((field) => field.trim())
  return { printed, headword, glosses: glosses.split(' ') }
}

/** Headline, standfirst and the running text. */
export function storyLines(): string[] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(article, 'utf8')) ?? []
  const { headline, standfirst } = parse(head) as { headline: string; standfirst: string }
  const text = plainText(readMarkdown(body).body, runningText)
  return [headline, standfirst, ...text.split(/\n+/)]
}

/** A sentence of a line, and where it begins there. */
export type Standing = { sentence: string; start: number; end: number }

export const sentencesOf = (line: string): Standing[] =>
  readText(line).map(({ start, end }) => ({ sentence: line.slice(start, end), start, end }))

/** Where the words stand by themselves, not before `from`; -1 where they do not. */
export function placeOf(line: string, words: string, from: number): number {
  const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}]/u.test(one)
  for (let at = line.indexOf(words, from); at !== -1; at = line.indexOf(words, at + 1))
    if (!isLetter(line[at - 1]) && !isLetter(line[at + words.length])) return at
  return -1
}
