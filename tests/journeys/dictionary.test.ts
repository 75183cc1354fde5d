// Words looked up by a reader whose browser runs no scripts, on a wide screen and a narrow one, in both languages.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'
import { reading } from '../support/reading.ts'

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

const test = reading(() => browser, { javaScript: false }).concurrent

const path = (page: Page): string => new URL(page.url()).pathname
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()
const narrow = { width: 360, height: 740 }

test('from an article to a word in it, and back to its paragraph', async ({ page, expect }) => {
  await page.goto(paper.origin + model.en)
  await page.getByRole('article').first().getByRole('link', { name: 'Dictionary', exact: true }).click()
  expect(path(page)).toBe(`${model.en}/dictionary`)
  await page.locator('#p2').getByRole('link', { name: 'counterpart', exact: true }).click()
  expect(path(page)).toBe('/dictionary/counterpart')
  expect(await heading(page)).toBe('counterpart')
  const main = page.getByRole('main')
  expect(await main.getByText('noun').first().isVisible()).toBe(true)
  expect(await main.locator('mark').innerText()).toBe('counterpart')
  expect(await main.locator('.meanings > .sense .glosses[lang="ko"]').innerText()).toMatch(/\p{Script=Hangul}/u)
  await page.getByRole('link', { name: 'Back to the article' }).click()
  expect(page.url()).toBe(`${paper.origin}${model.en}/dictionary#p2`)
  expect(await page.locator('#p2').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Back to the article as it is' }).click()
  expect(path(page)).toBe(model.en)
})

test('on a narrow screen, by the keyboard alone', async ({ page, expect }) => {
  await page.setViewportSize(narrow)
  await page.goto(`${paper.origin}${model.en}/dictionary`)
  const word = page.locator('#p2').getByRole('link', { name: 'counterpart', exact: true })
  await word.focus()
  expect(await word.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline')
  await page.keyboard.press('Enter')
  expect(await heading(page)).toBe('counterpart')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width)
})

test('in the Korean interface, from the form, with the other meanings folded', async ({ page, expect }) => {
  await page.setViewportSize(narrow)
  await page.goto(`${paper.origin}/ko/dictionary`)
  await page.getByRole('main').getByRole('searchbox').fill('assumed')
  await page.getByRole('textbox', { name: '낱말이 나온 문장' }).fill('Ri assumed office in 2016.')
  await page.getByRole('button', { name: '찾기' }).click()
  expect(path(page)).toBe('/ko/dictionary/assumed')
  expect(await heading(page)).toBe('assume')
  expect(await page.getByText('여기서의 뜻').isVisible()).toBe(true)
  const others = page.locator('.meanings details')
  expect(await others.locator('.sense').first().isVisible()).toBe(false)
  await others.locator('summary').click()
  expect(await others.locator('.sense').first().isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width)
})

test('who wants Korean alone, and hard words marked, has both on the next page', async ({ page, expect }) => {
  await page.goto(`${paper.origin}/ko/look`)
  await page.getByRole('radio', { name: '한국어로' }).check()
  await page.getByRole('radio', { name: '4단계부터' }).check()
  await page.getByRole('button', { name: '저장' }).click()
  await page.goto(`${paper.origin}/dictionary/assumed?in=Ri+assumed+office.`)
  const here = page.locator('.meanings > .sense')
  expect(await here.locator('.glosses').isVisible()).toBe(true)
  expect(await here.locator('.definition').isVisible()).toBe(false)
  await page.goto(`${paper.origin}${model.en}/dictionary`)
  const line = (level: string) =>
    page
      .locator(`.body .level-${level}`)
      .first()
      .evaluate((word) => getComputedStyle(word).borderBottomStyle)
  expect([await line('3'), await line('4')]).toEqual(['none', 'dotted'])
})

test('a word that nobody knows leads on to one that is known', async ({ page, expect }) => {
  await page.goto(`${paper.origin}/dictionary/recieve`)
  expect(await page.getByText('The dictionary does not have this word.').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'receive' }).click()
  expect(await heading(page)).toBe('receive')
})
