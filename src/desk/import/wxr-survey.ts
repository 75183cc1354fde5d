// What the first reading of an export learns before anything is written: the site, its people, its terms, its pictures.
import type { Language } from '../../platform/i18n.ts'
import { type WxrAuthor, type WxrItem, type WxrTerm, readWxr } from './wxr-items.ts'
import { languageCalled } from './wxr-language.ts'
import { uploadPath } from './wxr-uploads.ts'

/** A file in the site's library, with what the editors wrote about it. `file` is its path below `uploads`. */
export type Attachment = {
  id: string
  address: string
  file: string
  alt: string
  caption: string
  parent: string
  position: number
}
/** A profile of Co-Authors Plus for somebody without an account; `account` is the login of one that it was joined with. */
export type Guest = { name: string; email: string; biography: string; account: string }

export type Survey = {
  isExport: boolean
  site: string
  language: string
  authors: Map<string, WxrAuthor>
  /** Logins that items name. */
  creators: Set<string>
  /** Names by the slugs under which Co-Authors Plus credits them. */
  credited: Map<string, string>
  guests: Map<string, Guest>
  categories: Map<string, WxrTerm>
  tags: Map<string, WxrTerm>
  /** Categories and tags by their taxonomy and id. */
  terms: Map<string, WxrTerm>
  /** Categories that a post is in; `''` if some post is in none. */
  filled: Set<string>
  /** The same category or tag in each of Polylang's languages, as ids by its slugs, under each of these ids. */
  partners: Map<string, Record<string, string>>
  /** Polylang's languages by their slugs; null for those that the paper does not have. */
  languages: Map<string, Language | null>
  attachments: Map<string, Attachment>
  /** Attachments by their file. */
  files: Map<string, Attachment>
  /** What posts repeat by reference: WordPress's synced patterns. */
  blocks: Map<string, string>
  /** Characters that XML forbids and that became spaces. */
  replaced: number
}

export const emptySurvey = (): Survey => ({
  isExport: false,
  site: '',
  language: '',
  authors: new Map(),
  creators: new Set(),
  credited: new Map(),
  guests: new Map(),
  categories: new Map(),
  tags: new Map(),
  terms: new Map(),
  filled: new Set(),
  partners: new Map(),
  languages: new Map(),
  attachments: new Map(),
  files: new Map(),
  blocks: new Map(),
  replaced: 0,
})

/** Reads a file to its end and adds what it says. Throws `Malformed`. */
export async function surveyFile(file: string, into: Survey): Promise<void> {
  for await (const piece of readWxr(file, (count) => (into.replaced += count))) {
    if (piece.kind === 'author' && piece.author.login !== '') into.authors.set(piece.author.login, piece.author)
    if (piece.kind === 'term') addTerm(into, piece.term)
    else if (piece.kind === 'item') addItem(into, piece.item)
    else if (piece.kind === 'fact') addFact(into, piece.name, piece.text)
  }
}

function addFact(survey: Survey, name: string, text: string): void {
  if (name === 'wp:wxr_version') survey.isExport = true
  else if (name === 'wp:base_blog_url') survey.site = text
  else if (name === 'wp:base_site_url' || name === 'link') survey.site ||= text
  else if (name === 'language') survey.language = text
}

function addTerm(survey: Survey, term: WxrTerm): void {
  survey.terms.set(`${term.taxonomy} ${term.id}`, term)
  if (term.taxonomy === 'category') survey.categories.set(term.slug, term)
  else if (term.taxonomy === 'post_tag') survey.tags.set(term.slug, term)
  else if (term.taxonomy === 'language') survey.languages.set(term.slug, polylangLanguage(term))
  else if (term.taxonomy === 'term_translations') addPartners(survey, term.description)
}

/** Polylang keeps a language's locale, and which terms belong together, in descriptions that PHP has serialised. */
const polylangLanguage = ({ slug, description }: WxrTerm): Language | null =>
  languageCalled(/"locale";s:\d+:"([^"]+)"/.exec(description)?.[1] ?? slug)

function addPartners(survey: Survey, description: string): void {
  const together: Record<string, string> = {}
  for (const [, slug = '', id = ''] of description.matchAll(/s:\d+:"([^"]+)";i:(\d+);/g)) together[slug] = id
  for (const id of Object.values(together)) survey.partners.set(id, together)
}

function addItem(survey: Survey, item: WxrItem): void {
  if (item.type === 'attachment') addAttachment(survey, item)
  else if (item.type === 'wp_block') survey.blocks.set(item.id, item.content)
  else if (item.type === 'guest-author') survey.guests.set(item.slug, guestOf(item))
  else if ((item.type === 'post' || item.type === 'page') && !isThrownAway(item)) addPost(survey, item)
}

/** What WordPress itself would have deleted in a while. */
export const isThrownAway = ({ status }: WxrItem): boolean => status === 'trash' || status === 'auto-draft'

function addAttachment(survey: Survey, { id, attachment: address, meta, excerpt, parent, position }: WxrItem): void {
  const named = meta['_wp_attached_file'] ?? ''
  const file = named === '' || named.startsWith('/') ? uploadPath(address) : named
  const alt = meta['_wp_attachment_image_alt'] ?? ''
  const added = { id, address, file, alt, caption: excerpt, parent, position }
  survey.attachments.set(id, added)
  survey.files.set(file.normalize('NFC'), added)
}

export type Partners = Partial<Record<Language, WxrTerm>>

/** The same term in each of the paper's languages, as Polylang has them; of a term without partners there is none. */
export function partnersOf({ id, taxonomy }: WxrTerm, { partners, languages, terms }: Survey): Partners {
  const found: Partners = {}
  for (const [slug, partner] of Object.entries(partners.get(id) ?? {})) {
    const language = languages.get(slug) ?? languageCalled(slug)
    const term = terms.get(`${taxonomy} ${partner}`)
    if (language && term) found[language] = term
  }
  return found
}

const guestOf = ({ title, meta }: WxrItem): Guest => ({
  name: meta['cap-display_name'] || title,
  email: meta['cap-user_email'] ?? '',
  biography: meta['cap-description'] ?? '',
  account: meta['cap-linked_account'] ?? '',
})

function addPost(survey: Survey, { creator, labels, type }: WxrItem): void {
  if (creator !== '') survey.creators.add(creator)
  let isFiled = false
  for (const { taxonomy, slug, name } of labels) {
    const listed = { taxonomy, id: '', slug, parent: '', name, description: '' }
    if (taxonomy === 'category') {
      isFiled = true
      survey.filled.add(slug)
      if (!survey.categories.has(slug)) survey.categories.set(slug, listed)
    } else if (taxonomy === 'post_tag' && !survey.tags.has(slug)) survey.tags.set(slug, listed)
    else if (taxonomy === 'author' && !survey.credited.has(slug)) survey.credited.set(slug, name)
  }
  if (!isFiled && type === 'post') survey.filled.add('')
}
