// The places in a page that differ from reader to reader: how a page marks them, and how they are found again.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Piece } from './splice.ts'

/** What stands in a hole for everybody, and how to ask for what this reader gets. Both are put in as they are: escaped. */
export type Hole = {
  readonly fallback: string
  /** This reader's filling, or null for the fallback. Asked only if the request carries cookies; must not wait. */
  readonly fill: (cookies: string, req: IncomingMessage) => string | null
}

/** Bytes for a hole; `piece` is their compressed form once somebody needed it. */
export type Filling = { plain: Buffer; piece: Piece | null }

/** A hole as a page holds it. Of a region, `fill` says undefined where this reader's version is not at hand; `bring` brings it. */
export type OpenHole = {
  readonly name: string
  readonly fallback: Filling
  readonly fill: (cookies: string, req: IncomingMessage) => Filling | null | undefined
  readonly bring?: (cookies: string) => Promise<void>
}

/** Opens the hole of a mark: `of` and `content` are what a region's mark says and encloses, empty for a plain hole. */
export type OpenMark = (name: string, of: string, content: Buffer) => OpenHole | undefined

/** A body in pieces: `chunks[0] holes[gaps[0]] chunks[1] …`, and the whole with every hole at its fallback. */
export type CutBody = {
  readonly whole: Buffer
  readonly chunks: readonly Buffer[]
  readonly gaps: readonly number[]
  readonly holes: readonly OpenHole[]
}

// Nobody can write a mark into a comment who cannot guess this; no mark ever leaves the house.
const secret = randomBytes(18).toString('base64url')
const opening = Buffer.from(`hole:${secret}:`)
const closing = ';'
const regionEnds = `${opening.toString()}/${closing}`

/**
 * The mark that leaves a hole in a page, in text or in an attribute's value. It holds no character that HTML escapes:
 * `<p>{hole('reader')}</p>`, `<input type="hidden" value={hole('token')} />`.
 */
export function hole(name: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`"${name}" cannot name a hole: only a-z, 0-9 and hyphens can`)
  return `${opening.toString()}${name}${closing}`
}

/**
 * The marks around a part of a page that some readers get in a version of their own: `[before, after]`, to stand on both sides of what
 * everybody else gets. `of` says which: an article's id, a language. Regions do not stand within each other.
 */
export function region(name: string, of: string): [string, string] {
  if (!/^[A-Za-z0-9_.-]+$/.test(of)) throw new Error(`"${of}" cannot say what a region is about`)
  return [hole(name).replace(closing, `:${of}${closing}`), regionEnds]
}

/** Cuts a body at its marks. A mark whose hole nobody fills is a bug and throws. */
export function cutAtHoles(body: Buffer, open: OpenMark): CutBody {
  const parts: Buffer[] = []
  const gaps: number[] = []
  const holes: OpenHole[] = []
  let from = 0
  for (let mark = body.indexOf(opening); mark !== -1; mark = body.indexOf(opening, from)) {
    const end = body.indexOf(closing, mark)
    const [name = '', of] = body.toString('latin1', mark + opening.length, end).split(':')
    const after = end + closing.length
    const ends = of === undefined ? after : body.indexOf(regionEnds, after)
    const found = ends === -1 ? undefined : open(name, of ?? '', body.subarray(after, ends))
    if (found === undefined) throw new Error(`No hole is called "${name}"`)
    if (!holes.includes(found)) holes.push(found)
    gaps.push(holes.indexOf(found))
    parts.push(body.subarray(from, mark), found.fallback.plain)
    from = of === undefined ? after : ends + regionEnds.length
  }
  if (gaps.length === 0) return { whole: body, chunks: [body], gaps, holes }
  parts.push(body.subarray(from))
  const whole = Buffer.concat(parts)
  return { whole, chunks: windows(whole, parts, (gap) => holes[gaps[gap] as number] as OpenHole), gaps, holes }
}

/** The chunks as windows on the whole, so that no byte is kept twice; and so with what regions have for everybody. */
function windows(whole: Buffer, parts: readonly Buffer[], holeAt: (gap: number) => OpenHole): Buffer[] {
  const chunks: Buffer[] = []
  let at = 0
  for (const [i, part] of parts.entries()) {
    const window = whole.subarray(at, at + part.length)
    if (i % 2 === 0) chunks.push(window)
    else if (holeAt((i - 1) / 2).bring) holeAt((i - 1) / 2).fallback.plain = window
    at += part.length
  }
  return chunks
}

/**
 * What this reader gets in each hole of a page, in the order of `holes`; null if that is the fallback everywhere. `whole` is false where a
 * region of theirs is not at hand.
 */
export function fillHoles(
  holes: readonly OpenHole[],
  cookies: string,
  req: IncomingMessage,
): { fillings: Filling[] | null; whole: boolean } {
  let fillings: Filling[] | null = null
  let whole = true
  for (let i = 0; i < holes.length; i++) {
    const filling = (holes[i] as OpenHole).fill(cookies, req)
    if (filling === undefined) whole = false
    if (!filling) continue
    fillings ??= holes.map((each) => each.fallback)
    fillings[i] = filling
  }
  return { fillings, whole }
}
