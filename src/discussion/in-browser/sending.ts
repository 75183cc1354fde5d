// Sends comments, votes and mutes without leaving the page, and shows what became of them.
import { fetchPage, taken } from './fetching.ts'
import { bodyOf, count, forgetDraft, restoreDraft } from './writing.ts'

type Words = 'sent' | 'held' | 'failed'

/** Says a sentence that the page brings with it, or another one. */
function tell(section: Element, what: { word: Words } | { text: string }): void {
  const outcome = section.querySelector<HTMLElement>('.outcome')
  if (outcome) outcome.textContent = 'word' in what ? (outcome.dataset[what.word] ?? '') : what.text
}

export function focusOn(element: HTMLElement | null): void {
  element?.setAttribute('tabindex', '-1')
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** Where there was nothing to vote on, the form that votes belong to comes with the first thing that there is. */
export function bringForm(section: Element, page: Document): void {
  const form = page.getElementById('acts')
  if (form && !document.getElementById('acts')) section.append(taken(form))
}

/** Puts a thread in its place, or before all others. */
export function putThread(section: Element, fresh: HTMLElement): void {
  const known = document.getElementById(fresh.id)
  if (known) return known.replaceWith(fresh)
  const list = section.querySelector('.thread')
  if (list) return list.prepend(fresh)
  const first = document.createElement('ol')
  first.className = 'thread'
  first.append(fresh)
  section.querySelector('.empty')?.replaceWith(first)
}

export async function sendComment(form: HTMLFormElement, section: HTMLElement): Promise<void> {
  const { status, page, address } = await fetchPage(form.action, new FormData(form))
  const current = page.querySelector<HTMLElement>('.thread [aria-current]')
  const thread = page.querySelector<HTMLElement>('.thread > li')
  if (status === 200 && current && thread) {
    bringForm(section, page)
    return accepted(form, section, { current, thread })
  }
  const again = page.querySelector<HTMLFormElement>('form.say')
  if (status >= 400 && again) {
    // What became of the comment before this one is no longer the news.
    tell(section, { text: '' })
    return refused(form, again)
  }
  // Whose session has ended is led to sign in, as without scripts.
  if (status < 400) return location.assign(address)
  tell(section, { text: page.querySelector('main p')?.textContent ?? '' })
}

type Said = { current: HTMLElement; thread: HTMLElement }

function accepted(form: HTMLFormElement, section: HTMLElement, { current, thread }: Said): void {
  const held = current.querySelector('.unseen') !== null
  forgetDraft(form)
  current.removeAttribute('aria-current')
  putThread(section, taken(thread))
  if (form.id === 'say') empty(form)
  else form.remove()
  tell(section, { word: held ? 'held' : 'sent' })
  section.dispatchEvent(new CustomEvent('said', { detail: held ? 0 : 1 }))
  focusOn(document.getElementById(current.id))
}

function empty(form: HTMLFormElement): void {
  const quoting = form.querySelector('details.quoting')
  quoting?.removeAttribute('open')
  for (const field of form.querySelectorAll('textarea')) field.value = ''
  form.querySelector('.wrong')?.remove()
  const body = bodyOf(form)
  body?.removeAttribute('aria-invalid')
  if (body) count(body)
}

/** The same box, with what is wrong beside the field. */
function refused(form: HTMLFormElement, again: HTMLFormElement): void {
  const box = taken(again)
  const body = bodyOf(box)
  // Only a page that is being loaded may ask for the focus so.
  body?.removeAttribute('autofocus')
  form.replaceWith(box)
  if (!body) return
  count(body)
  const wrong = box.querySelector<HTMLTextAreaElement>('[aria-invalid]') ?? body
  wrong.closest('details')?.setAttribute('open', '')
  wrong.focus()
}

export async function act(form: HTMLFormElement, button: HTMLButtonElement, section: HTMLElement): Promise<void> {
  const fields = new FormData(form, button)
  // The comment alone, wherever this page has it from.
  fields.set('back', 'comment')
  const { status, page, address } = await fetchPage(button.formAction, fields)
  const place = button.closest('li')
  const fresh = place && page.getElementById(place.id)?.querySelector<HTMLElement>(':scope > .comment')
  if (status < 400 && !fresh) return location.assign(address)
  if (!fresh) return tell(section, { text: page.querySelector('main p')?.textContent ?? '' })
  const at = [...place.querySelectorAll(':scope > .comment button')].indexOf(button)
  place.querySelector(':scope > .comment')?.replaceWith(taken(fresh))
  place.querySelectorAll<HTMLButtonElement>(':scope > .comment button')[at]?.focus()
}

/** The box for a reply, from the page that the link leads to; asked for once more, it goes. */
export async function openReply(link: HTMLAnchorElement): Promise<void> {
  const comment = link.closest('.comment')
  const open = document.querySelector<HTMLFormElement>('li > form.say')
  const isHere = open?.previousElementSibling === comment
  open?.remove()
  if (isHere || !comment) return link.focus()
  const { page } = await fetchPage(link.href)
  const box = page.querySelector<HTMLFormElement>('form#reply')
  if (!box) return location.assign(link.href)
  const form = taken(box)
  comment.after(form)
  restoreDraft(form)
  bodyOf(form)?.focus()
}

/** Tells who waits that nothing came through; what was written is still there. */
export const tellFailure = (section: HTMLElement): void => tell(section, { word: 'failed' })
