// Hears the news that other processes wrote: by looking at SQLite's change counter, or by LISTEN on PostgreSQL.
import pg from 'pg'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import { newest, numbered, type Sent, since } from './wire.ts'

export type Ear = { close: () => Promise<void> }
type Hear = (sent: Sent) => Promise<void>

const lookEvery = 200
const reconnectAfter = 500
/** Transactions may commit in another order than they took their numbers in, so that many earlier ones are read again. */
const overlap = 500

/** Starts hearing. `hear` gets each piece of news that another node wrote, once at least. */
export async function openEar(database: Database, node: string, hear: Hear, log: Log): Promise<Ear> {
  const heard = new Set<number>()
  let last = await newest(database.reader)
  const take = async (sent: Sent[]) => {
    for (const one of sent) {
      last = Math.max(last, one.id)
      if (one.node === node || heard.has(one.id)) continue
      heard.add(one.id)
      if (heard.size > overlap * 2) heard.delete(heard.values().next().value as number)
      await hear(one)
    }
  }
  const catchUp = inTurn(async () => {
    const start = database.kind === 'postgres' ? last - overlap : last
    for (let sent = await since(database.reader, start); sent.length > 0; sent = await since(database.reader, last))
      await take(sent)
  }, log)
  if (database.kind === 'sqlite') return lookAtCounter(database, catchUp)
  const url = database.postgres?.url ?? ''
  return listen(
    url,
    catchUp,
    (ids) => void numbered(database.reader, ids).then(take, (error) => log.error({ err: error }, 'news was not read')),
    log,
  )
}

/** One run at a time; asked while running, it runs once more. */
function inTurn(work: () => Promise<void>, log: Log): () => void {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await work().catch((error: unknown) => log.error({ err: error }, 'news was not read'))
    }
    running = false
  }
  return () => void run()
}

/** `data_version` changes when any other connection commits; asking for it costs a few microseconds and touches no table. */
function lookAtCounter(database: Database, changed: () => void): Ear {
  const counter = database.sqlite?.reader.prepare('pragma data_version')
  let version = JSON.stringify(counter?.get())
  const timer = setInterval(() => {
    const now = JSON.stringify(counter?.get())
    if (now === version) return
    version = now
    changed()
  }, lookEvery).unref()
  return { close: () => Promise.resolve(clearInterval(timer)) }
}

/** What is notified while the connection is down is lost, so each connection begins with catching up. */
async function listen(url: string, catchUp: () => void, read: (ids: number[]) => void, log: Log): Promise<Ear> {
  let open = true
  let client: pg.Client | null = null
  const connect = async (): Promise<void> => {
    if (!open) return
    const mine = new pg.Client({ connectionString: url })
    client = mine
    let lost = false
    const lose = (why?: Error) => {
      if (lost || !open) return
      lost = true
      log.warn({ err: why }, 'the connection to the wire was lost')
      mine.end().catch(() => undefined)
      setTimeout(() => void connect(), reconnectAfter).unref()
    }
    mine.on('error', lose)
    mine.on('end', () => lose())
    mine.on('notification', ({ payload }) => (payload ? read(payload.split(',').map(Number)) : catchUp()))
    try {
      await mine.connect()
      await mine.query('listen courant_wire')
      catchUp()
    } catch (error) {
      lose(error as Error)
    }
  }
  await connect()
  return {
    close: async () => {
      open = false
      await client?.end().catch(() => undefined)
    },
  }
}
