// What crawlers are asked to leave alone, and where they find the rest.
import { languages } from '../platform/i18n.ts'
import * as urls from '../urls.ts'
import type { Source } from './source.ts'

/** Pages for one reader, for staff, for programs, or without end. */
const closed = ['account', 'api', 'look', 'newsroom', 'search']

/**
 * RFC 9309. A rule is the beginning of an address, so `/look` closes a section called lookout too, unless it is opened by
 * name. What is opened stands first: there are crawlers that follow the first rule that fits, not the longest.
 */
export function robots({ origin, sections }: Pick<Source, 'origin' | 'sections'>): string {
  const caught = sections.below(null).filter(({ path }) => closed.some((word) => path.startsWith(word)))
  const inEach = (words: string[]) => languages.flatMap((one) => words.map((word) => `${urls.prefix(one)}/${word}`))
  return [
    'User-agent: *',
    ...inEach(caught.map(({ path }) => encodeURIComponent(path))).map((path) => `Allow: ${path}`),
    ...inEach(closed).map((path) => `Disallow: ${path}`),
    'Allow: /',
    '',
    `Sitemap: ${origin}${urls.sitemapIndex}`,
    ...languages.map((language) => `Sitemap: ${origin}${urls.newsSitemap(language)}`),
    '',
  ].join('\n')
}
