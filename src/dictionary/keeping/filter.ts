// Which of the words that a reader keeps are listed, as an address and a form say it.
import { z } from 'zod'
import type { Filter } from '../store/kept-words.ts'

const pageSize = 50

export const filtered = z.object({
  order: z.enum(['newest', 'letters', 'due']).catch('newest'),
  level: z.coerce.number().int().min(1).max(6).nullable().catch(null),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const filterFrom = ({ order, level, q, page }: z.output<typeof filtered>): Filter => ({
  order,
  level,
  search: q.normalize('NFC'),
  page,
  size: pageSize,
})

/** The same as an address has it; nothing where nothing differs from what is usual. */
export const wishesOf = ({ order, level, search, page }: Filter): Record<string, string | undefined> => ({
  order: order === 'newest' ? undefined : order,
  level: level === null ? undefined : String(level),
  q: search || undefined,
  page: page > 1 ? String(page) : undefined,
})
