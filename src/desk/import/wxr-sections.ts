// An export's categories as sections: parents first, no deeper than the paper's three levels, none at an address that is taken.
import { reservedWords } from '../../urls.ts'
import type { InBoth } from '../paper.ts'
import { deepest, pathProblem, type SectionId } from '../section.ts'
import { imported, saveImported } from '../store/moves.ts'
import { openSection } from '../verbs/keep.ts'
import { sectionTree } from '../verbs/read.ts'
import type { WxrTerm } from './wxr-items.ts'
import { type Tell, telling, type WxrRun } from './wxr-run.ts'
import { partnersOf, type Survey } from './wxr-survey.ts'
import { ownSlug, plainWords } from './wxr-words.ts'

/** What WordPress puts a post in that is in nothing else; it lists the category whether or not a post is in it. */
const unfiled = 'uncategorized'
const unfiledTitle: InBoth = { en: 'Uncategorized', ko: '미분류' }

/** Opens what is not open yet, and fills `sections` and `tree` of the run. A section that came in before stays as it is by now. */
export async function openSections(run: WxrRun, file: string): Promise<void> {
  const { survey } = run
  if (survey.filled.has('') && !survey.categories.has(unfiled))
    survey.categories.set(unfiled, { ...emptyTerm, slug: unfiled, name: unfiledTitle.en })
  for (const category of survey.categories.values()) {
    const isEmptyDefault = category.slug === unfiled && !survey.filled.has('') && !survey.filled.has(unfiled)
    if (!isEmptyDefault) await openOne(run, file, category, [])
  }
  run.tree = await sectionTree(run.house.db)
}

const emptyTerm: WxrTerm = { taxonomy: 'category', id: '', slug: '', parent: '', name: '', description: '' }

/** `below` are the categories that are waiting for this one, against those that are each other's parents. */
async function openOne(run: WxrRun, file: string, named: WxrTerm, below: string[]): Promise<SectionId> {
  const tell = telling(run.report.notes, file, `category:${named.slug}`)
  const category = mainOf(named, run.survey)
  const open = run.sections.get(category.slug)
  const id = open ?? (await openMain(run, file, category, [...below, named.slug, category.slug], tell))
  run.sections.set(category.slug, id)
  run.sections.set(named.slug, id)
  return id
}

/** With Polylang, each language has its own category; here they are one section, and the English one gives its slug. */
function mainOf(category: WxrTerm, survey: Survey): WxrTerm {
  const { en, ko } = partnersOf(category, survey)
  return en ?? ko ?? category
}

async function openMain(run: WxrRun, file: string, category: WxrTerm, below: string[], tell: Tell): Promise<SectionId> {
  const { house, source, by } = run
  const item = `category:${category.slug}`
  const known = await imported(house.db, source, item)
  const tree = await sectionTree(house.db)
  if (known && tree.byId.has(known.thing)) return known.thing as SectionId
  const parent = run.survey.categories.get(category.parent)
  if (category.parent !== '' && !parent)
    tell('parent', `${category.parent} is not in the export: it is a section of its own`)
  const above = parent && !below.includes(parent.slug) ? await openOne(run, file, parent, below) : null
  const trail = above ? (await sectionTree(house.db)).trail(above).map(({ path }) => path) : []
  const path = pathBelow(trail, category, tell)
  return house.change(async (tx) => {
    const now = await sectionTree(tx.db)
    const there = now.byPath.get(path)
    if (there) tell('slug', `the section ${path} was there already`)
    const title = titleOf(category, run.survey)
    const position = now.below(above ?? null).length + 1
    const description = bothOf(plainWords(category.description))
    const { id } = there ?? (await openSection(tx, { path, position, title, description, editors: [] }, by))
    await saveImported(tx.write, source, item, { thing: id, digest: '' })
    return id
  })
}

function pathBelow(trail: string[], { slug, name, id }: WxrTerm, tell: Tell): string {
  let own = ownSlug(slug, name)
    .replaceAll(/[^\p{Ll}\p{Lo}\p{N}-]+/gu, '')
    .replace(/^-+|-+$/g, '')
    .replaceAll(/-{2,}/g, '-')
  if (own === '') own = `section-${id || '1'}`
  const isReserved = trail.length === 0 && reservedWords.has(own)
  const above = trail[Math.min(trail.length, deepest - 1) - 1]
  const last = isReserved ? `${own}-section` : own
  const path = above === undefined ? last : `${above}/${last}`
  if (isReserved) tell('slug', `/${own} is one of the paper’s own addresses: it became ${path}`)
  else if (own !== slug) tell('slug', `it became ${path}`)
  if (trail.length >= deepest) tell('parent', `sections are at most ${deepest} levels deep: it became ${path}`)
  if (pathProblem(path)) throw new Error(`A category's path is no section's: ${path}`)
  return path
}

function titleOf(category: WxrTerm, survey: Survey): InBoth {
  if (category.slug === unfiled && category.name === unfiledTitle.en) return unfiledTitle
  const { en = category, ko = category } = partnersOf(category, survey)
  return { en: plainWords(en.name) || en.slug, ko: plainWords(ko.name) || ko.slug }
}

const bothOf = (text: string): InBoth => ({ en: text, ko: text })
