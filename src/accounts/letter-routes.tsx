// The addresses around letters: asking for one, joining, another password, and what a letter's link opens.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { letterWithLink } from './letter-with-link.tsx'
import { linkLasts } from './letter.ts'
import { nameTrouble } from './names/arriving-name.ts'
import { nextOf } from './next.ts'
import {
  type AskingForm,
  GonePage,
  JoinPage,
  LinkPage,
  MailFormPage,
  type Problems,
  SentPage,
} from './pages/letters.tsx'
import { problemOf } from './pages/password-problem.ts'
import { type PasswordProblem, passwordProblem } from './password-rules.ts'
import type { AccountsPlan } from './routes.tsx'
import { chosenHere, wasChosenHere } from './sign-in/chosen-here.ts'
import { answerLetter, askedBy } from './verbs/by-letter.ts'
import { isCarried, readLink, sendLetter, type Sent, type Wish } from './verbs/letters.ts'
import { formToken, signedIn } from './verbs/who-asks.ts'

const text = (most: number) => z.string().max(most).catch('')
const next = z.string().max(2000).optional().catch(undefined)
const minutes = linkLasts / 60_000

export function letterRoutes(instance: FastifyInstance, plan: AccountsPlan): void {
  asking(instance, plan)
  opening(instance, plan)
}

function asking(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const home = urls.account(language)

  type Kind = 'join' | 'forgot' | 'mail'
  const formPage = (place: Place, kind: Kind, form: AskingForm): PageContent => {
    const { say } = place
    if (kind === 'join')
      return plainPage(place, say('letters.join'), urls.join, { main: <JoinPage form={form} place={place} /> })
    const title = say(kind === 'forgot' ? 'letters.forgot' : 'ways.mail-title')
    const address = kind === 'forgot' ? urls.forgot : urls.signInByMail
    return plainPage(place, title, address, { main: <MailFormPage form={form} kind={kind} place={place} /> })
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, kind: Kind, form: Partial<AskingForm>) => {
    const token = formToken(house, request.headers)
    const whole: AskingForm = { email: '', name: '', next: home, problems: {}, token, ...form }
    const status = Object.keys(whole.problems).length === 0 ? 200 : whole.problems.form === undefined ? 422 : 429
    return reply.once({ ...formPage(await placeIn(language), kind, whole), status })
  }
  const send = async (request: FastifyRequest, reply: FastifyReply, kind: Kind, wish: Wish) => {
    const place = await placeIn(language)
    const sent = await sendLetter(house, wish, { ip: request.ip, place })
    if (!sent.ok)
      return show(request, reply, kind, { ...wish, name: wish.name ?? '', problems: problemsOf(place, sent) })
    if (wish.password) reply.raw.setHeader('set-cookie', chosenHere(house, sent.letter))
    return reply.once(
      plainPage(place, place.say('letters.sent'), urls.signInByMail, {
        main: <SentPage place={place} minutes={minutes} />,
      }),
    )
  }

  app.get('/account/join', { schema: { querystring: z.object({ next }) } }, (request, reply) =>
    show(request, reply, 'join', { next: nextOf(request.query.next, home) }),
  )
  app.get('/account/forgot', (request, reply) => show(request, reply, 'forgot', {}))
  app.get('/account/sign-in/mail', (request, reply) => show(request, reply, 'mail', {}))

  app.post('/account/sign-in/mail', { schema: { body: z.object({ mail: text(400), next }) } }, (request, reply) =>
    send(request, reply, 'mail', {
      purpose: 'sign-in',
      email: request.body.mail,
      next: nextOf(request.body.next, home),
    }),
  )
  app.post('/account/forgot', { schema: { body: z.object({ email: text(400) }) } }, (request, reply) =>
    send(request, reply, 'forgot', { purpose: 'reset', email: request.body.email, next: home }),
  )
  const joining = z.object({ email: text(400), name: text(200), password: text(1000), next })
  app.post('/account/join', { schema: { body: joining } }, async (request, reply) => {
    const { email, name, password } = request.body
    const onward = nextOf(request.body.next, home)
    const place = await placeIn(language)
    const naming = await nameTrouble(house, name, place)
    const wrong = password === '' ? null : problemOf(passwordProblem(password, email.trim()), place.say)
    const problems: Problems = {
      ...(naming === null ? {} : { name: naming }),
      ...(wrong === null ? {} : { password: wrong }),
    }
    if (Object.keys(problems).length > 0) return show(request, reply, 'join', { email, name, next: onward, problems })
    return send(request, reply, 'join', { purpose: 'join', email, name, password: password || null, next: onward })
  })
}

