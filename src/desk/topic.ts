// Topics: what articles are about, named in both languages.
import type { Id } from '../platform/ids.ts'
import type { InBoth } from './paper.ts'

export type TopicId = Id<'topic'>
export type Topic = { id: TopicId; slug: string; name: InBoth }
