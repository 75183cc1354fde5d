// Invites people to work for the paper, and lets them accept.
import { randomBytes } from 'node:crypto'
import { Conflict } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { newId } from '../../platform/ids.ts'
import * as urls from '../../urls.ts'
import type { AccountId, Role } from '../account.ts'
import { longestName, tidyName } from '../names/name.ts'
import { type PasswordProblem, passwordProblem } from '../password-rules.ts'
import { doorOf } from '../sign-in/door.ts'
import { rowByEmail, updateAccount } from '../store/accounts.ts'
import { removeWaysIn, setPassword } from '../store/identities.ts'
import {
  insertInvitation,
  type Invitation,
  openInvitation,
  useInvitation,
  voidInvitations,
} from '../store/invitations.ts'
import { deleteSessions } from '../store/sessions.ts'
import { isLastAdministrator } from '../store/staff.ts'
import { enter } from './enter.ts'

/** An invitation can be used for so many days. */
export const invitationDays = 7

/**
 * Makes an invitation and returns the one address that opens it. Whether somebody has an account at that e-mail address is seen by nobody: an
 * account that exists is given the role, and loses its other ways in, when its owner accepts.
 */
export async function invite(
  house: House,
  { email, role, language }: { email: string; role: Role; language: Language },
  by: AccountId | null,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = house.now()
  await house.change(async (tx) => {
    await voidInvitations(tx.write, email.toLowerCase(), now)
    await insertInvitation(tx.write, {
      id: newId('invitation', now),
      token: hashOf(house, token),
      email: email.toLowerCase(),
      role,
      language,
      invited_by: by,
      invited_at: now.toISOString(),
      expires_at: new Date(now.getTime() + invitationDays * 86_400_000).toISOString(),
      used_at: null,
    })
  })
  return house.settings.origin + urls.invitation(language, token)
}

/** The invitation of a token, and whether its address has an account already; null when it is used or out of date. */
export async function invitationFor(
  house: House,
  token: string,
): Promise<{ invitation: Invitation; returning: boolean } | null> {
  const invitation = await openInvitation(house.db, hashOf(house, token), house.now())
  if (invitation === null) return null
  return { invitation, returning: (await rowByEmail(house.db, invitation.email)) !== undefined }
}

export type Acceptance =
  | { ok: true; account: AccountId }
  | { ok: false; problems: { name: 'missing' | null; password: PasswordProblem | null } }
  | { ok: false; problems: 'gone' }

/**
 * Accepts an invitation, once: makes the account, or gives the one that exists its role and password. Throws
 * `Conflict('account.last-administrator')` where nobody would be left to administer accounts.
 */
export async function accept(
  house: House,
  token: string,
  given: { name: string; password: string },
): Promise<Acceptance> {
  const found = await invitationFor(house, token)
  if (found === null) return { ok: false, problems: 'gone' }
  const { invitation, returning } = found
  const name = tidyName(given.name).slice(0, longestName)
  const problems = {
    name: name === '' && !returning ? ('missing' as const) : null,
    password: passwordProblem(given.password, invitation.email),
  }
  if (problems.name !== null || problems.password !== null) return { ok: false, problems }
  const password = await doorOf(house).passwords.hash(given.password)
  return house.change(async (tx): Promise<Acceptance> => {
    if (!(await useInvitation(tx.write, invitation.id, tx.now()))) return { ok: false, problems: 'gone' }
    const { email, role, language } = invitation
    const known = await rowByEmail(tx.db, email)
    if (known) await takeUp(tx, known.id as AccountId, role, password)
    return {
      ok: true,
      account: (known?.id as AccountId) ?? (await enter(tx, { name, email, role, language, password })),
    }
  })
}

async function takeUp(tx: Tx, id: AccountId, role: Role, password: string): Promise<void> {
  if (role !== 'administrator' && (await isLastAdministrator(tx.write, id)))
    throw new Conflict('account.last-administrator')
  // Whoever else has a way in must not come behind its owner; and who has lost a second factor begins anew by being invited again.
  await removeWaysIn(tx.write, id)
  await deleteSessions(tx.write, id, 'all')
  await setPassword(tx.write, id, password, tx.now())
  const at = tx.now().toISOString()
  await updateAccount(tx.write, id, { role, email_verified: 1, deactivated_at: null, changed_at: at })
  await tx.tell({ kind: 'session ended', account: id })
  await tx.tell({ kind: 'account changed', account: id })
}

const hashOf = ({ seal }: House, token: string): string => seal.sign('invitation', token)
