// What the command line does with accounts.
import { isAddress } from '../platform/mail.ts'
import { Invalid } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import { type Role, roles } from './account.ts'
import { invitationDays, invite } from './verbs/invite.ts'

/** Roles of the staff as a command line has them: `copy-editor`. */
export const staffRoleNames = roles.filter((role) => role !== 'reader').map((role) => role.replaceAll(' ', '-'))

/**
 * Invites somebody to the staff, the first administrator too, and returns what is to be printed: the one address that opens the invitation. Whoever
 * runs the machine hands it over; no mail is sent. Throws `Invalid('account.email')` or `Invalid('account.role')`.
 */
export async function addStaff(
  house: House,
  email: string,
  { role, language }: { role: string; language: Language },
): Promise<string[]> {
  const wanted = roleNamed(role)
  if (!isAddress(email)) throw new Invalid('account.email', { email })
  const address = await invite(house, { email, role: wanted, language }, null)
  return [`${email} may join as ${wanted}, within ${invitationDays} days, once, at:`, address]
}

function roleNamed(name: string): Role {
  const role = roles.find((one) => one === name.replaceAll('-', ' ') && one !== 'reader')
  if (role === undefined) throw new Invalid('account.role', { role: name })
  return role
}
