// The walls of the house: who may lean on whom, and how it is written.
import { expect, test } from 'vitest'
import { settingNames } from '../src/platform/settings.ts'
import { wrongLeanings } from './support/walls/leaning.ts'
import { dependenciesWithoutReason, settingsAtOdds } from './support/walls/papers.ts'
import { rooms, shelves } from './support/walls/plan.ts'
import { readTree } from './support/walls/tree.ts'
import { wrongWriting } from './support/walls/writing.ts'

const house = readTree()

test('the plan has floors: nobody leans on a room above or beside', () => {
  const floors = Object.entries({ ...shelves, ...rooms })
  for (const [index, [name, below]] of floors.entries()) {
    const known = floors.slice(0, index).map(([lower]) => lower)
    expect(known, `${name} leans on`).toEqual(expect.arrayContaining([...below]))
  }
})

test('every import goes down, and through a front door', () => {
  expect(wrongLeanings(house)).toEqual([])
})

test('every file is named, begun and written as the house writes', () => {
  expect(wrongWriting(house)).toEqual([])
})

test('every runtime dependency has its reason', () => {
  expect(dependenciesWithoutReason(house)).toEqual([])
})

test('every setting is documented, and every documented setting exists', () => {
  expect(settingsAtOdds(house, settingNames)).toEqual([])
})
