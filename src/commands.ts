// What each command does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openBeside } from './beside.ts'
import { breaking, type BreakingOptions } from './breaking-command.ts'
import { openCourant } from './courant.ts'
import { type Cast, castOf, type DemoClock, demoIsDue, loadDemo } from './demo.ts'
import { migrations } from '../db/migrations/list.ts'
import type * as desk from './desk/desk.ts'
import { linesOf } from './import-report.ts'
import { writeDurably } from './platform/durable.ts'
import { checkFolder } from './platform/folder.ts'
import { openHouse, type OpenHouse, type Plan } from './platform/house.ts'
import type { Language } from './platform/i18n.ts'
import { type Log, openLog } from './platform/log.ts'
import { readSettings, type Settings, SettingsProblem } from './platform/settings.ts'
import * as urls from './urls.ts'
import { nobody, wiresOf } from './wires.ts'

const deskCommands = () => import('./desk/commands.ts')
const discussionCommands = () => import('./discussion/commands.ts')
const dictionaryCommands = () => import('./dictionary/commands.ts')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

export async function start(): Promise<void> {
  const { settings, log } = await ready()
  const beside = openBeside('chores', log)
  const open = () => openCourant(settings, log, undefined, beside.start)
  let courant = await open()
  if (courant.migrated.length > 0) say(`Brought the database up to date (${courant.migrated.length} steps).`)
  if (await demoIsDue(courant.house)) {
    say('The database is empty: loading the demo newspaper …')
    // Closed meanwhile: it would take up the jobs of all that comes out, and keep in memory what they read.
    await courant.close()
    await seedApart()
    courant = await open()
  }
  const close = async (): Promise<void> => {
    await beside.close()
    await courant.close()
  }
  closeOnSignal(close)
  try {
    await courant.app.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    await close()
    throw unlistened(error as NodeJS.ErrnoException, settings)
  }
  courant.jobs.wake()
  say(`The paper is out: ${settings.origin}`)
  introduce(settings, await castOf(courant.house))
}

/** In a process of its own: what reads Markdown and inspects pictures would stay in the memory of the one that serves. */
async function seedApart(): Promise<void> {
  const seeding = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'seed'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(seeding, 'close')) as [number | null]
  if (code !== 0) say('The demo newspaper is not complete. The next start takes it up again.')
}

function introduce(settings: Settings, cast: Cast | null): void {
  if (cast === null) return
  say(`The demo’s accounts, all with the password ${cast.password}; sign in at ${settings.origin}${urls.signIn('en')}:`)
  for (const { email, role } of cast.accounts) say(`  ${email.padEnd(38)} ${role}`)
}

/** At a terminal npm passes a signal on that the program has already had: the second one is the same wish. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

export async function migrateNow(): Promise<void> {
  await withHouse(async ({ migrated }) =>
    say(migrated.length === 0 ? 'The database is up to date.' : `Ran ${migrated.join(', ')}.`),
  )
}

/** The process beside the paper. It ends when nothing is to be done, or after the job in hand when the paper ends. */
export async function doChores(): Promise<void> {
  await withHouse(async ({ jobs }) => {
    process.once('disconnect', () => void jobs.close())
    // A Ctrl-C at the terminal reaches both: the paper tells its process beside when to end.
    if (process.connected) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
    await jobs.drain()
  })
  if (process.connected) process.disconnect()
}

export async function seedNow(): Promise<void> {
  const clock: DemoClock = { at: null }
  const plan = { ...(await ready()), migrations, wires: wiresOf(nobody), now: () => clock.at ?? new Date() }
  await within(plan, async ({ house, jobs }) => {
    const outcome = await loadDemo(house, { clock, settle: jobs.drain })
    await jobs.drain()
    report(outcome)
  })
}

export async function importFiles(files: string[]): Promise<void> {
  await withHouse(async ({ house }) =>
    report(await (await deskCommands()).importMarkdown(house, files, { by: 'command line', now: house.now() })),
  )
}

export async function importWordPress(files: string[], { media }: { media?: string }): Promise<void> {
  await withHouse(async ({ house }) => {
    const options = { by: 'command line', now: house.now(), ...(media === undefined ? {} : { media }) }
    const articles = await (await deskCommands()).importWxr(house, files, options)
    const cameIn = articles.made.length + articles.updated.length + articles.skipped.length > 0
    report(cameIn ? joined(articles, await (await discussionCommands()).importComments(house, 'wxr', files)) : articles)
  })
}

export async function importDiscussion(
  format: 'disqus' | 'isso' | 'remark42',
  files: string[],
  { site }: { site?: string },
): Promise<void> {
  await withHouse(async ({ house }) =>
    report(await (await discussionCommands()).importComments(house, format, files, site)),
  )
}

