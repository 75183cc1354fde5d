// Makes the pages of the dictionary from what was looked up.
import type { PageContent } from '../style/page.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { abbreviations } from './abbreviations.ts'
import type { Card } from './card.ts'
import { examplesOf } from './examples.ts'
import { shownPacks, sources } from './packs/shown.ts'
import type { Asker } from './keeping/asker.ts'
import { keeping, keepingIsland } from './keeping/drawing.tsx'
import { FrontPage } from './pages/front.tsx'
import { WordPage } from './pages/word.tsx'
import { type DictionaryPlan, dictionaryTag } from './plan.ts'

export async function frontPage({ house, language, placeIn }: DictionaryPlan): Promise<PageContent> {
  const [place, packs] = await Promise.all([placeIn(language), shownPacks(house)])
  return plainPage(place, place.say('dictionary.title'), (one) => urls.dictionary(one), {
    description: place.say('dictionary.explained'),
    main: <FrontPage place={place} abbreviations={abbreviations.size} packs={packs} />,
    tags: [dictionaryTag],
  })
}

const anHour = 3_600_000

export type Whence = {
  sentence?: string | undefined
  from?: string | undefined
  of?: string | undefined
  at?: number | undefined
  asker: Asker | null
}

export async function wordPage(
  { house, language, placeIn }: DictionaryPlan,
  card: Card,
  { sentence, at, from, of, asker }: Whence,
): Promise<PageContent> {
  const place = await placeIn(language)
  const { headword, kind } = card
  const isUnknown = kind === 'unknown'
  const { examples, articles } = await examplesOf(house, card, { sentence, language, zone: place.paper.zone })
  const asked = { word: card.word, sentence, at, from, language }
  // Of another language than English there is nothing to keep yet.
  const own = of === undefined || of === 'en' ? await keeping({ house, placeIn }, card, { asked, asker }) : null
  const title = `${headword} · ${place.say('dictionary.title')}`
  return plainPage(place, title, (one) => urls.dictionaryWord(one, headword), {
    islands: [keepingIsland],
    main: <WordPage {...{ card, sentence, from, of, examples, place }} keeping={own} sources={await sources(house)} />,
    // Whatever comes out may use the word. It is filed a little later, and so no page stays for long.
    tags: [dictionaryTag, tagOf(headword), 'articles', ...articles.map((id) => `article:${id}`)],
    until: new Date(house.now().getTime() + anHour),
    // A page for every sentence of the paper is nothing to find.
    ...(isUnknown || sentence !== undefined ? { head: unlisted } : {}),
    ...(isUnknown ? { alternates: [], status: 404 } : {}),
  })
}

/** The tag of the pages that show one headword, in the letters that tags may have. */
const tagOf = (headword: string): string => `word:${encodeURIComponent(headword.toLowerCase())}`
