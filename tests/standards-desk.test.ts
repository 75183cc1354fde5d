// The Standards Board's desk over HTTP: who sees it, what waits on it, and how its rulings reach readers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileTexts } from '../src/desk/body/hostile-for-tests.ts'
import type { Comment } from '../src/discussion/discussion.ts'
import * as standards from '../src/standards/standards.ts'
import { appealById } from '../src/standards/store/appeals.ts'
import { expectInert } from './support/inert.ts'
import { type Board, model, openBoard, type Person, problemsInMain } from './support/board.ts'

let paper: Board
const desk = '/newsroom/standards'
const onDesk = (id: string): string => `${desk}/cases/${id}`

beforeAll(async () => {
  paper = await openBoard()
}, 60_000)
afterAll(() => paper.close())

async function appealed(by: Person | null = 'moderator', text = 'I called nobody a fool.') {
  const decision = await paper.decide(by)
  const made = await standards.appeal(paper.house, decision.id, text, paper.people.author.id)
  if (!made.ok) throw new Error('the appeal was not taken')
  return { decision, appeal: made.done }
}

async function complained(text = 'There was a visit in 2014, too.') {
  const made = await standards.openCase(
    paper.house,
    {
      matter: { kind: 'article', id: paper.article.id },
      text,
      name: 'Kim Da-som',
      contact: 'dasom@example.org',
      language: 'en',
    },
    null,
  )
  if (!made.ok) throw new Error('the complaint was not taken')
  return made.done
}

async function requested(comment: Comment, text = 'It is about me.') {
  const made = await standards.requestHiding(
    paper.house,
    {
      matter: { kind: 'comment', id: comment.id },
      text,
      claim: 'privacy',
      substantiation: 'My name stands in it.',
      name: 'Kim Da-som',
      contact: 'dasom@example.org',
      language: 'en',
    },
    null,
  )
  if (!made.ok) throw new Error('the request was not taken')
  return made.done
}

describe('who may', () => {
  test.for<[string, Partial<Record<Person | 'nobody', number>>]>([
    [desk, { nobody: 303, author: 403, reporter: 403, moderator: 403, publisher: 403, board: 200, board2: 200 }],
    [`${desk}/policy`, { nobody: 303, author: 403, reporter: 403, moderator: 403, publisher: 200, board: 200 }],
    [`${desk}/policy/7`, { nobody: 303, author: 403, moderator: 403, publisher: 200, board: 200 }],
    [`${desk}/policy/new`, { nobody: 303, author: 403, moderator: 403, publisher: 200, board: 200 }],
    [`${desk}/policy/terms`, { nobody: 303, author: 403, moderator: 403, publisher: 200, board: 200 }],
    [`${desk}/policy/99`, { nobody: 303, author: 403, publisher: 404, board: 404 }],
    [onDesk('appeal_unknown'), { nobody: 303, author: 403, moderator: 403, publisher: 403, board: 404 }],
  ])('%s is open to the right people: %j', async ([address, expected]) => {
    for (const prefix of ['', '/ko'])
      for (const [who, status] of Object.entries(expected) as [Person | 'nobody', number][]) {
        const { statusCode, headers } = await paper.ask(prefix + address, who === 'nobody' ? undefined : who)
        expect(statusCode, `${who} at ${prefix}${address}`).toBe(status)
        expect(headers['cache-control']).toBe('private, no-store')
      }
  })

  test('what changes something is closed to everybody else, too', async () => {
    const { appeal } = await appealed()
    const forms: [string, Record<string, string>][] = [
      [`${onDesk(appeal.id)}/take`, {}],
      [`${onDesk(appeal.id)}/leave`, {}],
      [`${onDesk(appeal.id)}/ruling`, { verdict: 'upheld', reasons: 'Because.' }],
      [`${desk}/policy/7`, { act: 'keep', 'title.en': 'Nothing' }],
      [`${desk}/policy/7/end`, {}],
    ]
    for (const [address, form] of forms) {
      for (const who of ['author', 'reporter', 'moderator'] as const)
        expect((await paper.send(address, form, who)).statusCode, `${who} at ${address}`).toBe(403)
      expect((await paper.send(address, form)).statusCode, address).toBe('reasons' in form ? 422 : 303)
      expect((await paper.send(address, { ...form, token: 'made-up' }, 'board')).statusCode, address).toBe(403)
    }
    expect((await appealById(paper.house.db, appeal.id))?.state).toBe('open')
    expect((await standards.clauseVersions(paper.house.db, '7')).at(-1)).toMatchObject({ version: 1, until: null })
  })
})

