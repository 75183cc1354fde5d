// Counts while somebody writes, and keeps what is written until it has been sent.
import { clean } from '../../language/cleaning.ts'
import { measure } from '../../language/counting.ts'

/** From here on to the end each figure is read out to who listens. */
const fewLeft = 20

export function count(field: HTMLTextAreaElement): void {
  const output = field.form?.querySelector('output')
  const shown = /^\d+(\/(\d+).*)$/.exec(output?.textContent?.trim() ?? '')
  if (!output || !shown) return
  const most = Number(shown[2])
  const { graphemes, problem } = measure(clean(field.value), most)
  output.textContent = `${graphemes}${shown[1]}`
  output.classList.toggle('over', problem !== null)
  output.ariaLive = most - graphemes <= fewLeft ? 'polite' : 'off'
}

/** A draft belongs to an address and to the comment that it answers, in this tab. */
const keyOf = (form: HTMLFormElement): string => {
  const parent = form.elements.namedItem('parent')
  return `draft ${location.pathname} ${parent instanceof HTMLInputElement ? parent.value : ''}`
}

export const keepDraft = (field: HTMLTextAreaElement): void => {
  if (field.form) sessionStorage.setItem(keyOf(field.form), field.value)
}

export const forgetDraft = (form: HTMLFormElement): void => sessionStorage.removeItem(keyOf(form))

export const bodyOf = (form: HTMLFormElement): HTMLTextAreaElement | null =>
  form.querySelector<HTMLTextAreaElement>('textarea[name=body]')

/** Puts a draft back into an empty box. */
export function restoreDraft(form: HTMLFormElement): void {
  const field = bodyOf(form)
  if (!field) return
  if (field.value === '') field.value = sessionStorage.getItem(keyOf(form)) ?? ''
  count(field)
}
