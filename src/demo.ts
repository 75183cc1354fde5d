// The demo newspaper: when it comes into a house, and whose accounts it brings.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import * as accounts from './accounts/accounts.ts'
import * as desk from './desk/desk.ts'
import { Conflict } from './platform/failure.ts'
import { fact, remember } from './platform/facts.ts'
import type { House } from './platform/house.ts'
import { languages } from './platform/i18n.ts'
import { root } from './platform/root.ts'
import { onLoopback, type Settings, SettingsProblem } from './platform/settings.ts'

const castFile = z.strictObject({
  password: z.string(),
  accounts: z.array(
    z.strictObject({
      email: z.email(),
      role: z.enum(accounts.roles),
      name: z.string(),
      language: z.enum(languages),
      /** The slug of the journalist whom somebody is. */
      journalist: z.string().optional(),
    }),
  ),
})
export type Cast = z.output<typeof castFile>

/** The clock of a house that is being filled: the people of the demo did things before it is loaded. null: it is now. */
export type DemoClock = { at: Date | null }
/** `settle` does what is due by the clock. */
type Filling = { clock: DemoClock; settle: () => Promise<void> }

const folder = join(root(), 'demo')
const year = 365 * 86_400_000

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
export async function loadDemo(house: House, filling: Filling): Promise<desk.ImportReport> {
  if ((await fact(house.db, 'demo')) === null && (await desk.anyArticle(house.db))) throw new Conflict('demo.not-empty')
  await house.change((tx) => remember(tx.write, 'demo', 'loading'))
  const { seedDemo } = await import('./desk/commands.ts')
  const report = await seedDemo(house, folder, house.now())
  const now = house.now()
  try {
    filling.clock.at = new Date(now.getTime() - year)
    report.problems.push(...(await rulesOfDiscussion(house)))
    await discuss(house, filling, now)
  } finally {
    filling.clock.at = null
  }
  await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  return report
}

async function rulesOfDiscussion(house: House): Promise<desk.ImportProblem[]> {
  const { importPolicy } = await import('./standards/commands.ts')
  const { importWords } = await import('./discussion/commands.ts')
  const policy = await importPolicy(house, join(folder, 'policy.yaml'), 'demo')
  const { problems } = await importWords(house, join(folder, 'words.yaml'), 'demo')
  return [
    ...policy.map(({ line, text }) => ({ file: 'policy.yaml', field: `line ${line}`, text })),
    ...problems.map((problem) => ({ file: 'words.yaml', ...problem })),
  ]
}

async function discuss(house: House, { clock, settle }: Filling, now: Date): Promise<void> {
  const { readDemoComments, enact } = await import('./discussion/commands.ts')
  const { people, acts } = readDemoComments(await readFile(join(folder, 'comments.yaml'), 'utf8'))
  const cast = await readCast()
  const journalists = new Map((await desk.allJournalists(house.db)).map(({ slug, id }) => [slug, id]))
  const others = people.map(({ key, ...person }) => ({ ...person, role: 'reader', email: emailOf(key) }))
  const entered = await accounts.enterDemoCast(house, {
    password: cast.password,
    accounts: cast.accounts.map(({ journalist = '', ...person }) => ({
      ...person,
      journalist: journalists.get(journalist) ?? null,
    })),
    others,
  })
  const named = [...entered].map(([email, account]): [string, accounts.Account] => [email.split('@')[0] ?? '', account])
  await enact(house, acts, { people: new Map(named), clock, settle, now })
}

const emailOf = (key: string): string => `${key}@readers.demo.courant.example`

/** The demo's cast, if this house is the demo. */
export async function castOf(house: House): Promise<Cast | null> {
  return (await fact(house.db, 'demo')) === null ? null : readCast()
}

const readCast = async (): Promise<Cast> =>
  castFile.parse(JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8')))
