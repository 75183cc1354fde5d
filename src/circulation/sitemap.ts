// Writes sitemaps as sitemaps.org has them, with the versions in other languages as Google reads them.
import type { Language } from '../platform/i18n.ts'
import { type Xml, xml, xmlDocument } from '../platform/xml.ts'

export const sitemapType = 'application/xml; charset=utf-8'

/** Addresses are absolute. `versions` names every language's address, this one's too; empty if there is only this one. */
export type Listed = { address: string; changed: Date | null; versions: { language: Language; address: string }[] }

export function sitemapIndex(addresses: string[]): string {
  return xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => xml`<sitemap><loc>${address}</loc></sitemap>\n`)}</sitemapindex>`)
}

export function sitemap(pages: Listed[]): string {
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(pageXml)}</urlset>`)
}

function pageXml({ address, changed, versions }: Listed): Xml {
  const others = versions.map(
    (one) => xml`<xhtml:link rel="alternate" hreflang="${one.language}" href="${one.address}"/>`,
  )
  return xml`<url><loc>${address}</loc>${changed && xml`<lastmod>${changed.toISOString()}</lastmod>`}${others}</url>\n`
}
