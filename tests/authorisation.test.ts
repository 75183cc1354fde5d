// Who gets what at every address of the house: the table in tests/support/authorisation against what is answered.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as discussion from '../src/discussion/discussion.ts'
import { rows, type Row } from './support/authorisation/addresses.ts'
import { addressOf, type Cell, expected, fits, named, whoMay } from './support/authorisation/cell.ts'
import { bringAbout, type Secret, type States } from './support/authorisation/states.ts'
import { lettersIn } from './support/letters.ts'
import { type Answered, openTown, people, type Person, type Town } from './support/town.ts'

let town: Town
let states: States
/** What was not as the table says, by address; and who was given what they may not read. */
const wrong = new Map<string, string[]>()
const leaks: string[] = []
/** Secrets that were given to somebody who may read them. */
const given = new Set<string>()
let asked = 0

beforeAll(async () => {
  town = await openTown()
  states = await bringAbout(town)
  for (const row of rows) if (!row.cell.streams) await askEverybody(row)
}, 180_000)
afterAll(() => town.close())

const keyOf = ({ method, pattern }: Pick<Row, 'method' | 'pattern'>): string => `${method} ${pattern}`
const keys = [...new Set(rows.map(keyOf))]

const some: readonly Person[] = ['nobody', 'owner', 'reader', 'moderator', 'board member', 'administrator']
/**
 * In English everybody is asked, but where a page is the same for all; in Korean, where the same code answers, nobody, who owns it, another
 * reader, and whom the row names.
 */
function askedOf({ language, cell }: Row): readonly Person[] {
  if (language === 'ko') return [...new Set<Person>(['nobody', 'owner', 'reader', ...named(cell)])]
  return cell.all !== undefined && cell.rest === undefined && named(cell).length === 0 ? some : people
}

async function askEverybody(row: Row): Promise<void> {
  const { cell, pattern } = row
  const address = addressOf(pattern, cell, town, states)
  for (const who of askedOf(row)) {
    const answer = await ask(address, cell, who)
    asked += 1
    const wanted = expected(cell, who)
    const { status, headers, body } = answer
    if (!fits(answer, wanted)) {
      const got = `${status} ${String(headers['location'] ?? '')}`.trim()
      const about = wrong.get(keyOf(row)) ?? []
      wrong.set(keyOf(row), [...about, `${address}: ${who} gets ${got}, not ${String(wanted)}`])
    }
    lookFor(states.secrets, `${JSON.stringify(headers)} ${body}`, who, `${row.method} ${address}`)
  }
}

const ask = (address: string, { form, json, apart }: Cell, who: Person, accept = 'text/html'): Promise<Answered> =>
  town.ask(address, { as: who, form, json, apart, accept })

function lookFor(secrets: readonly Secret[], text: string, who: Person, where: string): void {
  for (const secret of secrets) {
    if (!text.includes(secret.text)) continue
    if (secret.readers.includes(who)) given.add(secret.what)
    else if (secret.heldBy === undefined || !where.includes(secret.heldBy))
      leaks.push(`${where} gives ${who} ${secret.what}: ${excerpt(text, secret.text)}`)
  }
}

const excerpt = (text: string, part: string): string => {
  const at = text.indexOf(part)
  return text.slice(Math.max(0, at - 40), at + part.length + 20)
}

describe('the table', () => {
  test('has a row for every address that is answered, and none for another', () => {
    const answered = town.routes.map(({ method, address }) => `${method} ${address}`)
    expect(answered.filter((one) => !keys.includes(one)).toSorted(), 'answered, but not in the table').toEqual([])
    expect(keys.filter((one) => !answered.includes(one)).toSorted(), 'in the table, but not answered').toEqual([])
    expect(asked).toBeGreaterThan(1500)
  })

  test.for(keys)('%s', (key) => {
    expect(wrong.get(key) ?? []).toEqual([])
  })
})

