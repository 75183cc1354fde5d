// A running word with its part of speech in its sentence and its headword.

/** The Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type UniversalPos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** Offsets are UTF-16 units of the whole text. */
export type Span = readonly [start: number, end: number]

export type Token = {
  start: number
  end: number
  text: string
  pos: UniversalPos
  /** In lower case but for names and abbreviations. Of a phrase: the whole, `touch down`. */
  headword: string
  /** Where a phrasal verb or a term of several words stands: its parts in order, the token's own span first. The other parts are no tokens of their own. */
  parts?: Span[]
  /** Of a phrase's parts, the headword of each alone: `touch`, `down`. */
  alone?: string[]
}

export type Sentence = { start: number; end: number; tokens: Token[] }
