// A reader writes under an article, with scripts and without, in either language; another one sees it.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountById } from '../../src/accounts/accounts.ts'
import * as discussion from '../../src/discussion/discussion.ts'
import type { Language } from '../../src/platform/i18n.ts'
import { axeProblems } from '../support/axe.ts'
import { openBrowser, openWindow, type Reader } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'
import { type Somebody, somebody } from '../support/people.ts'

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

const words = {
  en: {
    post: 'Post comment',
    byMail: 'E-mail or passkey',
    submit: 'Sign in',
    held: 'Held: waits for a moderator',
    count: '',
  },
  ko: {
    post: '댓글 등록',
    byMail: '이메일 또는 패스키',
    submit: '로그인',
    held: '보류: 댓글 관리자의 확인을 기다립니다',
    count: '자',
  },
} as const

/** An article that nobody else here writes under. */
const quiet = '/2018/04/12/household-debt-jeonse'

/** Somebody of the staff: nobody holds what they say. */
const regular = (): Promise<Somebody> => somebody(paper.house, { role: 'moderator' })

async function windowOf(who: Somebody | null, reader: Reader = {}): Promise<BrowserContext> {
  const window = await openWindow(browser, reader)
  const [name = '', ...value] = who?.cookie.split('=') ?? []
  if (who) await window.addCookies([{ name, value: value.join('='), url: paper.origin }])
  return window
}

