// The paper's typefaces in a real browser: small, with true small caps and figures, and with the letters of people's names.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from './support/browser.ts'

const folder = join(import.meta.dirname, '../src/style/fonts')
const file = (face: string): string => join(folder, `courant-${face}.woff2`)
const source = (face: string): string => `url(data:font/woff2;base64,${readFileSync(file(face), 'base64')})`

const sheet = `
  @font-face { font-family: Paper; src: ${source('roman')}; font-weight: 400 700 }
  @font-face { font-family: Paper; src: ${source('italic')}; font-style: italic }
  span { font: 40px Paper, monospace; font-synthesis: none; white-space: pre }`

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await openWindow(browser)).newPage()
})
afterAll(() => browser.close())

async function set(text: string, style = ''): Promise<void> {
  await page.setContent(`<meta charset="utf-8"><style>${sheet}</style><span style="${style}">${text}</span>`)
  await page.evaluate(async () => document.fonts.ready)
}

/** Width of a text in pixels. */
async function width(text: string, style?: string): Promise<number> {
  await set(text, style)
  return page.locator('span').evaluate((span) => span.getBoundingClientRect().width)
}

async function picture(text: string, style?: string): Promise<string> {
  await set(text, style)
  return (await page.screenshot()).toString('base64')
}

test('both together weigh at most 60 kB', () => {
  expect(statSync(file('roman')).size + statSync(file('italic')).size).toBeLessThanOrEqual(60_000)
})

test.each([
  ['small caps', 'Moscow', 'font-variant-caps: small-caps'],
  ['small caps for capitals', 'NATO', 'font-variant-caps: all-small-caps'],
  ['old-style figures', '0123456789', 'font-variant-numeric: oldstyle-nums'],
  ['fractions', '17/32', 'font-variant-numeric: diagonal-fractions'],
  ['kerning', 'AVATAR Te', 'font-kerning: none'],
  ['bold', 'Headline', 'font-weight: 700'],
  ['a weight between', 'Headline', 'font-weight: 600'],
  ['italic', 'Headline', 'font-style: italic'],
])('drawn, not made up: %s', async (_, text, style) => {
  expect(await picture(text, style)).not.toBe(await picture(text))
})

test('figures in a table stand below each other', async () => {
  const tabular = 'font-variant-numeric: lining-nums tabular-nums'
  expect(await width('1111', tabular)).toBe(await width('4804', tabular))
  const proportional = 'font-variant-numeric: oldstyle-nums proportional-nums'
  expect(await width('1111', proportional)).not.toBe(await width('4804', proportional))
})

test('names, prices and signs need no other typeface', async () => {
  const text = 'Erdoğan Wałęsa Dvořák Čaputová Müller Ångström Kyōto Sŏul ₩1,200 €5 £3 ½ “a” ‘b’ – — … ′ ″ → ←'
  for (const style of ['', 'font-style: italic']) {
    await set(text, style)
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'span' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map(({ familyName }) => familyName)).toEqual([expect.stringMatching(/^Column Serif/)])
  }
})
