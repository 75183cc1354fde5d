// The discussion's tables as the database holds them: times as ISO text in UTC, truths as 0 and 1, structures as JSON text.
type Text = string

export type DiscussionTables = {
  comments: {
    id: Text
    article_id: Text
    parent_id: Text | null
    answers_id: Text | null
    author_id: Text | null
    name: Text | null
    language: Text
    state: Text
    revision: number
    body: Text
    quote: Text | null
    quote_revision: number | null
    said_at: Text
    edited_at: Text | null
    picked_at: Text | null
    agreed: number
    disagreed: number
    replies: number
    /** Lower bound of the share who agree: what the sort by agreement reads. */
    score: number
    held_by: Text | null
    decision_id: Text | null
    overlong: number
  }
  comment_revisions: {
    comment_id: Text
    number: number
    at: Text
    body: Text
    quote: Text | null
    quote_revision: number | null
  }
  /** What each step of moderation said about a revision. */
  verdicts: { comment_id: Text; revision: number; position: number; step: Text; verdict: Text; because: Text; at: Text }
  /** What people did to a comment, and the machine where it removed one. `by` is null for the machine; `held_by` held it before. */
  rulings: {
    id: Text
    comment_id: Text
    revision: number
    act: Text
    from_state: Text
    to_state: Text
    held_by: Text | null
    by: Text | null
    at: Text
    decision_id: Text | null
    undone_at: Text | null
  }
  votes: { comment_id: Text; account_id: Text; agrees: number; at: Text; voided_at: Text | null }
  comment_reports: {
    id: Text
    comment_id: Text
    revision: number
    account_id: Text | null
    reason: Text
    illegal: number
    text: Text
    contact: Text
    address: Text | null
    at: Text
    settled_at: Text | null
    settled_by: Text | null
  }
  correction_reports: {
    id: Text
    article_id: Text
    revision: number
    account_id: Text | null
    contact: Text
    passage: Text
    text: Text
    address: Text | null
    at: Text
    state: Text
    answer: Text
    answered_at: Text | null
    answered_by: Text | null
  }
  mutes: { account_id: Text; muted_id: Text; at: Text }
  word_entries: {
    id: Text
    list: Text
    language: Text
    entry: Text
    mode: Text
    clause: Text | null
    note: Text
    added_at: Text
    added_by: Text | null
    ended_at: Text | null
  }
  /** Which entry of a list was found in which comment; `overturned_at` once people showed the comment all the same. */
  word_hits: { entry_id: Text; comment_id: Text; revision: number; at: Text; overturned_at: Text | null }
  sanctions: {
    id: Text
    account_id: Text
    kind: Text
    decision_id: Text
    by: Text
    at: Text
    until: Text | null
    lifted_at: Text | null
  }
  reader_notes: { id: Text; account_id: Text; by: Text; at: Text; text: Text }
  claims: { comment_id: Text; by: Text; until: Text }
  drafts: {
    token: Text
    article_id: Text
    parent_id: Text | null
    quote: Text | null
    quote_revision: number | null
    body: Text
    at: Text
    /** A keyed hash; it goes with the draft, after a day. */
    address: Text
  }
  /** How a whole section's discussions are kept, or one article's: `place` is a section's or an article's id. */
  discussion_modes: { place: Text; mode: Text; closes_after_days: number | null; by: Text; at: Text }
  /** Comments shown under an article, replies included. */
  threads: { article_id: Text; shown: number; heads: number }
  /** From whose address a comment came, as a keyed hash; forgotten after 30 days. */
  comment_addresses: { comment_id: Text; address: Text; at: Text }
  /** Comments of other systems that came in: which of theirs is which of ours. */
  comment_imports: { source: Text; item: Text; comment_id: Text }
}
