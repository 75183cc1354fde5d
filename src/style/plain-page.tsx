// A page of any room in the paper's frame, at the same address in both languages.
import { type Language, languages } from '../platform/i18n.ts'
import type { PageContent } from './page.ts'
import type { Place } from './place.ts'

/** `address` is the page's own in each language. Unless `page` says otherwise, it shows nothing that is kept under a tag. */
export const plainPage = (
  { language, paper }: Place,
  title: string,
  address: (language: Language) => string,
  page: Pick<PageContent, 'main'> & Partial<PageContent>,
): PageContent => ({
  title: `${title} · ${paper.name[language]}`,
  language,
  tags: [],
  canonical: address(language),
  alternates: languages.map((one) => ({ language: one, address: address(one) })),
  ...page,
})

/** The head of pages that are one person's, or the newsroom's: in no search engine. */
export const unlisted = <meta name="robots" content="noindex" />
