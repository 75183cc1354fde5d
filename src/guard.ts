// Asks of each change that a signed-in reader sends whether it comes from a form that was written for this session.
import type { FastifyInstance } from 'fastify'
import * as accounts from './accounts/accounts.ts'
import { NotAllowed } from './platform/failure.ts'
import type { House } from './platform/house.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The second of two locks: where a browser says from where it comes (platform/security.ts) this one is not needed, and not every browser does. */
export function guardForms(app: FastifyInstance, house: House): void {
  // Before validation, which takes from a body what the route does not name: the token.
  app.addHook('preValidation', async (request) => {
    withoutNul(request.body)
    withoutNul(request.query)
    if (reading.has(request.method) || request.is404 || request.routeOptions.config.fromAnywhere === true) return
    if (!(await accounts.rightToken(house, request))) throw new NotAllowed('http.token')
  })
}

/** PostgreSQL takes no text with a NUL in it, no page may show one, and nobody types it. */
function withoutNul(sent: unknown): void {
  if (typeof sent !== 'object' || sent === null) return
  for (const [name, value] of Object.entries(sent)) {
    const values: unknown[] = [value].flat()
    if (!values.some((one) => typeof one === 'string' && one.includes('\0'))) continue
    const kept = values.map((one) => (typeof one === 'string' ? one.replaceAll('\0', '') : one))
    Object.assign(sent, { [name]: Array.isArray(value) ? kept : kept[0] })
  }
}
