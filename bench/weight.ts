// What a browser has to fetch for a page, counted from its HTML and its stylesheets as they are sent.
import { parseHTML } from 'linkedom'
import { askFor, askForSmallest } from './asking.ts'

/** Bytes as sent. */
export type Part = { files: number; bytes: number }
export type Weight = {
  html: Part
  css: Part
  js: Part
  fonts: Part
  /** Pictures that are asked for at once, and those that wait until a reader comes near. */
  pictures: { atOnce: number; later: number }
  icons: number
  /** Hosts other than the paper's own that anything comes from. */
  otherHosts: string[]
}

export async function weigh(port: number, path: string): Promise<Weight> {
  const html = await askForSmallest(port, path)
  const text = (await askFor(port, path, 'identity')).body.toString()
  const { document } = parseHTML(text)
  const addresses = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(name) ?? [])
  const sheets = addresses('link[rel~="stylesheet"]', 'href')
  const scripts = [...addresses('script[src]', 'src'), ...addresses('link[rel="modulepreload"]', 'href')]
  const css = await Promise.all(sheets.map(async (sheet) => (await askFor(port, sheet, 'identity')).body.toString()))
  const fonts = [
    ...addresses('link[rel="preload"][as="font"]', 'href'),
    ...css.flatMap((sheet, at) =>
      fontsFor(sheet, document).map((font) => new URL(font, `http://127.0.0.1:${port}${sheets[at]}`).pathname),
    ),
  ]
  const icons = addresses('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]', 'href')
  const pictures = [...document.querySelectorAll('img')]
  const sources = [...addresses('img', 'src'), ...addresses('source, img', 'srcset'), ...addresses('iframe', 'src')]
  const near = addresses('link[rel="preconnect"], link[rel="dns-prefetch"]', 'href')
  return {
    html: { files: 1, bytes: html.body.length },
    css: await fetched(port, sheets),
    js: await fetched(port, scripts),
    fonts: await fetched(port, fonts),
    pictures: {
      atOnce: pictures.filter((picture) => picture.getAttribute('loading') !== 'lazy').length,
      later: pictures.filter((picture) => picture.getAttribute('loading') === 'lazy').length,
    },
    icons: icons.length,
    otherHosts: hostsIn(
      [...sheets, ...scripts, ...fonts, ...icons, ...sources, ...near, ...css.flatMap(namedIn)],
      port,
    ),
  }
}

/** What a stylesheet names in `url(…)` and has not in itself. */
const namedIn = (sheet: string): string[] =>
  [...sheet.matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g)].map(([, address = '']) => address)

/** The files of the faces in which something of this page is set: a face that no rule of it names is not fetched. */
function fontsFor(sheet: string, document: Document): string[] {
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    selector: head.trim(),
    body,
    families: (/font-family:([^;]*)/.exec(body)?.[1] ?? '').split(',').map((one) => one.trim().replaceAll(/["']/g, '')),
  }))
  const isSet = (family: string): boolean =>
    rules.some(
      ({ selector, families }) => !selector.startsWith('@') && families.includes(family) && matches(document, selector),
    )
  return rules
    .filter(({ selector, families }) => selector === '@font-face' && families.some(isSet))
    .flatMap(({ body }) => namedIn(body))
    .filter((address) => /\.(woff2?|ttf|otf)$/.test(address))
}

/** What this parser cannot read is taken to match. */
function matches(document: Document, selector: string): boolean {
  try {
    return document.querySelector(selector) !== null
  } catch {
    return true
  }
}

async function fetched(port: number, paths: string[]): Promise<Part> {
  const all = await Promise.all([...new Set(paths)].map((path) => askFor(port, path)))
  const wrong = all.find(({ status }) => status !== 200)
  if (wrong) throw new Error(`a file that the page names answered ${wrong.status}`)
  return { files: all.length, bytes: all.reduce((sum, { body }) => sum + body.length, 0) }
}

function hostsIn(texts: string[], port: number): string[] {
  const named = texts.flatMap((text) => [...text.matchAll(/(?:https?:)?\/\/([\w.-]+(?::\d+)?)/g)])
  const hosts = named.map(([, host = '']) => host).filter((host) => host !== `127.0.0.1:${port}`)
  return [...new Set(hosts)]
}
