// The ways to sign in beside a password: Better Auth's plugins and providers.
import type { House } from '../../platform/house.ts'
import { arriving } from './arriving.ts'
import { byMail } from './mail-link.ts'
import { passkeys } from './passkeys.ts'
import { knownByHeart } from './providers.ts'
import { authenticator, secondStep } from './second-factor.ts'

export const waysOf = (house: House) => ({
  socialProviders: knownByHeart(house),
  plugins: [arriving(house), authenticator(), secondStep(house), passkeys(house), byMail()],
})
