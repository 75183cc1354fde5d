// The Standards Board for readers: the policy, the ledger, a decision for whom it concerns, and cases that anybody may bring.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as standards from '../src/standards/standards.ts'
import { type Board, model, openBoard, type Person, problemsInMain } from './support/board.ts'

let paper: Board

beforeAll(async () => {
  paper = await openBoard()
}, 60_000)
afterAll(() => paper.close())

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the policy and the ledger', () => {
  test.for(['/standards', '/standards/clauses/7', '/standards/ledger', '/standards/ledger?clause=1'])(
    '%s is a page of sound HTML in both languages, kept for everybody',
    async (address) => {
      await paper.decide('moderator')
      for (const url of [address, `/ko${address}`]) {
        const { statusCode, body, headers } = await paper.ask(url)
        expect(statusCode, url).toBe(200)
        expect(await problemsInMain(body), url).toEqual([])
        expect(headers['cache-control'], url).toContain('public')
      }
    },
  )

  test('the policy has every clause at an address of its own, with its version and the law', async () => {
    const { body } = await paper.ask('/standards')
    expect(body.match(/<article class="clause"/g)).toHaveLength(30)
    expect(body).toContain('id="clause-24"')
    expect(body).toContain('See Network Act, article 44-2.')
    expect(body).toContain('in force since 12 April 2018')
    expect((await paper.ask('/ko/standards')).body).toContain('근거 법령: 정보통신망법 제44조의2')
    expect((await paper.ask('/standards/clauses/99')).statusCode).toBe(404)
  })

  test('a clause that changed shows both versions and what changed; the policy page is fresh at once', async () => {
    const before = await paper.ask('/standards')
    expect(before.body).not.toContain('Off the point')
    const [clause] = await standards.clauseVersions(paper.house.db, '8')
    if (!clause) throw new Error('there is no clause 8')
    await standards.reviseClause(paper.house, { ...clause, title: { en: 'Off the point', ko: '다른 이야기' } }, 'test')
    expect((await paper.ask('/standards')).body).toContain('Off the point')
    const { body } = await paper.ask('/standards/clauses/8')
    expect(body).toContain('<del>subject</del><ins>point</ins>')
    expect(body).toContain('id="version-1"')
    expect(body).toContain('id="version-2"')
  })

  test('the ledger counts a decision at once, by clause and outcome, and names nobody', async () => {
    const counted = async () => {
      const { body } = await paper.ask('/standards/ledger?clause=13&outcome=suspended')
      return Number(/<dt>Decisions<\/dt><dd>(\d+)<\/dd>/.exec(body)?.[1] ?? 0)
    }
    expect(await counted()).toBe(0)
    await paper.decide('moderator', {
      outcome: 'suspended',
      clause: '13',
      facts: 'The author wrote to a child.',
      until: new Date('2018-05-12T00:00:00Z'),
    })
    expect(await counted()).toBe(1)
    const { body } = await paper.ask('/standards/ledger')
    for (const secret of ['The author', 'The moderator', 'decision_', 'account_']) expect(body).not.toContain(secret)
    expect((await paper.ask('/standards/ledger?clause=13&month=&outcome=')).statusCode).toBe(200)
    expect((await paper.ask('/standards/ledger?outcome=nonsense')).statusCode).toBe(400)
    expect((await paper.ask('/standards/ledger?clause=%3Cscript%3E')).statusCode).toBe(400)
  })

  test('the ledger is there as CSV, as JSON, and for the European database, in either language', async () => {
    await paper.decide('moderator')
    await paper.decide('moderator', { outcome: 'banned', clause: '13', facts: 'The author wrote to a child.' })
    const csv = await paper.ask('/standards/ledger.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.split('\r\n')[0]).toBe(
      'month,clause,version,outcome,matter,automated,source,hours,appeal,appealHours',
    )
    expect(csv.body).toContain('2018-04,1,1,warned,account,no,report')
    const json = (await paper.ask('/ko/standards/ledger.json')).json<{ decisions: object[] }>()
    expect(json.decisions).toContainEqual(expect.objectContaining({ clause: '1', outcome: 'warned' }))
    const dsa = (await paper.ask('/standards/ledger/transparency.json')).json<{ statements: object[] }>()
    expect(dsa.statements).toContainEqual(
      expect.objectContaining({ incompatible_content_ground: 'Clause 13, version 1: Children and young people' }),
    )
    expect(JSON.stringify(dsa)).not.toContain('account_0')
  })
})

