// How Better Auth's models and fields are called in our tables, and which of them are kept at all.

/** For Better Auth's own options. Fields not named here keep their name, and are kept only if they stand in `kept`. */
export const user = {
  modelName: 'accounts',
  fields: { emailVerified: 'email_verified', createdAt: 'joined_at', updatedAt: 'changed_at' },
} as const
export const session = {
  modelName: 'sessions',
  fields: {
    userId: 'account_id',
    userAgent: 'browser',
    createdAt: 'made_at',
    updatedAt: 'changed_at',
    expiresAt: 'expires_at',
  },
} as const
export const identity = {
  modelName: 'identities',
  fields: {
    userId: 'account_id',
    providerId: 'provider',
    accountId: 'subject',
    createdAt: 'made_at',
    updatedAt: 'changed_at',
  },
} as const
export const verification = {
  modelName: 'verifications',
  fields: { expiresAt: 'expires_at', createdAt: 'made_at', updatedAt: 'changed_at' },
} as const

/** The column of a field that Better Auth names by its own name, as it does where it sorts. */
export const columnOf = (model: string, field: string): string => {
  const found: { fields: Record<string, string> } | undefined = [user, session, identity, verification].find(
    ({ modelName }) => modelName === model,
  )
  return found?.fields[field] ?? field
}

/** For the plugins' `schema`. */
export const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factors',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until',
    },
  },
} as const
export const passkeySchema = {
  passkey: {
    modelName: 'passkeys',
    fields: {
      userId: 'account_id',
      publicKey: 'public_key',
      credentialID: 'credential',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'made_at',
    },
  },
} as const

/** What a table keeps. A provider's tokens, pictures and addresses are not among it: nothing here needs them. */
export const kept: Readonly<Record<string, ReadonlySet<string>>> = {
  accounts: new Set([
    'id',
    'name',
    'name_key',
    'email',
    'email_verified',
    'role',
    'language',
    'journalist',
    'two_factor_enabled',
    'joined_at',
    'changed_at',
    'deactivated_at',
    'erased_at',
  ]),
  sessions: new Set(['id', 'account_id', 'token', 'browser', 'made_at', 'changed_at', 'expires_at']),
  identities: new Set(['id', 'account_id', 'provider', 'subject', 'password', 'made_at', 'changed_at']),
  verifications: new Set(['id', 'identifier', 'value', 'expires_at', 'made_at', 'changed_at']),
  two_factors: new Set(['id', 'account_id', 'secret', 'backup_codes', 'verified', 'failures', 'locked_until']),
  passkeys: new Set([
    'id',
    'account_id',
    'name',
    'public_key',
    'credential',
    'counter',
    'device_type',
    'backed_up',
    'transports',
    'aaguid',
    'made_at',
  ]),
}
