// Fills an empty house with a whole newspaper from a folder: its name, journalists, sections, pages, articles and fronts.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { House } from '../../platform/house.ts'
import type { Journalist, JournalistId } from '../journalist.ts'
import { policyKinds } from '../paper.ts'
import { enterJournalist, keepPicture, namePaper, openSection, topicNamed } from '../verbs/keep.ts'
import { arrangeFrom } from './front.ts'
import { inBoth } from './in-both.ts'
import { importMarkdown } from './markdown.ts'
import type { ImportReport } from './report.ts'

const unsaid = { en: '', ko: '' }

const paperFile = z.strictObject({
  name: inBoth,
  motto: inBoth.default(unsaid),
  founded: z.int().nullable().default(null),
  publisher: inBoth.default(unsaid),
  address: inBoth.default(unsaid),
  email: z.string().nullable().default(null),
  zone: z.string(),
  policies: z.partialRecord(z.enum(policyKinds), z.string()).default({}),
})
const journalistsFile = z.array(
  z.strictObject({
    slug: z.string(),
    name: inBoth,
    role: inBoth.default(unsaid),
    email: z.string().nullable().default(null),
    email_shown: z.boolean().default(false),
    languages: z.array(z.string()).default([]),
    biography: inBoth.default(unsaid),
  }),
)
const sectionNode = z.strictObject({
  slug: z.string(),
  title: inBoth,
  description: inBoth.default(unsaid),
  editors: z.array(z.string()).default([]),
  get sections() {
    return z.array(sectionNode).default([])
  },
})
type SectionNode = z.output<typeof sectionNode>
const by = 'demo'

/** Seeds a house from a folder such as `demo`. A second run makes nothing anew. Throws if one of the folder's YAML files is not as it must be. */
export async function seedDemo(house: House, folder: string, now: Date): Promise<ImportReport> {
  await namePaper(house, paperFile.parse(await yamlIn(folder, 'paper.yaml')), by)
  const journalists = await enterJournalists(house, folder)
  const nodes = z.array(sectionNode).parse(await yamlIn(folder, 'sections.yaml'))
  for (const [position, node] of nodes.entries()) await openSections(house, node, '', position, journalists)
  for (const topic of z.array(inBoth).parse(await yamlIn(folder, 'topics.yaml'))) await topicNamed(house, topic)
  const files = [...(await markdownIn(join(folder, 'pages'))), ...(await markdownIn(join(folder, 'articles')))]
  const report = await importMarkdown(house, files, { by, now })
  report.problems.push(...(await arrangeFrom(house, join(folder, 'front.yaml'), by)))
  return report
}

const yamlIn = async (folder: string, name: string): Promise<unknown> =>
  parse(await readFile(join(folder, name), 'utf8'))
const markdownIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(folder, name))

async function enterJournalists(house: House, folder: string): Promise<Map<string, JournalistId>> {
  const entered = new Map<string, JournalistId>()
  for (const { email_shown: emailShown, ...said } of journalistsFile.parse(await yamlIn(folder, 'journalists.yaml'))) {
    const portrait = await readFile(join(folder, 'pictures', `by-${said.slug}.webp`)).catch(() => null)
    const picture: Journalist['picture'] = portrait && (await keepPicture(house, portrait)).id
    entered.set(said.slug, (await enterJournalist(house, { ...said, emailShown, picture }, by)).id)
  }
  return entered
}

async function openSections(
  house: House,
  node: SectionNode,
  above: string,
  position: number,
  journalists: Map<string, JournalistId>,
): Promise<void> {
  const path = above === '' ? node.slug : `${above}/${node.slug}`
  const editors = node.editors.flatMap((slug) => journalists.get(slug) ?? [])
  await openSection(house, { path, position, title: node.title, description: node.description, editors }, by)
  for (const [order, child] of node.sections.entries()) await openSections(house, child, path, order, journalists)
}
