// A reader writes first and signs in then: through somebody else's sign-in and back, the words are still there.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remember } from '../../src/platform/facts.ts'
import { openBrowser, openWindow } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'

let paper: OpenPaper
let browser: Browser

beforeAll(async () => {
  paper = await openPaper()
  await paper.house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

const sayings = {
  en: { draft: 'A draft that stays.', who: 'Draft Keeper', name: 'Name', go: 'Sign in as this person' },
  ko: { draft: '남아 있어야 할 초고입니다.', who: '초고지기', name: '이름', go: '이 사람으로 로그인' },
}

for (const javaScript of [true, false])
  for (const language of ['en', 'ko'] as const)
    test(`in ${language}, ${javaScript ? 'with' : 'without'} scripts`, async () => {
      const { draft, who, name, go } = sayings[language]
      const window = await openWindow(browser, { javaScript })
      const page = await window.newPage()
      await page.goto(paper.origin + model[language])
      await page.locator('#comments textarea[name=body]').first().fill(draft)
      await page.locator('#comments button[name=via][value=facebook]').first().click()
      await page.getByLabel(name, { exact: true }).fill(who)
      await page.getByRole('button', { name: go }).click()
      await page.locator('.reader').getByText(who).waitFor()
      expect(new URL(page.url()).pathname).toBe(model[language])
      expect(await page.locator('#comments textarea[name=body]').first().inputValue()).toBe(draft)
      await window.close()
    })
