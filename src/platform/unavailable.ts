// The failure of a house that is too busy or too full at this moment, and not of whoever asks.
import { Failure } from './failure.ts'
import type { MessageArguments } from './i18n.ts'

/** Try again later (503): `retryAfter` says in how many seconds, for the header of that name. */
export class Unavailable extends Failure {
  readonly status = 503
  readonly retryAfter: number
  constructor(code: string, details: MessageArguments = {}, retryAfter = 10) {
    super(code, details)
    this.retryAfter = retryAfter
  }
}
