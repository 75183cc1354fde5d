// Every address of the paper. Links are not dependencies: any room may name any address.
import type { Language } from './platform/i18n.ts'

/** First words of addresses that no section may take. */
export const reservedWords = new Set([
  'about',
  'account',
  'api',
  'archive',
  'assets',
  'by',
  'comments',
  'corrections',
  'dictionary',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'healthz',
  'icons',
  'ko',
  'en',
  'look',
  'manifest.webmanifest',
  'metrics',
  'news-sitemap.xml',
  'newsroom',
  'organisations',
  'people',
  'pictures',
  'places',
  'readyz',
  'robots.txt',
  'search',
  'sitemap.xml',
  'sitemaps',
  'standards',
  'stories',
  'topics',
])

export const prefix = (language: Language): string => (language === 'en' ? '' : `/${language}`)
const encoded = (slug: string): string => encodeURIComponent(slug)
const page = (number: number): string => (number > 1 ? `?page=${number}` : '')

type Placed = { language: Language; day: string; slug: string }

export const front = (language: Language): string => prefix(language) || '/'
export const section = (language: Language, path: string, number = 1): string =>
  `${prefix(language)}/${path.split('/').map(encoded).join('/')}${page(number)}`
/** An article's own address is in its own language; `shown` in another one gives its address within that interface. */
export const article = ({ language, day, slug }: Placed, shown: Language = language): string =>
  `${prefix(shown)}/${day.replaceAll('-', '/')}/${encoded(slug)}`
export const printed = (placed: Placed, shown?: Language): string => `${article(placed, shown)}/print`
export const history = (placed: Placed, shown?: Language): string => `${article(placed, shown)}/history`
export const standingPage = (language: Language, slug: string): string => `${prefix(language)}/about/${encoded(slug)}`
/** An article's own address, or a standing page's. */
export const ofArticle = (one: Placed & { kind: 'article' | 'page' }): string =>
  one.kind === 'page' ? standingPage(one.language, one.slug) : article(one)
export const about = (language: Language): string => `${prefix(language)}/about`
export const journalist = (language: Language, slug: string, number = 1): string =>
  `${prefix(language)}/by/${encoded(slug)}${page(number)}`
export const topic = (language: Language, slug: string, number = 1): string =>
  `${prefix(language)}/topics/${encoded(slug)}${page(number)}`
export const day = (language: Language, date: string): string =>
  `${prefix(language)}/archive/${date.replaceAll('-', '/')}`
export const corrections = (language: Language, number = 1): string => `${prefix(language)}/corrections${page(number)}`
export const look = (language: Language): string => `${prefix(language)}/look`

/** Feeds of the whole paper, of a section, a topic or a journalist: put the page's address in. */
export const atom = (of: string): string => `${of === '/' ? '' : of}/feed.xml`
export const jsonFeed = (language: Language): string => `${prefix(language)}/feed.json`

export const sitemapIndex = '/sitemap.xml'
/** `pages`, or a month such as `2018-04`, whose second part is `2018-04-2`. */
export const sitemap = (name: string): string => `/sitemaps/${name}.xml`
export const newsSitemap = (language: Language): string => `${prefix(language)}/news-sitemap.xml`
export const robots = '/robots.txt'
export const favicon = '/favicon.ico'
/** One of the files in src/style/icons. */
export const icon = (name: string): string => `/icons/${name}`
export const manifest = (language: Language): string => `${prefix(language)}/manifest.webmanifest`
export const health = '/healthz'
export const ready = '/readyz'
export const metrics = '/metrics'
