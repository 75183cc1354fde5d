// Sends people to a provider to say who they are, and takes them in when they come back.
import type { IncomingHttpHeaders } from 'node:http'
import { NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import * as urls from '../../urls.ts'
import { nextOf } from '../next.ts'
import { answerOf, headersFor } from '../sign-in/asking.ts'
import { doorOf } from '../sign-in/door.ts'
import { type Offered, playedIn, providersOffered } from '../sign-in/offered.ts'
import { cookieName } from '../sign-in/session-cookie.ts'
import { stageOf } from '../sign-in/stage.ts'
import { endSession } from './sign-in.ts'
import { openSession } from './who-asks.ts'

/** Where somebody goes on to afterwards, and whether they connect the provider to the account that they are signed in to. */
export type Trip = { next: string; language: Language; connect: boolean }
export type Leaving = { ok: true; url: string; cookies: string[] } | { ok: false }

/** One of those with whom people may sign in here. Throws `NotFound('account.provider')`. */
export async function providerOffered(house: House, id: string): Promise<Offered> {
  const found = (await providersOffered(house)).find((one) => one.id === id)
  if (!found) throw new NotFound('account.provider')
  return found
}

/** Begins a way through a provider: its address, and the cookies that know the way back. Not ok while the provider does not answer. */
export async function leaveFor(
  house: House,
  provider: Offered,
  trip: Trip,
  headers: IncomingHttpHeaders,
): Promise<Leaving> {
  const { language, next, connect } = trip
  const isKnown = await known(house, provider, headers).catch((error: unknown) => {
    house.log.warn({ err: error, provider: provider.id }, 'a provider could not be asked')
    return false
  })
  if (!isKnown) return { ok: false }
  const { api } = await doorOf(house).signIn()
  const isPlayed = (await playedIn(house)).some(({ id }) => id === provider.id)
  const body = {
    provider: provider.id,
    callbackURL: next,
    errorCallbackURL: connect ? urls.ways(language) : urls.signIn(language, next),
    disableRedirect: true,
    additionalParams: {
      ...(isPlayed || provider.id === 'oidc' ? { ui_locales: language } : {}),
      // Whoever tries the demo wants to see the page each time.
      ...(isPlayed ? { prompt: 'login' } : {}),
    },
  }
  const asking = { body, headers: headersFor(headers), asResponse: true } as const
  const answer = await answerOf(await (connect ? api.linkSocialAccount(asking) : api.signInSocial(asking)))
  const { url } = answer.body
  return typeof url === 'string' ? { ok: true, url, cookies: answer.cookies } : { ok: false }
}

/** Whether Better Auth knows the provider's addresses, which for OpenID are asked for when they are first needed. */
async function known(house: House, { id, name }: Offered, headers: IncomingHttpHeaders): Promise<boolean> {
  const clients = await playedIn(house)
  const configured = house.settings.providers.find((one) => one.id === id)
  const discover = async (issuer: string, clientId: string, clientSecret: string): Promise<boolean> => {
    const { discover: ask } = await import('../sign-in/providers.ts')
    return ask(house, await doorOf(house).signIn(), { id, name, issuer, clientId, clientSecret })
  }
  if (configured) {
    const { issuer, clientId, clientSecret } = configured
    return issuer === null || discover(issuer, clientId, clientSecret)
  }
  const demo = await stageOf(house, clients, origin(house, headers))
  return discover(demo.issuer, id, demo.secrets[id] ?? '')
}

const origin = ({ settings }: House, { host = '' }: IncomingHttpHeaders): string =>
  settings.url ?? (URL.canParse(`http://${host}`) ? `http://${host}` : settings.origin)

/** Why nobody came in. Nothing of it says whether there is an account, but `taken`, which the provider vouches for. */
export type Trouble = 'refused' | 'stale' | 'down' | 'taken' | 'elsewhere' | 'closed'
export type Return = { cookies: string[] } & (
  | { ok: true; next: string; half: boolean }
  | { ok: false; trouble: Trouble; back: string | null }
)
type Back = { url: string; headers: IncomingHttpHeaders; language: Language }

/** Takes in somebody who comes back from a provider. `back` is the page of ours that they set out from, null where nobody knows any more. */
export async function comeBack(house: House, id: string, { url, headers, language }: Back): Promise<Return> {
  const here = origin(house, headers)
  const provider = await providerOffered(house, id)
  if (!(await known(house, provider, headers).catch(() => false))) return lost('down')
  const before = await openSession(house, headers)
  const passed = headersFor(headers)
  passed.set('accept-language', language)
  const { handler } = await doorOf(house).signIn()
  const answer = await handler(new Request(new URL(url, here), { headers: passed }))
  const cookies = answer.headers.getSetCookie()
  const location = URL.parse(answer.headers.get('location') ?? '', here)
  if (location === null) return { ...lost('down'), cookies }
  const path = location.origin === here ? location.pathname + location.search + location.hash : ''
  const error = location.searchParams.get('error')
  if (error !== null || path.startsWith('/api/')) {
    const isOurs = path !== '' && !path.startsWith('/api/')
    return {
      ok: false,
      cookies,
      trouble: troubleOf(error ?? ''),
      back: isOurs ? location.pathname + without(location) : null,
    }
  }
  const opened = cookies.some((line) => line.startsWith(`${cookieName(house)}=`) && !/max-age=0/i.test(line))
  const half = cookies.some((line) => /two_factor=[^;]/.test(line))
  // Whoever comes in anew leaves no session open behind them; whoever has only connected a provider stays.
  if ((opened || half) && before) await endSession(house, before)
  return { ok: true, cookies, half, next: nextOf(path, urls.account(language)) }
}

const lost = (trouble: Trouble): Return => ({ ok: false, trouble, back: null, cookies: [] })

/** The page's own question, without what Better Auth has added to it. */
function without({ searchParams }: URL): string {
  const next = searchParams.get('next')
  return next === null ? '' : `?${new URLSearchParams({ next }).toString()}`
}

const troubles: [RegExp, Trouble][] = [
  [/^(access_denied|user_denied|user_cancelled|consent_required|login_required|interaction_required)$/, 'refused'],
  [/^account_not_linked$/, 'taken'],
  [/^account_already_linked/, 'elsewhere'],
  [/^unable_to_create_session$/, 'closed'],
  [/state|^no_code$|^invalid_c|nonce|issuer/, 'stale'],
]
const troubleOf = (error: string): Trouble => troubles.find(([pattern]) => pattern.test(error))?.[1] ?? 'down'
