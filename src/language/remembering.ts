// Remembers answers up to a number of them, those long unasked forgotten first, so that a long archive needs no more memory than an article.

/** The same function, its answers kept; `undefined` is no answer. */
export function remembering<Answer>(most: number, find: (key: string) => Answer): (key: string) => Answer {
  // Two generations: what nobody asks for while the young one fills goes with the old one.
  let young = new Map<string, Answer>()
  let old = new Map<string, Answer>()
  return (key) => {
    const found = young.get(key)
    if (found !== undefined) return found
    const answer = old.has(key) ? (old.get(key) as Answer) : find(key)
    if (young.size >= most / 2) {
      old = young
      young = new Map()
    }
    young.set(key, answer)
    return answer
  }
}
