// The ways in which a request can fail that is nobody's bug.
import type { MessageArguments } from './i18n.ts'

/** A failure with a stable code such as `article.unknown`; its sentence stands in the table of failures (style/failures.ts). */
export abstract class Failure extends Error {
  abstract readonly status: number
  readonly code: string
  readonly details: MessageArguments

  constructor(code: string, details: MessageArguments = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** What was asked for is not here (404), or is here no longer (410 where `gone` is true). */
export class NotFound extends Failure {
  readonly status: 404 | 410
  constructor(code: string, details: MessageArguments = {}, gone = false) {
    super(code, details)
    this.status = gone ? 410 : 404
  }
}

/** Whoever asks may not do this. */
export class NotAllowed extends Failure {
  readonly status = 403
}

/** Somebody else was quicker: what the change was based on is no longer so. */
export class Conflict extends Failure {
  readonly status = 409
}

/** What was sent cannot be used as it is. */
export class Invalid extends Failure {
  readonly status = 422
}

/** Too much in too short a time. */
export class TooFast extends Failure {
  readonly status = 429
}
