// Hashes passwords with scrypt, at the cost that OWASP recommends for it.
import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'

export type Passwords = {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
  /** How many hashes have been computed: a test counts that an unknown address costs as much as a known one. */
  computed: () => number
}

export type Cost = { exponent: number; r: number; p: number }
/** 16 MiB and about a quarter of a second each. */
export const usualCost: Cost = { exponent: 14, r: 8, p: 5 }
const length = 32

export function openPasswords(cost: Cost): Passwords {
  let computed = 0
  const derive = (password: string, salt: Buffer, { exponent, r, p }: Cost): Promise<Buffer> => {
    computed += 1
    const options: ScryptOptions = { N: 2 ** exponent, r, p, maxmem: 256 * r * 2 ** exponent }
    return new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
    })
  }
  return {
    computed: () => computed,
    async hash(password) {
      const salt = randomBytes(16)
      const key = await derive(password, salt, cost)
      const { exponent, r, p } = cost
      return ['scrypt', exponent, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
    },
    async verify({ hash, password }) {
      // A hash says what it cost, so that the cost can rise without anybody's password being lost.
      const [, exponent, r, p, salt = '', kept = ''] = hash.split('$')
      const right = Buffer.from(kept, 'base64url')
      const known = { exponent: Number(exponent), r: Number(r), p: Number(p) }
      const given = await derive(password, Buffer.from(salt, 'base64url'), known)
      return right.length === given.length && timingSafeEqual(right, given)
    },
  }
}
