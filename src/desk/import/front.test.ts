// Fronts arranged from a file.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type FreshHouse } from '../../../tests/support/house.ts'
import { frontNow } from '../verbs/read.ts'
import { arrangeFrom } from './front.ts'
import { seedDemo } from './seed.ts'

let open: FreshHouse

beforeAll(async () => {
  open = await freshHouse()
  await seedDemo(open.house, join(import.meta.dirname, '../../../demo'), open.house.now())
}, 60_000)
afterAll(() => open.close())

async function arranged(yaml: string) {
  const file = join(open.folder, 'front.yaml')
  await writeFile(file, yaml)
  return arrangeFrom(open.house, file, 'test')
}

test('a front names its articles by address or by file', async () => {
  expect(
    await arranged('en: { lead: /2018/04/10/ri-yong-ho-moscow, beside: [singapore-summit.en.md] }\nko: {}'),
  ).toEqual([])
  const front = await frontNow(open.house.db, 'en')
  expect(front.lead?.slug).toBe('ri-yong-ho-moscow')
  expect(front.beside[0]?.slug).toBe('singapore-summit')
  expect(front.blocks).toEqual([])
})

test('a file that names what is not there changes nothing and says where', async () => {
  const problems = await arranged(
    'en: { lead: /2018/04/10/nothing, blocks: [{ title: { en: A, ko: B }, section: nowhere, fill: 2 }] }\nko: {}',
  )
  expect(problems).toEqual([
    { file: 'front.yaml', field: 'en.lead', text: 'no published article is at /2018/04/10/nothing' },
    { file: 'front.yaml', field: 'en.blocks.0.section', text: 'there is no section nowhere' },
  ])
  expect((await frontNow(open.house.db, 'en')).lead?.slug).toBe('ri-yong-ho-moscow')
})

test('a file that is no YAML, or has an unknown word, is said to be so', async () => {
  expect((await arranged('en: [')).map(({ field }) => field)).toEqual(['file'])
  expect((await arranged('en: { leed: x }\nko: {}')).map(({ field }) => field)).toEqual(['en'])
})
