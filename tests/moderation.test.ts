// The moderators' desk over HTTP: what waits, what is decided and undone, and what becomes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileTexts } from '../src/desk/body/hostile-for-tests.ts'
import * as desk from '../src/desk/desk.ts'
import * as discussion from '../src/discussion/discussion.ts'
import { sanctionsOf } from '../src/discussion/store/readers.ts'
import * as standards from '../src/standards/standards.ts'
import { type Board, model, openBoard, type Person, problemsInMain } from './support/board.ts'
import { expectInert } from './support/inert.ts'
import { somebody } from './support/people.ts'

let paper: Board
const comments = '/newsroom/comments'
const on = (id: string, act = ''): string => `${comments}/${id}${act === '' ? '' : `/${act}`}`

beforeAll(async () => {
  paper = await openBoard()
}, 60_000)
afterAll(() => paper.close())

const read = (id: string) => discussion.commentById(paper.house.db, id as discussion.CommentId)
const stateOf = async (id: string) => (await read(id))?.state
const wait = (seconds: number): void => void (paper.clock.now = new Date(paper.clock.now.getTime() + seconds * 1000))
const page = async (address: string, who: Person = 'moderator'): Promise<string> => {
  const { statusCode, body } = await paper.ask(address, who)
  expect(statusCode, address).toBe(200)
  expect(await problemsInMain(body), address).toEqual([])
  return body
}
/** Where an answer leads, without its place in the page. */
const led = ({ headers }: Awaited<ReturnType<Board['send']>>): string => (headers.location ?? '').split('#', 1)[0] ?? ''
const rule = (id: string, form: Record<string, string>, who: Person = 'moderator') =>
  paper.send(on(id, 'ruling'), { revision: '1', ...form }, who)
const newReader = async () => paper.account((await somebody(paper.house)).id)
/** Something held, of a reader who is new. */
const heldBy = async (body: string) => paper.comment(body, await newReader())

describe('a held comment', () => {
  test('waits with its author, article and reason; approved, it is on the next page that anybody asks for', async () => {
    const comment = await heldBy('A first comment, which waits.')
    expect(comment.state).toBe('held')
    const body = await page(`${comments}?queue=held`)
    expect(body).toContain('A first comment, which waits.')
    expect(body).toContain('The first comment of a new account.')
    expect((await paper.ask(model)).body).not.toContain('A first comment, which waits.')
    const sent = await rule(comment.id, { act: 'approve', queue: 'held' })
    expect(sent.statusCode).toBe(303)
    expect((await paper.ask(model)).body).toContain('A first comment, which waits.')
    const after = await page(led(sent))
    expect(after).toMatch(/Approved: the comment by Reader \d+\./)
    expect(after).toContain('class="undo"')
  })

  test('leads on to the one after it, in the queue from which it was decided', async () => {
    const [first, second] = [await heldBy('The one.'), await heldBy('The other.')]
    const sent = await rule(first.id, { act: 'approve', queue: 'held' })
    expect(sent.headers.location).toContain(`#${second.id}`)
    await rule(second.id, { act: 'approve', queue: 'held' })
  })

  test('is removed under a clause only with a reason, which is offered, and comes back filled in', async () => {
    const comment = await heldBy('Buy what I sell.')
    const bare = await rule(comment.id, { act: 'remove', queue: 'held' })
    expect(bare.statusCode).toBe(422)
    expect(bare.body).toContain('Choose the clause that is broken.')
    const offered = await rule(comment.id, { act: 'remove', clause: '7', queue: 'held' })
    expect(offered.statusCode).toBe(422)
    expect(await problemsInMain(offered.body)).toEqual([])
    expect(offered.body).toMatch(/goes against clause 7, .*<\/textarea>/)
    const long = await rule(comment.id, { act: 'remove', clause: '7', facts: 'x'.repeat(5001), queue: 'held' })
    expect(long.statusCode).toBe(422)
    expect(long.body).toContain(`${'x'.repeat(5001)}</textarea>`)
    expect(await stateOf(comment.id)).toBe('held')
    const done = await rule(comment.id, { act: 'remove', clause: '7', facts: 'It advertises.', queue: 'held' })
    expect(done.statusCode).toBe(303)
    const { decision } = (await read(comment.id)) ?? {}
    const kept = await standards.decisionById(paper.house.db, decision ?? '')
    expect(kept).toMatchObject({ facts: 'It advertises.', clause: { number: '7' }, outcome: 'removed' })
    expect(await page(on(comment.id))).toContain('It advertises.')
  })

  test('is ruled on as somebody has read it: not after it was changed, and not twice', async () => {
    const comment = await heldBy('As it was first.')
    expect((await rule(comment.id, { act: 'approve', revision: '2' })).statusCode).toBe(409)
    expect((await rule(comment.id, { act: 'approve' })).statusCode).toBe(303)
    expect((await rule(comment.id, { act: 'remove', clause: '7', facts: 'Late.' }, 'board')).statusCode).toBe(303)
    expect((await rule(comment.id, { act: 'approve' })).statusCode).toBe(409)
  })
})

