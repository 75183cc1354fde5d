// What stands for the e-mail address of somebody who never told us one.
import { randomBytes } from 'node:crypto'

const nowhere = '@nowhere.invalid'

/** An address that no letter reaches (RFC 6761), another one each time. */
export const noAddress = (): string => `${randomBytes(12).toString('hex')}${nowhere}`

/** Whether a letter can be sent to an account's address. */
export const hasAddress = (email: string): boolean => !email.endsWith('.invalid')
