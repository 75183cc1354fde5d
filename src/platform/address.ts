// From where somebody asks, as it may be kept: a keyed hash of the network, never the address itself.
import { isIPv6 } from 'node:net'
import type { House } from './house.ts'

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * A keyed hash of a client's address: of the whole one where it is IPv4, of the network (/64) where it is IPv6, since a household has as
 * many of those as it likes. `purpose` keeps what is counted in one place from being matched with another.
 */
export function addressHash({ seal }: Pick<House, 'seal'>, address: string, purpose: string): string {
  return seal.sign(`address of ${purpose}`, network(address))
}

function network(address: string): string {
  const four = mapped.exec(address)?.[1]
  if (four !== undefined) return four
  return isIPv6(address) ? groups(address).slice(0, 4).join(':') : address
}

/** The eight groups of an IPv6 address, `::` written out. */
function groups(address: string): string[] {
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = before === '' ? [] : before.split(':')
  const right = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  return [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}
