// How the demonstration's provider is set up: who may ask it, whom it knows, and what it says of them.
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Configuration, JWK } from 'oidc-provider'
import { keeping } from './keeping.ts'

export type DemoClient = { id: string; name: string; secret: string; returnsTo: string[] }
/** Somebody whom a visitor made up. */
export type Invented = { name: string; email: string; verified: boolean }
export type People = Map<string, Invented>

const peopleAtMost = 1000
const everything = 'openid profile email'

/** Takes note of somebody made up. The same name at the same provider is the same person, after a restart too. */
export function invent(people: People, client: string, person: Invented): string {
  const subject = createHash('sha256').update(`${client}\n${person.name.toLowerCase()}`).digest('hex').slice(0, 24)
  const [oldest] = people.keys()
  if (people.size >= peopleAtMost && oldest !== undefined) people.delete(oldest)
  people.set(subject, person)
  return subject
}

export function configuration(clients: DemoClient[], people: People, problem: () => string): Configuration {
  return {
    adapter: keeping(),
    clients: clients.map(({ id, name, secret, returnsTo }) => ({
      client_id: id,
      client_name: name,
      client_secret: secret,
      redirect_uris: returnsTo,
    })),
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    // A provider of the real world says the name in the token, too.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
    findAccount: (_, accountId) => {
      const person = people.get(accountId)
      if (!person) return undefined
      const { name, email, verified } = person
      const mail = email === '' ? {} : { email, email_verified: verified }
      return { accountId, claims: () => ({ sub: accountId, name, ...mail }) }
    },
    // Who signs in on the page that says what is passed on has agreed to it.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(everything)
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 900, Session: 900 },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.body = problem()
    },
  }
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'demo' }
}
