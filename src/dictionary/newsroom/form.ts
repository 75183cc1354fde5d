// The form of an entry as a browser sends it without scripts: every field with the place of its sense, and what a button does to them.
import { entryParts } from '../../language/word-book/word-book.ts'
import { blankSense, type EntryText, mostSenses, type SenseText } from './entry.ts'

const longestField = 500

type Sent = Readonly<Record<string, string | string[]>>

/** `at` is the place of the sense that is moved or taken out. */
export type Act = { does: 'keep' | 'add' | 'up' | 'down' | 'drop'; at: number }

export function actIn(form: Sent): Act {
  const [, does, at] = /^(keep|add|up|down|drop)(?:-(\d{1,2}))?$/.exec(one(form, 'act')) ?? []
  if (does === 'up' || does === 'down' || does === 'drop') return { does, at: Number(at ?? 0) }
  return { does: does === 'add' ? 'add' : 'keep', at: 0 }
}

export const revisionIn = (form: Sent): number => Number(/^\d{1,7}$/.exec(one(form, 'revision')) ?? 0)

/** Everything that was written, as it was written. A sense of which every field is empty is none. */
export function textIn(form: Sent): EntryText {
  const senses: SenseText[] = []
  // One more than there may be, so that too many are refused and not cut.
  for (let at = 0; at <= mostSenses; at += 1) {
    const pos = entryParts.find((part) => part === one(form, `pos-${at}`))
    if (pos === undefined) continue
    senses.push({
      pos,
      definition: one(form, `definition-${at}`),
      korean: one(form, `korean-${at}`),
      phrase: one(form, `phrase-${at}`),
      keys: [form[`keys-${at}`] ?? []].flat().slice(0, 100).map(bounded),
    })
  }
  return { headword: one(form, 'headword'), senses }
}

const one = (form: Sent, name: string): string => bounded([form[name] ?? ''].flat()[0] ?? '')
const bounded = (text: string): string => text.slice(0, longestField).toWellFormed()

/** The senses as they stand after a button was pressed. */
export function arranged(text: EntryText, act: Act): EntryText {
  const { senses } = text
  if (act.does === 'add') return { ...text, senses: [...senses, { ...blankSense, pos: senses.at(-1)?.pos ?? 'noun' }] }
  if (act.does === 'keep') return { ...text, senses: senses.filter((sense) => !isEmpty(sense)) }
  const sense = senses[act.at]
  if (sense === undefined) return text
  const others = senses.toSpliced(act.at, 1)
  if (act.does === 'drop') return { ...text, senses: others }
  return { ...text, senses: others.toSpliced(Math.max(0, act.at + (act.does === 'up' ? -1 : 1)), 0, sense) }
}

const isEmpty = ({ definition, korean, phrase, keys }: SenseText): boolean =>
  `${definition}${korean}${phrase}`.trim() === '' && keys.length === 0
