// Words looked up in the article itself: by mouse, by touch, by the keyboard, by who listens; and nothing asked for before.
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { openBrowser, openWindow } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'
import { pointAt, type Point, rectsOf } from '../support/pointing.ts'
import { reading } from '../support/reading.ts'

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

// One after another: only one window has the keyboard.
const test = reading(() => browser)
const testNarrow = reading(() => browser, { width: 360, height: 740 })

const card = (page: Page) => page.getByRole('dialog')
const headword = (page: Page) => card(page).locator('.card-head strong')
/** The first press loads the script: until then the page is read as ever. */
const pressed = (page: Page) => page.getByRole('button', { name: 'Dictionary', exact: true, pressed: true })
const toggle = (page: Page) => page.getByRole('button', { name: 'Dictionary', exact: true })
const link = (page: Page) => page.locator('.article-tools').getByRole('link', { name: 'Dictionary', exact: true })
const isForWords = (request: Request): boolean => /\/reading-[^/]+\.js$|\/dictionary\//.test(request.url())
const said = (page: Page) => page.locator('.reading-tools .said')
/** The word that the caret stands on, as who listens hears it. */
const heard = (page: Page): Promise<string> => said(page).innerText()

async function open(page: Page, address = model.en): Promise<void> {
  await page.goto(paper.origin + address)
}

async function doubleClick(page: Page, word: string): Promise<Point> {
  const point = await pointAt(page, word)
  await page.mouse.dblclick(point.x, point.y)
  return point
}

/** What a page must not do: break the policy, throw, ask another host. */
async function watched(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(paper.origin)) complaints.push(request.url())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(violatedDirective))
  })
  return complaints
}

