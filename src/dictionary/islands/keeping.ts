// Keeps words where a script may run: in the account, or for who is not signed in, in this browser.
import { held } from '../in-browser/held.ts'
import { keep } from '../in-browser/keeping.ts'
import { token } from '../in-browser/signed-in.ts'

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.keep-word') : null
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  void keep(link)
})

if (token() !== null && held().length > 0) void import('../in-browser/joining.ts').then(({ join }) => join())

const here = document.querySelector<HTMLElement>('.words-here')
if (here?.dataset['of'] === 'list') void import('../in-browser/list-here.ts').then(({ listHere }) => listHere(here))
if (here?.dataset['of'] === 'review')
  void import('../in-browser/review-here.ts').then(({ reviewHere }) => reviewHere(here))

const review = document.querySelector<HTMLElement>('.review')
const keys = review?.querySelector<HTMLElement>('.keys')
if (review && keys) {
  keys.hidden = false
  // Who has come here by the link goes on from the answer.
  if (location.hash === '#answer') review.querySelector<HTMLElement>('#answer')?.focus()
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (target instanceof Element && target.closest('input, select, textarea')) return
    const answer = review.querySelector<HTMLElement>('#answer:not([hidden])')
    if (answer && /^[1-4]$/.test(key)) answer.querySelector<HTMLElement>(`button[value="${key}"]`)?.click()
    // On a link or a button these keys do what they always do.
    else if (!answer && key === ' ' && !(target instanceof Element && target.closest('a, button, summary'))) {
      event.preventDefault()
      review.querySelector<HTMLElement>('.show-meaning')?.click()
    }
  })
}
