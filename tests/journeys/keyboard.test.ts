// Reading with the keyboard alone: what is reached, in which order, and whether one sees where one is.
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

// One after another: only one window has the keyboard.
const test = reading(() => browser)

test.for(['/', model.en, model.ko])(
  'on %s the first key leads past the masthead',
  async (address, { page, expect }) => {
    await page.goto(paper.origin + address)
    const skip = page.locator('a.skip')
    expect((await skip.boundingBox())?.y, 'out of sight at first').toBeLessThan(0)
    await page.keyboard.press('Tab')
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await expect.poll(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  },
)

test.for(['/', model.en, '/2018/04/12/household-debt-jeonse', '/ko/national', '/look'])(
  'on %s the Tab key visits everything once, from top to bottom, and each stop is seen',
  async (address, { page, expect }) => {
    await page.goto(paper.origin + address)
    const stops = await walk(page)
    const expected = await page.evaluate(countReachable)
    expect(stops.map(({ fault }) => fault).filter(Boolean)).toEqual([])
    expect(stops).toHaveLength(expected)
  },
)

test('the reading settings are chosen with arrows and saved with Enter', async ({ page, expect }) => {
  await page.goto(`${paper.origin}/look`)
  await page.getByRole('radio', { name: 'As your device has them' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${paper.origin}/`)
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
})

type Stop = { fault: string | null }

/** Presses Tab until the focus leaves the page; says of each stop what is wrong with it. */
async function walk(shown: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await shown.keyboard.press('Tab')
    const stop = await shown.evaluate(look)
    if (!stop) return stops
    stops.push(stop)
  }
}

/** Runs in the page. Null where the focus is on nothing. */
function look(): Stop | null {
  const seen = window as unknown as { last?: Element }
  const now = document.activeElement
  if (!now || now === document.body) return null
  const name = now.outerHTML.slice(0, 90)
  const { outlineStyle, outlineWidth } = getComputedStyle(now)
  const { width, height, top, bottom } = now.getBoundingClientRect()
  const follows = !seen.last || (seen.last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  seen.last = now
  if (!follows) return { fault: `goes back to ${name}` }
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return { fault: `no outline on ${name}` }
  if (width < 1 || height < 1) return { fault: `nothing to see of ${name}` }
  if (bottom <= 0 || top >= innerHeight) return { fault: `out of the window: ${name}` }
  if (now.closest('[aria-hidden="true"]')) return { fault: `hidden from who listens: ${name}` }
  return { fault: null }
}

/** Runs in the page. A group of radio buttons is one stop; what is hidden or folded away is none. */
function countReachable(): number {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary, [tabindex]')]
  const reachable = all.filter(
    (one) =>
      one.tabIndex >= 0 && one.checkVisibility() && !one.matches('[type="hidden"], [type="radio"]:not(:checked)'),
  )
  return reachable.length
}
