// The addresses of accounts.
import type { FastifyInstance } from 'fastify'
import type { Reader } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import type { Place } from '../style/place.ts'
import { accountPagesRoutes } from './account-routes.tsx'
import type { OwnPagesPlan } from './own-pages-plan.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { ownDoorRoutes } from './session-routes.tsx'
import { letterRoutes } from './letter-routes.tsx'
import { passkeyRoutes } from './passkey-routes.ts'
import { callbackRoutes, providerRoutes } from './provider-routes.tsx'
import { secondStepRoutes } from './second-step-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { staffRoutes } from './staff-routes.tsx'
import { waysRoutes } from './ways-routes.tsx'

export type Journalist = { id: string; name: Record<Language, string> }
export type AccountsPlan = {
  house: House
  language: Language
  placeIn: (language: Language) => Promise<Place>
  /** The desk's journalists, whom accounts can be. */
  journalists?: (db: Reader) => Promise<readonly Journalist[]>
}

export function accountRoutes(app: FastifyInstance, plan: OwnPagesPlan): void {
  accountPagesRoutes(app, plan)
  signInRoutes(app, plan)
  ownDoorRoutes(app, plan)
  invitationRoutes(app, plan)
  staffRoutes(app, plan)
  providerRoutes(app, plan)
  letterRoutes(app, plan)
  secondStepRoutes(app, plan)
  waysRoutes(app, plan)
  // What providers and browsers ask for has one address in both languages.
  if (plan.language === 'en') {
    callbackRoutes(app, plan)
    passkeyRoutes(app, plan)
  }
}
