// Lets Better Auth open a session for somebody who has shown by a letter's link who they are. No request reaches this by itself.
import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

type Plugin = NonNullable<BetterAuthOptions['plugins']>[number]

/** `auth.api.openByMail({ body: { userId } })` */
export const byMail = () =>
  ({
    id: 'mail-link',
    endpoints: {
      openByMail: createAuthEndpoint(
        '/mail-link/open',
        { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.userId)
          const session = user && (await internalAdapter.createSession(user.id))
          if (!user || !session) throw new APIError('FORBIDDEN', { code: 'CLOSED', message: 'closed' })
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ opened: true })
        },
      ),
    },
  }) satisfies Plugin
