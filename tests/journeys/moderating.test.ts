// Moderators at their desk in a real browser: by keyboard alone, and with forms alone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountById } from '../../src/accounts/accounts.ts'
import * as desk from '../../src/desk/desk.ts'
import * as discussion from '../../src/discussion/discussion.ts'
import { remember } from '../../src/platform/facts.ts'
import { axeProblems, rulesAboutColours } from '../support/axe.ts'
import { openBrowser, openWindow, type Reader } from '../support/browser.ts'
import { type OpenPaper, openPaper } from '../support/open-paper.ts'
import { somebody } from '../support/people.ts'

let paper: OpenPaper
let browser: Browser

beforeAll(async () => {
  paper = await openPaper()
  // In a demonstration the staff needs no second factor.
  await paper.house.change((tx) => remember(tx.write, 'demo', 'yes'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

/** So many held comments, each of a reader of its own, oldest first; and nothing else is held. */
async function held(count: number): Promise<string[]> {
  const { house } = paper
  const article = await desk.articleAddressed(house.db, 'en', '2018-04-10', 'ri-yong-ho-moscow')
  if (!article) throw new Error('The demo lacks its model story.')
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const by = await accountById(house.db, (await somebody(house)).id)
    if (!by) throw new Error('nobody')
    const body = `Comment number ${number}, as good as any.`
    const said = await discussion.say(house, { article: article.id, body }, by, { address: `192.0.2.${number}` })
    if (!said.ok) throw new Error(JSON.stringify(said))
    ids.push(said.comment.id)
  }
  return ids
}

async function deskOf(reader: Reader = {}, path = '/newsroom/comments') {
  const who = await somebody(paper.house, { role: 'moderator' })
  const window = await openWindow(browser, reader)
  const [name = '', ...value] = who.cookie.split('=')
  await window.addCookies([{ name, value: value.join('='), url: paper.origin }])
  const page = await window.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(paper.origin + path)
  return { page, complaints, close: () => window.close() }
}

const stateOf = async (id: string) => (await discussion.commentById(paper.house.db, id as discussion.CommentId))?.state
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('.laid')?.id ?? '')
const atComment = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id)

test('sixty held comments are worked through by keyboard alone', async () => {
  const ids = await held(60)
  const { page, complaints, close } = await deskOf()
  expect(await axeProblems(page)).toEqual([])
  await page.keyboard.press('j')
  for (const [at, id] of ids.entries()) {
    await atComment(page, id)
    const last = at === ids.length - 1
    if (at % 3 === 1) {
      await page.keyboard.press('r')
      await page.keyboard.type('12')
      expect(await page.locator(`#${id} textarea`).inputValue()).toContain('clause 12')
      await page.keyboard.press('Enter')
    } else await page.keyboard.press('a')
    await page.locator(`#${id}`).waitFor({ state: 'detached' })
    if (last) await page.getByText('Nothing waits here.').waitFor()
  }
  const states = await Promise.all(ids.map(stateOf))
  expect(states).toEqual(ids.map((_, at) => (at % 3 === 1 ? 'removed' : 'shown')))
  expect(complaints).toEqual([])
  await close()
}, 240_000)

test('keys go back and forth, undo, open the dossier and show themselves', async () => {
  const [first = '', second = '', third = ''] = await held(3)
  const { page, complaints, close } = await deskOf()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(second)
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(first)
  await page.keyboard.press('a')
  await atComment(page, second)
  expect(await stateOf(first)).toBe('shown')
  expect(await page.locator('#desk-said').innerText()).toContain('Approved: the comment by')
  await page.keyboard.press('u')
  await atComment(page, first)
  expect(await stateOf(first)).toBe('held')
  expect(await page.locator('#desk-said').innerText()).toContain('as it was')
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await page.locator('.wrong', { hasText: 'Choose the clause that is broken.' }).waitFor()
  expect(await stateOf(first)).toBe('held')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  expect(await page.locator('#desk-keys dl').isVisible()).toBe(true)
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Approve the ticked' }).click()
  await page.locator('.done', { hasText: '2 comments approved.' }).waitFor()
  expect(await Promise.all([first, second, third].map(stateOf))).toEqual(['shown', 'shown', 'held'])
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.waitForURL(/\/newsroom\/comments\/comment_/)
  expect(await axeProblems(page)).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.waitForURL(/\/newsroom\/comments\?/)
  expect(await stateOf(third)).toBe('shown')
  expect(complaints).toEqual([])
  await close()
})

test('who was not quick enough is told so, and sees what waits by now', async () => {
  const [first = '', second = ''] = await held(2)
  const { page, close } = await deskOf()
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(first)
  const other = await accountById(paper.house.db, (await somebody(paper.house, { role: 'moderator' })).id)
  if (!other) throw new Error('nobody')
  const reason = { clause: '7', facts: 'It advertises.' }
  await discussion.remove(paper.house, first as discussion.CommentId, 1, reason, other)
  await page.keyboard.press('a')
  await page.getByText('somebody was quicker').waitFor()
  expect(await page.locator(`#${first}`).count()).toBe(0)
  await atComment(page, second)
  await page.keyboard.press('a')
  await page.getByText('Nothing waits here.').waitFor()
  expect(await page.getByText('somebody was quicker').count()).toBe(0)
  await close()
})

test('every page of the desk fits narrow screens, and axe finds nothing on it, light or dark', async () => {
  const [id = ''] = await held(1)
  const author = (await discussion.commentById(paper.house.db, id as discussion.CommentId))?.author ?? ''
  for (const path of [
    '/newsroom',
    '/newsroom/comments',
    `/ko/newsroom/comments/${id}`,
    `/newsroom/readers/${author}`,
    '/newsroom/words',
    '/ko/newsroom/words/new',
    '/newsroom/comments/modes',
    '/ko/newsroom/comments/statistics',
  ]) {
    const { page, complaints, close } = await deskOf({ width: 360 }, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360)
    expect(await axeProblems(page), path).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await axeProblems(page, rulesAboutColours), path).toEqual([])
    expect(complaints, path).toEqual([])
    await close()
  }
})

