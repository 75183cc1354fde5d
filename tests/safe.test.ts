// Safe by default: whom the paper answers, what every answer carries, and what it refuses.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Courant, openCourant } from '../src/courant.ts'
import { openLog } from '../src/platform/log.ts'
import { freshSettings } from './support/house.ts'

let courant: Courant
let remove: () => Promise<void>
const url = 'https://news.example.com'
const host = 'news.example.com'

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  courant = await openCourant({ ...fresh.settings, url, origin: url }, openLog({ level: 'silent' }))
})

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (address: string, headers: Record<string, string> = { host }) =>
  courant.app.inject({ url: address, headers })

test('whoever calls us by another name is told so, except the operators', async () => {
  const stranger = await ask('/', { host: 'evil.example' })
  expect(stranger.statusCode).toBe(421)
  expect((await ask('/')).statusCode).toBe(200)
  expect((await ask('/', { host: 'evil.example' })).statusCode).toBe(421)
  expect((await ask('/healthz', { host: '10.0.0.7' })).statusCode).toBe(200)
  expect((await ask('/readyz', { host: '10.0.0.7' })).statusCode).toBe(200)
})

test.for(['/', '/', '/nothing', '/look', '/healthz', '/robots.txt', '/feed.xml', '/ko/', '/about'])(
  '%s carries every header of safety',
  async (address) => {
    const { headers } = await ask(address)
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*require-trusted-types-for 'script'; trusted-types 'none'/,
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
  },
)

test('metrics are for this machine and not for who comes through a proxy', async () => {
  expect((await ask('/metrics')).statusCode).toBe(200)
  expect((await ask('/metrics', { host, 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404)
})

test('no folder is listed and no file outside the built ones is given', async () => {
  for (const address of [
    '/assets',
    '/assets/',
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/pictures/',
    '/.git/config',
    '/data/courant.db',
  ]) {
    const { statusCode, body } = await ask(address)
    expect([301, 400, 403, 404], address).toContain(statusCode)
    expect(body).not.toContain('"dependencies"')
  }
})

test('what is too large or not understood is refused with a page, not with a stack', async () => {
  const send = (payload: string) =>
    courant.app.inject({
      method: 'POST',
      url: '/look',
      payload,
      headers: { host, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const large = await send(`back=${'x'.repeat(1_100_000)}`)
  expect(large.statusCode).toBe(413)
  expect(large.body).toContain('</html>')
  const odd = await ask('/national?page=zero')
  expect(odd.statusCode).toBe(400)
  expect(odd.body).not.toMatch(/at .*\.ts|node_modules/)
  expect((await ask('/%E0%A4%A')).statusCode).toBe(400)
})

test('an address is shown to machines with its true origin', async () => {
  expect((await ask('/about', { host })).body).toContain('</html>')
  expect((await ask('/')).body).toContain(`<link rel="canonical" href="${url}/"`)
})
