// Joins what this browser holds to the account of who has signed in, and forgets it here once the account has it.
import { held, hold, isSame } from './held.ts'
import { sent } from './signed-in.ts'

/** So many at a time that the longest sentences fit into one request. */
const atATime = 100

/** Tells the reader at the head of the page. What is not acknowledged stays for the next page. */
export async function join(): Promise<void> {
  // Two windows at once would send the same; the second finds nothing left.
  await navigator.locks.request('courant.words', async () => {
    for (let batch = held().slice(0, atATime); batch.length > 0; batch = held().slice(0, atATime)) {
      const words = batch.map(({ headword, sense, keptAt, schedule, sentences }) => ({
        headword,
        sense,
        keptAt,
        schedule,
        sentences: sentences.map(({ text, at, address }) => ({
          text,
          at,
          ...(address === null ? {} : { from: address }),
        })),
      }))
      const prefix = document.documentElement.lang === 'ko' ? '/ko' : ''
      const answer = await sent(`${prefix}/account/words/join`, { words })
      if (answer === null) return
      if (!answer.ok) {
        if (answer.why !== null) tell(answer.why)
        return
      }
      tell((answer.body as { said: string }).said)
      // What another window has added meanwhile is joined with the next page.
      hold(
        held().filter((one) =>
          batch.every((other) => !isSame(one, other) || one.sentences.length > other.sentences.length),
        ),
      )
      if (held().length > 0 && batch.length < atATime) return
    }
  })
}

function tell(text: string): void {
  const told = document.createElement('p')
  told.className = 'words-joined'
  told.setAttribute('role', 'status')
  document.querySelector('main')?.prepend(told)
  told.textContent = text
}
