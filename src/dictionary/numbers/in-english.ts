// Numbers in English words, as somebody reads them aloud.
import { type Decimal, inGroups } from './decimal.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion']

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? ''
  const rest = value % 10
  return `${tens[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : `-${small[rest] ?? ''}`}`
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value)
  const rest = value % 100
  return `${small[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`
}

/** `one thousand two hundred and thirty-four`; the digits themselves where they are too many to have a name. */
function wholeInEnglish(whole: string): string {
  if (/^0+$/.test(whole)) return 'zero'
  const groups = inGroups(whole, 3)
  if (groups.length > scales.length) return whole
  return groups
    .map((group, at) => {
      const value = Number(group)
      const scale = scales[groups.length - 1 - at] ?? ''
      if (value === 0) return ''
      const isTail = at > 0 && at === groups.length - 1 && value < 100
      return `${isTail ? 'and ' : ''}${belowThousand(value)} ${scale}`.trim()
    })
    .filter((part) => part !== '')
    .join(' ')
}

/** `five point two`. */
export function inEnglish({ whole, fraction }: Decimal): string {
  const said = wholeInEnglish(whole)
  if (fraction === '') return said
  return `${said} point ${[...fraction].map((digit) => small[Number(digit)] ?? '').join(' ')}`
}

const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** `twenty-first`. */
export function ordinalInEnglish(whole: string): string {
  const said = wholeInEnglish(whole)
  const last = /[a-z]+$/.exec(said)?.[0] ?? ''
  const turned = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return said.slice(0, said.length - last.length) + turned
}
