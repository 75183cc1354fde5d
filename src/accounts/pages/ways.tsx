// The page on which somebody sees by which ways they can sign in, and connects others.
import type { VNode } from 'preact'
import { dayIn, longDay } from '../../style/dates.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { OwnWays } from '../verbs/own-ways.ts'
import { Field, Plain, Problem } from './form.tsx'

export type WaysShown = { ways: OwnWays; token: string; problem: string | null; done: string | null }

export function WaysPage({ shown, place }: { shown: WaysShown; place: Place }): VNode {
  const { say } = place
  return (
    <Plain heading={say('ways.title')}>
      <Problem>{shown.problem}</Problem>
      {shown.done !== null && <output class="saved">{shown.done}</output>}
      <Connected shown={shown} place={place} />
      <Passkeys shown={shown} place={place} />
      <Others shown={shown} place={place} />
      <Address shown={shown} place={place} />
    </Plain>
  )
}

type Part = { shown: WaysShown; place: Place }

const since = ({ language, paper }: Place, date: Date): string => longDay(language, dayIn(paper.zone, date))

function Connected({ shown: { ways, token }, place }: Part): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">{say('ways.providers')}</h2>
      {ways.connected.length === 0 && <p>{say('ways.no-providers')}</p>}
      <ul class="own-ways">
        {ways.connected.map(({ provider, since: date }) => (
          <li key={provider.id}>
            <b>{provider.name}</b> {say('ways.since', { when: since(place, date) })}
            {ways.count > 1 && (
              <form method="post" action={urls.waysForm(language, 'disconnect')}>
                <Token token={token} />
                <input type="hidden" name="provider" value={provider.id} />
                <button type="submit">{say('ways.disconnect', { provider: provider.name })}</button>
              </form>
            )}
          </li>
        ))}
        {ways.connectable.map(({ id, name }) => (
          <li key={id}>
            <form method="post" action={urls.waysForm(language, 'connect')}>
              <Token token={token} />
              <input type="hidden" name="provider" value={id} />
              <button type="submit">{say('ways.connect', { provider: name })}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Passkeys({ shown: { ways, token }, place }: Part): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{say('ways.passkeys')}</h2>
      <p>{say('ways.passkeys-text')}</p>
      <ul class="own-ways">
        {ways.passkeys.map(({ id, name, since: date }) => (
          <li key={id}>
            <b>{name || say('ways.passkey-nameless-one')}</b> {date && say('ways.since', { when: since(place, date) })}
            {ways.count > 1 && (
              <form method="post" action={urls.waysForm(language, 'passkeys/remove')}>
                <Token token={token} />
                <input type="hidden" name="passkey" value={id} />
                <button type="submit">{say('ways.passkey-remove')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div
        class="passkey"
        data-passkey="add"
        data-next={urls.ways(language, { done: 'passkey' })}
        data-token={token}
        data-failed={say('ways.passkey-not-added')}
        data-nameless={say('ways.passkey-nameless')}
        hidden
      >
        <p class="field">
          <label for="passkey-name">{say('ways.passkey-name')}</label>
          <input id="passkey-name" name="name" maxLength={40} autocomplete="off" />
        </p>
        <button type="button">{say('ways.passkey-add')}</button>
        <output />
      </div>
    </section>
  )
}

function Others({ shown: { ways }, place: { say, language } }: Part): VNode {
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say('ways.others')}</h2>
      <p>{say(ways.hasPassword ? 'ways.has-password' : 'ways.no-password')}</p>
      {ways.hasPassword && (
        <p>
          <a href={urls.password(language)}>{say('door.password-save')}</a>
        </p>
      )}
      {!ways.hasPassword && ways.address !== null && (
        <p>
          <a href={urls.forgot(language)}>{say('ways.set-password')}</a>
        </p>
      )}
      <p>
        {say(ways.hasAuthenticator ? 'second.on' : 'second.off')}{' '}
        <a href={urls.secondFactor(language)}>{say('second.title')}</a>
      </p>
    </section>
  )
}

function Address({ shown: { ways, token }, place: { say, language } }: Part): VNode {
  return (
    <section aria-labelledby="address">
      <h2 id="address">{say('ways.address')}</h2>
      <p>{ways.address === null ? say('ways.no-address') : say('ways.has-address', { email: ways.address })}</p>
      <form class="entry" method="post" action={urls.waysForm(language, 'address')}>
        <Token token={token} />
        <Field name="mail" label={say('ways.new-address')} type="email" autocomplete="email" />
        <button type="submit">{say('ways.address-send')}</button>
      </form>
    </section>
  )
}
