// From a decision to its reversal, and a complaint from its form to its answer: without scripts, on a telephone, in both languages.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as standards from '../../src/standards/standards.ts'
import { axeProblems } from '../support/axe.ts'
import { type Board, model, openBoard, type Person } from '../support/board.ts'
import { openBrowser, openWindow, type Reader } from '../support/browser.ts'

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

/** A page in a window of somebody's own. */
async function pageOf(who: Person | null, reader: Reader): Promise<Page> {
  const window = await openWindow(browser, reader)
  const [name = '', value = ''] = who === null ? [] : paper.people[who].cookie.split(/=(.*)/s)
  if (who !== null) await window.addCookies([{ name, value, url: origin }])
  return window.newPage()
}

const telephone: Reader = { javaScript: false, width: 360 }

test('a reader appeals, another member of the board than who decided rules, and the ledger counts it', async () => {
  const decision = await paper.decide('board', { outcome: 'suspended', until: new Date('2018-05-12T00:00:00Z') })
  const address = `/standards/cases/${decision.id}`
  const reader = await pageOf('author', telephone)
  await reader.goto(origin + address)
  expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe('Suspended')
  const box = reader.getByLabel('Why the decision is wrong')
  const long = `I quoted the article. ${'ㅋ'.repeat(1979)}`
  await box.fill(long)
  await reader.getByRole('button', { name: 'Send the appeal' }).click()
  expect(await reader.getByRole('alert').innerText()).toContain('This is too long.')
  expect(await box.inputValue()).toBe(long)
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
  await box.fill(long.slice(0, -1))
  await reader.getByRole('button', { name: 'Send the appeal' }).click()
  expect(await reader.getByText('The board has not ruled yet.').isVisible()).toBe(true)
  expect(await reader.getByText('7 days left').isVisible()).toBe(true)

  const decider = await pageOf('board', telephone)
  await decider.goto(`${origin}/newsroom/standards`)
  await decider.getByRole('link', { name: 'The author' }).click()
  expect(await decider.getByText('You made this decision, so somebody else rules on it.').isVisible()).toBe(true)
  expect(await decider.getByRole('button', { name: 'Rule', exact: true }).count()).toBe(0)

  const member = await pageOf('board2', telephone)
  await member.goto(`${origin}/ko/newsroom/standards`)
  await member.getByRole('link', { name: 'The author' }).click()
  await member.getByRole('button', { name: '맡기' }).click()
  expect(await member.getByText('내가 맡음').isVisible()).toBe(true)
  await member.getByLabel('이유').fill('인용한 말입니다.')
  await member.getByRole('button', { name: '판단 보내기' }).click()
  expect(await member.getByRole('alert').innerText()).toContain('판단: 입력해 주십시오.')
  expect(await member.getByLabel('이유').inputValue()).toBe('인용한 말입니다.')
  await member.getByLabel('이의를 받아들여 결정을 뒤집습니다').check()
  await member.getByRole('button', { name: '판단 보내기' }).click()
  expect(await member.getByText('인용한 말입니다.').isVisible()).toBe(true)

  await reader.reload()
  expect(await reader.getByText('The appeal succeeded: the decision is overturned.').isVisible()).toBe(true)
  await reader.goto(`${origin}/standards/ledger?clause=1`)
  const row = reader
    .getByRole('table', { name: 'By clause' })
    .getByRole('row', { name: /^Clause 1: Attacks on persons/ })
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2', '1 of 1'])
  await Promise.all([reader, decider, member].map((page) => page.context().close()))
})

test('somebody without an account complains, keeps the address, and finds the answer there', async () => {
  const page = await pageOf(null, telephone)
  await page.goto(`${origin}/ko/standards/complaints/new?article=${encodeURIComponent(origin + model)}`)
  await page.getByLabel('무엇이 틀렸고 어떻게 아시는지').fill('2014년에도 방문이 있었습니다.')
  await page.getByRole('button', { name: '이의 보내기' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('이메일 주소: 입력해 주십시오.')
  await page.getByLabel('이메일 주소').fill('dasom@example.org')
  await page.getByRole('button', { name: '이의 보내기' }).click()
  expect(await page.getByText('이 주소를 간직해 주십시오.', { exact: false }).isVisible()).toBe(true)
  const kept = page.url()
  const waiting = (await standards.casesDue(paper.house.db)).find(({ kind }) => kind === 'complaint')
  if (!waiting) throw new Error('the complaint does not wait')

  const member = await pageOf('board', telephone)
  await member.goto(`${origin}/newsroom/standards/cases/${waiting.id}`)
  await member.getByLabel('Clarified').check()
  await member.getByLabel('Clause').selectOption('16')
  await member.getByLabel('Reasons').fill('There was, and we now say so.')
  await member.getByLabel('Where the correction or clarification stands').fill(`${model}/history`)
  await member.getByRole('button', { name: 'Rule', exact: true }).click()
  await page.goto(kept)
  expect(await page.getByText('There was, and we now say so.').isVisible()).toBe(true)
  await page.getByRole('link', { name: '바로잡은 내용 보기' }).click()
  expect(new URL(page.url()).pathname).toBe(`${model}/history`)
  await Promise.all([page, member].map((one) => one.context().close()))
})

test.for<[string, Reader]>([
  ['', { width: 1280 }],
  ['/ko', { width: 360, colours: 'dark' }],
])('the pages of the parties and of the board suit everybody, under “%s”', async ([prefix, reader]) => {
  const open = await paper.decide('moderator')
  const appealed = await paper.decide('moderator')
  const made = await standards.appeal(paper.house, appealed.id, 'It was a quotation.', paper.people.author.id)
  if (!made.ok) throw new Error('the appeal was not taken')
  const pages: [Person, string][] = [
    ['author', `/standards/cases/${open.id}`],
    ['author', `/standards/cases/${appealed.id}`],
    ['board', '/newsroom/standards'],
    ['board', `/newsroom/standards/cases/${made.done.id}`],
    ['board', '/newsroom/standards/policy'],
    ['board', '/newsroom/standards/policy/7'],
    ['board', '/newsroom/standards/policy/terms'],
  ]
  for (const [who, address] of pages) {
    const page = await pageOf(who, reader)
    const answer = await page.goto(origin + prefix + address)
    expect(answer?.status(), address).toBe(200)
    expect(await axeProblems(page), address).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0)
    await page.context().close()
  }
})
