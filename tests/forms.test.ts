// Whose form it is: no page of another site, and no other session, changes anything here; and nothing is changed by looking.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rows, type Row } from './support/authorisation/addresses.ts'
import { addressOf, whoMay } from './support/authorisation/cell.ts'
import { bringAbout, type States } from './support/authorisation/states.ts'
import { changed, contentsOf } from './support/contents.ts'
import { type Answered, openTown, type Person, type Town } from './support/town.ts'

let town: Town
let states: States

beforeAll(async () => {
  town = await openTown()
  states = await bringAbout(town)
}, 120_000)
afterAll(() => town.close())

/** Ends the old session whosever it is, and so asks no token of it. */
const signsIn = /^(\/ko)?\/account\/sign-in$/
/** Asked for by mail services, which come from nowhere and bring no cookie. */
const fromAnywhere = /\/account\/unsubscribe\/:token$/

const keyOf = ({ method, pattern }: Row): string => `${method} ${pattern}`
const posts = rows.filter(({ method }) => method === 'POST')
/** One row of each address to which somebody may send something, and who that is. */
const sendings = new Map(
  posts.flatMap((row) => {
    const who = whoMay(row.cell).find((one) => one !== 'nobody')
    return who === undefined ? [] : [[keyOf(row), { row, who }] as const]
  }),
)

type How = { token?: string; headers?: Record<string, string> }

/** Sends what the table says, but otherwise. A form's own fields are in it: only whence it comes is wrong. */
function send({ cell, pattern }: Row, who: Person, { token, headers = {} }: How): Promise<Answered> {
  const given = token === undefined ? {} : { token }
  const form = cell.form ? { ...cell.form, ...given } : undefined
  const apart = who === 'nobody' ? undefined : cell.apart
  return town.ask(addressOf(pattern, cell, town, states), {
    as: who,
    form,
    json: cell.json,
    apart,
    accept: 'application/json',
    headers: { ...headers, ...(cell.json && token !== undefined ? { 'x-courant-token': token } : {}) },
  })
}

const codeOf = ({ body }: Answered): unknown => (JSON.parse(body) as { code?: unknown }).code

/** By which code it was refused; the status alone where it was not. */
const refusal = async (answer: Promise<Answered>): Promise<unknown> => {
  const given = await answer
  return given.status === 403 && given.headers['set-cookie'] === undefined ? codeOf(given) : given.status
}

test('each address to which something is sent has somebody who may send it', () => {
  expect(posts.map(keyOf).filter((key) => !sendings.has(key))).toEqual([])
  expect(sendings.size).toBeGreaterThan(60)
})

test('only the way out of mails may be used from anywhere', () => {
  const open = town.routes.filter((route) => route.fromAnywhere)
  expect(open.map(({ address }) => address).toSorted()).toEqual([
    '/account/unsubscribe/:token',
    '/ko/account/unsubscribe/:token',
  ])
})

const whence: [string, Record<string, string>][] = [
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a page of another site, by an old browser', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['another host beside ours', { 'sec-fetch-site': 'same-site', origin: 'http://comments.localhost' }],
  ['a page without an origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['our host by another name', { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-origin' }],
  ['our host at another port', { origin: 'http://localhost:81', 'sec-fetch-site': 'same-origin' }],
  ['who knows where', { origin: '', 'sec-fetch-site': '' }],
]

describe.for([...sendings].filter(([key]) => !fromAnywhere.test(key)))('%s', ([, { row, who }]) => {
  test('is refused from elsewhere, from whoever it comes', async () => {
    // In Korean the same code answers.
    for (const [how, headers] of row.language === 'en' ? whence : whence.slice(0, 1))
      for (const one of new Set<Person>(['nobody', who]))
        expect(await refusal(send(row, one, { headers })), `from ${how} as ${one}`).toBe('http.cross-site')
  })

  test('is refused without the token of its own session', async () => {
    if (signsIn.test(row.pattern)) {
      expect(await refusal(send(row, who, { token: 'made-up' }))).not.toBe('http.token')
      return
    }
    const other = who === 'reporter' ? 'copy editor' : 'reporter'
    const tokens = ['', 'made-up', town.tokenOf(other), town.tokenOf(who).slice(0, -1), `${town.tokenOf(who)}x`]
    for (const token of row.language === 'en' ? tokens : tokens.slice(0, 2))
      expect(await refusal(send(row, who, { token })), `with "${token}"`).toBe('http.token')
    // A second session of the same person has a token of its own.
    const anew = town.ask(addressOf(row.pattern, row.cell, town, states), {
      as: who,
      apart: true,
      form: row.cell.form ? { ...row.cell.form, token: town.tokenOf(who) } : undefined,
      json: row.cell.json,
      headers: row.cell.json ? { 'x-courant-token': town.tokenOf(who) } : {},
      accept: 'application/json',
    })
    expect(await refusal(anew), 'with the token of another session').toBe('http.token')
  })
})

test('a mail service takes somebody off the list without cookie, token or origin, and nobody else', async () => {
  const address = `/account/unsubscribe/${states.ids['unsubscribe']}`
  const bare = await town.courant.app.inject({
    method: 'POST',
    url: address,
    payload: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(bare.statusCode).toBe(200)
  expect(bare.headers['set-cookie']).toBeUndefined()
  const forged = `${town.cast.reader.id}.${(states.ids['unsubscribe'] ?? '').split('.')[1] ?? ''}`
  expect((await town.ask(`/account/unsubscribe/${forged}`, { form: {} })).status).toBe(404)
})

test('signing in at a provider begins on a page of ours: a link elsewhere only leads to a button', async () => {
  const from = async (site: string) => town.ask('/account/sign-in/with/oidc', { headers: { 'sec-fetch-site': site } })
  const elsewhere = await from('cross-site')
  expect(elsewhere.status).toBe(200)
  expect(elsewhere.headers['set-cookie']).toBeUndefined()
  expect(elsewhere.body).toContain('<form')
  expect(elsewhere.body).not.toContain('http-equiv="refresh"')
})

describe('looking', () => {
  /** What may differ after somebody has looked: that notices were read, which is told, what a passkey was asked, and how often a word was missed. */
  const mayDiffer = new Set(['notices', 'wire', 'verifications', 'words_not_found'])

  test.for(['owner', 'moderator', 'board member', 'administrator', 'nobody'] as const)(
    'at every address changes nothing, by the %s',
    async (who) => {
      const before = await contentsOf(town.courant.database)
      for (const { method, pattern, cell, language } of rows)
        if (method === 'GET' && !cell.streams && (language === 'en' || who === 'owner'))
          await town.ask(addressOf(pattern, cell, town, states), { as: who })
      const after = changed(before, await contentsOf(town.courant.database))
      expect(Object.keys(after).filter((table) => !mayDiffer.has(table))).toEqual([])
      expect((after['wire'] ?? []).filter((row) => !row.includes('notices changed'))).toEqual([])
    },
  )
})
