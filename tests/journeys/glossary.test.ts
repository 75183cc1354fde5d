// An article set for paper with its hard words: how many sheets it takes, what stands on them, and how a reader chooses; and what is easier to read.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { openBoard } from '../support/board.ts'
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

const test = reading(() => browser).concurrent
const withoutScripts = reading(() => browser, { javaScript: false }).concurrent

async function sheets(page: Page, address: string, format: 'A4' | 'Letter'): Promise<number> {
  await page.goto(paper.origin + address)
  for (const picture of await page.locator('main img').all())
    await picture.evaluate((one: HTMLImageElement) => one.decode())
  const pdf = (await page.pdf({ format })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** In both interfaces: with a picture and a box, with a table, with neither. */
const articles = [
  model.en,
  '/2018/04/12/household-debt-jeonse',
  '/ko/2018/04/12/household-debt-jeonse',
  '/ko/2018/04/18/hangul-signboards',
]
const settings = articles.flatMap((address) =>
  (['A4', 'Letter'] as const).flatMap((format) =>
    ['level=2&columns=2', 'level=2&columns=1', 'level=4&columns=2&lines=1'].map((wish) => ({ address, format, wish })),
  ),
)

test.for(settings)(
  '$address with its glossary ($wish) takes at most half as many sheets of $format again',
  async ({ address, format, wish }, { page, expect }) => {
    const alone = await sheets(page, `${address}/print`, format)
    const whole = await sheets(page, `${address}/print?glossary=1&words=both&${wish}`, format)
    expect(alone).toBeGreaterThan(0)
    expect(whole).toBeLessThanOrEqual(alone * 1.5)
    expect(await page.locator('.glossary li').count()).toBeGreaterThan(0)
  },
)

test('on paper stand the article, its numbers and its words, and no form', async ({ page, expect }) => {
  await page.goto(`${paper.origin}${model.en}/print?glossary=1&level=4&words=both`)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 665, height: 920 })
  for (const left of await page.locator('.setting, .back, .reading-level').all())
    expect(await left.isVisible()).toBe(false)
  for (const kept of ['.glossary li', '.each-page', 'main > .source'])
    expect(await page.locator(kept).first().isVisible(), kept).toBe(true)
  const number = page.locator('.body > p > [id^="p"]').nth(1)
  expect(await number.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('counter(paragraph)')
  expect(
    await page
      .locator('.glossary li')
      .first()
      .evaluate((one) => getComputedStyle(one).breakInside),
  ).toBe('avoid')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(665)
})

test.for(['1', '2'])('every fifth line has its number, in %s column(s)', async (columns, { page, expect }) => {
  await page.goto(`${paper.origin}${model.en}/print?glossary=1&lines=1&level=4&words=both&columns=${columns}`)
  const marks = page.locator('.line-number')
  await marks.first().waitFor({ state: 'attached' })
  const numbers = (await marks.allTextContents()).map(Number)
  expect(numbers).toEqual(numbers.map((_, at) => 5 * (at + 1)))
  expect(numbers.length).toBeGreaterThan(8)
  // In one column, lines count down the page, at the left edge of the text.
  const boxes = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  if (columns === '1') expect(boxes).toEqual(boxes.toSorted((one, other) => one - other))
  expect(await axeProblems(page)).toEqual([])
})

withoutScripts('without scripts, a reader chooses and has paragraphs by number', async ({ page, expect }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${paper.origin}${model.en}/print`)
  await page.getByRole('link', { name: 'Print with glossary' }).click()
  const many = await page.locator('.glossary li').count()
  await page.getByLabel('Words from level').selectOption('6')
  await page.getByLabel('Columns').selectOption('1')
  await page.getByLabel('Number every fifth line').check()
  await page.getByRole('button', { name: 'Set it so' }).click()
  expect(new URL(page.url()).search).toBe('?glossary=1&level=6&columns=1&words=both&lines=1')
  expect(await page.locator('.glossary li').count()).toBeLessThan(many)
  expect(await page.getByText('Line numbers need scripts').isVisible()).toBe(true)
  expect(await page.locator('.line-number').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

withoutScripts('what is easier in a section is a link away, and all of it another one', async ({ page, expect }) => {
  await page.goto(`${paper.origin}/national`)
  const cards = page.locator('.list-cards .card')
  const all = await cards.count()
  await page.getByRole('navigation', { name: 'Easier to read' }).getByRole('link', { name: 'up to Level 3' }).click()
  expect(new URL(page.url()).search).toBe('?level=3')
  expect(await cards.count()).toBeLessThan(all)
  await page.getByRole('link', { name: 'all articles' }).click()
  expect(await cards.count()).toBe(all)
})

test('who writes measures a text, and sees what makes it hard', async ({ page, expect }) => {
  const board = await openBoard()
  const origin = await board.listen()
  const [name = '', value = ''] = board.people.reporter.cookie.split(/=(.*)/s)
  await page.context().addCookies([{ name, value, url: origin }])
  await page.goto(`${origin}/newsroom`)
  await page.getByRole('main').getByRole('link', { name: 'Reading level' }).click()
  const text = page.getByLabel('Text in English')
  await text.fill('The envoy left.')
  await page.getByRole('button', { name: 'Measure' }).click()
  expect(await page.locator('#reading-level').innerText()).toContain('At least 40 words')
  const long = 'The man went home and had a cup of tea with his dog. The plenipotentiary abrogated it. '.repeat(4)
  await text.fill(long)
  await page.getByRole('button', { name: 'Measure' }).click()
  expect(await page.locator('#reading-level h2').innerText()).toBe('Level 6')
  expect(await page.locator('.hardest').innerText()).toContain('plenipotentiary')
  expect(await text.inputValue()).toBe(long)
  expect(await axeProblems(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await board.close()
})
