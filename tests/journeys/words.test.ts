// Words kept by readers in a real browser: in an account with scripts and without, and in the browser alone until they sign in.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { openBrowser, openWindow, type Reader } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'
import { somebody } from '../support/people.ts'
import { pointAt } from '../support/pointing.ts'

let paper: OpenPaper
let browser: Browser

beforeAll(async () => {
  paper = await openPaper()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

const sentence = 'Ri assumed office in 2016.'
const assumed = `/dictionary/assumed?${new URLSearchParams({ in: sentence, at: '3', from: `${model.en}/dictionary` }).toString()}`

type Visit = { page: Page; window: BrowserContext; complaints: string[]; go: (address: string) => Promise<void> }

async function visit(reader: Reader = {}): Promise<Visit> {
  const window = await openWindow(browser, reader)
  const complaints: string[] = []
  window.on('weberror', (error) => complaints.push(String(error.error())))
  window.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  window.on('request', (request) => {
    if (!/^(?:blob:)?http:\/\/127\.0\.0\.1:/.test(request.url())) complaints.push(request.url())
  })
  const page = await window.newPage()
  return { page, window, complaints, go: async (address) => void (await page.goto(paper.origin + address)) }
}

async function signIn(window: BrowserContext): Promise<void> {
  const { cookie } = await somebody(paper.house)
  const [name = '', ...value] = cookie.split('=')
  await window.addCookies([{ name, value: value.join('='), url: paper.origin }])
}

const heading = (page: Page) => page.locator('main h1')
const list = (page: Page) => page.locator('.kept-words > li')

describe('signed in', () => {
  test('without scripts: kept with its sentence, reviewed, taken back, taken along and removed', async () => {
    const { page, window, complaints, go } = await visit({ javaScript: false, width: 360 })
    await signIn(window)
    await go('/account/words')
    expect(await page.locator('main').innerText()).toContain('Keep this word')
    await go(assumed)
    await page.getByRole('button', { name: 'Keep this word' }).click()
    await page.getByRole('link', { name: 'Among your words' }).click()
    expect(await list(page).locator('.headword').allInnerTexts()).toEqual(['assume'])
    expect(await list(page).locator('mark').allInnerTexts()).toEqual(['assumed'])
    expect(await list(page).locator('cite a').getAttribute('href')).toBe(model.en)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('link', { name: 'Review', exact: true }).click()
    expect(await page.locator('#answer').count()).toBe(0)
    await page.getByRole('link', { name: 'Show the meaning' }).click()
    expect(await page.locator('.answers button').allInnerTexts()).toEqual([
      expect.stringMatching(/^Again\s+1 minute$/),
      expect.stringMatching(/^Hard\s+6 minutes$/),
      expect.stringMatching(/^Good\s+10 minutes$/),
      expect.stringMatching(/^Easy\s+\d+ days$/),
    ])
    await page.getByRole('button', { name: 'Easy' }).click()
    expect(await page.locator('main').innerText()).toContain('You have answered 1 word today.')
    await page.getByRole('button', { name: 'Take back the answer to “assume”' }).click()
    expect(await page.locator('main').innerText()).toContain('The answer is taken back.')
    expect(await page.getByRole('link', { name: 'Show the meaning' }).count()).toBe(1)
    await go('/account/words')
    await page.getByRole('button', { name: 'Remove “assume”' }).click()
    expect(await page.locator('main').innerText()).toContain('“assume” is removed.')
    expect(complaints).toEqual([])
    await window.close()
  })

  test('without a sentence and scripts one says in which meaning', async () => {
    const { page, window, go } = await visit({ javaScript: false })
    await signIn(window)
    await go('/ko/dictionary/minister')
    await page.getByRole('link', { name: '낱말 저장' }).click()
    expect(await page.getByRole('radio').count()).toBeGreaterThan(1)
    await page.getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: '낱말 저장' }).click()
    await page.getByRole('link', { name: '저장한 낱말' }).click()
    expect(await heading(page).innerText()).toBe('나의 낱말')
    expect(await list(page).count()).toBe(1)
    await window.close()
  })

  test('from the card beside the word, and reviewed by the keyboard alone', async () => {
    const { page, window, complaints, go } = await visit()
    await signIn(window)
    await go(model.en)
    const { x, y } = await pointAt(page, 'counterpart')
    await page.mouse.dblclick(x, y)
    const keep = page.getByRole('dialog').getByRole('link', { name: 'Keep this word' })
    await keep.click()
    await page.getByRole('dialog').getByRole('link', { name: 'Among your words' }).waitFor()
    await go('/account/words/review')
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Space')
    await page.locator('#answer').waitFor()
    expect(await page.locator('#answer .headword').innerText()).toBe('counterpart')
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('3')
    await page.getByText('That is all for now.').waitFor()
    await go('/account/words')
    expect(await axeProblems(page)).toEqual([])
    expect(complaints).toEqual([])
    await window.close()
  })
})

