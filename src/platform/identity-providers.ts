// The settings of those with whom people have an account elsewhere: which are configured, and in which order.
import { z } from 'zod'

/** `issuer` is null for those whose addresses are known to everybody. */
export type ProviderSettings = {
  id: ProviderId
  name: string
  clientId: string
  clientSecret: string
  issuer: string | null
}
export type ProviderId = 'twitter' | 'facebook' | 'google' | 'kakao' | 'naver' | 'oidc'

const names: Record<ProviderId, string> = {
  twitter: 'X',
  facebook: 'Facebook',
  google: 'Google',
  kakao: 'Kakao',
  naver: 'Naver',
  oidc: 'OpenID',
}
const ids = Object.keys(names) as ProviderId[]

const text = z.string().trim().min(1).max(500).optional()
const identifier = { read: text, wants: 'the identifier that the provider gave, of at most 500 characters' }
const secret = { read: text, wants: 'the secret that the provider gave, of at most 500 characters' }
const issuer = z.url({ protocol: /^https?$/ }).optional()
const label = z.string().trim().min(1).max(40).optional()

/** How each setting is checked, in the form that settings.ts knows. */
export const providerSettings = {
  TWITTER_CLIENT_ID: identifier,
  TWITTER_CLIENT_SECRET: secret,
  FACEBOOK_CLIENT_ID: identifier,
  FACEBOOK_CLIENT_SECRET: secret,
  GOOGLE_CLIENT_ID: identifier,
  GOOGLE_CLIENT_SECRET: secret,
  KAKAO_CLIENT_ID: identifier,
  KAKAO_CLIENT_SECRET: secret,
  NAVER_CLIENT_ID: identifier,
  NAVER_CLIENT_SECRET: secret,
  OIDC_ISSUER: { read: issuer, wants: 'the address of an OpenID provider, such as https://id.example.com' },
  OIDC_CLIENT_ID: identifier,
  OIDC_CLIENT_SECRET: secret,
  OIDC_NAME: { read: label, wants: 'a name for a button, of at most 40 characters' },
} as const

type SettingName = keyof typeof providerSettings

/** A sentence that says which setting stands without the others that it needs. */
export class HalfAProvider extends Error {}

/**
 * Those that are configured, in the order in which their settings first appear. `value` gives a setting that was checked, undefined where
 * it is unset. Throws HalfAProvider where a setting stands without the ones it needs.
 */
export function readProviders(
  order: readonly string[],
  value: (name: SettingName) => string | undefined,
): ProviderSettings[] {
  const place = (id: ProviderId): number => order.findIndex((name) => settingsOf(id).includes(name as SettingName))
  return ids
    .filter((id) => complete(id, value))
    .toSorted((one, other) => place(one) - place(other))
    .map((id) => ({
      id,
      name: (id === 'oidc' ? value('OIDC_NAME') : undefined) ?? names[id],
      clientId: value(settingOf(id, 'CLIENT_ID')) ?? '',
      clientSecret: value(settingOf(id, 'CLIENT_SECRET')) ?? '',
      issuer: id === 'oidc' ? (value('OIDC_ISSUER') ?? null) : null,
    }))
}

const settingOf = (id: ProviderId, what: 'CLIENT_ID' | 'CLIENT_SECRET'): SettingName =>
  `${id.toUpperCase()}_${what}` as SettingName

const needed = (id: ProviderId): SettingName[] => [
  ...(id === 'oidc' ? (['OIDC_ISSUER'] as const) : []),
  settingOf(id, 'CLIENT_ID'),
  settingOf(id, 'CLIENT_SECRET'),
]

const settingsOf = (id: ProviderId): SettingName[] => [
  ...needed(id),
  ...(id === 'oidc' ? (['OIDC_NAME'] as const) : []),
]

function complete(id: ProviderId, value: (name: SettingName) => string | undefined): boolean {
  const set = settingsOf(id).filter((name) => value(name) !== undefined)
  const missing = needed(id).filter((name) => value(name) === undefined)
  if (set.length > 0 && missing.length > 0)
    throw new HalfAProvider(`${set[0]} is set, but ${missing.join(' and ')} is not: both are needed, or neither.`)
  return set.length > 0
}