test('without scripts, in Korean, on a narrow screen: removed with the sentence offered, and undone', async () => {
  const [first = '', second = ''] = await held(2)
  const { page, close } = await deskOf({ javaScript: false, width: 360 }, '/ko/newsroom/comments')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const item = page.locator(`#${first}`)
  await item.getByText('조항에 따라 삭제').click()
  await item.locator('select').selectOption('7')
  await item.getByRole('button', { name: '삭제', exact: true }).click()
  const facts = page.locator('textarea[name=facts]').first()
  expect(await facts.inputValue()).toContain('clause 7')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: '삭제', exact: true }).click()
  await page.getByText('댓글을 삭제했습니다').waitFor()
  expect(await stateOf(first)).toBe('removed')
  expect(new URL(page.url()).hash).toBe(`#${second}`)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await page.getByText('되돌렸습니다').waitFor()
  expect(await stateOf(first)).toBe('held')
  await page.locator(`#${second}`).getByRole('button', { name: '게시' }).click()
  expect(await stateOf(second)).toBe('shown')
  await close()
})

test('who looks at a queue is told how many have come since, and the page stands still', async () => {
  const { page, complaints, close } = await deskOf()
  await page.clock.install()
  await page.reload()
  const before = await page.locator('.laid').count()
  await held(2)
  // A script that has only just come begins to count its seconds late.
  await expect
    .poll(async () => (await page.clock.runFor(31_000)) ?? page.locator('.look-again .newly').innerText())
    .toBe('New since then: 2')
  expect(await page.locator('.laid').count()).toBe(before)
  await page.locator('.look-again a').click()
  await page.locator('.look-again .newly').waitFor({ state: 'hidden' })
  await expect.poll(() => page.locator('.laid').count()).toBe(before + 2)
  expect(complaints).toEqual([])
  await close()
})
