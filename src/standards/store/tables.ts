// The board's tables as the database holds them: times as ISO text in UTC.
type Text = string

export type StandardsTables = {
  clauses: {
    number: Text
    version: number
    part: Text
    title_en: Text
    title_ko: Text
    text_en: Text
    text_ko: Text
    category: Text
    law_en: Text | null
    law_ko: Text | null
    since_at: Text
    until_at: Text | null
    by: Text
  }
  policy_terms: {
    version: number
    introduction_en: Text
    introduction_ko: Text
    days: number
    board_en: Text
    board_ko: Text
    since_at: Text
    by: Text
  }
  decisions: {
    id: Text
    matter_kind: Text
    matter_id: Text
    outcome: Text
    clause_number: Text
    clause_version: number
    facts: Text
    automated: Text
    source: Text
    affected: Text | null
    language: Text
    by: Text | null
    at: Text
    /** `2018-04` of `at`, in UTC: what the ledger counts by. */
    month: Text
    until_at: Text | null
    /** From when the matter came up to the decision. */
    minutes: number | null
    matter_at: Text | null
    appeal_until_at: Text | null
    retracted_at: Text | null
    ended_at: Text | null
    ended_how: Text | null
    /** The decision that ended it, which brings it back if it is undone. */
    ended_by: Text | null
    answers_id: Text | null
  }
  appeals: {
    id: Text
    decision_id: Text
    kind: Text
    by: Text | null
    text: Text
    at: Text
    due_at: Text
    state: Text
    assigned: Text | null
    reasons: Text | null
    ruled_by: Text | null
    ruled_at: Text | null
    /** From the appeal to its ruling. */
    minutes: number | null
  }
  cases: {
    id: Text
    kind: Text
    matter_kind: Text
    matter_id: Text
    by: Text | null
    name: Text
    contact: Text
    text: Text
    claim: Text | null
    substantiation: Text
    language: Text
    at: Text
    due_at: Text
    state: Text
    assigned: Text | null
    outcome: Text | null
    reasons: Text | null
    ruled_by: Text | null
    ruled_at: Text | null
    link: Text | null
    decision_id: Text | null
  }
}

export const when = (at: Text | null): Date | null => (at === null ? null : new Date(at))
