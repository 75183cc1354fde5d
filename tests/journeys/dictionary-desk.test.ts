// An editor gives a word that readers missed its entry, in a browser, with scripts and without, and finds it on the page of the word.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importLexicon } from '../../src/dictionary/commands.ts'
import * as urls from '../../src/urls.ts'
import { axeProblems, rulesAboutColours } from '../support/axe.ts'
import { openBrowser, openWindow, type Reader } from '../support/browser.ts'
import { openTown, type Town } from '../support/town.ts'

let town: Town
let browser: Browser
let origin: string

beforeAll(async () => {
  town = await openTown()
  origin = await town.listen()
  browser = await openBrowser()
  const file = join(town.folder, 'sea.tsv')
  await writeFile(file, 'harbour\ta place for ships\tn\nmole\ta wall in the sea\n')
  const head = { licence: 'CC0', source: 'en', order: null }
  await importLexicon(town.house, [file], { ...head, name: 'Words of the sea', target: 'en' })
  await importLexicon(town.house, [file], { ...head, name: 'Meerwörter', target: 'de' })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await town.close()
})

async function pageOf(address: string, reader: Reader = {}): Promise<Page> {
  const window = await openWindow(browser, reader)
  const [name = '', value = ''] = town.cast['copy editor'].cookie.split(/=(.*)/s)
  await window.addCookies([{ name, value, url: origin }])
  const page = await window.newPage()
  await page.goto(origin + address)
  return page
}

test.for([
  { javaScript: true, word: 'flurbish' },
  { javaScript: false, word: 'blorptast' },
])('a missed word gets its entry; JavaScript: $javaScript', async ({ javaScript, word }) => {
  await town.ask(urls.dictionaryWord('en', word))
  const page = await pageOf('/newsroom', { javaScript, width: 360 })
  await page.getByRole('link', { name: 'Dictionary desk' }).click()
  await page.getByRole('link', { name: word, exact: true }).click()
  await page.getByLabel('Definition in plain English').fill('a party in the street.')
  await page.getByLabel('In Korean').fill('거리 잔치')
  // Enter in a field saves, as in any form.
  await page.getByLabel('In Korean').press('Enter')
  await page.locator('#definition-0[aria-invalid]').waitFor()
  expect(await page.getByLabel('In Korean').inputValue()).toBe('거리 잔치')
  await page.getByLabel('Definition in plain English').fill('a party in the street')
  await page.getByRole('button', { name: 'Add a sense' }).click()
  await page.locator('#definition-1').fill('to hold a party in the street')
  await page.locator('#pos-1').selectOption('verb')
  await page.locator('#korean-1').fill('거리 잔치를 열다')
  await page.getByRole('button', { name: 'Move up Sense 2' }).click()
  expect(await page.locator('#korean-0').inputValue()).toBe('거리 잔치를 열다')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await page.getByText('the newsroom’s own entry').waitFor()
  await page.getByRole('link', { name: 'As readers see it' }).click()
  expect(await page.locator('.meanings li').allTextContents()).toEqual([
    expect.stringContaining('거리 잔치를 열다'),
    expect.stringContaining('a party in the street'),
  ])
  await page.context().close()
})

test('every page of the desk fits narrow screens, and axe finds nothing on it, light or dark', async () => {
  for (const path of [
    '/newsroom/dictionary',
    '/ko/newsroom/dictionary',
    '/newsroom/dictionary/summit',
    '/ko/newsroom/dictionary/flurbish',
    '/newsroom/dictionary/packs',
    '/ko/newsroom/dictionary/packs',
    '/dictionary/harbour',
    '/ko/dictionary/mole',
  ]) {
    const page = await pageOf(path, { width: 360 })
    for (const summary of await page.locator('main summary').all()) await summary.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360)
    expect(await axeProblems(page), path).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await axeProblems(page, rulesAboutColours), path).toEqual([])
    await page.context().close()
  }
})

test('a form that came back with problems has none that axe finds, and leads to its fields', async () => {
  const page = await pageOf('/ko/newsroom/dictionary/summit', { width: 360 })
  await page.locator('#definition-0').fill('')
  await page.locator('#korean-0').fill('')
  await page.getByRole('button', { name: '저장' }).last().click()
  await page.getByRole('link', { name: '뜻풀이를 쓰십시오.' }).click()
  expect(await page.evaluate(() => location.hash)).toBe('#definition-0')
  expect(await axeProblems(page)).toEqual([])
  await page.context().close()
})

test('editors put installed dictionaries in order', async () => {
  const page = await pageOf('/newsroom/dictionary/packs')
  await page.getByRole('button', { name: 'Move up Meerwörter' }).click()
  expect(await page.locator('.packs h2').allTextContents()).toEqual(['Meerwörter', 'Words of the sea'])
  await page.getByRole('button', { name: 'Hide Meerwörter' }).click()
  await page.getByRole('button', { name: 'Show again Meerwörter' }).waitFor()
  await page.goto(`${origin}/dictionary/mole`)
  expect(await page.locator('.from-pack h2').allTextContents()).toEqual(['Words of the sea'])
  await page.context().close()
})
