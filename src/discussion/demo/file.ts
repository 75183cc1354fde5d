// Reads the demo's comments from their file, and puts what happened to them in the order in which it happened.
import { parse } from 'yaml'
import { z } from 'zod'
import { type Language, languages } from '../../platform/i18n.ts'
import * as standards from '../../standards/standards.ts'
import { reportReasons } from '../report.ts'

/** `6d 4h 30m`: how long before the demo is loaded. */
const ago = z
  .string()
  .regex(/^\d+[dhm](?: \d+[hm])*$/)
  .transform((text) =>
    text.split(' ').reduce((sum, part) => sum + Number(part.slice(0, -1)) * units[part.at(-1) as Unit], 0),
  )
const units = { d: 1440, h: 60, m: 1 }
type Unit = keyof typeof units

const ruling = z.strictObject({ by: z.string(), ago, upheld: z.boolean(), reasons: z.string() })
const removed = z.strictObject({
  by: z.string(),
  ago,
  clause: z.string(),
  facts: z.string(),
  appeal: z.strictObject({ ago, text: z.string(), ruling: ruling.optional() }).optional(),
})
const said = z.strictObject({
  by: z.string(),
  ago,
  text: z.string(),
  agree: z.array(z.string()).default([]),
  disagree: z.array(z.string()).default([]),
})
const reply = z.strictObject({ ...said.shape, answers: z.int().optional() })
const head = z.strictObject({
  ...said.shape,
  quote: z.string().optional(),
  replies: z.array(reply).default([]),
  picked: z.strictObject({ by: z.string(), ago }).optional(),
  held: z.boolean().default(false),
  withdrawn: z.strictObject({ ago }).optional(),
  hiding: z
    .strictObject({
      by: z.string(),
      ago,
      claim: z.enum(standards.claims),
      text: z.string(),
      substantiation: z.string(),
    })
    .optional(),
  reported: z.strictObject({ by: z.string(), ago, reason: z.enum(reportReasons), text: z.string() }).optional(),
  removed: removed.optional(),
})
const complaint = z.strictObject({
  article: z.string(),
  by: z.string(),
  ago,
  language: z.enum(languages),
  text: z.string(),
  ruling: z
    .strictObject({
      by: z.string(),
      ago,
      outcome: z.enum(standards.complaintOutcomes),
      clause: z.string(),
      reasons: z.string(),
      link: z.string().default(''),
    })
    .optional(),
})
const file = z.strictObject({
  people: z.array(z.strictObject({ key: z.string(), name: z.string(), language: z.enum(languages) })),
  threads: z.array(z.strictObject({ article: z.string(), comments: z.array(head) })),
  complaints: z.array(complaint).default([]),
})

export type DemoPerson = z.output<typeof file>['people'][number]
type Head = z.output<typeof head>
type Reply = z.output<typeof reply>

/** One thing that somebody did; `minutes` before the demo is loaded. Comments are named by their place in the file. */
export type DemoAct = { minutes: number; by: string; comment: string } & (
  | { does: 'say'; article: string; text: string; answers: string | null; quote: string | null }
  | { does: 'agree' | 'disagree' | 'withdraw' | 'pick' | 'hold' }
  | { does: 'report'; reason: (typeof reportReasons)[number]; text: string }
  | { does: 'remove'; clause: string; facts: string }
  | { does: 'appeal'; text: string }
  | { does: 'ask to hide'; claim: standards.Claim; text: string; substantiation: string }
  | { does: 'complain'; article: string; language: Language; text: string }
  | ({ does: 'rule on complaint' } & standards.CaseRuling)
  | { does: 'rule'; upheld: boolean; reasons: string }
)

/** Everybody in the file, and everything that they did, oldest first. Throws where the file is not as it must be. */
export function readDemoComments(yaml: string): { people: DemoPerson[]; acts: DemoAct[] } {
  const { people, threads, complaints } = file.parse(parse(yaml))
  const acts = threads.flatMap(({ article, comments }, at) =>
    comments.flatMap((one, number) => aboutHead(one, article, `${at}.${number}`)),
  )
  acts.push(...complaints.flatMap(aboutComplaint))
  return { people, acts: acts.toSorted((one, other) => other.minutes - one.minutes) }
}

function aboutHead(one: Head, article: string, comment: string): DemoAct[] {
  const { by, ago: minutes, text, quote = null } = one
  const replies = one.replies.flatMap((each, at) => aboutReply(each, at, article, comment))
  return [
    { does: 'say', minutes, by, comment, article, text, answers: null, quote },
    ...votes(one, comment),
    ...replies,
    ...(one.held ? [{ does: 'hold' as const, minutes: minutes - 5, by: 'moderator', comment }] : []),
    ...(one.picked ? [{ does: 'pick' as const, minutes: one.picked.ago, by: one.picked.by, comment }] : []),
    ...(one.withdrawn ? [{ does: 'withdraw' as const, minutes: one.withdrawn.ago, by, comment }] : []),
    ...aboutReport(one, comment),
    ...aboutHiding(one, comment),
    ...aboutRemoval(one, comment),
  ]
}

function aboutReply(one: Reply, at: number, article: string, answered: string): DemoAct[] {
  const comment = `${answered}.${at}`
  const answers = one.answers === undefined ? answered : `${answered}.${one.answers}`
  const { by, ago: minutes, text } = one
  return [{ does: 'say', minutes, by, comment, article, text, answers, quote: null }, ...votes(one, comment)]
}

/** Readers come by in the minutes after. */
const votes = ({ agree, disagree, ago: minutes }: Reply | Head, comment: string): DemoAct[] =>
  [
    ...agree.map((by) => ({ does: 'agree' as const, by })),
    ...disagree.map((by) => ({ does: 'disagree' as const, by })),
  ].map((vote, at) => ({ ...vote, comment, minutes: minutes - 2 - 4 * at }))

function aboutReport({ reported }: Head, comment: string): DemoAct[] {
  if (!reported) return []
  const { by, ago: minutes, reason, text } = reported
  return [{ does: 'report', minutes, by, comment, reason, text }]
}

function aboutHiding({ hiding }: Head, comment: string): DemoAct[] {
  if (!hiding) return []
  const { by, ago: minutes, ...asked } = hiding
  return [{ does: 'ask to hide', minutes, by, comment, ...asked }]
}

/** A complaint has no comment: the place in the file names the case. */
function aboutComplaint(
  { article, by, ago: minutes, language, text, ruling: ruled }: z.output<typeof complaint>,
  at: number,
): DemoAct[] {
  const comment = `complaint ${at}`
  const made: DemoAct = { does: 'complain', minutes, by, comment, article, language, text }
  if (!ruled) return [made]
  const { by: member, ago: ruledAgo, ...rest } = ruled
  return [made, { does: 'rule on complaint', minutes: ruledAgo, by: member, comment, ...rest }]
}

function aboutRemoval({ by: author, removed: removal }: Head, comment: string): DemoAct[] {
  if (!removal) return []
  const { by, ago: minutes, clause, facts, appeal } = removal
  const acts: DemoAct[] = [{ does: 'remove', minutes, by, comment, clause, facts }]
  if (appeal) acts.push({ does: 'appeal', minutes: appeal.ago, by: author, comment, text: appeal.text })
  if (appeal?.ruling) {
    const { ago: ruledAgo, ...ruled } = appeal.ruling
    acts.push({ does: 'rule', minutes: ruledAgo, comment, ...ruled })
  }
  return acts
}
