// Cuts a text into its pieces: words, clitics, numbers and signs, each with its place.
import { isAbbreviation } from './abbreviations.ts'

/** `spaced`: whether white space or the text's beginning is before it; `newLine`: whether a paragraph or a line of its own begins. */
export type Piece = { start: number; end: number; text: string; spaced: boolean; newLine: boolean }

const chunk = /[^\s\u00A0\u200B\uFEFF]+/gu
const address =
  /^(?:https?:\/\/|www\.)[^\s<>"“”]+[\p{L}\p{N}/]|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|info|io|kr|uk|us|ru|cn|jp|de|fr)(?:\/[\w/.%-]*)?(?![\p{L}\p{N}])/iu
const handle = /^[@#][\p{L}\p{N}_]+/u
const number =
  /^[+-]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|['’]s)?(?![\p{L}\p{N}])|^\d+(?:[.,]\d+)*(?=(?:km|kg|mg|cm|mm|mi|lb|lbs|ft|kw|mw|gw|kt|mph|kph|hz|ghz|mhz|gb|mb|tb|am|pm|[ap]\.m\.|[mb]n|[mkbt]|c|f|°[cf]?)(?![\p{L}\p{N}]))/iu
const koreanRun = /^[\p{Script=Hangul}\p{Script=Han}]+/u
const dotted = /^(?:\p{L}\.){2,}(?:-\p{L}[\p{L}\p{N}]*)*(?!\p{L})|^[ap]\.m\.(?!\p{L})|^Ph\.D\.?/iu
const word = /^\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’&.]|[-‐‑](?=[\p{L}\p{N}])(?![-]))[\p{L}\p{M}\p{N}]+)*['’]?/u
const numberWord = /^\d[\p{L}\p{M}\p{N}.,]*(?:[-‐‑][\p{L}\p{M}\p{N}]+)+|^\d[\p{L}\p{M}\p{N}]+/u
const sign = /^(?:\.{2,}|…|--+|[?!]+|[A-Z]{1,3}\$|.)/su
const shortened = /^['’](?:em|tis|twas|til|till|cause|bout|n|\d0s)(?![\p{L}])/iu

/** Every piece in order; white space belongs to none. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of text.matchAll(chunk)) {
    const newLine = found.index === 0 || startsLine(text, end, found.index)
    cut(
      found[0],
      {
        at: found.index,
        newLine,
        following: text.slice(found.index + found[0].length, found.index + found[0].length + 4),
      },
      pieces,
    )
    end = found.index + found[0].length
  }
  return pieces
}

/** An empty line always; a single one unless the words go on in lower case, as in text that was wrapped by hand. */
function startsLine(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  const lines = between.split('\n').length - 1
  return lines > 1 || between.includes('\u2029') || (lines === 1 && !/^\p{Ll}/u.test(text.slice(to, to + 2)))
}

type Chunk = { at: number; newLine: boolean; following: string }

function cut(whole: string, { at, newLine, following }: Chunk, pieces: Piece[]): void {
  let from = 0
  const put = (length: number): void => {
    const text = whole.slice(from, from + length)
    pieces.push({ start: at + from, end: at + from + length, text, spaced: from === 0, newLine: newLine && from === 0 })
    from += length
  }
  while (from < whole.length) for (const length of lengthsOf(whole.slice(from), following)) put(length)
}

/** Of the pieces that the rest of a chunk begins with, the lengths. */
function lengthsOf(rest: string, following: string): number[] {
  if (/^\p{L}/u.test(rest)) {
    const korean = koreanRun.exec(rest)
    if (korean !== null) return [korean[0].length]
    return lengthsOfWord(rest, following)
  }
  const found = address.exec(rest) ?? handle.exec(rest) ?? shortened.exec(rest)
  if (found !== null) return [found[0].length]
  const clitic = /^['’](?:s|re|ve|ll|d|m)(?!\p{L})/iu.exec(rest)
  if (clitic !== null) return [clitic[0].length]
  const digits = numberWord.exec(rest)
  const figure = number.exec(rest)
  if (figure !== null && (digits === null || figure[0].length >= digits[0].length || !digits[0].includes('-')))
    return [figure[0].length]
  if (digits !== null) return [digits[0].length]
  return [sign.exec(rest)?.[0].length ?? 1]
}

function lengthsOfWord(rest: string, following: string): number[] {
  const found = address.exec(rest) ?? dotted.exec(rest)
  if (found !== null) return [found[0].length]
  let body = word.exec(rest)?.[0] ?? rest.slice(0, 1)
  // Two sentences that meet without a space, and a name of a site, look alike: only the latter was found above.
  const stop = /\.(?=\p{Lu}\p{Ll})/u.exec(body)
  if (stop !== null && stop.index > 1) body = body.slice(0, stop.index)
  if (rest[body.length] === '.' && isAbbreviation(`${body}.`, rest.slice(body.length + 1) + following))
    return [body.length + 1]
  if (/^\p{Lu}$/u.test(body) && rest[1] === '.' && rest.length === 2) return [2]
  return withoutClitics(body)
}

const fused: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3 }

function withoutClitics(body: string): number[] {
  const lower = body.toLowerCase()
  const joint = fused[lower]
  if (joint !== undefined) return [joint, body.length - joint]
  const negation = /n['’]t$/iu.exec(body)
  if (negation !== null && negation.index > 0) return [negation.index, 3]
  const clitic = /['’](?:s|re|ve|ll|d|m)$/iu.exec(body)
  if (clitic !== null) {
    const before = withoutClitics(body.slice(0, clitic.index))
    return [...before, clitic[0].length]
  }
  // At the end: a plural's possessive, or a quotation's end; which of both, the sentence says.
  return /['’]$/u.test(body) ? [body.length - 1, 1] : [body.length]
}
