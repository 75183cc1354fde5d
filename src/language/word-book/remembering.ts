// Keeps the newest answers to questions that a text asks again and again, and never more than so many.

/** A text of today uses some thousand different forms. */
const most = 4_096

export function remembering<T>(read: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const found = read(key)
    kept.set(key, found)
    return found
  }
}
