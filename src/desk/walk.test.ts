// Everybody who walks through the archive meets each article once, also where many came out at one moment.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { printPaper } from '../../tests/support/printed-paper.ts'
import * as desk from './desk.ts'

let fresh: FreshHouse
let at = new Date('2018-04-10T09:40:00Z')
beforeEach(async () => {
  fresh = await freshHouse({ now: () => at })
})
afterEach(() => fresh.close())

test.for([1, 2, 3, 4, 100])('%i at a time', async (size) => {
  const { house } = fresh
  // Three articles at one moment, and a fourth later.
  const { other } = await printPaper(house, {})
  const { story } = (await desk.revision(house.db, other.id, 1)) as desk.Revision
  at = new Date('2018-04-11T09:40:00Z')
  const { id } = await desk.draft(house, { kind: 'article', language: 'en', slug: 'later', comments: 'open', story })
  await desk.publish(house, id, at, 'test')
  const met: string[] = []
  let stand: desk.Stand | null = desk.beginning
  for (let steps = 0; stand !== null && steps < 20; steps += 1) {
    const { cards, next }: Awaited<ReturnType<typeof desk.walk>> = await desk.walk(house.db, stand, size)
    met.push(...cards.map((card) => card.slug))
    stand = next
  }
  expect(stand).toBeNull()
  expect(met.toSorted()).toEqual(['later', 'the-hall', 'the-minister', '장관'].toSorted())
  expect(met.at(-1)).toBe('later')
  at = new Date('2018-04-10T09:40:00Z')
})
