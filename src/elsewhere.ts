// Where an address that names nothing leads: without its last slash, or to where an earlier system's page is now.
import type { FastifyRequest } from 'fastify'
import * as desk from './desk/desk.ts'
import type { House } from './platform/house.ts'
import * as urls from './urls.ts'

/** Paths that a browser would take for the name of another host are led nowhere. */
const own = /^\/(?![/\\])/

export function elsewhereIn(house: House): (request: FastifyRequest) => Promise<string | null> {
  return async ({ url }) => {
    const [path = '/', query] = url.split('?', 2)
    if (!own.test(path)) return null
    const target = await desk.redirect(house.db, path)
    if (!target)
      return path.endsWith('/') && path !== '/'
        ? path.replace(/\/+$/, '') + (query === undefined ? '' : `?${query}`)
        : null
    if ('path' in target) return target.path
    const article = await desk.articleById(house.db, target.article)
    return article?.state === 'published' ? urls.ofArticle(article) : null
  }
}
