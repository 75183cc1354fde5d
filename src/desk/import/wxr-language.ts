// In which of the paper's two languages an export's item is written.
import type { Language } from '../../platform/i18n.ts'
import type { WxrItem } from './wxr-items.ts'

/** What WordPress or a plugin calls a language: `en`, `en-US`, `ko_KR`, `kr`. Null for any other than the paper's two. */
export function languageCalled(code: string): Language | null {
  if (/^en(?:[-_]|$)/i.test(code)) return 'en'
  return /^(?:ko|kr)(?:[-_]|$)/i.test(code) ? 'ko' : null
}

/** The language of a name: Hangul is Korean. */
export const languageOfName = (name: string): Language => (/\p{Script=Hangul}/u.test(name) ? 'ko' : 'en')

export type Said = { language: Language | null; code: string }

const sample = 20_000

/**
 * Polylang's word counts. Without it the letters do, since many a Korean site has left its setting at `en-US`; and where there are too
 * few of them, the site's own language. `known` holds Polylang's languages by what the site calls them.
 */
export function languageOf(item: WxrItem, site: string, known: ReadonlyMap<string, Language | null>): Said {
  const label = item.labels.find(({ taxonomy }) => taxonomy === 'language')
  if (label) return { language: known.get(label.slug) ?? languageCalled(label.slug), code: label.slug }
  const text = `${item.title} ${item.content.slice(0, sample)}`.replaceAll(/<[^>]*>|\[[^\]]*\]|&\w+;|https?:\S+/g, ' ')
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (hangul > latin) return { language: 'ko', code: 'ko' }
  const ofSite = languageCalled(site)
  if (ofSite === 'ko' && hangul === 0 && latin > 100) return { language: 'en', code: 'en' }
  return { language: ofSite, code: site }
}
