// In which browser a password was chosen for an account that is still to be made: in no other does the letter's link keep it.
import type { House } from '../../platform/house.ts'
import { linkLasts } from '../letter.ts'
import { ownCookie, ownCookieIn } from './own-cookies.ts'

const name = 'chosen'
const mark = ({ seal }: Pick<House, 'seal'>, letter: string): string => seal.sign('password chosen here', letter)

/** The Set-Cookie line for whoever typed the password. `letter` is the hash of the link's token. */
export const chosenHere = (house: House, letter: string): string =>
  ownCookie(house, name, mark(house, letter), { path: '/', seconds: linkLasts / 1000 })

/** Whether it was this browser. Otherwise anybody could choose the password of an account that somebody else confirms. */
export const wasChosenHere = (house: House, cookies: string | undefined, letter: string): boolean =>
  ownCookieIn(cookies, name) === mark(house, letter)
