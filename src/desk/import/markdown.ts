// Brings in articles and standing pages from Markdown files with front matter, each once however often it is asked.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { Article, ArticleId, Credit, Story } from '../article.ts'
import { readMarkdown } from '../body/from-markdown.ts'
import { mapPictures } from '../body/map-pictures.ts'
import { picturesIn } from '../body/words.ts'
import type { PictureId } from '../picture.ts'
import type { SectionId, SectionTree } from '../section.ts'
import { articleById } from '../store/articles.ts'
import { imported, saveImported } from '../store/moves.ts'
import { journalistBySlug, paper } from '../store/paper.ts'
import { topicCalled } from '../store/topic-names.ts'
import type { TopicId } from '../topic.ts'
import { topicNamed } from '../verbs/keep.ts'
import { correct, draft, publish, update } from '../verbs/publish.ts'
import { sectionTree } from '../verbs/read.ts'
import { beforeCorrection } from './earlier-text.ts'
import { type ArticleMatter, calendar, type Matter, type Taken, takeApart } from './front-matter.ts'
import { digestOf, keepBeside, readBeside } from './pictures-beside.ts'
import { emptyReport, type ImportProblem, type ImportReport } from './report.ts'

export type ImportOptions = { by: string; now: Date }

const source = 'markdown'

type Read = { file: string; path: string; text: string; taken: Taken }
type Calendar = ReturnType<typeof calendar>
type Import = { house: House; by: string; now: Date; calendar: Calendar; sections: SectionTree; report: ImportReport }

/** Imports files by their paths, and reports each by its base name. A file that came in before is skipped if it is unchanged, and becomes a new revision if not. */
export async function importMarkdown(house: House, files: string[], { by, now }: ImportOptions): Promise<ImportReport> {
  const report = emptyReport()
  const { zone } = await paper(house.db)
  const work: Import = { house, by, now, calendar: calendar(zone, now), sections: await sectionTree(house.db), report }
  const read = (await Promise.all(files.map((path) => readOne(path, report)))).filter((one) => one !== null)
  const translates = ({ taken }: Read) => Number(taken.matter.said.translates !== undefined)
  for (const one of read.toSorted((a, b) => translates(a) - translates(b))) await importOne(work, one)
  return report
}

/** The article that a file, named by its base name, became. */
export async function articleFrom(house: House, file: string): Promise<ArticleId | null> {
  const known = await imported(house.db, source, file)
  return known ? (known.thing as ArticleId) : null
}

async function readOne(path: string, report: ImportReport): Promise<Read | null> {
  const file = basename(path)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) {
    report.problems.push({ file, field: 'file', text: 'cannot be read' })
    return null
  }
  const { taken, problems } = takeApart(file, text)
  report.problems.push(...problems)
  return taken && { file, path, text, taken }
}

async function importOne(work: Import, one: Read): Promise<void> {
  const { house, report } = work
  const { file, taken } = one
  const text = readText(one, report)
  if (!text) return
  const { body, problems } = text
  const lead = leadOf(taken.matter)
  const beside = await readBeside(one.path, [...(lead ? [lead.picture] : []), ...picturesIn(body)])
  const digest = digestOf(one.text, beside)
  const before = await imported(house.db, source, file)
  if (before?.digest === digest) return void report.skipped.push(file)
  const pictures = await keepBeside(house, beside)
  const filled = mapPictures(body, (picture) => pictures.get(picture) ?? null)
  for (const { code, about, line } of [...problems, ...filled.problems]) {
    report.problems.push({
      file,
      field: line === undefined ? 'text' : `line ${line}`,
      text: `${code}: ${about}`,
    })
  }
  try {
    await house.change(async (tx) => {
      const story = await storyOf(tx, work, one, filled.body, pictures)
      const thing = before
        ? await renew(tx, work, before.thing as ArticleId, story)
        : await bringIn(tx, work, one, story)
      await saveImported(tx.write, source, file, { thing, digest })
    })
    report[before ? 'updated' : 'made'].push(file)
  } catch (error) {
    if (error instanceof Refused) report.problems.push(...error.problems)
    else if (error instanceof Failure) report.problems.push({ file, field: fieldOf(error), text: error.code })
    else throw error
  }
}

function readText({ file, taken }: Read, report: ImportReport): ReturnType<typeof readMarkdown> | null {
  try {
    return readMarkdown(taken.text, { firstLine: taken.above + 1 })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    report.problems.push({ file, field: 'text', text: `${error.code}: ${String(error.details['reason'] ?? '')}` })
    return null
  }
}

/** Rolls one file's transaction back. */
class Refused extends Error {
  readonly problems: ImportProblem[]
  constructor(problems: ImportProblem[]) {
    super('refused')
    this.problems = problems
  }
}

function fieldOf({ code, details }: Failure): string {
  if (typeof details['field'] === 'string') return details['field']
  return code === 'article.slug' || code === 'article.address-taken' ? 'slug' : 'file'
}

const leadOf = ({ kind, said }: Matter) => (kind === 'article' ? said.lead : undefined)

