// What Better Auth may make of somebody who arrives: a reader with a name that is free, and never a session for staff who come by a side door.
import type { BetterAuthOptions } from 'better-auth'
import type { House } from '../../platform/house.ts'
import { isStaff, type AccountId, type Role } from '../account.ts'
import { rowById } from '../store/accounts.ts'
import { nameForArrival } from '../verbs/name-arrivals.ts'
import { needsPasskey } from './entry.ts'

type Plugin = NonNullable<BetterAuthOptions['plugins']>[number]
type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>

/** A password with its second step, or a passkey: whoever works for the paper comes by no other way. */
const forReadersOnly = new Set(['/callback/:id', '/mail-link/open'])

export function arriving(house: House): Plugin {
  const databaseHooks: Hooks = {
    user: {
      create: {
        before: async (person, context) => {
          const language = context?.headers?.get('accept-language') === 'ko' ? 'ko' : 'en'
          const { name, key } = await nameForArrival(house, person.name, language)
          return { data: { ...person, name, nameKey: key, role: 'reader', language } }
        },
      },
    },
    session: {
      create: {
        before: async ({ userId }, context) => {
          if (context?.path === '/sign-in/email')
            return (await needsPasskey(house, userId as AccountId)) ? false : undefined
          if (!forReadersOnly.has(context?.path ?? '')) return undefined
          const row = await rowById(house.db, userId as AccountId)
          return row && !isStaff({ role: row.role as Role }) ? undefined : false
        },
      },
    },
  }
  return { id: 'arriving', init: () => ({ options: { databaseHooks } }) }
}