function problemsOf({ say }: Place, sent: Exclude<Sent, { ok: true }>): Problems {
  if (sent.problem === 'address') return { email: say('letters.no-address') }
  return { form: say(sent.problem === 'mail' ? 'letters.not-sent' : 'letters.too-many') }
}

function opening(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    letter: string,
    again?: { name: string; problem: PasswordProblem },
  ) => {
    const place = await placeIn(language)
    const { say } = place
    const found = await readLink(house, letter)
    if (found === null)
      return reply.once({
        ...plainPage(place, say('letters.gone'), urls.openLetter, { main: <GonePage place={place} /> }),
        status: 410,
      })
    // Where a letter was opened elsewhere, one signs in first, and comes back.
    if (found.link.purpose === 'address') await signedIn(house, request.headers)
    const form = {
      link: found.link,
      asks: await askedBy(house, found.link),
      letter,
      token: formToken(house, request.headers),
      name: again?.name ?? found.link.name,
      problem: again ? problemOf(again.problem, say) : null,
      isPasswordLost: found.link.password !== null && !wasChosenHere(house, request.headers.cookie, found.hash),
    }
    const page = plainPage(place, say('letters.enter'), (one) => urls.openLetter(one, letter), {
      main: <LinkPage form={form} place={place} />,
    })
    return reply.once({ ...page, status: again ? 422 : 200 })
  }

  app.get('/account/sign-in/link', { schema: { querystring: z.object({ token: text(100) }) } }, (request, reply) =>
    show(request, reply, request.query.token),
  )

  /** Whoever took a session and with it the account would otherwise go unseen. */
  const tellOldAddress = async (to: string, headers: FastifyRequest['headers']): Promise<void> => {
    const place = await placeIn((await signedIn(house, headers)).language)
    const address = new URL(urls.signIn(place.language), place.origin).href
    await isCarried(house, letterWithLink({ to, kind: 'moved', address, minutes, place }))
  }

  const pressed = z.object({ letter: text(100), name: text(200), password: text(1000) })
  app.post('/account/sign-in/link', { schema: { body: pressed } }, async (request, reply) => {
    const { letter, name, password } = request.body
    const done = await answerLetter(house, { token: letter, name, password }, request.headers)
    if (done.ok) {
      if (done.left) await tellOldAddress(done.left, request.headers)
      const onward = nextOf(done.link.next, urls.account(language))
      reply.header('set-cookie', done.cookies)
      if (done.half) return reply.redirect(urls.signInCode(language, onward), 303)
      if (done.link.purpose === 'reset') return reply.redirect(urls.signIn(language, undefined, 'reset'), 303)
      return reply.redirect(done.link.purpose === 'address' ? urls.ways(language, { done: 'address' }) : onward, 303)
    }
    if (done.problem === 'stale') return show(request, reply, '')
    if (done.problem === 'taken') return reply.redirect(urls.ways(language, { problem: 'address-taken' }), 303)
    if (done.problem === 'not yours') return reply.redirect(urls.ways(language, { problem: 'address-not-yours' }), 303)
    if (done.problem === 'closed') return reply.redirect(urls.signInAgain(language, { problem: 'closed' }), 303)
    return show(request, reply, letter, { name, problem: done.problem })
  })
}
