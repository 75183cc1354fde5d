// Tables for spreadsheets: what is quoted, and what no spreadsheet may take for a formula.
import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('a line holds texts, numbers and nothing', () => {
  expect(csvLine(['removed', 3, -1.5, '', null, undefined])).toBe('removed,3,-1.5,,,\r\n')
})

test('commas, quotation marks and line ends stay within their field', () => {
  expect(csvLine(['one, two', 'a “quick” "fox"', 'up\r\ndown', 'plain'])).toBe(
    '"one, two","a “quick” ""fox""","up\r\ndown",plain\r\n',
  )
})

test.for(['=1+1', '+82 2', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '\n=1', '＝1', '＋1', '－1', '＠A1'])(
  '%j is text, not a formula',
  (text) => {
    expect(csvLine([text, 'next'])).toBe(`"'${text}",next\r\n`)
  },
)
