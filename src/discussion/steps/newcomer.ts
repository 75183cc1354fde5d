// Has somebody look at what a new account says, until a first comment of it is shown or a day has gone by.
import { type AuthorFacts, pass, type Step } from './step.ts'

const hoursOfANewcomer = 24

/** Whether nobody knows yet how this reader writes. */
export const isNewcomer = ({ staff, shown, joinedAt }: AuthorFacts, now: Date): boolean =>
  !staff && shown === 0 && now.getTime() - joinedAt.getTime() < hoursOfANewcomer * 3_600_000

export const newcomer: Step = {
  name: 'newcomer',
  look: ({ author, now }) => (isNewcomer(author, now) ? { verdict: 'hold', because: 'newcomer.first' } : pass),
}
