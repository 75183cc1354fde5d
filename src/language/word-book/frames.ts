// What kind of sentence a verb stands in, in one of its senses: WordNet's 35 frames, put together as far as a sentence shows them.

/** Bits of `WordSense.frames`. `thing` and `person` are what it acts on; `alone` is without either; `that`, `to` and `ing` are clauses. */
export const frame = { thing: 1, person: 2, alone: 4, that: 8, to: 16, ing: 32, byPerson: 64, byThing: 128 } as const

/** By WordNet's numbers (wninput(5WN)). */
const numbers: Readonly<Record<keyof typeof frame, string>> = {
  thing: '8 11 14 15 16 17 18 19 20 21 25 31',
  person: '5 9 10 14 15 16 17 18 19 20 24 25 30',
  alone: '1 2 3 4 5 6 7 12 13 22 23 27',
  that: '26 34',
  to: '28 32 35',
  ing: '33',
  byPerson: '2 5 8 9 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 35',
  byThing: '1 3 4 5 6 7 10 11 12 34',
}

const bits = new Map<number, number>()
for (const [name, list] of Object.entries(numbers))
  for (const number of list.split(' ').map(Number))
    bits.set(number, (bits.get(number) ?? 0) | frame[name as keyof typeof frame])

export const framesOf = (found: readonly number[]): number =>
  found.reduce((sum, number) => sum | (bits.get(number) ?? 0), 0)
