// The discussion as readers meet it over HTTP: the box, the thread, what is refused, and who sees what.
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Courant, openCourant } from '../src/courant.ts'
import { type TestArticle, publishedArticle } from '../src/discussion/article-for-tests.ts'
import * as discussion from '../src/discussion/discussion.ts'
import { accountById, formToken } from '../src/accounts/accounts.ts'
import { openLog } from '../src/platform/log.ts'
import { freshSettings } from './support/house.ts'
import { htmlProblems } from './support/html.ts'
import { type Somebody, somebody } from './support/people.ts'

let courant: Courant
let remove: () => Promise<void>
let article: TestArticle
const kakao = { id: 'kakao', name: 'Kakao', clientId: 'id', clientSecret: 'secret', issuer: null } as const
let now = new Date('2018-04-10T09:40:00Z')

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  courant = await openCourant({ ...fresh.settings, providers: [kakao] }, openLog({ level: 'silent' }), () => now)
  article = await publishedArticle(courant.house, { texts: ['The hall was full.', 'Nobody left early.'] })
})

afterAll(async () => {
  await courant.close()
  await remove()
})

/** Time passes, so that nobody is told to slow down. */
const later = (minutes = 10): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}

const get = (url: string, who?: Somebody) =>
  courant.app.inject({ url, headers: { accept: 'text/html', ...(who ? { cookie: who.cookie } : {}) } })

const post = (url: string, fields: Record<string, string>, who?: Somebody, headers: Record<string, string> = {}) =>
  courant.app.inject({
    method: 'POST',
    url,
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      host: 'localhost',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
      ...(who ? { cookie: who.cookie } : {}),
      ...headers,
    },
    payload: new URLSearchParams({
      ...(who ? { token: formToken(courant.house, { cookie: who.cookie }) } : {}),
      ...fields,
    }).toString(),
  })

/** Somebody of long standing, whose comments nobody holds. */
async function regular(wishes: Parameters<typeof somebody>[1] = {}): Promise<Somebody> {
  return somebody(courant.house, { role: 'moderator', ...wishes })
}

async function said(who: Somebody, body: string, more: Record<string, string> = {}): Promise<string> {
  later()
  const { statusCode, headers, body: page } = await post(`${article.path}/comments`, { body, ...more }, who)
  expect(statusCode, page).toBe(303)
  return String(headers['location']).split('/').at(-1) ?? ''
}

const section = (html: string): string => /<section id="comments"[\s\S]*<\/section>/.exec(html)?.[0] ?? ''

test('who is not signed in sees the box, the count, the policy, the lock and the ways to sign in', async () => {
  const html = section((await get(article.path)).body)
  expect(html).toContain('<textarea')
  expect(html).toMatch(/<output[^>]*>0\/250<\/output>/)
  expect(html).toContain('href="/standards"')
  expect(html).toContain('To write comments, please log in')
  expect(html).toContain('<svg class="lock"')
  expect(html).toMatch(/name="via" value="kakao">Kakao<.*name="via" value="mail"/)
  expect(html).not.toContain('maxlength')
})

