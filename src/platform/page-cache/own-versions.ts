// Keeps what readers get in a page's regions: each one's own version, until something that it shows changes.
import type { Drops } from './drops.ts'
import type { Filling, OpenHole } from './holes.ts'

/** A part of a page that some readers get in a version of their own. */
export type Region = {
  /** Who asks, as a key of at most some hundred characters; null for nobody in particular, who gets what everybody gets. */
  readonly whose: (cookies: string) => string | null
  /** This one's version, escaped, and what it shows, in the words in which it will be dropped; null for what everybody gets. */
  readonly make: (cookies: string, of: string) => Promise<OwnVersion | null>
}
export type OwnVersion = { readonly html: string; readonly tags: readonly string[] }

export type OwnVersions = {
  /** Opens a region of a page around what everybody gets there. */
  open: (name: string, of: string, content: Buffer) => OpenHole | undefined
  drop: (tag: string) => void
  clear: () => void
  bytes: () => number
}

type Kept = {
  readonly key: string
  readonly filling: Filling | null
  readonly tags: readonly string[]
  readonly bytes: number
}

// What a version takes beside its text: keys, sets, its compressed form.
const overhead = 1024
const attemptsAtMost = 3

/** `maxBytes` bounds what is kept; who was away longest is made anew when they come back. */
export function openOwnVersions(
  regions: Readonly<Record<string, Region>>,
  drops: Drops,
  maxBytes: number,
): OwnVersions {
  const versions = new Map<string, Kept>()
  const byTag = new Map<string, Set<Kept>>()
  let bytes = 0

  function remove(kept: Kept): void {
    if (versions.get(kept.key) !== kept) return
    versions.delete(kept.key)
    bytes -= kept.bytes
    for (const tag of kept.tags) {
      const showing = byTag.get(tag)
      showing?.delete(kept)
      if (showing?.size === 0) byTag.delete(tag)
    }
  }

  function put(kept: Kept): void {
    const older = versions.get(kept.key)
    if (older) remove(older)
    for (const oldest of versions.values()) {
      if (bytes + kept.bytes <= maxBytes) break
      remove(oldest)
    }
    versions.set(kept.key, kept)
    bytes += kept.bytes
    for (const tag of kept.tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(kept))
  }

  function find(key: string): Filling | null | undefined {
    const kept = versions.get(key)
    if (kept === undefined) return undefined
    // Read last, it goes last.
    versions.delete(key)
    versions.set(key, kept)
    return kept.filling
  }

  async function bring(key: string, make: () => Promise<OwnVersion | null>): Promise<void> {
    if (versions.has(key)) return
    for (let attempt = 1; ; attempt += 1) {
      const begun = drops.now()
      const made = await make()
      const plain = Buffer.from(made?.html ?? '')
      const tags = ['everything', ...(made?.tags ?? [])]
      const kept = {
        key,
        filling: made && { plain, piece: null },
        tags,
        bytes: overhead + 2 * plain.length + key.length,
      }
      const outdated = drops.since(begun, tags)
      if (outdated && attempt < attemptsAtMost) continue
      put(kept)
      // Where it changes faster than it can be made, whoever asked for this one gets it, and nobody after.
      if (outdated) setImmediate(() => remove(kept))
      return
    }
  }

  return {
    open(name, of, content) {
      const asked = Object.hasOwn(regions, name) ? regions[name] : undefined
      if (asked === undefined) return undefined
      const keyOf = (who: string): string => `${name}\n${of}\n${who}`
      return {
        name,
        fallback: { plain: content, piece: null },
        fill: (cookies) => {
          const who = asked.whose(cookies)
          return who === null ? null : find(keyOf(who))
        },
        bring: async (cookies) => {
          const who = asked.whose(cookies)
          if (who !== null) await bring(keyOf(who), () => asked.make(cookies, of))
        },
      }
    },
    drop(tag) {
      for (const kept of byTag.get(tag) ?? []) remove(kept)
    },
    clear() {
      versions.clear()
      byTag.clear()
      bytes = 0
    },
    bytes: () => bytes,
  }
}
