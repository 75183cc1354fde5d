// What each role may do: the one table, which /account/roles prints.
import type { Account, Role } from './account.ts'

export const permissions = [
  'comment',
  'vote',
  'report',
  'write articles',
  'edit articles',
  'publish articles',
  'keep pictures',
  'answer corrections',
  'keep the dictionary',
  'moderate comments',
  'sanction readers',
  'pick comments',
  'open and close discussions',
  'keep word lists',
  'rule on cases',
  'keep the policy',
  'administer accounts',
] as const
export type Permission = (typeof permissions)[number]

const everybody: Permission[] = ['comment', 'vote', 'report']
const newsroom: Permission[] = [...everybody, 'write articles', 'answer corrections']

const allowed: Record<Role, readonly Permission[]> = {
  reader: everybody,
  reporter: newsroom,
  'copy editor': [...newsroom, 'edit articles', 'keep the dictionary'],
  'section editor': [
    ...newsroom,
    'edit articles',
    'publish articles',
    'keep pictures',
    'keep the dictionary',
    'pick comments',
    'open and close discussions',
  ],
  'picture editor': [...newsroom, 'keep pictures'],
  moderator: [
    ...everybody,
    'moderate comments',
    'sanction readers',
    'pick comments',
    'open and close discussions',
    'keep word lists',
  ],
  'board member': [...everybody, 'moderate comments', 'rule on cases', 'keep the policy'],
  publisher: [
    ...newsroom,
    'edit articles',
    'publish articles',
    'keep pictures',
    'keep the dictionary',
    'pick comments',
    'open and close discussions',
    'keep the policy',
  ],
  administrator: [...everybody, 'administer accounts'],
}

/** Whether somebody may do something; who is not signed in, or is erased, may do nothing. */
export const may = (account: Account | null, permission: Permission): boolean =>
  account !== null && !account.erased && allowed[account.role].includes(permission)

/** What a role may do, in the order of the table. */
export const permissionsOf = (role: Role): readonly Permission[] => allowed[role]
