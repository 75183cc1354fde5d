// Remembers who stands behind a session cookie, so that asking again costs no query.
import type { AccountId } from '../account.ts'
import type { OpenSession } from '../store/sessions.ts'

/** null: nobody, which is worth remembering, too. */
export type Remembered = OpenSession | null
export type Memory = {
  /** Who it is; null for nobody, undefined where it is not known here. */
  recall: (cookie: string, now: Date) => Remembered | undefined
  /** Asks, and remembers the answer unless somebody was forgotten meanwhile: the answer may then be older than the news. */
  learn: (cookie: string, ask: () => Promise<Remembered>) => Promise<Remembered>
  forget: (account: AccountId) => void
}

/** At most so many are remembered; who has not asked for longest goes first. */
export function openMemory(atMost = 10_000): Memory {
  const known = new Map<string, Remembered>()
  const cookiesOf = new Map<AccountId, Set<string>>()
  let forgotten = 0

  function drop(cookie: string): void {
    const account = known.get(cookie)?.account.id
    known.delete(cookie)
    if (account === undefined) return
    const cookies = cookiesOf.get(account)
    cookies?.delete(cookie)
    if (cookies?.size === 0) cookiesOf.delete(account)
  }

  function keep(cookie: string, who: Remembered): void {
    drop(cookie)
    for (const oldest of known.keys()) {
      if (known.size < atMost) break
      drop(oldest)
    }
    known.set(cookie, who)
    if (who) cookiesOf.set(who.account.id, (cookiesOf.get(who.account.id) ?? new Set()).add(cookie))
  }

  return {
    recall(cookie, now) {
      const who = known.get(cookie)
      if (who === undefined) return undefined
      if (who && who.expiresAt <= now) {
        keep(cookie, null)
        return null
      }
      known.delete(cookie)
      known.set(cookie, who)
      return who
    },
    async learn(cookie, ask) {
      const before = forgotten
      const who = await ask()
      if (before === forgotten) keep(cookie, who)
      return who
    },
    forget(account) {
      forgotten += 1
      for (const cookie of cookiesOf.get(account) ?? []) known.delete(cookie)
      cookiesOf.delete(account)
    },
  }
}
