// One import of a WordPress export while it runs: what it knows, what it has made, and what it will report.
import type { House } from '../../platform/house.ts'
import type { JournalistId } from '../journalist.ts'
import type { SectionId, SectionTree } from '../section.ts'
import type { TopicId } from '../topic.ts'
import type { ImportProblem, ImportReport } from './report.ts'
import type { Media } from './wxr-media.ts'
import type { Survey } from './wxr-survey.ts'

export type WxrRun = {
  house: House
  by: string
  now: Date
  /** In which the paper's clocks are, and with which a date without a zone is read. */
  zone: string
  /** Under which the paper remembers what came from this site. */
  source: string
  survey: Survey
  media: Media
  report: ImportReport
  tree: SectionTree
  /** By the slug of the category. */
  sections: Map<string, SectionId>
  /** By the slug of the tag. */
  topics: Map<string, TopicId>
  /** By login. */
  journalists: Map<string, JournalistId>
  /** By the slug under which Co-Authors Plus credits them. */
  credited: Map<string, JournalistId>
  /** What is left out, counted by why. */
  leftOut: Map<string, number>
}

/** Says something about one item; it is reported when the item is through. */
export type Tell = (field: string, text: string) => void

export const source = (site: string): string => `wxr:${site.replace(/^http:/, 'https:').replace(/\/+$/, '')}`

/** Lines about one item of a file, in order. */
export function telling(lines: ImportProblem[], file: string, item: string): Tell {
  return (field, text) => void lines.push({ file, item, field, text })
}

export const countOne = (counts: Map<string, number>, what: string, more = 1): void =>
  void counts.set(what, (counts.get(what) ?? 0) + more)
