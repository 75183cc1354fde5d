// To which half minute a code from an authenticator belongs (RFC 6238).
import { createHmac, timingSafeEqual } from 'node:crypto'

const halfMinute = 30_000
/** Clocks may differ by one step. */
const nearby = [-1, 0, 1]

/** The number of the half minute whose code this is, around an instant in milliseconds; null where it is none. */
export function stepOf(secret: string, code: string, at: number): number | null {
  const now = Math.floor(at / halfMinute)
  const typed = Buffer.from(code)
  const found = nearby.find((offset) => {
    const right = Buffer.from(codeOf(secret, now + offset))
    return right.length === typed.length && timingSafeEqual(right, typed)
  })
  return found === undefined ? null : now + found
}

/** The six digits of a half minute. The secret's text is the key. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}
