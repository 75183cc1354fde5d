// What scripts add to a discussion: counting, sending without leaving the page, new comments, quoting. Without them all of it works, too.
import { append, follow } from '../in-browser/following.ts'
import { offerQuotes } from '../in-browser/quoting.ts'
import { act, openReply, sendComment, tellFailure } from '../in-browser/sending.ts'
import { count, keepDraft, restoreDraft } from '../in-browser/writing.ts'

const sectionOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.discussion') : null

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.name !== 'body') return
  count(target)
  if (sectionOf(target)) keepDraft(target)
})

let busy = false

/** One thing after another: a second press of the same button would send twice. */
function once(section: HTMLElement, work: () => Promise<void>): void {
  if (busy) return
  busy = true
  void work()
    .catch(() => tellFailure(section))
    .finally(() => (busy = false))
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  const section = sectionOf(form)
  if (!section || !(form instanceof HTMLFormElement)) return
  // Who is not signed in is led on by the form itself, which keeps the draft.
  if (!form.elements.namedItem('token')) return
  event.preventDefault()
  once(section, () =>
    form.id === 'acts' && submitter instanceof HTMLButtonElement
      ? act(form, submitter, section)
      : sendComment(form, section),
  )
})

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event
  const section = sectionOf(target)
  const link = target instanceof Element ? target.closest('a') : null
  if (!section || !link || ctrlKey || metaKey || shiftKey) return
  const work = link.matches('.acts > .reply')
    ? () => openReply(link)
    : link.matches('.more-comments')
      ? () => append(section, link)
      : null
  if (!work) return
  event.preventDefault()
  once(section, work)
})

for (const form of document.querySelectorAll<HTMLFormElement>('form.say')) restoreDraft(form)
for (const section of document.querySelectorAll<HTMLElement>('.discussion')) {
  follow(section)
  offerQuotes(section)
}
