// The second step of signing in: setting it up, taking it, and being without one's phone.
import type { IncomingHttpHeaders } from 'node:http'
import type { House } from '../../platform/house.ts'
import type { Account } from '../account.ts'
import { answerOf, headersFor, type Answered } from '../sign-in/asking.ts'
import { doorOf } from '../sign-in/door.ts'
import { sealedSecret } from '../store/second-factors.ts'
import { keptWays } from '../store/ways.ts'

export type CodeProblem = 'wrong' | 'too many' | 'stale'
export type Taken = { ok: true; cookies: string[] } | { ok: false; problem: CodeProblem; cookies: string[] }

const bare = (typed: string): string => typed.replace(/\s+/g, '')
/** Whether this is a code of an authenticator, and not one of those kept for its loss. */
export const isFromAuthenticator = (typed: string): boolean => /^\d{6}$/.test(bare(typed))

/** Takes the second step with a code of the authenticator, or with one of the codes kept for its loss. */
export async function takeSecondStep(house: House, typed: string, headers: IncomingHttpHeaders): Promise<Taken> {
  const code = bare(typed)
  const { api } = await doorOf(house).signIn()
  const asking = { body: { code }, headers: headersFor(headers), asResponse: true } as const
  const asked = isFromAuthenticator(code) ? api.verifyTOTP(asking) : api.verifyBackupCode(asking)
  const answer = await asked.then(answerOf, usedAlready)
  const { cookies } = answer
  return answer.status === 200 ? { ok: true, cookies } : { ok: false, problem: problemOf(answer), cookies }
}

/** What our own look at the code throws, Better Auth does not turn into an answer. */
function usedAlready(error: unknown): Answered {
  if (!(error instanceof Error && 'statusCode' in error && error.statusCode === 401)) throw error
  return { status: 401, body: {}, cookies: [] }
}

function problemOf({ status, body }: Answered): CodeProblem {
  const code = typeof body['code'] === 'string' ? body['code'] : ''
  if (status === 429 || code.startsWith('TOO_MANY_ATTEMPTS')) return 'too many'
  return code === 'INVALID_TWO_FACTOR_COOKIE' ? 'stale' : 'wrong'
}

export type Setup =
  | { state: 'none'; hasPassword: boolean }
  | { state: 'on'; hasPassword: boolean }
  /** `secret` is what one types where a picture cannot be taken; `uri` is what the picture says. */
  | { state: 'begun'; hasPassword: boolean; secret: string; uri: string }

/** How far somebody has set up their second step. */
export async function setupOf(house: House, account: Account, paper: string): Promise<Setup> {
  const kept = await keptWays(house.db, account.id)
  const hasPassword = kept?.hasPassword ?? false
  if (kept?.hasAuthenticator) return { state: 'on', hasPassword }
  const sealed = await sealedSecret(house.db, account.id)
  if (sealed === null) return { state: 'none', hasPassword }
  const { $context } = await doorOf(house).signIn()
  const { symmetricDecrypt } = await import('better-auth/crypto')
  const secret = base32(Buffer.from(await symmetricDecrypt({ key: (await $context).secretConfig, data: sealed })))
  const label = encodeURIComponent(`${paper}:${account.name}`)
  const uri = `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: paper }).toString()}`
  return { state: 'begun', hasPassword, secret, uri }
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

type Asking = { password: string; headers: IncomingHttpHeaders }
const bodyOf = (password: string): { password?: string } => (password === '' ? {} : { password })

/** Makes a secret that is not yet asked for; false where the password is wrong. */
export async function beginSecondStep(house: House, { password, headers }: Asking): Promise<boolean> {
  const { api } = await doorOf(house).signIn()
  const answer = await answerOf(
    await api.enableTwoFactor({
      body: { ...bodyOf(password), method: 'totp' },
      headers: headersFor(headers),
      asResponse: true,
    }),
  )
  return answer.status === 200
}

/** The codes for the loss of the phone, in clear, each good once. */
export async function spareCodes(house: House, account: Account): Promise<string[]> {
  const { api } = await doorOf(house).signIn()
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: account.id } })
  return backupCodes
}

/** Other codes for the loss of the phone; null where the password is wrong. */
export async function renewSpareCodes(house: House, { password, headers }: Asking): Promise<string[] | null> {
  const { api } = await doorOf(house).signIn()
  const answer = await answerOf(
    await api.generateBackupCodes({ body: bodyOf(password), headers: headersFor(headers), asResponse: true }),
  )
  const codes = answer.body['backupCodes']
  return answer.status === 200 && Array.isArray(codes) ? codes.map(String) : null
}

/** Switches the second step off; null where the password is wrong, else the cookies of the session that goes on. */
export async function endSecondStep(house: House, { password, headers }: Asking): Promise<string[] | null> {
  const { api } = await doorOf(house).signIn()
  const answer = await answerOf(
    await api.disableTwoFactor({ body: bodyOf(password), headers: headersFor(headers), asResponse: true }),
  )
  return answer.status === 200 ? answer.cookies : null
}
