// Remembers when each tag was last dropped, so that a page rendered from older reading is not kept.

/** The instant at which a rendering began to read, counted in drops. */
export type Rendering = number & { readonly unit: 'drops' }

export type Drops = {
  /** To be asked before the first reading for a page. */
  now(): Rendering
  record(tag: string): void
  recordAll(): void
  /** True if one of these tags was dropped after the rendering began, or so long ago that it is not known. */
  since(rendering: Rendering, tags: readonly string[]): boolean
}

/** @param remembered how many tags are told apart; whoever has rendered since before the oldest of them is refused. */
export function openDrops(remembered = 10_000): Drops {
  const last = new Map<string, number>()
  let count = 0
  let forgotten = 0

  function forgetOldest(): void {
    const [tag, when] = last.entries().next().value ?? ['', forgotten]
    last.delete(tag)
    forgotten = when
  }

  return {
    now: () => count as Rendering,
    record(tag) {
      count += 1
      last.delete(tag)
      last.set(tag, count)
      if (last.size > remembered) forgetOldest()
    },
    recordAll() {
      count += 1
      forgotten = count
      last.clear()
    },
    since: (rendering, tags) => rendering < forgotten || tags.some((tag) => (last.get(tag) ?? 0) > rendering),
  }
}
