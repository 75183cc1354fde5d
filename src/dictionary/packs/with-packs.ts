// Adds to a card what the installed packs have of its word, in their order, behind everything of the paper's own.
import { nounBases, verbBases } from '../../language/reading/inflection.ts'
import type { House } from '../../platform/house.ts'
import type { Card, CardSense } from '../card.ts'
import { bare, isKorean } from '../finding/word.ts'
import { entriesUnder, type PackEntry } from '../store/packs.ts'
import { type Pack, wordOf } from './pack.ts'
import { shownPacks } from './shown.ts'

/** More of one word than anybody reads. */
const most = { entries: 60, letters: 20_000 } as const

/** `of` is the language of the word, where it was said; `forms` are what the word may be a form of. */
export type Wanted = { word: string; of: string | undefined; forms: (word: string) => string[] }

export async function withPacks(house: House, card: Card, { word, of, forms }: Wanted): Promise<Card> {
  const packs = (await shownPacks(house)).filter(({ source }) => source === of || of === undefined)
  if (packs.length === 0 || card.kind === 'number') return card
  // What nobody here knows may be a word of any language; what is known is an English one, and `chat` is then no cat.
  const language = of ?? (isKorean(card.headword) ? 'ko' : card.kind === 'unknown' ? null : 'en')
  const asked = packs.filter(({ source }) => language === null || source === language)
  const written = wordOf(bare(word))
  const tried = [wordOf(card.headword), written, ...(language === 'ko' ? [] : [...forms(written), ...bases(written)])]
  const ids = asked.map(({ id }) => id)
  const found = await entriesUnder(house.db, ids, [...new Set(tried.filter(Boolean))], most.entries)
  if (found.length === 0) return card
  const senses = asked.flatMap((pack) => found.filter((one) => one.pack === pack.id).map((one) => senseOf(pack, one)))
  if (card.kind !== 'unknown') return { ...card, senses: [...card.senses, ...ofPos(senses, card)] }
  const [{ headword } = { headword: card.headword }] = found
  return { ...card, kind: headword.includes(' ') ? 'phrase' : 'word', headword, senses, note: null, seeAlso: [] }
}

/** What a form may come from by the rules alone: of what only a pack has, nobody here knows the forms. */
const bases = (form: string): string[] => [...nounBases(form), ...verbBases(form).map(({ base }) => base)]

/** Of the part of speech that the word has in its sentence, where the pack says of which it is. */
const ofPos = (senses: readonly CardSense[], { pos }: Card): CardSense[] =>
  senses.filter((one) => pos === null || one.pos === null || one.pos === pos)

function senseOf({ id, name, licence, source, target }: Pack, entry: PackEntry): CardSense {
  const { pos, definition, glosses } = entry
  const cut = definition.length > most.letters ? `${definition.slice(0, most.letters).toWellFormed()} …` : definition
  return {
    pos,
    definition: cut,
    glosses,
    phrase: null,
    examples: [],
    keys: [],
    source: { kind: 'pack', id, name, licence, from: source, to: target },
  }
}
