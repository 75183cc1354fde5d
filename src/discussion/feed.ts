// A discussion as an Atom feed (RFC 4287), so that it can be followed without an account.
import { type Xml, xml, xmlDocument } from '../platform/xml.ts'
import type { Place } from '../style/place.ts'
import * as urls from '../urls.ts'
import type { Discussed } from './pages/spot.ts'
import type { ShownComment } from './thread.ts'

export const feedType = 'application/atom+xml; charset=utf-8'

/** Comments, the newest first. `since` is when the article came out, for a feed without any. */
export function threadFeed(place: Place, article: Discussed, comments: ShownComment[], since: Date): string {
  const { say, language, origin, paper } = place
  const self = origin + urls.discussionFeed(article, language)
  const updated =
    comments
      .map(({ saidAt, editedAt }) => editedAt ?? saidAt)
      .toSorted((one, other) => other.getTime() - one.getTime())[0] ?? since
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${say('discussion.feed-title', { headline: article.headline })}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${origin + urls.discussion(article, language)}"/>
<author><name>${paper.name[language]}</name></author>
<generator>Courant</generator>
${comments.map((comment) => entry(place, comment))}</feed>`)
}

function entry({ say, language, origin }: Place, { id, by, text, saidAt, editedAt, ...comment }: ShownComment): Xml {
  const address = origin + urls.comment(language, id)
  const name = by?.name ?? ''
  return xml`<entry xml:lang="${comment.language}">
<id>${address}</id>
<title>${say('discussion.feed-entry', { name })}</title>
<published>${saidAt.toISOString()}</published>
<updated>${(editedAt ?? saidAt).toISOString()}</updated>
<link rel="alternate" type="text/html" href="${address}"/>
<author><name>${name}</name></author>
<content type="text">${text ?? ''}</content>
</entry>
`
}
