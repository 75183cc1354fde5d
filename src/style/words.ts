// Says the paper's sentences: one speaker for each language.
import { type Language, type Say, speaker } from '../platform/i18n.ts'
import { en, type Words } from './words/en.ts'
import { ko } from './words/ko.ts'

export type Key = keyof Words
export type Saying = Say<Key>

export const catalogues: Record<Language, Words> = { en, ko }
const speakers: Record<Language, Saying> = { en: speaker('en', en), ko: speaker('ko', ko) }

/** The speaker of a language. */
export const inWords = (language: Language): Saying => speakers[language]
