// Who reports without an account: a name and an e-mail address, so that somebody can be answered.
import type { VNode } from 'preact'
import { Wrong, wrongAt } from '../../style/form-parts.tsx'
import type { Saying } from '../../style/words.ts'
import type { Contact } from '../report.ts'

export function ContactFields({ contact, wrong, say }: { contact: Contact; wrong: string | null; say: Saying }): VNode {
  return (
    <fieldset class="contact">
      <legend>{say('discussion.contact-why')}</legend>
      <label for="contact-name">{say('discussion.contact-name')}</label>
      <input id="contact-name" name="name" type="text" autocomplete="name" value={contact.name} />
      <label for="contact-email">{say('discussion.contact-email')}</label>
      <input
        id="contact-email"
        name="email"
        type="email"
        autocomplete="email"
        value={contact.email}
        {...wrongAt('contact-wrong', wrong)}
      />
      <Wrong id="contact-wrong" text={wrong} />
    </fieldset>
  )
}
