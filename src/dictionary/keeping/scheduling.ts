// When a word is asked for again: FSRS, by the days of a time zone. Without chance, so that an answer means the same each time.
import { fsrs, type Card as FsrsCard, type Grade } from 'ts-fsrs'
import { dayIn, daysAfter, startOf, withOffset } from '../../style/dates.ts'
import type { Schedule } from './kept-word.ts'

/** Again, hard, good, easy. */
export const grades = [1, 2, 3, 4] as const satisfies readonly Grade[]
export type Answer = (typeof grades)[number]

const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 })

/** FSRS counts days in UTC: it is told the time on the clock of the zone, as if that were UTC. */
const onClock = (zone: string, at: Date): Date => new Date(`${withOffset(zone, at).slice(0, 19)}Z`)

/** What becomes of a schedule by an answer. What is put off by days is due when the day begins in the zone. */
export function answered(schedule: Schedule, answer: Answer, now: Date, zone: string): Schedule {
  const clock = onClock(zone, now)
  const { card } = scheduler.next(cardOf(schedule, zone), clock, answer)
  const { scheduled_days: days } = card
  const due =
    days >= 1
      ? startOf(daysAfter(dayIn(zone, now), days), zone)
      : new Date(now.getTime() + (card.due.getTime() - clock.getTime()))
  return {
    due,
    state: card.state,
    stability: card.stability,
    difficulty: card.difficulty,
    days,
    step: card.learning_steps,
    answers: card.reps,
    lapses: card.lapses,
    last: now,
  }
}

function cardOf(
  { due, state, stability, difficulty, days, step, answers, lapses, last }: Schedule,
  zone: string,
): FsrsCard {
  const card: Omit<FsrsCard, 'elapsed_days'> = {
    due: onClock(zone, due),
    state,
    stability,
    difficulty,
    scheduled_days: days,
    learning_steps: step,
    reps: answers,
    lapses,
    ...(last === null ? {} : { last_review: onClock(zone, last) }),
  }
  // The days since the last answer are reckoned anew from that day; the field goes with the library's next version.
  return card as FsrsCard
}

export type Interval = { unit: 'minute' | 'hour' | 'day' | 'month' | 'year'; count: number }

/** How long it is put off, in the unit in which people say it. */
export function intervalOf({ due, days }: Schedule, now: Date): Interval {
  if (days >= 365) return { unit: 'year', count: Math.round(days / 36.5) / 10 }
  if (days >= 60) return { unit: 'month', count: Math.round(days / 30.4) }
  if (days >= 1) return { unit: 'day', count: days }
  const minutes = Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000))
  return minutes >= 60 ? { unit: 'hour', count: Math.round(minutes / 60) } : { unit: 'minute', count: minutes }
}

/** `10 minutes`, `3 days`, `1.5 years`. */
export const intervalIn = (language: string, { unit, count }: Interval): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
