// The archive finds sentences by the headwords they use, and forgets what is no longer to be read.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { type Printed, printPaper } from '../../tests/support/printed-paper.ts'
import type { ArticleId } from '../desk/desk.ts'
import * as desk from '../desk/desk.ts'
import { newest, type Wires } from '../platform/wire.ts'
import * as archive from './archive.ts'
import { usesKept, usesOf } from './store.ts'

let fresh: FreshHouse
let printed: Printed
const texts = [
  'The two ministers talked for an hour about the border. Their talks in Moscow will go on until Wednesday.',
  'Short one. The foreign minister of Russia wrote a long letter to the council, but nobody has answered it',
]
const filing = { everyNode: {}, once: { file: archive.file } } as unknown as Wires[string]
const wires: Wires = {
  'archive behind': { everyNode: {}, once: { file: archive.fileFrom } } as unknown as Wires[string],
  'article published': filing,
  'article changed': filing,
  'article withdrawn': filing,
}
beforeEach(async () => {
  fresh = await freshHouse({ wires })
  printed = await printPaper(fresh.house, { texts })
})
afterEach(() => fresh.close())

const ask = (headword: string, wish: Partial<Parameters<typeof archive.sentencesWith>[1]> = {}) =>
  archive.sentencesWith(fresh.house, { headword, limit: 3, ...wish })

test('a word is found in the sentences that use it, in whatever form, newest first', async () => {
  await fresh.jobs.drain()
  const found = await ask('talk')
  expect(found.map(({ article }) => article.id).toSorted()).toEqual([printed.article.id, printed.other.id].toSorted())
  expect(found[0]?.text).toBe('The two ministers talked for an hour about the border.')
  expect(found[0]?.spans.map(([from, to]) => found[0]?.text.slice(from, to))).toEqual(['talked'])
  const [first, second] = found.map(({ article }) => article.firstPublishedAt.getTime())
  expect(first).toBeGreaterThanOrEqual(second ?? Infinity)
})

test('who asks for the noun is not shown the verb', async () => {
  await fresh.jobs.drain()
  const [noun, ...others] = await ask('talk', { as: ({ pos }) => pos === 'NOUN', limit: 1 })
  expect(noun?.text).toBe('Their talks in Moscow will go on until Wednesday.')
  expect(others).toEqual([])
  const [verb] = await ask('talk', { as: ({ pos }) => pos === 'VERB' })
  expect(verb?.text).toBe('The two ministers talked for an hour about the border.')
})

test('the sentence that the reader has before them is no example', async () => {
  await fresh.jobs.drain()
  const besides = 'The two ministers talked for an hour about the border.'
  const found = (await ask('talk', { besides })).map(({ text }) => text)
  expect(new Set(found)).toEqual(new Set(['Their talks in Moscow will go on until Wednesday.']))
})

test('what is no whole sentence, and a word that is everywhere, are not filed', async () => {
  await fresh.jobs.drain()
  expect(await ask('letter')).toEqual([])
  expect(await usesOf(fresh.house.db, 'the')).toEqual([])
})

test('a withdrawn article is an example no longer, and a changed one shows what it says now', async () => {
  await fresh.jobs.drain()
  const { house } = fresh
  await desk.withdraw(house, printed.other.id, 'It named the wrong hall.', 'test')
  const reading = await desk.read(house.db, printed.article)
  if (!reading) throw new Error('The article is not to be read.')
  const { story, number } = reading.revision
  const says = 'The border was closed for a week after the storm.'
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: says }] }],
  }
  await desk.update(house, printed.article.id, { story: { ...story, body }, basedOn: number }, 'test')
  await fresh.jobs.drain()
  expect(await ask('talk')).toEqual([])
  expect((await ask('border')).map(({ text }) => text)).toEqual([says])
})

test('of each headword the newest uses are kept, and no more', async () => {
  await fresh.jobs.drain()
  const { house } = fresh
  const { fileUses } = await import('./store.ts')
  for (const hour of Array.from({ length: usesKept + 3 }, (_, at) => at))
    await house.change((tx) => {
      const article = `article_${hour}` as ArticleId
      const at = new Date(Date.UTC(2030, 0, 1, hour)).toISOString()
      return fileUses(tx.write, article, 1, [{ headword: 'talk', article, number: 1, at, sentence: 'They talked.' }])
    })
  const uses = await usesOf(house.db, 'talk')
  expect(uses).toHaveLength(usesKept)
  expect(uses.map(({ article }) => article)).not.toContain('article_2')
  expect(uses[0]?.article).toBe(`article_${usesKept + 2}`)
})

test('what came out before there was an archive is filed once', async () => {
  await fresh.close()
  fresh = await freshHouse()
  await printPaper(fresh.house, { texts })
  expect(await ask('talk')).toEqual([])
  const later = await freshHouse({ wires, beside: fresh })
  await archive.fileOld(later.house)
  await later.jobs.drain()
  expect(await ask('talk')).toHaveLength(2)
  const told = await newest(later.house.db)
  await archive.fileOld(later.house)
  expect(await newest(later.house.db)).toBe(told)
  await later.close()
})
