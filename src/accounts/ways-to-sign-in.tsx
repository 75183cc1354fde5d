// What the page to sign in shows beside the password: the other ways, and what went wrong on one of them.
import type { VNode } from 'preact'
import type { House } from '../platform/house.ts'
import type { Place } from '../style/place.ts'
import { SignInWays, type TroubleKey, troubleKeys } from './pages/sign-in-ways.tsx'
import { providersOffered } from './sign-in/offered.ts'

export const passkeyIslands = ['src/accounts/islands/passkey.ts']

/** What happened on another way, as an address says it: both words are anybody's to type. */
export type Elsewhere = { problem?: string | undefined; from?: string | undefined }

/** In a whole sentence; null where nothing happened. `provider` is the name on a button. */
export function troubleSentence({ say }: Place, problem: string | undefined, provider: string): string | null {
  if (problem === undefined || !Object.hasOwn(troubleKeys, problem)) return null
  return say(troubleKeys[problem as TroubleKey], { provider })
}

export type Asked = { place: Place; next: string; token: string; elsewhere: Elsewhere }

/** The other ways, for somebody who goes on to `next`, and what went wrong on one of them. */
export async function waysFor(
  house: House,
  { place, next, token, elsewhere }: Asked,
): Promise<{ ways: VNode; trouble: string | null }> {
  const providers = await providersOffered(house)
  const from = providers.find(({ id }) => id === elsewhere.from)?.name ?? place.say('ways.the-other')
  const trouble = troubleSentence(place, elsewhere.problem, from)
  return { ways: <SignInWays offered={{ providers, next, token }} place={place} />, trouble }
}
