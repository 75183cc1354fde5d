// What the routes of the newsroom's side of the discussion share: the page around what they draw, and the clauses that can be cited.
import type { VNode } from 'preact'
import { isBlank } from '../language/cleaning.ts'
import { Failure } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import * as standards from '../standards/standards.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import { type Citable, factsOffered, type Removing } from './newsroom/ruling-form.tsx'

const islands = ['src/discussion/islands/desk.ts']

type Drawn = { title: string; address: (language: Language) => string; main: VNode; status?: number }

/** A page of the newsroom: in no search engine, at the same address in both languages. */
export const drawn = (place: Place, { title, address, main, status = 200 }: Drawn): PageContent =>
  plainPage(place, title, address, { main, head: unlisted, status, islands })

/** The clauses about the discussion that are in force, in order. */
export async function citable({ db }: Pick<House, 'db'>): Promise<Citable[]> {
  return (await standards.clausesInForce(db)).filter(({ part }) => part === 'discussion')
}

type Cited = { clause: string; facts: string }

/**
 * What is missing before something can be removed under a clause; null if nothing is. Where only the reason is, a sentence is offered in
 * the author's language, which the moderator reads before it is sent.
 */
export function missingIn(cited: Cited, clauses: readonly Citable[], language: Language): Removing | null {
  const clause = clauses.find(({ number }) => number === cited.clause)
  const problems = [
    ...(clause ? [] : [{ field: 'clause', code: 'ruling.clause-missing' }]),
    ...(isBlank(cited.facts) ? [{ field: 'facts', code: 'standards.facts-missing' }] : []),
  ]
  if (problems.length === 0) return null
  const facts = clause && isBlank(cited.facts) ? factsOffered(clause, language) : cited.facts
  return { ...cited, facts, problems }
}

/** A failure of the board's that the form about clause and facts can put right; throws every other. */
export function refusedCitation(error: unknown, cited: Cited): Removing {
  if (!(error instanceof Failure) || !error.code.startsWith('standards.')) throw error
  const { code, details } = error
  return { ...cited, problems: [{ field: code.includes('clause') ? 'clause' : 'facts', code, details }] }
}
