// What the routes of the discussion are given, and what they share: who goes where after a form.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import type { FailureCode } from '../style/failures.ts'
import type { PlaceIn } from './drawing.tsx'
import type { Live } from './live.ts'
import { type Problem, problem } from './problem.ts'

export type DiscussionPlan = { house: House; language: Language; placeIn: PlaceIn; live: Live }

/** The script of every page with a discussion, as the build names it. */
export const islands = ['src/discussion/islands/discussion.ts']

export const isSecure = ({ settings }: House): boolean => settings.origin.startsWith('https:')

export type Refusal = { status: number; problems: Problem[] }

/**
 * What a verb answers, or the failure that it throws where the same form can be sent again: too soon, closed meanwhile, or not as it should be.
 * Nobody loses a text over that.
 */
export async function attempted<Done>(
  work: () => Promise<({ ok: true } & Done) | { ok: false; problems: Problem[] }>,
): Promise<({ ok: true } & Done) | ({ ok: false } & Refusal)> {
  try {
    const answer = await work()
    return answer.ok ? answer : { ...answer, status: 422 }
  } catch (error) {
    if (!(error instanceof Failure) || ![409, 422, 429].includes(error.status)) throw error
    return {
      ok: false,
      status: error.status,
      problems: [problem('discussion', error.code as FailureCode, error.details)],
    }
  }
}

type Backward = FastifyRequest<{ Body: { back?: string | undefined } }>

/**
 * Back to the page of ours from which a form was sent, at one place in it. A script that shows the page already asks for the comment alone,
 * by `back=comment`.
 */
export function back(request: Backward, reply: FastifyReply, id: string, otherwise: string): FastifyReply {
  const from = URL.parse(request.headers.referer ?? '')
  const isOurs = from !== null && from.host === request.headers.host && !from.pathname.startsWith('//')
  const whence = isOurs && request.body.back !== 'comment' ? `${from.pathname}${from.search}#${id}` : otherwise
  return reply.redirect(whence, 303)
}
