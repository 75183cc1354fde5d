// A crowd for the bench: comments by the thousand under an article, and people with sessions of their own.
import { formToken } from '../src/accounts/verbs/who-asks.ts'
import { enter, openSessionFor } from '../src/accounts/verbs/enter.ts'
import { threadCounts } from '../src/discussion/store/comments.ts'
import type { Arrival } from '../src/discussion/import/arrival.ts'
import { articleAt } from '../src/discussion/import/article-at.ts'
import { bringIn } from '../src/discussion/import/bring-in.ts'
import type { House } from '../src/platform/house.ts'

/** `cookie` is the header of a session, `token` what its forms carry. */
export type BenchReader = { cookie: string; token: string }

const minute = 60_000

/** Every fifth is a reply to the one before it. They come the way comments of another system come. */
export async function bringComments(house: House, address: string, count: number): Promise<void> {
  const last = house.now().getTime()
  const arrivals = Array.from({ length: count }, (_, at): Arrival => ({
    item: String(at),
    parent: at % 5 === 4 ? String(at - 1) : null,
    address,
    name: `Reader ${at % 997}`,
    at: new Date(last - (count - at) * minute),
    text: `Comment ${at}: the minister of foreign affairs arrived on Monday, and 외무상이 월요일에 도착했다. I should like to know more.`,
    state: 'shown',
  }))
  const report = { made: [], updated: [], skipped: [], problems: [], notes: [] }
  await bringIn(house, { file: 'bench', source: 'bench', report }, arrivals)
  if (report.problems.length > 0) throw new Error(`comments did not come in: ${JSON.stringify(report.problems[0])}`)
}

export async function commentsUnder(house: House, address: string): Promise<number> {
  const article = await articleAt(house.db, address)
  return article ? ((await threadCounts(house.db, [article.id])).get(article.id)?.shown ?? 0) : 0
}

let entered = 0

/** Staff, whom moderation lets write at any pace: what is measured is how fast comments are taken, not how few. */
export async function enterReaders(house: House, count: number): Promise<BenchReader[]> {
  const readers: BenchReader[] = []
  while (readers.length < count) {
    entered += 1
    const name = `Bench reporter ${entered}`
    const email = `bench${entered}@example.org`
    const id = await house.change((tx) => enter(tx, { name, email, role: 'reporter', language: 'en', password: null }))
    const cookie = await openSessionFor(house, id)
    readers.push({ cookie, token: formToken(house, { cookie }) })
  }
  return readers
}
