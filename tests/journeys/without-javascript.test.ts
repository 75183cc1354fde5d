// What a reader does whose browser runs no scripts: everything.
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

const headline = 'North Korea’s foreign minister arrives in Moscow with two summits ahead'
const path = (page: Page): string => new URL(page.url()).pathname
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

test('from the front page to an article, with all that belongs to it', async ({ page, expect }) => {
  await page.goto(paper.origin)
  await page.getByRole('link', { name: 'Ri Yong-ho in Moscow with two summits ahead' }).click()
  expect(path(page)).toBe(model.en)
  expect(await heading(page)).toBe(headline)
  const article = page.getByRole('article').first()
  for (const shown of [
    article.getByText('Ri Yong-ho is to meet Sergey Lavrov on Tuesday', { exact: false }),
    article.getByText('Moscow, April 10'),
    article.getByRole('link', { name: 'Han Seo-yun', exact: true }),
    article.getByRole('link', { name: 'seoyun.han@namsancourant.example' }),
    article.getByText('Published 10 April 2018, 18:40 KST'),
    article.getByText('Updated 10 April 2018, 22:05 KST'),
    article.getByRole('link', { name: 'Print' }),
    article.getByRole('link', { name: 'Share on Facebook' }),
    article.getByRole('img', { name: 'A stepped tower with a spire' }),
    article.getByText('Moscow in April.'),
    article.getByText('Ri is due to leave on Wednesday.'),
    article.getByRole('link', { name: 'Diplomacy' }),
    article.getByRole('link', { name: 'Revisions of this article' }),
    page.getByRole('region', { name: 'More from Politics' }),
  ])
    expect(await shown.isVisible(), String(shown)).toBe(true)
})

test('a correction stands above the article that it corrects', async ({ page, expect }) => {
  await page.goto(`${paper.origin}/2018/04/27/panmunjom-declaration`)
  const correction = await page.getByText('Correction, 28 April 2018').boundingBox()
  const lead = await page.getByRole('article').first().getByRole('img').first().boundingBox()
  expect(correction?.y).toBeLessThan(lead?.y ?? 0)
})

test('up by the breadcrumb, section by section, to the front page', async ({ page, expect }) => {
  await page.goto(paper.origin + model.en)
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' })
  await trail.getByRole('link', { name: 'Politics' }).click()
  expect([path(page), await heading(page)]).toEqual(['/national/politics', 'Politics'])
  await trail.getByRole('link', { name: 'National' }).click()
  expect([path(page), await heading(page)]).toEqual(['/national', 'National'])
  await trail.getByRole('link', { name: 'Home' }).click()
  expect(path(page)).toBe('/')
})

test('into Korean and back, to the same story', async ({ page, expect }) => {
  await page.goto(paper.origin + model.en)
  await page.getByRole('link', { name: '한국어', exact: true }).click()
  expect(path(page)).toBe(model.ko)
  expect(await page.locator('html').getAttribute('lang')).toBe('ko')
  expect(await heading(page)).toContain('리용호')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  expect([path(page), await heading(page)]).toEqual([model.en, headline])
})

test('to the print view, and back', async ({ page, expect }) => {
  await page.goto(paper.origin + model.en)
  await page.getByRole('link', { name: 'Print' }).click()
  expect([path(page), await heading(page)]).toEqual([`${model.en}/print`, headline])
  await page.getByRole('link', { name: 'Back to the article' }).click()
  expect(path(page)).toBe(model.en)
})

test('reading settings, once saved, hold on that page and on the next', async ({ page, expect }) => {
  await page.goto(paper.origin + model.en)
  const before = await page.locator('.body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  await page.getByRole('navigation', { name: 'Language and reading settings' }).getByText('Reading settings').click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('radio', { name: 'Largest' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  expect(path(page)).toBe(model.en)
  const after = await page.locator('.body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  expect(after).toBeGreaterThan(before)

  await page.getByRole('link', { name: 'World' }).first().click()
  expect(path(page)).toBe('/world')
  const { ground, scheme } = await page.evaluate(() => {
    const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement)
    return { ground: backgroundColor, scheme: colorScheme }
  })
  expect({ ground, scheme }).toEqual({ ground: 'rgb(22, 20, 18)', scheme: 'dark' })
})

test('the largest text fits the narrowest screen', async ({ page, expect }) => {
  await page.context().addCookies([{ name: 'look', value: 'light.largest', url: paper.origin }])
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/', '/ko', model.en, model.ko, '/by/han-seo-yun', '/look']) {
    await page.goto(paper.origin + address)
    expect(await page.locator('html').getAttribute('data-size')).toBe('largest')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320)
  }
})
