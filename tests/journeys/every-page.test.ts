// Every kind of page, in both languages: whoever reads it, wherever, on whatever screen, can use all of it.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { axeProblems, rulesAboutColours } from '../support/axe.ts'
import { openBrowser, openWindow } from '../support/browser.ts'
import { model, type OpenPaper, openPaper, pageKinds } from '../support/open-paper.ts'

// From the widest on, because a browser keeps a larger picture that it has when the window grows narrow.
const widths = [1920, 1280, 768, 360, 320]
const judgedByAxe = new Set([1280, 360])
const pages = pageKinds.flatMap(({ kind, addresses, status = 200 }) => [
  { name: `the ${kind} in English`, address: addresses.en, status },
  { name: `the ${kind} in Korean`, address: addresses.ko, status },
])

let paper: OpenPaper
let browser: Browser
let window: BrowserContext

beforeAll(async () => {
  paper = await openPaper()
  browser = await openBrowser()
  window = await openWindow(browser)
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

test.concurrent.for(pages)(
  '$name fits every screen, and axe finds nothing, light or dark',
  async ({ address, status }, { expect }) => {
    const shown = await window.newPage()
    // Colours would otherwise be judged while they turn from light to dark.
    await shown.emulateMedia({ reducedMotion: 'reduce' })
    const answer = await shown.goto(paper.origin + address)
    expect(answer?.status()).toBe(status)
    for (const width of widths) {
      await shown.setViewportSize({ width, height: 900 })
      expect(await overhang(shown), `beyond ${width} px`).toEqual([])
      if (!judgedByAxe.has(width)) continue
      await shown.emulateMedia({ colorScheme: 'light' })
      expect(await axeProblems(shown), `light, ${width} px`).toEqual([])
      // In the dark only the colours differ: what the other rules look at has just been judged.
      await shown.emulateMedia({ colorScheme: 'dark' })
      expect(await axeProblems(shown, rulesAboutColours), `dark, ${width} px`).toEqual([])
    }
    await shown.close()
  },
)

test('a line of an article holds 60 to 75 characters, at every size that readers may choose', async ({ expect }) => {
  const shown = await window.newPage()
  for (const size of ['small', 'normal', 'large', 'largest']) {
    await window.addCookies([{ name: 'look', value: `light.${size}`, url: paper.origin }])
    await shown.goto(paper.origin + model.en)
    const characters = await shown.evaluate(charactersInALine)
    expect(characters, size).toBeGreaterThan(60)
    expect(characters, size).toBeLessThan(75)
  }
})

test.concurrent.for([
  { language: 'en', timezone: 'Europe/Berlin', own: 'Tuesday 10 April at 11:40 CEST' },
  { language: 'ko', timezone: 'America/New_York', own: '4월 10일 화요일 05:40 GMT-4' },
] as const)('behind the time in Seoul, a reader in $timezone finds $own', async (reader, { expect }) => {
  const abroad = await openWindow(browser, reader)
  const shown = await abroad.newPage()
  await shown.goto(paper.origin + model[reader.language])
  const published = shown.locator('.times time').first()
  await expect.poll(() => published.getAttribute('title')).toBe(reader.own)
  expect(await published.innerText()).toContain('18:40 KST')
  expect(await shown.locator('.dateline time').getAttribute('title'), 'a day has no hour').toBeNull()
  await abroad.close()
})

/** Runs in the page: the mean of all lines of the body's paragraphs but the last one of each. */
function charactersInALine(): number {
  const lines = [...document.querySelectorAll('.body > .dateline ~ p')].flatMap((paragraph) => {
    const ends = new Map<number, number>()
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const line = Math.round(range.getBoundingClientRect().bottom)
        ends.set(line, (ends.get(line) ?? 0) + 1)
      }
    }
    return [...ends.values()].slice(0, -1)
  })
  return lines.reduce((sum, count) => sum + count, 0) / lines.length
}

/** What makes the page wider than its window; nothing if the page does not scroll sideways. */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth && !one.closest('.table-frame'),
    )
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 80))]
  })
}
