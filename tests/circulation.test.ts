// The paper as programs follow it: feeds, sitemaps and icons of the demo newspaper over HTTP, on either database.
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOut } from '../src/circulation/months.ts'
import { articlesOf } from '../src/circulation/sitemap-pages.ts'
import { type Courant, openCourant } from '../src/courant.ts'
import * as desk from '../src/desk/desk.ts'
import { seedDemo } from '../src/desk/commands.ts'
import { openLog } from '../src/platform/log.ts'
import { freshSettings } from './support/house.ts'

let courant: Courant
let remove: () => Promise<void>
const origin = 'http://127.0.0.1:4600'
const koreanModel = `/ko/2018/04/10/${encodeURIComponent('리용호-모스크바-도착')}`
const morning = new Date('2018-04-11T00:00:00Z')
let now = morning

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  courant = await openCourant(fresh.settings, openLog({ level: 'silent' }), () => now)
  await seedDemo(courant.house, join(import.meta.dirname, '../demo'), now)
}, 60_000)

afterAll(async () => {
  await courant.close()
  await remove()
})

type Element = { name: string; attributes: Record<string, string>; text: string; inside: Element[] }

/** The root of a document that a strict parser with namespaces accepts; it throws at the first fault. */
function parsed(text: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', attributes: {}, text: '', inside: [] }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const element: Element = { name, attributes: Object.fromEntries(values), text: '', inside: [] }
    open.at(-1)?.inside.push(element)
    open.push(element)
  })
  parser.on('text', (said) => {
    for (const element of open) element.text += said
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  const [root] = top.inside
  if (!root) throw new Error('there is no element')
  return root
}

const all = (element: Element, name: string): Element[] =>
  element.inside.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)])
const texts = (element: Element, name: string): string[] => all(element, name).map(({ text }) => text)

const ask = (url: string) => courant.app.inject({ url })
async function document(url: string): Promise<Element> {
  const { statusCode, body } = await ask(url)
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return parsed(body)
}

async function entryTitled(url: string, title: RegExp): Promise<Element> {
  const entry = all(await document(url), 'entry').find((one) => title.test(texts(one, 'title')[0] ?? ''))
  if (!entry) throw new Error(`${url} has no entry ${title.source}`)
  return entry
}

async function known(day: string, slug: string): Promise<desk.Reading> {
  const article = await desk.articleAddressed(courant.house.db, 'en', day, slug)
  const reading = article && (await desk.read(courant.house.db, article))
  if (!reading) throw new Error(`the demo lacks ${slug}`)
  return reading
}

test.for([
  ['/feed.xml', 'en', `${origin}/`],
  ['/ko/feed.xml', 'ko', `${origin}/ko`],
  ['/national/feed.xml', 'en', `${origin}/national`],
  ['/national/politics/feed.xml', 'en', `${origin}/national/politics`],
  ['/ko/national/politics/north-korea/feed.xml', 'ko', `${origin}/ko/national/politics/north-korea`],
  ['/by/han-seo-yun/feed.xml', 'en', `${origin}/by/han-seo-yun`],
  ['/ko/by/han-seo-yun/feed.xml', 'ko', `${origin}/ko/by/han-seo-yun`],
  ['/topics/diplomacy/feed.xml', 'en', `${origin}/topics/diplomacy`],
] as const)('%s is an Atom feed with all that RFC 4287 asks for', async ([url, language, page]) => {
  const { headers } = await ask(url)
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const feed = await document(url)
  expect(feed.name).toBe('feed')
  expect(feed.attributes['xml:lang']).toBe(language)
  const own = { ...feed, inside: feed.inside.filter(({ name }) => name !== 'entry') }
  expect(texts(own, 'id')).toEqual([origin + url])
  const links = all(own, 'link').map(({ attributes }) => `${attributes['rel']} ${attributes['href']}`)
  expect(links).toEqual([`self ${origin}${url}`, `alternate ${page}`])
  const entries = all(feed, 'entry')
  expect(entries.length).toBeGreaterThan(2)
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated', 'published', 'content', 'summary'])
      expect(all(entry, name), name).toHaveLength(1)
    expect(texts(entry, 'content')[0]?.length).toBeGreaterThan(1000)
  }
  expect(new Set(entries.flatMap((entry) => texts(entry, 'id'))).size).toBe(entries.length)
  expect(texts(own, 'updated')).toEqual([
    entries
      .flatMap((entry) => texts(entry, 'updated'))
      .toSorted()
      .at(-1),
  ])
})

