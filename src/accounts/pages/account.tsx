// The reader's own page: their name, how they are told things, and the way to everything else of theirs.
import type { VNode } from 'preact'
import { languages } from '../../platform/i18n.ts'
import { dayIn, instant, plainDay } from '../../style/dates.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Account } from '../account.ts'
import { Avatar } from '../avatar/avatar.tsx'
import { longestName, shortestName } from '../names/name.ts'
import type { Renaming } from '../names/naming.ts'
import { type MailWish, mailWishes } from '../notices/notice.ts'
import { wishSentences } from '../notices/sentences.ts'
import { Field, Plain, Problem } from './form.tsx'
import { nameProblemKeys } from './labels.ts'
import { NoAddress } from './no-address.tsx'

export type OwnPage = {
  account: Account
  /** Where mail goes; null where no address is confirmed. */
  email: string | null
  mail: MailWish
  unread: number
  token: string
  /** Which of the forms has just been saved. */
  saved: 'name' | 'wishes' | null
  /** A name that was refused, with the reason. */
  refused: { name: string; because: Exclude<Renaming, { ok: true }> } | null
}

export function AccountPage({ own, place }: { own: OwnPage; place: Place }): VNode {
  const { say, language, paper } = place
  const { account, unread } = own
  return (
    <Plain heading={say('account.title')}>
      <p class="own-name">
        <Avatar account={account} /> <bdi>{account.name}</bdi>
      </p>
      <p class="when">{say('account.joined', { when: plainDay(language, dayIn(paper.zone, account.joinedAt)) })}</p>
      {unread > 0 && (
        <p>
          <a href={urls.notices(language)}>{say('account.unread', { count: unread })}</a>
        </p>
      )}
      <NameForm own={own} place={place} />
      <WishesForm own={own} place={place} />
      <h2>{say('account.more')}</h2>
      <ul>
        <li>
          <a href={urls.notices(language)}>{say('notices.title')}</a>
        </li>
        <li>
          <a href={urls.ownWords(language)}>{say('words.title')}</a>
        </li>
        <li>
          <a href={urls.ownComments(language)}>{say('account.to-comments')}</a>
        </li>
        <li>
          <a href={urls.ownCases(language)}>{say('account.to-cases')}</a>
        </li>
        <li>
          <a href={urls.mutedReaders(language)}>{say('account.to-muted')}</a>
        </li>
        <li>
          <a href={urls.ways(language)}>{say('account.to-ways')}</a>
        </li>
        <li>
          <a href={urls.sessions(language)}>{say('account.to-sessions')}</a>
        </li>
        <li>
          <a href={urls.ownData(language)}>{say('account.to-data')}</a>
        </li>
      </ul>
    </Plain>
  )
}

const Saved = ({ place }: { place: Place }): VNode => (
  <p>
    <output class="saved">{place.say('account.saved')}</output>
  </p>
)

function NameForm({ own, place }: { own: OwnPage; place: Place }): VNode {
  const { say, language } = place
  const problem = own.refused && problemOf(own.refused.because, place)
  return (
    <form class="own-form" method="post" action={urls.accountForm(language, 'name')}>
      <h2>{say('account.name-heading')}</h2>
      {own.saved === 'name' && <Saved place={place} />}
      <Problem>{problem && say('account.check')}</Problem>
      <Token token={own.token} />
      <Field
        name="name"
        label={say('account.name')}
        value={own.refused?.name ?? own.account.name}
        autocomplete="nickname"
        hint={say('account.name-hint')}
        problem={problem}
      />
      <p>
        {say('account.name-pace')} {say('account.avatar')}
      </p>
      <button type="submit">{say('account.name-save')}</button>
    </form>
  )
}

function problemOf(because: NonNullable<OwnPage['refused']>['because'], { say, language, paper }: Place): string {
  if (because.problem === 'soon')
    return say('account.name-soon', { when: instant(language, paper.zone, because.until) })
  const sentence = say(nameProblemKeys[because.problem], { least: shortestName, most: longestName })
  return because.suggestion === null
    ? sentence
    : `${sentence} ${say('account.name-suggestion', { name: because.suggestion })}`
}

function WishesForm({ own, place }: { own: OwnPage; place: Place }): VNode {
  const { say, language } = place
  return (
    <form class="own-form" method="post" action={urls.accountForm(language, 'wishes')}>
      <h2>{say('account.wishes-heading')}</h2>
      {own.saved === 'wishes' && <Saved place={place} />}
      <Token token={own.token} />
      <fieldset>
        <legend>{say('account.language')}</legend>
        {languages.map((one) => (
          <label key={one} lang={one}>
            <input type="radio" name="language" value={one} checked={one === own.account.language} />{' '}
            {say(one === 'en' ? 'account.language-en' : 'account.language-ko')}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('account.mail')}</legend>
        {mailWishes.map((one) => (
          <label key={one}>
            <input type="radio" name="mail" value={one} checked={one === own.mail} /> {say(wishSentences[one])}
          </label>
        ))}
      </fieldset>
      {own.email === null ? <NoAddress place={place} /> : <p>{say('account.mail-to', { email: own.email })}</p>}
      <p>{say('account.mail-owed')}</p>
      <button type="submit">{say('account.wishes-save')}</button>
    </form>
  )
}
