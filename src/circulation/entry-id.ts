// The name under which readers' programs remember that they have seen an article.
import { hash } from 'node:crypto'
import type { ArticleId } from '../desk/desk.ts'

/**
 * A URN that depends on nothing but the article's id. An address, or a tag: URI, holds the paper's host, and on the day
 * when the paper moves to another name, every reader would be shown the old articles as new.
 */
export function entryId(article: ArticleId): string {
  const digits = hash('sha256', `courant ${article}`, 'hex').split('')
  // Version 8 (one's own making) and the variant of RFC 9562.
  digits[12] = '8'
  digits[16] = '89ab'.charAt(Number.parseInt(digits[16] ?? '0', 16) % 4)
  const text = digits.join('')
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}
