// The places in a page that differ from reader to reader: how a page marks them, and how they are found again.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What stands in a hole for everybody, and how to ask for what this reader gets. Both are put in as they are: escaped. */
export type Hole = {
  readonly fallback: string
  /** This reader's filling, or null for the fallback. Asked only if the request carries cookies; must not wait. */
  readonly fill: (cookies: string, req: IncomingMessage) => string | null
}

/** A hole as a page holds it. */
export type OpenHole = { readonly name: string; readonly fallback: Buffer; readonly fill: Hole['fill'] }

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

/**
 * The mark that leaves a hole in a page, in text or in an attribute's value. It holds no character that HTML escapes:
 * `<p>{hole('reader')}</p>`, `<input type="hidden" value={hole('token')} />`.
 */
export function hole(name: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`"${name}" cannot name a hole: only a-z, 0-9 and hyphens can`)
  return `${opening.toString()}${name}${closing}`
}

/** Cuts a body at its marks. A mark whose hole nobody fills is a bug and throws. */
export function cutAtHoles(body: Buffer, known: ReadonlyMap<string, OpenHole>): CutBody {
  const parts: Buffer[] = []
  const gaps: number[] = []
  const holes: OpenHole[] = []
  let from = 0
  for (let mark = body.indexOf(opening); mark !== -1; mark = body.indexOf(opening, from)) {
    const end = body.indexOf(closing, mark)
    const name = body.toString('latin1', mark + opening.length, end)
    const found = known.get(name)
    if (found === undefined) throw new Error(`No hole is called "${name}"`)
    if (!holes.includes(found)) holes.push(found)
    gaps.push(holes.indexOf(found))
    parts.push(body.subarray(from, mark), found.fallback)
    from = end + closing.length
  }
  if (gaps.length === 0) return { whole: body, chunks: [body], gaps, holes }
  parts.push(body.subarray(from))
  return { ...withoutCopies(parts), gaps, holes }
}

/** Joins chunks and fallbacks; the chunks become windows on the whole, so that no byte is kept twice. */
function withoutCopies(parts: readonly Buffer[]): { whole: Buffer; chunks: Buffer[] } {
  const whole = Buffer.concat(parts)
  const chunks: Buffer[] = []
  let at = 0
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) chunks.push(whole.subarray(at, at + part.length))
    at += part.length
  }
  return { whole, chunks }
}

/** What this reader gets in each hole of a page, in the order of `holes`; null if that is the fallback everywhere. */
export function fillHoles(holes: readonly OpenHole[], cookies: string, req: IncomingMessage): Buffer[] | null {
  let fillings: Buffer[] | null = null
  for (let i = 0; i < holes.length; i++) {
    const filling = (holes[i] as OpenHole).fill(cookies, req)
    if (filling === null) continue
    fillings ??= holes.map((each) => each.fallback)
    fillings[i] = Buffer.from(filling)
  }
  return fillings
}
