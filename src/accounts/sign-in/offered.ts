// With whom people may sign in here: those who are configured, and in the demo those whom it plays itself.
import { fact } from '../../platform/facts.ts'
import type { House } from '../../platform/house.ts'
import { onLoopback } from '../../platform/settings.ts'

export type Offered = { id: string; name: string }

/** Whom the demo plays on loopback where nobody's keys are set. */
const played: Offered[] = [
  { id: 'twitter', name: 'X' },
  { id: 'facebook', name: 'Facebook' },
]

/** With whom people may sign in, in the order of the buttons. `name` is what a button says. */
export async function providersOffered(house: House): Promise<Offered[]> {
  const known = house.settings.providers.map(({ id, name }) => ({ id, name }))
  return [...(await playedIn(house)), ...known]
}

/** Those of the offered whom the demo plays itself. */
export async function playedIn(house: House): Promise<Offered[]> {
  const { settings } = house
  const missing = played.filter(({ id }) => settings.providers.every((one) => one.id !== id))
  if (missing.length === 0 || !onLoopback(settings.url) || (await fact(house.db, 'demo')) === null) return []
  return missing
}
