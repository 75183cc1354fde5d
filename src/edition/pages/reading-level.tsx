// How hard an article's words are, on one small line, and what that means.
import type { VNode } from 'preact'
import { levelEnds } from '../../language/word-book/level-ends.ts'
import * as urls from '../../urls.ts'
import type { Place } from '../place.ts'

/** Leads to where levels are explained; the sentence is there at once for who points at it. */
export function ReadingLevel({ level, place }: { level: number; place: Place }): VNode {
  const { say, language } = place
  const count = levelEnds[level - 1]
  const [line, means] =
    count === undefined
      ? [say('level.line-rare'), say('level.means-rare')]
      : [say('level.line', { level, count }), say('level.means', { count })]
  return (
    <a class="reading-level" href={`${urls.dictionary(language)}#article-levels`} title={means}>
      {line}
    </a>
  )
}
