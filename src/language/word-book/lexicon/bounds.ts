// How long what the learner's lexicon says may be: words of a definition and of a phrase, letters of Korean, letters of a headword.
export const longest = { definition: 14, korean: 60, phrase: 8, headword: 60 } as const
/** What a headword is written with. */
export const headwordSigns = /^[A-Za-z][A-Za-z'’.\- ]*$/
/** The first digit of WordNet's sense keys of each part of speech. */
export const keyTypes: Readonly<Record<string, string>> = { noun: '1', verb: '2', adjective: '35', adverb: '4' }
