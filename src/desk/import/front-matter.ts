// The front matter of a Markdown file: what an article or a standing page says of itself above its text.
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { languages } from '../../platform/i18n.ts'
import { dayIn, daysAfter, startOf } from '../../style/dates.ts'
import { commentPolicies, creditRoles, labels } from '../article.ts'
import type { ImportProblem } from './report.ts'

const moment = z
  .string()
  .regex(
    /^(today-\d{1,3} \d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))$/,
    'must be 2018-04-10T18:40:00+09:00 or today-1 18:40',
  )
const dayOrRelative = z.string().regex(/^(today-\d{1,3}|\d{4}-\d\d-\d\d)$/, 'must be 2018-04-10 or today-1')
const focus = z
  .string()
  .regex(/^(0(\.\d+)?|1(\.0+)?) (0(\.\d+)?|1(\.0+)?)$/, 'must be two numbers from 0 to 1, such as 0.5 0.4')
const slug = z.string().min(1)
const shared = { slug, language: z.enum(languages), translates: z.string().optional() }

const credit = z.strictObject({
  role: z.enum(creditRoles),
  journalist: z.string().optional(),
  name: z.string().default(''),
  terms: z.string().default(''),
})
const lead = z.strictObject({
  picture: z.string(),
  alt: z.string(),
  caption: z.string().default(''),
  credit: z.string().default(''),
  focus: focus.default('0.5 0.5'),
})
const correction = z.strictObject({
  at: moment,
  was: z.string().min(1),
  now: z.string().min(1),
  text: z.string().min(1),
})

const articleMatter = z.strictObject({
  ...shared,
  headline: z.string().min(1),
  short_headline: z.string().default(''),
  standfirst: z.string().default(''),
  label: z.enum(labels).default('news'),
  section: z.string(),
  also: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
  dateline: z.strictObject({ place: z.string(), day: dayOrRelative }).optional(),
  credits: z.array(credit).default([]),
  published: moment,
  updated: moment.optional(),
  lead: lead.optional(),
  comments: z.enum(commentPolicies).default('closed'),
  corrections: z.array(correction).default([]),
})
const pageMatter = z.strictObject({
  ...shared,
  title: z.string().min(1),
  standfirst: z.string().default(''),
  published: moment.optional(),
})

export type ArticleMatter = z.output<typeof articleMatter>
export type PageMatter = z.output<typeof pageMatter>
export type Matter = { kind: 'article'; said: ArticleMatter } | { kind: 'page'; said: PageMatter }
/** A file taken apart; `above` is how many lines stand above its text. */
export type Taken = { matter: Matter; text: string; above: number }

/** Takes a file's text apart; what has a `title` instead of a headline is a standing page. */
export function takeApart(file: string, source: string): { taken: Taken | null; problems: ImportProblem[] } {
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)
  if (!parts)
    return {
      taken: null,
      problems: [{ file, field: 'front matter', text: 'is missing: the file must begin with a line of three hyphens' }],
    }
  const [head, yaml = ''] = parts
  try {
    const said: unknown = parse(yaml)
    const isPage = typeof said === 'object' && said !== null && 'title' in said && !('headline' in said)
    const read = isPage ? pageMatter.safeParse(said) : articleMatter.safeParse(said)
    if (!read.success) return { taken: null, problems: read.error.issues.map((issue) => problemOf(file, issue)) }
    const matter = { kind: isPage ? 'page' : 'article', said: read.data } as Matter
    return { taken: { matter, text: source.slice(head.length), above: head.split('\n').length - 1 }, problems: [] }
  } catch (error) {
    if (error instanceof YAMLParseError)
      return { taken: null, problems: [{ file, field: 'front matter', text: error.message }] }
    throw error
  }
}

function problemOf(file: string, issue: z.core.$ZodIssue): ImportProblem {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
  return { file, field: [...issue.path, ...unknown].join('.') || 'front matter', text: issue.message }
}

/** A demonstration's morning paper is out by now: before this many hours of a day, today is still yesterday. */
const morning = 7 * 3_600_000

/** Reads the days and instants of front matter, where `today-1` counts back from an instant in a zone. */
export function calendar(zone: string, now: Date): { day: (text: string) => string; at: (text: string) => Date } {
  const today = dayIn(zone, new Date(now.getTime() - morning))
  const day = (text: string) =>
    text.startsWith('today-') ? daysAfter(today, -Number(text.slice('today-'.length))) : text
  const at = (text: string) => {
    const [date = '', hour = ''] = text.split(' ')
    if (hour === '') return new Date(text)
    const [hours = 0, minutes = 0] = hour.split(':').map(Number)
    return new Date(startOf(day(date), zone).getTime() + (hours * 60 + minutes) * 60_000)
  }
  return { day, at }
}
