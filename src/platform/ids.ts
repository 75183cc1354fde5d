// Identities: prefixed, branded, and roughly in the order in which they were made.
import { randomBytes } from 'node:crypto'

export type Id<Prefix extends string> = string & { readonly prefix: Prefix }

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id such as `article_06aj3…`: 50 bits of time in milliseconds, then 70 random ones. */
export function newId<Prefix extends string>(prefix: Prefix, now: Date): Id<Prefix> {
  return `${prefix}_${time(now.getTime())}${random(14)}` as Id<Prefix>
}

function time(milliseconds: number): string {
  let text = ''
  for (let left = milliseconds; text.length < 10; left = Math.floor(left / 32)) text = digits[left % 32] + text
  return text
}

const random = (length: number): string => Array.from(randomBytes(length), (byte) => digits[byte % 32]).join('')
