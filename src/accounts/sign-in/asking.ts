// Asks Better Auth as a request would, and takes its cookies.
import type { IncomingHttpHeaders } from 'node:http'

/** The headers that Better Auth reads. */
export function headersFor(headers: IncomingHttpHeaders): Headers {
  const passed = new Headers()
  for (const name of ['cookie', 'host', 'origin', 'user-agent'] as const) {
    const value = headers[name]
    if (value !== undefined) passed.set(name, value)
  }
  return passed
}

/** What an answer of Better Auth's says, and the cookies that it sets. */
export type Answered = { status: number; body: Readonly<Record<string, unknown>>; cookies: string[] }

export async function answerOf(response: Response): Promise<Answered> {
  const text = await response.text()
  return { status: response.status, body: parsed(text), cookies: response.headers.getSetCookie() }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
