// Work for later: one table on both databases, each job run by one node until it succeeds.
import type { Database, Reader, Writer } from './database.ts'
import { newId } from './ids.ts'
import type { Log } from './log.ts'

export type JobTables = {
  jobs: {
    id: string
    name: string
    payload: string
    run_at: string
    attempts: number
    claimed_until: string | null
    failed_at: string | null
    last_error: string | null
  }
}
type Job = JobTables['jobs']
export type Worker = (payload: unknown) => Promise<void>
/** Jobs that are left to a process beside this one; `start` is called when one is due, and says by `done` that it has found no more. */
export type Left = { names: readonly string[]; start: (done: () => void) => void }
export type Jobs = {
  /** Looks for due jobs now. */
  wake: () => void
  /** Runs whatever is due and returns when nothing is. */
  drain: () => Promise<void>
  /** Takes no new job and waits for the one that runs. */
  close: () => Promise<void>
}

const claimFor = 5 * 60_000
const attemptsAtMost = 10
const lookAtLeastEvery = 30_000

/** Puts a job into the running transaction, so that it exists exactly if the change does. */
export async function enqueue(writer: Writer, name: string, payload: unknown, runAt: Date): Promise<void> {
  const row: Job = {
    id: newId('job', runAt),
    name,
    payload: JSON.stringify(payload),
    run_at: runAt.toISOString(),
    attempts: 0,
    claimed_until: null,
    failed_at: null,
    last_error: null,
  }
  await writer.tables<JobTables>().insertInto('jobs').values(row).execute()
}

/** How many jobs wait, and how many were given up after their last attempt. */
export async function countJobs(reader: Reader): Promise<{ waiting: number; failed: number }> {
  const rows = await reader
    .tables<JobTables>()
    .selectFrom('jobs')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('failed_at').as('failed')])
    .execute()
  const { all = 0, failed = 0 } = rows[0] ?? {}
  return { waiting: all - failed, failed }
}

export type JobsOptions = {
  /** One entry for each job name; jobs of other names are left to whoever knows them. */
  workers: Record<string, Worker>
  now: () => Date
  log: Log
  left?: Left | undefined
}

/** Starts working. */
export function openJobs(database: Database, { workers, now, log, left }: JobsOptions): Jobs {
  const own = Object.keys(workers).filter((name) => left?.names.includes(name) !== true)
  let open = true
  let running: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined
  const drain = (): Promise<void> => {
    again = true
    running ??= work().finally(() => (running = null))
    return running
  }
  const work = async (): Promise<void> => {
    while (open && again) {
      again = false
      while (open) {
        const job = await claim(database, own, now())
        if (!job) break
        await run(database, job, workers, now, log)
      }
      if (open && left && (await isDue(database.reader, left.names, now()))) left.start(wake)
      // Whoever wakes us while we ask for the pause is heard by the loop.
      const wait = open ? await pause(database.reader, own, now()) : 0
      clearTimeout(timer)
      if (open) timer = setTimeout(wake, wait).unref()
    }
  }
  const wake = () => void drain().catch((error: unknown) => log.error({ err: error }, 'jobs could not be read'))
  return {
    wake,
    drain,
    close: async () => {
      open = false
      clearTimeout(timer)
      await running?.catch(() => undefined)
    },
  }
}

/** Takes the job that has been due longest; another node leaves it alone until the claim runs out. */
async function claim(database: Database, names: readonly string[], now: Date): Promise<Job | undefined> {
  if (names.length === 0) return undefined
  const at = now.toISOString()
  const until = new Date(now.getTime() + claimFor).toISOString()
  return database.transaction(async (writer) => {
    const due = dueJobs(writer, names, at).selectAll().orderBy('run_at').limit(1)
    const job = await (writer.kind === 'postgres' ? due.forUpdate().skipLocked() : due).executeTakeFirst()
    if (job)
      await writer
        .tables<JobTables>()
        .updateTable('jobs')
        .set({ claimed_until: until })
        .where('id', '=', job.id)
        .execute()
    return job
  })
}

const dueJobs = (handle: Reader, names: readonly string[], at: string) =>
  handle
    .tables<JobTables>()
    .selectFrom('jobs')
    .where('name', 'in', names)
    .where('run_at', '<=', at)
    .where('failed_at', 'is', null)
    .where((or) => or.or([or('claimed_until', 'is', null), or('claimed_until', '<', at)]))

async function isDue(reader: Reader, names: readonly string[], now: Date): Promise<boolean> {
  if (names.length === 0) return false
  return (await dueJobs(reader, names, now.toISOString()).select('id').limit(1).executeTakeFirst()) !== undefined
}

async function run(
  database: Database,
  job: Job,
  workers: Record<string, Worker>,
  now: () => Date,
  log: Log,
): Promise<void> {
  try {
    await workers[job.name]?.(JSON.parse(job.payload))
    await database.transaction((writer) =>
      writer.tables<JobTables>().deleteFrom('jobs').where('id', '=', job.id).execute(),
    )
  } catch (error) {
    log.error({ err: error, job: job.name, attempt: job.attempts + 1 }, 'a job failed')
    await database.transaction((writer) =>
      writer
        .tables<JobTables>()
        .updateTable('jobs')
        .set(retried(job, error as Error, now()))
        .where('id', '=', job.id)
        .execute(),
    )
  }
}

/** The pause doubles from two seconds to about half an hour. */
function retried(job: Job, error: Error, now: Date): Partial<Job> {
  const attempts = job.attempts + 1
  const again = new Date(now.getTime() + 1000 * 2 ** attempts).toISOString()
  return {
    attempts,
    run_at: again,
    claimed_until: null,
    last_error: error.message.slice(0, 500),
    failed_at: attempts < attemptsAtMost ? null : now.toISOString(),
  }
}

/** How long nothing of these names is due, in milliseconds. What another node has claimed is due when the claim runs out. */
async function pause(reader: Reader, names: readonly string[], now: Date): Promise<number> {
  if (names.length === 0) return lookAtLeastEvery
  const row = await reader
    .tables<JobTables>()
    .selectFrom('jobs')
    .select(({ fn }) => fn.min(fn.coalesce('claimed_until', 'run_at')).as('at'))
    .where('name', 'in', names)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  const wait = row?.at ? new Date(row.at).getTime() - now.getTime() : lookAtLeastEvery
  return Math.min(Math.max(wait, 50), lookAtLeastEvery)
}
