// Whatever anybody writes, wherever they may: it is shown as the letters that it is, breaks no file, and is asked of nobody.
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clean } from '../src/language/cleaning.ts'
import { rows } from './support/authorisation/addresses.ts'
import { whoMay } from './support/authorisation/cell.ts'
import { inPieces, trace } from './support/hostile.ts'
import { type HostileTown, openHostileTown } from './support/hostile-town.ts'
import { lettersIn } from './support/letters.ts'
import { foreignIn } from './support/sound-page.ts'
import type { Answered, Person } from './support/town.ts'
import { crawl, type Visit } from './support/crawl.ts'

let all: HostileTown

beforeAll(async () => {
  all = await openHostileTown()
}, 120_000)
afterAll(() => all.close())

/** What is wrong with an answer, whatever kind of file it is. */
function foreign({ body, headers }: Answered): string[] {
  const type = String(headers['content-type'] ?? '')
  const inHeaders = Object.entries(headers)
    .filter(([name, value]) => /pwned|bcc|evil/i.test(name) || /[\r\n\0]/.test(String(value)))
    .map(([name, value]) => `${name}: ${String(value)}`)
  const location = String(headers['location'] ?? '/')
  const leads = /^\/(?![/\\])/.test(location) ? [] : [`leads to ${location}`]
  if (type.startsWith('text/html')) return [...inHeaders, ...leads, ...foreignIn(body, all.town.house.settings.origin)]
  if (/json/.test(type) && body !== '') JSON.parse(body)
  if (/xml/.test(type)) mustBeXml(body)
  return [...inHeaders, ...leads]
}

function mustBeXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

describe('every page that somebody can walk to is the paper’s own', () => {
  const walkers = ['nobody', 'owner', 'reporter', 'moderator', 'board member', 'administrator'] as const
  const visits = new Map<Person, Visit[]>()

  test.for(walkers)('for the %s', async (who) => {
    const { town, shown } = all
    const starts = [
      '/',
      '/ko',
      '/account',
      '/standards',
      '/newsroom',
      '/newsroom/comments',
      '/newsroom/accounts',
      '/newsroom/standards',
      town.printed.path(town.printed.article),
      `/comments/${shown[0]?.id}`,
    ]
    const visited = await crawl((address) => town.ask(address, { as: who }), starts, 4)
    visits.set(who, visited)
    const seen = new Set<string>()
    for (const { address, answer } of visited) {
      expect(answer.status, address).toBeLessThan(500)
      if (seen.has(answer.body)) continue
      seen.add(answer.body)
      expect(foreign(answer), `${address} as ${who}`).toEqual([])
    }
    expect(visited.length).toBeGreaterThan(40)
  })

  test('and hostile words were on most of them', () => {
    const shownTo = (who: Person): number =>
      (visits.get(who) ?? []).filter(({ answer }) => answer.body.includes(trace)).length
    for (const who of walkers) expect(shownTo(who), who).toBeGreaterThan(20)
  })
})

test('a comment is shown letter by letter as it was written', async () => {
  const { town, shown, texts } = all
  for (const [at, { id }] of shown.entries()) {
    const { body } = await town.ask(`/comments/${id}`)
    const { document } = parseHTML(body)
    const words = document.querySelector(`#${id} .words`) ?? document.querySelector('.words')
    for (const line of words?.querySelectorAll('br') ?? []) line.replaceWith('\n')
    const text = [...(words?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent).join('\n\n')
    // Where an address leads is said after it, in the letters of the network.
    expect(text.replaceAll(/ \[[a-z0-9-]+(?:\.[a-z0-9-]+)+\]/g, ''), texts[at]).toBe(clean(texts[at] ?? ''))
  }
})

test('what is looked for would be found', () => {
  const { texts, town } = all
  const { origin } = town.house.settings
  const page = (inside: string) => `<!doctype html><html><head><title>x</title></head><body>${inside}</body></html>`
  expect(foreignIn(page('<p class="words">Good. <a href="/about">About</a></p>'), origin)).toEqual([])
  const elements = texts.filter((text) => /<[a-z!]/.test(text) && !/^(&|<!--|<\?xml|<!DOCTYPE|<(?:sc|ſ)|ש)/.test(text))
  const missed = elements.filter((text) => foreignIn(page(`<p title="${text}">${text}</p>`), origin).length === 0)
  expect(missed).toEqual([])
  for (const link of [
    'javascript:x',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'data:text/html,x',
  ])
    expect(foreignIn(page(`<a href="${link}">x</a>`), origin), link).not.toEqual([])
})

describe('what is sent and refused comes back as it was typed', () => {
  const posts = rows.filter(({ method, cell, language }) => method === 'POST' && cell.form && language === 'en')

  test.for(posts.map((row, at) => ({ name: `${row.pattern} (${at})`, row, at })))('$name', async ({ row, at }) => {
    const { town, texts, shown } = all
    const [who = 'administrator'] = whoMay(row.cell)
    const route = town.routes.find(({ method, address }) => method === row.method && address === row.pattern)
    const ids: Record<string, string> = { id: shown[0]?.id ?? '', number: '8', token: 'none', provider: 'oidc' }
    const [yyyy = '', mm = '', dd = ''] = town.printed.article.day.split('-')
    const parts: Record<string, string> = { yyyy, mm, dd, slug: town.printed.article.slug, ...ids }
    const address = row.pattern.replaceAll(/:(\w+)(\([^)]*\))?/g, (_, name: string) => parts[name] ?? 'none')
    const fields = (route?.body ?? []).filter((name) => name !== 'token')
    // Each form is tried with half of the corpus, and each half with half of the forms.
    for (const text of inPieces(texts, 900).filter((_, piece) => piece % 2 === at % 2))
      for (const kept of [{}, row.cell.form]) {
        const form = { ...Object.fromEntries(fields.map((name) => [name, text])), ...kept }
        const answer = await town.ask(address, { as: who, apart: true, form })
        expect(answer.status).toBeLessThan(500)
        expect(foreign(answer), `${address} with ${JSON.stringify(form).slice(0, 200)}`).toEqual([])
      }
  })
})

