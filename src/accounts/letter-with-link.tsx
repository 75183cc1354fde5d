// A letter with one link in it, in plain text and as a page.
import type { Message } from '../platform/mail.ts'
import { letterPage } from '../style/letter-page.tsx'
import type { Place } from '../style/place.ts'
import type { Key } from '../style/words.ts'
import * as urls from '../urls.ts'

/** Each with its sentence, and what its link leads to: the link itself, a page of ours, or nothing. */
const kinds = {
  'sign-in': { sentence: 'letter.sign-in', leads: 'link' },
  'sign-in-nobody': { sentence: 'letter.sign-in-nobody', leads: 'link' },
  'sign-in-staff': { sentence: 'letter.sign-in-staff', leads: 'page' },
  join: { sentence: 'letter.join', leads: 'link' },
  'join-known': { sentence: 'letter.join-known', leads: 'link' },
  reset: { sentence: 'letter.reset', leads: 'link' },
  'reset-nobody': { sentence: 'letter.reset-nobody', leads: 'page' },
  address: { sentence: 'letter.address', leads: 'link' },
  /** To the address that was one's own before. */
  moved: { sentence: 'letter.moved', leads: 'page' },
} as const satisfies Record<string, { sentence: Key; leads: 'link' | 'page' }>
export type LetterKind = keyof typeof kinds

export type LinkLetter = { to: string; kind: LetterKind; address: string; minutes: number; place: Place }

export function letterWithLink({ to, kind, address, minutes, place }: LinkLetter): Message {
  const { say, language, origin } = place
  const paper = place.paper.name[language]
  const { sentence, leads } = kinds[kind]
  const subject = say(subjectOf(kind), { paper })
  const isLink = leads === 'link'
  const there = isLink ? address : new URL(urls.signIn(language), origin).href
  const text = say(sentence, { paper })
  const lasts = isLink ? say('letter.lasts', { minutes }) : ''
  const notYou = say(kind === 'moved' ? 'letter.moved-not-you' : 'letter.not-you')
  return {
    to,
    subject,
    text: [text, there, lasts, `-- \n${notYou}`].filter((part) => part !== '').join('\n\n'),
    html: letterPage(
      language,
      subject,
      <>
        <p>{text}</p>
        <p>
          <a href={there}>{there}</a>
        </p>
        {lasts !== '' && <p>{lasts}</p>}
        <hr />
        <p>{notYou}</p>
      </>,
    ),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** Subjects stand on lock screens: they say no more than that a letter was asked for. */
function subjectOf(kind: LetterKind): Key {
  if (kind === 'address' || kind === 'moved') return 'letter.subject-address'
  return kind.startsWith('reset') ? 'letter.subject-reset' : 'letter.subject-sign-in'
}