test('what somebody writes before signing in is kept, and stands in the box afterwards', async () => {
  const sent = await post(`${article.path}/comments`, { body: 'Written before signing in.', via: 'mail' })
  expect(sent.statusCode).toBe(303)
  expect(sent.headers['location']).toBe(`/account/sign-in?next=${encodeURIComponent(`${article.path}#comments`)}`)
  const byProvider = await post(`${article.path}/comments`, { body: '', via: 'kakao' })
  expect(byProvider.headers['location']).toContain('/account/sign-in/with/kakao?next=')
  const cookie = String(sent.headers['set-cookie']).split(';')[0] ?? ''
  expect(String(sent.headers['set-cookie'])).toMatch(/HttpOnly/)
  const who = await regular()
  const back = section((await get(article.path, { ...who, cookie: `${who.cookie}; ${cookie}` })).body)
  expect(back).toContain('Written before signing in.')
  expect(section((await get(article.path, await regular())).body)).not.toContain('Written before signing in.')
  expect(section((await get(article.path)).body)).not.toContain('Written before signing in.')
})

test('a comment that is said is in its place with the next request, for everybody', async () => {
  const who = await regular({ name: 'Kim Min-ji' })
  const before = section((await get(article.path)).body)
  const id = await said(who, 'The second paragraph is news to me.')
  const after = section((await get(article.path)).body)
  expect(before).not.toContain(id)
  expect(after).toContain('The second paragraph is news to me.')
  expect(after).toContain('<bdi>Kim Min-ji</bdi>')
  const own = section((await get(article.path, who)).body)
  expect(own).toContain(`/comments/${id}/edit`)
  expect(after).not.toContain(`/comments/${id}/edit`)
})

test('what is too long is refused with the text kept, and counted', async () => {
  const who = await regular()
  const long = '가'.repeat(251)
  const { statusCode, body } = await post(`${article.path}/comments`, { body: long }, who)
  expect(statusCode).toBe(422)
  expect(body).toContain(`>${long}</textarea>`)
  expect(body).toMatch(/<output[^>]*>251\/250<\/output>/)
  expect(body).toContain('Your text has 251 characters; 250 is the most.')
  expect(body).toContain('aria-invalid="true"')
  expect(await htmlProblems(body)).toEqual([])
  const korean = await post(`/ko${article.path}/comments`, { body: long }, who)
  expect(korean.statusCode).toBe(422)
  expect(korean.body).toContain('251/250자')
})

test('who repeats themselves is told so, and loses nothing', async () => {
  const who = await somebody(courant.house)
  await said(who, 'The same thing twice.')
  later()
  for (const address of [`${article.path}/comments`, `/ko${article.path}/comments`]) {
    const { statusCode, body } = await post(address, { body: 'The same thing twice.' }, who)
    expect(statusCode).toBe(429)
    expect(body).toContain('>The same thing twice.</textarea>')
    expect(body).toMatch(/<p class="wrong" id="say-wrong">/)
    expect(await htmlProblems(body)).toEqual([])
  }
})

test('a form without the session’s token, or from another site, says nothing', async () => {
  const [who, other] = [await regular(), await regular()]
  later()
  const theirs = formToken(courant.house, { cookie: other.cookie })
  for (const sent of [
    await post(`${article.path}/comments`, { body: 'Forged.', token: '' }, who),
    await post(`${article.path}/comments`, { body: 'Forged.', token: theirs }, who),
    await post(`${article.path}/comments`, { body: 'Forged.' }, who, { origin: 'https://evil.example' }),
  ])
    expect(sent.statusCode).toBe(403)
  expect((await get(article.path, who)).body).not.toContain('Forged.')
})

test('a reply stands below the head, and a reply to a reply names whom it answers', async () => {
  const [first, second, third] = [await regular({ name: 'Park' }), await regular({ name: 'Lee' }), await regular()]
  const head = await said(first, 'A head.')
  const reply = await said(second, 'A reply.', { parent: head })
  const below = await said(third, 'A reply to the reply.', { parent: reply })
  const { statusCode, body } = await get(`/comments/${below}`)
  expect(statusCode).toBe(200)
  expect(body).toMatch(
    new RegExp(`<li id="${head}">[\\s\\S]*<ol class="replies"[\\s\\S]*<li id="${below}" aria-current="true">`),
  )
  expect(body).toContain('to <bdi>Lee</bdi>')
  expect(body).toContain(`name="parent" value="${below}`)
  expect(await htmlProblems(body)).toEqual([])
  const refused = await post(`${article.path}/comments`, { body: 'x'.repeat(251), parent: head }, third)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain(`<form id="reply"`)
  expect(refused.body).toContain(`>${'x'.repeat(251)}</textarea>`)
})

test('agreeing counts once, is shown as pressed to who did it, and leads back to where one was', async () => {
  const [writer, voter] = [await regular(), await regular()]
  const id = await said(writer, 'Agree with me.')
  const referer = `http://localhost${article.path}`
  const sent = await post(`/comments/${id}/vote`, { vote: 'agree' }, voter, { referer })
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${article.path}#${id}`])
  const elsewhere = await post(`/comments/${id}/vote`, { vote: 'agree' }, voter, { referer: 'https://evil.example/x' })
  expect(elsewhere.headers['location']).toBe(`/comments/${id}`)
  const votes = (html: string) =>
    new RegExp(`<li id="${id}"[\\s\\S]*?class="votes">([\\s\\S]*?)</p>`).exec(html)?.[1] ?? ''
  const own = votes((await get(`/comments/${id}`, voter)).body)
  expect(own).toMatch(/value="none" aria-pressed="true">Agree <span class="count">1</)
  expect(votes((await get(article.path)).body)).toMatch(/value="agree">Agree <span class="count">1</)
  expect(votes((await get(`/comments/${id}`, writer)).body)).not.toContain('<button')
  expect((await post(`/comments/${id}/vote`, { vote: 'agree' }, writer)).statusCode).toBe(403)
  await post(`/comments/${id}/vote`, { vote: 'none' }, voter)
  expect(votes((await get(article.path)).body)).toMatch(/value="agree">Agree <span class="count">0</)
})

test('who is signed out is led to sign in by every form that needs an account', async () => {
  const id = await said(await regular(), 'Something to act on.')
  for (const [address, fields] of [
    [`/comments/${id}/vote`, { vote: 'agree' }],
    [`/comments/${id}/mute`, { mutes: 'yes' }],
    [`/comments/${id}/edit`, { body: 'x' }],
    [`/comments/${id}/withdraw`, {}],
    ['/account/muted', { account: 'account_1' }],
  ] as const) {
    const { statusCode, headers } = await post(address, fields)
    expect([statusCode, headers['location']], address).toEqual([303, expect.stringContaining('/account/sign-in')])
  }
  for (const address of [`/comments/${id}/edit`, '/account/comments', '/account/muted'])
    expect((await get(address)).headers['location'], address).toContain('/account/sign-in')
})

test('its author changes a comment for five minutes, and takes it back at any time', async () => {
  const [who, other] = [await regular(), await regular()]
  const id = await said(who, 'As I frist wrote it.')
  const form = await get(`/comments/${id}/edit`, who)
  expect(form.body).toContain('As I frist wrote it.')
  expect(await htmlProblems(form.body)).toEqual([])
  expect((await get(`/comments/${id}/edit`, other)).statusCode).toBe(403)
  expect((await post(`/comments/${id}/edit`, { body: 'Mine now.' }, other)).statusCode).toBe(403)
  const long = await post(`/comments/${id}/edit`, { body: 'y'.repeat(251) }, who)
  expect(long.statusCode).toBe(422)
  expect(long.body).toContain('y'.repeat(251))
  expect((await post(`/comments/${id}/edit`, { body: 'As I first wrote it.' }, who)).statusCode).toBe(303)
  expect(section((await get(article.path)).body)).toContain('As I first wrote it.')
  later(6)
  expect((await get(`/comments/${id}/edit`, who)).body).toContain('It can no longer be changed')
  expect((await post(`/comments/${id}/edit`, { body: 'Too late.' }, who)).statusCode).toBe(409)
  expect((await post(`/comments/${id}/withdraw`, {}, other)).statusCode).toBe(403)
  expect((await post(`/comments/${id}/withdraw`, {}, who)).statusCode).toBe(303)
  const gone = await get(`/comments/${id}`)
  expect(gone.statusCode).toBe(410)
  expect(gone.body).toContain('Removed by its author.')
  expect(gone.body).not.toContain('As I first wrote it.')
})

test('a held comment is there for its author, marked, and for nobody else anywhere', async () => {
  const [who, other] = [await somebody(courant.house, { name: 'Newcomer' }), await regular()]
  const text = 'My first words here.'
  const id = await said(who, text)
  const own = section((await get(article.path, who)).body)
  expect(own).toContain(text)
  expect(own).toContain('Held: waits for a moderator. Only you see it.')
  expect((await get(`/comments/${id}`, who)).statusCode).toBe(200)
  const mine = await get('/account/comments', who)
  expect(mine.body).toContain(text)
  expect(mine.body).toContain('Held: waits for a moderator')
  expect(await htmlProblems(mine.body)).toEqual([])
  for (const reader of [undefined, other])
    for (const address of [
      article.path,
      `${article.path}/comments`,
      `${article.path}/comments?sort=oldest`,
      `${article.path}/comments/feed.xml`,
      `/comments/${id}`,
      `/comments/${id}/report`,
      `/comments/${id}/edit`,
      '/account/comments',
    ])
      expect((await get(address, reader)).body, address).not.toContain(text)
  expect((await get(`/comments/${id}`)).statusCode).toBe(404)
  expect((await get(`/comments/${id}`, other)).statusCode).toBe(404)
  const voted = await post(`/comments/${id}/vote`, { vote: 'agree' }, other)
  expect([voted.statusCode, voted.body.includes(text)]).toEqual([404, false])
})

test('illegal content is reported without an account, and anything else with one', async () => {
  const id = await said(await regular(), 'Report me.')
  const form = await get(`/comments/${id}/report`)
  expect(form.statusCode).toBe(200)
  expect(form.body).toContain('value="illegal content"')
  expect(form.body).not.toContain('value="spam"')
  expect(await htmlProblems(form.body)).toEqual([])
  const blank = await post(`/comments/${id}/report`, { reason: 'illegal content', text: '', name: 'A', email: 'no' })
  expect(blank.statusCode).toBe(422)
  expect(blank.body).toContain('Say what is illegal about it.')
  expect(blank.body).toContain('aria-describedby="contact-wrong"')
  expect(await htmlProblems(blank.body)).toEqual([])
  const contact = { name: 'Ann Other', email: 'ann@example.org' }
  const sent = await post(`/comments/${id}/report`, {
    reason: 'illegal content',
    text: 'It breaks the law.',
    ...contact,
  })
  expect(sent.statusCode).toBe(200)
  expect(sent.body).toContain('A moderator will look at this comment.')
  const who = await regular()
  expect((await get(`/comments/${id}/report`, who)).body).toContain('value="spam"')
  expect((await post(`/comments/${id}/report`, { reason: 'spam', text: '' }, who)).statusCode).toBe(200)
  const twice = await post(`/comments/${id}/report`, { reason: 'hate', text: '' }, who)
  expect(twice.statusCode).toBe(422)
  expect(twice.body).toContain('You have reported this comment already.')
})

test('an error is reported to the desk, and its address says what became of it', async () => {
  const form = await get(`${article.path}/correction`)
  expect(await htmlProblems(form.body)).toEqual([])
  const blank = await post(`${article.path}/correction`, { passage: 'The hall was full.', text: ' ' })
  expect(blank.statusCode).toBe(422)
  expect(blank.body).toContain('The hall was full.')
  later(20)
  const sent = await post(`${article.path}/correction`, {
    passage: 'The hall was full.',
    text: 'Half of it was empty.',
  })
  expect(sent.statusCode).toBe(303)
  const state = await get(String(sent.headers['location']))
  expect(state.body).toContain('It waits for an editor.')
  expect(await htmlProblems(state.body)).toEqual([])
  expect((await get(article.path)).body).not.toContain('Half of it was empty.')
  expect((await get(`${article.path}/correction?report=correctionreport_0`)).statusCode).toBe(404)
})

test('whom a reader mutes is folded up for that reader alone, until unmuted', async () => {
  const [loud, quiet] = [await regular({ name: 'Loud' }), await regular()]
  const id = await said(loud, 'Something loud.')
  await get(article.path, quiet)
  expect((await post(`/comments/${id}/mute`, { mutes: 'yes' }, quiet)).statusCode).toBe(303)
  expect(section((await get(article.path, quiet)).body)).toMatch(/<details class="muted">/)
  expect(section((await get(article.path)).body)).not.toContain('<details class="muted">')
  const list = await get('/account/muted', quiet)
  expect(list.body).toContain('Loud')
  expect(await htmlProblems(list.body)).toEqual([])
  const account = /name="account" value="([^"]+)"/.exec(list.body)?.[1] ?? ''
  expect((await post('/account/muted', { account }, quiet)).statusCode).toBe(303)
  expect(section((await get(article.path, quiet)).body)).not.toContain('<details class="muted">')
})

