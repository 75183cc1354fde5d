// Agree and disagree: two buttons with their counts, pressed where the reader has voted.
import type { VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Agreement, ShownComment } from '../thread.ts'
import type { Spot } from './spot.ts'

const names: Record<Agreement, Key> = { agree: 'discussion.agree', disagree: 'discussion.disagree' }

/** The buttons belong to one form of the whole thread; a vote that is pressed is taken back by pressing it again. */
export function Votes({ shown, spot }: { shown: ShownComment; spot: Spot }): VNode {
  const { say, language } = spot.place
  const { mine, vote } = shown.own
  const count = (one: Agreement): VNode => (
    <>
      {say(names[one])} <span class="count">{one === 'agree' ? shown.agreed : shown.disagreed}</span>
    </>
  )
  // Nobody votes for themselves, so their own comment shows the figures alone.
  if (mine)
    return (
      <p class="votes">
        <span>{count('agree')}</span> <span>{count('disagree')}</span>
      </p>
    )
  const button = (one: Agreement): VNode => (
    <button
      type="submit"
      form="acts"
      formaction={urls.actOnComment(language, shown.id, 'vote')}
      name="vote"
      value={vote === one ? 'none' : one}
      {...(spot.asker ? { 'aria-pressed': vote === one } : {})}
    >
      {count(one)}
    </button>
  )
  return (
    <p class="votes">
      {button('agree')} {button('disagree')}
    </p>
  )
}
