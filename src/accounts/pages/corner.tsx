// The masthead's corner: the way in for strangers; name, notices and the way out for whoever is signed in.
import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { Token } from '../../style/form-parts.tsx'
import { inWords } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { type Account, isStaff } from '../account.ts'

/** `next` is the path of the page that the corner stands on. */
export function StrangersCorner({ language, next }: { language: Language; next: string }): VNode {
  return (
    <a class="reader" href={urls.signIn(language, next)} rel="nofollow">
      {inWords(language)('door.title')}
    </a>
  )
}

export type Reader = { account: Account; unread: number; token: string; language: Language }

export function ReadersCorner({ account, unread, token, language }: Reader): VNode {
  const say = inWords(language)
  return (
    <div class="reader">
      <a href={urls.account(language)}>
        <bdi>{account.name || say('door.own')}</bdi>
      </a>
      {unread > 0 && (
        <a class="unread" href={urls.notices(language)} aria-label={say('door.notices', { count: unread })}>
          {unread > 99 ? '99+' : unread}
        </a>
      )}
      {isStaff(account) && <a href={urls.newsroom(language)}>{say('door.newsroom')}</a>}
      <form method="post" action={urls.signOut(language)}>
        <Token token={token} />
        <button type="submit" class="bare">
          {say('door.sign-out')}
        </button>
      </form>
    </div>
  )
}