describe('a decision', () => {
  const statement = (id: string) => `/standards/cases/${id}`

  test.for<[Person | undefined, number]>([
    [undefined, 303],
    ['author', 200],
    ['other', 404],
    ['reporter', 404],
    ['publisher', 404],
    ['moderator', 200],
    ['board', 200],
    ['board2', 200],
  ])('is read by its parties and the board alone: %s gets %i', async ([who, status]) => {
    const { id } = await paper.decide('moderator')
    const { statusCode, headers, body } = await paper.ask(statement(id), who)
    expect(statusCode).toBe(status)
    expect(headers['cache-control']).toBe('private, no-store')
    if (status === 404) expect(body).not.toContain('Suspended')
    if (status === 303) expect(headers['location']).toBe(`/account/sign-in?next=${encodeURIComponent(statement(id))}`)
  })

  test('a decision that there never was looks like one that is not one’s own', async () => {
    const { id } = await paper.decide('moderator')
    const [foreign, never] = await Promise.all([
      paper.ask(statement(id), 'other'),
      paper.ask(statement('decision_000000000000000000000000'), 'other'),
    ])
    expect(never.statusCode).toBe(404)
    expect(textOf(never.body)).toBe(textOf(foreign.body))
  })

  test('the statement says everything that it must, in the reader’s language, and is sound', async () => {
    const { id } = await paper.decide('moderator', {
      outcome: 'suspended',
      until: new Date('2018-05-12T00:00:00Z'),
      automated: 'detected',
      facts: 'Three comments called other readers fools.',
    })
    const { body } = await paper.ask(statement(id), 'author')
    expect(await problemsInMain(body)).toEqual([])
    for (const said of [
      'Suspended',
      '12 April 2018, 12:00 KST',
      '12 May 2018, 09:00 KST',
      'everywhere that the paper is read',
      'reported by a reader',
      'a machine found it, a person decided',
      'Three comments called other readers fools.',
      'Clause 1: Attacks on persons',
      'Argue against what somebody says or does',
      '12 October 2018, 12:00 KST',
    ])
      expect(textOf(body), said).toContain(said)
    expect(textOf((await paper.ask(`/ko${statement(id)}`, 'author')).body)).toContain('제1조 인신공격')
    // Who decided is for the board to know.
    expect(body).not.toContain('The moderator')
  })

  test('an appeal that is too long comes back with every word; a right one is made once, and its state is shown', async () => {
    const { id } = await paper.decide('moderator')
    const to = `${statement(id)}/appeal`
    const long = `나는 그런 말을 하지 않았다. ${'가'.repeat(2000)}`
    const refused = await paper.send(to, { text: long }, 'author')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
    expect(refused.body).toMatch(
      /<textarea[^>]* aria-invalid="true"[^>]* aria-describedby="field-text-hint field-text-problem"/,
    )
    expect(await problemsInMain(refused.body)).toEqual([])
    expect((await paper.send(to, { text: ' \n ' }, 'author')).statusCode).toBe(422)
    const made = await paper.send(to, { text: '가'.repeat(2000) }, 'author')
    expect(made.statusCode).toBe(303)
    expect(made.headers['location']).toBe(`${statement(id)}#appeal`)
    const { body } = await paper.ask(statement(id), 'author')
    expect(body).toContain('The board has not ruled yet.')
    expect(body).toContain('7 days left')
    expect(body).not.toContain('<textarea')
    expect((await paper.send(to, { text: 'Once more.' }, 'author')).statusCode).toBe(409)
  })

  test.for<[Person | undefined, number]>([
    [undefined, 422],
    ['other', 404],
    ['moderator', 403],
    ['board', 403],
  ])('nobody but who is affected appeals: %s gets %i', async ([who, status]) => {
    const { id } = await paper.decide('moderator')
    const answer = await paper.send(`${statement(id)}/appeal`, { text: 'Mine!' }, who)
    expect(answer.statusCode).toBe(status)
    expect((await standards.statement(paper.house.db, id))?.appeal).toBeNull()
  })

  test('what somebody had written when their session was over is given back', async () => {
    const { id } = await paper.decide('moderator')
    const { statusCode, body } = await paper.send(`${statement(id)}/appeal`, { text: 'An hour of work.\n<b>' })
    expect(statusCode).toBe(422)
    expect(await problemsInMain(body)).toEqual([])
    expect(body).toContain('An hour of work.\n&lt;b></textarea>')
    expect(body).toContain(`/account/sign-in?next=${encodeURIComponent(statement(id))}`)
    expect((await paper.send(`${statement(id)}/appeal`, { text: '' })).statusCode).toBe(303)
  })

  test('a reader finds all decisions about them, and all cases of theirs, on one page', async () => {
    const { id } = await paper.decide('moderator')
    expect((await paper.ask('/standards/cases')).statusCode).toBe(303)
    const { body } = await paper.ask('/standards/cases', 'author')
    expect(await problemsInMain(body)).toEqual([])
    expect(body).toContain(statement(id))
    const others = await paper.ask('/standards/cases', 'reporter')
    expect(others.body).not.toContain('/standards/cases/decision_')
    expect(others.headers['cache-control']).toBe('private, no-store')
  })

  test('a form without its token is refused', async () => {
    const { id } = await paper.decide('moderator')
    const answer = await paper.send(`${statement(id)}/appeal`, { text: 'Not mine.', token: 'made-up' }, 'author')
    expect(answer.statusCode).toBe(403)
    const { body } = await paper.ask(statement(id), 'author')
    expect(body).toContain(`name="token" value="${paper.tokenOf('author')}"`)
  })
})

