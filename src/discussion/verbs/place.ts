// Looks up where a discussion takes place: the article, who wrote it, and whether its discussion is open.
import type { Account } from '../../accounts/accounts.ts'
import { may } from '../../accounts/accounts.ts'
import * as desk from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { type KeptMode, openness as opennessOf } from '../openness.ts'
import { modes } from '../steps/step.ts'
import { modesOf, saveMode } from '../store/modes.ts'
import type { Openness } from '../thread.ts'

/** How the discussion of an article is kept now: what the article says, narrowed by its section's and its own entry, and by its age. */
export async function openness(db: Reader, article: desk.Article, now: Date): Promise<Openness> {
  const sections = await sectionsOf(db, article)
  const kept = await modesOf(db, [article.id, ...sections])
  return opennessOf(
    article,
    kept.get(article.id) ?? null,
    sections.flatMap((id) => kept.get(id) ?? []),
    now,
  )
}

/** How one section or one article is kept; null where nothing was said. */
export async function modeOf(db: Reader, place: string): Promise<KeptMode | null> {
  return (await modesOf(db, [place])).get(place) ?? null
}

/** Opens, holds or closes the discussions of a section with all below it, or of one article. */
export async function setMode(house: House, place: string, kept: KeptMode, by: Account): Promise<void> {
  if (!may(by, 'open and close discussions')) throw new NotAllowed('account.not-allowed')
  const days = kept.closesAfterDays
  if (!modes.includes(kept.mode) || (days !== null && !(Number.isSafeInteger(days) && days >= 1 && days <= 36_500)))
    throw new Invalid('discussion.mode')
  await house.change(async (tx) => {
    const sections = await desk.sectionTree(tx.db)
    const isPlace = sections.byId.has(place) || (await desk.articleById(tx.db, place as desk.ArticleId)) !== null
    if (!isPlace) throw new NotFound('article.unknown')
    await saveMode(tx.write, place, kept, by.id, house.now())
    await tx.tell({ kind: 'discussion mode changed', place, by: by.id })
  })
}

/** An article that is published, with its discussion; throws NotFound for any other. */
export async function publishedArticle(db: Reader, id: desk.ArticleId): Promise<desk.Article> {
  const article = await desk.articleById(db, id)
  if (article?.state !== 'published') throw new NotFound('article.unknown')
  return article
}

/** Throws Conflict where the discussion of an article is closed. */
export async function mustBeOpen(db: Reader, article: desk.ArticleId, now: Date): Promise<void> {
  const { mode } = await openness(db, await publishedArticle(db, article), now)
  if (mode === 'closed') throw new Conflict('discussion.closed')
}

/** Whether somebody signs this article, and so may not rule on what readers say about it. */
export async function signs(db: Reader, { journalist }: Account, id: desk.ArticleId): Promise<boolean> {
  if (journalist === null) return false
  const article = await desk.articleById(db, id)
  if (!article) return false
  const current = await desk.revision(db, id, article.revision)
  return current?.story.credits.some((credit) => credit.journalist === journalist) ?? false
}

/** The sections that an article lies in, the narrowest first. */
async function sectionsOf(db: Reader, { id }: desk.Article): Promise<string[]> {
  const card = (await desk.cardsById(db, [id])).get(id)
  if (!card?.section) return []
  const { trail } = await desk.sectionTree(db)
  return trail(card.section)
    .map((section) => section.id)
    .toReversed()
}