describe('by mouse', () => {
  test('a double click opens the card beside the word, and the way to its page and back', async ({ page, expect }) => {
    const complaints = await watched(page)
    const asked: string[] = []
    page.on('request', (request) => void (isForWords(request) && asked.push(request.url())))
    await open(page)
    const script = page.waitForRequest(isForWords)
    expect(asked, 'before the reader does anything').toEqual([])
    await page.mouse.click(...(await pointAt(page, 'counterpart')).at)
    await script
    expect(asked, 'no word for a single click').toEqual([expect.stringContaining('.js')])
    await doubleClick(page, 'counterpart')
    await card(page).waitFor()
    expect(await headword(page).innerText()).toBe('counterpart')
    expect(await card(page).locator('.glosses[lang=ko]').innerText()).toMatch(/\p{Script=Hangul}/u)
    expect(await card(page).locator('.card-facts').innerText()).toMatch(/^noun · Level \d$/)
    expect(await page.evaluate(() => document.getSelection()?.toString()), 'marked as browsers mark it').toBe(
      'counterpart',
    )
    expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus stays').toBe('BODY')
    expect(await page.evaluate(() => [...(CSS.highlights.get('looked-up') ?? [])].map(String))).toEqual(['counterpart'])
    expect(asked).toHaveLength(2)
    await card(page).getByRole('link', { name: 'More' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('counterpart')
    expect(await page.locator('mark').innerText()).toBe('counterpart')
    await page.getByRole('link', { name: 'Back to the article' }).click()
    expect(new URL(page.url()).pathname).toBe(model.en)
    expect(complaints).toEqual([])
  })

  test('Escape, a click elsewhere and the cross close it; the same word is not asked for twice', async ({
    page,
    expect,
  }) => {
    await open(page)
    let asked = 0
    page.on('request', (request) => void (/\/card\?/.test(request.url()) && asked++))
    const closings = [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(5, 300),
      () => card(page).getByRole('button', { name: 'Close the card' }).click(),
    ]
    for (const closing of closings) {
      await doubleClick(page, 'counterpart')
      await card(page).waitFor()
      await closing()
      await card(page).waitFor({ state: 'hidden' })
    }
    expect(asked).toBe(1)
    expect(await page.evaluate(() => CSS.highlights.get('looked-up')?.size)).toBe(0)
  })

  test('a passage marked by a double click and a drag is a passage to quote, without a card', async ({
    page,
    expect,
  }) => {
    await open(page)
    const from = await pointAt(page, 'counterpart')
    await page.mouse.move(...from.at)
    await page.mouse.down({ clickCount: 1 })
    await page.mouse.up({ clickCount: 1 })
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.move(from.x + 150, from.y, { steps: 5 })
    await page.mouse.up({ clickCount: 2 })
    expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/^counterpart, \w+/)
    await page.mouse.click(5, 300)
    await doubleClick(page, 'bilateral')
    await card(page).waitFor()
    expect(await headword(page).innerText(), 'the first card of all').toBe('bilateral')
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('bilateral')
  })

  test('a phrase that stands apart is marked whole, and comments are not looked up', async ({ page, expect }) => {
    await open(page)
    await doubleClick(page, 'minister')
    await card(page).waitFor()
    expect(await headword(page).innerText()).toBe('foreign minister')
    expect(await page.evaluate(() => [...(CSS.highlights.get('looked-up') ?? [])].map(String).join(' '))).toBe(
      'foreign minister',
    )
    await page.keyboard.press('Escape')
    await page.locator('#comments h2').dblclick()
    expect(await card(page).isVisible()).toBe(false)
  })
})

/** Written into the page before the first look-up: what desks write, and what word processors leave in it. */
const odd: [name: string, pointed: string, word: string, before: string][] = [
  ['parted by hyphens', 'wielding', 'veto-wielding', 'The '],
  ['with an apostrophe', 'envoy', 'envoy’s', 'The veto-wielding '],
  ['with a soft hyphen', 'operation', 'cooperation', 'The veto-wielding envoy’s U.S. '],
  ['partly in italics', 'believable', 'unbelievable', 'The veto-wielding envoy’s U.S. cooperation was '],
  [
    'behind letters of four bytes',
    'tomorrow',
    'tomorrow',
    'The veto-wielding envoy’s U.S. cooperation was unbelievable 𝒜𝓑 ',
  ],
  ['behind a full stop', 'Second', 'Second', ''],
]

test('a word is found with all its parts, and in its sentence, whatever it is made of', async ({ page, expect }) => {
  await open(page)
  await page.evaluate(() => {
    const paragraph = document.querySelector('.body > p:not(.dateline)')
    const italic = document.createElement('em')
    italic.append('un')
    paragraph?.replaceChildren(
      'The veto-wielding envoy’s U.S. co\u00adoperation was ',
      italic,
      'believable 𝒜𝓑 tomorrow. Second sentence.',
    )
  })
  for (const [name, pointed, word, before] of odd) {
    const request = page.waitForRequest(/\/card\?/)
    await doubleClick(page, pointed)
    const url = new URL((await request).url())
    const sentence = url.searchParams.get('in') ?? ''
    const at = Number(url.searchParams.get('at'))
    expect(decodeURIComponent(url.pathname.split('/').at(-2) ?? ''), name).toBe(word)
    expect(sentence.slice(0, at), name).toBe(before)
    expect(sentence.slice(at), name).toMatch(new RegExp(`^${word}`))
    await card(page).waitFor()
    await page.keyboard.press('Escape')
  }
})

describe('by touch', () => {
  test('in dictionary mode a tap looks up, also on a link, which the card offers; outside of it links lead on', async ({
    expect,
  }) => {
    await using window = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    })
    const page = await window.newPage()
    await open(page)
    await link(page).tap()
    await pressed(page).waitFor()
    await toggle(page).waitFor()
    const bar = page.getByRole('region', { name: 'Dictionary' })
    expect(await bar.getByText('Choose a word').isVisible()).toBe(true)
    expect(await bar.getByText('arrow keys').isVisible(), 'no keys to speak of').toBe(false)
    const onLink = await pointAt(page, 'unannounced')
    await page.touchscreen.tap(...onLink.at)
    await card(page).waitFor()
    expect(await headword(page).innerText()).toBe('unannounced')
    const target = await card(page).getByRole('link', { name: 'Open the link' }).getAttribute('href')
    expect(target).toContain('/2018/03/')
    await page.touchscreen.tap(...(await pointAt(page, 'invitation')).at)
    await page.getByRole('dialog', { name: 'invitation' }).waitFor()
    await page.touchscreen.tap(4, 4)
    await card(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Close the dictionary' }).tap()
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false')
    await page.touchscreen.tap(...(await pointAt(page, 'unannounced')).at)
    await page.waitForURL(target ?? '')
  })

  test('scrolling and a long press stay what they are', async ({ expect }) => {
    await using window = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    })
    const page = await window.newPage()
    await open(page)
    await link(page).tap()
    await pressed(page).waitFor()
    await toggle(page).waitFor()
    await page.evaluate(() => {
      const kept: string[] = []
      Object.assign(globalThis, { kept })
      for (const name of [
        'touchstart',
        'touchmove',
        'touchend',
        'pointerdown',
        'contextmenu',
        'selectstart',
        'mousedown',
      ])
        addEventListener(name, (event) => void (event.defaultPrevented && kept.push(name)))
    })
    const at = await pointAt(page, 'bilateral')
    const client = await window.newCDPSession(page)
    const before = await page.evaluate(() => scrollY)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: at.x, y }] })
    await touch('touchStart', at.y)
    for (let up = 20; up <= 200; up += 20) await touch('touchMove', at.y - up)
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100)
    expect(await card(page).isVisible()).toBe(false)
    const again = await pointAt(page, 'bilateral')
    await client.send('Input.synthesizeTapGesture', {
      x: again.x,
      y: again.y,
      duration: 900,
      gestureSourceType: 'touch',
    })
    expect(await page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept)).toEqual([])
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.body p') ?? document.body).userSelect),
    ).toBe('auto')
  })
})

