// A reader is between the paper and nobody: no page asks another host for anything, or does what its own policy forbids.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'

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

const visits = 20

test(`a walk of ${visits} pages asks no other host for anything, and no page complains`, async () => {
  const window = await openWindow(browser, { timezone: 'America/New_York' })
  const heard = listen(window)
  const page = await window.newPage()
  const kinds = new Map<string, number>()
  const ahead = ['/', model.en, '/ko']
  const seen = new Set<string>()
  for (let at = 0; seen.size < visits; at++) {
    const address = ahead[at]
    if (address === undefined) throw new Error(`Only ${seen.size} pages are within reach.`)
    const kind = kindOf(address)
    if (seen.has(address) || (kinds.get(kind) ?? 0) >= 4) continue
    seen.add(address)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const answer = await page.goto(paper.origin + address)
    expect(answer?.status(), address).toBe(200)
    ahead.push(...(await linksOf(page)))
  }
  await page.waitForLoadState('networkidle')
  expect(heard.complaints).toEqual([])
  expect([...heard.hosts]).toEqual([new URL(paper.origin).host])
  expect(heard.requests).toBeGreaterThan(visits * 3)
  await window.close()
})

type Heard = { hosts: Set<string>; complaints: string[]; requests: number }

/** Violations of the Content-Security-Policy are complaints of the console, too. */
function listen(window: BrowserContext): Heard {
  const heard: Heard = { hosts: new Set(), complaints: [], requests: 0 }
  window.on('request', (request) => {
    heard.requests++
    heard.hosts.add(new URL(request.url()).host)
  })
  window.on('response', (response) => {
    if (response.status() >= 400) heard.complaints.push(`${response.status()} ${response.url()}`)
  })
  window.on('requestfailed', (request) => {
    // Leaving a page gives up what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.complaints.push(`failed: ${request.url()}`)
  })
  window.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.complaints.push(message.text())
  })
  window.on('weberror', (error) => heard.complaints.push(String(error.error())))
  return heard
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([type])')].map((link) => link.pathname),
  )
}

/** Addresses that differ only in a name or a date are of one kind. */
const kindOf = (address: string): string =>
  address.replaceAll(/\d+/g, '0').replace(/[^/]+(?=(\/(print|history))?$)/, '*')
