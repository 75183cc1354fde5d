// Keeps a crowd from standing in its own way: beyond so many requests at once, the next is asked to come back.
import type { FastifyInstance } from 'fastify'
import { Unavailable } from './unavailable.ts'

const comeBackIn = 5

/**
 * Bounds how many requests are worked on at once; kept pages are answered before and do not count. A bound on the delay of the
 * event loop was tried: it turned everybody away for a second after one long import, when nobody had to wait any more.
 */
export function boundCrowd(app: FastifyInstance, most: number): void {
  let inside = 0
  app.addHook('onRequest', async (request, reply) => {
    const { operators, stream } = request.routeOptions.config
    if (operators === true || stream === true) return
    if (inside >= most) throw new Unavailable('http.overloaded', {}, comeBackIn)
    inside += 1
    // Comes also when the reader goes away before the answer.
    reply.raw.once('close', () => (inside -= 1))
  })
}