test('an entry names its authors, its section and topics, its translation, and has the article in full', async () => {
  const entry = await entryTitled('/national/politics/feed.xml', /foreign minister arrives in Moscow/)
  const [author] = all(entry, 'author')
  expect(author && [...texts(author, 'name'), ...texts(author, 'uri'), ...texts(author, 'email')]).toEqual([
    'Han Seo-yun',
    `${origin}/by/han-seo-yun`,
    'seoyun.han@namsancourant.example',
  ])
  expect(all(entry, 'contributor').map(({ text }) => text)).toContain('Kim So-ra in Vladivostok')
  const terms = all(entry, 'category').map(({ attributes }) => attributes['term'])
  expect(terms).toEqual(expect.arrayContaining(['national/politics', 'world/europe', 'diplomacy']))
  expect(all(entry, 'link').map(({ attributes }) => [attributes['hreflang'], attributes['href']])).toEqual([
    ['en', `${origin}/2018/04/10/ri-yong-ho-moscow`],
    ['ko', origin + koreanModel],
  ])
  expect(texts(entry, 'updated')).toEqual(['2018-04-10T13:05:00.000Z'])
  const [content = ''] = texts(entry, 'content')
  expect(content).toContain('<p>MOSCOW, April 10</p>')
  expect(content).toMatch(new RegExp(`<img src="${origin}/pictures/[^"]+/960.jpg"`))
  expect(content).not.toMatch(/(?:href|src)="\//)
})

test('the Korean feed says in which language each of its entries is', async () => {
  const languages = all(await document('/ko/feed.xml'), 'entry').map(({ attributes }) => attributes['xml:lang'])
  expect(new Set(languages)).toEqual(new Set(['en', 'ko']))
})

test('a correction stands as a notice at the head of the entry, and moves its time', async () => {
  const { article, revision } = await known('2018-04-10', 'who-holds-the-veto')
  const before = await entryTitled('/feed.xml', /veto/i)
  const correction = { was: 'six', now: 'five', text: 'An earlier version counted six of them.' }
  await desk.correct(courant.house, article.id, { ...correction, story: revision.story, basedOn: 1 }, 'test')
  const after = await entryTitled('/feed.xml', /veto/i)
  expect(texts(after, 'content')[0]).toMatch(
    /^<aside><p><strong>Correction, 11 April 2018, 09:00 KST<\/strong> An earlier version counted six of them\.<\/p><\/aside>/,
  )
  expect(texts(after, 'updated')).toEqual([morning.toISOString()])
  expect(texts(after, 'id')).toEqual(texts(before, 'id'))
})

test('an entry keeps its id through a new slug and a new text, and a mended slip moves no time', async () => {
  const url = '/by/han-seo-yun/feed.xml'
  const { article, revision } = await known('2018-04-10', 'ri-yong-ho-moscow')
  const before = await entryTitled(url, /foreign minister arrives/)
  await desk.rename(courant.house, article.id, 'ri-in-moscow', 'test')
  const story = { ...revision.story, headline: 'A minister in Moscow' }
  await desk.mend(courant.house, article.id, { story, basedOn: article.revision }, 'test')
  const after = await entryTitled(url, /^A minister in Moscow$/)
  expect(texts(after, 'id')).toEqual(texts(before, 'id'))
  expect(texts(after, 'updated')).toEqual(texts(before, 'updated'))
  expect(all(after, 'link')[0]?.attributes['href']).toBe(`${origin}/2018/04/10/ri-in-moscow`)
  const month = await ask('/sitemaps/2018-04.xml')
  expect(month.body).toContain('/ri-in-moscow<')
  expect(month.body).not.toContain('ri-yong-ho-moscow')
  await desk.rename(courant.house, article.id, 'ri-yong-ho-moscow', 'test')
})

test.for(['/nowhere/feed.xml', '/national/nowhere/feed.xml', '/ko/by/nobody/feed.xml', '/topics/nothing/feed.xml'])(
  '%s, a feed of nothing, answers 404',
  async (url) => {
    expect((await ask(url)).statusCode).toBe(404)
  },
)

test.for(['/feed.json', '/ko/feed.json'])('%s is a JSON Feed with the entries of the Atom feed', async (url) => {
  const { headers, body } = await ask(url)
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
  const feed = JSON.parse(body) as { version: string; feed_url: string; items: Record<string, unknown>[] }
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.feed_url).toBe(origin + url)
  const entries = all(await document(url.replace('.json', '.xml')), 'entry')
  expect(feed.items.map(({ id }) => id)).toEqual(entries.flatMap((entry) => texts(entry, 'id')))
  expect(feed.items.map((one) => one['content_html'])).toEqual(entries.flatMap((entry) => texts(entry, 'content')))
})

