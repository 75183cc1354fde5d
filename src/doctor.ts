// Says what is wrong with settings, database, pictures and files, and what to do about it.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { migrations } from '../db/migrations/list.ts'
import * as desk from './desk/desk.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { type Files, openFiles } from './platform/files.ts'
import { checkFolder } from './platform/folder.ts'
import { countJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { pendingMigrations } from './platform/migrate.ts'
import { openRenditions } from './platform/images/renditions.ts'
import { readSettings, type Settings, SettingsProblem } from './platform/settings.ts'

export type Finding = { sound: boolean; text: string }
type Patient = { settings: Settings; database: Database; files: Files; log: Log }
type Examination = (patient: Patient) => Promise<Finding[]>

const sound = (text: string): Finding => ({ sound: true, text })
const ill = (text: string): Finding => ({ sound: false, text })

/** Looks at everything and changes nothing. Settings that cannot be used end the examination, since nothing else can be opened. */
export async function examine(env: Record<string, string | undefined>, log: Log): Promise<Finding[]> {
  const settings = settingsOf(env)
  if (typeof settings === 'string') return [ill(settings)]
  const folder = await checkFolder(settings.data)
  if (folder !== null) return [sound('The settings can be used.'), ill(folder)]
  const opened = await openDatabase(settings, log).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  if (typeof opened === 'string') return [sound('The settings can be used.'), ill(opened)]
  try {
    const patient: Patient = { settings, database: opened, files: await openFiles(join(settings.data, 'files')), log }
    const findings = [sound('The settings can be used.'), sound(`The data folder ${settings.data} can be written to.`)]
    for (const examination of [structure, integrity]) findings.push(...(await examination(patient)))
    if (findings.every((one) => one.sound))
      for (const examination of [work, pictures, orphans]) findings.push(...(await examination(patient)))
    return findings
  } finally {
    await opened.close()
  }
}

function settingsOf(env: Record<string, string | undefined>): Settings | string {
  try {
    return readSettings(env)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.message
    throw error
  }
}

const structure: Examination = async ({ database }) => {
  const pending = await pendingMigrations(database, migrations)
  return pending.length === 0
    ? [sound(`The ${database.kind} database is up to date.`)]
    : [ill(`The database lacks ${pending.join(', ')}: run \`courant migrate\`.`)]
}

const integrity: Examination = async ({ database }) => {
  const reader = database.sqlite?.reader
  if (!reader) return []
  const broken = reader
    .prepare('pragma integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
  const dangling = reader.prepare('pragma foreign_key_check').all().length
  return [
    broken.join() === 'ok'
      ? sound('SQLite finds its file whole.')
      : ill(`SQLite finds damage (${broken[0] ?? ''}): restore a backup.`),
    dangling === 0
      ? sound('No row points at a missing one.')
      : ill(`${dangling} rows point at missing ones: restore a backup.`),
  ]
}

const work: Examination = async ({ database }) => {
  const { waiting, failed } = await countJobs(database.reader)
  return [
    failed === 0
      ? sound(`No job was given up; ${waiting} wait.`)
      : ill(`${failed} jobs were given up; the log says why.`),
  ]
}

const pictures: Examination = async ({ database, files }) => {
  const findings: Finding[] = []
  const all = await desk.allPictures(database.reader)
  for (const picture of all) {
    if (!(await files.has(picture.hash)))
      findings.push(ill(`The original of ${picture.id} (${picture.hash}) is missing: restore it from a backup.`))
    else if ((await digest(files, picture.hash)) !== picture.hash)
      findings.push(ill(`The original of ${picture.id} (${picture.hash}) is damaged: restore it from a backup.`))
  }
  return findings.length === 0 ? [sound(`All ${all.length} pictures have their originals, whole.`)] : findings
}

const orphans: Examination = async ({ settings, database, files, log }) => {
  const known = new Set((await desk.allPictures(database.reader)).map(({ hash }) => hash))
  const findings: Finding[] = []
  for await (const hash of files.list())
    if (!known.has(hash)) findings.push(ill(`The file ${hash} belongs to no picture and may be removed.`))
  const renditions = openRenditions({ files, folder: join(settings.data, 'renditions'), log })
  for await (const hash of renditions.orphans())
    findings.push(ill(`Renditions of ${hash}, which is gone, may be removed.`))
  await renditions.close()
  return findings.length === 0 ? [sound('No file is without an owner.')] : findings
}

async function digest(files: Files, hash: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of await files.open(hash)) sum.update(chunk as Buffer)
  return sum.digest('hex').slice(0, hash.length)
}
