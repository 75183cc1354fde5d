// Keeps what came from elsewhere: which item became which thing, and where old addresses lead.
import type { Reader, Writer } from '../../platform/database.ts'
import type { ArticleId } from '../article.ts'
import type { DeskTables } from './tables.ts'

export type Imported = { thing: string; digest: string }

export async function imported(db: Reader, source: string, item: string): Promise<Imported | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('imports')
    .select(['thing', 'digest'])
    .where('source', '=', source)
    .where('item', '=', item)
    .executeTakeFirst()
  return row ?? null
}

export async function saveImported(tx: Writer, source: string, item: string, made: Imported): Promise<void> {
  await tx
    .tables<DeskTables>()
    .insertInto('imports')
    .values({ source, item, ...made })
    .onConflict((on) => on.columns(['source', 'item']).doUpdateSet(made))
    .execute()
}

export type Target = { article: ArticleId } | { path: string }

/** Where an address of an earlier system leads, however its letters are written there; null if nowhere. */
export async function redirect(db: Reader, path: string): Promise<Target | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('redirects')
    .selectAll()
    .where('from_path', '=', plain(path))
    .executeTakeFirst()
  if (!row) return null
  return row.article_id === null ? { path: row.to_path ?? '/' } : { article: row.article_id as ArticleId }
}

export async function saveRedirect(tx: Writer, from: string, target: Target): Promise<void> {
  const row =
    'article' in target ? { article_id: target.article, to_path: null } : { article_id: null, to_path: target.path }
  await tx
    .tables<DeskTables>()
    .insertInto('redirects')
    .values({ from_path: plain(from), ...row })
    .onConflict((on) => on.column('from_path').doUpdateSet(row))
    .execute()
}

/** Browsers, search engines and old links do not agree on how to write 남 in an address, nor on a slash at its end. */
function plain(path: string): string {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path
  try {
    return decodeURI(bare).normalize('NFC')
  } catch {
    return bare
  }
}
