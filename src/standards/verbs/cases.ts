// The verbs of a case: anybody complains about an article or asks to hide a comment; the board rules on the complaint.
import { timingSafeEqual } from 'node:crypto'
import type { Account, AccountId } from '../../accounts/accounts.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import { longestPlea } from '../appeal.ts'
import {
  type Case,
  type CaseId,
  type Complaining,
  type ComplaintOutcome,
  type HidingRequested,
  longestContact,
  mayRuleOnCase,
} from '../case.ts'
import { daysAfter } from '../deadline.ts'
import { type Answered, reader } from '../plea.ts'
import { caseById, insertCase } from '../store/cases.ts'
import { terms } from '../store/policy.ts'
import { cited, record } from './decide.ts'
import { closed } from './hiding.ts'

/** Complains about an article. Who has no account (`by` is null) says how to be reached. */
export async function openCase(house: House, said: Complaining, by: AccountId | null): Promise<Answered<Case>> {
  if (said.matter.kind !== 'article') throw new Invalid('standards.matter')
  return bring(house, { ...said, kind: 'complaint', claim: null, substantiation: '' }, by)
}

/** Asks to have a comment hidden for a time. It needs a claim and what shows it, and a name and a contact without an account. */
export async function requestHiding(
  house: House,
  said: HidingRequested,
  by: AccountId | null,
): Promise<Answered<Case>> {
  if (said.matter.kind !== 'comment') throw new Invalid('standards.matter')
  return bring(house, { ...said, kind: 'hiding request' }, by)
}

type Bringing = Complaining & Pick<Case, 'kind' | 'claim' | 'substantiation'>

/** What somebody typed into the form of a case, cleaned, with what is wrong with it. */
export function readCase(said: Omit<Bringing, 'matter' | 'claim' | 'language'>, by: AccountId | null) {
  const { kind, ...typed } = said
  const { problems, required, optional } = reader({
    text: typed.text,
    substantiation: typed.substantiation,
    name: typed.name,
    contact: typed.contact,
  })
  const isHiding = kind === 'hiding request'
  const text = required('text', longestPlea)
  const substantiation = isHiding ? required('substantiation', longestPlea) : ''
  const name = isHiding && by === null ? required('name', longestContact) : optional('name', longestContact)
  const contact = by === null ? required('contact', longestContact) : optional('contact', longestContact)
  return { problems, text, substantiation, name, contact }
}

async function bring(house: House, said: Bringing, by: AccountId | null): Promise<Answered<Case>> {
  const { kind, matter, claim, language } = said
  const { problems, text, substantiation, name, contact } = readCase(said, by)
  if (problems.length > 0) return { ok: false, problems }
  return house.change(async (tx): Promise<Answered<Case>> => {
    const at = tx.now()
    const due = daysAfter(at, (await terms(tx.db)).days)
    const brought = { kind, matter, by, name, contact, text, claim, substantiation, language }
    const unruled = { state: 'open', assigned: null, outcome: null, ruling: null, link: null, decision: null } as const
    const opened: Case = { id: newId('case', at), ...brought, at, due, ...unruled }
    await insertCase(tx.write, opened)
    await tx.tell({ kind: 'case opened', case: opened.id, matterKind: matter.kind, matter: matter.id })
    return { ok: true, done: opened }
  })
}

/** `link` is a path of the paper where the correction or clarification stands: required with `corrected`, else it may be empty. */
export type CaseRuling = { outcome: ComplaintOutcome; clause: string; reasons: string; link: string }

/** Rules on a complaint. Throws NotAllowed for anybody not on the board and for who complained; Conflict if somebody has ruled already. */
export async function ruleOnCase(
  house: House,
  id: CaseId,
  { outcome, clause, reasons, link }: CaseRuling,
  by: Account,
): Promise<Answered<Case>> {
  const said = reader({ reasons })
  const facts = said.required('reasons', longestPlea)
  const path = link.trim()
  if (path === '' ? outcome === 'corrected' : !isPath(path)) said.wrong('link', path === '' ? 'missing' : 'not-a-path')
  return house.change(async (tx): Promise<Answered<Case>> => {
    const one = await caseById(tx.db, id)
    if (one?.kind !== 'complaint') throw new NotFound('standards.case-unknown')
    if (!mayRuleOnCase(by, one)) throw new NotAllowed('standards.not-on-this-case')
    if (one.state !== 'open') throw new Conflict('standards.ruled-already')
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    const { matter, language, at: raisedAt } = one
    const found = { outcome, automated: 'no', source: 'report', affected: null } as const
    const decision = await record(
      tx,
      { ...found, matter, language, raisedAt, facts, clause: await cited(tx, clause) },
      by.id,
    )
    return closed(tx, one, { decision, by: by.id, link: path === '' ? null : path })
  })
}

/** A path of ours, which leads to no other host. */
const isPath = (path: string): boolean => /^\/(?![/\\])[^\s\\]{0,499}$/.test(path)

/** The secret with which somebody without an account reads a case: `?key=` of its address. */
export const keyOf = ({ seal }: Pick<House, 'seal'>, id: CaseId): string => seal.sign('standards case', id)

export function keyFits(house: Pick<House, 'seal'>, id: CaseId, key: string): boolean {
  const [right, given] = [Buffer.from(keyOf(house, id)), Buffer.from(key)]
  return right.length === given.length && timingSafeEqual(right, given)
}
