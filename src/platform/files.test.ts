// The store of files: what is acknowledged is there whole, and nothing else is.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { NotFound } from './failure.ts'
import { type Files, openFiles } from './files.ts'
import { emptyFolder } from './folder-for-tests.ts'

let folder: string
let files: Files

beforeEach(async () => {
  folder = await emptyFolder()
  files = await openFiles(folder)
})

const everything = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
const listed = async (): Promise<string[]> => {
  const hashes: string[] = []
  for await (const hash of files.list()) hashes.push(hash)
  return hashes
}

test('a file comes back byte for byte under the start of its SHA-256', async () => {
  const content = randomBytes(300_000)
  const { hash, bytes } = await files.put(content)
  expect(hash).toBe(createHash('sha256').update(content).digest('hex').slice(0, 32))
  expect(bytes).toBe(300_000)
  expect(await files.size(hash)).toBe(300_000)
  expect((await buffer(await files.open(hash))).equals(content)).toBe(true)
  expect((await readFile(files.path(hash))).equals(content)).toBe(true)
})

test('a stream and the same bytes at once are one file', async () => {
  const content = randomBytes(200_000)
  const streamed = await files.put(Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]))
  const whole = await files.put(content)
  expect(whole).toEqual(streamed)
  expect(await everything()).toEqual([whole.hash])
})

test('the same content put many times at once is one file', async () => {
  const content = randomBytes(50_000)
  const stored = await Promise.all(Array.from({ length: 20 }, () => files.put(content)))
  expect(new Set(stored.map(({ hash }) => hash)).size).toBe(1)
  expect(await everything()).toEqual([stored[0]?.hash])
})

test('an empty file is a file', async () => {
  const { hash, bytes } = await files.put(new Uint8Array())
  expect(bytes).toBe(0)
  expect(await files.has(hash)).toBe(true)
})

test('putting a file again mends one that the disk has spoiled', async () => {
  const content = randomBytes(1000)
  const { hash } = await files.put(content)
  await writeFile(files.path(hash), 'spoiled')
  await files.put(content)
  expect((await buffer(await files.open(hash))).equals(content)).toBe(true)
})

test('the list names every file in order, and nothing that is still being written', async () => {
  const stored = await Promise.all(Array.from({ length: 30 }, (_, index) => files.put(Buffer.from(`file ${index}`))))
  await writeFile(join(folder, 'incoming', '.half.partial'), 'half')
  expect(await listed()).toEqual(stored.map(({ hash }) => hash).toSorted())
})

test('a removed file is gone, and removing it twice is no error', async () => {
  const { hash } = await files.put(Buffer.from('away'))
  await files.remove(hash)
  await files.remove(hash)
  expect(await files.has(hash)).toBe(false)
  await expect(files.open(hash)).rejects.toThrow(new NotFound('file.unknown'))
  await expect(files.size(hash)).rejects.toThrow(new NotFound('file.unknown'))
  expect(await listed()).toEqual([])
})

test.each([
  '../../../../etc/passwd',
  '',
  'A'.repeat(32),
  'a'.repeat(31),
  'a'.repeat(33),
  `${'a'.repeat(32)}\n`,
  `${'a'.repeat(29)}/..`,
])('the name %j leads nowhere', async (name) => {
  expect(() => files.path(name)).toThrow(NotFound)
  expect(await files.has(name)).toBe(false)
  await expect(files.open(name)).rejects.toThrow(NotFound)
  await expect(files.remove(name)).rejects.toThrow(NotFound)
})

test('a stream that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield randomBytes(100_000)
    throw new Error('the line went dead')
  }
  await expect(files.put(broken())).rejects.toThrow('the line went dead')
  expect(await everything()).toEqual([])
})

test('a full disk leaves nothing behind and says so', async () => {
  const module = new URL('files.ts', import.meta.url)
  const program = `
    const { openFiles } = await import(${JSON.stringify(module.href)})
    const files = await openFiles(${JSON.stringify(folder)})
    await files.put(Buffer.alloc(1_000)).then(() => console.log('small one stored'))
    await files.put(Buffer.alloc(1_000_000)).catch((error) => console.log(error.status, error.code))`
  // The shell's limit of 100 kB to a file stands for a disk that is full after 100 kB.
  const run = spawnSync(
    'sh',
    ['-c', 'ulimit -f 200 && exec "$0" --input-type=module -e "$1"', process.execPath, program],
    { encoding: 'utf8' },
  )
  expect(run.stderr).toBe('')
  expect(run.stdout).toBe('small one stored\n503 disk.full\n')
  expect(await everything()).toHaveLength(1)
})

test('opening sweeps away what a crash left behind, but not what is being written now', async () => {
  const old = join(folder, 'incoming', '.old.partial')
  await writeFile(old, 'old')
  await utimes(old, new Date('2018-04-10'), new Date('2018-04-10'))
  await writeFile(join(folder, 'incoming', '.new.partial'), 'new')
  await openFiles(folder)
  expect(await readdir(join(folder, 'incoming'))).toEqual(['.new.partial'])
})
