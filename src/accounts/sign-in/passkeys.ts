// How passkeys are made and asked for: a key that its device opens to its owner only.
import { passkey } from '@better-auth/passkey'
import type { House } from '../../platform/house.ts'
import { passkeySchema } from '../store/columns.ts'

/** The name of the site that a key belongs to is the host's, as the browser insists. */
export const passkeys = (house: House) =>
  passkey({
    ...(house.settings.url === null
      ? {}
      : { rpID: new URL(house.settings.url).hostname, origin: new URL(house.settings.url).origin }),
    rpName: 'Courant',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    schema: passkeySchema,
  })