async function storyOf(
  tx: Tx,
  work: Import,
  { file, taken }: Read,
  body: Story['body'],
  pictures: Map<string, PictureId>,
): Promise<Story> {
  const { kind, said } = taken.matter
  const bare = {
    shortHeadline: '',
    standfirst: said.standfirst,
    label: 'news',
    dateline: null,
    credits: [],
    section: null,
    further: [],
    topics: [],
    lead: null,
    body,
  } as const
  if (kind === 'page') return { ...bare, headline: said.title, credits: [], further: [], topics: [] }
  const problems: ImportProblem[] = []
  const refuse = (field: string, text: string) => problems.push({ file, field, text })
  const section = (path: string, field: string): SectionId[] => {
    const found = work.sections.byPath.get(path)
    if (!found) refuse(field, `there is no section ${path}`)
    return found ? [found.id] : []
  }
  const story: Story = {
    ...bare,
    headline: said.headline,
    shortHeadline: said.short_headline,
    label: said.label,
    dateline: said.dateline ? { place: said.dateline.place, day: work.calendar.day(said.dateline.day) } : null,
    credits: await creditsOf(tx, said, refuse),
    section: section(said.section, 'section')[0] ?? null,
    further: said.also.flatMap((path, at) => section(path, `also.${at}`)),
    topics: await topicsOf(tx, said),
    lead: usedAsLead(said, pictures, refuse),
  }
  if (problems.length > 0) throw new Refused(problems)
  return story
}

type Refuse = (field: string, text: string) => void

async function creditsOf(tx: Tx, { credits }: ArticleMatter, refuse: Refuse): Promise<Credit[]> {
  const made: Credit[] = []
  for (const [at, { role, journalist: slug, name, terms }] of credits.entries()) {
    const journalist = slug === undefined ? null : await journalistBySlug(tx.db, slug)
    if (slug !== undefined && !journalist) refuse(`credits.${at}.journalist`, `there is no journalist ${slug}`)
    else if (!journalist && name === '') refuse(`credits.${at}`, 'names nobody')
    made.push({ role, journalist: journalist?.id ?? null, name, terms })
  }
  return made
}

async function topicsOf(tx: Tx, { topics, language }: ArticleMatter): Promise<TopicId[]> {
  const ids: TopicId[] = []
  for (const name of topics)
    ids.push((await topicCalled(tx.db, language, name)) ?? (await topicNamed(tx, { [language]: name })).id)
  return [...new Set(ids)]
}

function usedAsLead({ lead }: ArticleMatter, pictures: Map<string, PictureId>, refuse: Refuse): Story['lead'] {
  if (!lead) return null
  const picture = pictures.get(lead.picture)
  const [x = 0.5, y = 0.5] = lead.focus.split(' ').map(Number)
  if (picture) return { picture, alt: lead.alt, caption: lead.caption, credit: lead.credit, focus: { x, y } }
  refuse('lead.picture', `${lead.picture} is missing, or is not a picture that can be kept`)
  return null
}

async function renew(tx: Tx, { by, now }: Import, id: ArticleId, story: Story): Promise<ArticleId> {
  const article = await articleById(tx.db, id)
  await update(tx, id, { story, basedOn: article?.revision ?? 0, at: now }, by)
  return id
}

async function bringIn(tx: Tx, work: Import, one: Read, story: Story): Promise<ArticleId> {
  const { kind, said } = one.taken.matter
  const original = said.translates === undefined ? null : await imported(tx.db, source, said.translates)
  if (said.translates !== undefined && !original)
    throw new Refused([{ file: one.file, field: 'translates', text: `${said.translates} has not come in` }])
  const beginning = {
    kind,
    language: said.language,
    slug: said.slug,
    comments: kind === 'article' ? said.comments : 'closed',
  } as const
  const corrections = kind === 'article' ? said.corrections : []
  const texts = textsBefore(story, corrections, one.file, work.report)
  const { id } = await draft(tx, {
    ...beginning,
    story: texts[0] ?? story,
    ...(original ? { translates: original.thing as ArticleId } : {}),
  })
  const at = said.published === undefined ? work.now : work.calendar.at(said.published)
  let article: Article = await publish(tx, id, at, work.by)
  for (const [index, { at: when, ...words }] of corrections.entries()) {
    const text = { story: texts[index + 1] ?? story, basedOn: article.revision, at: work.calendar.at(when) }
    article = await correct(tx, id, { ...text, ...words }, work.by)
  }
  if (kind === 'article' && said.updated !== undefined && corrections.length === 0) {
    await update(tx, id, { story, basedOn: article.revision, at: work.calendar.at(said.updated) }, work.by)
  }
  return id
}

/** The story as it first came out, then as it stood before each further correction, undone from the last to the first. */
function textsBefore(
  story: Story,
  corrections: ArticleMatter['corrections'],
  file: string,
  report: ImportReport,
): Story[] {
  let later = story
  const texts = corrections.toReversed().map((correction, fromLast) => {
    const body = beforeCorrection(later.body, correction)
    if (!body)
      report.problems.push({
        file,
        field: `corrections.${corrections.length - 1 - fromLast}.now`,
        text: 'does not stand in the text',
      })
    later = body ? { ...later, body } : later
    return later
  })
  return texts.toReversed()
}
