// Keeps what a letter's link may be used for, once and for a while, and counts the letters that were asked for.
import type { Reader, Writer } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountTables } from './tables.ts'

/** `email` and `address` are keyed hashes. */
export type LetterTables = { letters_asked: { id: string; email: string; address: string; at: string } }
export type Counted = { email: string; address: string }

const identifierOf = (hash: string): string => `letter:${hash}`

/** Keeps a text under the keyed hash of a link's token. */
export async function keepLink(
  tx: Writer,
  { hash, text, until, now }: { hash: string; text: string; until: Date; now: Date },
): Promise<void> {
  const at = now.toISOString()
  await tx
    .tables<AccountTables>()
    .insertInto('verifications')
    .values({
      id: newId('verification', now),
      identifier: identifierOf(hash),
      value: text,
      expires_at: until.toISOString(),
      made_at: at,
      changed_at: at,
    })
    .execute()
}

/** What a link is for; null when it has been used or is too old. */
export async function linkByHash(db: Reader, hash: string, now: Date): Promise<string | null> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', identifierOf(hash))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row?.value ?? null
}

/** Uses a link up; of many who try at once, one gets what it is for. */
export async function useLink(tx: Writer, hash: string, now: Date): Promise<string | null> {
  const row = await tx
    .tables<AccountTables>()
    .deleteFrom('verifications')
    .where('identifier', '=', identifierOf(hash))
    .where('expires_at', '>', now.toISOString())
    .returning('value')
    .executeTakeFirst()
  return row?.value ?? null
}

/** Forgets letters from before an instant, with links that are too old to be used. */
export async function forgetLetters(tx: Writer, before: Date): Promise<void> {
  const table = tx.tables<LetterTables & AccountTables>()
  await table.deleteFrom('letters_asked').where('at', '<', before.toISOString()).execute()
  await table.deleteFrom('verifications').where('expires_at', '<', before.toISOString()).execute()
}

/** Those who ask at the same moment for the same address, or from the same network, wait here for each other. */
export async function holdBudget(tx: Writer, what: keyof Counted, hash: string, at: Date): Promise<void> {
  await tx
    .tables<LetterTables>()
    .insertInto('letters_asked')
    .values({ id: `${what} ${hash}`, email: '', address: '', at: at.toISOString() })
    .onConflict((on) => on.column('id').doUpdateSet({ at: at.toISOString() }))
    .execute()
}

/** How many letters were asked for since an instant, to an address or from a network. */
export async function lettersSince(db: Reader, what: keyof Counted, hash: string, since: Date): Promise<number> {
  const row = await db
    .tables<LetterTables>()
    .selectFrom('letters_asked')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(what, '=', hash)
    .where('at', '>', since.toISOString())
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Counts a letter; with an empty `email`, towards its network's budget only. */
export async function countLetter(tx: Writer, counted: Counted, at: Date): Promise<void> {
  await tx
    .tables<LetterTables>()
    .insertInto('letters_asked')
    .values({ id: newId('letter', at), ...counted, at: at.toISOString() })
    .execute()
}
