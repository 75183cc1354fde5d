// Finds words in the article that a browser shows, for a pointer to point at.
import type { Page } from 'playwright-core'

export type Point = { x: number; y: number; at: [x: number, y: number] }
type Rect = { left: number; right: number; top: number; bottom: number }
type Part = 'top' | 'middle' | 'bottom'

/** The middle of a word's first place in the body, which is brought to a part of the window. Nothing is marked any more. */
export async function pointAt(page: Page, word: string, part: Part = 'middle'): Promise<Point> {
  const [first] = await rectsOf(page, word)
  if (!first) throw new Error(`The article does not say ${word}.`)
  await page.evaluate(
    ([top, where]) => {
      const bar = document.querySelector<HTMLElement>('.dictionary-bar:not([hidden])')?.offsetHeight ?? 0
      const wanted = { top: 4, middle: innerHeight / 2, bottom: innerHeight - bar - 34 }[where]
      document.getSelection()?.removeAllRanges()
      scrollBy({ top: top - wanted, behavior: 'instant' })
    },
    [first.top, part] as const,
  )
  // It would stand under the pointer.
  await page.locator('.quote-selected').waitFor({ state: 'hidden' })
  const [{ left, right, top, bottom } = first] = await rectsOf(page, word)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return { x, y, at: [x, y] }
}

/** Where the first place of a word in the body's text is shown, in the window's coordinates: a rectangle for each row it stands in. */
export function rectsOf(page: Page, word: string): Promise<Rect[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.body') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').search(new RegExp(`(?<!\\p{L})${wanted}(?!\\p{L})`, 'u'))
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
    }
    return []
  }, word)
}
