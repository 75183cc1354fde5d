// The letter that brings an invitation.
import type { Message } from '../platform/mail.ts'
import { letterPage } from '../style/letter-page.tsx'
import type { Place } from '../style/place.ts'
import type { Role } from './account.ts'
import { roleKeys } from './pages/labels.ts'

type Inviting = { to: string; role: Role; address: string; days: number; place: Place }

export function invitationLetter({ to, role, address, days, place: { say, language, paper } }: Inviting): Message {
  const name = paper.name[language]
  const subject = say('invitation.subject', { paper: name })
  const text = say('invitation.letter', { paper: name, role: say(roleKeys[role]), days })
  const unwanted = say('invitation.letter-unwanted')
  return {
    to,
    subject,
    text: `${text}\n\n${address}\n\n${unwanted}\n`,
    html: letterPage(
      language,
      subject,
      <>
        <p>{text}</p>
        <p>
          <a href={address}>{address}</a>
        </p>
        <p>{unwanted}</p>
      </>,
    ),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
