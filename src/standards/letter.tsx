// The letter to who brought a case without an account: where their case is, and that it was ruled on. Not a word of what anybody typed.
import type { Message } from '../platform/mail.ts'
import { letterPage } from '../style/letter-page.tsx'
import type { Place } from '../style/place.ts'
import type { Key } from '../style/words.ts'
import * as urls from '../urls.ts'
import type { CaseId } from './case.ts'

export type LetterKind = 'brought' | 'ruled'

const sentences: Record<LetterKind, { subject: Key; sentence: Key }> = {
  brought: { subject: 'standards.letter-brought-subject', sentence: 'standards.letter-brought' },
  ruled: { subject: 'standards.letter-ruled-subject', sentence: 'standards.letter-ruled' },
}

export type CaseLetter = { to: string; kind: LetterKind; id: CaseId; key: string; place: Place }

export function caseLetter({ to, kind, id, key, place }: CaseLetter): Message {
  const { say, language, origin } = place
  const paper = place.paper.name[language]
  const subject = say(sentences[kind].subject, { paper })
  const sentence = say(sentences[kind].sentence, { paper })
  const address = origin + urls.standardsCase(language, id, key)
  const why = say('standards.letter-why', { paper })
  return {
    to,
    subject,
    text: `${sentence}\n\n${address}\n\n-- \n${why}`,
    html: letterPage(
      language,
      subject,
      <>
        <p>{sentence}</p>
        <p>
          <a href={address}>{address}</a>
        </p>
        <hr />
        <p>{why}</p>
      </>,
    ),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
