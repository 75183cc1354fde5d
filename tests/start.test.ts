// A clone gets itself ready: it installs and builds what is missing, says so, and leaves standard output to the command.
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

// Below the project, so that Vite is found; apart from that the clone has only what npm installs into it.
const yard = join(import.meta.dirname, '../dist')
const lock = {
  name: 'clone',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'clone', version: '1.0.0', dependencies: { ink: 'file:ink' } },
    ink: { version: '1.0.0', bin: { node: 'node' } },
    'node_modules/ink': { resolved: 'ink', link: true },
  },
}
const program = `// The made-up clone's program.
import { ink } from 'ink'
const [command] = process.argv.slice(2)
if (command === 'wait') {
  process.on('SIGTERM', () => process.exit(7))
  setInterval(() => undefined, 1000)
  console.log('waiting')
}
else console.log(ink)
`
/** Compiles nothing, at once. */
const compiler = `// The made-up clone's compiler of words.
import { mkdirSync, writeFileSync } from 'node:fs'
const folder = process.argv[2]
mkdirSync(folder, { recursive: true })
writeFileSync(folder + '/words.db', '')
`
const newest = process.execPath
// Under `npm test` also the machine's own Node, which may be too old for more than the set-up.
const nodes = [...new Set([newest, process.env['npm_node_execpath'] ?? newest])]
let clone: string

beforeEach(async () => {
  await mkdir(yard, { recursive: true })
  clone = await mkdtemp(join(yard, 'clone-'))
  for (const part of ['tools', 'bin', 'vite.config.ts'])
    await cp(join(yard, '..', part), join(clone, part), { recursive: true })
  for (const folder of ['src/style', 'src/language/word-book', 'lexicon', 'db', 'ink'])
    await mkdir(join(clone, folder), { recursive: true })
  await put('package.json', JSON.stringify({ ...lock.packages[''], type: 'module' }))
  await put('package-lock.json', JSON.stringify(lock))
  await put(
    'ink/package.json',
    JSON.stringify({ name: 'ink', version: '1.0.0', type: 'module', exports: './ink.js', bin: { node: 'node' } }),
  )
  await put('ink/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`)
  await put('ink/ink.js', `export const ink = 'black'`)
  await put('src/style/house.css', 'body { color: black }')
  await put('src/cli.ts', program)
  await put('src/language/word-book/word-book-worker.ts', compiler)
  await put('lexicon/a.txt', '')
})

afterEach(() => rm(clone, { recursive: true, force: true }))

const put = (path: string, text: string): Promise<void> => writeFile(join(clone, path), text)

type Ended = { code: number | null; out: string; said: string }

/** Runs the clone's command line; `onOutput` meets the child at its first word. */
function courant(args: string[], node = newest, onOutput?: (kill: () => void) => void): Promise<Ended> {
  const env = { ...process.env, npm_config_offline: 'true', npm_config_loglevel: 'error' }
  const child = spawn(node, [join(clone, 'bin/courant'), ...args], { cwd: yard, env })
  let out = ''
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
    onOutput?.(() => child.kill('SIGTERM'))
  })
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, said }))
  })
}

test('a fresh clone installs and builds, says so on standard error, and the second start does neither', async () => {
  const first = await courant(['print'])
  expect(first).toMatchObject({ code: 0, out: 'black\n' })
  expect(first.said).toMatch(/Installing[^]*Installed[^]*Building[^]*Built[^]*Compiling the dictionary[^]*Compiled/)

  expect(await courant(['print'])).toEqual({ code: 0, out: 'black\n', said: '' })
})

test('a changed source is built again, a changed test is not', async () => {
  await courant(['print'])
  await put('src/cli.test.ts', '// A test.')
  expect(await courant(['print'])).toMatchObject({ out: 'black\n', said: '' })

  await put('src/cli.ts', `// Another program.\nconsole.log('red')\n`)
  const { out, said } = await courant(['print'])
  expect(out).toBe('red\n')
  expect(said).toMatch(/^courant: Building …\ncourant: Built in .* s\.\n$/)
})

test('a build leaves for a day what the last one made: a paper may be served from it', async () => {
  await courant(['print'])
  await put('dist/server/part-of-yesterday.js', '')
  await put('dist/server/part-of-last-week.js', '')
  const lastWeek = new Date(Date.now() - 7 * 86_400_000)
  await utimes(join(clone, 'dist/server/part-of-last-week.js'), lastWeek, lastWeek)
  await put('src/cli.ts', `// Another program.\nconsole.log('red')\n`)
  expect(await courant(['print'])).toMatchObject({ out: 'red\n' })
  const left = await readdir(join(clone, 'dist/server'))
  expect(left).toContain('part-of-yesterday.js')
  expect(left).not.toContain('part-of-last-week.js')
})

test('a changed lexicon is compiled again, and nothing is built for it', async () => {
  await courant(['print'])
  await put('lexicon/a.txt', 'assume')
  const { out, said } = await courant(['print'])
  expect(out).toBe('black\n')
  expect(said).toMatch(/^courant: Compiling the dictionary …\ncourant: Compiled in .* s\.\n$/)
})

test('of two starts at once, one installs and builds, and both run', async () => {
  const both = await Promise.all([courant(['print']), courant(['print'])])
  expect(both.map(({ out }) => out)).toEqual(['black\n', 'black\n'])
  const said = both.map((one) => one.said).join('')
  expect(said.match(/Installing/g)).toHaveLength(1)
  expect(said.match(/Building/g)).toHaveLength(1)
  expect((await readdir(join(clone, 'dist'))).filter((name) => name.startsWith('.'))).toEqual(['.sources'])
})

test('what a killed start left behind does not hold up the next', async () => {
  await mkdir(join(clone, 'dist'))
  const gone = spawn(process.execPath, ['--version'])
  await new Promise((resolve) => gone.on('close', resolve))
  await put('dist/.installing', String(gone.pid))
  await put('dist/.building', String(gone.pid))
  const { code, said } = await courant(['print'])
  expect(code).toBe(0)
  expect(said).not.toContain('waiting')
})

test('an install that fails ends in a sentence and exit code 1', async () => {
  await rm(join(clone, 'package-lock.json'))
  await put('package-lock.json', JSON.stringify({ ...lock, packages: { '': { name: 'clone', version: '1.0.0' } } }))
  const { code, out, said } = await courant(['print'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(said).toMatch(/courant: The packages could not be installed: npm says why above\..*\n$/)
  expect(said).not.toMatch(/^\s+at /m)
})

test('a build that fails names the file and ends in exit code 1', async () => {
  await put('src/cli.ts', 'const = 1')
  const { code, said } = await courant(['print'])
  expect(code).toBe(1)
  expect(said).toMatch(/src\/cli\.ts:1/)
  expect(said).toMatch(/courant: The build failed/)
})

test.each(nodes)('under %s a signal reaches the program, and its exit code comes back', async (node) => {
  const { code, out } = await courant(['wait'], node, (kill) => kill())
  expect({ code, out }).toEqual({ code: 7, out: 'waiting\n' })
})
