// Reads the settings from the environment once, and says in one sentence what is wrong with them.
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { HalfAProvider, providerSettings, type ProviderSettings, readProviders } from './identity-providers.ts'

/** A sentence for whoever starts the program; printed without a stack trace. */
export class SettingsProblem extends Error {}

const origin = z.url({ protocol: /^https?$/ }).refine((value) => URL.parse(value)?.pathname === '/', 'has a path')

/** Each setting: how it is checked, what it is when unset, and what is said when its value cannot be used. */
const known = {
  PORT: { read: z.coerce.number().int().min(0).max(65535).default(4600), wants: 'a port number from 0 to 65535' },
  HOST: {
    read: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    wants: 'a host name or an IP address',
  },
  COURANT_URL: { read: origin.optional(), wants: 'a public origin such as https://news.example.com, without a path' },
  COURANT_DATA: { read: z.string().default('./data'), wants: 'a folder' },
  DATABASE_URL: {
    read: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    wants: 'an address such as postgres://user:password@host:5432/courant',
  },
  COURANT_SECRET: { read: z.string().min(32).optional(), wants: 'at least 32 random characters' },
  COURANT_DEMO: { read: z.enum(['0', '1']).optional(), wants: '0 or 1' },
  SMTP_URL: {
    read: z.url({ protocol: /^smtps?$/ }).optional(),
    wants: 'an address such as smtp://user:password@host:587',
  },
  COURANT_TRUSTED_PROXIES: {
    read: z
      .string()
      .refine((list) => list.split(',').every((one) => proxy(one.trim())))
      .optional(),
    wants: 'a list of IP addresses or CIDR ranges, separated by commas',
  },
  COURANT_MODERATION_HOOK: {
    read: z.url({ protocol: /^https?$/ }).optional(),
    wants: 'an http or https address such as https://filter.example.com/courant',
  },
  COURANT_MODERATION_HOOK_SECRET: { read: z.string().min(16).optional(), wants: 'at least 16 random characters' },
  LOG_LEVEL: {
    read: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
    wants: 'one of trace, debug, info, warn, error, fatal, silent',
  },
  ...providerSettings,
} as const

export const settingNames = Object.keys(known)

export type Settings = {
  port: number
  host: string
  /** Public origin without a slash at its end; null when it is unset and whoever asks names the host. */
  url: string | null
  /** The origin that absolute addresses begin with: `url`, or where the server listens. */
  origin: string
  data: string
  databaseUrl: string | null
  secret: string | null
  /** null: decided by whether the database is empty and the origin is loopback. */
  demo: boolean | null
  smtpUrl: string | null
  trustedProxies: string[]
  /** A filter that is asked about each comment, and the secret that our questions are signed with. */
  moderationHook: { url: string; secret: string } | null
  logLevel: string
  /** With whom people may have an account elsewhere, in the order in which they are configured. */
  providers: ProviderSettings[]
}

/** Checks the environment. Throws a SettingsProblem that names the setting, its value and what it should be. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  for (const name of Object.keys(env)) refuseUnknown(name)
  const value = <Name extends keyof typeof known>(name: Name) =>
    readOne(name, env[name]) as z.output<(typeof known)[Name]['read']>
  const url = value('COURANT_URL')?.replace(/\/$/, '') ?? null
  return {
    port: value('PORT'),
    host: value('HOST'),
    url,
    origin: url ?? listening(value('HOST'), value('PORT')),
    data: resolve(value('COURANT_DATA')),
    databaseUrl: value('DATABASE_URL') ?? null,
    secret: value('COURANT_SECRET') ?? null,
    demo: env['COURANT_DEMO'] ? value('COURANT_DEMO') === '1' : null,
    smtpUrl: value('SMTP_URL') ?? null,
    trustedProxies:
      value('COURANT_TRUSTED_PROXIES')
        ?.split(',')
        .map((one) => one.trim()) ?? [],
    moderationHook: hookOf(value('COURANT_MODERATION_HOOK'), value('COURANT_MODERATION_HOOK_SECRET')),
    logLevel: value('LOG_LEVEL'),
    providers: providers(() => readProviders(Object.keys(env), value)),
  }
}

function providers(read: () => ProviderSettings[]): ProviderSettings[] {
  try {
    return read()
  } catch (error) {
    throw error instanceof HalfAProvider ? new SettingsProblem(error.message) : error
  }
}

function readOne(name: keyof typeof known, raw: string | undefined): unknown {
  const { read, wants } = known[name]
  const result = read.safeParse(raw === '' ? undefined : raw)
  if (result.success) return result.data
  throw new SettingsProblem(`${name} is “${shown(name, raw ?? '')}”, but must be ${wants}.`)
}

/** Addresses with a password in them, and the secret, are not printed. */
const shown = (name: string, raw: string): string => (/SECRET/.test(name) ? '…' : raw.replace(/:[^:@/]+@/, ':…@'))

function hookOf(url: string | undefined, secret: string | undefined): Settings['moderationHook'] {
  if (url === undefined) return null
  if (secret !== undefined) return { url, secret }
  throw new SettingsProblem(
    'COURANT_MODERATION_HOOK is set, but COURANT_MODERATION_HOOK_SECRET is not: it signs what is asked.',
  )
}

/** A misspelt name would be ignored in silence, and the paper would run with a setting that nobody chose. */
function refuseUnknown(name: string): void {
  if (!name.startsWith('COURANT_') || name.startsWith('COURANT_TEST_') || name in known) return
  throw new SettingsProblem(`${name} is not a setting of Courant. docs/settings.md lists them all.`)
}

function proxy(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  return isIP(address) > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
}

/** Where a browser on this machine finds a server that listens on all its addresses. */
function listening(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Whether an origin is one of this machine's own, where a demonstration does no harm. */
export function onLoopback(url: string | null): boolean {
  if (url === null) return true
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}
