// Marks the article's hard words, from the level that the reader has chosen.
import { mark } from './card.ts'
import { lines, rangeOf } from './lines.ts'

/** Line, from 1; where the word begins in it and how long it is, in UTF-16 units; headword; level. */
type Hard = [line: number, start: number, length: number, headword: string, level: number]

/** What the body has beside its running lines, which are not counted. */
const isUncounted = '.dateline, figcaption, caption, .fact-box-title, .attribution, .notes'

export async function markHardWords(): Promise<void> {
  const from = Number(document.documentElement.dataset['marks'])
  const words = document.querySelector<HTMLAnchorElement>('a[data-dictionary]')?.href
  if (!('highlights' in CSS) || !words) return
  const answer = await fetch(`${words}/hard`, { headers: { accept: 'application/json' } })
  if (!answer.ok) return
  const hard = (await answer.json()) as Hard[]
  const counted = [...lines().values()].filter(
    ({ element, text }) => element.closest('.body') && !element.closest(isUncounted) && text.trim() !== '',
  )
  mark(
    'hard-words',
    hard.flatMap(([number, start, length, , level]) => {
      const line = counted[number - 1]
      return line && level >= from ? [rangeOf({ line, start, end: start + length })] : []
    }),
  )
  for (const legend of document.querySelectorAll<HTMLElement>('.marks-legend')) legend.hidden = false
}
