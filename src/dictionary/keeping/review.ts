// Asks a reader for the words they keep, one at a time, and hears how well they knew each.
import type { Account } from '../../accounts/accounts.ts'
import { NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { dayIn, startOf } from '../../style/dates.ts'
import * as store from '../store/kept-words.ts'
import type { KeptWord, WordId } from './kept-word.ts'
import { type Answer, answered } from './scheduling.ts'

export type Review = {
  /** Null where nothing is due now. */
  word: KeptWord | null
  due: number
  all: number
  /** Words answered since the day began in the paper's zone. */
  today: number
  /** When the next one is due; null where no word is kept. */
  next: Date | null
  /** Whose answer can be taken back. */
  last: KeptWord | null
}

/** Where a reader stands in their review. `zone` is the paper's. */
export async function review({ db, now }: House, { id }: Account, zone: string): Promise<Review> {
  const at = now()
  const since = startOf(dayIn(zone, at), zone)
  const [word, due, all, today, next, last] = await Promise.all([
    store.nextDue(db, id, at),
    store.countDue(db, id, at),
    store.countWords(db, id),
    store.countAnswered(db, id, since),
    store.firstDueAt(db, id),
    store.lastAnswered(db, id, since),
  ])
  return { word, due, all, today, next, last }
}

type Answering = { answer: Answer; revision: number; zone: string }

/**
 * Hears an answer; `revision` is that of the word as it was asked. False where it was answered meanwhile: a form sent twice counts once. Throws NotFound
 * for a word that this reader does not keep.
 */
export async function answerWord(
  house: House,
  id: WordId,
  { answer, revision, zone }: Answering,
  by: Account,
): Promise<boolean> {
  return house.change(async (tx) => {
    const word = await store.keptWord(tx.db, by.id, id)
    if (!word) throw new NotFound('words.unknown')
    // What is not due was answered already, by another page that is open.
    if (word.revision !== revision || word.schedule.due > tx.now()) return false
    const schedule = answered(word.schedule, answer, tx.now(), zone)
    return store.reschedule(tx.write, by.id, id, { revision, schedule, before: word.schedule, at: tx.now() })
  })
}

/** Takes the last answer back, once. False where there is none, or the word was answered again meanwhile. Throws NotFound as answers do. */
export async function takeBack(house: House, id: WordId, revision: number, by: Account): Promise<boolean> {
  return house.change(async (tx) => {
    const word = await store.keptWord(tx.db, by.id, id)
    if (!word) throw new NotFound('words.unknown')
    const before = await store.scheduleBefore(tx.db, by.id, id)
    if (before === null || word.revision !== revision) return false
    return store.reschedule(tx.write, by.id, id, { revision, schedule: before, before: null, at: before.last })
  })
}