test('feeds may be read by programs on other pages', async () => {
  const { headers } = await ask('/feed.json')
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('a feed, its section’s and the news sitemap are fresh the moment a publication is acknowledged', async () => {
  const { revision } = await known('2018-04-10', 'ri-yong-ho-moscow')
  const urls = ['/feed.xml', '/feed.json', '/national/feed.xml', '/news-sitemap.xml', '/sitemaps/2018-04.xml']
  for (const url of urls) expect((await ask(url)).body).not.toContain('just-now')
  const story = { ...revision.story, headline: 'Just now', topics: [] }
  const draft = { kind: 'article', language: 'en', slug: 'just-now', comments: 'closed', story } as const
  const { id } = await desk.draft(courant.house, draft)
  await desk.publish(courant.house, id, now, 'test')
  for (const url of urls) expect((await ask(url)).body, url).toContain('/2018/04/11/just-now')
  await desk.withdraw(courant.house, id, 'It was a test.', 'test')
  for (const url of urls) expect((await ask(url)).body, url).not.toContain('just-now')
})

test('the index of sitemaps leads to every article once, each with its versions', async () => {
  const files = texts(await document('/sitemap.xml'), 'loc')
  expect(files[0]).toBe(`${origin}/sitemaps/pages.xml`)
  expect(files).toContain(`${origin}/sitemaps/2018-02.xml`)
  const listed: Element[] = []
  for (const file of files.slice(1)) {
    const { pathname } = new URL(file)
    const month = all(await document(pathname), 'url')
    const days = month.map((one) => /\/(\d{4}\/\d\d)\/\d\d\//.exec(texts(one, 'loc')[0] ?? '')?.[1])
    expect(new Set(days)).toEqual(new Set([pathname.slice(10, 17).replace('-', '/')]))
    listed.push(...month)
  }
  const out = await desk.cardsPublished(courant.house.db, 'article', { limit: 1000 })
  expect(new Set(listed.flatMap((one) => texts(one, 'loc'))).size).toBe(out.length)
  expect(listed).toHaveLength(out.length)
  const model = listed.find((one) => texts(one, 'loc')[0]?.endsWith('/ri-yong-ho-moscow'))
  expect(model && texts(model, 'lastmod')).toEqual(['2018-04-10T13:05:00.000Z'])
  expect(
    model && all(model, 'xhtml:link').map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
  ).toEqual([
    ['en', `${origin}/2018/04/10/ri-yong-ho-moscow`],
    ['ko', origin + koreanModel],
  ])
})

test('a month too large for one file is cut into parts that miss nothing', async () => {
  const { house } = courant
  const { zone } = await desk.paper(house.db)
  const parts = await partsOut(house.db, zone, 4)
  expect(parts.filter(({ month }) => month === '2018-04').length).toBeGreaterThan(2)
  const source = { origin, paper: await desk.paper(house.db) }
  const found: string[] = []
  for (const part of parts) {
    const listed = await articlesOf(house.db, source, part, 4)
    expect(listed.length).toBeGreaterThan(0)
    expect(listed.length).toBeLessThanOrEqual(4)
    found.push(...listed.map(({ address }) => address))
  }
  const out = await desk.cardsPublished(house.db, 'article', { limit: 1000 })
  expect(new Set(found).size).toBe(found.length)
  expect(found).toHaveLength(out.length)
})

test('every page that the sitemap of pages lists is there', async () => {
  const listed = texts(await document('/sitemaps/pages.xml'), 'loc')
  expect(listed).toEqual(
    expect.arrayContaining([
      `${origin}/`,
      `${origin}/ko`,
      `${origin}/ko/national/politics/north-korea`,
      `${origin}/by/han-seo-yun`,
      `${origin}/corrections`,
      `${origin}/about`,
      `${origin}/ko/about/ethics`,
    ]),
  )
  for (const address of listed)
    expect([address, (await ask(address.slice(origin.length))).statusCode]).toEqual([address, 200])
})

test.for([
  '/sitemaps/1999-01.xml',
  '/sitemaps/2018-13.xml',
  '/sitemaps/2018-04-2.xml',
  '/sitemaps/2018-04',
  '/ko/sitemap.xml',
])('%s names no sitemap and answers 404', async (url) => {
  expect((await ask(url)).statusCode).toBe(404)
})

test.for(['en', 'ko'] as const)(
  'the news sitemap in %s holds two days of its own language and no more',
  async (language) => {
    const url = language === 'en' ? '/news-sitemap.xml' : '/ko/news-sitemap.xml'
    const out = await desk.cardsPublished(courant.house.db, 'article', {
      limit: 1000,
      from: new Date('2018-04-09T00:00:00.001Z'),
      until: new Date('2018-04-11T00:00:00.001Z'),
    })
    const own = out.filter((card) => card.language === language).toReversed()
    expect(own.length).toBeGreaterThan(0)
    const entries = all(await document(url), 'url')
    expect(entries.flatMap((one) => texts(one, 'news:title'))).toEqual(own.map(({ headline }) => headline))
    const [first] = entries
    expect(first && texts(first, 'news:language')).toEqual([language])
    expect(first && texts(first, 'news:name')).toEqual([language === 'en' ? 'The Namsan Courant' : '남산신보'])
    expect(entries.flatMap((one) => texts(one, 'news:publication_date'))).toEqual(
      expect.arrayContaining(['2018-04-10T18:40:00+09:00']),
    )
  },
)

test('an article leaves the news sitemap when it is two days old, without any news', async () => {
  const { article } = await known('2018-04-10', 'ri-yong-ho-moscow')
  const turns = (article.firstPublishedAt?.getTime() ?? 0) + 48 * 3_600_000
  now = new Date(turns - 1)
  expect((await ask('/news-sitemap.xml')).body).toContain('ri-yong-ho-moscow')
  now = new Date(turns)
  expect((await ask('/news-sitemap.xml')).body).not.toContain('ri-yong-ho-moscow')
  now = new Date('2018-05-20T00:00:00Z')
  expect((await ask('/news-sitemap.xml')).body).not.toContain('<url>')
  now = morning
})

test('robots are kept from pages for one reader only, and led to both kinds of sitemap', async () => {
  const both = { en: 'Lookout', ko: '망루' }
  const section = { path: 'lookout', position: 9, title: both, description: both, editors: [] }
  await desk.openSection(courant.house, section, 'test')
  const { headers, body } = await ask('/robots.txt')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  const lines = body.split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Allow: /',
      'Allow: /ko/lookout',
      'Disallow: /look',
      'Disallow: /account',
      'Disallow: /ko/newsroom',
      'Disallow: /api',
      `Sitemap: ${origin}/sitemap.xml`,
      `Sitemap: ${origin}/news-sitemap.xml`,
      `Sitemap: ${origin}/ko/news-sitemap.xml`,
    ]),
  )
})

