// Refuses too much from one reader: too soon after the last, too many in a day or in a row, and the same text again.
import type { FailureCode } from '../../style/failures.ts'
import { isNewcomer } from './newcomer.ts'
import { type CommentFacts, type Finding, pass, type Step } from './step.ts'

type Pace = { secondsApart: number; mostInADay: number }
const usualPace: Pace = { secondsApart: 10, mostInADay: 40 }
const paceOfNewcomers: Pace = { secondsApart: 30, mostInADay: 10 }
/** Of the newest comments under an article. After an hour, or after somebody else, there is room again. */
const mostInARow = 3
/** Letters of a text that may not be said twice in a day. A shorter one, such as “Thank you!”, only not twice in a row. */
const shortestRepeat = 10

/** Staff answer readers as quickly as they can. Who changes a comment has waited before. */
export const flood: Step = {
  name: 'flood',
  look(facts) {
    if (facts.author.staff) return pass
    return (facts.edited ? null : tooMuch(facts)) ?? repeated(facts) ?? pass
  },
}

function tooMuch({ author, now }: CommentFacts): Finding | null {
  const { secondsApart, mostInADay } = isNewcomer(author, now) ? paceOfNewcomers : usualPace
  const last = author.day[0]?.at
  if (last !== undefined && now.getTime() - last.getTime() < secondsApart * 1000) return refused('comment.too-fast')
  if (author.day.length >= mostInADay) return refused('comment.too-many-today')
  return author.inARow >= mostInARow ? refused('comment.in-a-row') : null
}

function repeated({ author, body }: CommentFacts): Finding | null {
  const said = lettersOf(body)
  const compared = said.length < shortestRepeat ? author.day.slice(0, 1) : author.day
  return compared.some((earlier) => lettersOf(earlier.body) === said) ? refused('comment.repeated') : null
}

const refused = (because: FailureCode): Finding => ({ verdict: 'refuse', because })

/** A text by which it is known again, whatever blanks and signs are put in; emoji alone are compared as they are. */
function lettersOf(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return letters === '' ? text : letters
}
