// The addresses of an imported article: a slug that is free, and where its old addresses lead.
import type { Reader } from '../../platform/database.ts'
import type { Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import * as urls from '../../urls.ts'
import type { Article } from '../article.ts'
import { articleAddressed } from '../store/articles.ts'
import { redirect } from '../store/moves.ts'
import { redirectFrom } from '../verbs/keep.ts'
import type { WxrItem } from './wxr-items.ts'
import { numbered } from './wxr-words.ts'

/** The slug itself, or with the first number that nobody has in this language on this day. */
export async function freeSlug(db: Reader, language: Language, day: string, slug: string): Promise<string> {
  let free = slug
  for (let number = 2; await articleAddressed(db, language, day, free); number++) free = numbered(slug, number)
  return free
}

/** Leads the item's old address here; of a page below another also the short one, unless that was another page's. */
export async function leadHere(tx: Tx, item: WxrItem, article: Article): Promise<void> {
  const here = urls.ofArticle(article)
  const short = item.type === 'page' && item.slug !== '' ? `/${item.slug}` : ''
  for (const old of new Set([item.path, short])) {
    if (old === '' || old === decodeURI(here)) continue
    if (old === short && old !== item.path && (await redirect(tx.db, old))) continue
    await redirectFrom(tx, old, { article: article.id })
  }
}
