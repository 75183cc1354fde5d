// Traces of built files lead to the files that people write; others stay as they are.
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder } from './folder-for-tests.ts'
import { openTraces } from './stack.ts'

test('a place in a built file becomes the place in its source', async () => {
  const folder = await emptyFolder()
  const built = join(folder, 'cli.js')
  // The third column of the first line comes from the fifth line, seventh column, of the source.
  const map = { version: 3, sources: ['../src/wires.ts'], names: [], mappings: 'EAIM' }
  await writeFile(`${built}.map`, JSON.stringify(map))
  const url = pathToFileURL(built).href
  const source = new URL('../src/wires.ts', url).href
  const traces = openTraces()
  const stack = `Error: no\n    at wiresOf (${url}:1:3)\n    at async node:internal/process:12:3`
  for (let twice = 0; twice < 2; twice++)
    expect(traces(stack)).toBe(`Error: no\n    at wiresOf (${source}:5:7)\n    at async node:internal/process:12:3`)
})

test('what has no map, or a broken one, stays as it is', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'broken.js.map'), '{')
  const traces = openTraces()
  for (const name of ['nothing.js', 'broken.js']) {
    const stack = `Error: no\n    at ${pathToFileURL(join(folder, name)).href}:3:4`
    expect(traces(stack)).toBe(stack)
  }
  expect(traces('')).toBe('')
})

test('an error that nobody caught names the source, and still ends the program', async () => {
  const folder = await emptyFolder()
  const built = join(folder, 'cli.mjs')
  await writeFile(built, "setTimeout(() => { throw new Error('nobody caught this') })\n")
  const map = { version: 3, sources: ['../src/wires.ts'], names: [], mappings: 'AAIM' }
  await writeFile(`${built}.map`, JSON.stringify(map))
  const stack = new URL('./stack.ts', import.meta.url).href
  const program = `import { traceCrashes } from '${stack}'; traceCrashes(); await import('${pathToFileURL(built).href}')`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('nobody caught this')
  expect(stderr).toMatch(/src\/wires\.ts:5:7/)
})
