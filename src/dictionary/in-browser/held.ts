// The words that this browser holds for who is not signed in: nothing of them leaves it.
import { type Meaning, most, newSchedule, type Schedule, withSentence } from '../keeping/kept-word.ts'

export type HeldSentence = {
  text: string
  spans: [number, number][]
  at: number
  address: string | null
  day: string | null
  headline: string | null
}
export type Held = Meaning & { keptAt: Date; schedule: Schedule; sentences: HeldSentence[] }

const place = 'courant.words'

const withDates = (name: string, value: unknown): unknown =>
  ['keptAt', 'due', 'last'].includes(name) && typeof value === 'string' ? new Date(value) : value

/** Newest first. What another program has left there is nothing of ours. */
export function held(): Held[] {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '[]', withDates) as unknown
    return Array.isArray(found) ? (found as Held[]) : []
  } catch {
    return []
  }
}

/** Throws where the browser has no more room. */
export function hold(words: readonly Held[]): void {
  if (words.length === 0) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify(words))
}

export const isSame = (one: Meaning, other: Meaning): boolean =>
  one.headword.toLowerCase() === other.headword.toLowerCase() && one.sense === other.sense

/** A word once more gets the sentence as its newest. Throws where there is no more room. */
export function holdMore({ sentence, ...meaning }: Meaning & { sentence: HeldSentence | null }): void {
  const all = held()
  const known = all.find((one) => isSame(one, meaning))
  if (!known && all.length >= most.words) throw new Error('full')
  const now = new Date()
  const word: Held = known ?? { ...meaning, keptAt: now, schedule: newSchedule(now), sentences: [] }
  if (sentence) word.sentences = withSentence(word.sentences, sentence)
  hold(known ? all : [word, ...all])
}
