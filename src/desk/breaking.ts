// Breaking news: a strip above every page, set by an editor and running out by itself.
import type { Id } from '../platform/ids.ts'
import type { ArticleId } from './article.ts'
import type { InBoth } from './paper.ts'

export type Breaking = { id: Id<'breaking'>; text: InBoth; article: ArticleId | null; at: Date; until: Date }

export const shownAt = (breaking: Breaking, now: Date): boolean => breaking.until > now
