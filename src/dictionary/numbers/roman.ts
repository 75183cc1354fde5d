// Roman numerals, as they stand behind the names of popes and wars.

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const wellFormed = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/**
 * The value of II to LXXXIX, and of years (MCMXCIV); null for anything else. A single letter is a letter, and CD, DC, MD or CC are mostly
 * something else.
 */
export function roman(text: string): number | null {
  if (text.length < 2 || text.length > 15 || !wellFormed.test(text)) return null
  if (/[CDM]/.test(text) && !/^M.{3}/.test(text)) return null
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const value = values[text[at] ?? ''] ?? 0
    sum += value < (values[text[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
