// Describes to programs what they may ask: one OpenAPI document of all rooms.
import type { FastifyInstance } from 'fastify'
import { dictionaryPaths, dictionarySchemas } from './dictionary/api.ts'
import type { House } from './platform/house.ts'
import * as urls from './urls.ts'

const problem = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: ['string', 'null'], description: 'A sentence that a person may see.' },
    code: { type: ['string', 'null'], description: 'A stable name of what went wrong, such as dictionary.pace.' },
    instance: { type: 'string', description: 'The id of the request, as the log has it.' },
  },
} as const

export function describeApi(app: FastifyInstance, { settings }: House): void {
  app.get(urls.openApi, (_, reply) =>
    reply.keep(async () => {
      const description = {
        openapi: '3.1.0',
        info: { title: 'Courant', version: '1', description: 'What programs may ask of this newspaper.' },
        servers: [{ url: settings.origin }],
        paths: dictionaryPaths,
        components: { schemas: { ...dictionarySchemas, Problem: problem } },
      }
      return {
        contentType: 'application/json; charset=utf-8',
        body: JSON.stringify(description),
        tags: ['api'],
        headers: { 'access-control-allow-origin': '*' },
      }
    }),
  )
}
