// The paper as the world asks for it: the demo newspaper over HTTP, on either database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Courant, openCourant } from '../src/courant.ts'
import * as desk from '../src/desk/desk.ts'
import { openLog } from '../src/platform/log.ts'
import { demoSettings } from './support/demo-settings.ts'
import { htmlProblems } from './support/html.ts'

let courant: Courant
let remove: () => Promise<void>
const model = '/2018/04/10/ri-yong-ho-moscow'
const korean = `/ko/2018/04/10/${encodeURIComponent('리용호-모스크바-도착')}`

beforeAll(async () => {
  const fresh = await demoSettings()
  remove = fresh.remove
  courant = await openCourant(fresh.settings, openLog({ level: 'silent' }))
}, 60_000)

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (url: string, headers: Record<string, string> = {}) => courant.app.inject({ url, headers })

test.for([
  '/',
  '/ko',
  '/national/politics',
  '/ko/national/politics/north-korea',
  model,
  korean,
  `${model}/print`,
  `${model}/history`,
  `${model}/comments`,
  `${korean}/comments?sort=agreed`,
  `${korean}/correction`,
  '/2018/04/27/panmunjom-declaration/history',
  '/by/han-seo-yun',
  '/archive/2018/04/10',
  '/topics/diplomacy',
  '/corrections',
  '/about',
  '/ko/about/ethics',
  '/look',
])('%s is a page of sound HTML', async (url) => {
  const { statusCode, body } = await ask(url)
  expect(statusCode).toBe(200)
  expect(await htmlProblems(body)).toEqual([])
})

test('the model story shows its breadcrumb, byline, e-mail, times, print link and its translation', async () => {
  const { body } = await ask(model)
  expect(body).toMatch(/<nav[^>]*aria-label="Breadcrumb"/)
  expect(body.match(/<h1/g)).toHaveLength(1)
  expect(body).toContain('rel="author"')
  expect(body).toContain('mailto:seoyun.han@namsancourant.example')
  expect(body).toContain('<time datetime="2018-04-10T09:40:00.000Z">10 April 2018, 18:40 KST</time>')
  expect(body).toContain(`href="${model}/print"`)
  expect(body).toContain(`href="${korean}"`)
  expect(body).toContain('"@type":"NewsArticle"')
})

test('every answer carries the strict policy, and nothing in a page is from another host', async () => {
  const { headers, body } = await ask(model)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['surrogate-key']).toContain('article:')
  expect(body).not.toMatch(/(src|srcset)="https?:/)
  expect(body).not.toContain(' style="')
})

test('an English article with a Korean version leads to it under /ko; one without shows there', async () => {
  const translated = await ask(`/ko${model}`)
  expect(translated.statusCode).toBe(302)
  expect(translated.headers['location']).toBe(korean)
  const alone = await ask('/ko/2018/03/28/kim-train-beijing')
  expect(alone.statusCode).toBe(200)
  expect(alone.body).toContain('rel="canonical" href="http://127.0.0.1:4600/2018/03/28/kim-train-beijing"')
})

test('a page is fresh the moment a change is acknowledged', async () => {
  const article = await desk.articleAddressed(courant.house.db, 'en', '2018-03-28', 'kim-train-beijing')
  const reading = article && (await desk.read(courant.house.db, article))
  if (!article || !reading) throw new Error('the demo lacks its train')
  await ask('/2018/03/28/kim-train-beijing')
  const story = { ...reading.revision.story, headline: 'A train, mended' }
  await desk.mend(courant.house, article.id, { story, basedOn: article.revision }, 'test')
  const { body } = await ask('/2018/03/28/kim-train-beijing')
  expect(body).toContain('<h1>A train, mended</h1>')
})

test('a withdrawn article answers 410 with its reason, in the paper’s voice', async () => {
  const article = await desk.articleAddressed(courant.house.db, 'en', '2018-05-31', 'lavrov-in-pyongyang')
  if (!article) throw new Error('the demo lacks its visit')
  await desk.withdraw(courant.house, article.id, 'It named the wrong hall.', 'test')
  const { statusCode, body } = await ask('/2018/05/31/lavrov-in-pyongyang')
  expect(statusCode).toBe(410)
  expect(body).toContain('It named the wrong hall.')
})

