// The tables of notices as the database holds them.
export type NoticeTables = {
  notices: {
    id: string
    account_id: string
    kind: string
    about: string
    address: string
    at: string
    seen_at: string | null
    /** When it is to be mailed; null when it was, or is not to be. While a node mails it, when another one may. */
    mail_at: string | null
    mailed_at: string | null
    withdrawn_at: string | null
  }
  /** What an account wishes for, where that is not what everybody gets. */
  account_wishes: { account_id: string; mail: string; renamed_at: string | null }
}
