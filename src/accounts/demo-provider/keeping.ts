// What the demonstration's provider keeps while it runs: in memory, and no more than it needs.
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

const atMost = 500

/** One shelf for everything that is kept; the oldest makes room for the newest. */
export function keeping(): AdapterFactory {
  const shelf = new Map<string, Kept>()
  const find = (key: string): AdapterPayload | undefined => {
    const kept = shelf.get(key)
    if (kept === undefined || kept.until > Date.now()) return kept?.payload
    shelf.delete(key)
    return undefined
  }
  const among = (name: string, fits: (payload: AdapterPayload) => boolean): [string, Kept][] =>
    [...shelf].filter(([key, { payload }]) => key.startsWith(`${name}:`) && fits(payload))
  return (name): Adapter => ({
    upsert: async (id, payload, seconds = 3600) => {
      const [oldest] = shelf.keys()
      if (shelf.size >= atMost && oldest !== undefined) shelf.delete(oldest)
      shelf.set(`${name}:${id}`, { payload, until: Date.now() + seconds * 1000 })
    },
    find: async (id) => find(`${name}:${id}`),
    findByUid: async (uid) => among(name, (payload) => payload.uid === uid)[0]?.[1].payload,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = find(`${name}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void shelf.delete(`${name}:${id}`),
    revokeByGrantId: async (grant) => {
      for (const [key] of among(name, (payload) => payload.grantId === grant)) shelf.delete(key)
    },
  })
}
