// Hostile texts in a real browser, on every page that somebody can walk to: nothing of theirs runs, is shown as anything but letters, or is fetched.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { crawl, kindOf } from '../support/crawl.ts'
import { trace } from '../support/hostile.ts'
import { type HostileTown, openHostileTown } from '../support/hostile-town.ts'
import type { Person } from '../support/town.ts'

let all: HostileTown
let origin: string
let browser: Browser

beforeAll(async () => {
  all = await openHostileTown()
  origin = await all.town.listen()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await all.close()
})

const cookieOf = (who: Person): string => (who === 'nobody' ? '' : all.town.cast[who].cookie)

async function windowOf(who: Person): Promise<BrowserContext> {
  const window = await openWindow(browser)
  const [name = '', ...value] = cookieOf(who).split('=')
  if (who !== 'nobody') await window.addCookies([{ name, value: value.join('='), url: origin }])
  return window
}

/** What is the same for whoever works here as for a reader, and looked at with a reader's eyes. */
const forReaders = /^(?:\/ko)?\/(?!newsroom|account)/

/** One address of each kind of page that shows what somebody wrote. */
async function worthSeeing(who: Person): Promise<string[]> {
  const { town, shown } = all
  const article = town.printed.path(town.printed.article)
  const starts = [
    article,
    `${article}/comments`,
    `/comments/${shown[0]?.id}`,
    '/account',
    '/standards',
    '/newsroom',
    '/newsroom/comments',
    '/newsroom/accounts',
    '/newsroom/standards',
  ]
  const visits = await crawl((address) => town.ask(address, { as: who }), starts, 2)
  const kinds = new Set<string>()
  return visits.flatMap(({ address, answer }) => {
    const kind = kindOf(address.replace(/^\/ko(?=\/|$)/, ''))
    const isPage = String(answer.headers['content-type']).startsWith('text/html')
    if (!isPage || !answer.body.includes(trace) || kinds.has(kind)) return []
    if (forReaders.test(address) && who !== 'nobody' && who !== 'owner') return []
    kinds.add(kind)
    return [address]
  })
}

/** A page that keeps what nothing of ours ever does, with the address at which it happened. */
async function watchedPage(window: BrowserContext): Promise<{ page: Page; wrong: string[] }> {
  const page = await window.newPage()
  const wrong: string[] = []
  const note = (what: string): void => void wrong.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('pageerror', (error) => note(`the page failed: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) note(`the console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    note(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', () => note('another window'))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`asked for ${request.url()}`)
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) note(`a frame at ${frame.url()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`refused by policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  return { page, wrong }
}

/** Runs in the page: opens what is folded in it, comes by everything with the pointer and the keyboard, and says what is theirs. */
function walkedThrough(name: string): { ran: boolean; foreign: number } {
  for (const details of document.querySelectorAll('details')) details.open = true
  for (const element of document.querySelectorAll('main *'))
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  for (const element of document.querySelectorAll<HTMLElement>('main :is(a, button, input, textarea, select)'))
    element.focus({ preventScroll: true })
  const foreign =
    'pwned-box, iframe, object, embed, base, video, math, main style, main script, [onload], [onerror], [onclick], [onfocus]'
  return { ran: name in globalThis, foreign: document.querySelectorAll(foreign).length }
}

test.for<[Person, number]>([
  ['nobody', 4],
  ['owner', 6],
  ['moderator', 6],
  ['board member', 8],
  ['administrator', 4],
])('before the %s nothing hostile happens', async ([who, least]) => {
  const addresses = await worthSeeing(who)
  expect(addresses.length).toBeGreaterThanOrEqual(least)
  const window = await windowOf(who)
  const { page, wrong } = await watchedPage(window)
  for (const address of addresses) {
    await page.goto(origin + address, { waitUntil: 'load' })
    expect(await page.evaluate(walkedThrough, trace), address).toEqual({ ran: false, foreign: 0 })
  }
  expect(wrong).toEqual([])
  await window.close()
  expect(all.fetched).toEqual([])
})

test('what is looked for would be seen', async () => {
  const window = await windowOf('nobody')
  const { page, wrong } = await watchedPage(window)
  await page.goto(`${origin}/about`)
  await page.evaluate((name) => {
    const picture = document.createElement('img')
    picture.src = 'http://evil.example/pixel.gif'
    document.querySelector('main')?.append(picture, document.createElement('pwned-box'))
    Object.assign(globalThis, { [name]: 1 })
  }, trace)
  await expect.poll(() => wrong.join()).toMatch(/refused by policy: img-src/)
  expect(await page.evaluate(walkedThrough, trace)).toEqual({ ran: true, foreign: 1 })
  await window.close()
})

test('after signing out, going back shows nothing of one’s own', async () => {
  const window = await windowOf('owner')
  const page = await window.newPage()
  for (const address of ['/account', all.town.printed.path(all.town.printed.article)]) {
    await page.goto(origin + address)
    expect(await page.locator('input[name=token]').count(), address).toBeGreaterThan(0)
  }
  await page.locator('form[action$="/sign-out"] button').first().click()
  await page.waitForURL(`${origin}/`)
  for (const _ of [1, 2]) {
    await page.goBack()
    expect(await page.locator('input[name=token]').count(), page.url()).toBe(0)
    expect(await page.content(), page.url()).not.toContain(all.town.cast.owner.email)
  }
  await window.close()
})
