// What somebody types for the board: cleaned, measured, and either taken or sent back with what is wrong in which field.
import { clean, isBlank } from '../language/cleaning.ts'
import { type LengthProblem, measure } from '../language/counting.ts'

export type Problem = {
  field: string
  problem: 'missing' | LengthProblem | 'not-a-number' | 'not-a-path' | 'not-days' | 'taken'
}
/** What a person may cause by a form is a value: the form comes back filled in. */
export type Answered<Done> = { ok: true; done: Done } | { ok: false; problems: Problem[] }

/** Cleans the fields of a form and collects what is wrong with them. */
export function reader(fields: Readonly<Record<string, string>>) {
  const problems: Problem[] = []
  const wrong = (field: string, problem: Problem['problem']) => void problems.push({ field, problem })
  const optional = (field: string, most: number): string => {
    const text = clean(fields[field] ?? '')
    const { problem } = measure(text, most)
    if (problem) wrong(field, problem)
    return isBlank(text) ? '' : text
  }
  const required = (field: string, most: number): string => {
    const text = optional(field, most)
    if (text === '') wrong(field, 'missing')
    return text
  }
  return { problems, wrong, optional, required }
}
