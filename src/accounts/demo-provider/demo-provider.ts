// A small OpenID provider on loopback for the demo, so that the way through somebody else's sign-in can be walked without keys.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Provider from 'oidc-provider'
import type { Language } from '../../platform/i18n.ts'
import { fromOurPages } from '../../platform/security.ts'
import * as urls from '../../urls.ts'
import { configuration, type DemoClient, invent, type People } from './configuration.ts'
import { demoProblemPage, demoSignInPage, plainCss } from './page.tsx'

export type DemoProvider = {
  issuer: string
  /** The clients' secrets by their ids. */
  secrets: Record<string, string>
  close: () => Promise<void>
}
/** `clients` has a name for each id; `paper` is an origin on this machine, to which people return. */
export type DemoPlan = { clients: { id: string; name: string }[]; paper: string }

/** Starts to listen on a free port of 127.0.0.1. What it is made of is loaded here, and not before. */
export async function openDemoProvider({ clients, paper }: DemoPlan): Promise<DemoProvider> {
  const { default: Issuer } = await import('oidc-provider')
  const known = clients.map(({ id, name }) => ({
    id,
    name,
    secret: randomBytes(24).toString('hex'),
    ...ways(paper, id),
  }))
  const people: People = new Map()
  const server = createServer({ requestTimeout: 15_000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Issuer(
    issuer,
    configuration(known, people, () => demoProblemPage('en')),
  )
  server.on('request', answering({ provider, clients: known, people, host: new URL(issuer).host }))
  return {
    issuer,
    secrets: Object.fromEntries(known.map(({ id, secret }) => [id, secret])),
    close: () => closed(server),
  }
}

/** Whoever opened the paper by another of this machine's names returns to that one. */
const ways = (paper: string, id: string): Pick<DemoClient, 'returnsTo'> => {
  const { port } = new URL(paper)
  const hosts = ['127.0.0.1', 'localhost'].map((host) => (port === '' ? host : `${host}:${port}`))
  return { returnsTo: hosts.map((host) => `http://${host}${urls.callback(id)}`) }
}

type Answering = { provider: Provider; clients: DemoClient[]; people: People; host: string }

function answering(with_: Answering) {
  const { provider, clients } = with_
  const places = clients.flatMap(({ returnsTo }) => returnsTo).map((address) => new URL(address).origin)
  const headers = {
    // A browser asks form-action about every address that the answer to a form leads to.
    'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${[...new Set(places)].join(' ')}`,
    'x-content-type-options': 'nosniff',
    // Without any, a browser would not say either where a form comes from.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  }
  const passOn = provider.callback()
  return (req: IncomingMessage, res: ServerResponse): void => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
    if (path === '/plain.css') return send(res, 200, 'text/css; charset=utf-8', plainCss)
    if (!path.startsWith('/sign-in/')) return void passOn(req, res)
    signIn(req, res, with_).catch(() => send(res, 400, html, demoProblemPage('en')))
    return undefined
  }
}

const html = 'text/html; charset=utf-8'

function send(res: ServerResponse, status: number, type: string, body: string): void {
  if (res.headersSent) return
  res.writeHead(status, { 'content-type': type }).end(body)
}

async function signIn(
  req: IncomingMessage,
  res: ServerResponse,
  { provider, clients, people, host }: Answering,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(req, res)
  const client = clients.find(({ id }) => id === params['client_id'])
  if (!client) throw new Error('unknown client')
  const { ui_locales: wish } = params
  const language: Language = typeof wish === 'string' && wish.startsWith('ko') ? 'ko' : 'en'
  const page = { language, provider: client.name, action: `/sign-in/${uid}` }
  if (req.method !== 'POST') {
    const empty = { name: '', email: '', verified: true, nameless: false }
    return send(res, 200, html, demoSignInPage({ ...page, ...empty }))
  }
  if (!fromOurPages(req.headers, [host])) return send(res, 403, html, demoProblemPage(language))
  const form = await formOf(req)
  if (form.get('answer') === 'no') {
    return provider.interactionFinished(req, res, { error: 'access_denied' }, { mergeWithLastSubmission: false })
  }
  const name = (form.get('name') ?? '').trim().slice(0, 60)
  const email = (form.get('email') ?? '').trim().slice(0, 200)
  const person = { name, email, verified: form.get('verified') === 'yes' }
  if (name === '') return send(res, 422, html, demoSignInPage({ ...page, ...person, nameless: true }))
  const accountId = invent(people, client.id, person)
  return provider.interactionFinished(
    req,
    res,
    { login: { accountId, remember: false } },
    { mergeWithLastSubmission: false },
  )
}

const largestForm = 10_000

async function formOf(req: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of req) {
    text += String(chunk)
    if (text.length > largestForm) throw new Error('too long')
  }
  return new URLSearchParams(text)
}

async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  if (server.listening) await once(server, 'close')
}
