// The news that the desk sends.
import type { Language } from '../platform/i18n.ts'
import type { ArticleId } from './article.ts'
import type { PictureId } from './picture.ts'

/** `shelves` names the lists whose members or order changed; `also` the translations whose pages show this article. */
type Moved = {
  readonly article: ArticleId
  readonly shelves: readonly string[]
  readonly also: readonly ArticleId[]
  readonly by: string
}

export type DeskNews =
  | ({ readonly kind: 'article published'; readonly revision: number; readonly lead: PictureId | null } & Moved)
  | ({ readonly kind: 'article changed'; readonly revision: number } & Moved)
  | ({ readonly kind: 'article withdrawn' } & Moved)
  | { readonly kind: 'article levelled'; readonly article: ArticleId; readonly shelves: readonly string[] }
  | { readonly kind: 'paper changed'; readonly by: string }
  | { readonly kind: 'journalist changed'; readonly journalist: string; readonly by: string }
  | { readonly kind: 'front arranged'; readonly language: Language; readonly by: string }
  | { readonly kind: 'breaking news changed'; readonly by: string }
