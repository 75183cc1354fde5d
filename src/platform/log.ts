// The log: one line of JSON for each thing worth knowing, about what the program did and never about who asked for it.
import { randomUUID } from 'node:crypto'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import { openTraces } from './stack.ts'

export type Log = Logger

export type LogOptions = { level: string; to?: DestinationStream }

/** Opens the log on standard error, so that standard output is free for what a command prints. */
export function openLog({ level, to = destination({ fd: 2, sync: true }) }: LogOptions): Log {
  const traced = openTraces()
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { req: requestFacts, res: replyFacts, err: (error: unknown) => errorFacts(error, traced) },
      redact: { paths: personal.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    to,
  )
}

/** Names under which personal data or secrets might be handed to the log by mistake. */
const personal = [
  'email',
  'ip',
  'remoteAddress',
  'headers',
  'cookie',
  'cookies',
  'authorization',
  'password',
  'token',
  'secret',
  'session',
  'body',
  'query',
]

/** The id of a request: what a proxy gave it in X-Request-Id if that has the form of one, else 16 random digits. Pass only what a trusted proxy sent. */
export function requestId(given?: string | string[]): string {
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given)
    ? given
    : randomUUID().replaceAll('-', '').slice(0, 16)
}

type RequestLike = { id?: unknown; method?: string; url?: string }

/** Method and address; the query may hold what somebody searched for, or a token. */
function requestFacts({ id, method, url }: RequestLike) {
  return { id, method, path: url?.replace(/[?#][^]*$/, '') }
}

function replyFacts({ statusCode }: { statusCode?: unknown }) {
  return { status: statusCode }
}

// An error may be its own cause.
const mostCauses = 5

/** An error's further fields are left out: a database names the row, a mail server the reader. */
function errorFacts(error: unknown, traced: (stack: string) => string, causes = 0): object {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) }
  const { name, message, stack, cause } = error
  return {
    type: name,
    ...('code' in error && { code: error.code }),
    message: scrub(message),
    stack: scrub(traced(stack ?? '')),
    ...(cause !== undefined && causes < mostCauses && { cause: errorFacts(cause, traced, causes + 1) }),
  }
}

/** Without e-mail addresses; a package in a path such as `sharp@0.35.5` stays. */
function scrub(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/gi, '[address]')
}
