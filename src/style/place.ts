// Where a page is being written: its language, its words, and the paper's name, clock and public origin.
import type { Language } from '../platform/i18n.ts'
import type { Saying } from './words.ts'

export type Place = {
  language: Language
  say: Saying
  /** `zone` is an IANA time zone such as `Asia/Seoul`. */
  paper: { name: Record<Language, string>; zone: string }
  origin: string
}
