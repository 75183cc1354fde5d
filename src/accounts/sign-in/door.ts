// What a house keeps in memory to know who is at its door.
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import { type Memory, openMemory } from './memory.ts'
import { type Cost, openPasswords, type Passwords, usualCost } from './password.ts'
import type { SignIn } from './better-auth.ts'
import { openTurns, type Turns } from './turns.ts'

export type Door = {
  memory: Memory
  passwords: Passwords
  turns: Turns
  /** Better Auth, opened when somebody first signs in: who only reads needs none of it. */
  signIn: () => Promise<SignIn>
}

// Four attempts at one address may be under way; the fifth waits until it is known whether they failed.
const atOnce = 4

// By its seal, which a house shares with its transactions and with nobody else; it goes when the house goes.
const doors = new WeakMap<Seal, Door>()

export const doorOf = (house: House): Door => doors.get(house.seal) ?? openDoor(house, usualCost)

/** Opens the door of a house. `cost` is for passwords that are set from now on. */
export function openDoor(house: House, cost: Cost): Door {
  const passwords = openPasswords(cost)
  let opened: Promise<SignIn> | null = null
  const door: Door = {
    memory: openMemory(),
    passwords,
    turns: openTurns(atOnce),
    signIn: () => (opened ??= import('./better-auth.ts').then(({ openSignIn }) => openSignIn(house, passwords))),
  }
  doors.set(house.seal, door)
  return door
}
