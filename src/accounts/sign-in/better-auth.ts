// Opens Better Auth on our tables, with everything off that the paper decides by itself.
import { betterAuth } from 'better-auth'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountId } from '../account.ts'
import { databaseOf } from '../store/better-auth.ts'
import * as columns from '../store/columns.ts'
import { mayEnter } from './entry.ts'
import { cookiePrefix, isSecure, secretOf } from './session-cookie.ts'
import type { Passwords } from './password.ts'
import { sessionDays } from './session-days.ts'
import { waysOf } from './ways.ts'

const day = 86_400

const prefixes: Record<string, string> = {
  user: 'account',
  session: 'session',
  account: 'identity',
  verification: 'verification',
  twoFactor: 'factor',
  passkey: 'passkey',
}

export type SignIn = ReturnType<typeof openSignIn>

/** Never call its `api` within `house.change`: each of its writes is a change of its own. */
export function openSignIn(house: House, passwords: Passwords) {
  const { settings, log } = house
  const { plugins, socialProviders } = waysOf(house)
  return betterAuth({
    database: databaseOf(house),
    secret: secretOf(house),
    baseURL: settings.url ?? onThisMachine(settings.origin),
    basePath: '/api/auth',
    user: {
      ...columns.user,
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'reader', input: false },
        language: { type: 'string', required: true, defaultValue: 'en', input: false },
        nameKey: { type: 'string', required: false, input: false, fieldName: 'name_key' },
      },
      // Addresses, names and farewells are the paper's own verbs.
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    session: { ...columns.session, expiresIn: sessionDays * day, disableSessionRefresh: true },
    account: {
      ...columns.identity,
      // Whoever runs an OpenID server can claim that an address is verified: accounts are linked from inside a session only.
      // From inside any of the known ones may be connected, whatever address it has for somebody.
      accountLinking: {
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: ['twitter', 'facebook', 'google', 'kakao', 'naver', 'oidc'],
      },
    },
    verification: columns.verification,
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 1024, password: passwords },
    socialProviders,
    plugins,
    // Failures are counted by us, and only failures.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(house),
      database: { generateId: ({ model }) => newId(prefixes[model] ?? 'item', house.now()) },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => ((await mayEnter(house, userId as AccountId)) ? undefined : false),
        },
      },
    },
    logger: { log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ said: message }, 'Better Auth') },
    telemetry: { enabled: false },
  })
}

/** Without a public address whoever asks on this machine names the host; nobody else's name is believed. */
const onThisMachine = (origin: string) => ({
  allowedHosts: [new URL(origin).host, 'localhost:*', '127.0.0.1:*', '[::1]:*'],
  protocol: 'http' as const,
  fallback: origin,
})
