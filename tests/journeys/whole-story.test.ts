// The whole life of one comment, as those see it whom it concerns: written signed out, refused, held, approved, answered, reported, removed,
// appealed and restored, and counted in the ledger.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import type { Letter } from '../support/letters.ts'
import { model } from '../support/open-paper.ts'
import { type Somebody, somebody } from '../support/people.ts'
import { textOf } from '../support/story/graphemes.ts'
import { openStoryPaper, type StoryPaper } from '../support/story/story-paper.ts'
import { type StoryWords, storyWords } from '../support/story/story-words.ts'
import { answered, expectUsable, type Manner, windowFor } from '../support/story/windows.ts'

let paper: StoryPaper
let browser: Browser
let staff: Record<'moderator' | 'reporter' | 'board' | 'otherBoard', Somebody>

beforeAll(async () => {
  paper = await openStoryPaper()
  const { house, reporter } = paper
  staff = {
    moderator: await somebody(house, { name: 'Im Da-eun', role: 'moderator' }),
    reporter: await somebody(house, { name: 'Han Seo-yun', role: 'reporter', journalist: reporter }),
    board: await somebody(house, { name: 'Noh Jin-ah', role: 'board member' }),
    otherBoard: await somebody(house, { name: 'Peter Quill', role: 'board member' }),
  }
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

/** One telling of the story. `clause` is one that no other telling cites. */
type Telling = Manner & { name: string; clause: string }
type Scene = Telling & { say: StoryWords; prefix: string; article: string; typed: string; text: string; email: string }

const tellings: Telling[] = [
  { language: 'en', javaScript: true, name: 'Ham Ji-woo', clause: '1' },
  { language: 'en', javaScript: false, name: 'Rosa Lindqvist', clause: '2' },
  { language: 'ko', javaScript: true, name: '함지우', clause: '3' },
  { language: 'ko', javaScript: false, name: '구본나래', clause: '4' },
]

test.each(tellings)(
  'the story of a comment ($language, scripts: $javaScript)',
  { timeout: 300_000 },
  async (telling) => {
    const { language, name } = telling
    const typed = textOf(250, `${name}:`, language)
    const scene: Scene = {
      ...telling,
      say: storyWords[language],
      prefix: language === 'en' ? '' : `/${language}`,
      article: model[language],
      typed,
      // What keyboards send in pieces is kept composed.
      text: typed.normalize('NFC'),
      email: `${telling.clause}@story.example`,
    }
    const reader = await windowFor(browser, paper.origin, scene, null)
    await signsInAndReturnsToTheDraft(reader, scene)
    await givesAnAddress(reader, scene)
    await isRefusedOneMore(reader, scene)
    const id = await isHeldWith250(reader, scene)
    await isSeenByNobodyElse(scene, id)
    await isApproved(scene, id)
    await isTold(reader, scene, scene.say.noticeShown)
    const reply = await isAnswered(scene, id)
    await isTold(reader, scene, scene.say.noticeReply)
    await isAgreedWithAndReported(scene, id)
    await isRemovedUnderAClause(scene, id)
    await getsTheReasonsAndAppeals(reader, scene, id)
    await isRestoredByTheOtherMember(scene)
    await standsInItsPlaceAgain(reader, scene, { id, reply })
    await expectCountedInTheLedger(scene)
    await reader.context().close()
  },
)

const at = (path: string): string => paper.origin + path
/** Where a letter leads, on the port that this paper has found. */
function linkIn(letter: Letter | undefined, part: string): string {
  const link = letter?.text.split(/\s/).find((word) => word.startsWith('http') && word.includes(part))
  const { pathname, search } = new URL(link ?? '')
  return at(pathname + search)
}
const box = (page: Page) => page.locator('#say-body')
const count = (page: Page) => page.locator('#say output')
const item = (page: Page, id: string) => page.locator(`li#${id} > .comment`)

/** Somebody's window for as long as `look` looks. */
async function seenBy<Seen>(scene: Scene, who: Somebody | null, look: (page: Page) => Promise<Seen>): Promise<Seen> {
  const page = await windowFor(browser, paper.origin, scene, who)
  const seen = await look(page)
  await page.context().close()
  return seen
}

async function signsInAndReturnsToTheDraft(page: Page, scene: Scene): Promise<void> {
  const { article, name, typed, text } = scene
  paper.peer.next = { sub: name, claims: { name } }
  await page.goto(at(`${article}#comments`))
  await expectUsable(page, scene)
  await box(page).fill(typed)
  await page.getByRole('button', { name: 'Our house' }).click()
  await page.locator('.reader bdi', { hasText: name }).waitFor()
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(decodeURIComponent(article))
  expect(await box(page).inputValue()).toBe(text)
}

async function givesAnAddress(page: Page, scene: Scene): Promise<void> {
  const { say, prefix, email } = scene
  await page.goto(at(`${prefix}/account/ways`))
  await expectUsable(page, scene)
  await page.getByLabel(say.newAddress).fill(email)
  await page.getByRole('button', { name: say.sendLink }).click()
  await page.getByRole('heading', { name: say.mailbox }).waitFor()
  const letter = (await paper.lettersTo(email)).at(-1)
  await page.goto(linkIn(letter, 'token='))
  await page.getByRole('button', { name: say.confirm, exact: true }).click()
  await page.getByText(say.confirmed).waitFor()
}

async function isRefusedOneMore(page: Page, scene: Scene): Promise<void> {
  const { say, article, language, name } = scene
  await page.goto(at(article))
  const long = textOf(251, `${name}:`, language)
  await box(page).fill(long)
  const answer = await answered(page, () => page.getByRole('button', { name: say.post }).click())
  expect(answer.status()).toBe(422)
  await page.getByText(say.tooLong).waitFor()
  expect(await box(page).inputValue()).toBe(long)
  expect(await count(page).innerText()).toBe(say.countOf(251))
  await expectUsable(page, scene)
}

async function isHeldWith250(page: Page, scene: Scene): Promise<string> {
  const { say, text, typed } = scene
  await box(page).fill(typed)
  const answer = await answered(page, () => page.getByRole('button', { name: say.post }).click())
  expect(answer.status()).toBe(303)
  const own = page.locator('.thread > li', { has: page.locator('.unseen') }).filter({ hasText: scene.name })
  await own.getByText(say.heldForNow).waitFor()
  expect(await own.locator('.words').innerText()).toBe(text)
  await expectUsable(page, scene)
  return (await own.getAttribute('id')) ?? ''
}

async function isSeenByNobodyElse(scene: Scene, id: string): Promise<void> {
  for (const who of [null, staff.reporter])
    await seenBy(scene, who, async (page) => {
      await page.goto(at(scene.article))
      expect(await page.locator(`#${id}`).count()).toBe(0)
      expect((await page.goto(at(`${scene.prefix}/comments/${id}`)))?.status()).toBe(404)
    })
}

async function isApproved(scene: Scene, id: string): Promise<void> {
  const { say, prefix, name, javaScript, text } = scene
  await seenBy(scene, staff.moderator, async (page) => {
    await page.goto(at(`${prefix}/newsroom/comments?queue=newcomer#${id}`))
    const laid = page.locator(`li#${id}`)
    expect(await laid.getByText(say.newcomer).isVisible()).toBe(true)
    expect(await laid.innerText()).toContain(text)
    await expectUsable(page, scene)
    if (javaScript) {
      await laid.focus()
      await page.keyboard.press('a')
    } else await laid.getByRole('button', { name: say.approve, exact: true }).click()
    await page.locator('.done', { hasText: say.approved(name) }).waitFor()
    // The very next request of the page, by whoever makes it.
    expect(await (await fetch(at(scene.article))).text()).toContain(text)
  })
}

async function isTold(page: Page, scene: Scene, notice: string): Promise<void> {
  await expect.poll(async () => (await page.goto(at(scene.article))) && page.locator('.reader .unread').count()).toBe(1)
  await page.locator('.reader .unread').click()
  expect(await page.locator('.notices > li', { hasText: notice }).first().isVisible()).toBe(true)
  await expectUsable(page, scene)
}

async function isAnswered(scene: Scene, id: string): Promise<string> {
  const { say, article, name } = scene
  const text = `${name}? ${scene.language === 'en' ? 'We asked, and it is so.' : '여쭈어 보니 그렇다고 합니다.'}`
  return seenBy(scene, staff.reporter, async (page) => {
    await page.goto(at(article))
    await item(page, id).getByRole('link', { name: say.reply }).click()
    await page.getByRole('textbox', { name: say.replyBox(name) }).fill(text)
    await expectUsable(page, scene)
    await page.getByRole('button', { name: say.postReply }).click()
    const reply = page.locator('.replies > li', { hasText: text })
    await reply.getByText(say.authorBadge).waitFor()
    return (await reply.getAttribute('id')) ?? ''
  })
}

async function isAgreedWithAndReported(scene: Scene, id: string): Promise<void> {
  const { say, article } = scene
  const other = await somebody(paper.house, { language: scene.language })
  await seenBy(scene, other, async (page) => {
    await page.goto(at(article))
    await item(page, id)
      .getByRole('button', { name: say.agree(0), exact: true })
      .click()
    await item(page, id)
      .getByRole('button', { name: say.agree(1), exact: true, pressed: true })
      .waitFor()
    await item(page, id).getByRole('link', { name: say.report, exact: true }).click()
    await page.getByLabel(say.reason).check()
    await page.getByLabel(say.why).fill('It calls the minister a name.')
    await expectUsable(page, scene)
    await page.getByRole('button', { name: say.sendReport }).click()
    await page.getByText(say.thanks).waitFor()
    await expectUsable(page, scene)
  })
}

/** By a member of the board at the moderators' desk, so that there is somebody on the board who may not rule on it. */
async function isRemovedUnderAClause(scene: Scene, id: string): Promise<void> {
  const { say, prefix, name, clause, javaScript } = scene
  await seenBy(scene, staff.board, async (page) => {
    await page.goto(at(`${prefix}/newsroom/comments?queue=reported#${id}`))
    const laid = page.locator(`li#${id}`)
    expect(await laid.getByText('It calls the minister a name.').isVisible()).toBe(true)
    await expectUsable(page, scene)
    if (javaScript) {
      await laid.focus()
      await page.keyboard.press('r')
      await page.keyboard.press(clause)
      await page.keyboard.press('Enter')
    } else {
      await laid.getByText(say.removeUnder).click()
      await laid.getByLabel(say.clause, { exact: true }).selectOption(clause)
      await laid.getByLabel(say.facts).fill('A name was called.')
      await laid.getByRole('button', { name: say.remove, exact: true }).click()
    }
    await page.locator('.done', { hasText: say.removed(name) }).waitFor()
  })
  await seenBy(scene, null, async (page) => {
    await page.goto(at(scene.article))
    expect(await item(page, id).innerText()).toContain(say.removedUnder(clause))
    expect(await page.content()).not.toContain(scene.text)
    expect(await page.locator(`li#${id} .replies > li`).count()).toBe(1)
    await expectUsable(page, scene)
  })
}

async function getsTheReasonsAndAppeals(page: Page, scene: Scene, id: string): Promise<void> {
  const { say, article, clause, email, text } = scene
  const isWarned = async () =>
    (await paper.lettersTo(email)).some(({ subject }) => subject.startsWith(say.noticeRemoved))
  // The mail waits for the seconds in which a moderator may think again; the page does not.
  expect(await isWarned()).toBe(false)
  await page.goto(at(article))
  expect(await item(page, id).innerText()).toContain(say.onlyYou)
  await isTold(page, scene, say.noticeRemoved)
  await paper.later(11)
  await expect.poll(isWarned).toBe(true)
  const letter = (await paper.lettersTo(email)).find(({ subject }) => subject.startsWith(say.noticeRemoved))
  await page.goto(linkIn(letter, '/standards/cases/'))
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say.outcome)
  const main = await page.locator('main').innerText()
  for (const said of [text, say.byReport, say.byHand]) expect(main).toContain(said)
  expect(await page.locator(`main a[href*="/standards/clauses/${clause}"]`).count()).toBeGreaterThan(0)
  await expectUsable(page, scene)
  await page.getByLabel(say.plea).fill(`${scene.name}: I called nobody a name.`)
  await page.getByRole('button', { name: say.sendAppeal }).click()
  await page.getByText(say.waits).waitFor()
  expect(await page.getByText(say.daysLeft).isVisible()).toBe(true)
  await expectUsable(page, scene)
}

async function isRestoredByTheOtherMember(scene: Scene): Promise<void> {
  const { say, prefix, name, text } = scene
  const open = async (page: Page): Promise<void> => {
    await page.goto(at(`${prefix}/newsroom/standards`))
    await page.locator('.queue > li', { hasText: text }).getByRole('link').first().click()
    await page.getByText(`${name}: I called nobody a name.`).waitFor()
    await expectUsable(page, scene)
  }
  await seenBy(scene, staff.board, async (page) => {
    await open(page)
    expect(await page.getByText(say.barred).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: say.rule, exact: true }).count()).toBe(0)
  })
  await seenBy(scene, staff.otherBoard, async (page) => {
    await open(page)
    await page.getByRole('button', { name: say.take }).click()
    await page.getByText(say.taken).waitFor()
    await page.getByLabel(say.upheld).check()
    await page.getByLabel(say.reasons, { exact: true }).fill('No name was called.')
    await page.getByRole('button', { name: say.rule, exact: true }).click()
    await page.getByText('No name was called.').waitFor()
  })
}

