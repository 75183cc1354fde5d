// Answers one request with a prepared page: with the reader's own fillings, or "not modified", or whole.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { alreadyHas } from './conditions.ts'
import { encodingReader } from './encoding.ts'
import { chooseForm, fillForm } from './forms.ts'
import { fillHoles } from './holes.ts'
import type { PreparedPage } from './prepared.ts'

/** Returns false, and has written nothing, if a region's own version was asked for to be `complete` and is not at hand. */
type SendPage = (page: PreparedPage, req: IncomingMessage, res: ServerResponse, complete: boolean) => boolean

/** Makes the sender of pages. What a hole throws, the sender throws before anything is written. */
export function pageSender(): SendPage {
  const readEncodings = encodingReader()
  return function send(page, req, res, complete) {
    const { headers } = req
    const accepted = readEncodings(headers['accept-encoding'])
    if (headers.cookie !== undefined && page.cut.holes.length > 0) {
      const { fillings, whole } = fillHoles(page.cut.holes, headers.cookie, req)
      if (complete && !whole) return false
      if (fillings !== null) {
        const own = fillForm(page, fillings, accepted)
        res.writeHead(page.status, own.head).end(own.body)
        return true
      }
    }
    const ifNoneMatch = headers['if-none-match']
    const ifModifiedSince = headers['if-modified-since']
    if (ifNoneMatch !== undefined || ifModifiedSince !== undefined) {
      const known = alreadyHas(page, accepted, ifNoneMatch, ifModifiedSince)
      if (known !== null) {
        res.writeHead(304, known.unchanged).end()
        return true
      }
    }
    const form = chooseForm(page, accepted)
    // To HEAD, Node sends no body by itself.
    res.writeHead(page.status, form.head).end(form.body)
    return true
  }
}