describe('undoing', () => {
  test('puts everything back within ten seconds, and neither decision nor notice is left', async () => {
    const comment = await heldBy('Removed by a slip of the hand.')
    const sent = await rule(comment.id, { act: 'remove', clause: '7', facts: 'A slip.', queue: 'held' })
    const decision = (await read(comment.id))?.decision ?? ''
    const ruling = new URL(String(sent.headers.location), 'http://localhost').searchParams.get('done') ?? ''
    wait(9)
    expect((await paper.send(`${comments}/undo`, { ruling, queue: 'held' }, 'board')).statusCode).toBe(403)
    const undone = await paper.send(`${comments}/undo`, { ruling, queue: 'held' }, 'moderator')
    expect(undone.statusCode).toBe(303)
    expect(undone.headers.location).toContain(`#${comment.id}`)
    expect(await page(led(undone))).toMatch(/Undone: the comment by Reader \d+ is as it was\./)
    expect(await read(comment.id)).toMatchObject({ state: 'held', decision: null })
    expect((await standards.decisionById(paper.house.db, decision))?.retractedAt).not.toBeNull()
  })

  test('is over after ten seconds: no button is offered, and whoever sends the form is refused', async () => {
    const comment = await heldBy('Approved for good.')
    const sent = await rule(comment.id, { act: 'approve', queue: 'held' })
    const ruling = new URL(String(sent.headers.location), 'http://localhost').searchParams.get('done') ?? ''
    wait(11)
    expect(await page(led(sent))).not.toContain('class="undo"')
    const late = await paper.send(`${comments}/undo`, { ruling }, 'moderator')
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('This can no longer be undone')
    expect(await stateOf(comment.id)).toBe('shown')
  })
})

