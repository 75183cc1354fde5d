// Keeps how sections and articles have their discussions.
import type { Reader, Writer } from '../../platform/database.ts'
import type { KeptMode } from '../openness.ts'
import type { Mode } from '../steps/step.ts'
import type { DiscussionTables } from './tables.ts'

/** What was kept for each of some places, which are sections and articles by their ids. */
export async function modesOf(db: Reader, places: readonly string[]): Promise<Map<string, KeptMode>> {
  if (places.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('discussion_modes')
    .selectAll()
    .where('place', 'in', places)
    .execute()
  return new Map(
    rows.map(({ place, mode, closes_after_days }) => [
      place,
      { mode: mode as Mode, closesAfterDays: closes_after_days },
    ]),
  )
}

/** What was kept for every place for which anything was said. */
export async function modesKept(db: Reader): Promise<Map<string, KeptMode>> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('discussion_modes')
    .selectAll()
    .orderBy('at', 'desc')
    .execute()
  return new Map(
    rows.map(({ place, mode, closes_after_days }) => [
      place,
      { mode: mode as Mode, closesAfterDays: closes_after_days },
    ]),
  )
}

export async function saveMode(
  tx: Writer,
  place: string,
  { mode, closesAfterDays }: KeptMode,
  by: string,
  at: Date,
): Promise<void> {
  const row = { mode, closes_after_days: closesAfterDays, by, at: at.toISOString() }
  await tx
    .tables<DiscussionTables>()
    .insertInto('discussion_modes')
    .values({ place, ...row })
    .onConflict((on) => on.column('place').doUpdateSet(row))
    .execute()
}
