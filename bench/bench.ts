// `npm run bench`: how fast the built paper is, measured beside a bare server in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as urls from '../src/urls.ts'
import { askFor } from './asking.ts'
import { changeWhileLoaded } from './changing-page.ts'
import { type Cold, type ColdPage, coldTimes } from './cold-pages.ts'
import { dictionaryReport, measureDictionary } from './dictionary.ts'
import { discuss } from './discussion.ts'
import { compare, type Compared, type LoadPlan } from './kept-pages.ts'
import { fewest, type Options, readOptions } from './options.ts'
import { residentMegabytes } from './paper.ts'
import { openPress, type Press } from './press.ts'
import { discussionReport } from './discussion-report.ts'
import { changingReport, coldReport, growthReport, houseReport, keptReport, weightReport } from './report.ts'
import { shown } from './table.ts'
import { weigh } from './weight.ts'
import { wordListReport } from './word-lists.ts'

const modelStory = '/2018/04/10/ri-yong-ho-moscow'
const openStory = '/2018/04/11/lavrov-ri-meeting'
const feed = urls.atom(urls.front('en'))
const coldRounds = 50
const connections = 32
const turns = 7

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const say = (text: string): void => void process.stderr.write(`bench: ${text}\n`)

async function bench({ articles, seconds }: Options, folder: string): Promise<void> {
  const began = performance.now()
  print(machine())
  const small = await press(folder, fewest)
  const { paper } = small
  const plan: LoadPlan = { connections, seconds, turns }

  const kept = new Map<string, Compared | null>()
  for (const [name, path] of Object.entries({ article: modelStory, 'front page': '/', 'Atom feed': feed })) {
    say(`loading the ${name} …`)
    kept.set(name, (await built(small, path)) ? await compare(paper, path, plan) : null)
  }
  print(keptReport(kept, connections))
  say('changing the article while it is read …')
  print(changingReport(await changeWhileLoaded(paper, small.newsroom, modelStory, plan)))
  const afterLoad = residentMegabytes(paper.pid)

  const large = articles > fewest ? await press(folder, articles) : null
  const presses = large ? [small, large] : [small]
  const pages = await coldPages(small)
  say(`dropping pages ${coldRounds} times and asking for them …`)
  const colds = await coldTimes(
    presses,
    pages.filter(({ built: there }) => there),
    coldRounds,
  )
  const [cold = new Map<string, Cold>(), coldInLarge] = colds
  print(coldReport(new Map(pages.map(({ name }) => [name, cold.get(name) ?? null])), coldRounds))
  if (large && coldInLarge) print(growthReport([small, large], [cold, coldInLarge]))
  print(houseReport(small, afterLoad))
  say('discussing …')
  print(discussionReport(await discuss(small, modelStory, openStory, plan)))
  print(wordListReport())
  print(weightReport(await weigh(paper.port, modelStory)))
  for (const one of presses) await one.close()
  say('looking words up …')
  print(dictionaryReport(await measureDictionary(join(folder, String(fewest)), seconds)))
  print(`\nThe whole run took ${shown((performance.now() - began) / 1000)} s; ${machineLoad()} after it.`)
}

async function press(folder: string, articles: number): Promise<Press> {
  say(`making ${shown(articles)} articles …`)
  const made = await openPress(join(folder, String(articles)), articles)
  print(`Made ${shown(articles)} articles beside the demo newspaper in ${shown(made.filledIn, 1)} s.`)
  return made
}

const built = async (of: Press, path: string): Promise<boolean> => (await askFor(of.paper.port, path)).status === 200

async function coldPages(of: Press): Promise<(ColdPage & { built: boolean })[]> {
  const [day = ''] = /\d{4}\/\d\d\/\d\d/.exec(of.older) ?? []
  const pages: ColdPage[] = [
    { name: 'article: the model story', path: modelStory },
    { name: 'article: a made-up one', path: of.older },
    { name: 'front page', path: '/' },
    { name: 'section page', path: urls.section('en', 'national') },
    { name: 'section page 50', path: urls.section('en', 'national', 50) },
    { name: 'day page', path: urls.day('en', day.replaceAll('/', '-')) },
    { name: 'Atom feed', path: feed },
  ]
  return Promise.all(pages.map(async (page) => ({ ...page, built: await built(of, page.path) })))
}

function machine(): string {
  const [processor] = cpus()
  return `Courant’s bench, ${new Date().toISOString().slice(0, 16)}Z: Node ${process.version}, ${cpus().length} × ${processor?.model}; ${machineLoad()} before it.`
}

/** Other programs at work make every figure worse, and seldom all alike. */
const machineLoad = (): string => `load average ${shown(loadavg()[0] ?? 0, 2)}`

function asked(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    say((error as Error).message)
    process.exit(2)
  }
}

const options = asked()
const folder = mkdtempSync(join(tmpdir(), 'courant-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
try {
  await bench(options, folder)
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
}
process.exit()
