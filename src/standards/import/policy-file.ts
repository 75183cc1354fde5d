// Reads a policy from a YAML file, and says in sentences, by line and clause, what is wrong with it.
import { type Document, isScalar, LineCounter, parseDocument, type ParsedNode } from 'yaml'
import { z } from 'zod'
import { categories, isClauseNumber, parts } from '../clause.ts'
import type { PolicyText } from '../verbs/policy.ts'

/** `line` counts from 1; `clause` is the number of the clause that it is in, if any. */
export type PolicyProblem = { line: number; clause: string | null; text: string }
export type PolicyRead = { ok: true; policy: PolicyText } | { ok: false; problems: PolicyProblem[] }

const missing = 'is missing'
const filled = z.string({ error: missing }).refine((text) => text.trim() !== '', 'is empty')
const inBoth = z.strictObject({ en: filled, ko: filled }, { error: 'needs a text for en and one for ko' })

const clause = z.strictObject(
  {
    number: z
      .string({ error: 'must be a number in quotation marks, such as "7" or "7.2"' })
      .refine(isClauseNumber, 'must be such as "7" or "7.2"'),
    part: z.enum(parts, { error: `must be one of ${parts.join(', ')}` }),
    category: z.enum(categories, { error: `must be one of ${categories.join(', ')}` }),
    title: inBoth,
    text: inBoth,
    law: inBoth.nullable().default(null),
  },
  { error: 'must be a clause with number, part, category, title and text' },
)

const days = 'must be a whole number from 1 to 90'
const file = z.strictObject(
  {
    introduction: inBoth,
    days: z.int({ error: days }).min(1, days).max(90, days),
    board: inBoth,
    clauses: z.array(clause, { error: 'must be a list of clauses' }).min(1, 'has no clause'),
  },
  { error: 'must hold introduction, days, board and clauses' },
)

/** Reads a whole policy, or says everything that keeps it from being one. */
export function readPolicy(text: string): PolicyRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(startOf(document, path)).line
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => {
      const [sentence = ''] = message.split(' at line ')
      return { line: lines.linePos(pos[0]).line, clause: null, text: `This is not YAML: ${sentence}.` }
    })
    return { ok: false, problems }
  }
  const read = file.safeParse(document.toJS())
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      clause: clauseAt(document, issue.path),
      text: sentenceOf(issue),
    }))
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) }
  }
  const { clauses, ...terms } = read.data
  const problems = clauses.flatMap(({ number }, at): PolicyProblem[] => {
    const isSecond = clauses.findIndex((other) => other.number === number) < at
    const second = `Clause ${number} stands here a second time: every clause has a number of its own.`
    return isSecond ? [{ line: lineOf(['clauses', at, 'number']), clause: number, text: second }] : []
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: { terms, clauses } }
}

function sentenceOf({ path, message, ...issue }: z.core.$ZodIssue): string {
  const field = path.filter((step) => typeof step === 'string' && step !== 'clauses').join('.')
  const where =
    field === '' ? (path.length === 0 ? 'The file' : path.length > 1 ? 'A clause' : 'The list of clauses') : field
  if (issue.code === 'unrecognized_keys') return `${where} has what nobody reads: ${issue.keys.join(', ')}.`
  return `${where} ${message}.`
}

/** Where a value begins; of one that is missing, where what should hold it does. */
function startOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as ParsedNode | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}

function clauseAt(document: Document.Parsed, [list, at]: readonly PropertyKey[]): string | null {
  if (list !== 'clauses' || at === undefined) return null
  const number = document.getIn([list, at, 'number'], true)
  return isScalar(number) ? String(number.value) : null
}
