// The addresses of passkeys: the four that a browser needs to make one and to sign in with one.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerOf, headersFor } from './sign-in/asking.ts'
import { doorOf } from './sign-in/door.ts'
import type { AccountsPlan } from './routes.tsx'
import { endSession } from './verbs/sign-in.ts'
import { openSession } from './verbs/who-asks.ts'

const questions = ['generate-register-options', 'generate-authenticate-options'] as const
const answers = ['verify-registration', 'verify-authentication'] as const

/** Once for both languages: what these addresses say is for programs. */
export function passkeyRoutes(app: FastifyInstance, { house }: Pick<AccountsPlan, 'house'>): void {
  const ask = async ({ url, headers, host, method, body }: FastifyRequest) => {
    const { handler } = await doorOf(house).signIn()
    const passed = headersFor(headers)
    const text = method === 'POST' ? JSON.stringify(body) : null
    if (text !== null) passed.set('content-type', 'application/json')
    const address = new URL(url, house.settings.url ?? `http://${host}`)
    return answerOf(await handler(new Request(address, { method, headers: passed, body: text })))
  }
  for (const name of questions)
    app.get(`/api/auth/passkey/${name}`, async (request, reply) => {
      const { status, body, cookies } = await ask(request)
      return reply
        .status(status)
        .headers({ 'set-cookie': cookies, 'cache-control': 'private, no-store' })
        .send(status === 200 ? body : {})
    })
  for (const name of answers)
    app.post(`/api/auth/passkey/${name}`, async (request, reply) => {
      const before = name === 'verify-authentication' ? await openSession(house, request.headers) : null
      const { status, cookies } = await ask(request)
      if (status === 200 && before) await endSession(house, before)
      // What Better Auth says besides holds the session's token, which no script needs to see.
      return reply
        .status(status)
        .headers({ 'set-cookie': cookies, 'cache-control': 'private, no-store' })
        .send({ ok: status === 200 })
    })
}
