// What a letter's link does when its button is pressed: lets somebody in, makes an account, sets a password, confirms an address.
import type { IncomingHttpHeaders } from 'node:http'
import type { House } from '../../platform/house.ts'
import { isStaff, type AccountId, type Role } from '../account.ts'
import type { Link } from '../letter.ts'
import { passwordProblem, type PasswordProblem } from '../password-rules.ts'
import { answerOf, headersFor } from '../sign-in/asking.ts'
import { wasChosenHere } from '../sign-in/chosen-here.ts'
import { doorOf } from '../sign-in/door.ts'
import { hasAddress } from '../sign-in/no-address.ts'
import { rowByEmail, rowById, updateAccount } from '../store/accounts.ts'
import { setPassword } from '../store/identities.ts'
import { useLink } from '../store/letters.ts'
import { giveName } from '../store/names.ts'
import { deleteSessions } from '../store/sessions.ts'
import { enter } from './enter.ts'
import { readLink } from './letters.ts'
import { nameForArrival } from './name-arrivals.ts'
import { endSession } from './sign-in.ts'
import { openSession, signedIn } from './who-asks.ts'

export type Entered = { token: string; name: string; password: string }
export type Used =
  /** `left` is the address that an account had before; null where it had none, or keeps it. */
  | { ok: true; link: Link; cookies: string[]; half: boolean; left?: string | null }
  | { ok: false; problem: 'stale' | 'taken' | 'not yours' | 'closed' | PasswordProblem }

const stale = { ok: false, problem: 'stale' } as const

/**
 * Uses a link, once. What a person may mend is said before the link is used up. Throws `NotAllowed('account.signed-out')` where an address is to be
 * confirmed for an account.
 */
export async function answerLetter(house: House, entered: Entered, headers: IncomingHttpHeaders): Promise<Used> {
  const found = await readLink(house, entered.token)
  if (found === null) return stale
  const { link, hash } = found
  if (link.purpose === 'reset') return setAnother(house, link, hash, entered.password)
  if (link.purpose === 'address') return confirmAddress(house, link, hash, headers)
  return letIn(house, { link, hash, name: entered.name }, headers)
}

async function setAnother(house: House, link: Link, hash: string, typed: string): Promise<Used> {
  const problem = passwordProblem(typed, link.email)
  if (problem !== null) return { ok: false, problem }
  const password = await doorOf(house).passwords.hash(typed)
  return house.change(async (tx): Promise<Used> => {
    const row = await rowByEmail(tx.db, link.email)
    if ((await useLink(tx.write, hash, house.now())) === null || !row) return stale
    const account = row.id as AccountId
    await setPassword(tx.write, account, password, house.now())
    // Whoever knew the old one may be signed in with it.
    await deleteSessions(tx.write, account, 'all')
    await tx.tell({ kind: 'session ended', account })
    return { ok: true, link, cookies: [], half: false }
  })
}

/** For the account that asked, and in its own session: else the owner of a mailbox would give it to a stranger's account by a click. */
async function confirmAddress(house: House, link: Link, hash: string, headers: IncomingHttpHeaders): Promise<Used> {
  const { id } = await signedIn(house, headers)
  if (id !== link.account) return { ok: false, problem: 'not yours' }
  return house.change(async (tx): Promise<Used> => {
    const row = await rowById(tx.db, id)
    if ((await useLink(tx.write, hash, house.now())) === null || row?.erased_at !== null) return stale
    const owner = await rowByEmail(tx.db, link.email)
    if (owner && owner.id !== id) return { ok: false, problem: 'taken' }
    await updateAccount(tx.write, id, {
      email: link.email,
      email_verified: 1,
      changed_at: house.now().toISOString(),
    })
    await tx.tell({ kind: 'account changed', account: id })
    const left = row.email_verified === 1 && row.email !== link.email && hasAddress(row.email) ? row.email : null
    return { ok: true, link, cookies: [], half: false, left }
  })
}

type Letting = { link: Link; hash: string; name: string }

async function letIn(house: House, { link, hash, name }: Letting, headers: IncomingHttpHeaders): Promise<Used> {
  const { name: given, key } = await nameForArrival(house, name || link.name, link.language)
  const account = await house.change(async (tx): Promise<AccountId | null> => {
    if ((await useLink(tx.write, hash, house.now())) === null) return null
    const row = await rowByEmail(tx.db, link.email)
    if (row) return row.id as AccountId
    const { email, language } = link
    const password = wasChosenHere(house, headers.cookie, hash) ? link.password : null
    const id = await enter(tx, { name: given, email, role: 'reader', language, password })
    await giveName(tx.write, id, { name: given, key, at: house.now() })
    return id
  })
  if (account === null) return stale
  const before = await openSession(house, headers)
  const { api } = await doorOf(house).signIn()
  const answer = await answerOf(
    await api.openByMail({ body: { userId: account }, headers: headersFor(headers), asResponse: true }),
  )
  if (answer.status !== 200) return { ok: false, problem: 'closed' }
  if (before) await endSession(house, before)
  const half = answer.cookies.some((line) => /two_factor=[^;]/.test(line))
  return { ok: true, link, cookies: answer.cookies, half }
}

/** What the page of a link has to ask for before its button. */
export async function askedBy(
  house: House,
  { purpose, email, name }: Link,
): Promise<'name' | 'password' | 'nothing' | 'staff'> {
  if (purpose === 'reset') return 'password'
  if (purpose === 'address') return 'nothing'
  const row = await rowByEmail(house.db, email)
  if (row && isStaff({ role: row.role as Role })) return 'staff'
  return row || name !== '' ? 'nothing' : 'name'
}
