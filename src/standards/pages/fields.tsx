// The fields of the board's forms: each with its label, its hint, and what is wrong with it beside it.
import type { ComponentChildren, VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import type { Problem } from '../plea.ts'

/** `unknown`: nothing that a case could be about is at the address. */
export type FieldProblem = { field: string; problem: Problem['problem'] | 'unknown' }

const sentences: Record<FieldProblem['problem'], Key> = {
  missing: 'standards.problem-missing',
  'too-long': 'standards.problem-too-long',
  'too-dense': 'standards.problem-too-dense',
  'too-large': 'standards.problem-too-large',
  'not-a-number': 'standards.problem-number',
  'not-a-path': 'standards.problem-path',
  'not-days': 'standards.problem-days',
  taken: 'standards.problem-taken',
  unknown: 'standards.problem-unknown',
}

/** What a form holds when it comes back, and what is wrong with it. Empty at first. */
export type Filled = { values: Readonly<Record<string, string>>; problems: readonly FieldProblem[] }
export const unfilled: Filled = { values: {}, problems: [] }

const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`

type FieldProps = {
  name: string
  label: string
  hint?: string
  filled: Filled
  place: Place
  /** Of the text, where it is not the page's. */
  lang?: string
  optional?: boolean
}

/** A text of several lines. `most` is counted in characters as people see them. */
export function LongField({ rows = 8, most, ...field }: FieldProps & { rows?: number; most?: number }): VNode {
  const { name, filled, lang, place } = field
  const hint = [field.hint, most === undefined ? undefined : place.say('standards.at-most', { most })]
    .filter((one) => one !== undefined)
    .join(' ')
  return (
    <Framed {...field} hint={hint}>
      <textarea {...common({ ...field, hint })} rows={rows} dir="auto" {...(lang ? { lang } : {})}>
        {filled.values[name] ?? ''}
      </textarea>
    </Framed>
  )
}

export function LineField({
  type = 'text',
  autocomplete,
  ...field
}: FieldProps & { type?: 'text' | 'email' | 'number'; autocomplete?: 'name' | 'email' }): VNode {
  const attributes = {
    ...common(field),
    value: field.filled.values[field.name] ?? '',
    ...(autocomplete ? { autocomplete } : {}),
    ...(field.lang ? { lang: field.lang } : {}),
  }
  return (
    <Framed {...field}>
      {type === 'email' ? (
        <input type="email" {...attributes} />
      ) : type === 'number' ? (
        <input type="number" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
    </Framed>
  )
}

export function ChoiceField({
  options,
  ...field
}: FieldProps & { options: readonly [value: string, words: string][] }): VNode {
  const chosen = field.filled.values[field.name]
  return (
    <Framed {...field}>
      <select {...common(field)}>
        {options.map(([value, words]) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </Framed>
  )
}

/** One of a few, all in sight. */
export function RadioField({
  name,
  label,
  options,
  filled,
  place,
}: FieldProps & { options: readonly [value: string, words: string][] }): VNode {
  const problem = problemOf(filled, name)
  return (
    <fieldset class="choices" id={idOf(name)} {...(problem ? { 'aria-describedby': `${idOf(name)}-problem` } : {})}>
      <legend>{label}</legend>
      {problem && <ProblemSentence name={name} problem={problem} place={place} />}
      {options.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={filled.values[name] === value} /> {words}
        </label>
      ))}
    </fieldset>
  )
}

const problemOf = ({ problems }: Filled, name: string): FieldProblem | undefined =>
  problems.find(({ field }) => field === name)

/** What every control says of itself. `required` would keep a form from being sent, and its text from coming back from us. */
function common({ name, hint, filled, optional = false }: Pick<FieldProps, 'name' | 'hint' | 'filled' | 'optional'>) {
  const problem = problemOf(filled, name)
  const described = [...(hint ? [`${idOf(name)}-hint`] : []), ...(problem ? [`${idOf(name)}-problem`] : [])]
  return {
    id: idOf(name),
    name,
    ...(optional ? {} : { 'aria-required': true }),
    ...(problem ? { 'aria-invalid': true } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
  } as const
}

function Framed({
  name,
  label,
  hint,
  filled,
  place,
  optional = false,
  children,
}: FieldProps & { children: ComponentChildren }): VNode {
  const problem = problemOf(filled, name)
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={idOf(name)}>
        {label}
        {optional && <span class="optional"> {place.say('standards.optional')}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      {problem && <ProblemSentence name={name} problem={problem} place={place} />}
      {children}
    </div>
  )
}

function ProblemSentence({ name, problem, place }: { name: string; problem: FieldProblem; place: Place }): VNode {
  return (
    <p class="problem" id={`${idOf(name)}-problem`}>
      {place.say(sentences[problem.problem])}
    </p>
  )
}

/** Says above a form that was refused what is wrong with it, with a way to each field; `labels` by field. */
export function Problems({
  filled,
  labels,
  place: { say },
}: {
  filled: Filled
  labels: Readonly<Record<string, string>>
  place: Place
}): VNode | null {
  if (filled.problems.length === 0) return null
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus>
      <p>{say('standards.problems', { count: filled.problems.length })}</p>
      <ul>
        {filled.problems.map(({ field, problem }) => (
          <li key={field}>
            <a href={`#${idOf(field)}`}>
              {labels[field] ?? field}: {say(sentences[problem])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
