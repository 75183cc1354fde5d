// Writes a channel as a JSON Feed (version 1.1, https://www.jsonfeed.org/version/1.1/).
import * as urls from '../urls.ts'
import type { Channel } from './channel.ts'
import type { Entry, Person } from './entry.ts'

export const jsonFeedType = 'application/feed+json; charset=utf-8'

/** There is one for the whole paper in each language. */
export function jsonFeed({ source, title, description, page, entries }: Channel): string {
  const { origin, language, paper } = source
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: origin + page,
    feed_url: origin + urls.jsonFeed(language),
    ...(description === '' ? {} : { description }),
    icon: origin + urls.icon('mark-512.png'),
    favicon: origin + urls.icon('mark-192.png'),
    authors: [{ name: paper.name[language], url: origin + urls.front(language) }],
    language,
    items: entries.map(item),
  })
}

const item = (entry: Entry): object => ({
  id: entry.id,
  url: entry.address,
  title: entry.title,
  summary: entry.summary,
  content_html: entry.html,
  ...(entry.image === null ? {} : { image: entry.image }),
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  authors: entry.authors.map(author),
  tags: entry.categories.map(({ label }) => label),
  language: entry.language,
})

const author = ({ name, address }: Person): object => ({ name, ...(address === undefined ? {} : { url: address }) })
