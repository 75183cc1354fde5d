// The news that the dictionary sends.

export type DictionaryNews =
  /** The newsroom wrote, hid or brought back an entry. */
  | { kind: 'entry changed'; word: string; by: string }
  /** A pack came in, went, or changed its place. */
  | { kind: 'packs changed' }
