// The house: what every room is given, and the one way to change anything.
import { randomBytes } from 'node:crypto'
import { type Database, openDatabase, type Reader, type Writer } from './database.ts'
import { type Files, openFiles } from './files.ts'
import { enqueue, type Jobs, type Left, openJobs, type Worker } from './jobs.ts'
import type { Log } from './log.ts'
import { type Mailer, openMail } from './mail.ts'
import { type Migrations, migrate } from './migrate.ts'
import { openSeal, type Seal } from './seal.ts'
import type { Settings } from './settings.ts'
import { type Ear, openEar } from './wire-ear.ts'
import { type Consequences, type Listener, type News, notify, type Wires, write } from './wire.ts'
import { join } from 'node:path'

export type House = {
  db: Reader
  change: Change
  now: () => Date
  mail: Mailer
  files: Files
  seal: Seal
  settings: Settings
  log: Log
}
/** The house inside a transaction: `db` sees what the transaction has written, and `change` joins it. */
export type Tx = House & {
  write: Writer
  tell: (news: News) => Promise<void>
  /** Tells news at a later time: by then, whatever has changed meanwhile is for its listeners to see. */
  tellAt: (news: News, at: Date) => Promise<void>
}
/** Runs work in one transaction, then delivers its news: on this node before it returns. */
export type Change = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

export type OpenHouse = { house: House; database: Database; jobs: Jobs; migrated: string[]; close: () => Promise<void> }
export type Plan = {
  settings: Settings
  log: Log
  migrations: Migrations
  wires: Wires
  now?: () => Date
  /** Starts the process that does what the wires leave `beside`; without one this process does it. */
  startBeside?: Left['start'] | undefined
}

/** Opens the database, brings it up to date, and starts to hear news. `jobs` rest until they are first woken. */
export async function openHouse(plan: Plan): Promise<OpenHouse> {
  const { settings, log, wires, now = () => new Date() } = plan
  const database = await openDatabase(settings, log)
  const migrated = await migrate(database, plan.migrations)
  const node = randomBytes(6).toString('hex')
  const mail = openMail({
    smtpUrl: settings.smtpUrl,
    outboxFolder: join(settings.data, 'outbox'),
    from: sender(settings),
    log,
  })
  const house: House = {
    db: database.reader,
    now,
    mail,
    files: await openFiles(join(settings.data, 'files')),
    seal: await openSeal(settings.secret, settings.data),
    settings,
    log,
    change: (work) => change(work),
  }
  const { startBeside } = plan
  const left = startBeside && { names: namesBeside(wires), start: startBeside }
  const jobs = openJobs(database, { workers: workersOf(house, wires), now, log, left })
  const change = changing(house, database, node, wires, jobs)
  const ear: Ear = await openEar(
    database,
    node,
    async ({ news }) => (await deliver(house, wires, news), jobs.wake()),
    log,
  )
  return {
    house,
    database,
    jobs,
    migrated,
    close: async () => {
      await ear.close()
      await jobs.close()
      mail.close()
      await database.close()
    },
  }
}

function changing(house: House, database: Database, node: string, wires: Wires, jobs: Jobs): Change {
  return async (work) => {
    const told: News[] = []
    const ids: number[] = []
    let later = false
    const result = await database.transaction(async (writer) => {
      const tx: Tx = {
        ...house,
        db: writer,
        write: writer,
        change: (inner) => inner(tx),
        tell: async (news) => {
          told.push(news)
          ids.push(await write(writer, node, house.now(), news))
          for (const name of Object.keys(jobsOf(wires[news.kind])))
            await enqueue(writer, jobName(news.kind, name), news, house.now())
        },
        tellAt: (news, at) => {
          later = true
          return enqueue(writer, toTell, news, at)
        },
      }
      const done = await work(tx)
      await notify(writer, ids)
      return done
    })
    for (const news of told) await deliver(house, wires, news)
    if (later || told.some((news) => Object.keys(jobsOf(wires[news.kind])).length > 0)) jobs.wake()
    return result
  }
}

/** A listener that fails must not undo what is already committed: it is logged. */
async function deliver(house: House, wires: Wires, news: News): Promise<void> {
  for (const [name, listener] of Object.entries(wires[news.kind]?.everyNode ?? {})) {
    try {
      await listener(house, news)
    } catch (error) {
      house.log.error({ err: error, news: news.kind, listener: name }, 'a listener failed')
    }
  }
}

const jobsOf = (consequences: Consequences | undefined): Record<string, Listener> => ({
  ...consequences?.once,
  ...consequences?.beside,
})

const namesBeside = (wires: Wires): string[] =>
  Object.entries(wires).flatMap(([kind, { beside = {} }]) => Object.keys(beside).map((name) => jobName(kind, name)))

const toTell = 'tell'
const jobName = (kind: string, listener: string): string => `${kind} → ${listener}`

function workersOf(house: House, wires: Wires): Record<string, Worker> {
  const workers: Record<string, Worker> = {
    [toTell]: (news) => house.change((tx) => tx.tell(news as News)),
  }
  for (const [kind, consequences] of Object.entries(wires)) {
    for (const [name, listener] of Object.entries(jobsOf(consequences)))
      workers[jobName(kind, name)] = async (news) => listener(house, news as News)
  }
  return workers
}

const sender = (settings: Settings): string =>
  `noreply@${settings.url ? new URL(settings.url).hostname : 'localhost.localdomain'}`
