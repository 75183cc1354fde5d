// A real OpenID provider beside the paper, whose people and whose moods the test decides.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { keeping } from '../../src/accounts/demo-provider/keeping.ts'

export type Peer = {
  issuer: string
  clientId: string
  clientSecret: string
  /** The paper's addresses of return; to be said before anybody comes. */
  returnsTo: string[]
  /** Who answers the next sign-in there; `refuse` says no. A claim such as an e-mail address is said as it stands, true or not. */
  next: { sub: string; claims?: Record<string, unknown> } | 'refuse'
  /** While it is down it drops every connection. */
  down: boolean
  /** How many codes were asked to be exchanged, and how many people came. */
  seen: { exchanges: number; visits: URLSearchParams[] }
  close: () => Promise<void>
}

/** Listens on a free port of 127.0.0.1. */
export async function openPeer(): Promise<Peer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const peer: Peer = {
    issuer,
    clientId: 'courant',
    clientSecret: randomBytes(16).toString('hex'),
    returnsTo: [],
    next: { sub: 'nobody' },
    down: false,
    seen: { exchanges: 0, visits: [] },
    close: () => closed(server),
  }
  let made: Provider | null = null
  server.on('request', (req, res) => {
    if (peer.down) return void req.socket.destroy()
    const provider = (made ??= providerOf(peer))
    const { pathname, searchParams } = new URL(req.url ?? '/', issuer)
    if (pathname === '/token') peer.seen.exchanges += 1
    if (pathname === '/auth') peer.seen.visits.push(searchParams)
    if (!pathname.startsWith('/meet/')) return void provider.callback()(req, res)
    const { next } = peer
    const result = next === 'refuse' ? { error: 'access_denied' } : { login: { accountId: next.sub, remember: false } }
    provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false }).catch(() => res.destroy())
    return undefined
  })
  return peer
}

const { privateKey: signingKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

function providerOf(peer: Peer): Provider {
  return new Provider(peer.issuer, {
    clients: [{ client_id: peer.clientId, client_secret: peer.clientSecret, redirect_uris: peer.returnsTo }],
    claims: { openid: ['sub', 'name', 'email', 'email_verified'], profile: ['nickname'] },
    conformIdTokenClaims: false,
    // What is left to its own choice it complains about on the console.
    adapter: keeping(),
    jwks: { keys: [{ ...signingKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'peer' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    renderError: (ctx, { error }) => void (ctx.body = error),
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 900, Session: 900 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/meet/${uid}` },
    findAccount: (_, accountId) => {
      const said = peer.next === 'refuse' || peer.next.sub !== accountId ? {} : peer.next.claims
      return { accountId, claims: () => ({ ...said, sub: accountId }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.client || !oidc.session?.accountId) return undefined
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
}

async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  if (server.listening) await once(server, 'close')
}
