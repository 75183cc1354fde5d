// Where a page of a list ends and the next begins: the sort's keys of the last one shown, as text that fits an address.
import { sorts } from './thread.ts'

export const lists = [...sorts, 'replies', 'mine'] as const
export type List = (typeof lists)[number]
/** In the order of the sort: a number or an instant, where it sorts by more than time; then when it was said; then its id. */
export type Cursor = readonly (string | number)[]

const instant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)
const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const count = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31 - 1
const id = (value: unknown): value is string => typeof value === 'string' && /^comment_[0-9a-z]{1,40}$/.test(value)

const keys: Record<List, ((value: unknown) => boolean)[]> = {
  newest: [instant, id],
  oldest: [instant, id],
  agreed: [number, instant, id],
  discussed: [count, instant, id],
  picked: [instant, id],
  replies: [instant, id],
  mine: [instant, id],
}

export const cursorText = (list: List, cursor: Cursor): string =>
  Buffer.from(JSON.stringify([list, ...cursor])).toString('base64url')

/** The cursor that somebody sent, or null if this list has none such. */
export function readCursor(list: List, text: string): Cursor | null {
  if (text.length > 300 || !/^[\w-]+$/.test(text)) return null
  const [of, ...cursor] = parsed(Buffer.from(text, 'base64url').toString('utf8'))
  const wanted = keys[list]
  if (of !== list || cursor.length !== wanted.length) return null
  return cursor.every((value, at) => wanted[at]?.(value)) ? (cursor as Cursor) : null
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
