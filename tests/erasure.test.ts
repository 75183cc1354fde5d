// Somebody who wrote everywhere in the paper has their account erased: no table of any room knows their name or address afterwards.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formToken } from '../src/accounts/accounts.ts'
import type { House } from '../src/platform/house.ts'
import * as urls from '../src/urls.ts'
import { model, openPaper, type OpenPaper } from './support/open-paper.ts'
import { somebody, type Somebody } from './support/people.ts'

const name = 'Zaphod Beeblebrox'
const email = 'zaphod@beeblebrox.example'
const mine = /zaphod|beeblebrox/i

let paper: OpenPaper
let house: House
let zaphod: Somebody

beforeAll(async () => {
  paper = await openPaper()
  ;({ house } = paper)
  zaphod = await somebody(house, { name, email })
})
afterAll(() => paper.close())

async function send(path: string, form: Record<string, string>): Promise<{ status: number; text: string }> {
  const { cookie } = zaphod
  const answer = await fetch(new URL(path, paper.origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: paper.origin, accept: 'text/html' },
    body: new URLSearchParams({ token: formToken(house, { cookie }), ...form }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** Columns of the whole database in which somebody can be read. */
async function traces(): Promise<string[]> {
  const list =
    house.db.kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const tables = await house.change(async (tx) => (await list.execute(tx.write.tables<object>())).rows)
  const found = new Set<string>()
  for (const table of tables) {
    const rows = await house.db
      .tables<Record<string, Record<string, unknown>>>()
      .selectFrom(table.name)
      .selectAll()
      .execute()
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string' && mine.test(value)) found.add(`${table.name}.${column}`)
  }
  return [...found].toSorted((one, other) => one.localeCompare(other))
}

test('what somebody said, reported and asked for goes with them; their data could be taken along before', async () => {
  const said = await send(`${model.en}/comments`, { body: `I am ${name}. Write to ${email}.` })
  expect(said.status).toBe(303)
  const words = 'It is the other hall'
  const reported = await send(`${model.en}/correction`, { text: `${words}, says ${name}`, passage: '', name, email })
  expect(reported.status).toBe(303)
  const complaint = { matter: model.en, text: `${words}, and ${name} saw it. `.repeat(3), name, contact: email }
  expect((await send(urls.complaint('en'), { ...complaint, claim: '', substantiation: '' })).status).toBeLessThan(400)
  expect((await traces()).length).toBeGreaterThan(4)

  const { status, text } = await send(urls.accountForm('en', 'data/export'), {})
  expect(status).toBe(200)
  const data = JSON.parse(text) as Record<string, unknown>
  expect(JSON.stringify(data['accounts'])).toContain(email)
  expect(JSON.stringify(data['discussion'])).toContain(`I am ${name}`)
  expect(JSON.stringify(data['standards'])).toContain(words)

  const erased = await send(urls.accountForm('en', 'data/erasure'), { name })
  expect(erased).toMatchObject({ status: 200, text: expect.stringContaining('Your account is erased') as string })
  expect(await traces()).toEqual([])
  for (const path of [model.en, `${model.en}/comments`])
    expect(await (await fetch(new URL(path, paper.origin))).text()).not.toMatch(mine)
})
