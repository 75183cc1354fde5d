// Finds the article that an address of ours names.
import type { Reader } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Article } from '../article.ts'
import { articleAddressed } from '../store/articles.ts'

const ours = /^(\/ko)?\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)$/

/** The article that has, or once had, an address such as `/ko/2018/04/10/slug`, in whatever state; `address` is that path, or whole, of any host. */
export async function articleAt(db: Reader, address: string): Promise<Article | null> {
  const path = URL.parse(address.trim(), 'https://any.example')?.pathname ?? ''
  const [, korean, year, month, day, slug] = ours.exec(path) ?? []
  if (slug === undefined) return null
  // An interface shows what only the other language has, too.
  const order: Language[] = korean ? ['ko', 'en'] : ['en', 'ko']
  for (const language of order) {
    const found = await articleAddressed(db, language, `${year}-${month}-${day}`, decoded(slug))
    if (found) return found
  }
  return null
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return slug
  }
}
