// The mail that brings notices: the paper's own sentences and addresses, and not a word of another reader's.
import type { Message } from '../../platform/mail.ts'
import { letterPage } from '../../style/letter-page.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { isStatement, type Notice } from './notice.ts'
import { sentences } from './sentences.ts'

/** Where the notices of a letter lead; `unsubscribe` is a whole address. */
export type Letter = { to: string; notices: readonly Notice[]; unsubscribe: string; place: Place }

/** A letter about one notice or several. What is owed to its reader alone offers no way out of it. */
export function letterOf({ to, notices, unsubscribe, place }: Letter): Message {
  const { say, language, paper, origin } = place
  const name = paper.name[language]
  const [first] = notices
  const subject =
    notices.length === 1 && first
      ? say('notices.subject-one', { what: say(sentences[first.kind]), paper: name })
      : say('notices.subject-many', { count: notices.length, paper: name })
  const items = notices.map((notice) => ({
    sentence: say(sentences[notice.kind]),
    address: new URL(notice.address, origin).href,
  }))
  const isWanted = notices.some(({ kind }) => !isStatement(kind))
  const why = say(isWanted ? 'notices.why-wished' : 'notices.why-owed', { paper: name })
  const settings = new URL(urls.account(language), origin).href
  const end = isWanted ? { sentence: say('notices.unsubscribe'), address: unsubscribe } : null
  const parts = { items, why, settings, change: say('notices.change'), end }
  return {
    to,
    subject,
    text: textOf(parts),
    html: letterPage(language, subject, <LetterBody {...parts} />),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(isWanted
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}

type Parts = {
  items: { sentence: string; address: string }[]
  why: string
  settings: string
  change: string
  end: { sentence: string; address: string } | null
}

function textOf({ items, why, settings, change, end }: Parts): string {
  const notices = items.map(({ sentence, address }) => `${sentence}\n${address}`)
  return [
    ...notices,
    `-- \n${why}`,
    `${change}\n${settings}`,
    ...(end ? [`${end.sentence}\n${end.address}`] : []),
  ].join('\n\n')
}

function LetterBody({ items, why, settings, change, end }: Parts) {
  return (
    <>
      {items.map(({ sentence, address }) => (
        <p key={address}>
          {sentence}
          <br />
          <a href={address}>{address}</a>
        </p>
      ))}
      <hr />
      <p>{why}</p>
      <p>
        <a href={settings}>{change}</a>
      </p>
      {end && (
        <p>
          <a href={end.address}>{end.sentence}</a>
        </p>
      )}
    </>
  )
}
