// What the bench is asked for on the command line.
import { parseArgs } from 'node:util'

/** `articles`: how many are made up; `seconds`: how long each figure under load is measured. */
export type Options = { articles: number; seconds: number }

export const fewest = 1000
const most = { articles: 1_000_000, seconds: 60 }

/** Throws a sentence for a person. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: String(fewest) },
      seconds: { type: 'string', default: '5' },
    },
  })
  const articles = Number(values.articles)
  const seconds = Number(values.seconds)
  if (!Number.isInteger(articles) || articles < fewest || articles > most.articles)
    throw new Error(`--articles must be a whole number from ${fewest} to ${most.articles}.`)
  if (!(seconds >= 1 && seconds <= most.seconds))
    throw new Error(`--seconds must be a number from 1 to ${most.seconds}.`)
  return { articles, seconds }
}
