// Lets a reader see only those articles of a section whose words are no harder than a level.
import type { VNode } from 'preact'
import { levelEnds } from '../../language/word-book/level-ends.ts'
import type { Place } from '../place.ts'

/** Level 1 alone is too little to print a newspaper with, and Level 6 is everything. */
export const easierLevels = [2, 3, 4, 5] as const

type Props = { chosen: number | undefined; address: (level?: number) => string; place: Place }

export function Easier({ chosen, address, place }: Props): VNode {
  const { say } = place
  const way = (level: number | undefined, words: string) => (
    <li>
      <a href={address(level)} {...(level === chosen ? { 'aria-current': 'page' as const } : {})}>
        {words}
      </a>
    </li>
  )
  return (
    <>
      <nav class="easier" aria-labelledby="easier">
        <span id="easier">{say('level.easier')}</span>
        <ul>
          {easierLevels.map((level) => way(level, say('level.up-to', { level })))}
          {chosen !== undefined && way(undefined, say('level.all'))}
        </ul>
      </nav>
      {chosen !== undefined && (
        <p class="list-description">{say('level.filtered', { level: chosen, count: levelEnds[chosen - 1] ?? 0 })}</p>
      )}
    </>
  )
}
