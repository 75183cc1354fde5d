// Decides on comments without leaving the moderators' page: sends its forms, and puts the server's answer in place of what stood there.
import { fetchPage, taken } from './fetching.ts'

const board = (): HTMLElement | null => document.querySelector<HTMLElement>('#desk-board')
export const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#desk-board .laid')]

/** Reads it out to who listens; what went wrong stands there for everybody to see. */
function say(text: string, isWrong = false): void {
  const output = document.querySelector('#desk-said')
  if (!output) return
  output.textContent = text
  output.classList.toggle('visually-hidden', !isWrong)
}

export const sayFailure = (): void =>
  say(document.querySelector<HTMLElement>('#desk-said')?.dataset['failed'] ?? '', true)

export function focusOn(item: HTMLElement | undefined): void {
  item?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'nearest' })
}

/** Sends one of the page's forms, shows what comes back, and goes on to the comment that follows. */
export async function decide(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const item = form.closest<HTMLElement>('.laid')
  const { status, page, address } = await fetchPage(form.action, new FormData(form, button))
  const fresh = page.querySelector<HTMLElement>('#desk-board')
  if (status === 422 && item) return putRight(item, page)
  if (!fresh || (status >= 400 && status !== 422)) return refused(page, form)
  // From a dossier one goes back to the queue from which one came.
  if (fresh.dataset['queue'] !== board()?.dataset['queue']) return location.assign(address)
  show(page, fresh, form)
}

/** Mostly somebody else was quicker: the page is shown as it is by now. */
async function refused(page: Document, form: HTMLFormElement): Promise<void> {
  const { page: now } = await fetchPage(location.href)
  const fresh = now.querySelector<HTMLElement>('#desk-board')
  if (fresh) show(now, fresh, form)
  say(page.querySelector('main p')?.textContent ?? '', true)
}

function show(page: Document, fresh: HTMLElement, sent: HTMLFormElement): void {
  const before = items().map(({ id }) => id)
  const was = sent.closest('.laid')?.id ?? ''
  board()?.replaceWith(taken(fresh))
  const trail = page.querySelector('.trail')
  if (trail) document.querySelector('.trail')?.replaceWith(taken(trail))
  letUndo()
  say(document.querySelector('.done :is(.what, .failed)')?.textContent ?? '')
  const wrong = document.querySelector<HTMLElement>('#bulk [aria-invalid]')
  const back = sent.matches('.undo') ? items().find(({ id }) => !before.includes(id)) : undefined
  focusOn(wrong ?? back ?? following(before, was))
}

/** The same form, with what is missing in it. */
function putRight(item: HTMLElement, page: Document): void {
  const again = page.getElementById(item.id)?.querySelector('.removing')
  if (!again) return sayFailure()
  item.querySelector('.removing')?.replaceWith(taken(again))
  const wrong = item.querySelector<HTMLElement>('[aria-invalid]')
  say([...item.querySelectorAll('.wrong')].map(({ textContent }) => textContent).join(' '))
  wrong?.focus()
}

/** What stands now where somebody was: the comment after theirs, or the one before. */
function following(before: readonly string[], id: string): HTMLElement | undefined {
  const at = before.indexOf(id)
  const order = [...before.slice(Math.max(at, 0)), ...before.slice(0, Math.max(at, 0)).toReversed()]
  const now = items()
  const next = order.flatMap((one) => now.find((item) => item.id === one) ?? [])[0]
  return next ?? now[0] ?? document.querySelector<HTMLElement>('#desk-board .queues a[aria-current]') ?? undefined
}

/** The button goes when the ten seconds are over: what can no longer be done is not offered. */
export function letUndo(): void {
  const form = document.querySelector<HTMLFormElement>('#desk-board .undo')
  const seconds = Number(form?.dataset['seconds'])
  if (form && seconds > 0) setTimeout(() => form.remove(), seconds * 1000)
}

/** Writes the sentence that is offered for a clause, unless somebody has written their own. */
export function offerFacts(select: HTMLSelectElement): void {
  const form = select.closest<HTMLElement>('.removal')
  const facts = form?.querySelector('textarea')
  if (!form || !facts || (facts.value.trim() !== '' && facts.value !== facts.dataset['offered'])) return
  const offered = [...document.querySelectorAll<HTMLElement>('#offered > li')].find(
    (one) => one.dataset['clause'] === select.value && one.lang === form.dataset['language'],
  )
  facts.value = offered?.textContent ?? ''
  facts.dataset['offered'] = facts.value
}

/** Says how many more wait than when the page was drawn. */
export async function lookForMore(): Promise<void> {
  const line = document.querySelector<HTMLElement>('#desk-board .look-again')
  const newly = line?.querySelector<HTMLElement>('.newly')
  const queue = board()?.dataset['queue']
  const address = line?.dataset['waiting']
  if (!newly || queue === undefined || address === undefined) return
  const answer = await fetch(address, { headers: { accept: 'application/json' } })
  if (!answer.ok) return
  const counts = (await answer.json()) as Record<string, number>
  const more = (counts[queue] ?? 0) - Number(line?.dataset['count'])
  newly.hidden = more <= 0
  newly.querySelector('b')?.replaceChildren(String(more))
}
