// What a row of the table of addresses says, and what that means for each person.
import { type Answered, type Form, people, type Person, type Town } from '../town.ts'
import type { States } from './states.ts'

/** `to sign in` is a redirect there (401 for a program). Several where it depends on how much was asked before. */
export type Status = number | 'to sign in' | readonly number[]

/**
 * Who gets what at one address. A person who is not named gets `rest`, or `all`; nobody in particular gets `all`, or is led to where one
 * signs in. What somebody gets who may do a thing is the form again (422) where doing it would spoil the town for who asks next.
 */
export type Cell = {
  /** Of the address's parameters, the names by which states.ts knows them. */
  of?: Record<string, string>
  query?: string
  form?: Form
  json?: object
  all?: Status
  rest?: Status
  /** Ends the session in which it is asked. */
  apart?: true
  /** Answers with a stream that does not end. */
  streams?: true
} & Partial<Record<Person, Status>>
export type Table = Record<string, readonly Cell[]>

export const expected = (cell: Cell, who: Person): Status =>
  cell[who] ?? (who === 'nobody' ? cell.all : (cell.rest ?? cell.all)) ?? 'to sign in'

const refusals = new Set<Status>([403, 404, 'to sign in'])
/** Who may do what a row is about. Where nothing can be done without spoiling the town, those who are told that there is no such thing. */
export function whoMay(cell: Cell): Person[] {
  const may = people.filter((who) => !refusals.has(expected(cell, who)))
  return may.length > 0 ? may : named(cell)
}

/** Whom a row names: those who matter most where not everybody can be asked. */
export const named = (cell: Cell): Person[] => people.filter((who) => cell[who] !== undefined)

/** An address of a pattern such as `/comments/:id`, with what the town has for each parameter. */
export function addressOf(pattern: string, cell: Cell, town: Town, { ids }: States): string {
  const article = pattern.startsWith('/ko') ? town.printed.korean : town.printed.article
  const [yyyy = '', mm = '', dd = ''] = article.day.split('-')
  const slug = pattern.includes(':yyyy') ? article.slug : 'na-ri'
  const usual: Record<string, string> = { yyyy, mm, dd, slug, ...cell.of }
  const path = pattern.replaceAll(/:(\w+)(\([^)]*\))?/g, (_, name: string) => {
    const value = usual[name]
    if (value === undefined) throw new Error(`${pattern}: the row does not say what :${name} is`)
    return encodeURIComponent(ids[value] ?? value)
  })
  return path + (cell.query ?? '')
}

/** Whether an answer is what the table says; the way to sign in is known by where it leads. */
export function fits({ status, headers }: Pick<Answered, 'status' | 'headers'>, wanted: Status): boolean {
  if (wanted === 'to sign in')
    return status === 303 && /^(\/ko)?\/account\/sign-in/.test(String(headers['location'] ?? ''))
  return typeof wanted === 'number' ? status === wanted : wanted.includes(status)
}
