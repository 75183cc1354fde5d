// Brings one item in as an article or a standing page, or gives the one that it became before its new text.
import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Article, type ArticleId, type ArticleKind, type Story } from '../article.ts'
import { articlesInGroup, articleHeld, saveDraft, updateArticle } from '../store/articles.ts'
import { imported, saveImported } from '../store/moves.ts'
import { draft, mend, publish, update } from '../verbs/publish.ts'
import { freeSlug, leadHere } from './wxr-addresses.ts'
import { datesOf } from './wxr-dates.ts'
import type { WxrItem } from './wxr-items.ts'
import type { Tell, WxrRun } from './wxr-run.ts'
import { ownSlug } from './wxr-words.ts'
import { dayIn } from '../../style/dates.ts'

export type Coming = {
  item: WxrItem
  kind: ArticleKind
  language: Language
  story: Story
  /** Whether the item is as it was, and only its pictures were found meanwhile. */
  isSame: boolean
}
export type Became = { id: ArticleId; what: 'made' | 'updated' | 'skipped' }

/** Changes when the item or its lead picture does. */
export function digestOf({ survey }: WxrRun, item: WxrItem): string {
  const { link: _, ...said } = item
  const lead = survey.attachments.get(item.meta['_thumbnail_id'] ?? '') ?? null
  return createHash('sha256')
    .update(JSON.stringify([said, lead]))
    .digest('hex')
}

/** Whether everybody could read it at the old site. */
const wasPublic = ({ status, password }: WxrItem): boolean => status === 'publish' && password === ''

/** Makes an article of an item that is new here. */
export async function bringIn(tx: Tx, run: WxrRun, coming: Coming, tell: Tell): Promise<Became> {
  const { item, kind, language, story } = coming
  const original = await originalOf(tx, run, coming, tell)
  const slug = ownSlug(item.slug, story.headline) || ownSlug(`${item.type}-${item.id}`, item.type)
  const comments = kind === 'article' && item.commentsOpen ? 'open' : 'closed'
  const beginning = { kind, language, comments, story, ...(original ? { translates: original } : {}) } as const
  const begun = await draft(tx, { ...beginning, slug })
  const article = wasPublic(item) ? await comeOut(tx, run, begun, coming, tell) : keptBack(begun, item, tell)
  await leadHere(tx, item, article)
  await joinGroup(tx, run, item, article)
  return { id: article.id, what: 'made' }
}

function keptBack(article: Article, { status, password }: WxrItem, tell: Tell): Article {
  if (password !== '') tell('password', 'it had a password: it is kept as a draft')
  else tell('status', `it was “${status}”: it is kept as a draft`)
  return article
}

/** Publishes a draft on the day on which it came out, and again when it was changed. */
async function comeOut(tx: Tx, run: WxrRun, begun: Article, { item, story }: Coming, tell: Tell): Promise<Article> {
  const { published, updated } = datesOf(item, run.zone)
  if (!published) tell('date', 'it has none: it comes out now')
  const at = published ?? run.now
  const slug = await freeSlug(tx.db, begun.language, begun.kind === 'page' ? '' : dayIn(run.zone, at), begun.slug)
  if (slug !== begun.slug) {
    tell('slug', `${begun.slug} is taken: it became ${slug}`)
    await updateArticle(tx.write, { ...begun, slug }, begun.revision)
  }
  const out = await publish(tx, begun.id, at, run.by)
  return updated ? update(tx, begun.id, { story, basedOn: out.revision, at: updated }, run.by) : out
}

/** Gives an article the text that its item has by now. Its address stays. */
export async function renew(tx: Tx, run: WxrRun, id: ArticleId, coming: Coming, tell: Tell): Promise<Became> {
  const { item, story, isSame } = coming
  const article = await articleHeld(tx.write, id)
  if (!article || article.state === 'withdrawn') {
    tell('status', 'it was withdrawn here, and stays so')
    return { id, what: 'skipped' }
  }
  if (article.state === 'published' && !wasPublic(item)) {
    tell('status', 'it is published here and no longer there: it is left as it is')
    return { id, what: 'skipped' }
  }
  if (article.state === 'published') {
    const { updated } = datesOf(item, run.zone)
    const latest = article.updatedAt ?? article.firstPublishedAt ?? run.now
    const at = updated && updated > latest ? updated : run.now
    const text = { story, basedOn: article.revision }
    await (isSame ? mend(tx, id, text, run.by) : update(tx, id, { ...text, at }, run.by))
  } else {
    await saveDraft(tx.write, id, story)
    if (wasPublic(item)) await comeOut(tx, run, await renamed(tx, article, coming), coming, tell)
  }
  await leadHere(tx, item, article)
  return { id, what: 'updated' }
}

/** A draft may have had no slug of its own yet. */
async function renamed(tx: Tx, article: Article, { item, story }: Coming): Promise<Article> {
  const slug = ownSlug(item.slug, story.headline) || article.slug
  await updateArticle(tx.write, { ...article, slug }, article.revision)
  return { ...article, slug }
}

const groupOf = ({ labels }: WxrItem): string | null => {
  const label = labels.find(({ taxonomy }) => taxonomy === 'post_translations')
  return label ? `group:${label.slug}` : null
}

/** The version in the other language, if Polylang names one and it has come in. */
async function originalOf(tx: Tx, run: WxrRun, { item, language }: Coming, tell: Tell): Promise<ArticleId | null> {
  const group = groupOf(item)
  const first = group && (await imported(tx.db, run.source, group))
  const article = first && (await articleHeld(tx.write, first.thing as ArticleId))
  if (!article) return null
  if (!(await articlesInGroup(tx.db, article.group)).some((one) => one.language === language)) return article.id
  tell('language', 'another version in this language is there already: it stands alone')
  return null
}

async function joinGroup(tx: Tx, run: WxrRun, item: WxrItem, { id }: Article): Promise<void> {
  const group = groupOf(item)
  if (group && !(await imported(tx.db, run.source, group)))
    await saveImported(tx.write, run.source, group, { thing: id, digest: '' })
}
