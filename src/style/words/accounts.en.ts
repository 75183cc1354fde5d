// What the pages of accounts say, in English.
import { joined } from './joined.ts'
import { door } from './door.en.ts'
import { signIn } from './sign-in.en.ts'
import { ownPages } from './own-pages.en.ts'

export const accounts = joined(door, signIn, ownPages)
