// Keeps pictures: one row per content.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Picture, PictureId, PictureUse } from '../picture.ts'
import type { DeskTables } from './tables.ts'

export async function pictures(db: Reader, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await db.tables<DeskTables>().selectFrom('pictures').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}

export async function pictureByHash(db: Reader, hash: string): Promise<Picture | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('pictures')
    .selectAll()
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? pictureOf(row) : null
}

export async function allPictures(db: Reader): Promise<Picture[]> {
  const rows = await db.tables<DeskTables>().selectFrom('pictures').selectAll().orderBy('id').execute()
  return rows.map(pictureOf)
}

/** The points that crops of a picture keep, as the published articles that lead with it have them. */
export async function focusesOf(db: Reader, picture: PictureId): Promise<PictureUse['focus'][]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('picture_uses')
    .innerJoin('articles', 'articles.id', 'picture_uses.article_id')
    .select('articles.card')
    .where('picture_uses.picture_id', '=', picture)
    .execute()
  const leads = rows.flatMap(({ card }) => (JSON.parse(card) as { lead?: PictureUse | null }).lead ?? [])
  return leads.filter((lead) => lead.picture === picture).map(({ focus }) => focus)
}

/** Adds a picture unless one with the same content is there; returns the one that is kept. */
export async function savePicture(tx: Writer, picture: Picture, at: Date): Promise<Picture> {
  const db = tx.tables<DeskTables>()
  await db
    .insertInto('pictures')
    .values({ ...picture, kept_at: at.toISOString() })
    .onConflict((on) => on.column('hash').doNothing())
    .execute()
  const row = await db.selectFrom('pictures').selectAll().where('hash', '=', picture.hash).executeTakeFirstOrThrow()
  return pictureOf(row)
}

const pictureOf = ({ id, hash, format, width, height, bytes }: DeskTables['pictures']): Picture => ({
  id: id as PictureId,
  hash,
  format,
  width,
  height,
  bytes,
})
