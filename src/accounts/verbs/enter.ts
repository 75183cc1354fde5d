// Enters people in the paper's books, with a password or without, and opens sessions for them.
import { randomBytes } from 'node:crypto'
import type { House, Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountId, Role } from '../account.ts'
import { nameKeys, wordKey } from '../names/skeleton.ts'
import { cookieName, signed } from '../sign-in/session-cookie.ts'
import { sessionDays } from '../sign-in/session-days.ts'
import { insertAccount } from '../store/accounts.ts'
import { setPassword } from '../store/identities.ts'
import { nameIsTaken } from '../store/names.ts'
import { hashOf, insertSession } from '../store/sessions.ts'

export type Person = {
  name: string
  /** In small letters. It counts as verified: somebody has answered for it. */
  email: string
  role: Role
  language: Language
  journalist?: string | null
  /** A hash of `Passwords`; null for who signs in otherwise. */
  password: string | null
}

/** Makes an account. An address that is taken throws at the database: ask first. */
export async function enter(tx: Tx, person: Person): Promise<AccountId> {
  const id: AccountId = newId('account', tx.now())
  const at = tx.now().toISOString()
  const { name, email, role, language, journalist = null, password } = person
  await insertAccount(tx.write, {
    id,
    name,
    // Who has a namesake already is known by their id alone.
    name_key: (await nameIsTaken(tx.db, nameKeys(name), null)) ? null : wordKey(name),
    email,
    email_verified: 1,
    role,
    language,
    journalist,
    two_factor_enabled: 0,
    joined_at: at,
    changed_at: at,
    deactivated_at: null,
    erased_at: null,
  })
  if (password !== null) await setPassword(tx.write, id, password, tx.now())
  return id
}

/** Opens a session for somebody who has shown otherwise who they are; returns the Cookie header that it answers to. */
export async function openSessionFor(house: House, account: AccountId, browser = ''): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = house.now()
  const ends = new Date(now.getTime() + sessionDays * 86_400_000)
  await house.change((tx) =>
    insertSession(tx.write, {
      id: newId('session', now),
      account_id: account,
      token: hashOf(house, token),
      browser,
      made_at: now.toISOString(),
      changed_at: now.toISOString(),
      expires_at: ends.toISOString(),
    }),
  )
  return `${cookieName(house)}=${signed(house, token)}`
}
