// The program as its engineer meets it: built, started by hand, and ended by signals.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, onTestFinished, test } from 'vitest'
import { countJobs } from '../src/platform/jobs.ts'
import type { WireTables } from '../src/platform/wire.ts'
import { program } from '../src/program.ts'
import { nobody, wiresOf } from '../src/wires.ts'
import { freePort } from './support/free-port.ts'
import { freshHouse, freshSettings } from './support/house.ts'
import { printPaper } from './support/printed-paper.ts'

const root = join(import.meta.dirname, '..')

function courant(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['bin/courant', ...args], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
  })
  // A test that fails would leave it running.
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  child.stdout?.on('data', (chunk) => (said += String(chunk)))
  child.stderr?.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

const names = (command: Command, above = ''): string[] =>
  command.commands.flatMap((one) =>
    one.commands.length > 0 ? names(one, `${above}${one.name()} `) : [above + one.name()],
  )

test('docs/commands.md lists every command and no other', async () => {
  const text = await readFile(join(root, 'docs/commands.md'), 'utf8')
  const listed = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(new Set(listed)).toEqual(new Set(names(program)))
})

test('wrong words end with 2, a setting that cannot be used with 1 and one sentence', async () => {
  expect((await ended(courant(['nonsense'], {}))).code).toBe(2)
  expect(await ended(courant(['start'], { LOG_LEVEL: 'loud' }))).toEqual({
    code: 1,
    said: 'LOG_LEVEL is “loud”, but must be one of trace, debug, info, warn, error, fatal, silent.\n',
  })
})

test('a request in flight is answered in full before the paper closes, and a taken port is said in a sentence', async () => {
  const { settings, remove } = await freshSettings({ empty: true })
  const port = await freePort()
  const env = {
    PORT: String(port),
    COURANT_DATA: settings.data,
    ...(settings.databaseUrl === null ? {} : { DATABASE_URL: settings.databaseUrl }),
  }
  const paper = courant(['start'], env)
  const closed = ended(paper)
  const out = new Promise((resolve) =>
    paper.stdout?.on('data', (chunk) => String(chunk).includes('The paper is out') && resolve(true)),
  )
  expect(await Promise.race([out, closed])).toBe(true)

  const second = await ended(courant(['start'], env))
  expect(second).toEqual({
    code: 1,
    said: `Port ${port} on 127.0.0.1 is taken by another program. Set PORT to a free one.\n`,
  })

  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
  const [picture = ''] = /\/pictures\/[^ "]+-960-[^ "]+\.webp/.exec(page) ?? []
  const drawing = fetch(`http://127.0.0.1:${port}${picture}`)
  // The request must have reached the paper before it is told to close; drawing takes longer than a second request does.
  await fetch(`http://127.0.0.1:${port}/healthz`)
  paper.kill('SIGTERM')
  const answer = await drawing
  expect(answer.status).toBe(200)
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  const { code, said } = await closed
  expect(code).toBe(0)
  expect(said).toContain('publisher@demo.courant.example')
  await remove()
}, 60_000)

test('what takes long is done by a process beside the paper, which serves meanwhile', async () => {
  const fresh = await freshHouse({ wires: wiresOf(nobody), startBeside: () => undefined })
  onTestFinished(() => fresh.close())
  const { house } = fresh
  await printPaper(house, { texts: ['The man went to the house. He had a dog and a big book. '.repeat(6)] })
  await fresh.jobs.drain()
  expect((await countJobs(house.db)).waiting).toBeGreaterThan(0)
  const { data, databaseUrl } = house.settings
  const paper = courant(['start'], {
    PORT: String(await freePort()),
    COURANT_DATA: data,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  })
  const closed = ended(paper)
  await expect.poll(() => countJobs(house.db), { timeout: 30_000 }).toEqual({ waiting: 0, failed: 0 })
  paper.kill('SIGTERM')
  expect((await closed).code).toBe(0)
  const told = await house.db.tables<WireTables>().selectFrom('wire').select(['kind', 'node']).execute()
  const nodesOf = (kind: string) => new Set(told.filter((news) => news.kind === kind).map(({ node }) => node))
  const [serving] = nodesOf('day turned')
  expect(serving).toBeDefined()
  expect(nodesOf('article levelled').size).toBeGreaterThan(0)
  expect(nodesOf('article levelled')).not.toContain(serving)
}, 60_000)

test('an error of the built program names the file and line of its source', async () => {
  const { settings, remove } = await freshSettings({ empty: true })
  // What a command has to say cannot be said: no person can mend that, so the trace is printed.
  const broken = 'process.stdout.write = () => { throw new Error("no room to write") }'
  const { code, said } = await ended(
    courant(['migrate'], {
      COURANT_DATA: settings.data,
      ...(settings.databaseUrl ? { DATABASE_URL: settings.databaseUrl } : {}),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}`,
    }),
  )
  await remove()
  expect(code).toBe(1)
  expect(said).toContain('no room to write')
  expect(said).toMatch(/src\/commands\.ts:\d+/)
}, 60_000)