describe('an appeal', () => {
  test('waits on the desk with its promised day, who decided and who has taken it, until it is ruled on', async () => {
    const { decision, appeal } = await appealed()
    const { body } = await paper.ask(desk, 'board')
    expect(await problemsInMain(body)).toEqual([])
    expect(body).toContain(`href="${onDesk(appeal.id)}"`)
    expect(body).toContain('decided by The moderator')
    expect(body).toContain('7 days left')
    expect(body).toContain('taken by nobody yet')
    expect((await paper.send(`${onDesk(appeal.id)}/take`, {}, 'board2')).statusCode).toBe(303)
    expect((await paper.ask(desk, 'board')).body).toContain('taken by The board2')
    expect((await paper.ask(desk, 'board2')).body).toContain('taken by you')
    const page = await paper.ask(onDesk(appeal.id), 'board')
    expect(await problemsInMain(page.body)).toEqual([])
    expect(page.body).toContain('I called nobody a fool.')
    const ruled = await paper.send(
      `${onDesk(appeal.id)}/ruling`,
      { verdict: 'upheld', reasons: 'The word was a quotation.' },
      'board',
    )
    expect(ruled.statusCode).toBe(303)
    expect((await paper.ask(desk, 'board')).body).not.toContain(appeal.id)
    const { body: statement } = await paper.ask(`/standards/cases/${decision.id}`, 'author')
    expect(statement).toContain('The appeal succeeded: the decision is overturned.')
    expect(statement).toContain('The word was a quotation.')
  })

  test('what is over due says so in words', async () => {
    const { appeal } = await appealed()
    const before = paper.clock.now
    paper.clock.now = new Date(before.getTime() + 9.5 * 86_400_000)
    const { body } = await paper.ask(desk, 'board')
    paper.clock.now = before
    expect(body).toContain(appeal.id)
    expect(body).toContain('overdue by 2 days')
  })

  test('who decided is not offered the form, is told why, and is refused if they send one anyway', async () => {
    const { appeal } = await appealed('board')
    const { body } = await paper.ask(onDesk(appeal.id), 'board')
    expect(body).toContain('You made this decision, so somebody else rules on it.')
    expect(body).not.toContain('name="verdict"')
    const sent = await paper.send(
      `${onDesk(appeal.id)}/ruling`,
      { verdict: 'refused', reasons: 'I was right.' },
      'board',
    )
    expect(sent.statusCode).toBe(403)
    expect((await paper.send(`${onDesk(appeal.id)}/take`, {}, 'board')).statusCode).toBe(403)
    expect((await paper.ask(onDesk(appeal.id), 'board2')).body).toContain('name="verdict"')
  })

  test('a ruling that lacks something comes back with everything that was typed', async () => {
    const { appeal } = await appealed()
    const none = await paper.send(`${onDesk(appeal.id)}/ruling`, { reasons: 'Long thought about.' }, 'board')
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('Long thought about.</textarea>')
    expect(none.body).toContain('href="#field-verdict"')
    expect(await problemsInMain(none.body)).toEqual([])
    const half = await paper.send(`${onDesk(appeal.id)}/ruling`, { verdict: 'refused', reasons: ' ' }, 'board')
    expect(half.statusCode).toBe(422)
    expect(half.body).toMatch(/value="refused" checked|checked[^>]* value="refused"/)
  })

  test('of two who rule at the same time one is told that the other was quicker', async () => {
    const { appeal } = await appealed()
    const answers = await Promise.all(
      (['board', 'board2'] as const).map((who) =>
        paper.send(`${onDesk(appeal.id)}/ruling`, { verdict: 'refused', reasons: 'It stands.' }, who),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})

describe('a complaint', () => {
  test('ends in a correction with its address, and who complained reads it', async () => {
    const one = await complained()
    const page = await paper.ask(onDesk(one.id), 'board')
    expect(await problemsInMain(page.body)).toEqual([])
    expect(page.body).toContain('dasom@example.org')
    const lacking = await paper.send(
      `${onDesk(one.id)}/ruling`,
      { verdict: 'corrected', clause: '', reasons: 'It was wrong.', link: '//evil.example' },
      'board',
    )
    expect(lacking.statusCode).toBe(422)
    expect(lacking.body).toContain('href="#field-clause"')
    expect(lacking.body).toContain('value="//evil.example"')
    const unlinked = await paper.send(
      `${onDesk(one.id)}/ruling`,
      { verdict: 'corrected', clause: '16', reasons: 'It was wrong.', link: '//evil.example' },
      'board',
    )
    expect(unlinked.statusCode).toBe(422)
    const ruled = await paper.send(
      `${onDesk(one.id)}/ruling`,
      { verdict: 'corrected', clause: '16', reasons: 'It was wrong.', link: `${model}/history` },
      'board',
    )
    expect(ruled.statusCode).toBe(303)
    const { body } = await paper.ask(`/standards/cases/${one.id}?key=${standards.keyOf(paper.house, one.id)}`)
    expect(body).toContain('It was wrong.')
    expect(body).toContain(`href="${model}/history"`)
    expect(body).not.toContain('The board ruled')
    expect(await problemsInMain(body)).toEqual([])
  })
})

describe('a request to hide', () => {
  test('is granted for some days; the author reads why but not who asked, objects, and the objection waits on the desk', async () => {
    const comment = await paper.comment('Ms Kim of Mapo owes everybody money.')
    const request = await requested(comment)
    const page = await paper.ask(onDesk(request.id), 'board')
    expect(await problemsInMain(page.body)).toEqual([])
    expect(page.body).toContain('Ms Kim of Mapo owes everybody money.')
    const form = { verdict: 'hide', clause: '24', reasons: 'It names a private person.' }
    const forever = await paper.send(`${onDesk(request.id)}/ruling`, { ...form, days: '31' }, 'board')
    expect(forever.statusCode).toBe(422)
    expect(forever.body).toContain('href="#field-days"')
    expect((await paper.send(`${onDesk(request.id)}/ruling`, { ...form, days: '14' }, 'board')).statusCode).toBe(303)
    const [hiding] =
      (await standards.decisionsAbout(paper.house.db, [{ kind: 'comment', id: comment.id }])).get(comment.id) ?? []
    if (!hiding) throw new Error('nothing was decided')
    const statement = await paper.ask(`/standards/cases/${hiding.id}`, 'author')
    expect(statement.body).toContain('It names a private person.')
    expect(statement.body).toContain('Object to the hiding')
    expect(statement.body).not.toContain('Kim Da-som')
    expect(await problemsInMain((await paper.ask(onDesk(hiding.id), 'board2')).body)).toEqual([])
    const objected = await paper.send(`/standards/cases/${hiding.id}/appeal`, { text: 'It is all true.' }, 'author')
    expect(objected.statusCode).toBe(303)
    const again = await paper.ask(onDesk(hiding.id), 'board2')
    expect(again.body).toContain('It is all true.')
    expect((await paper.ask(onDesk(hiding.id), 'board')).body).toContain('You made this decision')
  })

  test('one that is settled before its end is decided for good', async () => {
    const comment = await paper.comment('Ms Kim of Mapo has a cat.')
    const request = await requested(comment)
    await paper.send(
      `${onDesk(request.id)}/ruling`,
      { verdict: 'hide', clause: '24', reasons: 'To be looked at.', days: '3' },
      'board',
    )
    const [hiding] =
      (await standards.decisionsAbout(paper.house.db, [{ kind: 'comment', id: comment.id }])).get(comment.id) ?? []
    if (!hiding) throw new Error('nothing was decided')
    const settled = await paper.send(
      `${onDesk(hiding.id)}/ruling`,
      { verdict: 'shown', reasons: 'A cat is no secret.' },
      'board2',
    )
    expect(settled.statusCode).toBe(303)
    expect((await standards.decisionById(paper.house.db, hiding.id))?.ended).toMatchObject({ how: 'taken back' })
  })
})

describe('the policy', () => {
  const said = {
    part: 'discussion',
    category: 'OTHER_VIOLATION_TC',
    'title.en': 'Puns',
    'title.ko': '말장난',
    'text.en': 'One pun a day.',
    'text.ko': '말장난은 하루에 하나만.',
    'law.en': '',
    'law.ko': '',
  }

  test('a new clause is shown before it is kept, kept, revised with what changes marked, and ended', async () => {
    const form = { ...said, number: '31' }
    const preview = await paper.send(`${desk}/policy/new`, { ...form, act: 'preview' }, 'board')
    expect(preview.statusCode).toBe(200)
    expect(await problemsInMain(preview.body)).toEqual([])
    expect(preview.body).toContain('This would be version 1.')
    expect(await standards.clauseVersions(paper.house.db, '31')).toEqual([])
    expect((await paper.send(`${desk}/policy/new`, { ...form, act: 'keep' }, 'board')).statusCode).toBe(303)
    expect((await paper.ask('/ko/standards')).body).toContain('말장난은 하루에 하나만.')
    const two = { ...said, 'text.en': 'Two puns a day.' }
    const changes = await paper.send(`${desk}/policy/31`, { ...two, act: 'preview' }, 'publisher')
    expect(changes.body).toContain('<del>One pun</del><ins>Two puns</ins>')
    expect((await paper.send(`${desk}/policy/31`, { ...two, act: 'keep' }, 'publisher')).statusCode).toBe(303)
    expect((await paper.ask('/standards')).body).toContain('Two puns a day.')
    expect((await paper.send(`${desk}/policy/31/end`, {}, 'board')).statusCode).toBe(303)
    expect((await paper.ask('/standards')).body).not.toContain('Two puns a day.')
    expect((await paper.ask('/standards/clauses/31')).body).toContain('in force from 12 April 2018 to 12 April 2018')
  })

  test('its introduction and its promise are changed without touching a clause', async () => {
    const before = await standards.clausesInForce(paper.house.db)
    const page = await paper.ask(`${desk}/policy/terms`, 'publisher')
    expect(await problemsInMain(page.body)).toEqual([])
    const terms = {
      'introduction.en': 'Be good.',
      'introduction.ko': '착하게.',
      'board.en': 'Three.',
      'board.ko': '셋.',
    }
    const refused = await paper.send(`${desk}/policy/terms`, { ...terms, days: '0', 'board.ko': '' }, 'board')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Be good.</textarea>')
    expect(refused.body).toContain('href="#field-days"')
    expect(refused.body).toContain('href="#field-board-ko"')
    expect((await paper.send(`${desk}/policy/terms`, { ...terms, days: '9' }, 'moderator')).statusCode).toBe(403)
    expect((await paper.send(`${desk}/policy/terms`, { ...terms, days: '9' }, 'publisher')).statusCode).toBe(303)
    expect((await paper.ask('/ko/standards')).body).toContain('위원회는 9일 안에')
    expect(await standards.clausesInForce(paper.house.db)).toEqual(before)
  })

  test('a clause that lacks a language, or takes another’s number, comes back with everything', async () => {
    const { statusCode, body } = await paper.send(
      `${desk}/policy/new`,
      { ...said, number: '7', 'text.ko': '', act: 'keep' },
      'board',
    )
    expect(statusCode).toBe(422)
    expect(await problemsInMain(body)).toEqual([])
    expect(body).toContain('href="#field-text-ko"')
    expect(body).toContain('href="#field-number"')
    expect(body).toContain('One pun a day.</textarea>')
  })
})

test('nothing that anybody types becomes markup, on any page that shows it', async () => {
  for (const alive of [
    '<img src="/x" onerror="alert(1)">',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
  ])
    expect(() => expectInert(`<main>${'<p>x</p>'.repeat(30)}${alive}</main>`, 'the test itself')).toThrow(
      'the test itself',
    )
  const comment = await paper.comment(hostileTexts.join(' ').slice(0, 240))
  for (const nasty of hostileTexts) {
    const { decision, appeal } = await appealed('moderator', nasty)
    const facts = await paper.decide('moderator', { facts: nasty })
    const one = await complained(nasty)
    const request = await requested(comment, nasty)
    await paper.send(
      `${desk}/policy/new`,
      {
        act: 'keep',
        number: '40',
        'title.en': nasty,
        'title.ko': nasty,
        'text.en': nasty,
        'text.ko': nasty,
        'law.en': nasty,
        'law.ko': nasty,
      },
      'board',
    )
    const key = standards.keyOf(paper.house, one.id)
    const query = encodeURIComponent(nasty)
    const pages: [string, Person?][] = [
      ['/standards'],
      ['/standards/clauses/40'],
      ['/standards/ledger'],
      [`/standards/complaints/new?article=${query}`],
      [`/standards/hiding/new?comment=${query}`],
      [`/standards/cases/${one.id}?key=${key}`],
      [`/standards/cases/${decision.id}`, 'author'],
      [`/standards/cases/${facts.id}`, 'author'],
      [desk, 'board'],
      [onDesk(appeal.id), 'board'],
      [onDesk(one.id), 'board'],
      [onDesk(request.id), 'board'],
      [`${desk}/policy`, 'board'],
      [`${desk}/policy/40`, 'board'],
    ]
    for (const [address, who] of pages) expectInert((await paper.ask(address, who)).body, `${address} with ${nasty}`)
    const typed = { matter: nasty, text: nasty, name: nasty, contact: nasty, claim: nasty, substantiation: nasty }
    for (const form of ['/standards/complaints/new', '/standards/hiding/new'])
      expectInert((await paper.send(form, typed)).body, `${form} with ${nasty}`)
    const refused = await paper.send(
      `${onDesk(one.id)}/ruling`,
      { verdict: nasty, reasons: nasty, clause: nasty, link: nasty, days: nasty },
      'board',
    )
    expectInert(refused.body, `a refused ruling with ${nasty}`)
    await paper.send(`${desk}/policy/40/end`, {}, 'board')
  }
}, 120_000)

describe('whom a case concerns', () => {
  const refuse = { verdict: 'refuse', clause: '24', reasons: 'There is nothing in it.' }

  test('who signs an article leaves complaints about it, and about what stands under it, to others', async () => {
    const complaint = await complained('It was three hours.')
    const request = await requested(await paper.comment('The hall was red.'))
    for (const [{ id }, form] of [
      [complaint, { verdict: 'no breach', clause: '16', reasons: 'I know what I wrote.' }],
      [request, refuse],
    ] as const) {
      const { body } = await paper.ask(onDesk(id), 'signatory')
      expect(body).toContain('signed by you, so somebody else rules on it.')
      expect(body).not.toContain('name="verdict"')
      expect((await paper.send(`${onDesk(id)}/take`, {}, 'signatory')).statusCode).toBe(403)
      expect((await paper.send(`${onDesk(id)}/ruling`, form, 'signatory')).statusCode).toBe(403)
      expect((await standards.caseById(paper.house.db, id))?.state).toBe('open')
      const place = (await paper.ask(desk, 'signatory')).body
      expect(place.slice(place.indexOf(id), place.indexOf('</li>', place.indexOf(id)))).toContain(
        'not for you to rule on',
      )
      expect((await paper.send(`${onDesk(id)}/ruling`, form, 'board')).statusCode).toBe(303)
    }
  })

  test('nor does who signs an article rule on an appeal or a hiding of what stands under it', async () => {
    const removed = await paper.comment('The hall was blue.', await paper.accountOf('other'))
    const matter = { kind: 'comment', id: removed.id } as const
    const decision = await paper.decide('moderator', { matter, outcome: 'removed' })
    const made = await standards.appeal(paper.house, decision.id, 'Blue it was.', paper.people.author.id)
    if (!made.ok) throw new Error('the appeal was not taken')
    const comment = await paper.comment('The hall was green.', await paper.accountOf('reporter'))
    const form = { verdict: 'hide', clause: '24', reasons: 'To be looked at.', days: '3' }
    await paper.send(`${onDesk((await requested(comment)).id)}/ruling`, form, 'board')
    const hidings = await standards.decisionsAbout(paper.house.db, [{ kind: 'comment', id: comment.id }])
    const [hiding] = hidings.get(comment.id) ?? []
    if (!hiding) throw new Error('nothing was decided')
    for (const [id, verdict] of [
      [made.done.id, 'upheld'],
      [hiding.id, 'shown'],
    ] as const) {
      const { body } = await paper.ask(onDesk(id), 'signatory')
      expect(body).toContain('signed by you, so somebody else rules on it.')
      expect(body).not.toContain('name="verdict"')
      const ruling = { verdict, reasons: 'I know what I wrote.' }
      expect((await paper.send(`${onDesk(id)}/ruling`, ruling, 'signatory')).statusCode).toBe(403)
      expect((await paper.send(`${onDesk(id)}/ruling`, ruling, 'board2')).statusCode).toBe(303)
    }
    expect((await appealById(paper.house.db, made.done.id))?.state).toBe('upheld')
  })

  test('who wrote a comment does not refuse the request to hide it', async () => {
    const { id } = await requested(await paper.comment('The chair was not there.', await paper.accountOf('board2')))
    expect((await paper.send(`${onDesk(id)}/take`, {}, 'board2')).statusCode).toBe(403)
    expect((await paper.send(`${onDesk(id)}/ruling`, refuse, 'board2')).statusCode).toBe(403)
    expect((await standards.caseById(paper.house.db, id))?.state).toBe('open')
    expect((await paper.send(`${onDesk(id)}/ruling`, refuse, 'board')).statusCode).toBe(303)
  })
})

// The last one: every session has ended by then.
test('a year after a ruling the turn of the day takes away how to reach who brought the case', async () => {
  const one = await complained('It was Sunday.')
  const form = { verdict: 'no breach', clause: '16', reasons: 'It was Tuesday.' }
  expect((await paper.send(`${onDesk(one.id)}/ruling`, form, 'board')).statusCode).toBe(303)
  const { now } = paper.clock
  const turned = async (days: number): Promise<string | undefined> => {
    paper.clock.now = new Date(now.getTime() + days * 86_400_000)
    await paper.house.change((tx) => tx.tell({ kind: 'day turned', day: `day ${days}` }))
    await paper.jobs.drain()
    return (await standards.caseById(paper.house.db, one.id))?.contact
  }
  expect([await turned(364), await turned(366)]).toEqual(['dasom@example.org', ''])
})
