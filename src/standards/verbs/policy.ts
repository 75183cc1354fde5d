// The verbs that keep the policy. What was once in force stays as it was: a change opens a new version.
import { clean, isBlank } from '../../language/cleaning.ts'
import { Conflict, Invalid, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { languages } from '../../platform/i18n.ts'
import type { Reader } from '../../platform/database.ts'
import {
  type Citation,
  type Clause,
  type ClauseText,
  type InBoth,
  isClauseNumber,
  type Policy,
  revised,
  type Terms,
} from '../clause.ts'
import type { Problem } from '../plea.ts'
import * as store from '../store/policy.ts'

export type PolicyText = { terms: Terms; clauses: ClauseText[] }
export type Kept = { opened: Citation[]; closed: Citation[] }

/** The policy as it is in force. */
export async function policy(db: Reader): Promise<Policy> {
  const [{ introduction, days, board }, clauses] = await Promise.all([store.terms(db), store.clausesInForce(db)])
  return { terms: { introduction, days, board }, clauses }
}

/** Makes this the whole policy: a clause that it leaves out ends. Throws Invalid for one that cannot stand. */
export async function keepPolicy(house: House, { terms, clauses }: PolicyText, by: string): Promise<Kept> {
  const said = clauses.map(tidy)
  said.forEach(mustStand)
  if (new Set(said.map(({ number }) => number)).size < said.length) throw new Invalid('standards.clause-twice')
  mustBeTerms(terms)
  return house.change(async (tx) => {
    await keepTerms(tx, terms, by)
    return keep(tx, await store.allClauses(tx.db), said, by)
  })
}

/** Opens a clause, or gives one in force a new text. The one that stands is returned as it is where nothing changed. */
export async function reviseClause(house: House, text: ClauseText, by: string): Promise<Clause> {
  const said = tidy(text)
  mustStand(said)
  return house.change(async (tx) => {
    const all = await store.allClauses(tx.db)
    const others = all.filter(({ number, until }) => until === null && number !== said.number)
    await keep(tx, all, [...others, said], by)
    const kept = await store.clauseInForce(tx.db, said.number)
    if (!kept) throw new Conflict('standards.policy-changed')
    return kept
  })
}

/** Ends a clause: nothing can cite it any longer, and its number is never given to another. */
export async function endClause(house: House, number: string, by: string): Promise<void> {
  await house.change(async (tx) => {
    const all = await store.allClauses(tx.db)
    const inForce = all.filter(({ until }) => until === null)
    const others = inForce.filter((clause) => clause.number !== number)
    if (others.length === inForce.length) throw new NotFound('standards.clause-unknown')
    await keep(tx, all, others, by)
  })
}

async function keep(tx: Tx, all: Clause[], said: readonly ClauseText[], by: string): Promise<Kept> {
  const at = tx.now()
  const { opened, closed } = revised(all, said, at)
  for (const clause of closed) await store.closeClause(tx.write, clause, at)
  for (const clause of opened)
    if (!(await store.openClause(tx.write, clause, by))) throw new Conflict('standards.policy-changed')
  if (opened.length + closed.length > 0) await tx.tell({ kind: 'policy changed', by })
  const cited = ({ number, version }: Clause): Citation => ({ number, version })
  return { opened: opened.map(cited), closed: closed.map(cited) }
}

async function keepTerms(tx: Tx, terms: Terms, by: string): Promise<void> {
  const { version, ...known } = await store.terms(tx.db)
  const said = { introduction: tidied(terms.introduction), days: terms.days, board: tidied(terms.board) }
  if (version > 0 && JSON.stringify(known) === JSON.stringify(said)) return
  if (!(await store.saveTerms(tx.write, { ...said, version: version + 1 }, tx.now(), by)))
    throw new Conflict('standards.policy-changed')
  await tx.tell({ kind: 'policy changed', by })
}

/** What is wrong with a clause as somebody typed it, by field; nothing for one that can stand. */
export function clauseProblems(text: ClauseText): Problem[] {
  const problems: Problem[] = isClauseNumber(text.number.trim()) ? [] : [{ field: 'number', problem: 'not-a-number' }]
  for (const language of languages) {
    if (isBlank(text.title[language])) problems.push({ field: `title.${language}`, problem: 'missing' })
    if (isBlank(text.text[language])) problems.push({ field: `text.${language}`, problem: 'missing' })
    if (text.law && isBlank(text.law[language])) problems.push({ field: `law.${language}`, problem: 'missing' })
  }
  return problems
}

function mustStand(text: ClauseText): void {
  const [first] = clauseProblems(text)
  if (first) throw new Invalid('standards.clause-malformed', { number: text.number, field: first.field })
}

function mustBeTerms({ days }: Terms): void {
  if (!Number.isInteger(days) || days < 1 || days > 90) throw new Invalid('standards.days')
}

const tidied = ({ en, ko }: InBoth): InBoth => ({ en: clean(en), ko: clean(ko) })

const tidy = (said: ClauseText): ClauseText => ({
  number: said.number.trim(),
  part: said.part,
  title: tidied(said.title),
  text: tidied(said.text),
  category: said.category,
  law: said.law && tidied(said.law),
})
