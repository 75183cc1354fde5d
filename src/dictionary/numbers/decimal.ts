// A number as it is written, exactly: 1.1 billion is 1,100,000,000 and no digit is lost on the way.

/** `whole` without leading noughts, at least one digit; `fraction` without trailing noughts, perhaps empty. */
export type Decimal = { whole: string; fraction: string }

/** `digits` may have commas; `power` is how many noughts a word such as million adds. */
export function decimal(digits: string, fraction = '', power = 0): Decimal {
  const moved = fraction.padEnd(power, '0')
  const whole = `${digits.replaceAll(',', '')}${moved.slice(0, power)}`.replace(/^0+(?=\d)/, '')
  return { whole, fraction: withoutLastNoughts(moved.slice(power)) }
}

/** By a loop: a pattern would go back and forth over the noughts of a long number. */
function withoutLastNoughts(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

export const valueOf = ({ whole, fraction }: Decimal): number => Number(`${whole}.${fraction || '0'}`)

/** `1,100,000,000`, `5.2`. */
export function withCommas({ whole, fraction }: Decimal): string {
  const grouped = inGroups(whole, 3).join(',')
  return fraction === '' ? grouped : `${grouped}.${fraction}`
}

/** Digits in groups from the right, the first perhaps shorter. */
export function inGroups(digits: string, size: number): string[] {
  const first = digits.length % size || size
  const groups = [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += size) groups.push(digits.slice(at, at + size))
  return groups
}
