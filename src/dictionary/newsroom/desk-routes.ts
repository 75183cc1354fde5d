// The addresses at which editors keep the dictionary: its entries, what readers missed, and the packs.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { allowed, formToken } from '../../accounts/accounts.ts'
import { Conflict, Invalid } from '../../platform/failure.ts'
import * as urls from '../../urls.ts'
import { longest } from '../finding/word.ts'
import type { PackId } from '../packs/pack.ts'
import { type DictionaryPlan, wordNamed } from '../plan.ts'
import type { EntryProblem } from './entry.ts'

const drawing = () => import('./desk-drawing.tsx')
const writing = () => import('./writing.ts')
const form = () => import('./form.ts')
const packs = () => import('../packs/keeping.ts')

const asked = z.object({ word: z.string().max(200).catch('') })
const body = z.record(z.string().max(40), z.union([z.string(), z.array(z.string())]))
const acted = z.object({
  act: z.enum(['hide', 'show', 'restore']),
  revision: z.coerce.number().int().min(1).max(9_999_999).catch(1),
})
const packNamed = z.object({ id: z.string().regex(/^pack_[0-9a-z]{1,40}$/) })
const packActed = z.object({ act: z.enum(['up', 'down', 'hide', 'show', 'remove']) })

export function dictionaryDeskRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const keeper = ({ headers }: FastifyRequest) => allowed(house, headers, 'keep the dictionary')

  app.get('/newsroom/dictionary', { schema: { querystring: asked } }, async (request, reply) => {
    await keeper(request)
    const word = headwordIn(request.query.word)
    if (word !== '') return reply.redirect(urls.newsroomDictionary(language, word), 303)
    return reply.once(await (await drawing()).frontPage(plan))
  })

  app.get('/newsroom/dictionary/export.txt', async (request, reply) => {
    await keeper(request)
    const text = await (await drawing()).exported(house)
    const headers = { 'content-disposition': 'attachment; filename="lexicon.txt"' }
    return reply.give({
      contentType: 'text/plain; charset=utf-8',
      body: text,
      tags: [],
      cacheControl: 'private, no-store',
      headers,
    })
  })

  app.get('/newsroom/dictionary/:word', { schema: { params: wordNamed } }, async (request, reply) => {
    await keeper(request)
    const word = headwordIn(request.params.word)
    if (word === '') return reply.redirect(urls.newsroomDictionary(language), 303)
    return reply.once(await (await drawing()).entryPage(plan, word, null, formToken(house, request.headers)))
  })

  app.post('/newsroom/dictionary/:word', { schema: { params: wordNamed, body } }, async (request, reply) => {
    const by = await keeper(request)
    const { actIn, arranged, revisionIn, textIn } = await form()
    const act = actIn(request.body)
    const text = arranged(textIn(request.body), act)
    const word = headwordIn(request.params.word)
    // Under another headword it is another entry.
    const revision = isSame(text.headword, word) ? revisionIn(request.body) : 0
    const token = formToken(house, request.headers)
    const again = async (problems: readonly EntryProblem[], status: number) =>
      reply.once(await (await drawing()).entryPage(plan, word, { text, revision, problems, status }, token))
    if (act.does !== 'keep') return again([], 200)
    try {
      const kept = await (await writing()).writeEntry(house, text, revision, by)
      if (!kept.ok) return await again(kept.problems, 422)
      return await reply.redirect(urls.newsroomDictionary(language, kept.entry.headword), 303)
    } catch (error) {
      if (!(error instanceof Conflict) || error.code !== 'entry.changed-meanwhile') throw error
      return again([{ field: 'headword', code: 'entry.changed-meanwhile', details: {} }], 409)
    }
  })

  app.post('/newsroom/dictionary/:word/act', { schema: { params: wordNamed, body: acted } }, async (request, reply) => {
    const by = await keeper(request)
    const { act, revision } = request.body
    const word = headwordIn(request.params.word)
    const { hideEntry, restoreEntry, showEntry } = await writing()
    if (act === 'restore') await restoreEntry(house, word, revision, by)
    else await (act === 'hide' ? hideEntry : showEntry)(house, word, by)
    return reply.redirect(urls.newsroomDictionary(language, word), 303)
  })

  packRoutes(instance, plan)
}

function packRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/newsroom/dictionary/packs', async (request, reply) => {
    await allowed(house, request.headers, 'keep the dictionary')
    return reply.once(await (await drawing()).packsPage(plan, formToken(house, request.headers)))
  })

  app.post(
    '/newsroom/dictionary/packs/:id',
    { schema: { params: packNamed, body: packActed } },
    async (request, reply) => {
      const by = await allowed(house, request.headers, 'keep the dictionary')
      await (await packs()).actOnPack(house, request.params.id as PackId, request.body.act, by)
      return reply.redirect(urls.packDesk(language), 303)
    },
  )
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.toLowerCase()

function headwordIn(word: string): string {
  if (word.length > longest.word) throw new Invalid('dictionary.word-long', { most: longest.word })
  return word
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
