// A page of accounts in the paper's frame.
import type { VNode } from 'preact'
import { type Language, languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'

/** `address` is the page's own in each language. */
export const plainPage = (
  { language, paper }: Place,
  title: string,
  main: VNode,
  address: (language: Language) => string,
): PageContent => ({
  title: `${title} · ${paper.name[language]}`,
  language,
  main,
  tags: [],
  canonical: address(language),
  alternates: languages.map((one) => ({ language: one, address: address(one) })),
})
