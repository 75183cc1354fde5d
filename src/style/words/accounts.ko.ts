// What the pages of accounts say, in Korean.
import type { accounts as en } from './accounts.en.ts'
import { joined } from './joined.ts'
import { door } from './door.ko.ts'
import { signIn } from './sign-in.ko.ts'
import { ownPages } from './own-pages.ko.ts'

export const accounts: Record<keyof typeof en, string> = joined(door, signIn, ownPages)
