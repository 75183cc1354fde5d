// The house's secret: the same after a restart, another one elsewhere, and one key for each purpose.
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './folder-for-tests.ts'
import { openSeal } from './seal.ts'

test('a secret is made once, for its owner alone, and stays', async () => {
  const folder = await emptyFolder()
  const first = await openSeal(null, folder)
  const again = await openSeal(null, folder)
  expect(again.sign('visit', 'one')).toBe(first.sign('visit', 'one'))
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readFile(join(folder, 'secret'), 'utf8')).not.toContain(first.keyFor('visit'))
  await rm(join(folder, 'secret'))
  expect((await openSeal(null, folder)).sign('visit', 'one')).not.toBe(first.sign('visit', 'one'))
})

test('two that begin at once share one secret', async () => {
  const folder = await emptyFolder()
  const seals = await Promise.all(Array.from({ length: 8 }, () => openSeal(null, folder)))
  const last = await openSeal(null, folder)
  expect(new Set(seals.map((seal) => seal.sign('visit', 'one')))).toEqual(new Set([last.sign('visit', 'one')]))
})

test('a secret that is set is the one', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'secret'), 'x'.repeat(64))
  const set = await openSeal('s'.repeat(40), folder)
  expect(set.sign('visit', 'one')).toBe((await openSeal('s'.repeat(40), folder)).sign('visit', 'one'))
  expect(set.sign('visit', 'one')).not.toBe((await openSeal(null, folder)).sign('visit', 'one'))
})

test('what is signed for one purpose says nothing about another', async () => {
  const seal = await openSeal('s'.repeat(40), await emptyFolder())
  expect(seal.sign('visit', 'one')).toMatch(/^[\w-]{43}$/)
  expect(seal.sign('visit', 'one')).not.toBe(seal.sign('leave', 'one'))
  expect(seal.keyFor('visit')).not.toBe(seal.keyFor('leave'))
})
