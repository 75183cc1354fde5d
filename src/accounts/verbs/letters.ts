// Sends letters with a link: to sign in, to join, for another password, to confirm an address. Whoever asks learns nothing from the answer.
import { randomBytes } from 'node:crypto'
import { addressHash } from '../../platform/address.ts'
import type { House, Tx } from '../../platform/house.ts'
import { isAddress, MailRefused, type Message } from '../../platform/mail.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { isStaff, type AccountId, type Role } from '../account.ts'
import { letterBudgets, linkLasts, link, type Link } from '../letter.ts'
import { letterWithLink, type LetterKind } from '../letter-with-link.tsx'
import { doorOf } from '../sign-in/door.ts'
import { rowByEmail } from '../store/accounts.ts'
import {
  type Counted,
  countLetter,
  forgetLetters,
  holdBudget,
  keepLink,
  lettersSince,
  linkByHash,
} from '../store/letters.ts'

/** `password` is as it was typed; null where none was chosen. */
export type Wish = Pick<Link, 'purpose' | 'next'> & {
  email: string
  name?: string
  password?: string | null
  account?: AccountId | null
}
/** `letter` is the hash by which `readLink` knows the link. */
export type Sent = { ok: true; letter: string } | { ok: false; problem: 'address' | 'too many' | 'mail' }

/**
 * Sends a letter. One goes out whether or not the address is an account's, and says which; only its owner reads it. Beyond an address's budget
 * nothing is sent, and nothing is said of it.
 */
export async function sendLetter(house: House, wish: Wish, { ip, place }: { ip: string; place: Place }): Promise<Sent> {
  const email = wish.email.trim().toLowerCase()
  if (!isAddress(email)) return { ok: false, problem: 'address' }
  const counted = { email: house.seal.sign('e-mail of letter', email), address: addressHash(house, ip, 'letters') }
  const over = await house.change((tx) => claim(tx, counted))
  if (over === 'address') return { ok: false, problem: 'too many' }
  const { message, letter } = await written(house, { ...wish, email }, place)
  if (over === null && !(await isCarried(house, message))) return { ok: false, problem: 'mail' }
  return { ok: true, letter }
}

/** Keeps what the link is for, and writes the letter: the same work for an address that is nobody's. */
async function written(house: House, wish: Wish, place: Place): Promise<{ message: Message; letter: string }> {
  const { purpose, email, next, name = '', account = null } = wish
  const now = house.now()
  const password = wish.password ? await doorOf(house).passwords.hash(wish.password) : null
  const token = randomBytes(24).toString('base64url')
  const kept: Link = { purpose, email, name, password, account, language: place.language, next }
  const until = new Date(now.getTime() + linkLasts)
  const text = JSON.stringify(kept)
  const letter = hashOf(house, token)
  await house.change((tx) => keepLink(tx.write, { hash: letter, text, until, now }))
  const row = await rowByEmail(house.db, email)
  const role = row?.erased_at === null ? (row.role as Role) : null
  const address = new URL(urls.openLetter(place.language, token), place.origin).href
  const kind = kindOf(purpose, role)
  return { message: letterWithLink({ to: email, kind, address, minutes: linkLasts / 60_000, place }), letter }
}

/** Whether the mail server took a letter. */
export async function isCarried({ mail, log }: Pick<House, 'mail' | 'log'>, letter: Message): Promise<boolean> {
  try {
    await mail.send(letter)
    return true
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    log.warn({ err: error }, 'a letter was not sent')
    return false
  }
}

const longestWindow = Math.max(...letterBudgets.map(({ window }) => window))
const hashOf = ({ seal }: House, token: string): string => seal.sign('token of letter', token)

/** Takes a letter's place in both budgets; or says which one it is too much for: its address's, or its network's. */
async function claim(tx: Tx, counted: Counted): Promise<keyof Counted | null> {
  const now = tx.now()
  await forgetLetters(tx.write, new Date(now.getTime() - longestWindow))
  // Always the network's first: two that hold each other's would wait for ever, and who is over theirs leaves no row for each address they think of.
  if (await isOver(tx, 'address', counted)) return 'address'
  const over = await isOver(tx, 'email', counted)
  // One that its owner will not get counts towards nothing of theirs: whoever asks on and on must not keep their own letters from them.
  await countLetter(tx.write, over ? { ...counted, email: '' } : counted, now)
  return over ? 'email' : null
}

async function isOver(tx: Tx, what: keyof Counted, counted: Counted): Promise<boolean> {
  const now = tx.now()
  await holdBudget(tx.write, what, counted[what], now)
  for (const budget of letterBudgets) {
    const asked = await lettersSince(tx.db, what, counted[what], new Date(now.getTime() - budget.window))
    if (asked >= budget[what]) return true
  }
  return false
}

/** What the owner of an address is written. Staff are led to their own way in, and never let in by a link. */
function kindOf(purpose: Link['purpose'], role: Role | null): LetterKind {
  if (purpose === 'address') return 'address'
  if (purpose === 'reset') return role === null ? 'reset-nobody' : 'reset'
  if (role === null) return purpose === 'join' ? 'join' : 'sign-in-nobody'
  if (isStaff({ role })) return 'sign-in-staff'
  return purpose === 'join' ? 'join-known' : 'sign-in'
}

/** What a link is for, and the hash that uses it up; null when it has been used or is too old. */
export async function readLink(house: House, token: string): Promise<{ link: Link; hash: string } | null> {
  const hash = hashOf(house, token)
  const text = await linkByHash(house.db, hash, house.now())
  return text === null ? null : { link: link.parse(JSON.parse(text)), hash }
}
