// Opens a house for one test: an empty database of its own, a folder of its own, and nothing left when it closes.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../db/migrations/list.ts'
import { type OpenHouse, openHouse, type Plan } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log.ts'
import { readSettings, type Settings } from '../../src/platform/settings.ts'
import type { Wires } from '../../src/platform/wire.ts'
import { createDatabase } from './postgres.ts'
import { migrated } from './with-postgres.ts'

export type FreshHouse = OpenHouse & { folder: string }
/** `database` is its name on PostgreSQL; null on SQLite, whose file lies in the folder. */
export type FreshSettings = { settings: Settings; folder: string; database: string | null; remove: () => Promise<void> }
/** A paper that nobody has open. */
export type Copied = Pick<FreshSettings, 'folder' | 'database'>
/** `beside` opens a second node on the first one's database and folder; close it before the first. */
export type Wishes = { now?: () => Date; wires?: Wires; beside?: FreshHouse; startBeside?: Plan['startBeside'] }

/** Opens a house with every migration run, on the database that this run of the tests is about. */
export async function freshHouse({
  now = () => new Date(),
  wires = {},
  beside,
  startBeside,
}: Wishes = {}): Promise<FreshHouse> {
  const { settings, folder, remove } = beside ? lent(beside) : await freshSettings()
  const open = await openHouse({ settings, log: openLog({ level: 'silent' }), migrations, wires, now, startBeside })
  const close = async (): Promise<void> => {
    await open.close()
    await remove()
  }
  return { ...open, folder, close }
}

type Fresh = { empty?: boolean; copied?: Copied }

/** Settings that name a new folder and a database without a row, or a copy of both; `empty` is one in which no migration has run. */
export async function freshSettings({ empty = false, copied }: Fresh = {}): Promise<FreshSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'courant-house-'))
  if (copied) await cp(copied.folder, folder, { recursive: true })
  const template = empty ? undefined : (copied?.database ?? migrated)
  const database = process.env['COURANT_TEST_DATABASE'] === 'postgres' ? await createDatabase(template) : null
  const settings = readSettings({ COURANT_DATA: folder, LOG_LEVEL: 'silent', DATABASE_URL: database?.url })
  const remove = async (): Promise<void> => {
    await database?.drop()
    // A rendition that was being made when the house closed may still write its last file.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  return { settings, folder, database: database?.name ?? null, remove }
}

const lent = ({ house, folder }: FreshHouse): FreshSettings => ({
  settings: house.settings,
  folder,
  database: null,
  remove: async () => {},
})
