// Arranges the front pages from a file, its articles named by the files they came from or by their addresses.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse, YAMLError } from 'yaml'
import { z } from 'zod'
import type { House } from '../../platform/house.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { ArticleId } from '../article.ts'
import type { Front } from '../front.ts'
import type { SectionTree } from '../section.ts'
import { articleAt as addressed } from '../verbs/article-at.ts'
import { arrangeFront } from '../verbs/keep.ts'
import { sectionTree } from '../verbs/read.ts'
import type { ImportProblem } from './report.ts'
import { inBoth } from './in-both.ts'
import { articleFrom } from './markdown.ts'

const frontBlock = z.strictObject({
  title: inBoth,
  section: z.string().nullable().default(null),
  articles: z.array(z.string()).default([]),
  fill: z.int(),
})
const frontOfOne = z.strictObject({
  lead: z.string().nullable().default(null),
  beside: z.array(z.string()).default([]),
  blocks: z.array(frontBlock).default([]),
})
const frontFile = z.object({ en: frontOfOne, ko: frontOfOne })
type Said = z.output<typeof frontOfOne>

/** Arranges both fronts, or neither if something in the file names nothing: then returns what. Throws if the file cannot be read. */
export async function arrangeFrom(house: House, file: string, by: string): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = []
  const complain = (field: string, text: string) => void problems.push({ file: basename(file), field, text })
  const said = saidIn(await readFile(file, 'utf8'), complain)
  if (said === null) return problems
  const sections = await sectionTree(house.db)
  const fronts = new Map<Language, Front>()
  for (const language of languages) {
    const found = finder(house, sections, (field, text) => complain(`${language}.${field}`, text))
    fronts.set(language, await frontOf(said[language], found))
  }
  if (problems.length > 0) return problems
  await house.change(async (tx) => {
    for (const [language, front] of fronts) await arrangeFront(tx, language, front, by)
  })
  return []
}

type Complain = (field: string, text: string) => void

function saidIn(text: string, complain: Complain): z.output<typeof frontFile> | null {
  try {
    const read = frontFile.safeParse(parse(text))
    if (read.success) return read.data
    for (const { path, message } of read.error.issues) complain(path.join('.'), message)
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error
    complain('file', error.message)
  }
  return null
}

type Finder = {
  article: (name: string, field: string) => Promise<ArticleId[]>
  section: (path: string, field: string) => Front['blocks'][number]['section']
}

function finder(house: House, sections: SectionTree, complain: Complain): Finder {
  return {
    article: async (name, field) => {
      const id = name.startsWith('/') ? await articleAt(house, name) : await articleFrom(house, name)
      if (id === null)
        complain(field, name.startsWith('/') ? `no published article is at ${name}` : `${name} has not come in`)
      return id === null ? [] : [id]
    },
    section: (path, field) => {
      const found = sections.byPath.get(path)
      if (!found) complain(field, `there is no section ${path}`)
      return found?.id ?? null
    },
  }
}

async function frontOf(said: Said, found: Finder): Promise<Front> {
  const articles = async (names: string[], field: string) =>
    (await Promise.all(names.map((name, at) => found.article(name, `${field}.${at}`)))).flat()
  const [lead = null] = said.lead === null ? [] : await found.article(said.lead, 'lead')
  return {
    lead,
    beside: await articles(said.beside, 'beside'),
    blocks: await Promise.all(
      said.blocks.map(async (block, at) => ({
        title: block.title,
        fill: block.fill,
        section: block.section === null ? null : found.section(block.section, `blocks.${at}.section`),
        articles: await articles(block.articles, `blocks.${at}.articles`),
      })),
    ),
  }
}

/** The published article of an address such as `/2018/04/10/slug` or `/ko/2018/04/10/slug`, with or without an origin; null if there is none. */
export async function articleAt(house: House, address: string): Promise<ArticleId | null> {
  const article = await addressed(house.db, address)
  return article?.state === 'published' ? article.id : null
}
