// The addresses by which a discussion is followed: its feed, and its events.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { addressHash } from '../platform/address.ts'
import { Unavailable } from '../platform/unavailable.ts'
import * as urls from '../urls.ts'
import { articleAt, articlePath, placed } from './address.ts'
import { tagsOf } from './drawing.tsx'
import { feedType, threadFeed } from './feed.ts'
import type { DiscussionPlan } from './plan.ts'
import { newestShown } from './verbs/reading.ts'

const entries = 50
const comeBackIn = 60

export function followRoutes(instance: FastifyInstance, { house, language, placeIn, live }: DiscussionPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const schema = { params: placed }

  app.get(`${articlePath}/comments/feed.xml`, { schema }, (request, reply) =>
    reply.keep(async () => {
      const { article, discussed, moved } = await articleAt(house, language, request.params)
      const tags = tagsOf(article)
      if (moved) {
        const location = urls.discussionFeed(discussed, language)
        return {
          status: 301,
          contentType: 'text/plain; charset=utf-8',
          body: `${location}\n`,
          tags,
          headers: { location },
        }
      }
      const comments = await newestShown(house.db, article, entries, house.now())
      const since = article.firstPublishedAt ?? house.now()
      return { contentType: feedType, body: threadFeed(await placeIn(language), discussed, comments, since), tags }
    }),
  )

  app.get(
    `${articlePath}/comments/live`,
    { schema, exposeHeadRoute: false, config: { stream: true } },
    async (request, reply) => {
      const { article } = await articleAt(house, language, request.params)
      const headers = Object.fromEntries(
        Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      )
      const address = addressHash(house, request.ip, 'streams')
      const followed = await live.follow(house, article.id, { address, response: reply.raw, headers })
      if (!followed) throw new Unavailable('discussion.streams', {}, comeBackIn)
      return reply.hijack()
    },
  )

  // The server waits for open answers to end, and these would not.
  app.addHook('preClose', async () => live.close())
}
