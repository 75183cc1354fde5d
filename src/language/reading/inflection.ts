// The regular inflections of English, undone: every base that a form could come from, likeliest first.

const vowel = /[aeiou]/u

/** Bases of which the form may be a regular plural: `parties` → party, partie. */
export function nounBases(form: string): string[] {
  if (!form.endsWith('s') || form.endsWith('ss') || form.length < 3)
    return form.endsWith('men') ? [`${form.slice(0, -3)}man`] : []
  if (form.endsWith('ies') && form.length > 4) return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (/(?:s|x|z|ch|sh|o)es$/u.test(form))
    return [form.slice(0, -2), form.slice(0, -1), ...(/zzes$|sses$/u.test(form) ? [form.slice(0, -3)] : [])]
  if (form.endsWith('ves')) return [form.slice(0, -1), `${form.slice(0, -3)}f`, `${form.slice(0, -3)}fe`]
  return [form.slice(0, -1)]
}

/** Bases of a comparative or superlative: `larger` → larg, large. */
export function comparativeBases(form: string): string[] {
  const stem = /^(.{2,})e(?:r|st)$/u.exec(form)?.[1]
  if (stem === undefined) return []
  const bases = [`${stem}e`, stem]
  if (stem.endsWith('i')) bases.unshift(`${stem.slice(0, -1)}y`)
  if (doubled(stem)) bases.push(stem.slice(0, -1))
  return bases
}

export type Base = { base: string; as: 's' | 'ed' | 'ing' }

export function verbBases(form: string): Base[] {
  if (form.endsWith('ing')) return stems(form.slice(0, -3)).map((base) => ({ base, as: 'ing' }))
  if (form.endsWith('ied') && form.length > 4) return [{ base: `${form.slice(0, -3)}y`, as: 'ed' }]
  if (form.endsWith('ed')) return stems(form.slice(0, -2)).map((base) => ({ base, as: 'ed' }))
  if (form.endsWith('ies') && form.length > 4)
    return [
      { base: `${form.slice(0, -3)}y`, as: 's' },
      { base: form.slice(0, -1), as: 's' },
    ]
  if (/(?:s|x|z|ch|sh|o)es$/u.test(form))
    return [
      { base: form.slice(0, -2), as: 's' },
      { base: form.slice(0, -1), as: 's' },
    ]
  return form.endsWith('s') && !form.endsWith('ss') && form.length > 2 ? [{ base: form.slice(0, -1), as: 's' }] : []
}

/** What may stand before -ed and -ing. */
function stems(stem: string): string[] {
  if (stem.length < 2 || (!vowel.test(stem) && !stem.includes('y'))) return []
  const bases = prefersE(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
  if (doubled(stem)) bases.push(stem.slice(0, -1))
  if (stem.endsWith('ck')) bases.push(stem.slice(0, -1))
  return bases
}

const doubled = (stem: string): boolean => /([bdfgklmnprstvz])\1$/u.test(stem)

/** `hop` doubles before -ing, so that `hoping` is of hope. */
const prefersE = (stem: string): boolean =>
  /^[^aeiou]*[aeiou][bdgklmnprtz]$/u.test(stem) ||
  /(?:[^aeiou]l|[cgsuvz]|[^aeiou]ar|at|[^aeiou]i[dklmnrt])$/u.test(stem)