describe('not signed in', () => {
  test('without scripts the page says to sign in', async () => {
    const { page, window, go } = await visit({ javaScript: false })
    await go('/account/words')
    expect(await page.getByRole('link', { name: 'Sign in to keep words' }).isVisible()).toBe(true)
    expect(await page.locator('.words-here').isVisible()).toBe(false)
    await go(assumed)
    await page.getByRole('link', { name: 'Keep this word' }).click()
    expect(new URL(page.url()).pathname).toBe('/account/sign-in')
    await window.close()
  })

  test('words stay in the browser, are reviewed and taken along there, and join the account afterwards', async () => {
    const { page, window, complaints, go } = await visit()
    const sent: string[] = []
    window.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
    await go('/dictionary/treaty')
    await page.getByRole('link', { name: 'Keep this word' }).click()
    await page.getByRole('link', { name: 'Kept in this browser' }).waitFor()
    await go(assumed)
    await page.getByRole('link', { name: 'Keep this word' }).click()
    await page.getByRole('link', { name: 'Kept in this browser' }).click()
    await list(page).nth(1).waitFor()
    expect(await list(page).locator('.headword').allInnerTexts()).toEqual(['assume', 'treaty'])
    expect(await list(page).locator('mark').allInnerTexts()).toEqual(['assumed'])
    expect(await list(page).first().locator('cite a').getAttribute('href')).toBe(model.en)
    expect(await axeProblems(page)).toEqual([])
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Table (CSV)' }).click()
    expect((await file).suggestedFilename()).toBe('words.csv')
    await page.getByRole('link', { name: 'Review', exact: true }).click()
    await page.getByRole('button', { name: 'Show the meaning' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Easy \d+ days$/ }).waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await page.getByText('That is all for now.').isVisible()).toBe(false)
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Good/ }).click()
    await page.getByText('The next word is due').waitFor()
    expect(sent).toEqual([])
    await signIn(window)
    await go('/account/words')
    await page.getByText('2 words that this browser held are with your account now').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('courant.words'))).toBeNull()
    await page.reload()
    expect((await list(page).locator('.headword').allInnerTexts()).toSorted()).toEqual(['assume', 'treaty'])
    expect(
      await list(page)
        .getByText(/^Next on/)
        .count(),
    ).toBe(2)
    expect(complaints).toEqual([])
    await window.close()
  })

  test('what is removed there is gone, and an empty list says how to keep words, in Korean and dark, too', async () => {
    const { page, window, complaints, go } = await visit({ width: 360, colours: 'dark', locale: 'ko-KR' })
    await go('/ko/dictionary/treaty')
    await page.getByRole('link', { name: '낱말 저장' }).click()
    await page.getByRole('link', { name: '이 브라우저에 저장했습니다' }).click()
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: '‘treaty’ 지우기' }).click()
    await page.getByText('저장한 낱말이 아직 없습니다.').waitFor()
    expect(await list(page).count()).toBe(0)
    expect(complaints).toEqual([])
    await window.close()
  })
})
