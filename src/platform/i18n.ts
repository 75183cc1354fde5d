// Sentences for people in the paper's two languages, from catalogues of ICU messages.
import { IntlMessageFormat } from 'intl-messageformat'

export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]
export type MessageArguments = Record<string, string | number | Date>
/** Says the message of a key in one language; an unknown key is a bug and throws. */
export type Say<Key extends string = string> = (key: Key, values?: MessageArguments) => string

/** Makes the speaker of one catalogue. Messages are parsed at their first use and kept. */
export function speaker<Key extends string>(language: Language, catalogue: Record<Key, string>): Say<Key> {
  const parsed = new Map<Key, IntlMessageFormat | string>()
  return (key, values) => {
    let message = parsed.get(key)
    if (message === undefined) {
      const text = catalogue[key]
      if (text === undefined) throw new Error(`No message ${key} in ${language}`)
      message = text.includes('{') || text.includes("'") ? new IntlMessageFormat(text, language) : text
      parsed.set(key, message)
    }
    return typeof message === 'string' ? message : String(message.format(values))
  }
}
