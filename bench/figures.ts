// The arithmetic of the bench: medians and percentiles.

/** The middle value, or the mean of the two in the middle. Throws for an empty list. */
export function median(values: ArrayLike<number>): number {
  const ordered = inOrder(values)
  const middle = Math.floor(ordered.length / 2)
  return ordered.length % 2 === 1 ? at(ordered, middle) : (at(ordered, middle - 1) + at(ordered, middle)) / 2
}

/** The smallest value that a share of all values, from 0 to 1, do not exceed (nearest rank). Throws for an empty list. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const ordered = inOrder(values)
  return at(ordered, Math.max(0, Math.ceil(share * ordered.length) - 1))
}

/** Typed arrays sort by number; other arrays would put 10 before 9. */
const inOrder = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).toSorted()

function at(ordered: Float64Array, index: number): number {
  const value = ordered[index]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}