describe('many at once', () => {
  const sendAll = (ids: readonly string[], form: Record<string, string>) => {
    const fields = new URLSearchParams(form)
    for (const id of ids) fields.append('seen[]', `${id}.1`)
    return paper.send(`${comments}/rulings`, fields, 'moderator')
  }

  test('what can be done is done, what cannot says why, and all of it can be undone together', async () => {
    const [one, two, three] = [await heldBy('First of three.'), await heldBy('Second.'), await heldBy('Third.')]
    await paper.send(on(two.id, 'claim'), {}, 'board')
    const { statusCode, body } = await sendAll([one.id, two.id, three.id], { act: 'approve', queue: 'held' })
    expect(statusCode).toBe(200)
    expect(await problemsInMain(body)).toEqual([])
    expect(body).toContain('2 comments approved.')
    expect(body).toContain('1 comment was left as it was:')
    expect(body).toContain('The board has this comment in hand.')
    expect(await Promise.all([one, two, three].map(({ id }) => stateOf(id)))).toEqual(['shown', 'held', 'shown'])
    const ruling = /name="ruling" value="(ruling_\w+,ruling_\w+)"/.exec(body)?.[1] ?? ''
    const undone = await paper.send(`${comments}/undo`, { ruling, queue: 'held' }, 'moderator')
    expect(undone.body).toContain('2 decisions undone.')
    expect(await Promise.all([one, three].map(({ id }) => stateOf(id)))).toEqual(['held', 'held'])
  })

  test('a removal of many needs clause and reason as one does, and what was ticked stays so', async () => {
    const one = await heldBy('To be removed with others.')
    const refused = await sendAll([one.id], { act: 'remove', queue: 'held' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toMatch(new RegExp(`value="${one.id}.1" checked`))
    const done = await sendAll([one.id], { act: 'remove', clause: '7', facts: 'All alike.', queue: 'held' })
    expect(done.body).toMatch(/Removed: the comment by Reader \d+\./)
    expect(await stateOf(one.id)).toBe('removed')
  })
})

describe('a claim', () => {
  test('of two moderators who take the same comment at once, one has it, and the other is told who', async () => {
    const comment = await heldBy('Wanted by two.')
    const both = await Promise.all(
      (['moderator', 'board'] as const).map((who) => paper.send(on(comment.id, 'claim'), {}, who)),
    )
    expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['303', '409'])
    const first = both[0]?.statusCode === 303 ? 'moderator' : 'board'
    const second = first === 'board' ? 'moderator' : 'board'
    expect(both.find(({ statusCode }) => statusCode === 409)?.body).toContain(`The ${first} has this comment in hand.`)
    expect(await page(on(comment.id), first)).toContain('You have it until')
    const other = await page(on(comment.id), second)
    expect(other).toContain(`The ${first} has it in hand until`)
    expect(other).not.toContain('value="approve"')
    expect((await rule(comment.id, { act: 'approve' }, second)).statusCode).toBe(409)
    expect((await paper.send(on(comment.id, 'release'), {}, second)).statusCode).toBe(409)
    expect((await paper.send(on(comment.id, 'release'), {}, first)).statusCode).toBe(303)
    expect((await rule(comment.id, { act: 'approve' }, second)).statusCode).toBe(303)
  })

  test('is over after two minutes', async () => {
    const comment = await heldBy('Forgotten by who took it.')
    await paper.send(on(comment.id, 'claim'), {}, 'board')
    wait(121)
    expect((await rule(comment.id, { act: 'approve' })).statusCode).toBe(303)
  })
})

test('nobody rules on what they wrote themselves: they are told why, and refused', async () => {
  const comment = await paper.comment('A moderator’s own words.', await paper.accountOf('moderator'))
  expect(comment.state).toBe('shown')
  const body = await page(on(comment.id))
  expect(body).toContain('You wrote this comment, so somebody else rules on it.')
  expect(body).not.toContain('value="approve"')
  expect((await rule(comment.id, { act: 'hold' })).statusCode).toBe(403)
  expect((await rule(comment.id, { act: 'hold' }, 'board')).statusCode).toBe(303)
})

test('nobody rules under an article that they sign: they are told why instead of being offered the forms', async () => {
  const comment = await heldBy('Under an article of a journalist.')
  const signed = (await desk.revision(paper.house.db, paper.article.id, 1))?.story.credits
  const journalist = signed?.find((one) => one.journalist !== null)?.journalist ?? null
  expect(journalist).not.toBeNull()
  const { id, cookie } = await somebody(paper.house, { role: 'moderator', journalist })
  const headers = { accept: 'text/html', cookie }
  const { body } = await paper.app.inject({ url: on(comment.id), headers })
  expect(body).toContain('You sign this article, so somebody else rules on the comments under it.')
  expect(body).not.toContain('value="approve"')
  const by = await paper.account(id)
  await expect(discussion.approve(paper.house, comment.id, 1, by)).rejects.toMatchObject({
    code: 'comment.own-article',
  })
  await rule(comment.id, { act: 'approve' })
})

test('a reported comment says who reported it and why; approved, it leaves the queue', async () => {
  const comment = await paper.comment('What some do not like.', await paper.accountOf('publisher'))
  const by = await paper.accountOf('other')
  const reporting = { reason: 'attack' as const, text: 'It means me.', contact: null }
  expect(await discussion.report(paper.house, comment.id, reporting, by, { address: '192.0.2.9' })).toEqual({
    ok: true,
  })
  const body = await page(`${comments}?queue=reported`)
  expect(body).toContain('It means me.')
  expect(body).toContain('It attacks or insults a person')
  expect((await rule(comment.id, { act: 'approve', queue: 'reported' })).statusCode).toBe(303)
  expect(await page(`${comments}?queue=reported`)).not.toContain('It means me.')
  expect(await page(`/newsroom/readers/${by.id}`)).toContain('It means me.')
})

describe('a reader', () => {
  test('has a page with what they said, notes and sanctions; a form that lacks something comes back with the rest', async () => {
    const who = await newReader()
    const comment = await paper.comment('Said by who is looked at.', who)
    const address = `/newsroom/readers/${who.id}`
    expect(await page(address)).toContain(comment.id)
    expect((await paper.send(`${address}/notes`, { text: ' ' }, 'moderator')).statusCode).toBe(422)
    expect((await paper.send(`${address}/notes`, { text: 'Calm since May.' }, 'moderator')).statusCode).toBe(303)
    expect(await page(address, 'board')).toContain('Calm since May.')
    const refused = await paper.send(`${address}/sanctions`, { kind: 'suspended', clause: '7', days: 'x' }, 'moderator')
    expect(refused.statusCode).toBe(422)
    expect(await problemsInMain(refused.body)).toEqual([])
    expect(refused.body).toContain('href="#sanction-days"')
    expect(refused.body).toMatch(/value="suspended" checked/)
    const form = { kind: 'suspended', clause: '7', facts: 'Again and again.' }
    expect((await paper.send(`${address}/sanctions`, form, 'moderator')).statusCode).toBe(422)
    expect((await paper.send(`${address}/sanctions`, { ...form, days: '7' }, 'board')).statusCode).toBe(403)
    expect((await paper.send(`${address}/sanctions`, { ...form, days: '7' }, 'moderator')).statusCode).toBe(303)
    expect(await page(address)).toContain('Again and again.')
    expect(await sanctionsOf(paper.house.db, who.id)).toMatchObject([{ kind: 'suspended' }])
  })

  test('of the staff, or who asks, is offered no sanction and given none', async () => {
    for (const who of ['moderator', 'publisher'] as const) {
      const address = `/newsroom/readers/${paper.people[who].id}`
      expect(await page(address)).not.toContain('name="kind"')
      const form = { kind: 'banned', clause: '7', facts: 'Because.' }
      expect((await paper.send(`${address}/sanctions`, form, 'moderator')).statusCode).toBe(422)
    }
  })
})

describe('the word lists', () => {
  const entry = { list: 'hold', language: 'en', entry: 'fribble', mode: 'stem', clause: '7', note: 'Invented.' }

  test('an entry is tried on what was said, added, found in a text and in a comment, and ended', async () => {
    await rule((await heldBy('Nobody fribbles here.')).id, { act: 'approve' })
    const tried = await paper.send('/newsroom/words/new', { ...entry, act: 'try' }, 'moderator')
    expect(await problemsInMain(tried.body)).toEqual([])
    expect(tried.body).toMatch(/It is in 1 of the newest \d+ comments; 1 of these are shown\./)
    expect(tried.body).toContain('<mark class="hold" title="Hold: fribble">fribble</mark>s')
    const wrong = await paper.send(
      '/newsroom/words/new',
      { ...entry, list: 'remove', clause: '', act: 'keep' },
      'moderator',
    )
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="fribble"')
    const kept = await paper.send('/newsroom/words/new', { ...entry, act: 'keep' }, 'moderator')
    expect(kept.statusCode).toBe(303)
    const list = await page(led(kept))
    const id = /\/newsroom\/words\/(word_\w+)/.exec(list)?.[1] ?? ''
    expect(await page(`/newsroom/words/${id}`)).toContain('value="fribble"')
    discussion.forgetWordLists(paper.house)
    const out = await paper.send('/newsroom/words/try', { text: 'A fribble, and another.' }, 'moderator')
    expect(out.body).toContain('<mark class="hold" title="Hold: fribble">fribble</mark>')
    const comment = await heldBy('You fribble!')
    expect(await page(`${comments}?queue=words`)).toContain(comment.id)
    await rule(comment.id, { act: 'approve' })
    expect(await page(led(kept))).toContain('1 (100 %)')
    expect((await paper.send(`/newsroom/words/${id}/end`, {}, 'moderator')).statusCode).toBe(303)
    expect((await paper.ask(`/newsroom/words/${id}`, 'moderator')).statusCode).toBe(404)
  })
})

describe('how discussions are kept', () => {
  const modes = `${comments}/modes`

  test('an article is found by its address, and closed; a number of days that is none comes back', async () => {
    const found = await page(`${modes}?article=${encodeURIComponent(`https://any.example${model}?x=1`)}`)
    expect(found).toContain(paper.article.id)
    expect(await page(`${modes}?article=/nowhere`)).toContain('No published article is at this address.')
    const form = { place: paper.article.id, mode: 'closed', days: 'soon' }
    const refused = await paper.send(modes, form, 'moderator')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="soon"')
    expect((await paper.send(modes, { ...form, days: '' }, 'publisher')).statusCode).toBe(303)
    expect((await paper.ask(`${model}/comments`)).body).toContain('The discussion of this article is closed.')
    expect((await paper.send(modes, { ...form, mode: 'open', days: '' }, 'publisher')).statusCode).toBe(303)
    expect(await page(modes, 'publisher')).toContain('At present: open')
  })
})

test('a report of an error is answered once, and its reader finds the answer', async () => {
  const text = 'It was Tuesday.'
  const reported = await discussion.reportCorrection(
    paper.house,
    paper.article.id,
    { passage: '', text, contact: null },
    null,
    { address: '192.0.2.77' },
  )
  if (!reported.ok) throw new Error('not taken')
  const address = `/newsroom/corrections/${reported.report}`
  expect(await page('/newsroom/corrections', 'reporter')).toContain(text)
  const refused = await paper.send(address, { answer: 'It was Monday.' }, 'reporter')
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('It was Monday.</textarea>')
  const form = { state: 'not an error', answer: 'It was Monday.' }
  expect((await paper.send(address, form, 'moderator')).statusCode).toBe(403)
  expect((await paper.send(address, form, 'reporter')).statusCode).toBe(303)
  expect((await paper.send(address, form, 'publisher')).statusCode).toBe(409)
  expect(await page('/newsroom/corrections?state=not+an+error', 'reporter')).toContain('It was Monday.')
})

test('a shown comment is picked from the thread by who may, and unpicked', async () => {
  const comment = await paper.comment('Worth a pick.', await paper.accountOf('reporter'))
  const address = on(comment.id, 'pick')
  expect((await paper.ask(`${model}/comments`, 'publisher')).body).toContain(`formaction="${address}"`)
  expect((await paper.ask(`${model}/comments`, 'author')).body).not.toContain(`formaction="${address}"`)
  expect((await paper.send(address, { picked: 'yes' }, 'author')).statusCode).toBe(403)
  expect((await paper.send(address, { picked: 'yes' }, 'publisher')).statusCode).toBe(303)
  expect((await read(comment.id))?.pickedAt).not.toBeNull()
  expect((await paper.send(address, { picked: 'no' }, 'moderator')).statusCode).toBe(303)
  expect((await read(comment.id))?.pickedAt).toBeNull()
})

test('the statistics count what was decided here, as a page and as CSV', async () => {
  const body = await page(`${comments}/statistics`)
  expect(body).toContain('The moderator')
  expect(await page(`${comments}/statistics?by=week`)).toContain('Removed, by clause')
  const csv = await paper.ask(`${comments}/statistics.csv?by=day`, 'moderator')
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.headers['cache-control']).toBe('private, no-store')
  const lines = csv.body.trim().split('\r\n')
  expect(lines).toHaveLength(15)
  expect(lines[0]).toBe('from,said,held,approved,removed,put_on_hold,median_minutes_to_decision')
  expect(Number(lines.at(-1)?.split(',')[3])).toBeGreaterThan(5)
})

test('the statistics by moderator are a file, too, in which no name is a formula', async () => {
  const name = '=1+1, the “quick” "one"'
  await paper.house.change(async (tx) => {
    type Accounts = { accounts: { id: string; name: string; role: string } }
    const accounts = tx.write.tables<Accounts>().updateTable('accounts').set({ name })
    await accounts.where('role', '=', 'moderator').execute()
    for (const { id } of await tx.db.tables<Accounts>().selectFrom('accounts').select('id').execute())
      await tx.tell({ kind: 'account changed', account: id })
  })
  const csv = await paper.ask(`${comments}/statistics.csv?of=moderators`, 'moderator')
  const [first, second] = csv.body.split('\r\n')
  expect(first).toBe('moderator,approved,removed,put_on_hold,median_minutes_to_decision')
  expect(second).toMatch(/^"'=1\+1, the “quick” ""one""",\d+,\d+,\d+,/)
})

test('who looks at a queue may ask how many have come since', async () => {
  const queue = await page(`${comments}?queue=held`)
  const before = Number(/data-count="(\d+)"/.exec(queue)?.[1])
  expect(queue).toContain(`data-waiting="${comments}/waiting"`)
  await heldBy('One more, meanwhile.')
  const answer = await paper.ask(`${comments}/waiting`, 'moderator')
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.json()).toMatchObject({ held: before + 1 })
})

