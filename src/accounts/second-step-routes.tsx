// The addresses of the second step of signing in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { nextOf } from './next.ts'
import { CodePage, SecondStepPage, type SetupForm, SpareCodesPage } from './pages/second-step.tsx'
import type { AccountsPlan } from './routes.tsx'
import { beginSecondStep, endSecondStep, renewSpareCodes, setupOf, spareCodes } from './verbs/second-step.ts'
import { isFromAuthenticator, takeSecondStep } from './verbs/take-second-step.ts'
import { formToken, signedIn } from './verbs/who-asks.ts'

const text = (most: number) => z.string().max(most).catch('')
const withProof = z.object({ password: text(1024), code: text(40) })
const typed = ({ password, code }: z.output<typeof withProof>): string => password || code
const withCode = z.object({ code: text(40) })

export function secondStepRoutes(instance: FastifyInstance, plan: AccountsPlan): void {
  taking(instance, plan)
  settingUp(instance, plan)
}

function taking(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const home = urls.account(language)
  const next = z.string().max(2000).optional().catch(undefined)

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    onward: string,
    problem: 'wrong' | 'too many' | null,
  ) => {
    const place = await placeIn(language)
    const { say } = place
    const sentence = problem && say(problem === 'wrong' ? 'second.wrong' : 'second.too-many')
    const form = { next: onward, token: formToken(house, request.headers), problem: sentence }
    const page = plainPage(place, say('second.ask'), (one) => urls.signInCode(one, onward), {
      main: <CodePage form={form} place={place} />,
    })
    return reply.once({ ...page, status: problem === null ? 200 : problem === 'wrong' ? 422 : 429 })
  }

  app.get('/account/sign-in/code', { schema: { querystring: z.object({ next }) } }, (request, reply) =>
    show(request, reply, nextOf(request.query.next, home), null),
  )
  app.post('/account/sign-in/code', { schema: { body: withCode.extend({ next }) } }, async (request, reply) => {
    const onward = nextOf(request.body.next, home)
    const taken = await takeSecondStep(house, request.body.code, request.headers)
    if (taken.ok) return reply.header('set-cookie', taken.cookies).redirect(onward, 303)
    if (taken.problem !== 'stale') return show(request, reply, onward, taken.problem)
    return reply.redirect(urls.signInAgain(language, { problem: 'code-stale', next: onward }), 303)
  })
}

function settingUp(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  const show = async ({ headers }: FastifyRequest, reply: FastifyReply, problem: SetupForm['problem']) => {
    const account = await signedIn(house, headers)
    const place = await placeIn(language)
    const setup = await setupOf(house, account, place.paper.name[language])
    const form = { setup, token: formToken(house, headers), problem }
    const main = <SecondStepPage form={form} place={place} />
    return reply.once({
      ...plainPage(place, place.say('second.title'), urls.secondFactor, { main }),
      status: problem === null ? 200 : problem.because === 'wrong' ? 422 : 429,
    })
  }
  const showCodes = async (reply: FastifyReply, codes: string[]) => {
    const place = await placeIn(language)
    const main = <SpareCodesPage codes={codes} place={place} />
    return reply.once(plainPage(place, place.say('second.codes'), urls.secondFactor, { main }))
  }

  app.get('/account/second-factor', (request, reply) => show(request, reply, null))

  app.post('/account/second-factor/begin', { schema: { body: withProof } }, async (request, reply) => {
    const begun = await beginSecondStep(house, typed(request.body), request)
    if (!begun.ok) return show(request, reply, { act: 'begin', because: begun.problem })
    return reply.redirect(urls.secondFactor(language), 303)
  })

  app.post('/account/second-factor/confirm', { schema: { body: withCode } }, async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const { code } = request.body
    // A code for the loss of the phone does not show that the phone has the secret.
    const taken = isFromAuthenticator(code) ? await takeSecondStep(house, code, request.headers) : null
    if (!taken?.ok) return show(request, reply, { act: 'confirm', because: 'wrong' })
    reply.raw.setHeader('set-cookie', taken.cookies)
    return showCodes(reply, await spareCodes(house, account))
  })

  app.post('/account/second-factor/codes', { schema: { body: withProof } }, async (request, reply) => {
    const renewed = await renewSpareCodes(house, typed(request.body), request)
    if (!renewed.ok) return show(request, reply, { act: 'codes', because: renewed.problem })
    return showCodes(reply, renewed.codes)
  })

  app.post('/account/second-factor/end', { schema: { body: withProof } }, async (request, reply) => {
    const ended = await endSecondStep(house, typed(request.body), request)
    if (!ended.ok) return show(request, reply, { act: 'end', because: ended.problem })
    return reply.header('set-cookie', ended.cookies).redirect(urls.ways(language, { done: 'second-off' }), 303)
  })
}
