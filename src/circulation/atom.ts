// Writes a channel as an Atom feed (RFC 4287).
import { type Xml, xml, xmlDocument } from '../platform/xml.ts'
import * as urls from '../urls.ts'
import type { Channel } from './channel.ts'
import type { Entry, Person } from './entry.ts'

export const atomType = 'application/atom+xml; charset=utf-8'

export function atomFeed(channel: Channel): string {
  const { source, page } = channel
  const { origin, language, paper } = source
  const self = origin + urls.atom(page)
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${channel.title}</title>
${channel.description !== '' && xml`<subtitle>${channel.description}</subtitle>\n`}<updated>${at(channel.updated)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${origin + page}"/>
<icon>${origin + urls.icon('mark-192.png')}</icon>
<author>${person({ name: paper.name[language], address: origin + urls.front(language) })}</author>
<generator>Courant</generator>
${channel.entries.map(entryXml)}</feed>`)
}

function entryXml(entry: Entry): Xml {
  const { language, categories } = entry
  return xml`<entry xml:lang="${language}">
<id>${entry.id}</id>
<title>${entry.title}</title>
<published>${at(entry.published)}</published>
<updated>${at(entry.updated)}</updated>
<link rel="alternate" type="text/html" hreflang="${language}" href="${entry.address}"/>
${entry.translations.map((one) => xml`<link rel="alternate" type="text/html" hreflang="${one.language}" href="${one.address}"/>\n`)}${entry.authors.map((one) => xml`<author>${person(one)}</author>\n`)}${entry.contributors.map((one) => xml`<contributor>${person(one)}</contributor>\n`)}${categories.map((one) => xml`<category scheme="${one.scheme}" term="${one.term}" label="${one.label}"/>\n`)}<summary>${entry.summary}</summary>
<content type="html">${entry.html}</content>
</entry>
`
}

const person = ({ name, address, email }: Person): Xml =>
  xml`<name>${name}</name>${address && xml`<uri>${address}</uri>`}${email && xml`<email>${email}</email>`}`

const at = (when: Date): string => when.toISOString()
