// A small paper with somebody of every role in it and something in every state, for tests that ask every address.
import type { AddressInfo } from 'node:net'
import { accountById, type Account, formToken, type Role, roles } from '../../src/accounts/accounts.ts'
import { openSessionFor } from '../../src/accounts/verbs/enter.ts'
import { type Courant, openCourant } from '../../src/courant.ts'
import { remember } from '../../src/platform/facts.ts'
import type { House } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log.ts'
import * as standards from '../../src/standards/standards.ts'
import { demoPolicy } from './demo-policy.ts'
import { freshSettings } from './house.ts'
import { openCheapDoor, type Somebody, somebody } from './people.ts'
import { type Printed, printPaper } from './printed-paper.ts'
import { type Route, routesOf } from './routes.ts'

/** The owner is a reader too, to whom everything that is somebody's belongs; the reporter signs the article. */
export const people = ['nobody', 'owner', ...roles, 'second member'] as const
export type Person = (typeof people)[number]
export type Known = Exclude<Person, 'nobody'>
export const known = people.filter((one): one is Known => one !== 'nobody')

export type Form = Record<string, string>
export type Asking = {
  as?: Person
  form?: Form | undefined
  json?: object | undefined
  accept?: string
  headers?: Record<string, string>
  /** In a session of its own, which may end by it. */
  apart?: boolean | undefined
}
export type Answered = { status: number; body: string; headers: Record<string, string | string[] | undefined> }

export type Town = {
  house: House
  courant: Courant
  folder: string
  routes: readonly Route[]
  clock: { now: Date }
  printed: Printed
  cast: Record<Known, Somebody>
  accountOf: (who: Known) => Promise<Account>
  tokenOf: (who: Person) => string
  /** Asks as somebody's browser does, from a network of its own: a GET, or a POST where there is a form. */
  ask: (address: string, asking?: Asking) => Promise<Answered>
  listen: () => Promise<string>
  close: () => Promise<void>
}

/**
 * Opens it, with its articles and its policy, and people who have said nothing yet. About two seconds. `nameOf` is what somebody is called;
 * `story` is what each article says.
 */
export async function openTown({ nameOf = usualName, story = {} }: Wishes = {}): Promise<Town> {
  // Better Auth reads the machine's own clock: a session of another year would have ended for it.
  const clock = { now: new Date(Date.now() - 86_400_000) }
  const { settings, folder, remove } = await freshSettings()
  const providers = [
    { id: 'oidc' as const, name: 'Our house', clientId: 'a', clientSecret: 'b', issuer: 'http://127.0.0.1:9' },
  ]
  const { opened: courant, routes } = await routesOf(() =>
    openCourant({ ...settings, providers }, openLog({ level: 'silent' }), () => clock.now),
  )
  const { house, app } = courant
  openCheapDoor(house)
  // In a demonstration the staff needs no second factor.
  await house.change((tx) => remember(tx.write, 'demo', 'yes'))
  const printed = await printPaper(house, story)
  await standards.keepPolicy(house, await demoPolicy(), 'test')
  const cast = await enterCast(house, printed.journalist, nameOf)
  const cookieOf = (who: Person): string => (who === 'nobody' ? '' : cast[who].cookie)
  const tokenOf = (who: Person): string => formToken(house, { cookie: cookieOf(who) })
  let asked = 0

  async function ask(address: string, asking: Asking = {}): Promise<Answered> {
    const { as = 'nobody', apart = false } = asking
    asked += 1
    const cookie = apart && as !== 'nobody' ? await openSessionFor(house, cast[as].id) : cookieOf(as)
    const network = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
    const answer = await app.inject({
      url: address,
      remoteAddress: address.startsWith('/metrics') ? '127.0.0.1' : network,
      ...sent(asking, cookie, formToken(house, { cookie })),
    })
    const { statusCode: status, body } = answer
    return { status, body, headers: answer.headers as Answered['headers'] }
  }

  return {
    house,
    courant,
    folder,
    routes,
    clock,
    printed,
    cast,
    accountOf: async (who) => {
      const account = await accountById(house.db, cast[who].id)
      if (!account) throw new Error(`nobody is ${who}`)
      return account
    },
    tokenOf,
    ask,
    listen: async () => {
      await app.listen({ port: 0, host: '127.0.0.1' })
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    },
    close: async () => {
      await courant.close()
      await remove()
    },
  }
}

/** A request as a browser writes it, with its session's token in what it sends. */
function sent({ form, json, accept = 'text/html', headers = {} }: Asking, cookie: string, token: string) {
  const always = { accept, host: 'localhost', ...(cookie === '' ? {} : { cookie }) }
  if (!form && !json) return { method: 'GET' as const, headers: { ...always, ...headers } }
  const kind = form
    ? { 'content-type': 'application/x-www-form-urlencoded' }
    : { 'content-type': 'application/json', 'x-courant-token': token }
  return {
    method: 'POST' as const,
    headers: { ...always, ...kind, origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...headers },
    payload: form ? new URLSearchParams({ token, ...form }).toString() : JSON.stringify(json),
  }
}

type Wishes = { nameOf?: (who: Known) => string; story?: { headline?: string; texts?: readonly string[] } }
const usualName = (who: Known): string => `Zq ${who} of the town`

async function enterCast(
  house: House,
  journalist: string,
  nameOf: (who: Known) => string,
): Promise<Record<Known, Somebody>> {
  const cast: Partial<Record<Known, Somebody>> = {}
  const roleOf = (who: Known): Role => (who === 'owner' ? 'reader' : who === 'second member' ? 'board member' : who)
  for (const who of known) {
    const wishes = {
      name: nameOf(who),
      email: `zq-${who.replaceAll(' ', '-')}@example.org`,
      role: roleOf(who),
    }
    cast[who] = await somebody(house, { ...wishes, journalist: who === 'reporter' ? journalist : null })
  }
  return cast as Record<Known, Somebody>
}
