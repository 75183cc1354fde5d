// Where a published article is listed: under its sections and theirs above, its journalists, its topics, and in the whole paper.
import type { Article, Story } from './article.ts'
import { languages, type Language } from '../platform/i18n.ts'
import type { SectionTree } from './section.ts'
import type { Place, Shelf } from './store/lists.ts'

/** Every shelf of an article in every interface that lists it. */
export function placesOf(article: Article, story: Story, versions: Article[], sections: SectionTree): Place[] {
  if (article.kind === 'page' || article.state !== 'published') return []
  const shelves = shelvesOf(story, sections)
  return interfacesOf(article, versions).flatMap((language) => shelves.map((shelf) => ({ shelf, language })))
}

/** Its own language, and Korean for an English article that has no Korean version out. */
function interfacesOf(article: Article, versions: Article[]): Language[] {
  const out = (language: Language) => versions.some((one) => one.language === language && one.state === 'published')
  return languages.filter((language) => language === article.language || (article.language === 'en' && !out(language)))
}

function shelvesOf(story: Story, sections: SectionTree): Shelf[] {
  const under = [...(story.section ? [story.section] : []), ...story.further]
    .flatMap((id) => sections.trail(id))
    .map(({ id }) => `section:${id}` as const)
  const by = story.credits.flatMap(({ journalist }) => (journalist ? [`by:${journalist}` as const] : []))
  const about = story.topics.map((id) => `topic:${id}` as const)
  return [...new Set<Shelf>(['all', ...under, ...by, ...about])]
}
