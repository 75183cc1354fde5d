// How comments are ranked by agreement: by the share of readers who agree that one may be confident of.

/** 95 per cent confidence, as the page says. */
const z = 1.959963984540054

/**
 * The lower bound of Wilson's interval for the share who agree, from 0 to 1; 0 without votes. One vote says little: who has only that
 * one stands below who has forty of forty-three.
 */
export function score(agreed: number, disagreed: number): number {
  const votes = agreed + disagreed
  if (votes === 0) return 0
  const share = agreed / votes
  const middle = share + z ** 2 / (2 * votes)
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * votes)) / votes)
  // Nobody agreeing is 0 on paper; in floating point it may be a hair below.
  return Math.max(0, (middle - spread) / (1 + z ** 2 / votes))
}
