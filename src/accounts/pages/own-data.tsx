// The page on which readers take their data with them, or have it erased.
import type { VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { Field, Plain, Problem } from './form.tsx'

export type OwnDataPage = { name: string; token: string; typed: string; problem: 'wrong' | 'last' | null }

export function DataPage({ own, place }: { own: OwnDataPage; place: Place }): VNode {
  const { say, language } = place
  const problem = own.problem && say(own.problem === 'last' ? 'data.erase-last' : 'data.erase-wrong')
  return (
    <Plain heading={say('data.title')}>
      <Problem>{problem && say('account.check')}</Problem>
      <h2>{say('data.what')}</h2>
      <ul>
        <li>{say('data.kept-account')}</li>
        <li>{say('data.kept-entry')}</li>
        <li>{say('data.kept-written')}</li>
        <li>{say('data.kept-address')}</li>
      </ul>
      <form class="own-form" method="post" action={urls.accountForm(language, 'data/export')}>
        <h2>{say('data.export-heading')}</h2>
        <p>{say('data.export-text')}</p>
        <Token token={own.token} />
        <button type="submit">{say('data.export-save')}</button>
      </form>
      <form class="own-form final" method="post" action={urls.accountForm(language, 'data/erasure')}>
        <h2>{say('data.erase-heading')}</h2>
        <p>{say('data.erase-text')}</p>
        <p>{say('data.erase-backups')}</p>
        <p id="confirm">{around(say('data.erase-confirm', { name: gap }), <bdi>{own.name}</bdi>)}</p>
        <Token token={own.token} />
        <Field
          name="name"
          label={say('account.name')}
          value={own.typed}
          autocomplete="off"
          describedBy="confirm"
          problem={problem}
        />
        <button type="submit">{say('data.erase-save')}</button>
      </form>
    </Plain>
  )
}

export function ErasedPage({ place: { say, language } }: { place: Place }): VNode {
  return (
    <Plain heading={say('data.erased-title')}>
      <p>{say('data.erased-text')}</p>
      <p>
        <a href={urls.front(language)}>{say('failure.home')}</a>
      </p>
    </Plain>
  )
}
