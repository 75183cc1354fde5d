// Dictionary mode: a tap looks a word up, and a caret walks from word to word.
import { close, floor, foresee, isOpen, show, tell } from './card.ts'
import { article, lines, rangeOf, type Spot, spotAt, wordsOf } from './lines.ts'

const link = document.querySelector<HTMLAnchorElement>('a[data-dictionary]')
const bar = document.querySelector<HTMLElement>('.dictionary-bar')
const caret = document.querySelector<HTMLElement>('.word-caret')

let spots: Spot[] = []
let at = 0
let isOn = false
let timer = 0

/** How long the caret has to stand before its word is asked for: who walks through a line asks for nothing. */
const standing = 150
/** How near to the window's upper and lower edge the caret may come, in pixels. */
const margin = 40

/** Turns dictionary mode on or off. Who did it by the keyboard is led to the caret; who pointed stays where they are. */
export function turn(byKeyboard: boolean): void {
  isOn = !isOn
  if (!link || !bar || !caret) return
  link.role = 'button'
  link.ariaPressed = String(isOn)
  bar.hidden = !isOn
  caret.hidden = !isOn
  article.classList.toggle('in-dictionary-mode', isOn)
  if (!isOn) {
    clearTimeout(timer)
    close()
    tell('')
    // The reader's place stays where it is.
    if (byKeyboard) link.focus({ preventScroll: true })
    return
  }
  if (spots.length === 0) {
    spots = [...lines().values()].flatMap(wordsOf)
    at = Math.max(
      0,
      spots.findIndex(({ line }) => line.element.matches('.body > p:not(.dateline)')),
    )
  }
  put()
  if (byKeyboard) {
    caret.focus({ preventScroll: true })
    go(at)
  } else tell(bar.querySelector('p')?.textContent ?? '')
}

/** Draws the caret around its word: a box for each row that the word has a part in. */
function put(): void {
  const spot = spots[at]
  if (!caret || !spot) return
  const range = rangeOf(spot)
  const { left, top, width, height } = range.getBoundingClientRect()
  lay(caret, new DOMRect(left + scrollX, top + scrollY, width, height))
  caret.replaceChildren(
    ...[...range.getClientRects()].map((box) => {
      const part = document.createElement('span')
      lay(part, new DOMRect(box.left - left, box.top - top, box.width, box.height))
      return part
    }),
  )
}

function lay({ style }: HTMLElement, { left, top, width, height }: DOMRect): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
}

function go(to: number): void {
  const spot = spots[to]
  if (!spot) return
  close()
  at = to
  put()
  const { top, bottom } = boxOf(spot)
  if (top < margin || bottom > floor() - margin) caret?.firstElementChild?.scrollIntoView({ block: 'center' })
  tell(textOf(spot))
  clearTimeout(timer)
  timer = window.setTimeout(() => foresee(spot), standing)
}

const textOf = ({ line, start, end }: Spot): string => line.text.slice(start, end)
const boxOf = (spot: Spot): DOMRect => rangeOf(spot).getClientRects()[0] ?? new DOMRect()
const isSameRow = (one: DOMRect, other: DOMRect): boolean => one.bottom > other.top + 3 && other.bottom > one.top + 3

/** In the next row up or down, the word that is nearest to where one is. */
function rowFrom(step: 1 | -1): number {
  const here = spots[at]
  if (!here) return at
  const box = boxOf(here)
  const middle = box.left + box.width / 2
  let best = at
  let least = Infinity
  let row: DOMRect | undefined
  for (let to = at + step; spots[to]; to += step) {
    const other = boxOf(spots[to] as Spot)
    if (!row && isSameRow(other, box)) continue
    row ??= other
    if (!isSameRow(other, row)) break
    const far = Math.abs(other.left + other.width / 2 - middle)
    if (far < least) [best, least] = [to, far]
  }
  return best
}

const lineEnd = (step: 1 | -1): number => {
  let to = at
  while (spots[to + step] && spots[to + step]?.line === spots[at]?.line) to += step
  return to
}

const keys: Record<string, () => void> = {
  ArrowRight: () => go(at + 1),
  ArrowLeft: () => go(at - 1),
  ArrowDown: () => go(rowFrom(1)),
  ArrowUp: () => go(rowFrom(-1)),
  Home: () => go(lineEnd(-1)),
  End: () => go(lineEnd(1)),
  Enter: open,
  ' ': open,
}

function open(): void {
  const spot = spots[at]
  if (spot) void show(spot, { focus: true })
}

caret?.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const meant = keys[key]
  if (!meant || ctrlKey || metaKey || altKey || shiftKey) return
  event.preventDefault()
  meant()
})

document.addEventListener('keydown', ({ key, defaultPrevented, target }) => {
  // The browser itself closes the card with this key; the next one ends the mode.
  if (key !== 'Escape' || !isOn || isOpen() || defaultPrevented) return
  if (!(target instanceof HTMLElement && target.matches('input, textarea, select'))) turn(true)
})
link?.addEventListener('keydown', (event) => {
  if (event.key !== ' ' || link.role !== 'button') return
  event.preventDefault()
  link.click()
})
bar?.querySelector('button')?.addEventListener('click', () => turn(true))

/** In dictionary mode a simple tap looks up, also on a link. What scrolls, marks a passage or opens a new tab stays what it is. */
article.addEventListener('click', (event) => {
  const { clientX, clientY, target, detail, ctrlKey, metaKey, shiftKey, altKey } = event
  if (!isOn || detail === 0 || ctrlKey || metaKey || shiftKey || altKey) return
  if (document.getSelection()?.isCollapsed === false && detail === 1) return
  const spot = spotAt(clientX, clientY)
  if (!spot) return
  event.preventDefault()
  at = Math.max(
    0,
    spots.findIndex(({ line, start }) => line === spot.line && start === spot.start),
  )
  put()
  void show(spot, { link: target instanceof Element ? target.closest('a') : null })
})
article.addEventListener('pointerdown', ({ clientX, clientY, button }) => {
  if (isOn && button === 0) foresee(spotAt(clientX, clientY))
})
addEventListener('resize', put)