describe('by the keyboard', () => {
  test('the caret walks, Enter opens, Escape closes the card and then the mode', async ({ page, expect }) => {
    const complaints = await watched(page)
    await open(page)
    await link(page).focus()
    await page.keyboard.press('Enter')
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true')
    const caret = page.getByRole('application')
    expect(await caret.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await heard(page)).toBe('North')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await heard(page)).toBe('foreign')
    const [box] = await caret
      .locator('span')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    const [word] = await rectsOf(page, 'foreign')
    expect(Math.abs((box?.left ?? 0) - (word?.left ?? 99))).toBeLessThan(1)
    expect(Math.abs((box?.top ?? 0) - (word?.top ?? 99))).toBeLessThan(1)
    await page.keyboard.press('End')
    expect(await heard(page)).toBe('States')
    await page.keyboard.press('ArrowRight')
    expect(await heard(page), 'over the end of a paragraph').toBe('Ri')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    expect(await heard(page), 'the nearest word a row down').toBe('Monday')
    await page.keyboard.press('ArrowUp')
    expect(await heard(page)).toBe('North')
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'foreign minister' })
    await dialog.waitFor()
    expect(await dialog.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await caret.evaluate((one) => one === document.activeElement), 'back on the caret').toBe(true)
    await page.keyboard.press('Escape')
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false')
    expect(await toggle(page).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await caret.count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('who walks on quickly asks for nothing on the way', async ({ page, expect }) => {
    await open(page)
    await link(page).focus()
    await page.keyboard.press('Enter')
    const asked: string[] = []
    page.on('request', (request) => void (/\/card\?/.test(request.url()) && asked.push(request.url())))
    const first = page.waitForRequest(/\/card\?/)
    await page.evaluate(() => {
      for (let count = 0; count < 40; count++)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
        )
    })
    await first
    expect(asked).toHaveLength(1)
  })

  test('who listens is told what it is and what it says', async ({ page, expect }) => {
    await open(page)
    await link(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('application').waitFor()
    expect(await page.locator('.reading-tools').ariaSnapshot()).toMatch(
      /- application "The article, word by word"[\s\S]*region "Dictionary"/,
    )
    expect(await said(page).getAttribute('aria-live')).toBe('polite')
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'foreign minister' }).waitFor()
    const tree = await card(page).ariaSnapshot()
    expect(tree).toMatch(/dialog "foreign minister"/)
    expect(tree).toMatch(/외무/)
    expect(tree).toMatch(/link "More about “foreign minister”"/)
    expect(tree).toMatch(/button "Close the card"/)
    await page.keyboard.press('Escape')
    await doubleClick(page, 'bilateral')
    await page.getByRole('dialog', { name: 'bilateral' }).waitFor()
    expect(await heard(page), 'also where the focus stays elsewhere').toMatch(/^bilateral/)
  })
})

