// What the European transparency database is told of a decision: the fields of its StatementStoreRequest, filled from ours.
import type { Category, Clause } from './clause.ts'
import type { Automation, Decision, Outcome, Source } from './decision.ts'

/** Everybody who reads the paper is meant; the database knows only the states of the European Economic Area. */
const everywhere = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
)

export type DsaStatement = {
  decision_visibility: string[] | null
  decision_visibility_other: string | null
  end_date_visibility_restriction: string | null
  decision_monetary: null
  decision_monetary_other: null
  end_date_monetary_restriction: null
  decision_provision: null
  end_date_service_restriction: null
  decision_account: string | null
  end_date_account_restriction: string | null
  account_type: 'ACCOUNT_TYPE_PRIVATE' | null
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  decision_ground_reference_url: string
  illegal_content_legal_ground: null
  illegal_content_explanation: null
  incompatible_content_ground: string
  incompatible_content_explanation: string
  incompatible_content_illegal: 'No'
  content_type: string[]
  content_type_other: string | null
  category: `STATEMENT_CATEGORY_${Category}`
  category_addition: string[]
  category_specification: string[]
  category_specification_other: null
  territorial_scope: string[]
  content_language: 'EN' | 'KO'
  content_date: string
  application_date: string
  decision_facts: string
  source_type: string
  source_identity: null
  automated_detection: 'Yes' | 'No'
  automated_decision: string
  puid: string
}

type Restriction = Pick<
  DsaStatement,
  | 'decision_visibility'
  | 'decision_visibility_other'
  | 'end_date_visibility_restriction'
  | 'decision_account'
  | 'end_date_account_restriction'
  | 'account_type'
>
const unrestricted: Restriction = {
  decision_visibility: null,
  decision_visibility_other: null,
  end_date_visibility_restriction: null,
  decision_account: null,
  end_date_account_restriction: null,
  account_type: null,
}
const account = { ...unrestricted, account_type: 'ACCOUNT_TYPE_PRIVATE' } as const

/** What the database takes for a restriction; a warning restricts nothing. */
const restrictions: Partial<Record<Outcome, (until: string | null) => Restriction>> = {
  removed: () => ({ ...unrestricted, decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }),
  held: () => ({ ...unrestricted, decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }),
  'hidden for a time': (until) => ({
    ...unrestricted,
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    end_date_visibility_restriction: until,
  }),
  'pre-moderated': (until) => ({
    ...account,
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: 'Comments of the account are shown after a moderator has read them.',
    end_date_visibility_restriction: until,
  }),
  suspended: (until) => ({
    ...account,
    decision_account: 'DECISION_ACCOUNT_SUSPENDED',
    end_date_account_restriction: until,
  }),
  banned: () => ({ ...account, decision_account: 'DECISION_ACCOUNT_TERMINATED' }),
}
export const reportedOutcomes = Object.keys(restrictions) as Outcome[]

const sources: Record<Source, { type: string; words: string }> = {
  own: { type: 'SOURCE_VOLUNTARY', words: 'It was found by the paper itself.' },
  'word list': { type: 'SOURCE_VOLUNTARY', words: 'It was found by a list of words that the paper keeps.' },
  report: { type: 'SOURCE_TYPE_OTHER_NOTIFICATION', words: 'A reader had reported it.' },
  request: { type: 'SOURCE_ARTICLE_16', words: 'Somebody whose rights it concerns had asked for it.' },
  appeal: { type: 'SOURCE_TYPE_OTHER_NOTIFICATION', words: 'It was decided on an objection by who is affected.' },
}

const machines: Record<Automation, { detection: 'Yes' | 'No'; decision: string; words: string }> = {
  no: { detection: 'No', decision: 'AUTOMATED_DECISION_NOT_AUTOMATED', words: 'No machine took part.' },
  detected: {
    detection: 'Yes',
    decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    words: 'A machine found it and a person decided.',
  },
  decided: { detection: 'Yes', decision: 'AUTOMATED_DECISION_FULLY', words: 'A machine decided.' },
}

const matters: Record<Decision['matter']['kind'], string> = {
  comment: 'A reader’s comment',
  article: 'An article',
  account: 'A reader’s account',
}

export type Reporting = { matterAt: Date | null; reference: string }

/**
 * The statement on a decision; null for one that restricts nothing. Its facts are a sentence made from the fields and not the moderator's
 * words: the database is public for good, and those words were written for one person. It says nowhere that something is illegal, since
 * the paper acts under its own clauses and leaves that judgement to courts.
 */
export function dsaStatement(
  decision: Decision,
  clause: Clause,
  { matterAt, reference }: Reporting,
): DsaStatement | null {
  const restriction = restrictions[decision.outcome]
  if (!restriction) return null
  const isAccount = decision.matter.kind === 'account'
  const machine = machines[decision.automated]
  const source = sources[decision.source]
  const ground = `Clause ${clause.number}, version ${clause.version}: ${clause.title.en}`
  return {
    ...restriction(decision.until && dayOf(decision.until)),
    decision_monetary: null,
    decision_monetary_other: null,
    end_date_monetary_restriction: null,
    decision_provision: null,
    end_date_service_restriction: null,
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: cut(reference, 500),
    illegal_content_legal_ground: null,
    illegal_content_explanation: null,
    incompatible_content_ground: cut(ground, 500),
    incompatible_content_explanation: cut(clause.text.en, 2000),
    incompatible_content_illegal: 'No',
    content_type: [isAccount ? 'CONTENT_TYPE_OTHER' : 'CONTENT_TYPE_TEXT'],
    content_type_other: isAccount ? 'An account’s comments as a whole' : null,
    category: `STATEMENT_CATEGORY_${clause.category}`,
    category_addition: [],
    category_specification: [],
    category_specification_other: null,
    territorial_scope: everywhere,
    content_language: decision.language === 'ko' ? 'KO' : 'EN',
    content_date: dayOf(matterAt ?? decision.at),
    application_date: dayOf(decision.at),
    decision_facts: `${matters[decision.matter.kind]} was ${decision.outcome} under clause ${clause.number} of the paper’s policy (${clause.title.en}). ${source.words} ${machine.words}`,
    source_type: source.type,
    source_identity: null,
    automated_detection: machine.detection,
    automated_decision: machine.decision,
    puid: decision.id,
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

function cut(text: string, most: number): string {
  const points = [...text]
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`
}
