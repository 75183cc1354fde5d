// The HTTP server: the page cache first, then routes; every answer with the same headers, every failure on one path.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import formbody from '@fastify/formbody'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { boundCrowd } from './crowd.ts'
import { Failure, NotAllowed } from './failure.ts'
import type { House } from './house.ts'
import { requestId } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Page, PageCache } from './page-cache/page-cache.ts'
import { fromOurPages, securityHeaders } from './security.ts'
import { Unavailable } from './unavailable.ts'

/** A page before it has the headers that all pages share. */
export type Answer = Omit<Page, 'status' | 'cacheControl'> & { status?: number; cacheControl?: string }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For those who run the machine: answered by whatever name it is asked. */
    operators?: boolean
    /** An answer that goes on for hours and is bounded by whoever gives it. */
    stream?: boolean
    /** A change that a program asks for which shows no page of ours, such as a mail service that unsubscribes somebody. */
    fromAnywhere?: boolean
  }
  interface FastifyReply {
    /** Answers with the kept page of this address, or makes it. Query parameters that the route does not know are left out of the address. */
    keep: (make: () => Promise<Answer>) => Promise<FastifyReply>
    /** Answers once, for this asker only. */
    give: (answer: Answer) => Promise<FastifyReply>
  }
}

/** Turns what went wrong into an answer. `code` is 500 and the like; `failure` is null for a bug. */
export type Apologise = (request: FastifyRequest, wrong: { status: number; failure: Failure | null }) => Promise<Answer>

export type HttpPlan = {
  house: House
  cache: PageCache
  metrics: Metrics
  apologise: Apologise
  elsewhere: (request: FastifyRequest) => Promise<string | null>
}

/** Fresh on this node by the cache's own news; a shared cache in front may lag by a few seconds and refresh behind readers' backs. */
const publicPages = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
const slowestRequest = 30_000
const largestBody = 1_048_576
const mostAtOnce = 1000

export async function openHttp({ house, cache, metrics, apologise, elsewhere }: HttpPlan): Promise<FastifyInstance> {
  const { settings } = house
  const loggerInstance: FastifyBaseLogger = house.log
  const ourHost = settings.url === null ? null : new URL(settings.url).host
  const app: FastifyInstance = fastify({
    serverFactory: (handle) =>
      createServer(
        { requestTimeout: slowestRequest, headersTimeout: slowestRequest / 2, keepAliveTimeout: 72_000 },
        cacheFirst(handle, cache, ourHost),
      ),
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestId(settings.trustedProxies.length > 0 ? request.headers['x-request-id'] : undefined),
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 800, caseSensitive: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(formbody)
  boundCrowd(app, mostAtOnce)
  answering(app, cache, securityHeaders(settings.origin))
  guarding(app, ourHost)
  failing(app, apologise, elsewhere)
  letting(app)
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe({
      route: request.routeOptions.url ?? 'unknown',
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    })
    request.log.info(
      {
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        route: request.routeOptions.url,
        method: request.method,
      },
      'answered',
    )
  })
  return app
}

const lookForIdle = 50

/** A browser keeps its connection after its answer; while the server closes, each is let go as soon as it has been answered. */
function letting(app: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined
  app.addHook('preClose', async () => {
    timer = setInterval(() => app.server.closeIdleConnections(), lookForIdle)
  })
  app.addHook('onClose', async () => clearInterval(timer))
}

/** The hot path: a kept page is written before Fastify hears of the request. A host that is not ours never reaches the cache. */
function cacheFirst(
  handle: (req: IncomingMessage, res: ServerResponse) => void,
  cache: PageCache,
  ourHost: string | null,
) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    if ((ourHost === null || req.headers.host === ourHost) && cache.answer(req, res)) return
    handle(req, res)
  }
}

function answering(app: FastifyInstance, cache: PageCache, headers: Record<string, string>): void {
  const whole = (answer: Answer): Page => ({
    status: 200,
    cacheControl: publicPages,
    ...answer,
    headers: { ...headers, ...answer.headers },
  })
  const send = async (reply: FastifyReply, page: Parameters<PageCache['send']>[0]): Promise<FastifyReply> => {
    const { raw } = reply.request
    const ready = await cache.bring(page, raw).catch((error: unknown) => {
      // What everybody gets is better than nothing.
      reply.request.log.error({ err: error }, 'a reader’s own version of a page failed')
      return page
    })
    reply.hijack()
    cache.send(ready, raw, reply.raw)
    return reply
  }
  app.addHook('onRequest', async (_, reply) => void reply.headers(headers))
  app.decorateReply('keep', async function (this: FastifyReply, make) {
    return send(this, await cache.once(keyOf(this.request), async () => whole(await make())))
  })
  app.decorateReply('give', async function (this: FastifyReply, answer) {
    return send(this, whole({ cacheControl: 'private, no-store', ...answer }))
  })
}

/** The address under which a page is kept: the path as sent, and of the query only what the route knows. */
function keyOf(request: FastifyRequest): string {
  const [path = '/'] = request.url.split('?', 1)
  const known = request.routeOptions.schema?.querystring
    ? Object.entries(request.query as Record<string, unknown>).filter(([, value]) => value !== undefined)
    : []
  const query = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? path : `${path}?${query}`
}

function guarding(app: FastifyInstance, ourHost: string | null): void {
  app.addHook('onRequest', async (request) => {
    if (ourHost !== null && request.headers.host !== ourHost && !forOperators(request))
      throw new UnknownHost('http.host')
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    if (request.routeOptions.config.fromAnywhere === true) return
    if (!fromOurPages(request.headers, [ourHost ?? request.headers.host ?? ''])) throw new NotAllowed('http.cross-site')
  })
}

/** Operators ask by whatever name the machine has. */
const forOperators = (request: FastifyRequest): boolean => request.routeOptions.config.operators === true

class UnknownHost extends Failure {
  readonly status = 421
}

function failing(app: FastifyInstance, apologise: Apologise, elsewhere: HttpPlan['elsewhere']): void {
  app.setNotFoundHandler(async (request, reply) => {
    const moved = request.method === 'GET' || request.method === 'HEAD' ? await elsewhere(request) : null
    if (moved !== null) return reply.redirect(moved, 301)
    return apology(request, reply, { status: 404, failure: null })
  })
  app.setErrorHandler(async (error: FastifyError | Failure, request, reply) => {
    const status = error instanceof Failure ? error.status : (error.statusCode ?? 500)
    if (status >= 500 && !(error instanceof Failure)) request.log.error({ err: error }, 'a request failed')
    if (error instanceof Unavailable) reply.raw.setHeader('retry-after', String(error.retryAfter))
    if (status === 404 && (request.method === 'GET' || request.method === 'HEAD')) {
      const moved = await elsewhere(request)
      if (moved !== null) return reply.redirect(moved, 301)
    }
    return apology(request, reply, { status, failure: error instanceof Failure ? error : null })
  })
  /** When even the apology cannot be made (the database is gone), it is said in plain words. */
  const apology = async (request: FastifyRequest, reply: FastifyReply, wrong: Parameters<Apologise>[1]) => {
    const answer = await apologise(request, wrong).catch((error: unknown): Answer => {
      request.log.error({ err: error }, 'the page of a failure failed')
      return { status: wrong.status, contentType: 'text/plain; charset=utf-8', body: `${wrong.status}\n`, tags: [] }
    })
    return reply.give({ status: wrong.status, ...answer })
  }
}
