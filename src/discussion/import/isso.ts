// Reads the comments of Isso out of its own database file, which is also its backup.
import { DatabaseSync } from 'node:sqlite'
import { type Arrival, type LeftOut, Unreadable } from './arrival.ts'

type Row = {
  id: number
  parent: number | null
  created: number
  mode: number
  author: string | null
  text: string | null
  uri: string
}

const accepted = 1
const pending = 2
const deleted = 4

/** Every comment in the order in which they were written. Throws `Unreadable`. */
export function* readIsso(file: string): Generator<Arrival | LeftOut> {
  const database = opened(file)
  try {
    const rows = database
      .prepare(
        'select c.id, c.parent, c.created, c.mode, c.author, c.text, t.uri from comments c join threads t on t.id = c.tid order by c.id',
      )
      .iterate() as Iterable<Row>
    for (const row of rows) yield arrivalOf(row)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error
    throw new Unreadable('database', `is not Isso’s: ${(error as Error).message}`)
  } finally {
    database.close()
  }
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch (error) {
    throw new Unreadable('database', `cannot be opened: ${(error as Error).message}`)
  }
}

function arrivalOf({ id, parent, created, mode, author, text, uri }: Row): Arrival | LeftOut {
  if (mode !== accepted && mode !== pending && mode !== deleted) return { leftOut: `mode ${mode}` }
  return {
    item: String(id),
    parent: parent === null ? null : String(parent),
    address: uri,
    name: author ?? '',
    at: new Date(created * 1000),
    // Isso keeps Markdown as it was typed, which reads well as it is.
    text: mode === deleted ? '' : (text ?? ''),
    state: mode === accepted ? 'shown' : mode === pending ? 'held' : 'withdrawn',
  }
}
