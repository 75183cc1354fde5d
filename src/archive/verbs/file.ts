// Files what came out, so that the sentences of the paper can be found by the words they use.
import { setTimeout as pause } from 'node:timers/promises'
import { plainText, runningText } from '../../desk/body/words.ts'
import * as desk from '../../desk/desk.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { House } from '../../platform/house.ts'
import { dropUses, filedRevisions, fileUses, isWalked, markWalked } from '../store.ts'

type About = { article: ArticleId }

/** Listener: files the article as it stands now, or takes out what is no longer to be read. Only English is filed: its words are what is looked up. */
export async function file(house: House, { article: id }: About): Promise<void> {
  const article = await desk.articleById(house.db, id)
  const revision =
    article?.state === 'published' && article.language === 'en' && article.kind === 'article'
      ? await desk.revision(house.db, id, article.revision)
      : null
  if (!article || !revision) return house.change((tx) => dropUses(tx.write, id))
  const [{ usesIn }, { wordBook }, { formsOf }] = await Promise.all([
    import('../uses.ts'),
    import('../../language/word-book/open.ts'),
    import('../../language/reading/form.ts'),
  ])
  const book = wordBook()
  const at = (article.firstPublishedAt ?? revision.at).toISOString()
  const uses = usesIn(plainText(revision.story.body, runningText), book, formsOf(book))
  const found = [...uses].flatMap(([headword, sentences]) =>
    sentences.map((sentence, before) => ({ headword, article: id, number: before + 1, at, sentence })),
  )
  await house.change((tx) => fileUses(tx.write, id, revision.number, found))
}

/** So many articles are filed before the news is told that there are more: a job must end while its claim lasts. */
const atOnce = 200

/** Told when articles of before the archive wait to be filed: those that came out from this moment on, in ISO 8601. */
export type ArchiveNews = { readonly kind: 'archive behind'; readonly from: string; readonly skip: number }

/** Listener of each day's turn: files, once in a paper's life, what came out before there was an archive. */
export async function fileOld(house: House): Promise<void> {
  if (await isWalked(house.db)) return
  await fileFrom(house, { from: new Date(0).toISOString(), skip: 0 })
}

/** Listener: files some of what waits, oldest first, and tells of the rest. */
export async function fileFrom(house: House, { from, skip }: { from: string; skip: number }): Promise<void> {
  const cards = await desk.cardsPublished(house.db, 'article', { from: new Date(from), limit: atOnce, offset: skip })
  const filed = await filedRevisions(
    house.db,
    cards.map(({ id }) => id),
  )
  for (const { id, language } of cards)
    if (language === 'en' && !filed.has(id)) {
      await file(house, { article: id })
      // Readers are served between one article and the next.
      await pause(0)
    }
  const last = cards.at(-1)
  if (!last || cards.length < atOnce) return house.change((tx) => markWalked(tx.write))
  const next = last.firstPublishedAt.toISOString()
  // Those of the same moment, of which an import may have many, are counted: the list begins with them again.
  const again = cards.filter(({ firstPublishedAt }) => firstPublishedAt.toISOString() === next).length
  const news: ArchiveNews = { kind: 'archive behind', from: next, skip: next === from ? skip + cards.length : again }
  await house.change((tx) => tx.tell(news))
}
