// Slugs: the last word of an address, in any script, always in one normal form.
const longest = 120

/** Turns a headline or another system's slug into ours: NFC, lower case, words joined by hyphens. Empty if nothing is left. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  return shortened(words ?? [])
}

function shortened(words: string[]): string {
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > longest) break
    slug += (slug === '' ? '' : '-') + word.slice(0, longest)
  }
  return slug
}

/** Whether a slug is in the form that `slugOf` gives. */
export const wellFormed = (slug: string): boolean => slug !== '' && slugOf(slug) === slug
