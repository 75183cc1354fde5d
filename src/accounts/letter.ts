// A letter with a link: what the link is for, for whom, and for how long.
import { z } from 'zod'
import { languages } from '../platform/i18n.ts'

const letterPurposes = ['sign-in', 'join', 'reset', 'address'] as const

/** What is kept behind a link. `password` is a hash, chosen by who wants to join; `account` is who asked, where somebody was signed in. */
export const link = z.object({
  purpose: z.enum(letterPurposes),
  email: z.string(),
  name: z.string(),
  password: z.string().nullable(),
  account: z.string().nullable(),
  language: z.enum(languages),
  next: z.string(),
})
export type Link = z.output<typeof link>

const minute = 60_000
export const linkLasts = 15 * minute

/** So many letters may be asked for in a window: to one address, and from one network. */
export const letterBudgets = [
  { window: 15 * minute, email: 3, address: 12 },
  { window: 24 * 60 * minute, email: 10, address: 60 },
]
