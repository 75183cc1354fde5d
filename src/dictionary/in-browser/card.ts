// Shows the card beside its word, and never over it.
import { cardOf, rangesOf } from './asking.ts'
import { article, rangeOf, type Spot } from './lines.ts'

const tools = document.querySelector<HTMLElement>('.reading-tools')
const frame = tools?.querySelector<HTMLElement>('.word-card') ?? document.createElement('div')
const failed = frame.querySelector('.card-words')?.cloneNode(true) as Element
const status = tools?.querySelector<HTMLElement>('[aria-live]')

/** What is read out, once nothing else is being said. */
export function tell(text: string): void {
  if (status) status.textContent = text
}

export const isOpen = (): boolean => frame.matches(':popover-open')

let shown: Spot | undefined

/** How far the card keeps from its word and from the edges of the window, in pixels. */
const gap = 8
/** Less room than this above and below is too little to read in. */
const leastRoom = 160

/** With `focus` the card is gone into, as who uses the keyboard or listens expects of a dialog; else the reader's place stays where it is. */
export async function show(spot: Spot, { focus = false, link = null as HTMLAnchorElement | null } = {}): Promise<void> {
  shown = spot
  const found = await cardOf(spot).catch((error: Error) => {
    const card = failed.cloneNode(true) as Element
    const said = card.querySelector('p')
    if (said && error.message !== '') said.textContent = error.message
    return { card, from: null }
  })
  // Somebody has gone on to another word meanwhile.
  if (shown !== spot) return
  const card = found.card.cloneNode(true) as HTMLElement
  const follow = card.querySelector('.follow')
  if (follow && link) {
    const there = document.createElement('a')
    there.href = link.href
    there.textContent = follow.textContent
    follow.replaceWith(there)
  }
  frame.querySelector('.card-words')?.replaceWith(card)
  const name = card.querySelector('.card-head strong')?.textContent
  if (name) frame.setAttribute('aria-label', name)
  frame.hidden = false
  if (!isOpen()) frame.showPopover()
  place()
  mark('looked-up', rangesOf(spot, found))
  if (focus) frame.focus({ preventScroll: true })
  else tell([...card.querySelectorAll(':scope > p, .sense p')].map((one) => one.textContent).join('. '))
  frame.dispatchEvent(new CustomEvent('card', { bubbles: true, detail: { spot, sentence: found.from !== null } }))
}

/** Asks for the card before it is wanted. */
export function foresee(spot: Spot | undefined): void {
  if (spot && !isOpen()) cardOf(spot).catch(() => {})
}

/** Colours words without touching the page's elements. */
export function mark(name: string, ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges))
}

/** Where what floats at the window's lower edge begins: the dictionary's bar, the button that quotes. */
export function floor(): number {
  const floats = [...document.querySelectorAll<HTMLElement>('.dictionary-bar, .quote-selected')]
  const tops = floats.flatMap((one) => (one.checkVisibility() ? one.getBoundingClientRect().top : []))
  return Math.min(document.documentElement.clientHeight, ...tops)
}

/**
 * Below its word, or above it where there is more room; in the page's own coordinates, so that it moves with the word.
 */
function place(): void {
  if (!shown || !isOpen()) return
  const wide = document.documentElement.clientWidth
  const box = rangeOf(shown).getBoundingClientRect()
  const { style } = frame
  style.maxBlockSize = ''
  const wanted = frame.offsetHeight
  const lowest = floor() - gap
  const ceiling = Math.min(box.top - gap, lowest)
  const below = lowest - box.bottom - gap
  const above = ceiling - gap
  if (Math.max(below, above) < Math.min(wanted, leastRoom)) {
    // In a window as low as that of who has enlarged it four times, the word goes to the top and leaves the rest to its card.
    const before = scrollY
    scrollBy({ top: box.top - gap, behavior: 'instant' })
    if (scrollY !== before) return place()
  }
  const isBelow = below >= wanted || below >= above
  const height = Math.min(wanted, Math.max(isBelow ? below : above, 0))
  style.maxBlockSize = `${height}px`
  style.top = `${scrollY + (isBelow ? box.bottom + gap : ceiling - height)}px`
  style.left = `${scrollX + Math.max(gap, Math.min(box.left - gap, wide - frame.offsetWidth - gap))}px`
}

export function close(): void {
  if (isOpen()) frame.hidePopover()
}

// At once, unlike `toggle`: a tap on the next word closes this card and asks for that one's.
frame.addEventListener('beforetoggle', ({ newState }) => {
  if (newState === 'open') return
  shown = undefined
  mark('looked-up', [])
  tell('')
})
frame.querySelector('.card-close')?.addEventListener('click', close)
frame.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.keep-word') : null
  if (!link) return
  event.preventDefault()
  void import('./keeping.ts').then(
    (it) => it.keep(link),
    () => location.assign(link.href),
  )
})
// Who goes on with the Tab key has read it.
frame.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !frame.contains(relatedTarget)) close()
})
addEventListener('resize', place)
// The button that quotes comes with what is marked.
document.addEventListener('selectionchange', place)
article.addEventListener('scroll', place, true)
