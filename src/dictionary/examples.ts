// Sentences of the paper's own archive in which a word stands as it is meant.
import * as archive from '../archive/archive.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import { dayIn } from '../style/dates.ts'
import * as urls from '../urls.ts'
import type { Card, Example } from './card.ts'
import { entryPos } from './finding/pos.ts'
import { folded } from './finding/word.ts'

const most = 3

/** `sentence` is the one that the reader has before them; `zone` the paper's. `articles` are the ids of those that are quoted. */
export async function examplesOf(
  house: House,
  { headword, kind, pos }: Card,
  { sentence, language, zone }: { sentence: string | undefined; language: Language; zone: string },
): Promise<{ examples: Example[]; articles: string[] }> {
  if (kind !== 'word' && kind !== 'phrase') return { examples: [], articles: [] }
  const found = await archive.sentencesWith(house, {
    headword: folded(headword),
    limit: most,
    ...(pos === null ? {} : { as: (token) => entryPos(token.pos, [pos]) === pos }),
    ...(sentence === undefined ? {} : { besides: sentence }),
  })
  return {
    examples: found.map(({ text, spans, article }) => ({
      text,
      spans,
      headline: article.headline,
      address: urls.article(article, language),
      day: dayIn(zone, article.firstPublishedAt),
    })),
    articles: found.map(({ article }) => article.id),
  }
}
