// The worst that a machine can do: the program dies the moment after it has said yes. Whatever it said yes to is there when it comes back.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accountById, type Account, formToken } from '../src/accounts/accounts.ts'
import { openCourant } from '../src/courant.ts'
import * as discussion from '../src/discussion/discussion.ts'
import { openDatabase } from '../src/platform/database.ts'
import { remember } from '../src/platform/facts.ts'
import type { House } from '../src/platform/house.ts'
import type { JobTables } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import type { Settings } from '../src/platform/settings.ts'
import * as standards from '../src/standards/standards.ts'
import { appealAgainst } from '../src/standards/store/appeals.ts'
import { demoPolicy } from './support/demo-policy.ts'
import { freePort } from './support/free-port.ts'
import { freshSettings } from './support/house.ts'
import { type Somebody, somebody } from './support/people.ts'
import { printPaper } from './support/printed-paper.ts'

const root = join(import.meta.dirname, '..')
type Person = Somebody & { token: string; account: Account }

test('what was acknowledged before the program was killed is there when it starts again, with its counts, and its jobs are done', async () => {
  const { settings, remove } = await freshSettings()
  const before = await prepared(settings)
  const { people, path } = before

  const { paper, send } = await started(settings)
  const acknowledged = await Promise.all([
    send(people.writer, `${path}/comments`, { body: 'The bridge stands where it stood.' }),
    send(people.voter, `/comments/${before.shown}/vote`, { vote: 'agree' }),
    send(people.reporter, `/comments/${before.shown}/report`, { reason: 'spam', text: 'It sells something.' }),
    send(people.sentenced, `/standards/cases/${before.removal}/appeal`, { text: 'I called nobody a fool.' }),
    send(people.member, `/newsroom/standards/cases/${before.appeal}/ruling`, {
      verdict: 'upheld',
      reasons: 'It names nobody.',
    }),
    send(people.member, `/newsroom/standards/cases/${before.request}/ruling`, {
      verdict: 'hide',
      clause: '24',
      reasons: 'It names somebody.',
      days: '30',
    }),
  ])
  paper.kill('SIGKILL')
  await once(paper, 'close')
  expect(acknowledged.map(({ status }) => status)).toEqual([303, 303, 200, 303, 303, 303])
  expect(acknowledged.filter(({ to }) => to.startsWith('/account'))).toEqual([])

  await fiveMinutesLater(settings)
  const again = await started(settings)
  await again.until(async () => (await again.page(`/comments/${before.overturned}`)).status === 200)
  await again.until(async () => (await again.page(`/comments/${before.hidden}`)).status === 410)
  const thread = await again.page(`${path}/comments`)
  expect(thread.text).toContain('Agree <span class="count">1</span>')
  again.paper.kill('SIGTERM')
  await once(again.paper, 'close')

  await within(settings, async ({ db }) => {
    const { comments } = await discussion.commentsOf(
      db,
      people.writer.id,
      { after: null, now: new Date() },
      people.writer.account,
    )
    expect(comments.map(({ comment }) => comment.text)).toEqual(['The bridge stands where it stood.'])
    expect((await discussion.queueCounts(db)).reported).toBe(1)
    expect(await appealAgainst(db, before.removal)).toMatchObject({ state: 'open', by: people.sentenced.id })
    expect((await standards.ledger(db, {})).totals.appeals).toMatchObject({ made: 2, open: 1, upheld: 1 })
    expect((await standards.hidingsNow(db)).map(({ matter }) => matter.id)).toEqual([before.hidden])
    const left = await db.tables<JobTables>().selectFrom('jobs').selectAll().execute()
    // What waits for another day, such as a hiding's end, waits; nothing has failed.
    expect(left.filter(({ attempts }) => attempts > 0)).toEqual([])
    expect(left.map(({ payload }) => payload).join()).toContain('hiding over')
  })
  await remove()
}, 60_000)