async function standsInItsPlaceAgain(
  page: Page,
  scene: Scene,
  { id, reply }: { id: string; reply: string },
): Promise<void> {
  const { say, article, text } = scene
  await seenBy(scene, null, async (other) => {
    await expect.poll(async () => (await other.goto(at(article))) && item(other, id).innerText()).toContain(text)
    expect(await other.locator(`li#${id} .replies > li`).getAttribute('id')).toBe(reply)
    expect(await item(other, id).innerText()).toContain(say.agree(1))
  })
  await isTold(page, scene, say.noticeRestored)
  await page.locator('.notices').getByRole('link', { name: say.noticeRuled }).first().click()
  await page.getByText(say.overturned).waitFor()
  await expectUsable(page, scene)
}

async function expectCountedInTheLedger(scene: Scene): Promise<void> {
  const { say, prefix, clause } = scene
  await seenBy(scene, null, async (page) => {
    await page.goto(at(`${prefix}/standards/ledger?clause=${clause}`))
    const row = page.getByRole('table', { name: say.byClause, exact: true }).locator('tbody tr')
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2', say.ledger.share])
    const entries = (await page.locator('.entries tbody').innerText()).split('\n').join(' ')
    for (const said of [say.ledger.removed, say.ledger.restored, say.ledger.upheld]) expect(entries).toContain(said)
    await expectUsable(page, scene)
  })
}
