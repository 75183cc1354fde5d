// Sections: a tree at most three deep, each known by its path such as national/politics.
import type { Id } from '../platform/ids.ts'
import { reservedWords } from '../urls.ts'
import type { JournalistId } from './journalist.ts'
import type { InBoth } from './paper.ts'

export type SectionId = Id<'section'>

export type Section = {
  id: SectionId
  parent: SectionId | null
  path: string
  position: number
  title: InBoth
  description: InBoth
  editors: JournalistId[]
}

export const deepest = 3

/** The sections as one looks through them: by id, by path, down to children and up to the root. */
export type SectionTree = {
  all: Section[]
  byId: Map<string, Section>
  byPath: Map<string, Section>
  /** Children of a section, or the top level for null, in order. */
  below: (id: SectionId | null) => Section[]
  /** From the root down to the section itself. */
  trail: (id: SectionId) => Section[]
}

export function treeOf(all: Section[]): SectionTree {
  const byId = new Map<string, Section>(all.map((section) => [section.id, section]))
  const ordered = all.toSorted((a, b) => a.position - b.position)
  const trail = (id: SectionId): Section[] => {
    const section = byId.get(id)
    if (!section) return []
    return section.parent === null ? [section] : [...trail(section.parent), section]
  }
  return {
    all: ordered,
    byId,
    byPath: new Map(all.map((section) => [section.path, section])),
    below: (id) => ordered.filter((section) => section.parent === id),
    trail,
  }
}

export type SectionProblem = 'too-deep' | 'reserved' | 'malformed'

/** Whether a section may stand at this path; null if it may. */
export function pathProblem(path: string): SectionProblem | null {
  const slugs = path.split('/')
  if (slugs.length > deepest) return 'too-deep'
  if (reservedWords.has(slugs[0] ?? '')) return 'reserved'
  return slugs.every((slug) => /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(slug)) ? null : 'malformed'
}
