// The demonstration's provider is a real one for whoever asks it, and says plainly what it is.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openVisitor } from '../../../tests/support/visitor.ts'
import { type DemoProvider, openDemoProvider } from './demo-provider.ts'

let demo: DemoProvider
const port = 4600
const clients = [
  { id: 'twitter', name: 'X' },
  { id: 'facebook', name: 'Facebook' },
]

beforeAll(async () => {
  demo = await openDemoProvider({ clients, paper: `http://127.0.0.1:${port}` })
})
afterAll(() => demo.close())

const verifier = 'v'.repeat(50)
const challenge = createHash('sha256').update(verifier).digest('base64url')

function authorise(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: 'twitter',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `http://127.0.0.1:${port}/api/auth/callback/twitter`,
    state: 's',
    nonce: 'n',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  })
  return `${demo.issuer}/auth?${query.toString()}`
}

/** Goes the way until it leaves the provider, and says where it would lead. */
async function leave(
  visitor: ReturnType<typeof openVisitor>,
  action: string,
  form: Record<string, string>,
): Promise<URL> {
  let here = await visitor.ask(action, form)
  for (let step = 0; step < 5; step++) {
    const next = new URL(here.headers.get('location') ?? '', here.url)
    if (next.origin !== demo.issuer) return next
    here = await visitor.ask(next.href)
  }
  throw new Error('It leads in a circle.')
}

test('the page says in both languages that it is a demonstration, and runs no script', async () => {
  for (const [language, sentence] of [
    ['en', 'This is a demonstration of signing in with X'],
    ['ko', 'X 계정으로 로그인하는 과정의 시연입니다'],
  ] as const) {
    const page = await openVisitor().get(authorise({ ui_locales: language }))
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(`<h1>${sentence}</h1>`)])
    expect(page.text).toContain(`<html lang="${language}">`)
    expect(page.text).not.toContain('<script')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; style-src 'self'")
    expect(policy).toContain(`form-action 'self' http://127.0.0.1:${port} http://localhost:${port}`)
  }
})

test('somebody made up comes back as the same person each time, and as another one at another provider', async () => {
  const subjects = []
  for (const client of ['twitter', 'twitter', 'facebook']) {
    const visitor = openVisitor()
    const returns = `http://localhost:${port}/api/auth/callback/${client}`
    const page = await visitor.get(authorise({ client_id: client, redirect_uri: returns }))
    const back = await leave(visitor, page.url.href, { name: 'Ham Ji-woo', email: 'ham@example.com', answer: 'yes' })
    expect([back.origin, back.pathname]).toEqual([`http://localhost:${port}`, `/api/auth/callback/${client}`])
    expect(back.searchParams.get('state')).toBe('s')
    const answer = await fetch(`${demo.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client}:${demo.secrets[client] ?? ''}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: returns,
        code_verifier: verifier,
      }),
    })
    const { id_token: token } = (await answer.json()) as { id_token: string }
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
    expect(claims).toMatchObject({ iss: demo.issuer, aud: client, nonce: 'n', name: 'Ham Ji-woo' })
    expect(claims).not.toHaveProperty('email')
    subjects.push(claims['sub'])
  }
  expect(subjects[0]).toBe(subjects[1])
  expect(subjects[0]).not.toBe(subjects[2])
})

test('who refuses goes back with nothing; who types no name is asked again', async () => {
  const visitor = openVisitor()
  const page = await visitor.get(authorise())
  const again = await visitor.ask(page.url.href, { name: '  ', email: 'a@example.com', answer: 'yes' })
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('aria-invalid="true"')])
  expect(again.text).toContain('value="a@example.com"')
  const back = await leave(visitor, page.url.href, { name: '', answer: 'no' })
  expect(back.searchParams.get('error')).toBe('access_denied')
})

test('it leads to the paper and nowhere else, and takes a form from its own page only', async () => {
  const elsewhere = await openVisitor().get(
    authorise({ redirect_uri: 'http://evil.example/api/auth/callback/twitter' }),
  )
  expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.stringContaining('This page has run out')])
  const visitor = openVisitor()
  const page = await visitor.get(authorise())
  const jar = [...(visitor.cookies.get(demo.issuer) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const forged = await fetch(page.url, {
    method: 'POST',
    headers: { cookie: jar, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ name: 'A', answer: 'yes' }),
  })
  expect(forged.status).toBe(403)
  expect((await openVisitor().get(`${demo.issuer}/sign-in/unknown`)).status).toBe(400)
})

test('when it is closed its port is free again', async () => {
  const other = await openDemoProvider({ clients, paper: 'http://localhost' })
  const taken = Number(new URL(other.issuer).port)
  await other.close()
  const server = createServer().listen(taken, '127.0.0.1')
  await once(server, 'listening')
  expect((server.address() as AddressInfo).port).toBe(taken)
  server.close()
})