test('each order has its address, and what does not fit on a page follows on the next', async () => {
  const long = await publishedArticle(courant.house, { slug: 'long' })
  const writers = [await regular(), await regular(), await regular(), await regular()]
  for (let at = 0; at < 23; at++) {
    later()
    const who = writers[at % 4]
    if (!who) throw new Error('nobody')
    await post(`${long.path}/comments`, { body: `Number ${at}.` }, who)
  }
  const shown = (html: string) => [...html.matchAll(/Number (\d+)\./g)].map(([, number]) => Number(number))
  const first = (await get(`${long.path}/comments?sort=oldest`)).body
  expect(shown(first)).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(await htmlProblems(first)).toEqual([])
  const next = /href="([^"]+)">More comments/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(shown((await get(next)).body)).toEqual([20, 21, 22])
  expect(shown((await get(`${long.path}/comments`)).body)[0]).toBe(22)
  expect((await get(`${long.path}/comments?sort=agreed`)).body).toContain('(Wilson)')
  expect((await get(`${long.path}/comments?sort=picked`)).body).toContain('The editors have picked none yet.')
  expect((await get(`${long.path}/comments?sort=discussed`)).statusCode).toBe(200)
  expect((await get(`${long.path}/comments?after=nonsense`)).statusCode).toBe(422)
  expect((await get(`${long.path}/comments?sort=' OR 1=1`)).statusCode).toBe(200)
})

