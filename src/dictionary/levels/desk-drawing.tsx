// Makes the newsroom's page about how hard a text is.
import { languages } from '../../platform/i18n.ts'
import type { PageContent } from '../../style/page.ts'
import * as urls from '../../urls.ts'
import { LevelDesk, type Weighed } from '../pages/level-desk.tsx'
import type { DictionaryPlan } from '../plan.ts'

export async function levelPage({ language, placeIn }: DictionaryPlan, weighed: Weighed): Promise<PageContent> {
  const place = await placeIn(language)
  return {
    title: `${place.say('level.desk')} · ${place.paper.name[language]}`,
    language,
    main: <LevelDesk weighed={weighed} place={place} />,
    tags: [],
    canonical: urls.newsroomLevel(language),
    alternates: languages.map((one) => ({ language: one, address: urls.newsroomLevel(one) })),
    head: <meta name="robots" content="noindex" />,
  }
}
