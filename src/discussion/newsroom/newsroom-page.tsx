// The front of the newsroom: what the one who looks may do, and how much waits.
import type { VNode } from 'preact'
import type { Account, Permission } from '../../accounts/accounts.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'

type TaskName =
  | 'comments'
  | 'board'
  | 'policy'
  | 'corrections'
  | 'words'
  | 'modes'
  | 'figures'
  | 'dictionary'
  | 'level'
  | 'accounts'
/** `count` is null where nothing waits by number. */
export type Task = { needs: Permission; name: TaskName; count: number | null; reported?: number }

const about: Record<TaskName, { address: (language: Language) => string; name: Key; text: Key }> = {
  comments: { address: urls.moderation, name: 'moderation.comments', text: 'moderation.comments-about' },
  board: { address: urls.boardDesk, name: 'standards.desk', text: 'moderation.board-about' },
  policy: { address: urls.policyDesk, name: 'standards.desk-policy', text: 'moderation.policy-about' },
  corrections: { address: urls.correctionDesk, name: 'moderation.corrections', text: 'moderation.corrections-about' },
  words: { address: urls.wordLists, name: 'moderation.words', text: 'moderation.words-about' },
  modes: { address: urls.discussionModes, name: 'moderation.modes', text: 'moderation.modes-about' },
  figures: { address: urls.moderationFigures, name: 'moderation.figures', text: 'moderation.figures-about' },
  dictionary: { address: urls.newsroomDictionary, name: 'entry.desk', text: 'entry.desk-explained' },
  level: { address: urls.newsroomLevel, name: 'level.desk', text: 'level.desk-explained' },
  accounts: { address: urls.staff, name: 'staff.title', text: 'moderation.accounts-about' },
}

type PageProps = { account: Account; tasks: readonly Task[]; place: Place }

export function NewsroomPage({ account, tasks, place }: PageProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="newsroom">
      <h1>{say('moderation.newsroom')}</h1>
      <p class="standfirst">{say('moderation.newsroom-for', { name: account.name })}</p>
      <ul class="tasks">
        {tasks.map(({ name, count, reported = 0 }) => (
          <li key={name}>
            <h2>
              <a href={about[name].address(language)}>{say(about[name].name)}</a>
            </h2>
            <p>{say(about[name].text)}</p>
            {count !== null && <p class="waits">{say('moderation.waits', { count })}</p>}
            {reported > 0 && <p class="waits">{say('moderation.queue-reported', { count: reported })}</p>}
          </li>
        ))}
      </ul>
    </main>
  )
}
