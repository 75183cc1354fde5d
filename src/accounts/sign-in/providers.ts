// How Better Auth knows those with whom people have an account elsewhere: what they are asked for, and what of their answer counts.
import type { AuthContext, BetterAuthOptions } from 'better-auth'
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import type { House } from '../../platform/house.ts'
import { rowByEmail } from '../store/accounts.ts'
import { noAddress } from './no-address.ts'
import type { SignIn } from './better-auth.ts'

/** What is asked for, in each provider's own words: a name. */
const scopes = {
  // X tells nobody's name without the right to read what everybody may read.
  twitter: ['users.read', 'tweet.read'],
  facebook: ['public_profile'],
  google: ['openid', 'profile'],
  kakao: ['profile_nickname'],
  naver: ['profile'],
} as const
type BuiltIn = keyof typeof scopes

/** Those whose addresses Better Auth knows by heart. */
export function knownByHeart(house: House): NonNullable<BetterAuthOptions['socialProviders']> {
  return Object.fromEntries(
    house.settings.providers
      .filter(({ id }) => id in scopes)
      .map(({ id, clientId, clientSecret }) => [
        id,
        {
          clientId,
          clientSecret,
          disableDefaultScope: true,
          scope: [...scopes[id as BuiltIn]],
          disableIdTokenSignIn: true,
          mapProfileToUser: (profile: unknown) => personIn(house, profile),
        },
      ]),
  )
}

/**
 * Who somebody is, as a provider says. A provider's word about an address is nobody's proof: no account is found by it and none is given it.
 * Only one that the provider confirmed and that is an account's is passed on, for Better Auth to refuse the way in by it.
 */
async function personIn(
  house: House,
  profile: unknown,
): Promise<{ name: string; email: string; emailVerified: false }> {
  const said = flat(profile)
  const name = [said['name'], said['nickname'], said['preferred_username']].find((one) => typeof one === 'string')
  const { email } = said
  const confirmed = [said['email_verified'], said['emailVerified'], said['is_email_verified']].some(
    (one) => one === true || one === 'true',
  )
  const taken =
    confirmed && typeof email === 'string' ? await rowByEmail(house.db, email.trim().toLowerCase()) : undefined
  return { name: name ?? '', email: taken?.email ?? noAddress(), emailVerified: false }
}

/** X, Kakao and Naver wrap what they say of somebody. */
function flat(profile: unknown): Record<string, unknown> {
  const within = (value: unknown, key: string): Record<string, unknown> => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
  }
  const kakao = within(profile, 'kakao_account')
  return {
    ...(typeof profile === 'object' ? profile : {}),
    ...within(profile, 'data'),
    ...within(profile, 'response'),
    ...kakao,
    ...within(kakao, 'profile'),
  }
}

export type Issuer = { id: string; name: string; issuer: string; clientId: string; clientSecret: string }

const patience = 10_000

/**
 * Makes an OpenID provider known to Better Auth once it has said where its addresses are; false while it does not answer. It is asked at
 * the first click and not before: a provider that is down must not keep anybody from signing in otherwise.
 */
export async function discover(house: House, { $context }: SignIn, issuer: Issuer): Promise<boolean> {
  const context = await $context
  const isKnown = (): boolean => context.socialProviders.some((one) => 'id' in one && one.id === issuer.id)
  if (isKnown()) return true
  const { init } = genericOAuth({ config: [configOf(house, issuer)] })
  const asking = init({ ...context, socialProviders: [] } as unknown as AuthContext)
  const found = await Promise.race([
    asking,
    new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref()),
  ])
  if (!isKnown()) context.socialProviders.push(...(found?.context.socialProviders ?? []))
  return isKnown()
}

const configOf = (house: House, { id, name, issuer, clientId, clientSecret }: Issuer): GenericOAuthConfig => ({
  providerId: id,
  name,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId,
  clientSecret,
  scopes: ['openid', 'profile'],
  mapProfileToUser: (profile) => personIn(house, profile),
})
