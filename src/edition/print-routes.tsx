// An article for paper: by itself, or with a glossary of its hard words; and where those words stand, for the script that marks them.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Reading } from '../desk/desk.ts'
import * as dictionary from '../dictionary/dictionary.ts'
import { anArticle, type Draw, type Drawn, found, pageOf, placed } from './article-routes.tsx'
import type { Elsewhere, PageContent } from '../style/page.ts'
import { unlisted } from '../style/plain-page.tsx'
import type { EditionPlan } from './listed.tsx'
import { lookIn, wordLanguages } from './look.ts'
import { GlossaryPage, glossaryLevels, type Setting, usualLevel } from './pages/print-glossary.tsx'
import { PrintPage } from './pages/print.tsx'
import { roomForGlossary } from './paper-room.ts'
import type { Place } from './place.ts'

const one = z.literal('1').optional().catch(undefined)
/** Few choices, so that few pages are kept. */
const asked = z.object({
  glossary: one,
  level: z.coerce.number().pipe(z.literal(glossaryLevels)).optional().catch(undefined),
  columns: z.coerce
    .number()
    .pipe(z.literal([1, 2]))
    .optional()
    .catch(undefined),
  lines: one,
  words: z.enum(wordLanguages).optional().catch(undefined),
})

const json = 'application/json; charset=utf-8'

export function printRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    `${anArticle}/print`,
    { schema: { params: placed, querystring: asked } },
    async ({ params, query, headers }, reply) => {
      const { glossary, level, columns = 2, lines, words } = query
      const page = (draw: Draw) => pageOf(plan, params, '/print', draw)
      if (glossary === undefined) return reply.page(() => page(plainPrint))
      const look = lookIn(headers.cookie ?? '')
      const wish: Setting = {
        level: level ?? (look.marks === 'off' ? usualLevel : (Number(look.marks) as Setting['level'])),
        columns,
        lines: lines !== undefined,
        words: words ?? look.words,
      }
      const draw: Draw = (reading, place) => glossaryPage(plan, reading, place, wish)
      const made = () => page(draw).then((content) => withWishes(content, query))
      // What is left open follows the reader's own settings, and is then for this reader alone.
      if (level !== undefined && words !== undefined) return reply.page(made)
      const content = await made()
      return 'elsewhere' in content ? reply.redirect(content.elsewhere, 302) : reply.once(content)
    },
  )

  app.get(`${anArticle}/dictionary/hard`, { schema: { params: placed } }, ({ params }, reply) =>
    reply.keep(async () => {
      const reading = await found(plan, params)
      if ('elsewhere' in reading) {
        const { elsewhere, tags } = reading
        return {
          status: 302,
          contentType: json,
          body: '[]',
          tags,
          headers: { location: `${elsewhere}/dictionary/hard` },
        }
      }
      const { article, revision } = reading
      const words = article.language === 'en' ? await dictionary.hardWordsOf(plan.house, revision.story) : []
      const tags = [`article:${article.id}`, dictionary.dictionaryTag]
      return { contentType: json, body: JSON.stringify(words), tags, headers: { 'x-robots-tag': 'noindex' } }
    }),
  )
}

/** An article that is found at another address is set there as it was wished for here. */
function withWishes(content: PageContent | Elsewhere, wishes: object): PageContent | Elsewhere {
  if (!('elsewhere' in content)) return content
  const known = Object.entries(wishes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return { ...content, elsewhere: `${content.elsewhere}?${new URLSearchParams(known).toString()}` }
}

async function plainPrint(reading: Reading, place: Place): Promise<Drawn> {
  return {
    title: place.say('print.title', { headline: reading.revision.story.headline }),
    main: <PrintPage reading={reading} place={place} />,
    tags: [],
    head: unlisted,
  }
}

async function glossaryPage({ house }: EditionPlan, reading: Reading, place: Place, setting: Setting): Promise<Drawn> {
  const { article, revision } = reading
  const { level, columns, words } = setting
  const { headline } = revision.story
  const glossary =
    article.language === 'en'
      ? await dictionary.glossary(house, revision.story, {
          level,
          explained: words,
          room: roomForGlossary(reading, columns),
        })
      : null
  return {
    title: place.say('glossary.title', { headline }),
    main: <GlossaryPage reading={reading} place={place} setting={setting} glossary={glossary} />,
    tags: [dictionary.dictionaryTag],
    islands: setting.lines && glossary ? ['src/edition/islands/line-numbers.ts'] : [],
    head: unlisted,
  }
}
