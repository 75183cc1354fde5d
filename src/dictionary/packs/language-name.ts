// What a language is called in the language of who reads: `ja` is Japanese, or 일본어.
import type { Language } from '../../platform/i18n.ts'

export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code
