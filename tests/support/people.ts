// Enters people for tests, opens sessions for them, and lets the door hear what it has to.
import type { AccountId, Role } from '../../src/accounts/account.ts'
import { type AccountNews, forgetAccount } from '../../src/accounts/accounts.ts'
import { doorOf, openDoor } from '../../src/accounts/sign-in/door.ts'
import { enter, openSessionFor } from '../../src/accounts/verbs/enter.ts'
import type { House } from '../../src/platform/house.ts'
import type { Language } from '../../src/platform/i18n.ts'
import type { News, Wires } from '../../src/platform/wire.ts'

export type Somebody = { id: AccountId; email: string; cookie: string }
type Wishes = {
  name?: string
  role?: Role
  language?: Language
  email?: string
  /** Without one nobody signs in by password; the session is there in either case. */
  password?: string
  /** The desk's id of a journalist. */
  journalist?: string | null
}

let entered = 0

/** Somebody new, and the Cookie header of a session of theirs. */
export async function somebody(house: House, wishes: Wishes = {}): Promise<Somebody> {
  entered += 1
  const { name = `Reader ${entered}`, role = 'reader', language = 'en', journalist = null, password } = wishes
  const email = wishes.email ?? `person${entered}@example.org`
  const hash = password === undefined ? null : await doorOf(house).passwords.hash(password)
  const id = await house.change((tx) => enter(tx, { name, email, role, language, journalist, password: hash }))
  return { id, email, cookie: await openSessionFor(house, id) }
}

const forget = {
  everyNode: { forget: (house: House, news: News) => forgetAccount(house, news as AccountNews) },
  once: {},
}

/** What a house of accounts alone hears. */
export const doorWires: Wires = { 'account changed': forget, 'account erased': forget, 'session ended': forget }

/** For tests of signing in, which would otherwise be tests of scrypt: opens the door of a house with passwords that are quick to check. */
export const openCheapDoor = (house: House): void => void openDoor(house, { exponent: 10, r: 8, p: 1 })
