// The verbs of an article's life: draft, publish, update, correct, mend, rename, withdraw.
import { Conflict, Invalid, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import {
  type Article,
  type ArticleId,
  type ArticleKind,
  type CommentPolicy,
  type Correction,
  type Revision,
  type RevisionKind,
  type Story,
} from '../article.ts'
import { countWords } from '../body/words.ts'
import type { Language } from '../../platform/i18n.ts'
import { placesOf } from '../shelves.ts'
import { treeOf } from '../section.ts'
import { wellFormed } from '../slug.ts'
import * as articles from '../store/articles.ts'
import * as lists from '../store/lists.ts'
import * as papers from '../store/paper.ts'
import { picturesOf, storyProblems } from '../story.ts'
import { dayIn } from '../../style/dates.ts'

export type Beginning = {
  kind: ArticleKind
  language: Language
  slug: string
  comments: CommentPolicy
  story: Story
  translates?: ArticleId
}
/** A new text for a published article. `basedOn` is the revision it was written from; `at` is now if left out. */
export type NewText = { story: Story; basedOn: number; at?: Date; note?: string }

/** Begins an article. A translation joins the group of the version it translates. Throws Invalid for a slug that no address can have. */
export async function draft(house: House, { translates, story, ...beginning }: Beginning): Promise<Article> {
  if (!wellFormed(beginning.slug)) throw new Invalid('article.slug', { slug: beginning.slug })
  return house.change(async (tx) => {
    const original = translates ? await known(tx, translates) : null
    const id = newId('article', house.now())
    const article: Article = {
      ...beginning,
      id,
      group: original?.group ?? id,
      state: 'draft',
      revision: 0,
      day: '',
      firstPublishedAt: null,
      updatedAt: null,
      withdrawn: null,
      level: null,
    }
    await articles.insertArticle(tx.write, article, story)
    return article
  })
}

/** Brings a draft out as revision 1. `at` may lie in the past for what was published elsewhere before. */
export async function publish(house: House, id: ArticleId, at: Date, by: string): Promise<Article> {
  return house.change(async (tx) => {
    const article = await known(tx, id)
    const story = await articles.draftOf(tx.db, id)
    if (article.state !== 'draft' || !story) throw new Conflict('article.published-already')
    const { zone } = await papers.paper(tx.db)
    const out: Article = {
      ...article,
      state: 'published',
      firstPublishedAt: at,
      day: article.kind === 'page' ? '' : dayIn(zone, at),
    }
    return bringOut(tx, out, { number: 1, kind: 'published', at, note: '', story }, by)
  })
}

/** New reporting: a revision that moves the updated time. */
export async function update(house: House, id: ArticleId, text: NewText, by: string): Promise<Article> {
  return revise(house, id, { kind: 'updated', ...text }, by)
}

/** A slip of the pen: a revision that moves no time. */
export async function mend(house: House, id: ArticleId, text: NewText, by: string): Promise<Article> {
  return revise(house, id, { kind: 'mended', ...text }, by)
}

/** A correction: a revision with a notice that says what was wrong and what is right. */
export async function correct(
  house: House,
  id: ArticleId,
  correction: NewText & { was: string; now: string; text: string },
  by: string,
): Promise<Article> {
  const { was, now, text, ...newText } = correction
  return house.change(async (tx) => {
    const at = newText.at ?? house.now()
    const article = await revise(tx, id, { kind: 'corrected', ...newText, at }, by)
    const record: Correction = {
      id: newId('correction', house.now()),
      article: id,
      revision: article.revision,
      at,
      was,
      now,
      text,
    }
    await articles.insertCorrection(tx.write, record, by)
    return article
  })
}

/** Takes an article down for good. Its address answers 410 with the reason; its revisions stay. */
export async function withdraw(house: House, id: ArticleId, because: string, by: string): Promise<Article> {
  return house.change(async (tx) => {
    const article = await known(tx, id)
    if (article.state !== 'published') throw new Conflict('article.not-published')
    const withdrawn: Article = { ...article, state: 'withdrawn', withdrawn: { at: house.now(), because } }
    if (!(await articles.updateArticle(tx.write, withdrawn, article.revision)))
      throw new Conflict('article.changed-meanwhile')
    const shelves = await reshelve(tx, withdrawn, null)
    await tx.tell({ kind: 'article withdrawn', article: id, shelves, also: await versionsReshelved(tx, withdrawn), by })
    return withdrawn
  })
}

/** Gives a published article a new slug. The old address leads to the new one for ever. */
export async function rename(house: House, id: ArticleId, slug: string, by: string): Promise<Article> {
  if (!wellFormed(slug)) throw new Invalid('article.slug', { slug })
  return house.change(async (tx) => {
    const article = await known(tx, id)
    const renamed: Article = { ...article, slug }
    await addressed(tx, renamed)
    if (!(await articles.updateArticle(tx.write, renamed, article.revision)))
      throw new Conflict('article.changed-meanwhile')
    await tx.tell({
      kind: 'article changed',
      article: id,
      revision: article.revision,
      shelves: [],
      also: await others(tx, article),
      by,
    })
    return renamed
  })
}

async function revise(
  house: House,
  id: ArticleId,
  text: NewText & { kind: RevisionKind },
  by: string,
): Promise<Article> {
  return house.change(async (tx) => {
    const article = await known(tx, id)
    if (article.state !== 'published') throw new Conflict('article.not-published')
    if (article.revision !== text.basedOn) throw new Conflict('article.changed-meanwhile')
    const at = text.at ?? house.now()
    const updatedAt = text.kind === 'mended' ? article.updatedAt : at
    return bringOut(
      tx,
      { ...article, updatedAt },
      { number: article.revision + 1, kind: text.kind, at, note: text.note ?? '', story: text.story },
      by,
    )
  })
}

async function bringOut(tx: Tx, article: Article, revision: Revision, by: string): Promise<Article> {
  const { story } = revision
  const [problem] = storyProblems(story, article.kind)
  if (problem) throw new Invalid(problem.code, { field: problem.field })
  if (revision.number === 1) await addressed(tx, article)
  const out: Article = { ...article, revision: revision.number }
  if (!(await articles.updateArticle(tx.write, out, revision.number - 1)))
    throw new Conflict('article.changed-meanwhile')
  await articles.insertRevision(tx.write, out.id, revision, by)
  const { headline, shortHeadline, standfirst, label, credits, lead } = story
  await articles.saveCard(tx.write, out.id, story.section, {
    headline,
    shortHeadline,
    standfirst,
    label,
    credits,
    lead,
    words: countWords(story.body, out.language),
  })
  await articles.usePictures(tx.write, out.id, picturesOf(story))
  const shelves = await reshelve(tx, out, story)
  const also = revision.number === 1 ? await versionsReshelved(tx, out) : await others(tx, out)
  const about = { article: out.id, revision: revision.number, shelves, also, by }
  await tx.tell(
    revision.number === 1
      ? { kind: 'article published', lead: lead?.picture ?? null, ...about }
      : { kind: 'article changed', ...about },
  )
  return out
}

async function addressed(tx: Tx, article: Article): Promise<void> {
  if (!(await articles.takeAddress(tx.write, article)))
    throw new Conflict('article.address-taken', { slug: article.slug })
}

/** Puts an article where it belongs now and returns the shelves whose members changed. */
async function reshelve(tx: Tx, article: Article, story: Story | null): Promise<string[]> {
  const before = await lists.placesNow(tx.db, article.id)
  const versions = await articles.articlesInGroup(tx.db, article.group)
  const after = story ? placesOf(article, story, versions, treeOf(await papers.sections(tx.db))) : []
  const key = ({ shelf, language }: lists.Place) => `${shelf} ${language}`
  const [was, is] = [new Set(before.map(key)), new Set(after.map(key))]
  if (was.symmetricDifference(is).size === 0) return []
  await lists.shelve(tx.write, article.id, article.firstPublishedAt, after)
  return [...new Set([...before, ...after].map(({ shelf }) => shelf))]
}

/** A version that came out or was withdrawn changes where the other versions are listed. */
async function versionsReshelved(tx: Tx, article: Article): Promise<ArticleId[]> {
  const versions = (await articles.articlesInGroup(tx.db, article.group)).filter(
    ({ id, state }) => id !== article.id && state === 'published',
  )
  for (const version of versions) {
    const current = await articles.revision(tx.db, version.id, version.revision)
    if (current) await reshelve(tx, version, current.story)
  }
  return versions.map(({ id }) => id)
}

async function others(tx: Tx, article: Article): Promise<ArticleId[]> {
  return (await articles.articlesInGroup(tx.db, article.group)).map(({ id }) => id).filter((id) => id !== article.id)
}

async function known(tx: Tx, id: ArticleId): Promise<Article> {
  const article = await articles.articleHeld(tx.write, id)
  if (!article) throw new NotFound('article.unknown')
  return article
}
