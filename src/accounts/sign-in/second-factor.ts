// The second step of signing in: asked after every way but a passkey, and no code of it works twice.
import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { generateRandomString, symmetricDecrypt } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { House } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import { twoFactorSchema } from '../store/columns.ts'
import { claimStep, sealedSecret } from '../store/second-factors.ts'
import { stepOf } from './one-time-code.ts'

type Plugin = NonNullable<BetterAuthOptions['plugins']>[number]

/** Where a code is asked for within so many seconds. */
const patience = 600
/** Better Auth asks after a password by itself. */
const asksHere = new Set(['/callback/:id', '/mail-link/open'])

export const authenticator = () =>
  twoFactor({ issuer: 'Courant', allowPasswordless: true, twoFactorCookieMaxAge: patience, schema: twoFactorSchema })

export const secondStep = (house: House) =>
  ({ id: 'second-step', hooks: { before: [once(house)], after: [after] } }) satisfies Plugin

type Hooks = NonNullable<Plugin['hooks']>
type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const challengeOf = (ctx: Context) => ctx.context.createAuthCookie('two_factor', { maxAge: patience })

/** Whose code is being checked: of who is signed in and sets it up, or of who has taken the first step. */
async function whoseCode(ctx: Context): Promise<AccountId | null> {
  const session = await getSessionFromCtx(ctx)
  if (session) return session.user.id as AccountId
  const challenge = await ctx.getSignedCookie(challengeOf(ctx).name, ctx.context.secret)
  if (!challenge) return null
  const found = await ctx.context.internalAdapter.findVerificationValue(challenge)
  return (found?.value ?? null) as AccountId | null
}

/** Takes the half minute of a right code before Better Auth looks at it; whoever comes second with it is refused. A wrong code is left to Better Auth to count. */
const once = (house: House): NonNullable<Hooks['before']>[number] => ({
  matcher: ({ path }) => path === '/two-factor/verify-totp',
  handler: createAuthMiddleware(async (ctx) => {
    const account = await whoseCode(ctx)
    const sealed = account && (await sealedSecret(house.db, account))
    if (!account || !sealed) return
    const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: sealed })
    const { code } = ctx.body as { code: string }
    // By Better Auth's own clock, which looks at the code next.
    const step = stepOf(secret, code, Date.now())
    if (step === null || (await house.change((tx) => claimStep(tx.write, account, step)))) return
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'used' })
  }),
})

/** What Better Auth does after a password, after the other ways in, too: the session goes, and a code is asked for. */
const after: NonNullable<Hooks['after']>[number] = {
  matcher: ({ path }) => asksHere.has(path ?? ''),
  handler: createAuthMiddleware(async (ctx) => {
    const opened = ctx.context.newSession
    if (!opened?.user['twoFactorEnabled']) return
    const { internalAdapter } = ctx.context
    deleteSessionCookie(ctx, true)
    await internalAdapter.deleteSession(opened.session.token)
    ctx.context.setNewSession(null)
    const identifier = `2fa-${generateRandomString(20)}`
    const expiresAt = new Date(Date.now() + patience * 1000)
    await internalAdapter.createVerificationValue({ value: opened.user.id, identifier, expiresAt })
    await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
    const cookie = challengeOf(ctx)
    await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes)
  }),
}
