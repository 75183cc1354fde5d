// Brings in a newspaper from WordPress: first everything is read once, then sections, people and topics are made, then items one by one.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { ArticleId } from '../article.ts'
import { imported, saveImported } from '../store/moves.ts'
import { paper } from '../store/paper.ts'
import { sectionTree } from '../verbs/read.ts'
import { emptyReport, type ImportProblem, type ImportReport } from './report.ts'
import { type Became, bringIn, type Coming, digestOf, renew } from './wxr-article.ts'
import { readWxr, type WxrItem } from './wxr-items.ts'
import { enterJournalists } from './wxr-journalists.ts'
import { languageOf } from './wxr-language.ts'
import { openMedia } from './wxr-media.ts'
import { countOne, source, type Tell, telling, type WxrRun } from './wxr-run.ts'
import { openSections } from './wxr-sections.ts'
import { storyOf } from './wxr-story.ts'
import { emptySurvey, isThrownAway, type Survey, surveyFile } from './wxr-survey.ts'
import { nameTopics } from './wxr-topics.ts'
import { Malformed } from '../../platform/xml-text.ts'

/** `media` is a folder laid out as `wp-content/uploads`. */
export type WxrOptions = { by: string; now: Date; media?: string }

/**
 * Imports the files of one site's export. Files are read twice, item by item: the first time nothing is written, so that a malformed
 * file changes nothing. An item that came in before is skipped if it is unchanged, and becomes a new revision if not.
 */
export async function importWxr(house: House, files: string[], { by, now, media }: WxrOptions): Promise<ImportReport> {
  const report = emptyReport()
  const survey = await surveyed(files, media ?? null, report)
  if (!survey) return report
  const run: WxrRun = {
    house,
    by,
    now,
    zone: (await paper(house.db)).zone,
    source: source(survey.site),
    survey,
    media: openMedia(house, media ?? null, survey),
    report,
    tree: await sectionTree(house.db),
    sections: new Map(),
    topics: new Map(),
    journalists: new Map(),
    credited: new Map(),
    leftOut: new Map(),
  }
  const first = basename(files[0] ?? '')
  await enterJournalists(run, first)
  await openSections(run, first)
  await nameTopics(run, first)
  for (const path of files) {
    for await (const piece of readWxr(path))
      if (piece.kind === 'item') await importItem(run, basename(path), piece.item)
  }
  for (const [what, count] of run.leftOut) report.notes.push({ file: first, field: 'items', text: `${count} ${what}` })
  return report
}

/** Null if anything is wrong with the files themselves. */
async function surveyed(files: string[], media: string | null, report: ImportReport): Promise<Survey | null> {
  const survey = emptySurvey()
  const refuse = (path: string, field: string, text: string) =>
    void report.problems.push({ file: basename(path), field, text })
  if (media !== null && !(await stat(media).catch(() => null))?.isDirectory()) refuse(media, 'folder', 'cannot be read')
  let site = ''
  for (const path of files) {
    if (!(await stat(path).catch(() => null))?.isFile()) {
      refuse(path, 'file', 'cannot be read')
      continue
    }
    Object.assign(survey, { isExport: false, site: '' })
    try {
      await surveyFile(path, survey)
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      refuse(path, `line ${error.line}, column ${error.column}`, `is not well-formed XML: ${error.message}`)
      continue
    }
    if (!survey.isExport) refuse(path, 'wp:wxr_version', 'is missing: this is not an export from WordPress')
    site ||= survey.site
    if (survey.site !== site) refuse(path, 'site', `is ${survey.site}, not ${site}: import each site by itself`)
  }
  if (survey.replaced > 0)
    report.notes.push({
      file: basename(files[0] ?? ''),
      field: 'characters',
      text: `${survey.replaced} that XML forbids became spaces`,
    })
  return report.problems.length > 0 ? null : survey
}

async function importItem(run: WxrRun, file: string, item: WxrItem): Promise<void> {
  const kind = item.type === 'post' ? 'article' : item.type === 'page' ? 'page' : null
  if (kind === null || isThrownAway(item)) return leaveOut(run, item)
  countParts(run, item)
  const { report } = run
  const name = `post:${item.id}`
  const lines: ImportProblem[] = []
  const refuse = (field: string, text: string) => void report.problems.push({ file, item: name, field, text })
  const { language, code } = languageOf(item, run.survey.language || 'en', run.survey.languages)
  if (language === null) return refuse('language', `is “${code}”: the paper has English and Korean only`)
  try {
    const became = await come(run, name, { item, kind, language }, telling(lines, file, name))
    report[became].push(name)
    report.notes.push(...lines)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    refuse(fieldOf(error), [error.code, error.details['reason']].filter(Boolean).join(': '))
  }
}

type Item = Omit<Coming, 'story' | 'isSame'>

/** A picture that was missing may be at hand by now; one that was at hand stays, whether or not it still is. */
async function come(run: WxrRun, name: string, coming: Item, tell: Tell): Promise<Became['what']> {
  const { house, source: from } = run
  const digest = digestOf(run, coming.item)
  const before = await imported(house.db, from, name)
  const [known, lacked = 0] = before?.digest.split(' ') ?? []
  const isSame = known === digest
  if (isSame && (Number(lacked) === 0 || !run.media.atHand)) return 'skipped'
  const { story, missing } = await storyOf(run, coming.item, coming, tell)
  if (isSame && missing >= Number(lacked)) return 'skipped'
  return house.change(async (tx) => {
    const whole: Coming = { ...coming, story, isSame }
    const { id, what } = before
      ? await renew(tx, run, before.thing as ArticleId, whole, tell)
      : await bringIn(tx, run, whole, tell)
    await saveImported(tx.write, from, name, { thing: id, digest: missing > 0 ? `${digest} ${missing}` : digest })
    return what
  })
}

function fieldOf({ code, details }: Failure): string {
  if (typeof details['field'] === 'string') return details['field']
  if (code === 'article.slug' || code === 'article.address-taken') return 'slug'
  return code.startsWith('body.') ? 'content' : 'item'
}

const taxonomiesRead = new Set('category post_tag author language post_translations post_format'.split(' '))

/** What of an item the paper has no place for. */
function countParts({ leftOut }: WxrRun, { labels }: WxrItem): void {
  for (const { taxonomy } of labels)
    if (!taxonomiesRead.has(taxonomy)) countOne(leftOut, `labels of the taxonomy ${taxonomy} are left out`)
}

/** What came in with something else. */
const used = new Set(['attachment', 'wp_block', 'guest-author'])

function leaveOut({ leftOut }: WxrRun, { type, status }: WxrItem): void {
  if (used.has(type)) return
  const isPost = type === 'post' || type === 'page'
  countOne(leftOut, isPost ? `of the status ${status} are left out` : `of the type ${type} are left out`)
}
