// The newsroom of one data folder: fills the paper through the desk's own verbs, and mends articles while it is read.
import { join } from 'node:path'
import { migrations } from '../db/migrations/list.ts'
import * as desk from '../src/desk/desk.ts'
import { seedDemo } from '../src/desk/commands.ts'
import { openHouse } from '../src/platform/house.ts'
import { openLog } from '../src/platform/log.ts'
import { root } from '../src/platform/root.ts'
import { readSettings } from '../src/platform/settings.ts'
import { dayIn, startOf } from '../src/style/dates.ts'
import * as urls from '../src/urls.ts'
import { answerParent } from './child.ts'
import { type BenchReader, bringComments, commentsUnder, enterReaders } from './crowd.ts'
import { type Cast, madeUp } from './stories.ts'

export type Wish = { fill: number } | { mend: string[] } | { discuss: string; comments: number; readers: number }
/**
 * How long filling took, where the made-up articles of a few numbers stand, and who was made to read; empty where nothing of that was
 * asked for. `shown` is how many comments the article of the wish shows by then.
 */
export type Done = { seconds: number; articles: string[]; readers: BenchReader[]; shown: number }

const by = 'bench'
const perChange = 500
/** Articles of these numbers are looked at: each is in every paper of the bench. */
const known = new Set([0, 500])

const { house, close } = await openHouse({
  settings: readSettings(process.env),
  log: openLog({ level: 'warn' }),
  migrations,
  wires: {},
})
let mended = 0

const nothing: Done = { seconds: 0, articles: [], readers: [], shown: 0 }

answerParent(async (wish: Wish): Promise<Done> => {
  if ('fill' in wish) return fill(wish.fill)
  return 'mend' in wish ? mend(wish.mend) : discuss(wish)
}, close)

/** The demo newspaper, and so many made-up articles in National, whose pages are then many. */
async function fill(count: number): Promise<Done> {
  const { problems } = await seedDemo(house, join(root(), 'demo'), house.now())
  if (problems.length > 0) throw new Error(`the demo newspaper did not come in whole: ${JSON.stringify(problems)}`)
  const began = performance.now()
  const cast = await castOf()
  const { zone } = await desk.paper(house.db)
  const today = startOf(dayIn(zone, house.now()), zone)
  const articles: string[] = []
  for (let done = 0; done < count; done += perChange) {
    await house.change(async (tx) => {
      for (let left = count - done; left > Math.max(0, count - done - perChange); left--) {
        const number = left - 1
        const { slug, at, story } = madeUp(number, today, cast)
        const { id } = await desk.draft(tx, { kind: 'article', language: 'en', slug, comments: 'closed', story })
        const out = await desk.publish(tx, id, at, by)
        if (known.has(number)) articles.unshift(urls.article(out))
      }
    })
  }
  return { ...nothing, seconds: (performance.now() - began) / 1000, articles }
}

async function castOf(): Promise<Cast> {
  const sections = await desk.sectionTree(house.db)
  return {
    sections: sections.all.filter(({ path }) => path.startsWith('national')).map(({ id }) => id),
    journalists: (await desk.allJournalists(house.db)).map(({ id }) => id),
    pictures: (await desk.allPictures(house.db)).map(({ id }) => id),
    topics: [(await desk.topicNamed(house, { en: 'Bench' })).id],
  }
}

/** Gives each article a new headline, all in one change, so that every page that shows one of them is dropped at once. */
async function mend(addresses: string[]): Promise<Done> {
  mended += 1
  await house.change(async (tx) => {
    for (const address of addresses) {
      const [, day = '', slug = ''] = /^\/(\d{4}\/\d\d\/\d\d)\/([^/]+)$/.exec(address) ?? []
      const article = await desk.articleAddressed(tx.db, 'en', day.replaceAll('/', '-'), decodeURIComponent(slug))
      const reading = article && (await desk.read(tx.db, article))
      if (!reading) throw new Error(`there is no article at ${address}`)
      const { story } = reading.revision
      const headline = `${story.headline.replace(/ \(\d+\)$/, '')} (${mended})`
      const text = { story: { ...story, headline, shortHeadline: '' }, basedOn: reading.article.revision }
      await desk.mend(tx, reading.article.id, text, by)
    }
  })
  return nothing
}

/** Brings in comments under an article, and people to read and write there. */
async function discuss({ discuss: address, comments, readers }: Extract<Wish, { discuss: string }>): Promise<Done> {
  const began = performance.now()
  await bringComments(house, address, comments)
  const people = await enterReaders(house, readers)
  return {
    ...nothing,
    seconds: (performance.now() - began) / 1000,
    readers: people,
    shown: await commentsUnder(house, address),
  }
}