test('what anybody types is text, also on the pages that come back with it', async () => {
  const reader = await newReader()
  const comment = await heldBy(hostileTexts.slice(0, 5).join(' ').slice(0, 240))
  for (const nasty of hostileTexts) {
    const query = encodeURIComponent(nasty)
    const noted = await paper.send(`/newsroom/readers/${reader.id}/notes`, { text: nasty }, 'moderator')
    const forms: [string, Record<string, string>, Person?][] = [
      ['/newsroom/words/try', { text: nasty }],
      ['/newsroom/words/new', { act: 'try', entry: nasty, mode: nasty, list: nasty, clause: nasty, note: nasty }],
      ['/newsroom/words/new', { act: 'keep', list: 'remove', entry: nasty, note: nasty }],
      [on(comment.id, 'ruling'), { act: 'remove', revision: '1', clause: nasty, facts: nasty, queue: nasty }],
      [`${comments}/rulings`, { act: 'remove', clause: nasty, facts: nasty }],
      [`/newsroom/readers/${reader.id}/sanctions`, { kind: nasty, clause: nasty, facts: nasty, days: nasty }],
      [`${comments}/modes`, { place: nasty.slice(0, 60), mode: 'held', days: 'x', article: nasty }],
      ['/newsroom/corrections/correctionreport_0', { state: nasty, answer: nasty }, 'reporter'],
    ]
    for (const [address, form, who = 'moderator'] of forms)
      expectInert((await paper.send(address, form, who)).body, `${address} with ${nasty}`)
    for (const address of [
      comments,
      on(comment.id),
      `/newsroom/readers/${reader.id}`,
      `/newsroom/words?q=${query}`,
      `${comments}/modes?article=${query}`,
      `${comments}?queue=${query}&after=${query}&done=${query}`,
    ])
      expectInert((await paper.ask(address, 'moderator')).body, `${address} with ${nasty}`)
    expect(noted.statusCode).toBe(303)
  }
}, 120_000)

test.each<[Person, string[]]>([
  ['moderator', [comments, '/newsroom/words', `${comments}/modes`, `${comments}/statistics`]],
  ['board', [comments, '/newsroom/standards', `${comments}/statistics`]],
  ['reporter', ['/newsroom/corrections']],
  ['publisher', ['/newsroom/corrections', `${comments}/modes`, '/newsroom/standards/policy']],
])('the newsroom leads the %s to what they may do, all of which opens, and to nothing else', async (who, ways) => {
  const body = await page('/newsroom', who)
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
  const links = [...main.matchAll(/<h2><a href="([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(links).toEqual(expect.arrayContaining(ways))
  for (const link of links) await page(link, who)
  expect((await paper.ask('/newsroom', 'author')).statusCode).toBe(403)
})
