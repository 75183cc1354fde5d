// An account: a person whom the paper knows, reader and staff alike.
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'

export type AccountId = Id<'account'>

export const roles = [
  'reader',
  'reporter',
  'copy editor',
  'section editor',
  'picture editor',
  'moderator',
  'board member',
  'publisher',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** `name` is what others read; it is empty for an account that was erased. */
export type Account = {
  id: AccountId
  name: string
  role: Role
  language: Language
  /** The desk's journalist whom this account is, by id; null for everybody else. */
  journalist: string | null
  joinedAt: Date
  erased: boolean
}

/** Whether somebody works for the paper, whom readers may recognise by a badge. */
export const isStaff = ({ role }: Pick<Account, 'role'>): boolean => role !== 'reader'
