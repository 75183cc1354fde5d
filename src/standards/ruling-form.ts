// The form by which the board rules: what it says becomes the verb of appeal, case or hiding.
import type { Account } from '../accounts/accounts.ts'
import { NotAllowed } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import { complaintOutcomes, type Case } from './case.ts'
import { barredFrom, matterOf } from './laid.ts'
import type { MatterShown } from './matter.ts'
import type { FieldProblem } from './pages/fields.tsx'
import type { Laid } from './pages/ruling.tsx'
import type { StandardsPlan } from './plan.tsx'
import { longestPlea } from './appeal.ts'
import { reader } from './plea.ts'
import { clauseInForce } from './store/policy.ts'
import { rule } from './verbs/appeal.ts'
import { ruleOnCase } from './verbs/cases.ts'
import { hide, refuseHiding, settleHiding } from './verbs/hiding.ts'

/** What the form sent, each field as it was typed. */
export type RulingForm = Record<'verdict' | 'clause' | 'reasons' | 'days' | 'link', string>
type Sent = { ok: true } | { ok: false; problems: FieldProblem[] }

const verdicts = {
  appeal: ['upheld', 'refused'],
  hiding: ['removed', 'shown'],
  complaint: complaintOutcomes,
  'hiding request': ['hide', 'refuse'],
} as const

/**
 * Rules as the form says; what is missing or wrong comes back by field. Throws as the verbs do for who may not rule, and NotAllowed for whom the
 * matter concerns, which the verbs cannot know.
 */
export async function rulingFrom(plan: StandardsPlan, laid: Laid, form: RulingForm, by: Account): Promise<Sent> {
  const { house, language, matters } = plan
  const shown = await matters.shown(matterOf(laid), language)
  if (barredFrom(laid, by, shown) !== null) throw new NotAllowed('standards.not-on-this-case')
  const problems = await wrongIn(plan, laid, form)
  if (problems.length > 0) {
    const { problems: more, required } = reader({ reasons: form.reasons })
    required('reasons', longestPlea)
    return { ok: false, problems: [...problems, ...more] }
  }
  const { verdict, reasons } = form
  if (laid.kind === 'appeal') return rule(house, laid.appeal.id, { upheld: verdict === 'upheld', reasons }, by)
  if (laid.kind === 'hiding')
    return settleHiding(house, laid.decision.id, { removed: verdict === 'removed', reasons }, by)
  return onCase(house, { one: laid.one, shown }, form, by)
}

/** What the verbs take for granted: a verdict of those that there are, and a clause that can be cited. */
async function wrongIn({ house }: StandardsPlan, laid: Laid, form: RulingForm): Promise<FieldProblem[]> {
  const possible: readonly string[] = verdicts[laid.kind === 'case' ? laid.one.kind : laid.kind]
  const problems: FieldProblem[] = possible.includes(form.verdict) ? [] : [{ field: 'verdict', problem: 'missing' }]
  if (laid.kind === 'case' && !(await clauseInForce(house.db, form.clause)))
    problems.push({ field: 'clause', problem: 'missing' })
  return problems
}

async function onCase(
  house: House,
  { one, shown }: { one: Case; shown: MatterShown | null },
  form: RulingForm,
  by: Account,
): Promise<Sent> {
  const { clause, reasons, link } = form
  if (one.kind === 'complaint') {
    const outcome = complaintOutcomes.find((known) => known === form.verdict) ?? 'no breach'
    return ruleOnCase(house, one.id, { outcome, clause, reasons, link }, by)
  }
  if (form.verdict === 'refuse') return refuseHiding(house, one.id, { clause, reasons }, by)
  // A comment that is gone cannot be hidden.
  if (!shown) return { ok: false, problems: [{ field: 'verdict', problem: 'unknown' }] }
  const hiding = {
    clause,
    facts: reasons,
    days: Number(form.days),
    affected: shown.author,
    language: shown.language,
  }
  const answered = await hide(house, one.id, hiding, by)
  if (answered.ok) return answered
  return {
    ok: false,
    problems: answered.problems.map(({ field, problem }) => ({
      field: field === 'facts' ? 'reasons' : field,
      problem,
    })),
  }
}
