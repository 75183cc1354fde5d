// The desk on which accounts are administered.
import type { VNode } from 'preact'
import { instant, plainDay, dayIn } from '../../style/dates.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { type Role, roles } from '../account.ts'
import type { Invitation } from '../store/invitations.ts'
import type { Kept } from '../store/staff.ts'
import { Field, Plain, Problem } from './form.tsx'
import { roleKeys } from './labels.ts'

export type StaffDesk = {
  accounts: Kept[]
  more: boolean
  invitations: Invitation[]
  writers: readonly { id: string; name: Record<Language, string> }[]
  words: string
  staffOnly: boolean
  page: number
  token: string
  /** What was done or refused just now. */
  said: string | null
  invited: { email: string; problem: string | null }
}

export function StaffPage({ desk, place }: { desk: StaffDesk; place: Place }): VNode {
  const { say, language, paper } = place
  return (
    <Plain heading={say('staff.title')}>
      {desk.invited.problem === null && desk.said && <output class="outcome">{desk.said}</output>}
      <p>
        <a href={urls.roles(language)}>{say('door.roles')}</a>
      </p>
      <search>
        <form class="entry" method="get" action={urls.staff(language)}>
          <Field name="q" label={say('staff.search')} type="search" value={desk.words} required={false} />
          <p class="field">
            <label for="who">{say('staff.only')}</label>
            <select id="who" name="who">
              <option value="staff" selected={desk.staffOnly}>
                {say('staff.staff')}
              </option>
              <option value="all" selected={!desk.staffOnly}>
                {say('staff.everybody')}
              </option>
            </select>
          </p>
          <button type="submit">{say('staff.find')}</button>
        </form>
      </search>
      {desk.accounts.length === 0 && <p class="empty">{say('staff.none')}</p>}
      <ul class="people">
        {desk.accounts.map((one) => (
          <Person key={one.id} one={one} desk={desk} place={place} />
        ))}
      </ul>
      <Pages desk={desk} place={place} />
      <Inviting desk={desk} place={place} />
      {desk.invitations.length > 0 && (
        <section>
          <h2>{say('staff.invitations')}</h2>
          <ul>
            {desk.invitations.map((one) => (
              <li key={one.id}>
                {one.email} · {say(roleKeys[one.role])} ·{' '}
                {say('staff.until', { when: instant(language, paper.zone, one.expiresAt) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Plain>
  )
}

function Person({ one, desk, place }: { one: Kept; desk: StaffDesk; place: Place }): VNode {
  const { say, language, paper } = place
  const hidden = (
    <>
      <Token token={desk.token} />
      <input type="hidden" name="account" value={one.id} />
    </>
  )
  return (
    <li>
      <p>
        <strong>
          <bdi>{one.name}</bdi>
        </strong>{' '}
        <span class="when">
          {one.email} · {plainDay(language, dayIn(paper.zone, one.joinedAt))} ·{' '}
          {say(one.active ? 'staff.active' : 'staff.deactivated')}
        </span>
      </p>
      <form method="post" action={urls.staffForm(language, 'role')}>
        {hidden}
        <RoleChoice
          id={`role-${one.id}`}
          label={say('staff.role-of', { name: one.name })}
          chosen={one.role}
          place={place}
        />
        <button type="submit" class="quiet">
          {say('staff.change')}
        </button>
      </form>
      {one.role !== 'reader' && desk.writers.length > 0 && (
        <form method="post" action={urls.staffForm(language, 'journalist')}>
          {hidden}
          <select
            id={`journalist-${one.id}`}
            name="journalist"
            aria-label={say('staff.journalist-of', { name: one.name })}
          >
            <option value="">{say('staff.no-journalist')}</option>
            {desk.writers.map(({ id, name }) => (
              <option key={id} value={id} selected={id === one.journalist}>
                {name[language]}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            {say('staff.change')}
          </button>
        </form>
      )}
      <form method="post" action={urls.staffForm(language, one.active ? 'deactivate' : 'reactivate')}>
        {hidden}
        <button type="submit" class="quiet">
          {say(one.active ? 'staff.deactivate' : 'staff.reactivate')}
        </button>
      </form>
    </li>
  )
}

type Choice = { id: string; label?: string; chosen: Role; place: Place }

function RoleChoice({ id, label, chosen, place: { say } }: Choice): VNode {
  return (
    <select id={id} name="role" {...(label === undefined ? {} : { 'aria-label': label })}>
      {roles.map((role) => (
        <option key={role} value={role} selected={role === chosen}>
          {say(roleKeys[role])}
        </option>
      ))}
    </select>
  )
}

function Inviting({ desk, place }: { desk: StaffDesk; place: Place }): VNode {
  const { say, language } = place
  return (
    <section>
      <h2>{say('staff.invite')}</h2>
      <p>{say('staff.invite-explained', { days: 7 })}</p>
      <Problem>{desk.invited.problem}</Problem>
      <form class="entry" method="post" action={urls.staffForm(language, 'invite')}>
        <Token token={desk.token} />
        <Field
          name="email"
          label={say('door.email')}
          type="email"
          value={desk.invited.email}
          autocomplete="off"
          wrong={desk.invited.problem !== null}
        />
        <p class="field">
          <label for="role">{say('staff.role')}</label>
          <RoleChoice id="role" chosen="reporter" place={place} />
        </p>
        <p class="field">
          <label for="language">{say('staff.language')}</label>
          <select id="language" name="language">
            {languages.map((one) => (
              <option key={one} value={one} selected={one === language}>
                {say(one === 'en' ? 'account.language-en' : 'account.language-ko')}
              </option>
            ))}
          </select>
        </p>
        <button type="submit">{say('staff.send')}</button>
      </form>
    </section>
  )
}

function Pages({ desk, place: { say, language } }: { desk: StaffDesk; place: Place }): VNode | null {
  const { page, more, words, staffOnly } = desk
  if (page === 1 && !more) return null
  const address = (number: number): string =>
    urls.staff(language, {
      q: words || undefined,
      who: staffOnly ? undefined : 'all',
      page: number > 1 ? String(number) : undefined,
    })
  return (
    <nav class="pager" aria-label={say('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          {say('list.newer')}
        </a>
      )}
      <span>{say('list.page', { number: String(page) })}</span>
      {more && (
        <a rel="next" href={address(page + 1)}>
          {say('list.older')}
        </a>
      )}
    </nav>
  )
}
