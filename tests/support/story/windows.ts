// People's windows in the story: what each sees is judged by axe and by the width of the screen on the way.
import type { Browser, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { axeProblems } from '../axe.ts'
import { openWindow } from '../browser.ts'
import type { Somebody } from '../people.ts'

export type Manner = { language: 'en' | 'ko'; javaScript: boolean }

/** A window of one person. Without scripts it is a telephone's, since axe cannot be asked there. */
export async function windowFor(browser: Browser, origin: string, manner: Manner, who: Somebody | null): Promise<Page> {
  const { language, javaScript } = manner
  const window = await openWindow(browser, {
    javaScript,
    locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    width: javaScript ? 1280 : 360,
  })
  const [name = '', value = ''] = who === null ? [] : who.cookie.split(/=(.*)/s)
  if (who !== null) await window.addCookies([{ name, value, url: origin }])
  return window.newPage()
}

/** What keeps somebody from using the page that they see: axe at two widths where scripts run, and what overhangs. */
export async function expectUsable(page: Page, { javaScript }: Manner): Promise<void> {
  const where = new URL(page.url()).pathname
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (javaScript) expect(await axeProblems(page), where).toEqual([])
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 900 })
  expect(await overhang(), `${where} beyond 360 px`).toBeLessThanOrEqual(0)
  if (javaScript) expect(await axeProblems(page), `${where} at 360 px`).toEqual([])
  if (wide) await page.setViewportSize(wide)
}

/** What the server answered to the form that `press` sends. */
export async function answered(page: Page, press: () => Promise<void>): Promise<Response> {
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), press()])
  return answer
}