/** An open page, and what its console complained of. */
async function pageOf(who: Somebody | null, address: string, reader: Reader = {}) {
  const window = await windowOf(who, reader)
  const page = await window.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // What is refused is refused with a status, of which the console tells.
    if (/error|warning/.test(message.type()) && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(paper.origin + address)
  return { page, complaints, close: () => window.close() }
}

async function approved(id: string): Promise<void> {
  const { house } = paper
  const comment = await discussion.commentById(house.db, id as discussion.CommentId)
  const by = await accountById(house.db, (await regular()).id)
  if (!comment || !by) throw new Error('nobody, or nothing')
  await discussion.approve(house, comment.id, comment.revision, by)
}

const box = (page: Page) => page.locator('#say-body')
const count = (page: Page) => page.locator('#say output').innerText()

test.each<Language>(['en', 'ko'])(
  'without scripts (%s): a draft, signing in, 251, 250, held, approved',
  async (language) => {
    const password = 'correct horse battery staple'
    const who = await somebody(paper.house, { password, language })
    const say = words[language]
    const { page, close } = await pageOf(null, `${model[language]}#comments`, { javaScript: false, width: 360 })
    const draft = `${language === 'ko' ? '가' : 'a'} draft of ${who.email}`
    await box(page).fill(draft)
    await page.getByRole('button', { name: say.byMail }).click()
    expect(new URL(page.url()).pathname).toContain('/account/sign-in')
    await page.locator('input[name=email]').first().fill(who.email)
    await page.locator('input[name=password]').fill(password)
    await page.getByRole('button', { name: say.submit, exact: true }).first().click()
    expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(decodeURIComponent(model[language]))
    expect(await box(page).inputValue()).toBe(draft)

    const long = `${draft} ${'👨‍👩‍👧‍👦'.repeat(250)}`
    await box(page).fill(long)
    await page.getByRole('button', { name: say.post }).click()
    expect(await box(page).inputValue()).toBe(long)
    expect(await count(page)).toBe(`${draft.length + 251}/250${say.count}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

    const just = `${draft} ${'각'.normalize('NFD').repeat(249 - draft.length)}`
    await box(page).fill(just)
    await page.getByRole('button', { name: say.post }).click()
    expect(await page.getByText(say.held).isVisible()).toBe(true)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    const other = await pageOf(null, model[language], { javaScript: false })
    expect(await other.page.getByText(draft).count()).toBe(0)
    await approved(id)
    await other.page.reload()
    expect(await other.page.locator(`#${id}`).getByText(draft).isVisible()).toBe(true)
    await other.close()
    await close()
  },
)

test('with scripts: counted while typing, refused and taken in place, and the count is the server’s', async () => {
  const { page, complaints, close } = await pageOf(await regular(), model.en)
  await page.evaluate(() => (document.title = 'The same page'))
  await box(page).fill('각'.normalize('NFD').repeat(3))
  expect(await count(page)).toBe('3/250')
  await box(page).fill('  two\n\n\n\nlines  ')
  expect(await count(page)).toBe('10/250')
  await box(page).fill('👍🏽'.repeat(251))
  expect(await count(page)).toBe('251/250')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByText('Your text has 251 characters').waitFor()
  expect(await count(page)).toBe('251/250')
  expect(await box(page).evaluate((field) => document.activeElement === field)).toBe(true)
  const text = `Taken in place, ${Date.now()}.`
  const shown = Number(await page.locator('#comments-heading .count').innerText())
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByText('Your comment is shown.').waitFor()
  // The stream has told of it by now or will at once; one's own comment is no news to oneself.
  await expect.poll(() => page.locator('#comments-heading .count').innerText()).toBe(String(shown + 1))
  expect(await page.locator('.newer').isVisible()).toBe(false)
  expect(await page.locator('.thread > li').first().innerText()).toContain(text)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(text)
  expect(await box(page).inputValue()).toBe('')
  expect(await page.title()).toBe('The same page')
  expect(await axeProblems(page)).toEqual([])
  // What became of one comment is not left standing over the next, which is refused.
  await box(page).fill(' ')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByText('Your comment has nothing in it to read yet.').waitFor()
  expect(await page.locator('.outcome').innerText()).toBe('')
  expect(complaints).toEqual([])
  await close()
})

test.each([true, false])('who votes before signing in comes back to that comment (scripts: %s)', async (javaScript) => {
  const password = 'correct horse battery staple'
  const voter = await somebody(paper.house, { password })
  const writing = await pageOf(await regular(), model.en)
  const text = `To be voted on, ${Date.now()}.`
  await box(writing.page).fill(text)
  await writing.page.getByRole('button', { name: 'Post comment' }).click()
  await writing.page.locator('.thread > li', { hasText: text }).waitFor()
  const { page, close } = await pageOf(null, model.en, { javaScript })
  await page.locator('.thread > li', { hasText: text }).getByRole('button', { name: 'Agree 0', exact: true }).click()
  await page.locator('input[name=email]').first().fill(voter.email)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
  const agree = page
    .locator('[aria-current=true]', { hasText: text })
    .getByRole('button', { name: 'Agree 0', exact: true })
  await agree.waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/comments\/comment_/)
  await writing.close()
  await close()
})

test('with scripts: a vote and a reply leave the page where it is', async () => {
  const { page, complaints, close } = await pageOf(await regular(), model.en)
  const text = `Vote and reply, ${Date.now()}.`
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.locator('.thread > li', { hasText: text }).waitFor()
  const other = await pageOf(await regular(), model.en)
  const thread = other.page.locator('.thread > li', { hasText: text })
  await other.page.evaluate(() => (document.title = 'The same page'))
  await thread.getByRole('button', { name: 'Agree 0', exact: true }).click()
  await thread.getByRole('button', { name: 'Agree 1', exact: true, pressed: true }).waitFor()
  await thread.getByRole('button', { name: 'Disagree 0' }).click()
  await thread.getByRole('button', { name: 'Disagree 1', pressed: true }).waitFor()
  expect(await thread.getByRole('button', { name: 'Agree 0', exact: true, pressed: false }).isVisible()).toBe(true)
  await thread.getByRole('link', { name: 'Reply' }).click()
  await thread.getByRole('textbox', { name: 'Your reply to' }).fill('A reply in its place.')
  await thread.getByRole('button', { name: 'Post reply' }).click()
  await thread.locator('.replies').getByText('A reply in its place.').waitFor()
  expect(await other.page.title()).toBe('The same page')
  expect([...complaints, ...other.complaints]).toEqual([])
  await other.close()
  await close()
})

test('with scripts: what others write is announced, comes when it is asked for, and moves nothing before', async () => {
  const reading = await pageOf(await regular(), quiet)
  const writing = await pageOf(await regular(), quiet)
  const { page } = reading
  const followed = page.waitForResponse((answer) => answer.url().endsWith('/live'))
  await box(page).scrollIntoViewIfNeeded()
  await followed
  const shown = Number(await page.locator('#comments-heading .count').innerText())
  const before = await page.evaluate(() => scrollY)
  const text = `News for who reads, ${Date.now()}.`
  await box(writing.page).fill(text)
  await writing.page.getByRole('button', { name: 'Post comment' }).click()
  const newer = page.getByRole('button', { name: 'New comments: 1' })
  await newer.waitFor()
  expect(Number(await page.locator('#comments-heading .count').innerText())).toBe(shown + 1)
  expect(await page.getByText(text).count()).toBe(0)
  expect(await page.evaluate(() => scrollY)).toBe(before)
  await newer.click()
  await page.locator('.thread > li').first().getByText(text).waitFor()
  expect(await newer.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Agree 0', exact: true }).click()
  await page.getByRole('button', { name: 'Agree 1', exact: true, pressed: true }).waitFor()
  expect([...reading.complaints, ...writing.complaints]).toEqual([])
  await reading.close()
  await writing.close()
})

test('with scripts: a marked passage is quoted, and stands above the comment', async () => {
  const { page, complaints, close } = await pageOf(await regular(), model.en)
  const passage = await page
    .locator('article .body > p:not(.dateline)')
    .first()
    .evaluate((paragraph) => {
      document.getSelection()?.selectAllChildren(paragraph)
      return (paragraph.textContent ?? '').replace(/,1 /, ', ')
    })
  await page.getByRole('button', { name: 'Quote in a comment' }).click()
  expect(await page.locator('#say-quote').inputValue()).toBe(passage.trim())
  const text = `About this passage, ${Date.now()}.`
  await page.keyboard.type(text)
  await page.getByRole('button', { name: 'Post comment' }).click()
  const thread = page.locator('.thread > li', { hasText: text })
  await thread.waitFor()
  expect(await thread.locator('blockquote').innerText()).toBe(passage.trim())
  expect(await thread.getByText('has changed since').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('with scripts: what is not sent is there again after the page was left', async () => {
  const { page, close } = await pageOf(await regular(), model.en)
  await box(page).fill('Not sent yet.')
  await page.goto(paper.origin)
  await page.goto(paper.origin + model.en)
  expect(await box(page).inputValue()).toBe('Not sent yet.')
  expect(await count(page)).toBe('13/250')
  await close()
})

test.each<[string, Reader]>([
  ['light', {}],
  ['dark and narrow', { colours: 'dark', width: 360 }],
])('the pages around a comment can be used by everybody (%s)', async (_, reader) => {
  const who = await regular()
  const { page, close } = await pageOf(who, model.ko, reader)
  await box(page).fill(`모두가 읽을 수 있는 댓글 ${Date.now()}`)
  await page.getByRole('button', { name: '댓글 등록' }).click()
  await page.getByText('댓글이 실렸습니다.').waitFor()
  const id = await page.locator('.thread > li').first().getAttribute('id')
  for (const address of [
    `/ko/comments/${id}`,
    `/ko/comments/${id}/edit`,
    `${model.en}/comments?sort=agreed`,
    `${model.en}/correction`,
    '/ko/account/comments',
    '/account/muted',
  ]) {
    await page.goto(paper.origin + address)
    expect(await axeProblems(page), address).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(reader.width ?? 1280)
  }
  await close()
})

test('all scripts of an article page weigh at most 6 kB', async () => {
  const { page, close } = await pageOf(null, model.en)
  const scripts = await page.evaluate(() => [...document.scripts].flatMap(({ src }) => (src === '' ? [] : [src])))
  await close()
  const weights = await Promise.all(
    scripts.map(async (script) => {
      const { headers } = await fetch(script, { headers: { 'accept-encoding': 'br' } })
      return Number(headers.get('content-length'))
    }),
  )
  expect(scripts.some((script) => script.includes('discussion'))).toBe(true)
  expect(weights.every((weight) => weight > 0)).toBe(true)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(6 * 1024)
})
