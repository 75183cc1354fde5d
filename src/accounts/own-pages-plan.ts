// What the reader's own pages are given by the roof.
import type { Language } from '../platform/i18n.ts'
import type { Holder } from './own-data/holder.ts'
import type { AccountsPlan } from './routes.tsx'

/** What the roof adds of the rooms above, which accounts cannot ask. */
export type OwnPagesPlan = AccountsPlan & {
  /** The rooms that hold something of people: all of them, since one that is missing would keep it when somebody is erased. */
  holders?: readonly Holder[]
  /** What is at an address, in a few words such as a headline; null where nobody knows. */
  describe?: (address: string, language: Language) => Promise<string | null>
}
