// A reader's words as files: a table for spreadsheets, and text that Anki takes in.
import { csvLine } from '../../platform/csv.ts'
import { dayIn } from '../../style/dates.ts'
import type { KeptSentence } from './kept-word.ts'

/** What of a word goes into a file; what a browser holds goes there, too. */
export type Exported = {
  headword: string
  pos: string | null
  level: number | null
  definition: string
  gloss: string
  keptAt: Date
  schedule: { due: Date }
  sentences: readonly Pick<KeptSentence, 'text' | 'address' | 'day'>[]
}

const columns = ['word', 'pos', 'level', 'korean', 'meaning', 'sentence', 'day', 'article', 'kept', 'due'] as const

type About = { origin: string; zone: string }

function fieldsOf(word: Exported, { origin, zone }: About): Record<(typeof columns)[number], string> {
  const [newest] = word.sentences
  return {
    word: word.headword,
    pos: word.pos ?? '',
    level: word.level === null ? '' : String(word.level),
    korean: word.gloss,
    meaning: word.definition,
    sentence: newest?.text ?? '',
    day: newest?.day ?? '',
    article: newest?.address ? origin + newest.address : '',
    kept: dayIn(zone, word.keptAt),
    due: dayIn(zone, word.schedule.due),
  }
}

/** After a byte order mark, without which Excel takes Hangul for something else. */
export function wordsAsCsv(words: readonly Exported[], about: About): string {
  const lines = words.map((word) => {
    const fields = fieldsOf(word, about)
    return csvLine(columns.map((name) => fields[name]))
  })
  return `\ufeff${csvLine(columns)}${lines.join('')}`
}

/** For Anki's import of text: a note a line, the word on its front. */
export function wordsForAnki(words: readonly Exported[], about: About): string {
  const head = [
    '#separator:tab',
    '#html:false',
    '#columns:Front\tBack\tKorean\tSentence\tArticle\tTags',
    '#tags column:6',
  ]
  const lines = words.map((word) => {
    const { word: front, meaning, korean, sentence, article, level, pos } = fieldsOf(word, about)
    const tags = ['courant', pos, level === '' ? '' : `level-${level}`].filter(Boolean).join(' ')
    return [front, meaning, korean, sentence, article, tags].map(ankiField).join('\t')
  })
  return [...head, ...lines].map((line) => `${line}\n`).join('')
}

/** Tabs part the fields and line ends the notes; a field in quotation marks may hold them, a first field that begins with # may not stand bare. */
function ankiField(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/g, ' ')
  return /^#|"/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat
}
