// Ids for headings, made from their words, so that a link to a part of an article still works after other parts have changed.
import type { Inline } from './body.ts'
import { inlineText } from './words.ts'

/** Makes the giver of ids for one body: `<prefix>-<words>`; the second of two equal headings gets `-2`. */
export function headingIds(prefix: string): (content: readonly Inline[] | undefined) => string {
  const given = new Set<string>()
  return (content) => {
    const stem = `${prefix}-${slug(inlineText(content)) || 'part'}`
    let id = stem
    for (let number = 2; given.has(id); number++) id = `${stem}-${number}`
    given.add(id)
    return id
  }
}

function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [...words.join('-')].slice(0, 60).join('').replace(/-+$/, '')
}
