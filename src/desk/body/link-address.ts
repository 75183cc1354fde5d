// The one rule for where a link in an article may lead.

const longest = 2000
/** Browsers drop tabs and newlines inside addresses and read `\` as `/`, so neither may stand where it changes the host. */
const control = /\p{Cc}/u

/**
 * Returns the address as it may stand in an `href`, or null where a link must not lead there.
 * Allowed are `https:`, `http:`, `mailto:`, a path of this paper beginning with a single `/`, and `#` with a name.
 */
export function linkAddress(href: string): string | null {
  const address = href.trim().replaceAll(' ', '%20')
  if (address === '' || address.length > longest || control.test(address)) return null
  if (address.startsWith('#')) return address.length > 1 ? address : null
  if (address.startsWith('/')) return /^\/[/\\]/.test(address) ? null : address
  if (/^mailto:[^/]/i.test(address)) return address
  return /^https?:\/\/[^/\\]/i.test(address) && leadsToHost(address) ? address : null
}

/** A name or password before the host only serves to make one host look like another. */
function leadsToHost(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.hostname !== '' && url.username === '' && url.password === ''
}
