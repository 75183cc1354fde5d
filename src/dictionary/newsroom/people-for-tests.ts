// People of the newsroom for tests of its desk.
import type { Account, AccountId, Role } from '../../accounts/accounts.ts'

export const person = (role: Role): Account => ({
  id: `account_${role.replaceAll(/[^a-z]/g, '')}` as AccountId,
  name: role,
  role,
  language: 'en',
  journalist: null,
  joinedAt: new Date(0),
  erased: false,
})
