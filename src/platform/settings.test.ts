// Settings are checked once, and what is wrong is said in one sentence.
import { expect, test } from 'vitest'
import { onLoopback, readSettings } from './settings.ts'

const wrong = {
  PORT: ['70000', '-1', '80.5', 'http'],
  HOST: ['a host', 'http://a'],
  COURANT_URL: ['news.example.com', 'ftp://news.example.com', 'https://news.example.com/paper'],
  DATABASE_URL: ['mysql://localhost/courant', 'courant.db'],
  COURANT_SECRET: ['short'],
  COURANT_DEMO: ['yes'],
  SMTP_URL: ['mail.example.com:587', 'http://mail.example.com'],
  COURANT_TRUSTED_PROXIES: ['proxy', '10.0.0.0/33', '10.0.0.1,', '::1/129'],
  LOG_LEVEL: ['loud'],
  COURANT_MODERATION_HOOK: ['filter.example.com', 'file:///etc/passwd'],
  COURANT_MODERATION_HOOK_SECRET: ['short'],
  OIDC_ISSUER: ['id.example.com', 'ftp://id.example.com'],
  OIDC_NAME: ['N'.repeat(41)],
}

test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
  '$name cannot be “$value”, and one sentence says so',
  ({ name, value }) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is “[^”\\n]*”, but must be [^\\n]+\\.$`))
  },
)

test('a name that begins with COURANT_ and means nothing is refused', () => {
  expect(() => readSettings({ COURANT_PROXIES: '10.0.0.1' })).toThrow('COURANT_PROXIES is not a setting of Courant.')
  expect(() => readSettings({ COURANT_TEST_DATABASE: 'postgres', HOME: '/root' })).not.toThrow()
})

test('without any setting the paper stands on loopback, port 4600, with its data beside it', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    port: 4600,
    host: '127.0.0.1',
    url: null,
    origin: 'http://127.0.0.1:4600',
    databaseUrl: null,
    demo: null,
  })
  expect(settings.data).toBe(`${process.cwd()}/data`)
})

test('an empty value counts as none', () => {
  expect(readSettings({ PORT: '', COURANT_URL: '', COURANT_DEMO: '', COURANT_TRUSTED_PROXIES: '' })).toEqual(
    readSettings({}),
  )
})

test('a value in the right form is taken', () => {
  const env = {
    COURANT_URL: 'https://news.example.com/',
    COURANT_DEMO: '0',
    COURANT_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  }
  expect(readSettings(env)).toMatchObject({
    origin: 'https://news.example.com',
    demo: false,
    trustedProxies: ['10.0.0.0/8', '::1'],
  })
})

test('a filter is asked only under a secret', () => {
  const url = 'https://filter.example.com/courant'
  const secret = 'a secret of many letters'
  expect(readSettings({}).moderationHook).toBeNull()
  expect(readSettings({ COURANT_MODERATION_HOOK: url, COURANT_MODERATION_HOOK_SECRET: secret }).moderationHook).toEqual(
    {
      url,
      secret,
    },
  )
  expect(() => readSettings({ COURANT_MODERATION_HOOK: url })).toThrow('COURANT_MODERATION_HOOK_SECRET is not')
})

test('neither a secret nor a password is printed', () => {
  expect(() => readSettings({ COURANT_SECRET: 'hush' })).toThrow(/^(?!.*hush)/)
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:hush@host/courant' })).toThrow(/^(?!.*hush)/)
  expect(() => readSettings({ SMTP_URL: 'http://me:hu@sh@host' })).toThrow(/^(?!.*hu@sh)/)
})

test('this machine is known by all its names', () => {
  expect([null, 'http://localhost:1', 'http://127.0.0.2', 'http://[::1]:80'].map(onLoopback)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['https://news.example.com', 'http://127.example.com'].map(onLoopback)).toEqual([false, false])
})

test('who is configured stands in the order of the settings, by the name that people know', () => {
  const { providers } = readSettings({
    KAKAO_CLIENT_SECRET: 'k',
    OIDC_NAME: 'Our house',
    TWITTER_CLIENT_ID: 't',
    KAKAO_CLIENT_ID: 'kk',
    TWITTER_CLIENT_SECRET: 'tt',
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'o',
    OIDC_CLIENT_SECRET: 'oo',
    GOOGLE_CLIENT_ID: '',
  })
  expect(providers).toEqual([
    { id: 'kakao', name: 'Kakao', clientId: 'kk', clientSecret: 'k', issuer: null },
    { id: 'oidc', name: 'Our house', clientId: 'o', clientSecret: 'oo', issuer: 'https://id.example.com' },
    { id: 'twitter', name: 'X', clientId: 't', clientSecret: 'tt', issuer: null },
  ])
})

test('half a provider is refused in one sentence that names what is missing, and no secret', () => {
  expect(() => readSettings({ NAVER_CLIENT_SECRET: 'hush' })).toThrow(
    /^NAVER_CLIENT_SECRET is set, but NAVER_CLIENT_ID is not: both are needed, or neither\.$/,
  )
  expect(() => readSettings({ OIDC_NAME: 'Our house', OIDC_CLIENT_ID: 'o' })).toThrow(
    'OIDC_ISSUER and OIDC_CLIENT_SECRET',
  )
})
