// Looks words up in a process of its own, as the paper does in its own: how long a look-up with its sentence takes, and a glossary.
import { migrations } from '../db/migrations/list.ts'
import { lookUp, shelfOf } from '../src/dictionary/verbs/look-up.ts'
import { glossaryOf } from '../src/dictionary/glossary/glossary.ts'
import { levelOf } from '../src/dictionary/levels/level-articles.ts'
import { openHouse } from '../src/platform/house.ts'
import { openLog } from '../src/platform/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { answerParent } from './child.ts'
import { median, percentile } from './figures.ts'

/** Paragraphs of an article of some 900 words, and how often everything is done. */
export type DictionaryWish = { paragraphs: string[]; rounds: number }
/** Milliseconds. */
export type DictionaryTimes = {
  first: number
  lookUps: number
  p50: number
  p99: number
  words: number
  glossary: number
  level: number
}

/** Of a folder that nobody serves now. */
const opened = await openHouse({
  settings: readSettings(process.env),
  log: openLog({ level: 'silent' }),
  migrations,
  wires: {},
})
const { house } = opened

answerParent(async ({ paragraphs, rounds }: DictionaryWish): Promise<DictionaryTimes> => {
  const asked = paragraphs.flatMap(questionsIn)
  const first = await timed(() => lookUp(house, { word: 'minister', sentence: 'The minister spoke.', language: 'en' }))
  const waits: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const question of asked) waits.push(await timed(() => lookUp(house, { ...question, language: 'en' })))
  const counted = waits.slice(asked.length)
  const books = await shelfOf(house)
  const lines = paragraphs.map((text, at) => ({ number: at + 1, text }))
  const wish = { level: 2, room: 100_000, heightOf: () => 10 }
  const glossaries: number[] = []
  const levels: number[] = []
  for (let round = 0; round < 20; round++) {
    glossaries.push(await timed(() => glossaryOf(books, lines, wish)))
    levels.push(await timed(() => levelOf(paragraphs.join('\n'))))
  }
  return {
    first,
    lookUps: counted.length,
    p50: percentile(counted, 0.5),
    p99: percentile(counted, 0.99),
    words: asked.length,
    glossary: median(glossaries),
    level: median(levels),
  }
}, opened.close)

function questionsIn(paragraph: string): { word: string; sentence: string; at: number }[] {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)]
  return sentences.flatMap(({ segment }) =>
    [...segment.matchAll(/\p{L}[\p{L}’'-]*/gu)].map(({ 0: word, index }) => ({ word, sentence: segment, at: index })),
  )
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
