// Files what came out, so that the sentences of the paper can be found by the words they use.
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

/** So many articles are filed before the news is told that there are more: a job must end while its claim lasts, and soon when the paper closes. */
const atOnce = 50

/** Told when articles of before the archive wait to be filed, from a stand of the walk on. */
export type ArchiveNews = { readonly kind: 'archive behind' } & desk.Stand

/** Listener of each day's turn: sees to it that what came out before there was an archive is filed, once in a paper's life. */
export async function fileOld(house: House): Promise<void> {
  if (!(await desk.anyArticle(house.db)) || (await isWalked(house.db))) return
  await house.change((tx) => tx.tell({ kind: 'archive behind', ...desk.beginning } satisfies ArchiveNews))
}

/** Listener: files some of what waits, oldest first, and tells of the rest. */
export async function fileFrom(house: House, { from, skip }: desk.Stand): Promise<void> {
  const { cards, next } = await desk.walk(house.db, { from, skip }, atOnce)
  const filed = await filedRevisions(
    house.db,
    cards.map(({ id }) => id),
  )
  for (const { id, language } of cards) if (language === 'en' && !filed.has(id)) await file(house, { article: id })
  await house.change((tx) =>
    next ? tx.tell({ kind: 'archive behind', ...next } satisfies ArchiveNews) : markWalked(tx.write),
  )
}
