// The statements for the European transparency database, in its order of fields and never all in memory.
import type { Reader } from '../../platform/database.ts'
import { type DsaStatement, dsaStatement, reportedOutcomes } from '../dsa.ts'
import { everyDecision } from '../store/ledger.ts'
import { allClauses } from '../store/policy.ts'

/** `reference` is the address of a clause in one version, for everybody to read. */
export type DsaExport = {
  from?: Date
  until?: Date
  reference: (clause: { number: string; version: number }) => string
}

/** One statement for each restriction that was imposed within the time, oldest first; what was undone is left out. */
export async function* dsaStatements(db: Reader, { reference, ...time }: DsaExport): AsyncGenerator<DsaStatement> {
  const named = ({ number, version }: { number: string; version: number }) => `${number} ${version}`
  const clauses = new Map((await allClauses(db)).map((clause) => [named(clause), clause]))
  for await (const { decision, matterAt } of everyDecision(db, reportedOutcomes, time)) {
    const clause = clauses.get(named(decision.clause))
    const made = clause && dsaStatement(decision, clause, { matterAt, reference: reference(clause) })
    if (made) yield made
  }
}
