// One failure's sentence in each language. ICU messages with the failure's details.
import type { Language } from '../../platform/i18n.ts'

export type Sentences = Record<Language, string>
