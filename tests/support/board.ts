// The demo newspaper with its policy, a board of two, and readers who have something to do with them.
import type { AddressInfo } from 'node:net'
import { accountById, type Account, type AccountId, formToken } from '../../src/accounts/accounts.ts'
import { type Courant, openCourant } from '../../src/courant.ts'
import * as desk from '../../src/desk/desk.ts'
import * as discussion from '../../src/discussion/discussion.ts'
import { remember } from '../../src/platform/facts.ts'
import { openLog } from '../../src/platform/log.ts'
import * as standards from '../../src/standards/standards.ts'
import { demoSettings } from './demo-settings.ts'
import { htmlProblems } from './html.ts'
import { demoPolicy } from './demo-policy.ts'
import { type Somebody, somebody } from './people.ts'

const cast = {
  author: 'reader',
  other: 'reader',
  moderator: 'moderator',
  board: 'board member',
  board2: 'board member',
  publisher: 'publisher',
  reporter: 'reporter',
  /** Signs the model story. */
  signatory: 'board member',
} as const
export type Person = keyof typeof cast

export const model = '/2018/04/10/ri-yong-ho-moscow'

export type Board = Awaited<ReturnType<typeof openBoard>>

/** Opens it; some seconds. `clock.now` may be set to a later time, within the hours that a session lives. */
export async function openBoard() {
  const clock = { now: new Date('2018-04-12T03:00:00.000Z') }
  const { settings, remove } = await demoSettings(new Date(clock.now))
  const courant: Courant = await openCourant(settings, openLog({ level: 'silent' }), () => clock.now)
  const { house, app } = courant
  await standards.keepPolicy(house, await demoPolicy(), 'test')
  // In a demonstration the staff needs no second factor.
  await house.change((tx) => remember(tx.write, 'demo', 'yes'))
  const people = {} as Record<Person, Somebody>
  const article = await desk.articleAddressed(house.db, 'en', '2018-04-10', 'ri-yong-ho-moscow')
  if (!article) throw new Error('the demo lacks its model story')
  const printed = await desk.revision(house.db, article.id, article.revision)
  const journalist = printed?.story.credits.find((credit) => credit.journalist !== null)?.journalist ?? raise()
  for (const [name, role] of Object.entries(cast) as [Person, (typeof cast)[Person]][])
    people[name] = await somebody(house, {
      name: `The ${name}`,
      role,
      journalist: name === 'signatory' ? journalist : null,
    })

  const ask = (url: string, who?: Person) =>
    app.inject({ url, headers: { accept: 'text/html', ...(who ? { cookie: people[who].cookie } : {}) } })

  const tokenOf = (who: Person): string => formToken(house, { cookie: people[who].cookie })

  /** Sends a form from a page of ours, with the token of who sends it. */
  async function send(url: string, form: Record<string, string> | URLSearchParams, who?: Person) {
    const fields = new URLSearchParams(form)
    if (who && !fields.has('token')) fields.set('token', tokenOf(who))
    return app.inject({
      method: 'POST',
      url,
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        host: 'localhost',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
        ...(who ? { cookie: people[who].cookie } : {}),
      },
      payload: fields.toString(),
    })
  }

  /** A decision that affects the author, about the author's account unless it says otherwise. */
  const decide = (by: Person | null, more: Partial<standards.Deciding> = {}) =>
    standards.decide(
      house,
      {
        matter: { kind: 'account', id: people.author.id },
        outcome: 'warned',
        clause: '1',
        facts: 'A comment called another reader a fool.',
        automated: 'no',
        source: 'report',
        affected: people.author.id,
        language: 'en',
        ...more,
      },
      by && people[by].id,
    )

  const account = async (id: AccountId): Promise<Account> => {
    const found = await accountById(house.db, id)
    if (!found) throw new Error(`nobody is ${id}`)
    return found
  }
  const accountOf = (who: Person): Promise<Account> => account(people[who].id)

  /** Something that the author, or somebody else, says under the model story. */
  async function comment(body: string, by?: Account): Promise<discussion.Comment> {
    // Nobody is faster than the discussion allows.
    clock.now = new Date(clock.now.getTime() + 5 * 60_000)
    const writer = by ?? (await accountOf('author'))
    const said = await discussion.say(house, { article: article?.id ?? raise(), body }, writer, {
      address: '192.0.2.1',
    })
    if (!said.ok) throw new Error(JSON.stringify(said))
    return said.comment
  }

  /** Begins to listen, for a browser; says where. */
  async function listen(): Promise<string> {
    await app.listen({ port: 0, host: '127.0.0.1' })
    return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  }

  const close = async (): Promise<void> => {
    await courant.close()
    await remove()
  }
  return { ...courant, clock, people, article, ask, send, decide, comment, account, accountOf, tokenOf, listen, close }
}

/** What is wrong with the HTML of a page between its masthead and its colophon, which other tests judge. */
export function problemsInMain(html: string): Promise<string[]> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>') + '</main>'.length)
  return htmlProblems(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/><title>Main</title></head><body>${main}</body></html>\n`,
  )
}

const raise = (): never => {
  throw new Error('the demo lacks its model story')
}
