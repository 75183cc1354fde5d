// What a story needs before it can come out: an ordered list of small rules.
import type { ArticleKind, Story } from './article.ts'
import { picturesIn } from './body/words.ts'
import type { PictureId } from './picture.ts'

export type StoryProblem = { field: string; code: string }
type Rule = (story: Story, kind: ArticleKind) => StoryProblem | null

/** In UTF-16 units. */
export const longestHeadline = 300
export const longestStandfirst = 1000

const rules: Rule[] = [
  ({ headline }) => (headline.trim() === '' ? { field: 'headline', code: 'story.headline-missing' } : null),
  ({ headline }) => (headline.length > longestHeadline ? { field: 'headline', code: 'story.headline-long' } : null),
  ({ standfirst }) =>
    standfirst.length > longestStandfirst ? { field: 'standfirst', code: 'story.standfirst-long' } : null,
  ({ section }, kind) =>
    kind === 'article' && section === null ? { field: 'section', code: 'story.section-missing' } : null,
  ({ dateline }) =>
    dateline && !/^\d{4}-\d\d-\d\d$/.test(dateline.day) ? { field: 'dateline', code: 'story.dateline-day' } : null,
]

/** What keeps a story from coming out; empty if nothing does. */
export function storyProblems(story: Story, kind: ArticleKind): StoryProblem[] {
  return rules.flatMap((rule) => rule(story, kind) ?? [])
}

/** Every picture a story shows, the lead first. */
export const picturesOf = (story: Story): PictureId[] => [
  ...(story.lead ? [story.lead.picture] : []),
  ...(picturesIn(story.body) as PictureId[]),
]
