// The file of the word book: made at first use, found again, and made anew when something is wrong with it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { emptyFolder } from '../../platform/folder-for-tests.ts'
import { makeFile, wholeFile } from './book-file.ts'
import { openIn } from './open.ts'
import type { OpenBook } from './reader.ts'

const patient = 120_000
const worker = fileURLToPath(new URL('./word-book-worker.ts', import.meta.url))
let made: string
let codes: number[]

/** Two processes at once, in a folder that has an older book. */
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'courant-test-'))
  await writeFile(join(made, 'older.db'), 'older')
  const both = [1, 2].map(() => spawn(process.execPath, [worker, made], { stdio: ['ignore', 'ignore', 'inherit'] }))
  codes = await Promise.all(both.map(async (one) => ((await once(one, 'exit')) as [number])[0]))
}, patient)
afterAll(() => rm(made, { recursive: true, force: true }))

const theFile = async (folder: string): Promise<string> => join(folder, (await readdir(folder)).join('/'))

function opened(...folders: string[]): OpenBook {
  const book = openIn(folders)
  onTestFinished(book.close)
  return book
}

/** A folder with a copy, which a test may harm. */
async function copied(): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder()
  const [name = ''] = await readdir(made)
  await copyFile(join(made, name), join(folder, name))
  return { folder, file: join(folder, name) }
}

test('two processes that compile at once leave one whole book, and nothing else', async () => {
  expect(codes).toEqual([0, 0])
  expect(await readdir(made)).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.db$/)])
  expect(opened(made).book.rankOf('the')).toBe(1)
})

test('the book takes less than 35 MB', async () => {
  expect((await stat(await theFile(made))).size).toBeLessThan(35_000_000)
})

test('a book that is there is used as it is', async () => {
  const before = await stat(await theFile(made))
  opened(made)
  expect((await stat(await theFile(made))).mtimeMs).toBe(before.mtimeMs)
})

test('a half-written book is none', async () => {
  const { folder, file } = await copied()
  expect(wholeFile([folder], basename(file))).toBe(file)
  await truncate(file, 1_000_000)
  expect(wholeFile([folder], basename(file))).toBeNull()
  await truncate(file, 50)
  expect(wholeFile([folder], basename(file))).toBeNull()
})

test(
  'a book that turns out to be damaged is made anew, and the question is answered',
  { timeout: patient },
  async () => {
    const { folder, file } = await copied()
    const { book } = opened(folder)
    const handle = await open(file, 'r+')
    // Every page but the first, whose head says how large the file is.
    const { size } = await handle.stat()
    await handle.write(Buffer.alloc(size - 4096, 7), 0, size - 4096, 4096)
    await handle.close()
    expect(book.senses('veto')).toHaveLength(4)
    expect(await readFile(file)).toEqual(await readFile(await theFile(made)))
  },
)

test('where the first folder cannot be written, the book is made in the next one', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'no-folder'), '')
  const folders = [join(folder, 'no-folder', 'word-book'), join(folder, 'elsewhere')]
  const file = makeFile(folders, 'new.db', (path) => writeFileSync(path, 'new'))
  expect(file).toBe(join(folder, 'elsewhere', 'new.db'))
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['new.db'])
})

test('a book that could not be finished leaves nothing, and the older one in its place', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'older.db'), 'older')
  const fail = (path: string): void => {
    writeFileSync(path, 'half')
    throw new Error('the disk is full')
  }
  expect(() => makeFile([folder], 'new.db', fail)).toThrow('the disk is full')
  expect(await readdir(folder)).toEqual(['older.db'])
})
