// The moderators' keys: a comment decided with one key, without a new page. Without this script every form still works.
import { decide, focusOn, items, letUndo, lookForMore, offerFacts, sayFailure } from '../in-browser/deciding.ts'

/** The comment that somebody was at last, by its id: focus may have gone elsewhere meanwhile. */
let last = ''
let busy = false
/** Digits of a clause's number, as they are typed. */
let typed = ''

const current = (): HTMLElement | undefined =>
  items().find((item) => item.contains(document.activeElement)) ?? items().find(({ id }) => id === last)

/** One decision at a time: what is pressed meanwhile would be meant for a comment that nobody has read yet. */
function send(form: HTMLFormElement | null | undefined, button: HTMLElement | null = null): void {
  if (!form || busy) return
  busy = true
  void decide(form, button)
    .catch(sayFailure)
    .finally(() => (busy = false))
}

function press(act: 'approve' | 'hold'): void {
  const button = current()?.querySelector<HTMLButtonElement>(`.at-once button[value=${act}]`)
  send(button?.form, button)
}

function go(by: 1 | -1): void {
  const all = items()
  const here = current()
  const next = here ? all[all.indexOf(here) + by] : all[0]
  if (next) return focusOn(next)
  if (by === 1) document.querySelector<HTMLAnchorElement>('a.next-page')?.click()
}

function openRemoval(): void {
  const details = current()?.querySelector<HTMLDetailsElement>('.removing')
  if (!details) return
  details.open = true
  typed = ''
  details.querySelector('select')?.focus()
}

function showKeys(): void {
  const keys = document.querySelector<HTMLDetailsElement>('#desk-keys')
  if (!keys) return
  keys.open = !keys.open
  if (keys.open) keys.scrollIntoView({ block: 'nearest' })
}

const keys: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  a: () => press('approve'),
  h: () => press('hold'),
  r: openRemoval,
  u: () => send(document.querySelector<HTMLFormElement>('#desk-board .undo')),
  c: () => current()?.querySelector<HTMLFormElement>('.claim')?.requestSubmit(),
  o: () => current()?.querySelector<HTMLAnchorElement>('.open-dossier')?.click(),
  x: () => current()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
  '?': showKeys,
}

/** Within the choice of a clause: its number, Enter to remove, Escape to think again. True where the key meant something. */
function inRemoval(key: string, select: HTMLSelectElement): boolean {
  if (key === 'Enter') {
    const button = select.form?.querySelector<HTMLButtonElement>('button[value=remove]') ?? null
    if (select.form?.matches('.removal')) send(select.form, button)
    return true
  }
  if (key === 'Backspace') typed = ''
  else if (/^[\d.]$/.test(key)) {
    const starts = (text: string) => [...select.options].some(({ value }) => value.startsWith(text))
    typed = starts(typed + key) ? typed + key : key
  } else return false
  select.value = [...select.options].some(({ value }) => value === typed) ? typed : ''
  offerFacts(select)
  return true
}

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return
  const removal = target.closest<HTMLDetailsElement>('.removing')
  if (key === 'Escape' && removal) {
    removal.open = false
    return focusOn(current())
  }
  if (target instanceof HTMLSelectElement) {
    const isRuling = target.name === 'clause' && target.closest('#desk-board') !== null
    if (isRuling && inRemoval(key, target)) event.preventDefault()
    return
  }
  if (target.matches('textarea, input:not([type=checkbox])')) return
  const meant = keys[key]
  if (!meant) return
  event.preventDefault()
  meant()
})

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.name === 'clause') offerFacts(target)
})

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  // Forms of other pages lead on by themselves.
  if (!(form instanceof HTMLFormElement) || !form.closest('#desk-board')) return
  if (!form.matches('.at-once, .removal, .undo, #bulk')) return
  event.preventDefault()
  send(form, submitter)
})

document.addEventListener('focusin', ({ target }) => {
  const item = target instanceof Element ? target.closest<HTMLElement>('.laid') : null
  if (item) last = item.id
})

for (const help of document.querySelectorAll<HTMLElement>('#desk-keys')) help.hidden = false
letUndo()
const named = document.getElementById(location.hash.slice(1))
if (named?.matches('.laid')) focusOn(named)

const secondsBetweenLooks = 30
/** After an hour nobody is there any more, and a session should not be kept alive by a page. */
let looksLeft = 120
setInterval(() => {
  if (document.hidden || looksLeft === 0) return
  looksLeft -= 1
  void lookForMore().catch(() => {})
}, secondsBetweenLooks * 1000)
document.addEventListener('keydown', () => (looksLeft = 120))
