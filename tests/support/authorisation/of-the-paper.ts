// Who gets what at the addresses of the paper itself: its pages, its feeds, and what programs ask for.
import type { Table } from './cell.ts'

const article = '/:yyyy(^\\d{4}$)/:mm(^\\d{2}$)/:dd(^\\d{2}$)/:slug'

/** What everybody reads, in either language. */
export const pages: Table = {
  'GET /': [{ all: 200 }],
  'GET /:one': [
    { of: { one: 'national' }, all: 200 },
    { of: { one: 'national' }, query: '?level=3', all: 200 },
  ],
  'GET /:one/:two': [{ of: { one: 'national', two: 'politics' }, all: 200 }],
  'GET /:one/:two/:three': [{ of: { one: 'national', two: 'politics', three: 'north' }, all: 200 }],
  'GET /topics/:slug': [{ of: { slug: 'diplomacy' }, all: 200 }],
  'GET /by/:slug': [{ all: 200 }],
  'GET /archive/:yyyy/:mm/:dd': [{ all: 200 }],
  [`GET ${article}`]: [{ all: 200 }, { of: { slug: 'the-hall' }, all: 410 }],
  [`GET ${article}/print`]: [{ all: 200 }, { query: '?glossary=1', all: 200 }],
  [`GET ${article}/dictionary/hard`]: [{ all: 200 }],
  [`GET ${article}/history`]: [{ all: 200 }],
  // In a Korean article there is nothing to look up.
  [`GET ${article}/dictionary`]: [{ all: [200, 302] }],
  'GET /dictionary': [{ all: 200 }, { query: '?word=minister', all: 303 }],
  'GET /dictionary/:word': [
    { of: { word: 'minister' }, all: 200 },
    { of: { word: 'minister' }, query: '?in=The+minister+spoke.&from=/', all: 200 },
    { of: { word: 'qqqqqqq' }, all: 404 },
  ],
  'GET /dictionary/:word/card': [{ of: { word: 'qqqqqqq' }, all: 200 }],
  'GET /about': [{ all: 200 }],
  'GET /about/:slug': [{ of: { slug: 'ethics' }, all: 200 }],
  'GET /corrections': [{ all: 200 }],
  'GET /look': [{ all: 200 }],
  'POST /look': [{ form: { theme: 'dark', size: 'large', back: '/' }, all: 303 }],
  'GET /feed.xml': [{ all: 200 }],
  'GET /feed.json': [{ all: 200 }],
  'GET /:one/feed.xml': [{ of: { one: 'national' }, all: 200 }],
  'GET /:one/:two/feed.xml': [{ of: { one: 'national', two: 'politics' }, all: 200 }],
  'GET /:one/:two/:three/feed.xml': [{ of: { one: 'national', two: 'politics', three: 'north' }, all: 200 }],
  'GET /by/:slug/feed.xml': [{ all: 200 }],
  'GET /topics/:slug/feed.xml': [{ of: { slug: 'diplomacy' }, all: 200 }],
  'GET /news-sitemap.xml': [{ all: 200 }],
  'GET /manifest.webmanifest': [{ all: 200 }],
}

/** What the paper has once, whatever its languages. */
export const once: Table = {
  'GET /pictures/:hash/:name': [{ of: { hash: 'picture', name: 'picture' }, all: 404 }],
  'GET /healthz': [{ all: 200 }],
  'GET /readyz': [{ all: 200 }],
  'GET /metrics': [{ all: 200 }],
  'GET /sitemap.xml': [{ all: 200 }],
  'GET /sitemaps/:file': [{ of: { file: 'pages.xml' }, all: 200 }],
  'GET /favicon.ico': [{ all: 200 }],
  'GET /icons/:name': [{ of: { name: 'mark.svg' }, all: 200 }],
  'GET /robots.txt': [{ all: 200 }],
  'GET /assets/*': [{ all: 404 }],
  'GET /api/v1/dictionary/:word': [{ of: { word: 'minister' }, all: 200 }],
  'GET /api/openapi.json': [{ all: 200 }],
  'GET /api/auth/callback/:provider': [{ of: { provider: 'oidc' }, all: 303 }],
  'GET /api/auth/passkey/generate-register-options': [{ apart: true, all: 401, rest: 200 }],
  'GET /api/auth/passkey/generate-authenticate-options': [{ all: 200 }],
  'POST /api/auth/passkey/verify-registration': [{ json: {}, all: 400 }],
  'POST /api/auth/passkey/verify-authentication': [{ json: {}, all: 400 }],
}
