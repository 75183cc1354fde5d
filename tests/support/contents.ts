// Everything that a database holds, to compare before and after.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database.ts'

/** The rows of every table as sorted text, by the table's name. */
export async function contentsOf({ kind, owner }: Database): Promise<Map<string, string[]>> {
  const names =
    kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql<{ name: string }>`select table_name as name from information_schema.tables
          where table_schema = current_schema() and table_type = 'BASE TABLE'`
  const contents = new Map<string, string[]>()
  for (const { name } of (await names.execute(owner)).rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(owner)
    contents.set(name, rows.map((row) => JSON.stringify(row)).toSorted())
  }
  return contents
}

/** The tables that hold something else than before, with what is new in each. */
export function changed(before: Map<string, string[]>, after: Map<string, string[]>): Record<string, string[]> {
  const differing = [...after].filter(([name, rows]) => rows.join('\n') !== before.get(name)?.join('\n'))
  return Object.fromEntries(
    differing.map(([name, rows]) => [name, rows.filter((row) => !before.get(name)?.includes(row))]),
  )
}
