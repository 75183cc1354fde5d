// What the routes of the dictionary are given, and how they read an address.
import { z } from 'zod'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import type { Place } from '../style/place.ts'
import type { InSentence } from '../urls.ts'
import { isLanguage } from './packs/pack.ts'

export type DictionaryPlan = { house: House; language: Language; placeIn: (language: Language) => Promise<Place> }

/** Under this tag every kept page of the dictionary stands. */
export const dictionaryTag = 'dictionary'
/** What an article's page needs for words to be looked up in it, as the build names it. */
export const islands = ['src/dictionary/islands/dictionary.ts']

/** The language of a word; what is none is as good as not said. */
export const sourceLanguage = z.string().max(40).refine(isLanguage).optional().catch(undefined)
export const wordNamed = z.object({ word: z.string() })
/** What is longer than it may be is refused with a sentence, not here. */
export const inSentence = z.object({
  in: z.string().optional(),
  at: z.coerce.number().int().min(0).max(100_000).optional().catch(undefined),
  from: z.string().optional(),
  /** Where somebody has just kept the word. */
  kept: z.string().optional(),
  of: sourceLanguage,
})

/** Where a word stands, as an address says it. */
export const whereOf = ({ sentence, at, from }: Standing): InSentence => ({
  in: sentence,
  at: at === undefined ? undefined : String(at),
  from,
})

type Standing = { sentence?: string | undefined; at?: number | undefined; from?: string | undefined }

const longestPath = 600

/** A path of ours, as a link may carry it; undefined for anything else. */
export function ownPath(from: string | undefined): string | undefined {
  if (from === undefined || from.length > longestPath || !/^\/(?![/\\])[^\s\\]*$/u.test(from)) return undefined
  const url = URL.parse(from, 'http://courant.invalid')
  // Dots in a path are resolved by browsers, too: `/..//elsewhere` would be another host.
  if (url?.host !== 'courant.invalid' || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}
