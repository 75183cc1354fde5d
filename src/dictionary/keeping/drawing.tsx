// Makes what readers see of the words they keep: the list, the review, the line beside a word.
import type { VNode } from 'preact'
import * as desk from '../../desk/desk.ts'
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import type { PageContent } from '../../style/page.ts'
import type { Place } from '../../style/place.ts'
import { plainPage, unlisted } from '../../style/plain-page.tsx'
import * as urls from '../../urls.ts'
import type { Card } from '../card.ts'
import { folded } from '../finding/word.ts'
import { IsKept, KeepForm, KeepLink, KeepPage } from '../pages/keep-word.tsx'
import type { Sources } from '../pages/kept-word.tsx'
import { OwnWordsPage } from '../pages/own-words.tsx'
import { ReviewPage, type ReviewShown } from '../pages/review.tsx'
import { WordsHere } from '../pages/words-here.tsx'
import { type DictionaryPlan, whereOf } from '../plan.ts'
import * as store from '../store/kept-words.ts'
import type { Asker } from './asker.ts'
import { type Keeping, sentenceOf } from './keep.ts'
import { type KeptSentence, type KeptWord, meaningsOf } from './kept-word.ts'
import { review } from './review.ts'
import { answered, grades, intervalIn, intervalOf } from './scheduling.ts'

/** The script that keeps words where it may run, as the build names it. */
export const keepingIsland = 'src/dictionary/islands/keeping.ts'

const content = (place: Place, main: VNode, title: string, address: (language: Language) => string): PageContent =>
  plainPage(place, title, address, { main, head: unlisted, islands: [keepingIsland] })

export async function ownWordsPage(
  { house, language, placeIn }: DictionaryPlan,
  { account, token }: Asker,
  { filter, removed }: { filter: store.Filter; removed: string | undefined },
): Promise<PageContent> {
  const place = await placeIn(language)
  const now = house.now()
  const [{ words, count, page }, all, due] = await Promise.all([
    store.listWords(house.db, account.id, filter),
    store.countWords(house.db, account.id),
    store.countDue(house.db, account.id, now),
  ])
  const sources = await sourcesOf(house, words, language)
  const own = { words, count, all, due, now, sources, filter: { ...filter, page }, token, removed }
  return content(place, <OwnWordsPage own={own} place={place} />, place.say('words.title'), urls.ownWords)
}

/** For who is not signed in: what a script fills with the words that the browser holds. */
export async function wordsHerePage(
  { language, placeIn }: DictionaryPlan,
  of: 'list' | 'review',
): Promise<PageContent> {
  const place = await placeIn(language)
  const title = place.say(of === 'list' ? 'words.title' : 'words.review-title')
  return content(place, <WordsHere of={of} place={place} />, title, of === 'list' ? urls.ownWords : reviewAt)
}

const reviewAt = (language: Language): string => urls.actOnWords(language, 'review')

export async function reviewPage(
  { house, language, placeIn }: DictionaryPlan,
  { account, token }: Asker,
  { show, told }: { show: string; told: ReviewShown['told'] },
): Promise<PageContent> {
  const place = await placeIn(language)
  const { zone } = place.paper
  const now = house.now()
  const standing = await review(house, account, zone)
  const { word } = standing
  const intervals = word
    ? grades.map((one) => intervalIn(language, intervalOf(answered(word.schedule, one, now, zone), now)))
    : []
  const sources = await sourcesOf(house, word ? [word] : [], language)
  const asked = { review: standing, shown: show === word?.id, intervals, sources, token, told, now }
  return content(place, <ReviewPage asked={asked} place={place} />, place.say('words.review-title'), reviewAt)
}

/** To choose among. */
const mostMeanings = 12

export async function keepPage(
  { language, placeIn }: DictionaryPlan,
  card: Card,
  { where, token }: { where: urls.InSentence; token: string },
): Promise<PageContent> {
  const place = await placeIn(language)
  const meanings = meaningsOf(card).slice(0, mostMeanings)
  const main = <KeepPage word={card.word} meanings={meanings} where={where} token={token} place={place} />
  return content(place, main, place.say('words.keep'), (one) => urls.keepWord(one, card.word, where))
}

/** What an article is called and where it stands by now, of those that can still be read. */
async function sourcesOf({ db }: House, words: readonly KeptWord[], language: Language): Promise<Sources> {
  const ids = new Set(words.flatMap(({ sentences }) => sentences.flatMap(({ article }) => article ?? [])))
  const cards = await desk.cardsById(db, [...ids] as desk.ArticleId[])
  return new Map(
    [...cards].map(([id, card]) => [
      id,
      { headline: card.headline, address: urls.article(card, language), language: card.language },
    ]),
  )
}

/**
 * The line with which a word is kept. `asker` is null on pages that everybody gets and in the small card: there a script knows who reads, or the link
 * leads on. Null for what cannot be kept.
 */
export async function keeping(
  { house, placeIn }: Pick<DictionaryPlan, 'house' | 'placeIn'>,
  card: Card,
  { asked, asker }: { asked: Keeping; asker: Asker | null },
): Promise<VNode | null> {
  const [meaning] = meaningsOf(card)
  if (!meaning) return null
  const place = await placeIn(asked.language)
  const sentence = await sentenceOf(house, card, asked)
  const where = whereOf(asked)
  if (asker === null) {
    const held = JSON.stringify({ ...meaning, sentence: sentence && (await heldSentence(house, sentence, asked)) })
    return <KeepLink word={asked.word} where={where} held={held} place={place} />
  }
  // Perhaps in another meaning than the likeliest: the reader may choose.
  const known = await store.keptMeanings(house.db, asker.account.id, folded(meaning.headword))
  const isWhole = (one: KeptWord) => sentence === null || one.sentences.some(({ text }) => text === sentence.text)
  if (known.some(isWhole)) return <IsKept place={place} />
  const { token } = asker
  const { sense } = meaning
  return (
    <KeepForm
      word={asked.word}
      sense={sense}
      where={where}
      token={token}
      isKept={known.some((one) => one.sense === meaning.sense)}
      place={place}
    />
  )
}

async function heldSentence({ db }: House, sentence: KeptSentence, { at }: Keeping) {
  const { text, spans, article, address, day } = sentence
  const headline =
    article === null ? null : ((await desk.cardsById(db, [article as desk.ArticleId])).get(article)?.headline ?? null)
  return { text, spans, at: at ?? spans[0]?.[0] ?? 0, address, day, headline }
}
