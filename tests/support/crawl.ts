// Walks from page to page by the links on them, as somebody with a browser could, without going through a thousand of one kind.
import { parseHTML } from 'linkedom'
import type { Answered } from './town.ts'

export type Visit = { address: string; answer: Answered }

const mostAtAll = 400

/** Every page from these on that is led to by links; of addresses that differ only in an id or a number so many. */
export async function crawl(
  ask: (address: string) => Promise<Answered>,
  starts: readonly string[],
  mostOfAKind = 12,
): Promise<Visit[]> {
  const waiting = [...starts]
  const known = new Set(starts)
  const kinds = new Map<string, number>()
  const visits: Visit[] = []
  for (let address = waiting.shift(); address !== undefined && visits.length < mostAtAll; address = waiting.shift()) {
    const answer = await ask(address)
    visits.push({ address, answer })
    for (const link of linksIn(answer)) {
      const kind = kindOf(link)
      const count = kinds.get(kind) ?? 0
      if (known.has(link) || count >= mostOfAKind || /\.(?:webp|woff2|js|css)$|\/live$/.test(link)) continue
      known.add(link)
      kinds.set(kind, count + 1)
      waiting.push(link)
    }
  }
  return visits
}

/** What addresses have in common that differ only in an id, a number or a wish. */
export const kindOf = (address: string): string => address.replaceAll(/_[0-9a-z]{10,}|=[^&]+|\d+/g, '_')

function linksIn({ body, headers }: Answered): string[] {
  const location = headers['location']
  if (typeof location === 'string') return location.startsWith('/') ? [location] : []
  if (!String(headers['content-type']).startsWith('text/html')) return []
  const { document } = parseHTML(body)
  return [...document.querySelectorAll('a[href^="/"], link[rel~="alternate"][href^="/"]')].map(
    (link) => (link.getAttribute('href') ?? '').split('#', 1)[0] ?? '',
  )
}
