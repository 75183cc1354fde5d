// How many of the headwords of English, the most frequent first, each level but the last reaches to.

export const levelEnds = [500, 1_300, 2_600, 5_000, 9_000] as const
