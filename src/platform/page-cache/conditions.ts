// Whether an asker has the page already, by the conditions of RFC 9110 §13.
import type { Coding, Validator } from './headers.ts'
import type { Accepted } from './encoding.ts'
import type { PreparedPage } from './prepared.ts'

/**
 * The validator of what the asker has and may go on using, or null if the page must be sent. Whoever has it in a coding
 * that we would not choose today, but that they still accept, has it: a page is not sent anew because its brotli is ready.
 */
export function alreadyHas(
  page: PreparedPage,
  accepted: Accepted,
  ifNoneMatch: string | undefined,
  ifModifiedSince: string | undefined,
): Validator | null {
  const { validators } = page.headers
  if (validators === null) return null
  const preferred = validators[preferredCoding(page, accepted)]
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() === '*' || ifNoneMatch.includes(preferred.etag)) return preferred
    // Tags stand in quotes, so that containing one is the same as listing it, and W/ before it changes nothing (weak comparison).
    if (accepted.gzip && ifNoneMatch.includes(validators.gzip.etag)) return validators.gzip
    return ifNoneMatch.includes(validators.plain.etag) ? validators.plain : null
  }
  return ifModifiedSince !== undefined && page.modified <= Date.parse(ifModifiedSince) ? preferred : null
}

function preferredCoding(page: PreparedPage, accepted: Accepted): Coding {
  if (!page.compressible) return 'plain'
  return accepted.brotli ? 'brotli' : accepted.gzip ? 'gzip' : 'plain'
}