describe('the card', () => {
  const windows: [string, number, number][] = [
    ['a wide window', 1280, 900],
    ['a narrow one', 360, 740],
    ['one enlarged four times', 320, 256],
  ]
  test.for(windows)('never covers its word and stays in %s', async ([, width, height], { page, expect }) => {
    await page.setViewportSize({ width, height })
    await open(page)
    const places = ['top', 'middle', 'bottom'] as const
    for (const word of ['North', 'minister', 'country', 'counterpart', 'bilateral'])
      for (const place of places) {
        const at = await pointAt(page, word, place)
        await page.mouse.dblclick(...at.at)
        await card(page).waitFor()
        const box = await card(page).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)
        const about = `${word} at the ${place}: ${JSON.stringify(box)}`
        for (const rect of await rectsOf(page, word))
          expect(
            box.left < rect.right && box.right > rect.left && box.top < rect.bottom && box.bottom > rect.top,
            about,
          ).toBe(false)
        expect(
          [box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height, box.height >= 60],
          about,
        ).toEqual(Array(5).fill(true))
        await page.keyboard.press('Escape')
        await card(page).waitFor({ state: 'hidden' })
      }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('moves with its word when the page is scrolled', async ({ page, expect }) => {
    await open(page)
    await doubleClick(page, 'counterpart')
    await card(page).waitFor()
    // In one moment of the page, since it may still be moving.
    const apart = () =>
      page.evaluate(() => {
        const [word] = [...(CSS.highlights.get('looked-up') ?? [])] as Range[]
        const shown = document.querySelector('.word-card')?.getBoundingClientRect()
        return (shown?.top ?? 0) - (word?.getBoundingClientRect().bottom ?? 0)
      })
    const before = await apart()
    await page.mouse.wheel(0, 120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(Math.abs((await apart()) - before)).toBeLessThan(1)
  })

  test.for([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('is for everybody: axe finds nothing at %i px, %s', async ([width, colorScheme], { page, expect }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 740 })
    await open(page)
    await link(page).click()
    await pressed(page).waitFor()
    await page.mouse.click(...(await pointAt(page, 'counterpart')).at)
    await card(page).waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  test('says in a plain sentence that the dictionary cannot be reached, and keeps what it had', async ({
    page,
    expect,
  }) => {
    await open(page)
    await doubleClick(page, 'counterpart')
    await headword(page).waitFor()
    await page.keyboard.press('Escape')
    await page.context().setOffline(true)
    await doubleClick(page, 'bilateral')
    await card(page).getByText('The dictionary cannot be reached.').waitFor()
    await page.keyboard.press('Escape')
    await doubleClick(page, 'counterpart')
    await page.getByRole('dialog', { name: 'counterpart' }).waitFor()
    await page.keyboard.press('Escape')
    await page.context().setOffline(false)
    await doubleClick(page, 'bilateral')
    await page.getByRole('dialog', { name: 'bilateral' }).waitFor()
    expect(await headword(page).innerText()).toBe('bilateral')
  })

  test('says what the server says of a word that it does not take', async ({ page, expect }) => {
    await open(page)
    const long = 'a'.repeat(101)
    await page.evaluate(
      (word) => document.querySelector('.body > p:not(.dateline)')?.replaceChildren(`A ${word}.`),
      long,
    )
    await doubleClick(page, long)
    await card(page).getByText('at most 100 characters').waitFor()
    expect(await card(page).locator('p').count()).toBe(1)
  })

  test('says so too where not even its script can be had', async ({ page, expect }) => {
    await open(page)
    await page.context().setOffline(true)
    await doubleClick(page, 'counterpart')
    await card(page).getByText('The dictionary cannot be reached.').waitFor()
    expect(await card(page).getByRole('button', { name: 'Close the card' }).isVisible()).toBe(true)
  })

  test('is not printed, and neither is what marks the word', async ({ page, expect }) => {
    await open(page)
    await link(page).click()
    await pressed(page).waitFor()
    await page.mouse.click(...(await pointAt(page, 'counterpart')).at)
    await card(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await card(page).isVisible()).toBe(false)
    expect(await page.locator('.dictionary-bar').isVisible()).toBe(false)
  })

  test('leaves the button that quotes free', async ({ page, expect }) => {
    await open(page)
    const at = await pointAt(page, 'counterpart', 'bottom')
    await page.mouse.dblclick(...at.at)
    await card(page).waitFor()
    const quote = page.getByRole('button', { name: 'Quote in a comment' })
    if (await quote.isVisible()) {
      const [one, other] = [await card(page).boundingBox(), await quote.boundingBox()]
      expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThanOrEqual(other?.y ?? 0)
    } else expect(await page.locator('#say').count()).toBe(0)
  })
})

describe('as the reader has chosen', () => {
  const choose = (page: Page, look: string) =>
    page.context().addCookies([{ name: 'look', value: look, url: paper.origin }])

  test('Korean alone, English alone', async ({ page, expect }) => {
    for (const [words, isShown] of [
      ['ko', [true, false]],
      ['en', [false, true]],
    ] as const) {
      await choose(page, `auto.normal.${words}.off`)
      await open(page)
      await doubleClick(page, 'counterpart')
      await headword(page).waitFor()
      const shown = ['.glosses', '.definition'].map((part) => card(page).locator(part).isVisible())
      expect(await Promise.all(shown)).toEqual(isShown)
    }
  })

  test('hard words are marked from the level on, at the places that the dictionary names', async ({ page, expect }) => {
    await choose(page, 'auto.normal.both.4')
    const answer = page.waitForResponse(/\/dictionary\/hard/)
    await open(page)
    const hard = (await (await answer).json()) as [number, number, number, string, number][]
    await page.getByText('Hard words have a dotted line.').waitFor()
    const marked = await page.evaluate(() => [...(CSS.highlights.get('hard-words') ?? [])].map(String))
    expect(marked.length).toBeGreaterThan(10)
    // The page on which every word is a link says how the lines are numbered.
    await open(page, `${model.en}/dictionary`)
    const named = await page.evaluate((all) => {
      // Figures of notes are no text of the line.
      for (const mark of document.querySelectorAll('.note-mark')) mark.remove()
      return all
        .filter(([, , , , level]) => level >= 4)
        .map(([line, start, length]) => document.getElementById(`p${line}`)?.textContent?.slice(start, start + length))
    }, hard)
    expect(marked).toEqual(named)
  })
})

testNarrow(
  'in the Korean interface it speaks Korean, and a Korean article has nothing to look up',
  async ({ page, expect }) => {
    await open(page, '/ko/2018/04/12/household-debt-jeonse')
    await page.locator('.article-tools').getByRole('link', { name: '사전', exact: true }).click()
    await page.getByRole('button', { name: '사전', exact: true, pressed: true }).waitFor()
    await page.mouse.click(...(await pointAt(page, 'household')).at)
    await card(page).waitFor()
    expect(await card(page).locator('.card-facts').innerText()).toMatch(/단계/)
    expect(
      await card(page)
        .getByRole('link', { name: /더 보기/ })
        .getAttribute('href'),
    ).toMatch(/^\/ko\/dictionary\//)
    await open(page, model.ko)
    expect(await page.locator('.reading-tools').count()).toBe(0)
    expect(await page.locator('script[src*="dictionary"]').count()).toBe(0)
    await page.locator('.article-tools').getByRole('link', { name: '사전', exact: true }).click()
    expect(new URL(page.url()).pathname).toBe('/ko/dictionary')
  },
)

test('where the browser cannot show a card, the link leads to the page on which every word is one', async ({
  expect,
}) => {
  await using window = await openWindow(browser)
  const page = await window.newPage()
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'))
  await open(page)
  await link(page).click()
  expect(new URL(page.url()).pathname).toBe(`${model.en}/dictionary`)
})
