// Gives a test the demo newspaper. It is filled once in a run, which takes seconds, and everybody gets a copy of their own.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'
import { openCourant } from '../../src/courant.ts'
import { seedDemo } from '../../src/desk/commands.ts'
import { hasCode } from '../../src/platform/folder.ts'
import { openLog } from '../../src/platform/log.ts'
import { type Copied, type FreshSettings, freshSettings } from './house.ts'
import './with-demo.ts'

/** Settings of a copy of the demo newspaper that was filled at a time, or in this run; on the database that this run of the tests is about. */
export async function demoSettings(at: Date | null = null): Promise<FreshSettings> {
  const kind = process.env['COURANT_TEST_DATABASE'] ?? 'sqlite'
  const place = join(inject('demo'), `${kind}-${at?.getTime() ?? 'now'}`)
  // Whoever comes first fills it; whoever comes meanwhile waits for them, and takes their place if they fail.
  while (!existsSync(noteOf(place))) {
    if (await isFirst(place)) await fill(place, at)
    else await pause(50)
  }
  return freshSettings({ copied: JSON.parse(await readFile(noteOf(place), 'utf8')) as Copied })
}

/** Written last: it is there when the paper is. */
const noteOf = (place: string): string => `${place}.json`

const markOf = (place: string): string => `${place}.filling`
const isFirst = (place: string): Promise<boolean> =>
  mkdir(markOf(place)).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'EEXIST')) return false
      throw error
    },
  )

async function fill(place: string, at: Date | null): Promise<void> {
  try {
    // Somebody may have filled it between the look and the mark.
    if (!existsSync(noteOf(place))) await seed(place, at)
  } finally {
    await rm(markOf(place), { recursive: true })
  }
}

async function seed(place: string, at: Date | null): Promise<void> {
  const { settings, folder, database } = await freshSettings()
  const now = (): Date => at ?? new Date()
  const { house, jobs, close } = await openCourant(settings, openLog({ level: 'silent' }), now)
  await seedDemo(house, join(import.meta.dirname, '../../demo'), now())
  await jobs.drain()
  await close()
  await rename(folder, place)
  await shareRenditions(place)
  const copied: Copied = { folder: place, database }
  await writeFile(`${place}.note`, JSON.stringify(copied))
  await rename(`${place}.note`, noteOf(place))
}

/** What is drawn from a picture is always the same, and takes a processor long: what one copy has drawn, all have. */
async function shareRenditions(place: string): Promise<void> {
  const [own, shared] = [join(place, 'renditions'), join(inject('demo'), 'renditions')]
  await mkdir(shared, { recursive: true })
  await rm(own, { recursive: true, force: true })
  await symlink(shared, own)
}
