// Prints tables of figures: what was measured, what is to be reached, and whether it was.

export type Target = { least: number } | { most: number }
/** The first cell is the row's name and stands on the left. */
export type Row = readonly string[]

/** A title, heads and rows, their columns in line. */
export function table(title: string, heads: Row, rows: readonly Row[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: Row): string =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return ['', title, '', ...[heads, ...rows].map((row) => `  ${line(row)}`)].join('\n')
}

export const toReach = ['to reach', ''] as const

/** The last two cells of a row: what is to be reached, and whether the value reaches it. */
export function judged(value: number | null, target: Target | null, digits = 0): [string, string] {
  if (target === null) return ['–', '']
  const aim = 'least' in target ? `≥ ${shown(target.least, digits)}` : `≤ ${shown(target.most, digits)}`
  if (value === null) return [aim, 'not measured']
  const reached = 'least' in target ? value >= target.least : value <= target.most
  return [aim, reached ? 'reached' : 'MISSED']
}

/** A number as people write it: `12,345`, `0.82`. */
export function shown(value: number | null, digits = 0): string {
  if (value === null) return 'not known'
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
