// Headwords of words that no book lists, by their endings alone: `vapers`, `googled`.

export function guessedSingular(lower: string): string {
  if (!/^[\p{L}-]{4,}$/u.test(lower) || !/[^su]s$/u.test(lower) || /(?:ics|is)$/u.test(lower)) return lower
  if (lower.endsWith('ies') && lower.length > 5) return `${lower.slice(0, -3)}y`
  return /(?:ch|sh|x|z|ss)es$/u.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}

export function guessedVerb(lower: string): string {
  const [, stem = '', ending = ''] = /^(.{2,}?)(ing|ed|s)$/u.exec(lower) ?? []
  if (!/[aeiouy]/u.test(stem) || lower.includes('-')) return lower
  if (ending === 's') return stem
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1)
  if (stem.endsWith('i') && ending === 'ed') return `${stem.slice(0, -1)}y`
  return /(?:[^aeiou][aeiou][tdkvzgs]|[cuvz]|[^aeiou]l|dg|at|iz|is)$/u.test(stem) ? `${stem}e` : stem
}
