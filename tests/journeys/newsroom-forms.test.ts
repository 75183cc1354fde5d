// The forms of the moderators' desk that are not rulings, in a browser that runs the desk's script: it leaves them alone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Board, model, openBoard, type Person } from '../support/board.ts'
import { openBrowser, openWindow } from '../support/browser.ts'

let paper: Board
let browser: Browser
let origin: string

beforeAll(async () => {
  paper = await openBoard()
  origin = await paper.listen()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

async function pageOf(who: Person, address: string): Promise<Page> {
  const window = await openWindow(browser)
  const [name = '', value = ''] = paper.people[who].cookie.split(/=(.*)/s)
  await window.addCookies([{ name, value, url: origin }])
  const page = await window.newPage()
  await page.goto(origin + address)
  return page
}

test('a text that is tried comes back with what was found, and an entry that lacks something with what it lacks', async () => {
  const page = await pageOf('moderator', '/newsroom/words/new')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.locator('#entry[aria-invalid]').waitFor()
  await page.locator('#entry').fill('flimflam')
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'in English' })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.waitForURL(/\/newsroom\/words(?!\/new)/)
  await page.goto(`${origin}/newsroom/words`)
  await page.getByRole('textbox', { name: 'A text' }).fill('Nothing but flimflam, this.')
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.locator('mark', { hasText: 'flimflam' }).first().waitFor()
  expect(await page.getByRole('textbox', { name: 'A text' }).inputValue()).toBe('Nothing but flimflam, this.')
  await page.context().close()
})

test('a sanction and a note stand on the reader’s page at once, and what is missing is said beside its field', async () => {
  const page = await pageOf('moderator', `/newsroom/readers/${paper.people.author.id}`)
  await page.getByRole('button', { name: 'Impose it' }).click()
  await page.locator('select[name=clause][aria-invalid]').waitFor()
  await page.getByLabel('Warned').check()
  await page.locator('select[name=clause]').focus()
  await page.keyboard.press('1')
  await page.locator('textarea[name=facts]').fill('Two readers were called names.')
  await page.getByRole('button', { name: 'Impose it' }).click()
  await page.locator('.in-force', { hasText: 'Two readers were called names.' }).waitFor()
  await page.getByLabel('A note that only moderators read').fill('Speak kindly to them.')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.locator('li', { hasText: 'Speak kindly to them.' }).waitFor()
  expect(await page.locator('textarea[name=facts]').inputValue()).toBe('')
  await page.context().close()
})

test('an error that a reader reported is answered, and the reader finds the answer', async () => {
  const reader = await pageOf('other', `${model}/correction`)
  await reader.getByLabel('The passage that is wrong').fill('on Monday')
  await reader.getByLabel('What is right, and how do you know?').fill('It was a Tuesday.')
  await reader.getByRole('button', { name: 'Send to the newsroom' }).click()
  await reader.getByText('It waits for an editor.').waitFor()
  const editor = await pageOf('reporter', '/newsroom/corrections')
  await editor.getByText('Answer', { exact: true }).click()
  await editor.getByLabel('No error found').check()
  await editor.locator('textarea').first().fill('The calendar says Monday.')
  await editor.locator('.removal button').click()
  await editor.getByText('It was a Tuesday.').waitFor({ state: 'detached' })
  await reader.reload()
  expect(await reader.getByText('The calendar says Monday.').isVisible()).toBe(true)
  await Promise.all([reader, editor].map((page) => page.context().close()))
})
