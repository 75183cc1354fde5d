// What a written form may be: of which headwords, as which parts of speech, by the word book and the rules of English inflection.
import type { EntryPos, WordBook, WordPos } from '../word-book/word-book.ts'
import { remembering } from '../remembering.ts'
import { type Base, comparativeBases, nounBases, verbBases } from './inflection.ts'
import { notComparative, ownVerbs, pluralForms, withoutSingular } from './stubborn-words.ts'

export type VerbForm = 'base' | 's' | 'ed' | 'ing'

/** A headword for each part of speech that the form may be, else null. Everything in lower case. */
export type Form = {
  noun: string | null
  /** Whether the form is a plural. */
  plural: boolean
  verb: string | null
  /** The ways in which it is a form of the verb: `put` is base and past. */
  verbForms: ReadonlySet<VerbForm>
  adjective: string | null
  adverb: string | null
  /** Comparative or superlative. */
  compared: boolean
  /** Written with a capital wherever it stands: a name, a people, a language. */
  name: boolean
  /** WordNet lists it as a name, and as nothing else. */
  listed: boolean
  /** The best of its headwords, by frequency; Infinity outside the list. */
  rank: number
}

/** Enough for the words of some thousand articles. */
const kept = 8_000

export type Forms = (form: string) => Form

export function formsOf(book: WordBook): Forms {
  const known = knownOf(book)
  return remembering(kept, (form) => analyse(known, form))
}

/** What the word book is asked, each question once. */
type Known = {
  has: (word: string, pos: WordPos) => boolean
  hasAny: (word: string) => boolean
  american: (word: string) => string
  rank: (word: string) => number
  irregular: (form: string, pos: WordPos) => string[]
  isName: (word: string) => boolean
  isListedName: (word: string) => boolean
}

function knownOf(book: WordBook): Known {
  const pos = remembering(kept, (word) => book.posOf(word))
  const rank = remembering(kept, (word) => book.rankOf(word) ?? Infinity)
  const irregular = remembering(kept, (form) => book.irregular(form))
  return {
    has: (word, one) => pos(word).includes(one),
    hasAny: (word) => pos(word).length > 0,
    american: (word) => book.american(word),
    rank: (word) => (pos(word).length > 0 ? rank(word) : Infinity),
    irregular: (form, one) =>
      irregular(form)
        .filter((found) => found.pos === one)
        .map(({ headword }) => headword),
    isListedName: (word) => book.isName(word),
    isName: (word) => isName(book, pos(word), rank(word), word),
  }
}

// The frequency list is reduced to common words: what WordNet has and it lacks is written with a capital, or too rare to matter.
function isName(book: WordBook, pos: EntryPos[], rank: number, headword: string): boolean {
  if (rank !== Infinity) return false
  if (
    !pos.includes('verb') &&
    !pos.includes('adverb') &&
    !headword.includes('-') &&
    !/(?:ing|ed|ly|ness|er)$/u.test(headword)
  )
    return true
  return book.isName(headword)
}

function analyse(known: Known, form: string): Form {
  const { has, rank } = known
  // WordNet has “neighboring” and not “neighbouring”; the headword stays as it is written.
  const listed = known.hasAny(form) ? form : known.american(form)
  const own = (pos: WordPos): boolean => has(listed, pos)
  const regular = verbBases(form).filter(({ base }) => has(base, 'verb'))
  const irregular = known
    .irregular(form, 'verb')
    .filter((word) => has(word, 'verb') && !ownVerbs.has(form))
    .toSorted((one, other) => rank(one) - rank(other))
  const verbForms = new Set<VerbForm>(own('verb') ? ['base'] : regular.map(({ as }) => as))
  if (irregular.length > 0) verbForms.add(irregularAs(form))
  const { noun, plural } = nounOf(known, form, own('noun'))
  const adjective = comparedOf(known, form, 'adjective', own('adjective'))
  const adverb = form === 'later' ? form : comparedOf(known, form, 'adverb', own('adverb'))
  const bases = [form, noun, regular[0]?.base, irregular[0], adjective, adverb].filter(
    (word) => word !== null && word !== undefined,
  )
  const headword = known.hasAny(form) ? form : noun
  const best = Math.min(...bases.map(rank))
  return {
    noun,
    plural,
    verb: verbOf(form, irregular, regular, own('verb')),
    verbForms,
    adjective,
    adverb,
    compared: (adjective !== null && adjective !== form) || (adverb !== null && adverb !== form),
    name: headword !== null && best === Infinity && known.isName(headword),
    listed: best === Infinity && headword === form && known.isListedName(form),
    rank: best,
  }
}

function verbOf(form: string, irregular: string[], regular: Base[], own: boolean): string | null {
  // “Need”, “bring” and “focus” only look inflected.
  return irregular[0] ?? (own ? form : (regular[0]?.base ?? null))
}

const irregularAs = (form: string): VerbForm => (form.endsWith('ing') ? 'ing' : form.endsWith('s') ? 's' : 'ed')

function nounOf(known: Known, form: string, own: boolean): { noun: string | null; plural: boolean } {
  const fixed = pluralForms.get(form)
  if (fixed !== undefined) return { noun: fixed, plural: true }
  if (withoutSingular.has(form)) return { noun: form, plural: /[^sui]s$/u.test(form) }
  const irregular = known.irregular(form, 'noun').find((word) => known.has(word, 'noun') && word !== form)
  if (irregular !== undefined) return { noun: irregular, plural: true }
  const regular = nounBases(form).find((base) => known.has(base, 'noun') && (!own || !known.isName(base)))
  // “Talks” and “forces” stand in WordNet by themselves, too: treebanks and readers want “talk” and “force”.
  if (regular !== undefined && !(own && /(?:ss|us|is|ics)$/u.test(form))) return { noun: regular, plural: true }
  return { noun: own ? form : null, plural: false }
}

function comparedOf(known: Known, form: string, pos: 'adjective' | 'adverb', own: boolean): string | null {
  if (notComparative.has(form)) return own ? form : null
  const irregular = known.irregular(form, pos)
  const base = [...irregular, ...comparativeBases(form)].find((word) => known.has(word, pos))
  const isBetter =
    base !== undefined && (!own || irregular.length > 0 || known.rank(base) < known.rank(form) || pos === 'adverb')
  return isBetter ? base : own ? form : null
}
