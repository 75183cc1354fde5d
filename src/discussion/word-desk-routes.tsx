// The addresses at which the word lists are kept: all entries, a text tried out, and one entry with what it would find.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { allowed, formToken } from '../accounts/accounts.ts'
import { clean } from '../language/cleaning.ts'
import { NotFound } from '../platform/failure.ts'
import { languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { EntryPage, type EntryFilled } from './newsroom/entry-page.tsx'
import { type Tried, WordsPage } from './newsroom/words-page.tsx'
import { citable, drawn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import { entriesById } from './store/words.ts'
import { addEntry, changeEntry, dryRun, endEntry, measuredEntries, tryOut } from './verbs/words.ts'
import { type EntryId, entryModes, type EntryText, entryProblems, lists } from './word-entry.ts'

const onPage = 100
const longestTried = 5000
const text = z.string().max(20_000).catch('')
const wished = z.object({
  list: z.enum(lists).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
const tried = z.object({ text })
const identified = z.object({ id: z.string().regex(/^(new|word_[0-9a-z]{1,40})$/) })
const written = z.object({
  act: z.enum(['try', 'keep']).catch('try'),
  list: z.enum(lists).catch('hold'),
  language: z.enum(languages).catch('en'),
  entry: text,
  mode: z.enum(entryModes).catch('word'),
  clause: text,
  note: text,
})

export function wordDeskRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const keeper = ({ headers }: FastifyRequest) => allowed(house, headers, 'keep word lists')

  app.get('/newsroom/words', { schema: { querystring: wished } }, async (request, reply) => {
    await keeper(request)
    return reply.once(await wordsPage(plan, request, request.query, null))
  })

  app.post('/newsroom/words/try', { schema: { body: tried } }, async (request, reply) => {
    await keeper(request)
    const cleaned = clean(request.body.text).slice(0, longestTried)
    const hits = await tryOut(house, cleaned)
    return reply.once(await wordsPage(plan, request, { page: 1 }, { text: cleaned, hits }))
  })

  app.get('/newsroom/words/:id', { schema: { params: identified } }, async (request, reply) => {
    await keeper(request)
    const { id } = request.params
    const filled = { text: id === 'new' ? blank : await standing(plan, id as EntryId), run: null, problems: [] }
    return reply.once(await entryPage(plan, request, id, filled))
  })

  app.post('/newsroom/words/:id', { schema: { params: identified, body: written } }, async (request, reply) => {
    const by = await keeper(request)
    const { id } = request.params
    const { act, clause, ...rest } = request.body
    const said: EntryText = { ...rest, clause: clause === '' ? null : clause }
    if (id !== 'new') await standing(plan, id as EntryId)
    if (act === 'try') {
      const problems = entryProblems(said)
      const run = problems.length > 0 ? null : await dryRun(house, said)
      return reply.once(await entryPage(plan, request, id, { text: said, run, problems }))
    }
    const kept = await (id === 'new' ? addEntry(house, said, by) : changeEntry(house, id as EntryId, said, by))
    if (!kept.ok)
      return reply.once(await entryPage(plan, request, id, { text: said, run: null, problems: kept.problems }))
    return reply.redirect(
      urls.wordLists(language, { list: said.list, language: said.language, q: kept.entry.entry }),
      303,
    )
  })

  app.post('/newsroom/words/:id/end', { schema: { params: identified } }, async (request, reply) => {
    const by = await keeper(request)
    await endEntry(house, request.params.id as EntryId, by)
    return reply.redirect(urls.wordLists(language), 303)
  })
}

const blank: EntryText = { list: 'hold', language: 'ko', entry: '', mode: 'stem', clause: null, note: '' }

/** An entry that is looked for. Throws NotFound where there is none, or where it has ended. */
async function standing({ house }: DiscussionPlan, id: EntryId): Promise<EntryText> {
  const entry = (await entriesById(house.db, [id])).get(id)
  if (entry?.endedAt !== null) throw new NotFound('word.unknown')
  return entry
}

async function wordsPage(
  { house, language, placeIn }: DiscussionPlan,
  { headers }: FastifyRequest,
  wish: z.output<typeof wished>,
  trying: Tried | null,
): Promise<PageContent> {
  const [place, all] = await Promise.all([placeIn(language), measuredEntries(house)])
  const sought = wish.q?.trim().toLowerCase() ?? ''
  const found = all.filter(
    (one) =>
      (wish.list === undefined || one.list === wish.list) &&
      (wish.language === undefined || one.language === wish.language) &&
      (sought === '' || one.entry.toLowerCase().includes(sought)),
  )
  const from = (wish.page - 1) * onPage
  const main = (
    <WordsPage
      desk={{
        wish,
        count: found.length,
        entries: found.slice(from, from + onPage),
        more: found.length > from + onPage,
        trying,
        token: formToken(house, headers),
      }}
      place={place}
    />
  )
  return drawn(place, { title: place.say('moderation.words'), address: (one) => urls.wordLists(one), main })
}

async function entryPage(
  { house, language, placeIn }: DiscussionPlan,
  { headers }: FastifyRequest,
  id: string,
  filled: EntryFilled,
): Promise<PageContent> {
  const [place, clauses] = await Promise.all([placeIn(language), citable(house)])
  const main = <EntryPage id={id} filled={filled} clauses={clauses} token={formToken(house, headers)} place={place} />
  return drawn(place, {
    title: place.say('moderation.words'),
    address: (one) => urls.onWordLists(one, id),
    main,
    status: filled.problems.length > 0 ? 422 : 200,
  })
}
