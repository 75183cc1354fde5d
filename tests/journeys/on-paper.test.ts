// An article printed: how many sheets, what is on them, and what is left out.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { model, type OpenPaper, openPaper } from '../support/open-paper.ts'
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

const test = reading(() => browser).concurrent

// In points.
const sheets = { A4: [596, 843], Letter: [612, 792] } as const
const printings = [model.en, `${model.en}/print`, model.ko, `${model.ko}/print`].flatMap((address) =>
  (['A4', 'Letter'] as const).map((format) => ({ address, format })),
)

test.for(printings)(
  '$address prints on two or three sheets of $format',
  async ({ address, format }, { page, expect }) => {
    await page.goto(paper.origin + address)
    await page.locator('figure.lead img').evaluate((picture: HTMLImageElement) => picture.decode())
    const pdf = (await page.pdf({ format })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
      sides.map((side) => Math.round(Number(side))),
    )
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(boxes.length)
    expect(boxes.length).toBeGreaterThanOrEqual(2)
    expect(boxes.length).toBeLessThanOrEqual(3)
    expect(boxes[0]).toEqual(sheets[format])
    expect(pdf, 'the lead picture').toMatch(/\/Subtype\s*\/Image/)
    expect(pdf, 'letters that can be searched and copied').toMatch(/\/ToUnicode/)
    expect(pdf.length).toBeLessThan(2_000_000)
  },
)

test.for([model.en, `${model.en}/print`])(
  'on paper, %s is the article and where it came from',
  async (address, { page, expect }) => {
    await page.goto(paper.origin + address)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    // The width of A4 between its margins, in CSS pixels.
    await page.setViewportSize({ width: 665, height: 920 })
    for (const left of await page.locator('nav, .skip, .colophon, .more, .back').all())
      expect(await left.isVisible(), await left.innerHTML()).toBe(false)
    for (const kept of [
      page.getByText('The Namsan Courant', { exact: true }),
      page.getByRole('heading', { level: 1 }),
      page.getByText('By Han Seo-yun'),
      page.getByText('Published 10 April 2018, 18:40 KST'),
      page.locator('figure.lead img'),
      page.getByText('Ri is due to leave on Wednesday.'),
      page.locator('.source', { hasText: model.en }),
    ])
      expect(await kept.isVisible(), String(kept)).toBe(true)
    const { ink, ground, width } = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return { ink: color, ground: backgroundColor, width: document.documentElement.scrollWidth }
    })
    expect({ ink, ground, width }).toEqual({ ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)', width: 665 })
  },
)