test.for(['/', '/ko'])('every icon, feed and manifest that the head of %s names is there', async (url) => {
  const { body } = await ask(url)
  const named = [...body.matchAll(/<link rel="(icon|apple-touch-icon|manifest|alternate)"([^>]*)>/g)].flatMap(
    ([, , rest = '']) => /href="(\/[^"]*)"/.exec(rest)?.[1] ?? [],
  )
  expect(named).toHaveLength(6)
  for (const address of named) expect([address, (await ask(address)).statusCode]).toEqual([address, 200])
})

test('the manifest speaks its language, and its icons are there in the sizes it says', async () => {
  const { headers, body } = await ask('/ko/manifest.webmanifest')
  expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8')
  const manifest = JSON.parse(body) as { name: string; start_url: string; icons: { src: string; sizes: string }[] }
  expect([manifest.name, manifest.start_url]).toEqual(['남산신보', '/ko'])
  for (const { src, sizes } of manifest.icons.filter(({ sizes: size }) => size !== 'any')) {
    const { rawPayload } = await ask(src)
    expect(`${rawPayload.readUInt32BE(16)}x${rawPayload.readUInt32BE(20)}`).toBe(sizes)
  }
  expect((await ask('/icons/mark-7.png')).statusCode).toBe(404)
})

test('fronts, sections, topics and journalists name their feeds, and an article its picture and times', async () => {
  for (const url of ['/national/politics', '/ko/national/politics', '/by/han-seo-yun', '/topics/diplomacy'])
    expect((await ask(url)).body).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom\\+xml" [^>]*href="${url}/feed.xml"`),
    )
  const { body } = await ask('/2018/04/10/ri-yong-ho-moscow')
  expect(body).toContain('<meta property="article:published_time" content="2018-04-10T18:40:00+09:00"')
  expect(body).toContain('<meta name="twitter:card" content="summary_large_image"')
  const [, image = ''] = /<meta property="og:image" content="([^"]+)"/.exec(body) ?? []
  const given = await ask(image.slice(origin.length))
  expect([given.statusCode, given.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin'])
})
