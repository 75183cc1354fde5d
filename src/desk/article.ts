// An article: what one revision of it says, and the states it passes through.
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'
import type { Body } from './body/body.ts'
import type { JournalistId } from './journalist.ts'
import type { PictureUse } from './picture.ts'
import type { SectionId } from './section.ts'
import type { TopicId } from './topic.ts'

export type ArticleId = Id<'article'>

export const labels = [
  'news',
  'analysis',
  'opinion',
  'column',
  'editorial',
  'letter',
  'interview',
  'feature',
  'explainer',
  'review',
  'obituary',
] as const
export type Label = (typeof labels)[number]

export const creditRoles = ['by', 'photographs', 'illustration', 'translation', 'reporting', 'agency'] as const
export type CreditRole = (typeof creditRoles)[number]
/** Who made a story, in the order printed: one of the paper's journalists, or a name; an agency comes with its terms. */
export type Credit = { role: CreditRole; journalist: JournalistId | null; name: string; terms: string }

export const commentPolicies = ['open', 'held', 'closed'] as const
export type CommentPolicy = (typeof commentPolicies)[number]

/** A standing page (about, ethics) is an article that no list shows and that has no day. */
export type ArticleKind = 'article' | 'page'

/** What one revision says. */
export type Story = {
  headline: string
  /** For fronts; empty when the headline serves. */
  shortHeadline: string
  standfirst: string
  label: Label
  dateline: { place: string; day: string } | null
  credits: Credit[]
  section: SectionId | null
  further: SectionId[]
  topics: TopicId[]
  lead: PictureUse | null
  body: Body
}

export type ArticleState = 'draft' | 'published' | 'withdrawn'

export type Article = {
  id: ArticleId
  kind: ArticleKind
  language: Language
  /** Shared by the language versions of one story. */
  group: string
  state: ArticleState
  comments: CommentPolicy
  /** Number of the newest published revision; 0 before the first publication. */
  revision: number
  slug: string
  /** Day of first publication in the paper's zone, `2018-04-10`; empty for a standing page. */
  day: string
  firstPublishedAt: Date | null
  updatedAt: Date | null
  withdrawn: { at: Date; because: string } | null
  /** How hard its words are for a learner, from 1 to 6, as the dictionary found; null until then, and of what it does not read. */
  level: number | null
}

/** The parts of a published story that lists show. */
export type Card = {
  id: ArticleId
  language: Language
  slug: string
  day: string
  firstPublishedAt: Date
  updatedAt: Date | null
  section: SectionId | null
  headline: string
  shortHeadline: string
  standfirst: string
  label: Label
  credits: Credit[]
  lead: PictureUse | null
  words: number
  level: number | null
}

/** `published`: came out. `updated`: new reporting, moves the updated time. `corrected`: with a notice. `mended`: a slip of the pen, moves no time. */
export type RevisionKind = 'published' | 'updated' | 'corrected' | 'mended'
export type Revision = { number: number; kind: RevisionKind; at: Date; note: string; story: Story }

export type Correction = {
  id: Id<'correction'>
  article: ArticleId
  revision: number
  at: Date
  was: string
  now: string
  text: string
}
