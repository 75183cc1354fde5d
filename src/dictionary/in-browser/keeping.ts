// Keeps the word of a link where it stands: in the account of who is signed in, else in this browser.
import { type HeldSentence, holdMore } from './held.ts'
import type { Meaning } from '../keeping/kept-word.ts'
import { sent } from './signed-in.ts'

/** Goes where the link leads if it cannot be done here. */
export async function keep(link: HTMLAnchorElement): Promise<void> {
  const { held = '', kept = '', keptHere = '', full = '', failed = '', list = '' } = link.dataset
  const word = JSON.parse(held) as Meaning & { sentence: HeldSentence | null }
  const answer = await sent(link.pathname, {
    ...Object.fromEntries(new URLSearchParams(link.search)),
    sense: word.sense,
  })
  if (answer === null) {
    try {
      holdMore(word)
    } catch {
      return say(link, full)
    }
  } else if (!answer.ok) return say(link, answer.why ?? failed)
  const done = document.createElement('a')
  done.className = 'is-kept'
  done.href = list
  done.textContent = answer === null ? keptHere : kept
  const hadFocus = document.activeElement === link
  if (link.nextElementSibling?.matches('[role=status]')) link.nextElementSibling.remove()
  link.before(done)
  if (hadFocus) done.focus({ preventScroll: true })
  link.remove()
  say(done, '')
  say(done, done.textContent, true)
}

/** Beside the link; unseen where the page shows it anyhow. */
function say(link: Element, text: string, unseen = false): void {
  const next = link.nextElementSibling
  const status = next?.matches('[role=status]') ? next : document.createElement('span')
  status.setAttribute('role', 'status')
  status.className = unseen ? 'visually-hidden' : 'problem'
  if (status !== next) link.after(' ', status)
  status.textContent = text
}
