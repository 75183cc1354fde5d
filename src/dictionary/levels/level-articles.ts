// Finds the level of each article that comes out or changes, and once of those that came out before.
import { setTimeout as pause } from 'node:timers/promises'
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

/** So many articles are read before the news is told that there are more: a job must end while its claim lasts. */
const atOnce = 200

/** Told when articles wait to be read: those that came out from this moment on, in ISO 8601. */
export type LevelNews = { readonly kind: 'levels behind'; readonly from: string; readonly skip: number }

/** Listener of each day's turn: reads every article once, and once more after the rules or the word book have changed. */
export async function levelOld(house: House): Promise<void> {
  if (!(await desk.anyArticle(house.db))) return
  if (await isWalked(house.db, await rulesNow())) return
  await levelFrom(house, { from: new Date(0).toISOString(), skip: 0 })
}

/** Listener: reads some of what waits, oldest first, and tells of the rest. */
export async function levelFrom(house: House, { from, skip }: { from: string; skip: number }): Promise<void> {
  const by = await rulesNow()
  const cards = await desk.cardsPublished(house.db, 'article', { from: new Date(from), limit: atOnce, offset: skip })
  const ids = cards.map(({ id }) => id)
  const read = await measuredRevisions(house.db, ids, by)
  for (const { id, language } of cards)
    if (language === 'en' && !read.has(id)) {
      await levelBy(house, id, by)
      // Readers are served between one article and the next.
      await pause(0)
    }
  const last = cards.at(-1)
  if (!last || cards.length < atOnce) return house.change((tx) => markWalked(tx.write, by))
  const next = last.firstPublishedAt.toISOString()
  // Those of the same moment, of which an import may have many, are counted: the list begins with them again.
  const again = cards.filter(({ firstPublishedAt }) => firstPublishedAt.toISOString() === next).length
  const news: LevelNews = { kind: 'levels behind', from: next, skip: next === from ? skip + cards.length : again }
  await house.change((tx) => tx.tell(news))
}
