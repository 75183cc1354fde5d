// Somebody with a browser that has cookies and nothing else: follows where it is led, and says where forms were sent from.

/** What came at the end of the way, and the addresses on it. */
export type Arrival = { status: number; url: URL; text: string; headers: Headers; way: string[] }
export type Visitor = {
  get: (address: string) => Promise<Arrival>
  /** Sends a form from a page of the same origin. */
  post: (address: string, form: Record<string, string>) => Promise<Arrival>
  /** Asks once, without following. */
  ask: (address: string, form?: Record<string, string>) => Promise<Arrival>
  /** Cookies by origin, then by name. */
  cookies: Map<string, Map<string, string>>
}

const longestWay = 20

export function openVisitor(language = 'en'): Visitor {
  const cookies: Visitor['cookies'] = new Map()
  const ask = async (address: string, form?: Record<string, string>, from?: URL): Promise<Arrival> => {
    const url = new URL(address)
    const jar = cookies.get(url.origin) ?? new Map<string, string>()
    cookies.set(url.origin, jar)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': language,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { origin: url.origin, 'sec-fetch-site': 'same-origin' } : {}),
        ...(from ? { 'sec-fetch-site': from.origin === url.origin ? 'same-origin' : 'cross-site' } : {}),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    return { status: answer.status, url, text: await answer.text(), headers: answer.headers, way: [url.href] }
  }
  const follow = async (first: Arrival): Promise<Arrival> => {
    let here = first
    const way = [...first.way]
    while (way.length < longestWay) {
      const next = here.status >= 300 && here.status < 400 ? here.headers.get('location') : refreshed(here.text)
      if (next === null) break
      here = await ask(new URL(next, here.url).href, undefined, here.url)
      way.push(here.url.href)
    }
    return { ...here, way }
  }
  return {
    cookies,
    ask: (address, form) => ask(address, form),
    get: async (address) => follow(await ask(address)),
    post: async (address, form) => follow(await ask(address, form)),
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one))
  if (gone) jar.delete(pair.slice(0, at).trim())
  else jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
}

/** Where a page leads on by itself. */
function refreshed(html: string): string | null {
  const found = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i.exec(html)?.[1]
  return found === undefined ? null : found.replaceAll('&amp;', '&')
}
