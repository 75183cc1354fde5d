// Finds the article of ours that an address of another system, or of ours, leads to.
import * as desk from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'

const ours = /^(\/ko)?\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)$/

/** `address` is whole or a path. Null where nothing of ours is, or what is has no discussion. */
export async function articleAt(
  db: Reader,
  address: string,
): Promise<{ id: desk.ArticleId; language: Language } | null> {
  const path = (URL.parse(address, 'https://any.example')?.pathname ?? '/').replace(/(?<=[^/])\/+$/, '')
  const article = (await addressed(db, path)) ?? (await redirected(db, path))
  if (article?.kind !== 'article' || article.state === 'draft') return null
  return { id: article.id, language: article.language }
}

async function addressed(db: Reader, path: string) {
  const [, korean, year, month, day, slug = ''] = ours.exec(path) ?? []
  const order: Language[] = korean ? ['ko', 'en'] : ['en', 'ko']
  for (const language of order) {
    const found = slug && (await desk.articleAddressed(db, language, `${year}-${month}-${day}`, decoded(slug)))
    if (found) return found
  }
  return null
}

async function redirected(db: Reader, path: string) {
  const target = await desk.redirect(db, path)
  return target && 'article' in target ? desk.articleById(db, target.article) : null
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return slug
  }
}
