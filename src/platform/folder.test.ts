// A folder is checked by writing in it.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { emptyFolder } from './folder-for-tests.ts'
import { checkFolder } from './folder.ts'

let folder: string
beforeEach(async () => {
  folder = await emptyFolder()
})

test('a folder that is not there is made, and nothing is left in it', async () => {
  const path = join(folder, 'not', 'there')
  expect(await checkFolder(path)).toBeNull()
  expect(await readdir(path)).toEqual([])
})

test('a file in the place of the folder is named in one sentence', async () => {
  const path = join(folder, 'file')
  await writeFile(path, '')
  expect(await checkFolder(path)).toBe(
    `The folder ${path} cannot be written to: it, or what stands above it, is a file.`,
  )
  expect(await checkFolder(join(path, 'below'))).toBe(
    `The folder ${path}/below cannot be written to: it, or what stands above it, is a file.`,
  )
})

test.skipIf(process.platform !== 'linux')(
  'a folder that the system does not let anybody write is named in one sentence',
  async () => {
    expect(await checkFolder('/proc/nowhere')).toBe(
      'The folder /proc/nowhere cannot be written to: it cannot be made there.',
    )
    expect(await checkFolder('/proc')).toMatch(/^The folder \/proc cannot be written to: .+\.$/)
  },
)
