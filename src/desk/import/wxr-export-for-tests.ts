// Writes WordPress exports for tests, as WordPress writes them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Made = {
  id: number
  type?: string
  status?: string
  title?: string
  link?: string
  creator?: string
  slug?: string
  parent?: number
  /** In Seoul; the time in UTC is nine hours less unless it is given. */
  date?: string
  dateInUtc?: string
  modifiedInUtc?: string
  content?: string
  excerpt?: string
  password?: string
  labels?: [taxonomy: string, slug: string, name: string][]
  meta?: Record<string, string>
  comments?: string[]
  file?: string
}

export const site = 'https://namsan.example'
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const seoul = 9 * 3_600_000

const inUtc = (date: string): string =>
  date.startsWith('0000')
    ? date
    : new Date(Date.parse(`${date.replace(' ', 'T')}Z`) - seoul).toISOString().slice(0, 19).replace('T', ' ')

/** One item with everything that an export says of it. */
export function item(made: Made): string {
  const { id, type = 'post', date = '2018-04-10 18:40:00', slug = `item-${id}`, parent = 0, password = '' } = made
  const { title = `Item ${id}`, creator = 'min', content = `Text of ${id}.`, excerpt = '' } = made
  const { dateInUtc = inUtc(date), modifiedInUtc = dateInUtc } = made
  const { status = type === 'attachment' ? 'inherit' : 'publish' } = made
  const encoded = encodeURIComponent(slug).toLowerCase()
  const link = made.link ?? `${site}/${date.slice(0, 10).replaceAll('-', '/')}/${encoded}/`
  return `	<item>
		<title>${cdata(title)}</title>
		<link>${link}</link>
		<pubDate>${inFeed(date)}</pubDate>
		<dc:creator>${cdata(creator)}</dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<description></description>
		<content:encoded>${cdata(content)}</content:encoded>
		<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date>${cdata(date)}</wp:post_date>
		<wp:post_date_gmt>${cdata(dateInUtc)}</wp:post_date_gmt>
		<wp:post_modified_gmt>${cdata(modifiedInUtc)}</wp:post_modified_gmt>
		<wp:comment_status>${cdata('open')}</wp:comment_status>
		<wp:post_name>${cdata(encoded)}</wp:post_name>
		<wp:status>${cdata(status)}</wp:status>
		<wp:post_parent>${parent}</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type>${cdata(type)}</wp:post_type>
		<wp:post_password>${cdata(password)}</wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
${partsOf(made).join('\n')}
	</item>`
}

const inFeed = (date: string): string =>
  date.startsWith('0000')
    ? 'Mon, 30 Nov -0001 00:00:00 +0000'
    : new Date(`${inUtc(date).replace(' ', 'T')}Z`).toUTCString()

function partsOf({ id, file, labels = [], meta = {}, comments = [] }: Made): string[] {
  const files = file === undefined ? [] : [file]
  return [
    ...files.map((path) => `<wp:attachment_url>${cdata(`${site}/wp-content/uploads/${path}`)}</wp:attachment_url>`),
    ...labels.map(
      ([domain, slug, name]) =>
        `<category domain="${domain}" nicename="${encodeURIComponent(slug).toLowerCase()}">${cdata(name)}</category>`,
    ),
    ...Object.entries(meta).map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    ),
    ...comments.map((kind, at) => commentOf(id * 100 + at, kind)),
  ]
}

/** `spam` is a comment that the site did not show. */
const commentOf = (id: number, kind: string): string => `<wp:comment>
	<wp:comment_id>${id}</wp:comment_id>
	<wp:comment_content>${cdata('A word.')}</wp:comment_content>
	<wp:comment_approved>${cdata(kind === 'spam' ? 'spam' : '1')}</wp:comment_approved>
	<wp:comment_type>${cdata(kind === 'spam' ? 'comment' : kind)}</wp:comment_type>
</wp:comment>`

export const author = (id: number, login: string, name: string): string =>
  `	<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@namsan.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata('')}</wp:author_last_name></wp:author>`

export const category = (id: number, slug: string, name: string, parent = ''): string =>
  `	<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(encodeURIComponent(slug).toLowerCase())}</wp:category_nicename><wp:category_parent>${cdata(encodeURIComponent(parent).toLowerCase())}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`

export const tag = (id: number, slug: string, name: string): string =>
  `	<wp:tag><wp:term_id>${id}</wp:term_id><wp:tag_slug>${cdata(encodeURIComponent(slug).toLowerCase())}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`

export const term = (id: number, taxonomy: string, slug: string, name: string, description: string): string =>
  `	<wp:term><wp:term_id>${id}</wp:term_id><wp:term_taxonomy>${cdata(taxonomy)}</wp:term_taxonomy><wp:term_slug>${cdata(slug)}</wp:term_slug><wp:term_parent>${cdata('')}</wp:term_parent><wp:term_name>${cdata(name)}</wp:term_name><wp:term_description>${cdata(description)}</wp:term_description></wp:term>`

/** Before the channel's parts. */
export const head = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file generated by WordPress as an export of your site. -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>The Namsan Courant</title>
	<link>${site}</link>
	<description></description>
	<pubDate>Tue, 10 Apr 2018 09:40:00 +0000</pubDate>
	<language>en-US</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>${site}</wp:base_site_url>
	<wp:base_blog_url>${site}</wp:base_blog_url>
`
export const foot = '</channel>\n</rss>\n'

/** Writes a whole export and returns its path. */
export async function writeExport(folder: string, parts: string[], name = 'export.xml'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${head}${parts.join('\n')}\n${foot}`)
  return path
}
