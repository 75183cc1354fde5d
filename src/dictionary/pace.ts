// How often somebody may ask: a count for each network and minute, in memory and within bounds.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressHash } from '../platform/address.ts'
import { TooFast } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'

export type Pace = {
  /** Counts one question; false if it is one too many. */
  ask: (network: string, now: Date) => boolean
}

const minute = 60_000

/**
 * At most `most` questions a minute from a network. As many networks are counted as `networks` says; when more come, those that asked first
 * are forgotten, which gives them a new minute: an attacker with so many networks is not stopped by a count.
 */
export function openPace(most: number, networks = 20_000): Pace {
  const counts = new Map<string, number>()
  let current = 0
  return {
    ask(network, now) {
      const began = Math.floor(now.getTime() / minute)
      if (began !== current) {
        counts.clear()
        current = began
      }
      const count = (counts.get(network) ?? 0) + 1
      if (count === 1 && counts.size >= networks) counts.delete(counts.keys().next().value ?? '')
      counts.set(network, count)
      return count <= most
    },
  }
}

/** A class of thirty behind one address that looks up a word every three seconds each. */
const mostInAMinute = 600

/** Counts a look-up of who asks; throws TooFast for one too many, with the time after which there is room again. */
export function paceOfLookUps(house: House): (request: FastifyRequest, reply: FastifyReply) => void {
  const pace = openPace(mostInAMinute)
  return (request, reply) => {
    if (pace.ask(addressHash(house, request.ip, 'look-ups'), house.now())) return
    reply.raw.setHeader('retry-after', '60')
    throw new TooFast('dictionary.pace', { most: mostInAMinute })
  }
}