/** A paper with a comment for each thing that can happen to one, and the people for it. */
async function prepared(settings: Settings) {
  return within(settings, async (house) => {
    // In a demonstration the staff needs no second factor.
    await house.change((tx) => remember(tx.write, 'demo', 'yes'))
    const printed = await printPaper(house, {})
    await standards.keepPolicy(house, await demoPolicy(), 'test')
    const person = async (role: Account['role'] = 'reader'): Promise<Person> => {
      const one = await somebody(house, { role })
      const account = (await accountById(house.db, one.id)) ?? missing(one.id)
      return { ...one, token: formToken(house, { cookie: one.cookie }), account }
    }
    const people = {
      writer: await person(),
      voter: await person(),
      reporter: await person(),
      sentenced: await person(),
      poster: await person(),
      moderator: await person('moderator'),
      member: await person('board member'),
    }
    const moderator = people.moderator.account
    const said = async (by: Person, body: string): Promise<discussion.Comment> => {
      const from = { address: '192.0.2.1' }
      const done = await discussion.say(house, { article: printed.article.id, body }, by.account, from)
      if (!done.ok) return missing('comment')
      await discussion.approve(house, done.comment.id, done.comment.revision, moderator)
      return done.comment
    }
    const removed = async (comment: discussion.Comment): Promise<standards.DecisionId> => {
      const cited = { clause: '7', facts: 'It calls another reader names.' }
      const { decision } = await discussion.remove(house, comment.id, comment.revision, cited, moderator)
      return (decision ?? missing('decision')) as standards.DecisionId
    }
    const shown = await said(people.poster, 'Two weeks are short.')
    const first = await said(people.sentenced, 'You are all fools.')
    const removal = await removed(first)
    const overturned = await said(await person(), 'You know nothing of it.')
    const second = await removed(overturned)
    const affected = (await standards.decisionById(house.db, second))?.affected ?? missing('affected')
    const appeal = await standards.appeal(house, second, 'It was no insult.', affected)
    const hidden = await said(await person(), 'Kim lives at the bridge.')
    const request = await standards.requestHiding(
      house,
      {
        matter: { kind: 'comment', id: hidden.id },
        text: 'It is about me.',
        claim: 'privacy',
        substantiation: 'My name stands in it.',
        name: 'Kim',
        contact: 'kim@example.org',
        language: 'en',
      },
      null,
    )
    return {
      people,
      path: printed.path(printed.article),
      shown: shown.id,
      removal,
      overturned: overturned.id,
      appeal: appeal.ok ? appeal.done.id : missing('appeal'),
      hidden: hidden.id,
      request: request.ok ? request.done.id : missing('request'),
    }
  })
}

/** Does something in this process while no other one has the paper open. */
async function within<Done>(settings: Settings, work: (house: House) => Promise<Done>): Promise<Done> {
  const { house, close } = await openCourant(settings, openLog({ level: 'silent' }))
  const done = await work(house)
  await close()
  return done
}

/** The program as it is run, when it answers. */
async function started(settings: Settings) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const paper: ChildProcess = spawn(process.execPath, ['bin/courant', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'silent',
      PORT: String(port),
      COURANT_DATA: settings.data,
      ...(settings.databaseUrl === null ? {} : { DATABASE_URL: settings.databaseUrl }),
    },
  })
  // A test that fails would leave it running.
  onTestFinished(() => void paper.kill('SIGKILL'))
  const out = new Promise<boolean>((resolve) => {
    paper.stdout?.on('data', (chunk) => String(chunk).includes('The paper is out') && resolve(true))
    paper.once('close', () => resolve(false))
  })
  expect(await out).toBe(true)
  return {
    paper,
    page: async (address: string) => {
      const answer = await fetch(origin + address, { headers: { accept: 'text/html' } })
      return { status: answer.status, text: await answer.text() }
    },
    send: async ({ cookie, token }: Person, address: string, form: Record<string, string>) => {
      const { status, headers } = await fetch(origin + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', cookie, origin, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ token, ...form }),
      })
      return { status, to: headers.get('location') ?? '' }
    },
    until: async (holds: () => Promise<boolean>): Promise<void> => {
      await expect.poll(holds, { timeout: 20_000, interval: 50 }).toBe(true)
    },
  }
}

/** A job that died with its node is anybody's again then; nobody here waits so long. */
async function fiveMinutesLater(settings: Settings): Promise<void> {
  const database = await openDatabase(settings, openLog({ level: 'silent' }))
  await database.transaction((writer) =>
    writer.tables<JobTables>().updateTable('jobs').set({ claimed_until: null }).execute(),
  )
  await database.close()
}

const missing = (what: string): never => {
  throw new Error(`no ${what}`)
}