test('what is not there is said in the language of its address', async () => {
  expect((await ask('/ko/nope')).body).toContain('신문에 없는 페이지입니다')
  expect((await ask('/national?page=400')).statusCode).toBe(404)
  expect((await ask('/archive/2018/02/31')).statusCode).toBe(404)
  expect((await ask('/national/?page=2')).headers['location']).toBe('/national?page=2')
  for (const trap of ['//evil.example/', '/\\evil.example/', '/%5Cevil.example/']) {
    expect((await ask(trap)).headers['location'] ?? '/').toMatch(/^\/(?![/\\])/)
  }
})

test('a form from another site is refused, and one of ours is remembered in a cookie', async () => {
  const send = (headers: Record<string, string>) =>
    courant.app.inject({
      method: 'POST',
      url: '/look',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', ...headers },
      payload: 'theme=dark&size=large&back=https://evil.example/',
    })
  expect((await send({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await send({})).statusCode).toBe(403)
  const ours = await send({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })
  expect(ours.statusCode).toBe(303)
  expect(ours.headers['location']).toBe('/')
  expect(ours.headers['set-cookie']).toContain('look=dark.large')
  const page = await ask('/', { cookie: 'look=dark.large' })
  expect(page.body).toContain('data-theme="dark" data-size="large"')
  expect((await ask('/')).body).not.toContain('data-theme')
})

test('a picture is given in the crops that pages show and in no other', async () => {
  const { body } = await ask('/')
  const [crop = ''] = /\/pictures\/[^ "]+\/3x2-320-[^ "]+\.webp/.exec(body) ?? []
  const given = await ask(crop)
  expect(given.statusCode).toBe(200)
  expect(given.headers['content-type']).toBe('image/webp')
  expect((await ask(crop.replace(/-320-\d+-\d+/, '-320-7-93'))).statusCode).toBe(404)
})

test('machines read who publishes, who wrote, and what was corrected', async () => {
  const factsOf = (body: string) =>
    [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
    )
  const [paper] = factsOf((await ask('/')).body)
  expect(paper).toMatchObject({
    '@type': 'NewsMediaOrganization',
    name: 'The Namsan Courant',
    ethicsPolicy: 'http://127.0.0.1:4600/about/ethics',
  })
  const [story, trail] = factsOf((await ask('/2018/04/27/panmunjom-declaration')).body)
  expect(story).toMatchObject({
    '@type': 'NewsArticle',
    inLanguage: 'en',
    datePublished: '2018-04-27T19:30:00+09:00',
    author: [{ name: 'Oh Jae-min' }, { name: 'Han Seo-yun' }],
    correction: [{ '@type': 'CorrectionComment' }],
    workTranslation: [{ inLanguage: 'ko' }],
    publisher: { '@id': 'http://127.0.0.1:4600/#paper' },
  })
  expect(story?.['image']).toHaveLength(3)
  expect(trail).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Home' }, { name: 'National' }, { name: 'Politics' }],
  })
})

test('a program is told what went wrong as problem details, a person on a page, each in the address’s language', async () => {
  const told = await ask('/ko/topics/nothing', { accept: 'application/json' })
  expect(told.headers['content-type']).toBe('application/problem+json')
  expect(told.json()).toMatchObject({
    status: 404,
    title: 'Not Found',
    detail: '없는 주제입니다.',
    code: 'topic.unknown',
  })
  expect((await ask('/ko/topics/nothing', { accept: 'text/html,application/json' })).body).toContain('없는 주제입니다.')
  expect((await ask('/topics/nothing')).body).toContain('The paper has no such topic.')
})

test('a reader of the other language is told where a story is in one language only; an editor’s page names the sections', async () => {
  expect((await ask('/ko/2018/03/28/kim-train-beijing')).body).toContain('이 기사는 영어로만 실렸습니다.')
  expect((await ask('/2018/03/28/kim-train-beijing')).body).not.toContain('only.')
  expect((await ask('/by/han-seo-yun')).body).toMatch(
    /Edits <a href="\/national">National<\/a>, <a href="\/national\/politics">Politics<\/a>/,
  )
})
