// What PostgreSQL's catalogue says of the tables in our schema.
import pg from 'pg'

export type Client = pg.ClientBase
export const quoted = pg.escapeIdentifier

/** Names of the tables, in order. */
export async function tables(client: Client): Promise<string[]> {
  return names(
    client,
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  )
}

/** The columns of its primary key in their order; none where it has none. */
export async function primaryKey(client: Client, table: string): Promise<string[]> {
  return names(
    client,
    `select attname as name from pg_index
     cross join unnest(indkey) with ordinality as key (number, place)
     join pg_attribute on attrelid = indrelid and attnum = key.number
     where indisprimary and indrelid = $1::regclass order by place`,
    [quoted(table)],
  )
}

/** The columns that can be written: not those that PostgreSQL computes. */
export async function writableColumns(client: Client, table: string): Promise<string[]> {
  return names(
    client,
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [quoted(table)],
  )
}

/** Every foreign key that is checked at once, as `alter table … alter constraint …` begins. */
export async function foreignKeys(client: Client): Promise<string[]> {
  return names(
    client,
    `select format('alter table %s alter constraint %I', conrelid::regclass, conname) as name from pg_constraint
     where contype = 'f' and not condeferrable and conparentid = 0
     and connamespace = current_schema()::regnamespace order by 1`,
  )
}

/** The last number that each sequence gave; null where it gave none. Numbers are text: they may be larger than ours. */
export type Sequences = Record<string, string | null>

export async function sequences(client: Client): Promise<Sequences> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = current_schema() order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

export async function setSequences(client: Client, last: Sequences): Promise<void> {
  for (const [name, value] of Object.entries(last)) {
    if (value !== null) await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), value])
  }
}

async function names(client: Client, sql: string, values: string[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql, values)
  return rows.map(({ name }) => name)
}
