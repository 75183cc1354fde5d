// Facts about this house that outlive a process, such as that it was filled with the demo.
import type { Reader, Writer } from './database.ts'

type FactTables = { facts: { name: string; value: string } }

/** What is remembered under a name; null if nothing is. */
export async function fact(db: Reader, name: string): Promise<string | null> {
  const row = await db
    .tables<FactTables>()
    .selectFrom('facts')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export async function remember(tx: Writer, name: string, value: string): Promise<void> {
  await tx
    .tables<FactTables>()
    .insertInto('facts')
    .values({ name, value })
    .onConflict((on) => on.column('name').doUpdateSet({ value }))
    .execute()
}
