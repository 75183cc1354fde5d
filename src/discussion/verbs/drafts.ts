// Keeps what somebody wrote before they signed in, under a token that only they have.
import { randomBytes } from 'node:crypto'
import { clean } from '../../language/cleaning.ts'
import { largestText } from '../../language/counting.ts'
import { addressHash } from '../../platform/address.ts'
import type { Reader } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import * as drafts from '../store/drafts.ts'
import type { From } from './say.ts'

/** Drafts are forgotten after a day. */
const draftsStay = 24 * 3_600_000
/** Nobody has to sign in for a draft: where there are more than this, the oldest give way. */
export const mostDrafts = { fromOneAddress: 30, inAll: 20_000 }

/** Keeps what somebody wrote under a token that only they have: the one given, or a new one. Returns it. */
export async function keepDraft(house: House, token: string | null, draft: drafts.Draft, from: From): Promise<string> {
  const name = token !== null && isToken(token) ? token : randomBytes(24).toString('base64url')
  const body = clean(draft.body.slice(0, largestText))
  const quote = draft.quote && { ...draft.quote, text: clean(draft.quote.text) }
  const address = addressHash(house, from.address, 'drafts')
  await house.change(async (tx) => {
    await drafts.saveDraft(tx.write, name, { ...draft, body, quote }, { at: tx.now(), address })
    await drafts.keepNewest(tx.write, address, mostDrafts)
  })
  return name
}

/** What was kept under a token within the last day; null if nothing was. */
export async function draftOf(db: Reader, token: string, now: Date): Promise<drafts.Draft | null> {
  return isToken(token) ? drafts.draftSince(db, token, new Date(now.getTime() - draftsStay)) : null
}

export async function dropDraft(house: House, token: string): Promise<void> {
  if (isToken(token)) await house.change((tx) => drafts.deleteDraft(tx.write, token))
}

/** Forgets drafts of more than a day ago. */
export async function forgetDrafts(house: House): Promise<void> {
  await house.change((tx) => drafts.deleteDraftsBefore(tx.write, new Date(tx.now().getTime() - draftsStay)))
}

const isToken = (text: string): boolean => /^[\w-]{32}$/.test(text)
