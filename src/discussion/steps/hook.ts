// Asks a filter of the paper's choice, anywhere, what it thinks of a text. Whatever it does but answer “pass”, a person looks first.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Settings } from '../../platform/settings.ts'
import { type CommentFacts, type Finding, pass, type Step } from './step.ts'

type Filter = NonNullable<Settings['moderationHook']>

/** How long a reader waits for another machine, in milliseconds, from the first byte to the last. */
const patience = 2000
/** What an answer may weigh, in bytes. */
const longestAnswer = 10_000
/** What is kept of a filter's reason, in UTF-16 units. */
const longestReason = 200

const answer = z.object({ verdict: z.enum(['pass', 'hold']), because: z.string().optional() })

/**
 * POSTs `{ id, language, body, article }` as JSON, and wants `{ "verdict": "pass" }` or `{ "verdict": "hold", "because": "…" }` within
 * two seconds. `Courant-Signature: t=<seconds since 1970>,v1=<hex>` is HMAC-SHA256 of `<seconds>.<what was sent>` under the secret, by
 * which the filter knows that we ask, and when. Neither the author's name nor their account or address is sent. Redirects are no answer.
 */
export const outsideFilter = (filter: Filter, milliseconds = patience): Step => ({
  name: 'hook',
  async look(facts) {
    try {
      return findingOf(answer.parse(JSON.parse(await ask(filter, facts, milliseconds))))
    } catch {
      // What is wrong with it is the filter's affair; what counts here is that it has not said “pass”.
      return { verdict: 'hold', because: 'hook.silent' }
    }
  },
})

function findingOf({ verdict, because = '' }: z.output<typeof answer>): Finding {
  if (verdict === 'pass') return pass
  const reason = because
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestReason)
  return { verdict: 'hold', because: 'hook.held', ...(reason === '' ? {} : { detail: reason }) }
}

async function ask({ url, secret }: Filter, facts: CommentFacts, milliseconds: number): Promise<string> {
  const { comment: id, language, body, article, now } = facts
  const sent = JSON.stringify({ id, language, body, article })
  const seconds = Math.floor(now.getTime() / 1000)
  const signature = createHmac('sha256', secret).update(`${seconds}.${sent}`).digest('hex')
  const response = await fetch(url, {
    method: 'POST',
    body: sent,
    headers: { 'content-type': 'application/json', 'courant-signature': `t=${seconds},v1=${signature}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(milliseconds),
  })
  if (response.status === 200) return textOf(response)
  await response.body?.cancel()
  throw new Error(`The filter answers ${response.status}`)
}

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > longestAnswer) throw new Error('The filter answers too much')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
