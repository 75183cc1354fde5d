// The paper's mark in the sizes that browsers and devices ask for; tools/icons.mjs draws them.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotFound } from '../platform/failure.ts'
import type { Answer } from '../platform/http.ts'
import { root } from '../platform/root.ts'
import * as urls from '../urls.ts'

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon' }
/** Their addresses stay when the mark is drawn anew. */
const cacheControl = 'public, max-age=86400'

export function iconRoutes(instance: FastifyInstance): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const folder = join(root(), 'src/style/icons')
  const names = new Set(readdirSync(folder))
  const icon = (name: string) => async (): Promise<Answer> => {
    const contentType = types[extname(name)]
    if (!names.has(name) || !contentType) throw new NotFound('icon.unknown')
    return { contentType, body: readFileSync(join(folder, name)), tags: [], cacheControl }
  }
  app.get(urls.favicon, (_, reply) => reply.keep(icon('favicon.ico')))
  app.get('/icons/:name', { schema: { params: z.object({ name: z.string().max(40) }) } }, ({ params }, reply) =>
    reply.keep(icon(params.name)),
  )
}
