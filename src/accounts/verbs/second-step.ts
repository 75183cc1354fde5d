// The second step of signing in: setting it up, being without one's phone, and switching it off.
import type { House } from '../../platform/house.ts'
import type { Account } from '../account.ts'
import { type Answered, answerOf, headersFor } from '../sign-in/asking.ts'
import type { SignIn } from '../sign-in/better-auth.ts'
import { doorOf } from '../sign-in/door.ts'
import { sealedSecret } from '../store/second-factors.ts'
import { keptWays } from '../store/ways.ts'
import type { Asking } from './guessing.ts'
import { proofOf, type Proof, showAgain } from './show-again.ts'

export type Setup =
  | { state: 'none' | 'on'; proof: Proof }
  /** `secret` is what one types where a picture cannot be taken; `uri` is what the picture says. */
  | { state: 'begun'; secret: string; uri: string }

/** How far somebody has set up their second step. */
export async function setupOf(house: House, account: Account, paper: string): Promise<Setup> {
  const kept = await keptWays(house.db, account.id)
  const proof = kept ? proofOf(kept) : 'nothing'
  if (kept?.hasAuthenticator) return { state: 'on', proof }
  const sealed = await sealedSecret(house.db, account.id)
  if (sealed === null) return { state: 'none', proof }
  const { $context } = await doorOf(house).signIn()
  const { symmetricDecrypt } = await import('better-auth/crypto')
  const secret = base32(Buffer.from(await symmetricDecrypt({ key: (await $context).secretConfig, data: sealed })))
  const label = encodeURIComponent(`${paper}:${account.name}`)
  const uri = `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: paper }).toString()}`
  return { state: 'begun', secret, uri }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 without padding (RFC 4648), as authenticators want their secret. */
function base32(bytes: Buffer): string {
  let text = ''
  let left = 0
  let bits = 0
  for (const byte of bytes) {
    left = ((left << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += alphabet[(left >> (bits - 5)) & 31]
  }
  return bits === 0 ? text : text + alphabet[(left << (5 - bits)) & 31]
}

/** Better Auth asks for the password itself once more, where there is one. */
const bodyOf = (typed: string): { password?: string } => (typed === '' ? {} : { password: typed })

type Asked = { body: { password?: string }; headers: Headers; asResponse: true }
type Refused = { ok: false; problem: 'wrong' | 'too many' }
type Done = { ok: true; answer: Answered } | Refused

/** Asks Better Auth for something that a session alone is not enough for. What it has nothing to do for is wrong, too. */
async function proven(
  house: House,
  typed: string,
  asking: Asking,
  ask: (signIn: SignIn, asked: Asked) => Promise<Response>,
): Promise<Done> {
  const shown = await showAgain(house, typed, asking)
  if (shown !== 'right') return { ok: false, problem: shown }
  const asked: Asked = { body: bodyOf(typed), headers: headersFor(asking.headers), asResponse: true }
  const answer = await answerOf(await ask(await doorOf(house).signIn(), asked))
  return answer.status === 200 ? { ok: true, answer } : { ok: false, problem: 'wrong' }
}

/** Makes a secret that is not yet asked for. `typed` is what `showAgain` asks after, here and below. */
export async function beginSecondStep(house: House, typed: string, asking: Asking): Promise<{ ok: true } | Refused> {
  return proven(house, typed, asking, ({ api }, asked) =>
    api.enableTwoFactor({ ...asked, body: { ...asked.body, method: 'totp' } }),
  )
}

/** The codes for the loss of the phone, in clear, each good once. */
export async function spareCodes(house: House, account: Account): Promise<string[]> {
  const { api } = await doorOf(house).signIn()
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: account.id } })
  return backupCodes
}

/** Other codes for the loss of the phone. */
export async function renewSpareCodes(
  house: House,
  typed: string,
  asking: Asking,
): Promise<{ ok: true; codes: string[] } | Refused> {
  const done = await proven(house, typed, asking, ({ api }, asked) => api.generateBackupCodes(asked))
  if (!done.ok) return done
  const codes = done.answer.body['backupCodes']
  return { ok: true, codes: Array.isArray(codes) ? codes.map(String) : [] }
}

/** Switches the second step off; gives the cookies of the session that goes on. */
export async function endSecondStep(
  house: House,
  typed: string,
  asking: Asking,
): Promise<{ ok: true; cookies: string[] } | Refused> {
  const done = await proven(house, typed, asking, ({ api }, asked) => api.disableTwoFactor(asked))
  return done.ok ? { ok: true, cookies: done.answer.cookies } : done
}