export async function addStaff(email: string, options: { role: string; language: Language }): Promise<void> {
  const accounts = await import('./accounts/commands.ts')
  await withHouse(async ({ house }) => (await accounts.addStaff(house, email, options)).forEach(say))
}

type LexiconOptions = { name?: string; licence: string; from: string; to: string; order?: number }

export async function importLexicon(files: string[], options: LexiconOptions): Promise<void> {
  const { name = null, licence, from: source, to: target, order = null } = options
  await withHouse(async ({ house }) => {
    const done = await (
      await dictionaryCommands()
    ).importLexicon(house, files, { name, licence, source, target, order })
    for (const line of done.lines) say(line)
    if (!done.cameIn) process.exitCode = 1
  })
}

/** Writes every comment as a line of JSON. */
export async function exportDiscussion(file: string): Promise<void> {
  const { exportComments } = await discussionCommands()
  await withHouse(async ({ house }) => {
    let count = 0
    async function* lines(): AsyncGenerator<Uint8Array> {
      for await (const line of exportComments(house.db)) {
        count += 1
        yield Buffer.from(`${line}\n`)
      }
    }
    await writeDurably(file, lines())
    say(`Wrote ${count} comments to ${file}.`)
  })
}

/** Answers texts on standard input with their headwords, one line of JSON each. */
export async function answerHeadwords(): Promise<void> {
  const problems = await (await dictionaryCommands()).answerHeadwords()
  if (problems > 0) process.exitCode = 1
}

const joined = (one: desk.ImportReport, other: desk.ImportReport): desk.ImportReport => ({
  made: [...one.made, ...other.made],
  updated: [...one.updated, ...other.updated],
  skipped: [...one.skipped, ...other.skipped],
  problems: [...one.problems, ...other.problems],
  notes: [...one.notes, ...other.notes],
})

export async function visitDoctor(): Promise<void> {
  const { examine } = await import('./doctor.ts')
  const findings = await examine(process.env, openLog({ level: 'error' }))
  for (const { sound, text } of findings) say(`${sound ? '✓' : '✗'} ${text}`)
  if (findings.some(({ sound }) => !sound)) process.exitCode = 1
}

export async function arrangeFront(file: string): Promise<void> {
  await withHouse(async ({ house }) => {
    const problems = await (await deskCommands()).arrangeFrom(house, file, 'command line')
    for (const { field, text } of problems) say(`${file}: ${field}: ${text}`)
    say(problems.length === 0 ? 'The front pages are arranged.' : 'The front pages were left as they are.')
    if (problems.length > 0) process.exitCode = 1
  })
}

export async function breakNews(options: BreakingOptions): Promise<void> {
  await withHouse(async ({ house }) => {
    const until = await breaking(house, options, 'command line')
    say(until === null ? 'The strip is down.' : `The strip stands until ${until.toISOString()}.`)
  })
}

export async function backUp(file: string): Promise<void> {
  const { backup } = await import('./platform/backup/backup.ts')
  await withHouse(async ({ house, database }) => {
    const { files } = await backup({ database, files: house.files, now: house.now() }, file)
    say(`Wrote the database and ${files} files to ${file}.`)
  })
}

export async function putBack(file: string): Promise<void> {
  const { restore } = await import('./platform/backup/backup.ts')
  const { settings, log } = await ready()
  const { openFiles } = await import('./platform/files.ts')
  const files = await openFiles(join(settings.data, 'files'))
  const { madeAt, files: count } = await restore(file, { settings, files, migrations, log })
  say(`Restored the database and ${count} files as they were at ${madeAt}.`)
}

async function ready(): Promise<{ settings: Settings; log: Log }> {
  const settings = readSettings(process.env)
  const problem = await checkFolder(settings.data)
  if (problem !== null) throw new SettingsProblem(problem)
  return { settings, log: openLog({ level: settings.logLevel }) }
}

async function withHouse(work: (opened: OpenHouse) => Promise<void>): Promise<void> {
  await within({ ...(await ready()), migrations, wires: wiresOf(nobody) }, work)
}

async function within(plan: Plan, work: (opened: OpenHouse) => Promise<void>): Promise<void> {
  const opened = await openHouse(plan)
  try {
    await work(opened)
  } finally {
    await opened.close()
  }
}

function report(done: desk.ImportReport): void {
  for (const line of linesOf(done)) say(line)
  if (done.problems.length > 0) process.exitCode = 1
}

function unlistened(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  if (error.code === 'EADDRINUSE')
    return new SettingsProblem(`Port ${port} on ${host} is taken by another program. Set PORT to a free one.`)
  if (error.code === 'EACCES')
    return new SettingsProblem(`Port ${port} may not be used without more rights. Set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new SettingsProblem(`HOST is “${host}”, which is no address of this machine.`)
  return error
}