describe('a secret', () => {
  test('is in no answer to whom it is not for, at whatever address', () => {
    expect(leaks).toEqual([])
  })

  test('is found by those whom it is for: what is looked for is there', () => {
    const unseen = states.secrets.filter(({ what }) => !given.has(what)).map(({ what }) => what)
    expect(unseen).toEqual([])
  })

  test('is not in the events of a discussion, which carry a number and an id', async () => {
    const origin = await town.listen()
    const { article, path } = town.printed
    for (const who of ['nobody', 'reader', 'owner'] as const) {
      const cookie = who === 'nobody' ? {} : { cookie: town.cast[who].cookie }
      const answer = await fetch(`${origin}${path(article)}/comments/live`, { headers: cookie })
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
      const first = (await reader?.read())?.value ?? ''
      await reader?.cancel()
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(JSON.parse(/^data: (.*)$/m.exec(first)?.[1] ?? '')).toEqual({
        count: expect.any(Number) as number,
        newest: expect.stringMatching(/^comment_/) as string,
      })
    }
  })

  test('is in no letter to whom it is not for', async () => {
    town.clock.now = new Date(town.clock.now.getTime() + 60_000)
    const owner = town.cast.owner.email
    await expect
      .poll(async () => (await lettersIn(town.folder)).some(({ to }) => to.includes(owner)), { timeout: 20_000 })
      .toBe(true)
    for (const letter of await lettersIn(town.folder)) {
      const reader = people.find((who) => who !== 'nobody' && letter.to.includes(town.cast[who].email)) ?? 'nobody'
      const found = states.secrets.filter(
        ({ text, readers }) => !readers.includes(reader) && JSON.stringify(letter).includes(text),
      )
      // Each letter names whom it goes to, and so does an invitation.
      expect(
        found.filter(({ text }) => !letter.to.includes(text)),
        letter.subject,
      ).toEqual([])
    }
  })
})

describe('a program', () => {
  test('is told by a status and problem details what a person is told by a page', async () => {
    for (const row of rows) {
      if (row.cell.streams || row.language === 'ko') continue
      const address = addressOf(row.pattern, row.cell, town, states)
      for (const who of ['nobody', 'picture editor'] as const) {
        const wanted = expected(row.cell, who)
        if (wanted !== 'to sign in' && wanted !== 403 && wanted !== 404) continue
        // What only programs ask is answered as Better Auth does.
        if (address.startsWith('/api/')) continue
        const { status, headers, body } = await ask(address, row.cell, who, 'application/json')
        lookFor(states.secrets, `${JSON.stringify(headers)} ${body}`, who, `${row.method} ${address} to a program`)
        expect(status, `${row.method} ${address} as ${who}`).toBe(wanted === 'to sign in' ? 401 : wanted)
        expect(headers['content-type'], address).toBe('application/problem+json')
      }
    }
    expect(leaks).toEqual([])
  })
})

describe('an id that there never was', () => {
  const ids = [
    'x',
    '0',
    '__proto__',
    '..',
    '%',
    '%00',
    "'--",
    'null',
    'comment_',
    'decision_zzzz',
    '가'.repeat(20),
    'a'.repeat(300),
  ]
  const patterns = [
    ...new Set(rows.filter(({ pattern }) => /:(id|token|number|provider|account|file|hash)/.test(pattern)).map(keyOf)),
  ]

  test.for(patterns.filter((key) => !key.includes(' /ko')))('breaks nothing: %s', async (key) => {
    const row = rows.find((one) => keyOf(one) === key)
    if (!row) throw new Error(key)
    for (const id of ids)
      for (const who of new Set<Person>(['nobody', ...whoMay(row.cell).slice(0, 1)])) {
        const of = Object.fromEntries([...row.pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, id]))
        const address = addressOf(row.pattern, { ...row.cell, of: { ...row.cell.of, ...of } }, town, states)
        const { status, body } = await ask(address, row.cell, who)
        expect(status, `${address} as ${who}`).toBeLessThan(500)
        expect(body).not.toMatch(/at \S+\.ts|node_modules|SQLITE|syntax error/)
      }
  })
})