test('the discussion can be followed as a feed', async () => {
  const id = await said(await regular({ name: 'Feed & Co' }), 'For <readers> of feeds & others.')
  const { headers, body } = await get(`${article.path}/comments/feed.xml`)
  expect(headers['content-type']).toContain('application/atom+xml')
  expect(body).toContain(`/comments/${id}</id>`)
  expect(body).toContain('For &lt;readers&gt; of feeds &amp; others.')
  expect(body).toContain('Feed &amp; Co')
})

test('the discussion can be followed while it grows, by streams that end with the paper', async () => {
  await courant.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = courant.app.server.address() as AddressInfo
  const stream = await fetch(`http://127.0.0.1:${port}${article.path}/comments/live`)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(stream.headers.get('set-cookie')).toBeNull()
  const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const before = Number(/"count":(\d+)/.exec((await events?.read())?.value ?? '')?.[1])
  const id = await said(await regular({ name: 'Somebody Streamed' }), 'Words that are not streamed.')
  const news = (await events?.read())?.value ?? ''
  expect(news).toBe(`data: ${JSON.stringify({ count: before + 1, newest: id })}\n\n`)
  expect((await get(`${article.path.replace('an-article', 'no-article')}/comments/live`)).statusCode).toBe(404)
  // It stays open: closing the paper after all tests would wait for ever if streams did not end with it.
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><style>*{display:none}</style>',
  'javascript:alert(1)//',
  'https://example.com/"onmouseover="alert(1)',
  'http://javascript:alert(1)@example.com/',
  '<!--><script>alert(1)</script-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202Egnp.exe \u2066<b>',
  '{{constructor.constructor("alert(1)")()}}',
]

test('whatever is written in any field, it is only shown', async () => {
  const [who, other] = [await regular({ name: 'Plain' }), await regular()]
  const stage = await publishedArticle(courant.house, { slug: 'stage', texts: hostile })
  const harmless = (html: string, address: string): void => {
    const written = html.replaceAll(/<script type="(module|application\/ld\+json)"[^>]*>[\s\S]*?<\/script>/g, '')
    expect(written, address).not.toMatch(/<script|<img src=x|<svg\/|<style|<b>\s*</i)
    expect(written, address).not.toMatch(/<[^>]*\s(onerror|onload|onmouseover)=/i)
    expect(written, address).not.toMatch(/href="\s*javascript:/i)
  }
  for (const text of hostile) {
    later()
    const sent = await post(`${stage.path}/comments`, { body: text, quote: text }, who)
    expect([303, 422], text).toContain(sent.statusCode)
    harmless(sent.body, `refused ${text}`)
    const id = sent.headers['location']?.split('/').at(-1) ?? ''
    for (const address of id === '' ? [] : [`/comments/${id}`, `/comments/${id}/edit`, `/comments/${id}/report`])
      for (const reader of [who, other, undefined]) harmless((await get(address, reader)).body, address)
    const fields = { body: text.repeat(30), quote: text, name: text, email: text, text, passage: text, reason: text }
    for (const address of [`${stage.path}/comments`, `/comments/${id}/report`, `${stage.path}/correction`])
      for (const reader of [who, undefined]) harmless((await post(address, fields, reader)).body, `form ${address}`)
    const draft = await post(`${stage.path}/comments`, { body: text, quote: text, via: text })
    const cookie = String(draft.headers['set-cookie']).split(';')[0] ?? ''
    harmless((await get(stage.path, { ...who, cookie: `${who.cookie}; ${cookie}` })).body, 'draft')
  }
  for (const reader of [who, other, undefined])
    for (const address of [
      stage.path,
      `${stage.path}/comments`,
      `/ko${stage.path}/comments?sort=agreed`,
      '/account/comments',
    ])
      harmless((await get(address, reader)).body, address)
  expect((await get(`${stage.path}/comments/feed.xml`)).body).not.toMatch(/<script|<img|<svg|<b>/)
})

test('no page of one reader reaches another, whoever asks first', async () => {
  const shared = await publishedArticle(courant.house, { slug: 'shared' })
  const readers = [await somebody(courant.house, { name: 'Ah-yun' }), await somebody(courant.house, { name: 'Bo-ra' })]
  for (const [at, who] of readers.entries()) {
    later()
    await post(`${shared.path}/comments`, { body: `Held words of ${at}.` }, who)
  }
  const addresses = [shared.path, `${shared.path}/comments`, `${shared.path}/comments?sort=oldest`]
  const tokens = readers.map(({ cookie }) => formToken(courant.house, { cookie }))
  for (const address of addresses)
    for (const order of [
      [0, 1],
      [1, 0],
    ])
      for (const at of [...order, ...order]) {
        const who = readers[at]
        const { body, headers } = await get(address, who)
        expect(body, address).toContain(`Held words of ${at}.`)
        expect(body, address).not.toContain(`Held words of ${1 - at}.`)
        expect(body, address).not.toContain(tokens[1 - at])
        expect(headers['cache-control']).toMatch(/private|no-store/)
        const stranger = await get(address)
        expect(stranger.body, address).not.toMatch(/Held words|name="token"/)
      }
})

test('a discussion that is closed takes nothing, and says so', async () => {
  const shut = await publishedArticle(courant.house, { slug: 'shut' })
  const account = await accountById(courant.house.db, (await regular()).id)
  if (!account) throw new Error('nobody')
  const id = await said(await regular(), 'Elsewhere.')
  const who = await regular()
  const before = await post(`${shut.path}/comments`, { body: 'In time.' }, who)
  expect(before.statusCode).toBe(303)
  await discussion.setMode(courant.house, shut.id, { mode: 'closed', closesAfterDays: null }, account)
  const page = section((await get(shut.path)).body)
  expect(page).toContain('The discussion of this article is closed.')
  expect(page).not.toContain('<textarea')
  expect(page).not.toContain('class="reply"')
  later()
  const late = await post(`${shut.path}/comments`, { body: 'Too late, but not lost.' }, who)
  expect([409, 422]).toContain(late.statusCode)
  expect(late.body).toContain('The discussion of this article is closed.')
  expect(late.body).toContain('Too late, but not lost.')
  expect((await get(`/comments/${id}`)).statusCode).toBe(200)
})

test('a discussion that closes by its age says so from that moment on, to everybody', async () => {
  const ageing = await publishedArticle(courant.house, { slug: 'ageing' })
  const who = await regular()
  const editor = await accountById(courant.house.db, who.id)
  if (!editor) throw new Error('nobody')
  await discussion.setMode(courant.house, ageing.id, { mode: 'open', closesAfterDays: 2 }, editor)
  const pages = [ageing.path, `${ageing.path}/comments`]
  const read = async (path: string, reader?: Somebody) => section((await get(path, reader)).body)
  for (const path of pages)
    for (const reader of [undefined, who]) expect(await read(path, reader)).toContain('<textarea')
  later(2 * 24 * 60)
  for (const path of pages)
    for (const reader of [undefined, who]) {
      const text = await read(path, reader)
      expect(text, path).not.toContain('<textarea')
      expect(text, path).toContain('class="mode"')
    }
})

test('what no form would send is refused or kept without it, and nothing breaks', async () => {
  const stranger = await post(`${article.path}/comments`, { body: 'A\0B', quote: 'C\0D', revision: '99999999999' })
  expect(stranger.statusCode).toBe(303)
  for (const count of [1.5, 9e15, -9e15]) {
    const cursor = JSON.stringify(['discussed', count, '2018-04-10T09:40:00.000Z', 'comment_06'])
    const after = Buffer.from(cursor).toString('base64url')
    expect((await get(`${article.path}/comments?sort=discussed&after=${after}`)).statusCode).toBe(422)
  }
  const who = await regular()
  const wrong = { body: 'Words\0 of mine.', quote: '\0', revision: '99999999999' }
  expect((await post(`${article.path}/comments`, { ...wrong, parent: 'comment_0' }, who)).statusCode).toBe(422)
  expect((await post(`${article.path}/comments`, wrong, who)).statusCode).toBe(303)
  const error = { name: 'A\0B', email: 'a\0@example.org', passage: '\0', text: 'An\0 error.' }
  expect((await post(`${article.path}/correction`, error)).statusCode).toBeLessThan(500)
})