test('what is asked for in an address breaks no page and leads nowhere', async () => {
  const { town, texts, shown } = all
  const wishes = town.routes.filter(
    ({ method, query, address }) => method === 'GET' && query.length > 0 && !address.startsWith('/ko'),
  )
  expect(wishes.length).toBeGreaterThan(15)
  const pieces = inPieces(texts, 280)
  let tried = 0
  for (const { address: pattern, query } of wishes) {
    const [yyyy = '', mm = '', dd = ''] = town.printed.article.day.split('-')
    const parts: Record<string, string> = {
      yyyy,
      mm,
      dd,
      slug: town.printed.article.slug,
      id: shown[0]?.id ?? '',
      provider: 'oidc',
    }
    const address = pattern.replaceAll(/:(\w+)(\([^)]*\))?/g, (_, name: string) => parts[name] ?? 'none')
    for (const name of query) {
      tried += 1
      // Each name is tried with a quarter of the corpus, each piece with a quarter of the names.
      for (const text of pieces.filter((_, at) => at % 4 === tried % 4)) {
        const asked = `${address}?${new URLSearchParams({ [name]: text }).toString()}`
        const answer = await town.ask(asked, { as: address.includes('accounts') ? 'administrator' : 'board member' })
        expect(answer.status, asked).toBeLessThan(500)
        expect(foreign(answer), asked).toEqual([])
      }
    }
  }
})

describe('files for programs stay whole', () => {
  test('the feed of a discussion has each comment word by word', async () => {
    const { town, shown, texts } = all
    const { body, headers } = await town.ask(`${town.printed.path(town.printed.article)}/comments/feed.xml`)
    expect(headers['content-type']).toContain('application/atom+xml')
    const said = new Map<string, string>()
    const parser = new SaxesParser({ xmlns: true })
    let open: string[] = []
    let id = ''
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name }) => {
      open = [...open, name]
      expect(name).toMatch(/^(feed|id|title|updated|link|author|name|generator|entry|published|content)$/)
    })
    parser.on('text', (text) => {
      if (open.at(-1) === 'id') id = text.split('/').at(-1) ?? ''
      if (open.at(-1) === 'content') said.set(id, text)
    })
    parser.on('closetag', () => {
      open = open.slice(0, -1)
    })
    parser.write(body).close()
    const last = shown.slice(-10)
    for (const { id: one } of last)
      expect(said.get(one)).toBe(clean(texts[shown.findIndex((comment) => comment.id === one)] ?? ''))
  })

  test.for([
    '/feed.xml',
    '/feed.json',
    '/ko/feed.xml',
    '/news-sitemap.xml',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/standards/ledger.json',
    '/standards/ledger/transparency.json',
    '/manifest.webmanifest',
  ])('%s can be read', async (address) => {
    const answer = await all.town.ask(address)
    expect(answer.status).toBe(200)
    expect(foreign(answer)).toEqual([])
  })

  test('a table for a spreadsheet begins no cell with what a spreadsheet would run', async () => {
    const tables = all.town.routes.filter(({ address }) => address.endsWith('.csv') && !address.startsWith('/ko'))
    for (const { address } of tables) {
      const { body } = await all.town.ask(address, { as: 'moderator' })
      for (const cell of body.split(/[\r\n,]+/)) expect(cell, address).not.toMatch(/^"?[=+@\t]|^"?-\D/)
    }
  })

  test('one’s own data is JSON with every word in it', async () => {
    const { town, texts } = all
    const { body } = await town.ask('/account/data/export', { as: 'reporter', form: {} })
    const { discussion } = JSON.parse(body) as { discussion: { comments: { body: string }[] } }
    const bodies = discussion.comments.map((comment) => comment.body)
    expect(bodies).toEqual(expect.arrayContaining([clean(texts[0] ?? ''), clean(texts[40] ?? '')]))
  })
})

test('letters carry the paper’s own words and addresses, and no header that somebody wrote', async () => {
  const { town } = all
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await expect.poll(async () => (await lettersIn(town.folder)).length, { timeout: 20_000 }).toBeGreaterThan(3)
  const own = new Set([
    'from',
    'to',
    'subject',
    'message-id',
    'date',
    'mime-version',
    'content-type',
    'auto-submitted',
    'list-unsubscribe',
    'list-unsubscribe-post',
    'content-transfer-encoding',
  ])
  for (const { headers, subject, text, html } of await lettersIn(town.folder)) {
    expect(headers.map(({ name }) => name).filter((name) => !own.has(name))).toEqual([])
    expect(subject + text).not.toMatch(/pwned|evil\.example/)
    const { document } = parseHTML(html)
    const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))
    expect([...names].filter((name) => !/^(html|head|meta|title|body|p|br|a|hr|ul|li|h1)$/.test(name))).toEqual([])
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(new RegExp(`^${town.house.settings.origin}/`))
  }
})

test('nobody has asked the server of whose addresses every text is full', () => {
  expect(all.fetched).toEqual([])
})
