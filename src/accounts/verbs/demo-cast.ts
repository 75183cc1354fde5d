// Enters the demo's people, whose password everybody knows.
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Account, type AccountId, type Role, roles } from '../account.ts'
import { doorOf } from '../sign-in/door.ts'
import { accountById, rowByEmail } from '../store/accounts.ts'
import { enter } from './enter.ts'

export type Cast = {
  password: string
  /** `journalist` is the desk's id of the journalist whom somebody is. */
  accounts: DemoAccount[]
  /** Readers who take part and cannot sign in. */
  others?: DemoAccount[]
}
export type DemoAccount = { email: string; role: string; name: string; language: Language; journalist?: string | null }

/**
 * Enters whoever of the cast is not here yet, and returns all of them by their e-mail addresses. They may sign in only where the paper's
 * address is on this machine.
 */
export async function enterDemoCast(
  house: House,
  { password, accounts, others = [] }: Cast,
): Promise<Map<string, Account>> {
  const hash = await doorOf(house).passwords.hash(password)
  return house.change(async (tx) => {
    const cast = new Map<string, Account>()
    for (const one of [...accounts, ...others]) {
      const { email, role, ...person } = one
      const known = (await rowByEmail(tx.db, email))?.id as AccountId | undefined
      const secret = others.includes(one) ? null : hash
      const id = known ?? (await enter(tx, { ...person, email, role: roleNamed(role), password: secret }))
      const account = await accountById(tx.db, id)
      if (account) cast.set(email, account)
    }
    return cast
  })
}

function roleNamed(name: string): Role {
  const role = roles.find((one) => one === name)
  if (role === undefined) throw new Error(`No role is called “${name}”`)
  return role
}
