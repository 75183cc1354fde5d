// Where a discussion is being drawn: under which article, in which language, and for whom.
import type { ArticleId } from '../../desk/desk.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Place } from '../../style/place.ts'
import type { Openness } from '../thread.ts'

/**
 * The reader for whom a page is drawn; null for everybody who is not signed in. `picks` and `moderates` say whether they may set comments
 * apart, and see their dossiers.
 */
export type Asker = { name: string; token: string; picks?: boolean; moderates?: boolean }

/** A service through which one may sign in, by the name that its button bears. */
export type Provider = { id: string; name: string }

/** The article that is discussed; `revision` is the one that readers see now. */
export type Discussed = {
  id: ArticleId
  language: Language
  day: string
  slug: string
  headline: string
  revision: number
}

export type Spot = {
  place: Place
  article: Discussed
  openness: Openness
  asker: Asker | null
  providers: readonly Provider[]
}
