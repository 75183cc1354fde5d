// Words to keep as browsers and programs ask for them: forms that come back, hostile sentences, files, and what is nobody else's.
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { htmlProblems } from './support/html.ts'
import { type Asking, openTown, type Town } from './support/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town.close())

const as = 'reader'
const ask = (address: string, asking: Asking = { as }) => town.ask(address, asking)
const send = (address: string, form: Record<string, string>) => ask(address, { as, form })
const documentAt = async (address: string) => {
  const { status, body } = await ask(address)
  expect(status, address).toBe(200)
  expect(await htmlProblems(body), address).toEqual([])
  return parseHTML(body).document
}
const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())

describe.for(['', '/ko'] as const)('at %s/account/words', (prefix) => {
  test('a word is kept with the article it stood in, listed, and removed', async () => {
    const article = town.printed.path(town.printed.article)
    const sentence = 'The minister spoke on Monday, for an hour.'
    const from = `${article}/dictionary#p1`
    const kept = await send(`${prefix}/account/words/save`, { word: 'minister', in: sentence, at: '4', from })
    expect(kept.status).toBe(303)
    const back = await documentAt(String(kept.headers['location']))
    expect(back.querySelector('.is-kept')?.getAttribute('href')).toBe(`${prefix}/account/words`)
    const page = await documentAt(`${prefix}/account/words`)
    expect(texts(page, '.kept-words .headword')).toEqual(['minister'])
    expect(texts(page, '.kept-words mark')).toEqual(['minister'])
    expect(page.querySelector('.kept-words cite a')?.getAttribute('href')).toBe(prefix + article)
    expect(texts(page, '.kept-words cite a')).toEqual([expect.stringContaining('Headline of')])
    await documentAt(`${prefix}/account/words/review`)
    const id = page.querySelector('.kept-words > li')?.id ?? ''
    await documentAt(`${prefix}/account/words/review?show=${id}`)
    await documentAt(`${prefix}/account/words/save?word=minister`)
    const gone = await send(`${prefix}/account/words/remove`, { id, order: 'letters', q: 'min' })
    expect(gone.headers['location']).toBe(`${prefix}/account/words?order=letters&q=min&removed=minister`)
    expect(texts(await documentAt(`${prefix}/account/words`), '.empty-words .standfirst')).toHaveLength(1)
  })

  test('who is not signed in gets a page that is whole without them', async () => {
    for (const page of ['words', 'words/review']) {
      const { status, body } = await ask(`${prefix}/account/${page}`, {})
      expect(status).toBe(200)
      expect(await htmlProblems(body)).toEqual([])
    }
  })
})

test('what somebody sends stays text, and leads nowhere but to the paper', async () => {
  const sentence = '<img src=x onerror=alert(1)> "minister" \u202e\u0000 =cmd()'
  for (const from of ['https://evil.example/2018/04/10/a', '//evil.example', 'javascript:alert(1)', '/2018/04/10/none'])
    expect((await send('/account/words/save', { word: 'minister', in: sentence, from })).status).toBe(303)
  const { body } = await ask('/account/words')
  expect(body).not.toContain('<img src=x')
  expect(body).not.toContain('evil.example')
  const page = parseHTML(body).document
  expect(texts(page, '.kept-words mark')).toEqual(['minister'])
  expect(page.querySelector('.kept-words cite')).toBeNull()
  const csv = await ask('/account/words/export.csv')
  expect(csv.headers['content-disposition']).toBe('attachment; filename="words.csv"')
  expect(csv.body.startsWith('\ufeffword,')).toBe(true)
  expect((await ask('/account/words/export.txt')).body).toMatch(/^#separator:tab\n#html:false\n/)
})

test('a program keeps a word and is told, and joins what its browser held twice without a difference', async () => {
  const json = { word: 'treaties', in: 'Two treaties were signed.', at: '4' }
  const kept = await ask('/account/words/save', { as: 'owner', json, accept: 'application/json' })
  expect(JSON.parse(kept.body)).toEqual({ headword: 'treaty', isNew: true })
  const at = '2018-04-10T00:00:00.000Z'
  const schedule = {
    due: at,
    state: 0,
    stability: 0,
    difficulty: 0,
    days: 0,
    step: 0,
    answers: 0,
    lapses: 0,
    last: null,
  }
  const words = [{ headword: 'office', sense: '', keptAt: at, schedule, sentences: [] }]
  for (const added of [1, 0]) {
    const joined = await ask('/account/words/join', { as: 'owner', json: { words }, accept: 'application/json' })
    expect(JSON.parse(joined.body)).toMatchObject({ kept: 1, added, left: 0 })
    expect(joined.body).toContain('One word that this browser held')
  }
  const wrong = await ask('/account/words/join', { as: 'owner', json: { words: [{}] }, accept: 'application/json' })
  expect(wrong.status).toBe(400)
})

test('nothing of one reader’s words comes to another, and all of it goes with their data', async () => {
  await ask('/account/words/save', { as: 'owner', form: { word: 'office', in: 'Zqsecret left the office.', at: '18' } })
  const mine = parseHTML((await ask('/account/words', { as: 'owner' })).body).document
  const id = mine.querySelector('.kept-words > li')?.id ?? ''
  expect(mine.documentElement.outerHTML).toContain('Zqsecret')
  for (const address of [
    '/account/words',
    '/account/words/review',
    `/account/words/review?show=${id}`,
    '/account/words/export.csv',
  ])
    expect((await ask(address)).body, address).not.toContain('Zqsecret')
  expect((await send('/account/words/remove', { id })).headers['location']).toBe('/account/words')
  expect((await send('/account/words/review', { id, revision: '1', answer: '3' })).status).toBe(404)
  expect((await ask('/account/data/export', { as: 'owner', form: {} })).body).toContain('Zqsecret')
  const { name } = await town.accountOf('owner')
  expect((await ask('/account/data/erasure', { as: 'owner', form: { name } })).status).toBe(200)
  const rows = town.house.db.tables<{ kept_sentences: { text: string } }>().selectFrom('kept_sentences').selectAll()
  expect((await rows.execute()).filter(({ text }) => text.includes('Zqsecret'))).toEqual([])
})

test('a form without its token is refused', async () => {
  for (const act of ['save', 'remove', 'review'])
    expect((await send(`/account/words/${act}`, { token: 'wrong', word: 'minister', id: 'word_0' })).status, act).toBe(
      403,
    )
})
