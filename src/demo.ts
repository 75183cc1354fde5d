// The demo newspaper: when it comes into a house, and whose accounts it brings.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import * as desk from './desk/desk.ts'
import { Conflict } from './platform/failure.ts'
import { fact, remember } from './platform/facts.ts'
import type { House } from './platform/house.ts'
import { root } from './platform/root.ts'
import { onLoopback, type Settings, SettingsProblem } from './platform/settings.ts'

export type Cast = { password: string; accounts: { email: string; role: string }[] }

const castFile = z.strictObject({
  password: z.string(),
  accounts: z.array(z.strictObject({ email: z.email(), role: z.string() })),
})
const folder = join(root(), 'demo')

/** Whether this house is to be filled now. A filling that was broken off is taken up again; an editor's own paper is left alone. */
export async function demoIsDue(house: House): Promise<boolean> {
  if (!demoIsWanted(house.settings)) return false
  const known = await fact(house.db, 'demo')
  return known === 'loading' || (known === null && !(await desk.anyArticle(house.db)))
}

/** Accounts whose password everybody knows must never stand on a public origin. */
function demoIsWanted({ demo, url }: Settings): boolean {
  if (demo === true && !onLoopback(url))
    throw new SettingsProblem(
      `COURANT_DEMO is “1”, but the demo is for this machine alone and COURANT_URL is ${url}. Unset one of them.`,
    )
  return demo ?? onLoopback(url)
}

/** Fills the house through the same verbs that people use. Throws Conflict where a paper of somebody's own stands. */
export async function loadDemo(house: House): Promise<desk.ImportReport> {
  if ((await fact(house.db, 'demo')) === null && (await desk.anyArticle(house.db))) throw new Conflict('demo.not-empty')
  await house.change((tx) => remember(tx.write, 'demo', 'loading'))
  const { seedDemo } = await import('./desk/commands.ts')
  const report = await seedDemo(house, folder, house.now())
  await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  return report
}

/** The demo's cast, if this house is the demo. */
export async function castOf(house: House): Promise<Cast | null> {
  if ((await fact(house.db, 'demo')) === null) return null
  return castFile.parse(JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8')))
}
