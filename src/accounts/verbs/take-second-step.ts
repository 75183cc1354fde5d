// Takes the second step of signing in, by a code of the authenticator or by one that was written down.
import type { IncomingHttpHeaders } from 'node:http'
import type { House } from '../../platform/house.ts'
import { answerOf, headersFor, type Answered } from '../sign-in/asking.ts'
import { doorOf } from '../sign-in/door.ts'

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