describe('a case that anybody brings', () => {
  const complaint = {
    matter: model,
    text: 'There was a visit in 2014, too.',
    name: 'Kim Da-som',
    contact: 'dasom@example.org',
  }

  test.for(['/standards/complaints/new', '/standards/hiding/new'])(
    'is brought by a form of sound HTML, in both languages: %s',
    async (address) => {
      for (const url of [address, `/ko${address}`]) {
        const { statusCode, body } = await paper.ask(url)
        expect(statusCode).toBe(200)
        expect(await problemsInMain(body)).toEqual([])
      }
    },
  )

  test('a complaint that lacks something comes back with everything that was typed, and all that is wrong', async () => {
    const wrong = { ...complaint, matter: '/national', contact: '' }
    const { statusCode, body } = await paper.send('/standards/complaints/new', wrong)
    expect(statusCode).toBe(422)
    expect(await problemsInMain(body)).toEqual([])
    for (const typed of ['value="/national"', 'There was a visit in 2014, too.</textarea>', 'value="Kim Da-som"'])
      expect(body).toContain(typed)
    expect(body).toContain('href="#field-matter"')
    expect(body).toContain('href="#field-contact"')
  })

  test('without an account one gets a secret address, which alone opens the case', async () => {
    const sent = await paper.send('/standards/complaints/new', complaint)
    expect(sent.statusCode).toBe(303)
    const secret = String(sent.headers['location'])
    expect(secret).toMatch(/^\/standards\/cases\/case_[a-z0-9]+\?key=[\w-]{43}$/)
    const opened = await paper.ask(secret)
    expect(opened.statusCode).toBe(200)
    expect(opened.headers['cache-control']).toBe('private, no-store')
    expect(await problemsInMain(opened.body)).toEqual([])
    expect(textOf(opened.body)).toContain('There was a visit in 2014, too.')
    expect(textOf(opened.body)).toContain(secret)
    expect(opened.body).toContain('<meta name="robots" content="noindex"')
    expect(opened.body).not.toMatch(/rel="canonical" href="[^"]*key=/)
    expect(opened.body).toContain('<meta name="referrer" content="strict-origin"')
    const [path = ''] = secret.split('?')
    expect((await paper.ask(path)).statusCode).toBe(303)
    expect((await paper.ask(`${path}?key=${'A'.repeat(43)}`)).statusCode).toBe(303)
    expect((await paper.ask(`${path}?key=${'A'.repeat(43)}`, 'other')).statusCode).toBe(404)
    expect((await paper.ask(path, 'board')).statusCode).toBe(200)
  })

  test('a network brings no more than five cases in an hour; the sixth form comes back with 429 and every word', async () => {
    paper.clock.now = new Date(paper.clock.now.getTime() + 61 * 60_000)
    for (const _ of [1, 2, 3, 4, 5])
      expect((await paper.send('/standards/complaints/new', complaint)).statusCode).toBe(303)
    const { statusCode, body } = await paper.send('/standards/complaints/new', complaint)
    expect(statusCode).toBe(429)
    expect(body).toContain('There was a visit in 2014, too.</textarea>')
    paper.clock.now = new Date(paper.clock.now.getTime() + 61 * 60_000)
    for (const part of ['print', 'history', 'comments', 'dictionary']) {
      const copied = { ...complaint, matter: `${model}/${part}` }
      expect((await paper.send('/standards/complaints/new', copied)).statusCode, part).toBe(303)
    }
    paper.clock.now = new Date(paper.clock.now.getTime() + 61 * 60_000)
  })

  test('a request to hide needs a claim and what shows it; nobody reads a comment by asking to have it hidden', async () => {
    const comment = await paper.comment('A sentence that stands nowhere else.')
    const request = { ...complaint, matter: `/comments/${comment.id}`, text: 'It is about me.' }
    const refused = await paper.send('/standards/hiding/new', request)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#field-claim"')
    expect(refused.body).toContain('href="#field-substantiation"')
    const sent = await paper.send('/standards/hiding/new', {
      ...request,
      claim: 'privacy',
      substantiation: 'My name stands in it.',
    })
    expect(sent.statusCode).toBe(303)
    const { body } = await paper.ask(String(sent.headers['location']))
    expect(body).toContain('My name stands in it.')
    expect(body).not.toContain('A sentence that stands nowhere else.')
  })

  test('somebody with an account needs no name and no secret', async () => {
    const { headers, statusCode } = await paper.send(
      '/standards/complaints/new',
      { matter: `http://127.0.0.1:4600${model}`, text: 'It is wrong.' },
      'other',
    )
    expect(statusCode).toBe(303)
    expect(headers['location']).toMatch(/^\/standards\/cases\/case_[a-z0-9]+$/)
    expect((await paper.ask(String(headers['location']), 'other')).statusCode).toBe(200)
    expect((await paper.ask(String(headers['location']), 'author')).statusCode).toBe(404)
    const elsewhere = await paper.send(
      '/standards/complaints/new',
      { matter: `https://evil.example${model}`, text: 'It is wrong.' },
      'other',
    )
    expect(elsewhere.statusCode).toBe(422)
  })
})
