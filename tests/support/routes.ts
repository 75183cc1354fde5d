// Hears of every route that a server is given while it opens, by the channel on which Fastify announces itself.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

/** `query` and `body` are the names of what it reads of an address's query, and of a form. */
export type Route = { method: string; address: string; fromAnywhere: boolean; query: string[]; body: string[] }

const channel = 'fastify.initialization'

/** Opens something that serves, and says what addresses it answers. HEAD is asked as GET is. */
export async function routesOf<Opened>(open: () => Promise<Opened>): Promise<{ opened: Opened; routes: Route[] }> {
  const routes: Route[] = []
  const hear = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url, config, schema }) => {
      const read = { query: namesIn(schema?.querystring), body: namesIn(schema?.body) }
      for (const one of [method].flat())
        if (one !== 'HEAD')
          routes.push({ method: one, address: url, fromAnywhere: config?.fromAnywhere === true, ...read })
    })
  }
  subscribe(channel, hear)
  try {
    return { opened: await open(), routes }
  } finally {
    unsubscribe(channel, hear)
  }
}

const namesIn = (schema: unknown): string[] =>
  typeof schema === 'object' && schema !== null && 'shape' in schema ? Object.keys(schema.shape as object) : []
