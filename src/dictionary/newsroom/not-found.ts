// What readers asked for and did not find, counted for the newsroom: the word alone, by the week.
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import { dayIn, daysAfter, mondayOf } from '../../style/dates.ts'
import { folded } from '../finding/word.ts'
import { addMissed, forgetMissed, type Missed, mostMissed } from '../store/not-found.ts'

/** Weeks that are kept, this one included. */
export const weeksKept = 8
const mostWaiting = 200
const aMinute = 60_000

type Tally = { words: Map<string, number>; writtenAt: number; writing: Promise<void> }

/** What has not yet been written: every look-up would else write. What a node had when it stopped is lost. */
const tallies = new WeakMap<Seal, Tally>()

const tallyOf = ({ seal }: House): Tally => {
  const known = tallies.get(seal) ?? { words: new Map(), writtenAt: 0, writing: Promise.resolve() }
  tallies.set(seal, known)
  return known
}

/** A word or a term of up to three, in letters: an address, a number or half a sentence is nothing for a dictionary, and may be somebody's own. */
const isWord = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,2}$/u.test(text) && text.length <= 40

/** Notes that a word was asked for. Nobody waits for it. */
export function noteMissed(house: House, word: string): void {
  const asked = folded(word.normalize('NFC')).trim()
  const tally = tallyOf(house)
  if (!isWord(asked) || (tally.words.size >= mostWaiting && !tally.words.has(asked))) return
  tally.words.set(asked, (tally.words.get(asked) ?? 0) + 1)
  if (house.now().getTime() - tally.writtenAt < aMinute) return
  tally.writing = writeTally(house, tally).catch((error: unknown) =>
    house.log.warn({ err: error }, 'words that were not found could not be counted'),
  )
}

async function writeTally(house: House, tally: Tally): Promise<void> {
  const now = house.now()
  tally.writtenAt = now.getTime()
  const missed = [...tally.words].map(([word, times]): Missed => ({ word, times }))
  tally.words.clear()
  if (missed.length === 0) return
  await house.change(async (tx) => {
    await addMissed(tx.write, weekOf(now), missed)
    await forgetMissed(tx.write, firstWeek(now))
  })
}

/** The most wanted of the weeks that are kept; what this node has counted is in it. */
export async function missedWords(house: House, most: number): Promise<Missed[]> {
  const tally = tallyOf(house)
  await tally.writing
  await writeTally(house, tally)
  return mostMissed(house.db, firstWeek(house.now()), most)
}

/** Its Monday in UTC. */
const weekOf = (at: Date): string => mondayOf(dayIn('UTC', at))
const firstWeek = (now: Date): string => daysAfter(weekOf(now), -(weeksKept - 1) * 7)
