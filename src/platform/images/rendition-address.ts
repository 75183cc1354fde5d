// Addresses of renditions: short, readable, exactly one for each, so that they may be cached for ever.
import { isHash } from '../files.ts'
import { type Focus, type Ratio, type Size, ratios, sizeIn, widestIn } from './image-frame.ts'

/** The only widths that there are, in pixels, so that nobody can fill the disk with others. */
export const renditionWidthList = [320, 480, 640, 960, 1280, 1600, 1920] as const
export type RenditionWidth = (typeof renditionWidthList)[number]

export const renditionTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const
export type RenditionFormat = keyof typeof renditionTypes

/** `focus` counts to the percent and only where something is cut off; unset it is the middle. */
export type RenditionRequest = {
  hash: string
  width: RenditionWidth
  format: RenditionFormat
  ratio: Ratio
  focus?: Focus
}

const form = /^\/pictures\/([^/]+)\/(?:([^-]+)-)?(\d+)(?:-(\d+)-(\d+))?\.([a-z]+)$/

/** `/pictures/<hash>/960.avif` for the whole picture, `/pictures/<hash>/16x9-960-50-33.avif` for a crop around 50 %, 33 %. */
export function renditionAddress({ hash, width, format, ratio, focus = { x: 0.5, y: 0.5 } }: RenditionRequest): string {
  const name = ratio === 'full' ? `${width}` : `${ratio}-${width}-${percent(focus.x)}-${percent(focus.y)}`
  return `/pictures/${hash}/${name}.${format}`
}

/** What an address asks for; null unless it is spelt exactly as `renditionAddress` spells it. */
export function readRenditionAddress(path: string): RenditionRequest | null {
  const [, hash = '', ratio = 'full', width, x, y, format = ''] = form.exec(path) ?? []
  const known = renditionWidthList.find((one) => one === Number(width))
  if (!isHash(hash) || known === undefined || !Object.hasOwn(ratios, ratio) || !Object.hasOwn(renditionTypes, format))
    return null
  const request: RenditionRequest = { hash, width: known, format: format as RenditionFormat, ratio: ratio as Ratio }
  if (x !== undefined) request.focus = { x: Number(x) / 100, y: Number(y) / 100 }
  return renditionAddress(request) === path ? request : null
}

/** What asking for `ask` really gives of a picture. */
export type RenditionSize = Size & { ask: RenditionWidth }

/**
 * The renditions worth naming in `srcset`, narrowest first: each width that the picture has, and its own full width
 * when that shows noticeably more. Write `${width}w`, not `${ask}w`.
 */
export function renditionWidths(original: Size, ratio: Ratio): RenditionSize[] {
  const widest = widestIn(original, ratio)
  const below = renditionWidthList.filter((width) => width <= widest)
  const above = renditionWidthList.find((width) => width > widest)
  const gains = widest > (below.at(-1) ?? 0) * 1.1
  return [...below, ...(above !== undefined && gains ? [above] : [])].map((ask) => ({
    ask,
    ...sizeIn(original, ratio, ask),
  }))
}

function percent(part: number): number {
  return Math.round(Math.min(Math.max(part, 0), 1) * 100)
}
