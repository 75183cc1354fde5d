// One article as a feed tells of it, before anybody writes it as XML or JSON.
import { firstSentences } from '../desk/body/first-sentences.ts'
import type { Reading } from '../desk/desk.ts'
import type { Language } from '../platform/i18n.ts'
import { renditionAddress } from '../platform/images/rendition-address.ts'
import * as urls from '../urls.ts'
import { contentHtml } from './content.tsx'
import { entryId } from './entry-id.ts'
import type { Source } from './source.ts'

export type Person = { name: string; address?: string; email?: string }
/** `scheme` followed by `term` is the address of what is named. */
export type Category = { scheme: string; term: string; label: string }

/** Addresses are absolute; `html` is the full text, not yet escaped. */
export type Entry = {
  id: string
  language: Language
  address: string
  translations: { language: Language; address: string }[]
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
  authors: Person[]
  contributors: Person[]
  categories: Category[]
  image: string | null
}

export function entryOf(reading: Reading, source: Source): Entry {
  const { article, revision, translations } = reading
  const { story } = revision
  const { origin, language } = source
  const published = article.firstPublishedAt ?? revision.at
  return {
    id: entryId(article.id),
    language: article.language,
    address: origin + urls.article(article, language),
    translations: translations.map((one) => ({ language: one.language, address: origin + urls.article(one) })),
    title: story.headline,
    summary: story.standfirst || firstSentences(story.body, 200, article.language),
    html: contentHtml(reading, source),
    published,
    updated: article.updatedAt ?? published,
    authors: peopleOf(reading, source, (role) => role === 'by'),
    contributors: peopleOf(reading, source, (role) => role !== 'by'),
    categories: categoriesOf(reading, source),
    image: imageOf(reading, origin),
  }
}

function peopleOf(reading: Reading, { origin }: Source, wanted: (role: string) => boolean): Person[] {
  const { language } = reading.article
  return reading.revision.story.credits.flatMap(({ role, journalist: id, name }) => {
    if (!wanted(role)) return []
    const journalist = id ? reading.journalists.get(id) : undefined
    if (!journalist) return name === '' ? [] : [{ name }]
    const { email, emailShown } = journalist
    const address = origin + urls.journalist(language, journalist.slug)
    return [{ name: journalist.name[language], address, ...(email && emailShown ? { email } : {}) }]
  })
}

function categoriesOf({ article, revision, topics }: Reading, { origin, sections }: Source): Category[] {
  const { language } = article
  const scheme = `${origin}${urls.prefix(language)}/`
  const { section, further } = revision.story
  const named = [...(section ? [section] : []), ...further].flatMap((id) => sections.byId.get(id) ?? [])
  return [
    ...named.map(({ path, title }) => ({ scheme, term: path, label: title[language] })),
    ...topics.map(({ slug, name }) => ({ scheme: `${scheme}topics/`, term: slug, label: name[language] })),
  ]
}

function imageOf({ revision, pictures }: Reading, origin: string): string | null {
  const { lead } = revision.story
  const picture = lead && pictures.get(lead.picture)
  if (!picture) return null
  return origin + renditionAddress({ hash: picture.hash, width: 1280, format: 'jpg', ratio: '16x9', focus: lead.focus })
}
