// Counts by the week which words were asked for and not found. Who asked is nowhere.
import type { Reader, Writer } from '../../platform/database.ts'

type Tables = { words_not_found: { week: string; word: string; times: number } }
export type Missed = { word: string; times: number }

/** Words of one week; what comes after them is not noted, since only a robot asks for so many. */
const mostInAWeek = 1000

/** `week` is its Monday, `2018-04-09`. */
export async function addMissed(tx: Writer, week: string, missed: readonly Missed[]): Promise<void> {
  const tables = tx.tables<Tables>()
  const known = await tables.selectFrom('words_not_found').select('word').where('week', '=', week).execute()
  const there = new Set(known.map(({ word }) => word))
  let room = mostInAWeek - there.size
  for (const { word, times } of missed) {
    if (!there.has(word) && (room -= 1) < 0) continue
    await tables
      .insertInto('words_not_found')
      .values({ week, word, times })
      .onConflict((on) =>
        on.columns(['week', 'word']).doUpdateSet((the) => ({ times: the('words_not_found.times', '+', times) })),
      )
      .execute()
  }
}

export async function forgetMissed(tx: Writer, before: string): Promise<void> {
  await tx.tables<Tables>().deleteFrom('words_not_found').where('week', '<', before).execute()
}

/** Of these weeks together, the most wanted first. */
export async function mostMissed(db: Reader, since: string, most: number): Promise<Missed[]> {
  const rows = await db
    .tables<Tables>()
    .selectFrom('words_not_found')
    .select(({ fn }) => ['word', fn.sum<number | string>('times').as('times')])
    .where('week', '>=', since)
    .groupBy('word')
    .orderBy('times', 'desc')
    .orderBy('word')
    .limit(most)
    .execute()
  return rows.map(({ word, times }) => ({ word, times: Number(times) }))
}
