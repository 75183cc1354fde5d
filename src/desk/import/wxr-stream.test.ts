// Imports an export that is larger than the memory that it may take.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { author, category, foot, head, item } from './wxr-export-for-tests.ts'

const program = fileURLToPath(new URL('./wxr-import-for-tests.ts', import.meta.url))
/** The program itself takes 24 MB, and some room while the machine is busy with other tests; without letting go of what it has read, it would need more than 55. */
const heap = 50
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'courant-wxr-'))))
afterEach(() => rm(folder, { recursive: true }))

/** Old revisions, as most of an export is; pictures, which have to be remembered; and an article among every ten. */
function* parts(rounds: number): Generator<string> {
  yield head + author(1, 'min', 'Kim Min-ji') + category(2, 'news', 'News')
  const old = 'Words of a revision that nobody reads any more. '.repeat(2200)
  for (let round = 0; round < rounds; round++) {
    const first = round * 10
    yield item({ id: first, type: 'revision', status: 'inherit', content: old })
    for (let id = first + 1; id < first + 9; id++) {
      const file = `2018/04/a-picture-whose-name-is-long-${id}.png`
      yield item({ id, type: 'attachment', file, excerpt: 'A caption that is cut out of a long text.' })
    }
    if (round % 10 === 0) yield item({ id: first + 9, labels: [['category', 'news', 'News']] })
  }
  yield foot
}

const importing = (file: string, data: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, program, file, data])
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.on('error', reject)
    child.on('close', () => resolve(said))
  })

test('an export of 30 MB comes in within a heap of 50', async () => {
  const file = join(folder, 'large.xml')
  const data = join(folder, 'data')
  await mkdir(data)
  await pipeline(parts(260), createWriteStream(file))
  expect((await stat(file)).size).toBeGreaterThan(30_000_000)
  const all = { made: 26, updated: 0, skipped: 0, problems: [], notes: 1 }
  expect(JSON.parse(await importing(file, data))).toEqual(all)
  expect(JSON.parse(await importing(file, data))).toEqual({ ...all, made: 0, skipped: 26 })
}, 120_000)