describe('who has lost a right has lost it at once, in a session that is open', () => {
  const sends = async (who: Person, address: string, form: Record<string, string>) => {
    town.clock.now = new Date(town.clock.now.getTime() + 61_000)
    return (await town.ask(address, { as: who, form })).status
  }
  const saying = () =>
    [`${town.printed.path(town.printed.article)}/comments`, { body: `Words at ${town.clock.now.getTime()}` }] as const
  const voting = () => [`/comments/${states.ids['shown']}/vote`, { vote: 'agree' }] as const
  const reporting = () => [`/comments/${states.ids['shown']}/report`, { reason: 'attack', text: 'So.' }] as const

  test('whose discussion is closed says nothing there and votes on nothing', async () => {
    const editor = await town.accountOf('section editor')
    const { id } = town.printed.article
    await discussion.setMode(town.house, id, { mode: 'closed', closesAfterDays: null }, editor)
    for (const who of ['reader', 'reporter', 'moderator'] as const) {
      expect(await sends(who, ...saying()), who).toBe(422)
      expect(await sends(who, ...voting()), who).toBe(409)
    }
    await discussion.setMode(town.house, id, { mode: 'open', closesAfterDays: null }, editor)
    expect(await sends('reporter', ...saying())).toBe(303)
  })

  test('who is banned reads, and appeals, and does nothing else', async () => {
    expect(await sends('reader', ...voting())).toBe(303)
    const moderator = await town.accountOf('moderator')
    const ban = { kind: 'banned', clause: '7', facts: 'Again.', voidVotes: true } as const
    const { decision } = await discussion.sanction(town.house, town.cast.reader.id, ban, moderator)
    expect(await sends('reader', ...saying())).toBeGreaterThanOrEqual(400)
    expect(await sends('reader', ...voting())).toBe(403)
    expect((await town.ask(`/comments/${states.ids['shown']}`, { as: 'reader' })).status).toBe(200)
    expect(await sends('reader', `/standards/cases/${decision}/appeal`, { text: 'I did not.' })).toBe(303)
  })

  test('who changes the role has nothing left of the old one', async () => {
    expect((await town.ask('/newsroom/comments', { as: 'moderator' })).status).toBe(200)
    const form = { account: town.cast.moderator.id, role: 'reader' }
    expect((await town.ask('/newsroom/accounts/role', { as: 'administrator', form })).status).toBe(303)
    expect((await town.ask('/newsroom/comments', { as: 'moderator' })).status).not.toBe(200)
    expect((await town.ask(`/newsroom/comments/${states.ids['held']}`, { as: 'moderator' })).body).not.toContain(
      'zqheld',
    )
  })

  test('who is sent away, or erased, is nobody', async () => {
    const form = { account: town.cast['copy editor'].id }
    expect((await town.ask('/newsroom/accounts/deactivate', { as: 'administrator', form })).status).toBe(303)
    for (const [address, how] of [
      ['/account', {}],
      ['/newsroom/corrections', {}],
      ['/account/data/export', { form: {} }],
    ] as const)
      expect(fits(await town.ask(address, { as: 'copy editor', ...how }), 'to sign in'), address).toBe(true)
    const name = (await town.accountOf('owner')).name
    expect((await town.ask('/account/data/erasure', { as: 'owner', form: { name } })).status).toBe(200)
    expect(fits(await town.ask('/account', { as: 'owner' }), 'to sign in')).toBe(true)
    // What they wrote is gone for everybody, the moderators too.
    const held = await town.ask(`/newsroom/comments/${states.ids['held']}`, { as: 'board member' })
    expect(held.body).not.toContain('zqheld')
    expect(await sends('reporter', ...reporting())).toBe(404)
  })
})
