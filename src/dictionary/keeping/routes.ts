// The addresses at which readers keep words, list them, review them and take them along.
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { formToken, signedIn } from '../../accounts/accounts.ts'
import { isForProgram } from '../../platform/accept.ts'
import { NotFound } from '../../platform/failure.ts'
import { inWords } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { type DictionaryPlan, inSentence, ownPath, whereOf } from '../plan.ts'
import { lookUp } from '../verbs/look-up.ts'
import { askerAt } from './asker.ts'
import { filtered, filterFrom, wishesOf } from './filter.ts'
import { joining, joinWords } from './join.ts'
import { keepWord, removeWord } from './keep.ts'
import type { WordId } from './kept-word.ts'

const listed = filtered.extend({ removed: z.string().max(200).optional().catch(undefined) })
const asked = z.object({ word: z.string().min(1), ...inSentence.shape })
const saving = asked.extend({ sense: z.string().max(200).optional() })
const wordId = z.string().regex(/^word_[0-9a-z]{1,40}$/)
const removing = filtered.extend({ id: wordId })
const answering = z.object({
  id: wordId,
  revision: z.coerce.number().int().min(1).max(1_000_000),
  answer: z.coerce
    .number<string>()
    .pipe(z.literal([1, 2, 3, 4]))
    .optional(),
  undo: z.string().optional(),
})
const reviewing = z.object({
  show: z.string().max(60).catch(''),
  told: z.enum(['counted', 'taken-back']).nullable().catch(null),
})

/** Nothing of this is loaded before somebody keeps a word. */
const drawing = () => import('./drawing.tsx')

export function keepingRoutes(app: FastifyInstance, plan: DictionaryPlan): void {
  listRoutes(app, plan)
  saveRoutes(app, plan)
  reviewRoutes(app, plan)
  fileRoutes(app, plan)
}

function listRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/account/words', { schema: { querystring: listed } }, async ({ headers, query }, reply) => {
    const { ownWordsPage, wordsHerePage } = await drawing()
    const asker = await askerAt(house, headers)
    if (asker === null) return reply.once(await wordsHerePage(plan, 'list'))
    return reply.once(await ownWordsPage(plan, asker, { filter: filterFrom(query), removed: query.removed }))
  })

  app.post('/account/words/remove', { schema: { body: removing } }, async ({ headers, body }, reply) => {
    const account = await signedIn(house, headers)
    const removed = await removeWord(house, body.id as WordId, account)
    const wishes = { ...wishesOf(filterFrom(body)), removed: removed ?? undefined }
    return reply.redirect(urls.ownWords(language, wishes), 303)
  })
}

function saveRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/account/words/save', { schema: { querystring: asked } }, async ({ headers, query }, reply) => {
    await signedIn(house, headers)
    const token = formToken(house, headers)
    const { word, in: sentence, at, from } = query
    const card = await lookUp(house, { word, sentence, at, language })
    const { keepPage } = await drawing()
    if (card.senses.length === 0 && card.note === null) throw new NotFound('words.nothing-to-keep')
    const where = whereOf({ sentence, at, from: ownPath(from) })
    return reply.once(await keepPage(plan, card, { where, token }))
  })

  app.post('/account/words/save', { schema: { body: saving } }, async ({ headers, body }, reply) => {
    const account = await signedIn(house, headers)
    const { word, in: sentence, at, sense } = body
    const from = ownPath(body.from)
    const kept = await keepWord(house, { word, sense, sentence, at, from, language }, account)
    if (isForProgram(headers.accept)) return reply.header('cache-control', 'private, no-store').send(kept)
    const where = { ...whereOf({ sentence, at, from }), kept: '1' }
    return reply.redirect(urls.dictionaryWord(language, word, where), 303)
  })

  app.post('/account/words/join', { schema: { body: joining } }, async ({ headers, body: { words } }, reply) => {
    const joined = await joinWords(house, words, language, await signedIn(house, headers))
    return reply
      .header('cache-control', 'private, no-store')
      .send({ ...joined, said: inWords(language)('words.joined', { count: joined.kept, left: joined.left }) })
  })
}

function reviewRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const address = urls.actOnWords(language, 'review')

  app.get('/account/words/review', { schema: { querystring: reviewing } }, async ({ headers, query }, reply) => {
    const { reviewPage, wordsHerePage } = await drawing()
    const asker = await askerAt(house, headers)
    return reply.once(await (asker === null ? wordsHerePage(plan, 'review') : reviewPage(plan, asker, query)))
  })

  app.post('/account/words/review', { schema: { body: answering } }, async ({ headers, body }, reply) => {
    const account = await signedIn(house, headers)
    const { answerWord, takeBack } = await import('./review.ts')
    const { revision, answer } = body
    const id = body.id as WordId
    if (answer === undefined) {
      const isBack = body.undo !== undefined && (await takeBack(house, id, revision, account))
      return reply.redirect(isBack ? `${address}?told=taken-back` : address, 303)
    }
    const { zone } = (await placeIn(language)).paper
    const isCounted = await answerWord(house, id, { answer, revision, zone }, account)
    return reply.redirect(isCounted ? address : `${address}?told=counted`, 303)
  })
}

const files = {
  'export.csv': { type: 'text/csv; charset=utf-8; header=present', name: 'words.csv' },
  'export.txt': { type: 'text/plain; charset=utf-8', name: 'words.txt' },
} as const

function fileRoutes(app: FastifyInstance, { house, language, placeIn }: DictionaryPlan): void {
  const send = async (headers: IncomingHttpHeaders, reply: FastifyReply, kind: keyof typeof files) => {
    const account = await signedIn(house, headers)
    const [{ wordsAsCsv, wordsForAnki }, { allWords }] = await Promise.all([
      import('./export.ts'),
      import('../store/kept-words.ts'),
    ])
    const words = await allWords(house.db, account.id)
    const about = { origin: house.settings.origin, zone: (await placeIn(language)).paper.zone }
    const { type, name } = files[kind]
    return reply
      .headers({
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(kind === 'export.csv' ? wordsAsCsv(words, about) : wordsForAnki(words, about))
  }

  app.get('/account/words/export.csv', ({ headers }, reply) => send(headers, reply, 'export.csv'))
  app.get('/account/words/export.txt', ({ headers }, reply) => send(headers, reply, 'export.txt'))
}
