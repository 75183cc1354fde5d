// The tables of accounts as the database holds them: times as ISO text in UTC, truths as 0 and 1, secrets as keyed hashes.
type Text = string

export type AccountTables = {
  accounts: {
    id: Text
    name: Text
    /** What two names that look alike have in common; null where nothing was made of it. */
    name_key: Text | null
    email: Text
    email_verified: number
    role: Text
    language: Text
    journalist: Text | null
    two_factor_enabled: number
    joined_at: Text
    changed_at: Text
    deactivated_at: Text | null
    erased_at: Text | null
  }
  /** How an account may sign in: `credential` for a password, else a provider with its own name for the person. */
  identities: {
    id: Text
    account_id: Text
    provider: Text
    subject: Text
    password: Text | null
    made_at: Text
    changed_at: Text
  }
  /** `token` is a keyed hash: who reads the table cannot sign in with it. */
  sessions: {
    id: Text
    account_id: Text
    token: Text
    browser: Text
    made_at: Text
    changed_at: Text
    expires_at: Text
  }
  verifications: {
    id: Text
    identifier: Text
    value: Text
    expires_at: Text
    made_at: Text
    changed_at: Text
  }
  two_factors: {
    id: Text
    account_id: Text
    secret: Text
    backup_codes: Text
    verified: number
    failures: number
    locked_until: Text | null
    /** The number of the last half minute whose code was used, so that none is used twice. */
    last_step: number | null
  }
  passkeys: {
    id: Text
    account_id: Text
    name: Text | null
    public_key: Text
    credential: Text
    counter: number
    device_type: Text
    backed_up: number
    transports: Text | null
    aaguid: Text | null
    made_at: Text | null
  }
  /** `email` and `address` are keyed hashes. */
  sign_in_failures: { id: Text; email: Text; address: Text; at: Text }
  invitations: {
    id: Text
    token: Text
    email: Text
    role: Text
    language: Text
    invited_by: Text | null
    invited_at: Text
    expires_at: Text
    used_at: Text | null
  }
}
