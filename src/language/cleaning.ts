// Cleans plain text that a person wrote: nothing visible is lost, and nothing invisible can deceive.

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const controls = /[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]/gu
/** What shows nothing and is needed by nobody; the others of its kind are looked at one by one below. */
const unneeded =
  /(?!\p{Variation_Selector}|[\u{e0000}-\u{e007f}])[^\P{Default_Ignorable_Code_Point}\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu
/** The blank Braille cell is a space to the eye, and the only letter of many an empty comment. */
const spaces = /[\p{Zs}\t\u2800]/gu

/** England, Scotland and Wales are a black flag with letters that only a font sees. */
const flagOrTag = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu
const selectors = /(\P{Variation_Selector}?)(\p{Variation_Selector}+)/gu
const joiners = /[\u200c\u200d]+/g

/** Scripts whose letters change their shape by what stands beside them, so that a joiner says something. */
const joining =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}'
/** Looked for through all marks of the letter, as composing may still change their order. */
const joiningBefore = new RegExp(`(?=[${joining}])[\\p{L}\\p{M}]\\p{M}*$`, 'u')
const joiningAfter = new RegExp(`^(?=[${joining}])[\\p{L}\\p{M}]`, 'u')
const emojiBefore = /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/** UTF-16 units that a letter and its marks take, at most; what takes more is no letter (see counting.ts). */
const longestCluster = 36

const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const deepestIsolate = 8
const toLeft = '\u2066'
const toRight = '\u2067'
const close = '\u2069'

/**
 * The text as it is kept and counted: in Unicode's composed form (NFC), lines ended by `\n`, at most one blank line between two
 * paragraphs, no blanks at the ends. Cleaning a clean text changes nothing.
 */
export function clean(text: string): string {
  const bare = text.replace(lineEnds, '\n').replace(controls, '').replace(unneeded, '').replace(spaces, ' ')
  // Marks of direction go first: what stood on both sides of one is only then beside each other, and takes its place.
  const seen = bare
    .split('\n')
    .map(isolated)
    .join('\n')
    .normalize('NFC')
    .replace(flagOrTag, '$1')
    .replace(
      selectors,
      (_, before: string, found: string, at: number, all: string) =>
        before + selectorAfter(before, found, all[at + before.length + found.length] ?? ''),
    )
    .replace(joiners, (found, at: number, all: string) =>
      joinerBetween(
        all.slice(Math.max(0, at - longestCluster), at),
        found,
        all.slice(at + found.length, at + found.length + 2),
      ),
    )
    .normalize('NFC')
  const lines = seen.split('\n').map((line) => line.trimEnd())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Whether there is nothing to see in a text. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text)

/** The first of some variation selectors, if what stands before it has variants. */
function selectorAfter(before: string, found: string, after: string): string {
  const selector = String.fromCodePoint(found.codePointAt(0) ?? 0)
  if (/[\ufe0e\ufe0f]/.test(selector)) {
    const hasForms = /[0-9#*]/.test(before) ? after === '\u20e3' : /\p{Emoji}/u.test(before)
    return hasForms ? selector : ''
  }
  if (/[\u180b-\u180f]/.test(selector)) return /\p{sc=Mong}/u.test(before) ? selector : ''
  return /[\p{sc=Han}\p{Sm}]/u.test(before) ? selector : ''
}

/** One of some joiners, if it joins emoji or letters that need it. `before` and `after` are only its neighbours. */
function joinerBetween(before: string, found: string, after: string): string {
  if (found.includes('\u200d') && emojiBefore.test(before) && emojiAfter.test(after)) return '\u200d'
  const joiner = found[0] ?? ''
  if (!joiningBefore.test(before)) return ''
  return joiner === '\u200d' || joiningAfter.test(after) ? joiner : ''
}

/**
 * A line whose marks of direction cannot reach beyond what they enclose: overrides and embeddings become isolates, each is closed
 * within the line. Where nothing is written from right to left they have nothing to do, and go.
 */
function isolated(line: string): string {
  if (!rightToLeft.test(line)) return line.replace(directions, '')
  let depth = 0
  let tooDeep = 0
  const balanced = line.replace(directions, (mark) => {
    if (/[\u061c\u200e\u200f]/.test(mark)) return mark
    if (/[\u202c\u2069]/.test(mark)) {
      if (tooDeep > 0) tooDeep -= 1
      else if (depth > 0) {
        depth -= 1
        return close
      }
      return ''
    }
    if (depth === deepestIsolate) {
      tooDeep += 1
      return ''
    }
    depth += 1
    return /[\u202a\u202d]/.test(mark) ? toLeft : /[\u202b\u202e]/.test(mark) ? toRight : mark
  })
  return balanced + close.repeat(depth)
}
