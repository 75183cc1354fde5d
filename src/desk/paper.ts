// The newspaper itself: its name, who answers for it, and the zone its clock keeps.
import type { Language } from '../platform/i18n.ts'

export type InBoth = Record<Language, string>

export type Paper = {
  name: InBoth
  motto: InBoth
  founded: number | null
  publisher: InBoth
  address: InBoth
  email: string | null
  /** IANA zone in which days begin and times are printed. */
  zone: string
  /** Slugs of the standing pages that hold the paper's policies, by what schema.org calls them. */
  policies: Partial<Record<PolicyKind, string>>
}

export const policyKinds = ['ethics', 'corrections', 'sources', 'masthead', 'ownership', 'feedback'] as const
export type PolicyKind = (typeof policyKinds)[number]

/** What a paper is called before anybody has named it. */
export const unnamed: Paper = {
  name: { en: 'Courant', ko: '쿠랑' },
  motto: { en: '', ko: '' },
  founded: null,
  publisher: { en: '', ko: '' },
  address: { en: '', ko: '' },
  email: null,
  zone: 'Asia/Seoul',
  policies: {},
}
