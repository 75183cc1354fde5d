// What a decision or a case is about: something in another room, named by its kind and id.
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'

export const matterKinds = ['comment', 'article', 'account'] as const
export type MatterKind = (typeof matterKinds)[number]
export type Matter = { kind: MatterKind; id: string }

/** A matter as the pages of the board show it. The roof asks the room that has it; the board itself knows only the id. */
export type MatterShown = {
  title: string
  address: string | null
  language: Language
  /** What it says, if it is short enough to stand on the page. */
  text: string | null
  /** Whose it is, if readers answer for it: a comment's poster. */
  author: Id<'account'> | null
  /** Journalists who sign the article, or the one that a comment stands under: the board leaves it to others. */
  signedBy: readonly string[]
  at: Date
}

export type Matters = {
  /** What stands at an address of the paper; null if nothing does that a case could be about. */
  at: (address: string) => Promise<Matter | null>
  /** null if it is gone for good. */
  shown: (matter: Matter, language: Language) => Promise<MatterShown | null>
}
