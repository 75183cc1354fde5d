// Shows somebody where they are signed in, and signs them out elsewhere.
import type { IncomingHttpHeaders } from 'node:http'
import { NotAllowed } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { deleteSessions, type Session, sessionsOf } from '../store/sessions.ts'
import { openSession } from './who-asks.ts'

export type OwnSession = Session & { isThis: boolean }

/** Somebody's open sessions, newest first. Throws `NotAllowed('account.signed-out')`. */
export async function ownSessions(house: House, headers: IncomingHttpHeaders): Promise<OwnSession[]> {
  const { id, account } = await sessionOf(house, headers)
  const all = await sessionsOf(house.db, account.id, house.now())
  return all.map((session) => ({ ...session, isThis: session.id === id }))
}

/** Ends one session of whoever asks, or all but the one that they ask with: at once, on every node. */
export async function endSessions(
  house: House,
  headers: IncomingHttpHeaders,
  which: { only: string } | 'others',
): Promise<void> {
  const { id, account } = await sessionOf(house, headers)
  await house.change(async (tx) => {
    const ended = await deleteSessions(tx.write, account.id, which === 'others' ? { allBut: id } : which)
    if (ended > 0) await tx.tell({ kind: 'session ended', account: account.id })
  })
}

async function sessionOf(house: House, headers: IncomingHttpHeaders) {
  const session = await openSession(house, headers)
  if (session === null) throw new NotAllowed('account.signed-out')
  return session
}
