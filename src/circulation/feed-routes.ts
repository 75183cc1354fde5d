// The addresses of feeds: of the whole paper, and of each section, topic and journalist.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import * as urls from '../urls.ts'
import { atomFeed, atomType } from './atom.ts'
import { type Channel, channelOf, type Subject } from './channel.ts'
import { jsonFeed, jsonFeedType } from './json-feed.ts'
import { type CirculationPlan, type Source, sourceOf } from './source.ts'

type Form = { contentType: string; write: (channel: Channel) => string }
const atom: Form = { contentType: atomType, write: atomFeed }
const json: Form = { contentType: jsonFeedType, write: jsonFeed }

/** Feeds are made to be read elsewhere, by programs in browsers too. */
const elsewhere = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
const slugged = z.object({ slug: z.string().max(400) })

export function feedRoutes(instance: FastifyInstance, plan: CirculationPlan): void {
  const { db } = plan.house
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const feed = (reply: FastifyReply, form: Form, find: (source: Source) => Promise<Subject> | Subject) =>
    reply.keep(async () => {
      const source = await sourceOf(plan)
      const channel = await channelOf(plan.house, source, await find(source))
      return { contentType: form.contentType, body: form.write(channel), tags: channel.tags, headers: elsewhere }
    })

  app.get('/feed.xml', (_, reply) => feed(reply, atom, wholePaper))
  app.get('/feed.json', (_, reply) => feed(reply, json, wholePaper))
  for (const depth of [1, 2, 3]) {
    const names = ['one', 'two', 'three'].slice(0, depth)
    app.get(
      `/${names.map((name) => `:${name}`).join('/')}/feed.xml`,
      { schema: { params: z.record(z.string(), z.string()) } },
      ({ params }, reply) =>
        feed(reply, atom, (source) => aSection(source, names.map((name) => params[name]).join('/'))),
    )
  }
  app.get('/by/:slug/feed.xml', { schema: { params: slugged } }, ({ params }, reply) =>
    feed(reply, atom, async ({ language, paper }) => {
      const one = await desk.journalistBySlug(db, params.slug)
      if (!one) throw new NotFound('journalist.unknown')
      return {
        shelf: `by:${one.id}`,
        title: `${one.name[language]} · ${paper.name[language]}`,
        description: one.role[language],
        page: urls.journalist(language, one.slug),
      }
    }),
  )
  app.get('/topics/:slug/feed.xml', { schema: { params: slugged } }, ({ params }, reply) =>
    feed(reply, atom, async ({ language, paper }) => {
      const one = await desk.topicBySlug(db, params.slug.normalize('NFC'))
      if (!one) throw new NotFound('topic.unknown')
      return {
        shelf: `topic:${one.id}`,
        title: `${one.name[language]} · ${paper.name[language]}`,
        description: '',
        page: urls.topic(language, one.slug),
      }
    }),
  )
}

const wholePaper = ({ language, paper }: Source): Subject => ({
  shelf: 'all',
  title: paper.name[language],
  description: paper.motto[language],
  page: urls.front(language),
})

function aSection({ language, paper, sections }: Source, path: string): Subject {
  const section = sections.byPath.get(path.normalize('NFC'))
  if (!section) throw new NotFound('section.unknown')
  return {
    shelf: `section:${section.id}`,
    title: `${section.title[language]} · ${paper.name[language]}`,
    description: section.description[language],
    page: urls.section(language, section.path),
  }
}
