// Whether a discussion is open, held or closed: what the article says, narrowed by what its section and its age say.
import type { Article } from '../desk/desk.ts'
import type { Mode } from './steps/step.ts'
import type { ModeReason, Openness } from './thread.ts'

/** How one place keeps its discussions: a section with all that is below it, or one article. */
export type KeptMode = { mode: Mode; closesAfterDays: number | null }

const strictness: readonly Mode[] = ['open', 'held', 'closed']
const stricter = (one: Mode, other: Mode): boolean => strictness.indexOf(one) > strictness.indexOf(other)

/** `sections` are those of the article's section and of the ones above it, the narrowest first. */
export function openness(
  article: Pick<Article, 'state' | 'comments' | 'firstPublishedAt'>,
  own: KeptMode | null,
  sections: readonly KeptMode[],
  now: Date,
): Openness {
  if (article.state !== 'published') return { mode: 'closed', because: 'withdrawn', closesAt: null }
  const days = [own, ...sections].find((one) => (one?.closesAfterDays ?? null) !== null)?.closesAfterDays ?? null
  const closesAt =
    days === null || article.firstPublishedAt === null
      ? null
      : new Date(article.firstPublishedAt.getTime() + days * 86_400_000)
  const said: [Mode, ModeReason][] = [
    [article.comments, 'article'],
    [own?.mode ?? 'open', 'article'],
    ...sections.map(({ mode }): [Mode, ModeReason] => [mode, 'section']),
    [closesAt !== null && closesAt <= now ? 'closed' : 'open', 'age'],
  ]
  const [mode, because] = said.reduce((strictest, one) => (stricter(one[0], strictest[0]) ? one : strictest))
  return { mode, because: mode === 'open' ? null : because, closesAt }
}
