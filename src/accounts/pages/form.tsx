// The parts of a form of accounts: a field with its problem beside it, and what is wrong on the whole.
import type { ComponentChildren, ComponentProps, VNode } from 'preact'

/** What is wrong, before the form; the page's address can end in its id, so that it is read first. */
export function Problem({ children }: { children: string | null }): VNode | null {
  if (children === null) return null
  return (
    <p class="problem" id="problem" role="alert" tabindex={-1}>
      {children}
    </p>
  )
}

type Entered = {
  name: string
  /** Where a page has two fields of one name. */
  id?: string
  label: string
  type?: 'text' | 'email' | 'password' | 'search'
  value?: string
  autocomplete?:
    | 'username'
    | 'email'
    | 'current-password'
    | 'new-password'
    | 'name'
    | 'nickname'
    | 'one-time-code'
    | 'off'
  problem?: string | null
  /** The problem of the whole form is this field's, too. */
  wrong?: boolean
  hint?: string
  /** Ids of what explains the field elsewhere on the page. */
  describedBy?: string
  required?: boolean
  maxlength?: number
}

export function Field({
  name,
  id = name,
  label,
  problem = null,
  hint,
  wrong = false,
  describedBy,
  ...input
}: Entered): VNode {
  const about = [hint && `${id}-hint`, problem !== null && `${id}-problem`, wrong && 'problem', describedBy].filter(
    Boolean,
  )
  const attributes = {
    id,
    name,
    type: 'text',
    required: true,
    ...input,
    ...(about.length > 0 ? { 'aria-describedby': about.join(' ') } : {}),
    ...(wrong || problem !== null ? { 'aria-invalid': 'true' } : {}),
  } as ComponentProps<'input'>
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input {...attributes} />
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem !== null && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </p>
  )
}

export function Plain({ heading, children }: { heading: string; children: ComponentChildren }): VNode {
  return (
    <main id="main" class="plain">
      <h1>{heading}</h1>
      {children}
    </main>
  )
}
