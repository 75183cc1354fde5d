// Finds the level of each article that comes out or changes, and once of those that came out before.
import { plainText, runningText } from '../../desk/body/words.ts'
import * as desk from '../../desk/desk.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Level } from '../../language/word-book/word-book.ts'
import type { House } from '../../platform/house.ts'
import { forgetMeasured, isWalked, markMeasured, markWalked, measuredRevisions } from '../store/levels.ts'
import type { Measured } from './measure.ts'

type About = { article: ArticleId }

type Ruler = (text: string) => Measured & { level: Level | null }

/** The rules and the word book, loaded by the first text that is read. */
async function ruler(): Promise<Ruler> {
  const [{ wordBook }, { formsOf }, { levelOfText, measure }] = await Promise.all([
    import('../../language/word-book/open.ts'),
    import('../../language/reading/form.ts'),
    import('./measure.ts'),
  ])
  const book = wordBook()
  const forms = formsOf(book)
  return (text) => {
    const measured = measure(text, book, forms)
    return { ...measured, level: levelOfText(measured) }
  }
}

const rulesNow = async (): Promise<string> => (await import('./rules.ts')).rulesNow()

/** What is measured of any English text: the words of each level, the text's level, and its hardest words. */
export async function levelOf(text: string): Promise<ReturnType<Ruler>> {
  return (await ruler())(text)
}

/** Listener: notes the article's level as it stands now. Only English has one. */
export async function levelArticle(house: House, { article }: About): Promise<void> {
  await levelBy(house, article, await rulesNow())
}

async function levelBy(house: House, id: ArticleId, by: string): Promise<void> {
  const article = await desk.articleById(house.db, id)
  const revision =
    article?.state === 'published' && article.language === 'en' && article.kind === 'article'
      ? await desk.revision(house.db, id, article.revision)
      : null
  if (!revision) return house.change((tx) => forgetMeasured(tx.write, id))
  const { headline, standfirst, body } = revision.story
  const { level } = await levelOf([headline, standfirst, plainText(body, runningText)].join('\n'))
  await house.change(async (tx) => {
    await desk.level(tx, id, { revision: revision.number, level })
    await markMeasured(tx.write, { article: id, revision: revision.number, by })
  })
}

/** So many articles are read before the news is told that there are more: a job must end while its claim lasts, and soon when the paper closes. */
const atOnce = 50

/** Told when articles wait to be read, from a stand of the walk on. */
export type LevelNews = { readonly kind: 'levels behind' } & desk.Stand

/** Listener of each day's turn: sees to it that every article is read once, and once more after the rules or the word book have changed. */
export async function levelOld(house: House): Promise<void> {
  if (!(await desk.anyArticle(house.db)) || (await isWalked(house.db, await rulesNow()))) return
  await house.change((tx) => tx.tell({ kind: 'levels behind', ...desk.beginning } satisfies LevelNews))
}

/** Listener: reads some of what waits, oldest first, and tells of the rest. */
export async function levelFrom(house: House, { from, skip }: desk.Stand): Promise<void> {
  const by = await rulesNow()
  const { cards, next } = await desk.walk(house.db, { from, skip }, atOnce)
  const ids = cards.map(({ id }) => id)
  const read = await measuredRevisions(house.db, ids, by)
  for (const { id, language } of cards) if (language === 'en' && !read.has(id)) await levelBy(house, id, by)
  await house.change((tx) =>
    next ? tx.tell({ kind: 'levels behind', ...next } satisfies LevelNews) : markWalked(tx.write, by),
  )
}
