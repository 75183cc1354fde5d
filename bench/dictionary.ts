// What the dictionary costs: a look-up in process and over HTTP, a glossary, the headwords of an archive, and the memory that it takes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import * as urls from '../src/urls.ts'
import { openChild } from './child.ts'
import { host } from './connection.ts'
import type { DictionaryTimes, DictionaryWish } from './dictionary-process.ts'
import { environment, openPaper, residentMegabytes } from './paper.ts'
import { judged, shown, table, toReach } from './table.ts'

type Served = { perSecond: number; failed: number; before: number | null; after: number | null }
export type Dictionary = { times: DictionaryTimes; served: Served; headwords: number }

const sentences = [
  ['bilateral', 'The ministers will discuss bilateral relations and the situation on the Korean Peninsula.'],
  ['touched', 'He touched down in Moscow on Monday for a three-day visit.'],
  ['sanctions', 'The Council imposed the sanctions, and only the Council can lift them.'],
  ['talks', 'The talks in Geneva eroded what trust there was.'],
] as const

/** `folder` holds a paper that nobody serves. */
export async function measureDictionary(folder: string, seconds: number): Promise<Dictionary> {
  const texts = demoTexts()
  const child = openChild('dictionary-process.ts', environment(folder))
  const paragraphs = firstWords(texts.flat(), 900)
  const times = await child.ask<DictionaryTimes>({ paragraphs, rounds: 6 } satisfies DictionaryWish)
  await child.close()
  return { times, served: await serve(folder, seconds), headwords: await headwordsPerSecond(texts, folder) }
}

/** The demo's English articles as paragraphs, roughly without their markup. */
const demoTexts = (): string[][] =>
  globSync(join(root(), 'demo/articles/*.en.md')).map((file) =>
    readFileSync(file, 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/)
      .filter((block) => /^\p{L}|^“/u.test(block))
      .map((block) => block.replaceAll('\n', ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)|[*_`]/g, '$1')),
  )

function firstWords(paragraphs: readonly string[], words: number): string[] {
  let left = words
  return paragraphs.filter((text) => {
    const wanted = left > 0
    left -= text.split(' ').length
    return wanted
  })
}

/** A reader asks at a bounded pace, so each question comes from another address, through a proxy that the paper trusts. */
async function serve(folder: string, seconds: number): Promise<Served> {
  const paper = await openPaper(folder, { COURANT_TRUSTED_PROXIES: host })
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let [asked, failed] = [0, 0]
  const ask = (): Promise<void> =>
    new Promise((resolve) => {
      const number = asked++
      const [word, sentence] = sentences[number % sentences.length] ?? sentences[0]
      const headers = { 'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}` }
      const path = urls.apiDictionary(word, { sentence })
      request({ host, port: paper.port, path, agent, headers }, (answer) => {
        if (answer.statusCode !== 200) failed += 1
        answer.resume().on('end', resolve)
      })
        .on('error', () => {
          failed += 1
          resolve()
        })
        .end()
    })
  const before = residentMegabytes(paper.pid)
  for (let warming = 0; warming < 200; warming++) await ask()
  asked = 0
  const began = performance.now()
  const keepAsking = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000) await ask()
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  const perSecond = (asked / (performance.now() - began)) * 1000
  const after = residentMegabytes(paper.pid)
  agent.destroy()
  await paper.close()
  return { perSecond, failed, before, after }
}

const connections = 32

async function headwordsPerSecond(texts: readonly string[][], folder: string): Promise<number> {
  const lines = Array.from({ length: 12 }, () => texts.map((text) => text.join('\n'))).flat()
  const words = lines.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const began = performance.now()
  const child = spawn(process.execPath, [join(root(), 'dist/server/cli.js'), 'headwords'], {
    env: environment(folder),
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(lines.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  await once(child, 'exit')
  return (words / (performance.now() - began)) * 1000
}

export function dictionaryReport({ times, served, headwords }: Dictionary): string {
  const more = served.after === null || served.before === null ? null : served.after - served.before
  return table(
    'The dictionary',
    ['', 'measured', ...toReach],
    [
      ['the first look-up of a process (ms)', shown(times.first), ...judged(null, null)],
      [
        `a look-up with its sentence, median of ${shown(times.lookUps)} (ms)`,
        shown(times.p50, 2),
        ...judged(null, null),
      ],
      ['a look-up with its sentence, p99 (ms)', shown(times.p99, 2), ...judged(times.p99, { most: 2 })],
      [
        `look-ups with a sentence per second over HTTP, ${connections} connections`,
        shown(served.perSecond),
        ...judged(served.perSecond, { least: 2000 }),
      ],
      ['of them failed', shown(served.failed), ...judged(served.failed, { most: 0 })],
      ['resident memory more after look-ups (MB)', shown(more), ...judged(more, { most: 90 })],
      [
        `the glossary of ${shown(times.words)} words (ms)`,
        shown(times.glossary, 1),
        ...judged(times.glossary, { most: 60 }),
      ],
      ['the level of the same (ms)', shown(times.level, 1), ...judged(null, null)],
      ['headwords of an archive, words per second', shown(headwords), ...judged(headwords, { least: 20_000 })],
    ],
  )
}
