// A paper with its newsroom: a data folder filled with made-up articles, and the built server that serves it.
import { mkdir } from 'node:fs/promises'
import { type Child, openChild } from './child.ts'
import { median } from './figures.ts'
import type { Done, Wish } from './newsroom-process.ts'
import { environment, openPaper, type Paper, residentMegabytes } from './paper.ts'

export type Press = {
  articles: number
  newsroom: Child
  paper: Paper
  /** Addresses of the newest made-up article and of an older one. */
  newest: string
  older: string
  /** Seconds that making the articles took. */
  filledIn: number
  /** Milliseconds from spawning the server to its first front page, and megabytes it then holds. */
  startedIn: number
  atRest: number | null
  close: () => Promise<void>
}

const starts = 5

/** Makes the articles, then starts the paper several times; the last one goes on. */
export async function openPress(folder: string, articles: number): Promise<Press> {
  await mkdir(folder, { recursive: true })
  const newsroom = openChild('newsroom-process.ts', environment(folder))
  const made = await newsroom.ask<Done>({ fill: articles } satisfies Wish)
  const [newest = '', older = ''] = made.articles
  const times: number[] = []
  let paper = await openPaper(folder)
  times.push(paper.startedIn)
  while (times.length < starts) {
    await paper.close()
    paper = await openPaper(folder)
    times.push(paper.startedIn)
  }
  return {
    articles,
    newsroom,
    paper,
    newest,
    older,
    filledIn: made.seconds,
    startedIn: median(times),
    atRest: residentMegabytes(paper.pid),
    close: async () => {
      await paper.close()
      await newsroom.close()
    },
  }
}
