// Reviews the words that this browser holds, by the same schedule as the account's.
import { dayIn, instant, plainDay } from '../../style/dates.ts'
import { type Answer, answered, grades, intervalIn, intervalOf } from '../keeping/scheduling.ts'
import { drawSentence, drawWord, said } from './drawing.ts'
import { type Held, held, hold, isSame } from './held.ts'

export function reviewHere(here: HTMLElement): void {
  const zone = here.dataset['zone'] ?? 'UTC'
  const language = document.documentElement.lang === 'ko' ? 'ko' : 'en'
  const find = (selector: string) => here.querySelector<HTMLElement>(selector)
  const [asked, answer, show, done, undo] = ['.asked', '#answer', '.show-meaning', '.all-answered', '.undo'].map(
    (one) => find(one),
  )
  here.hidden = false
  let current: Held | undefined
  let last: Held | undefined

  const next = (): void => {
    const now = new Date()
    const words = held()
    const isEmpty = words.length === 0
    const isNew = ({ schedule }: Held): number => (schedule.last === null ? 1 : 0)
    const due = words
      .filter(({ schedule }) => schedule.due <= now)
      .toSorted((one, other) => isNew(one) - isNew(other) || one.schedule.due.getTime() - other.schedule.due.getTime())
    current = due[0]
    asked?.toggleAttribute('hidden', !current)
    done?.toggleAttribute('hidden', Boolean(current) || isEmpty)
    find('.nothing')?.toggleAttribute('hidden', !isEmpty)
    find('.here')?.toggleAttribute('hidden', isEmpty)
    undo?.toggleAttribute('hidden', !last)
    if (undo && last) undo.textContent = said('undo', last.headword)
    answer?.toggleAttribute('hidden', true)
    show?.toggleAttribute('hidden', false)
    if (current && asked) {
      const [sentence] = current.sentences
      drawSentence(asked, sentence)
      const alone = find('.alone')
      if (alone) {
        alone.hidden = sentence !== undefined
        alone.textContent = current.headword
      }
    } else sayNext(words, now)
  }

  const sayNext = (words: readonly Held[], now: Date): void => {
    if (words.length === 0) return
    const soonest = new Date(Math.min(...words.map(({ schedule }) => schedule.due.getTime())))
    const day = dayIn(zone, soonest)
    const when = day === dayIn(zone, now) ? instant(language, zone, soonest) : plainDay(language, day)
    const line = find('.next')
    if (line) line.textContent = said('next', when)
  }

  const reveal = (): void => {
    if (!current || !answer) return
    const now = new Date()
    drawWord(answer, current)
    for (const grade of grades) {
      const small = answer.querySelector(`button[value="${grade}"] small`)
      if (small) small.textContent = intervalIn(language, intervalOf(answered(current.schedule, grade, now, zone), now))
    }
    answer.hidden = false
    show?.toggleAttribute('hidden', true)
    answer.focus()
  }

  /** Another window may have let it go meanwhile. */
  const change = (word: Held, to: (one: Held) => Held): void =>
    hold(held().map((one) => (isSame(one, word) ? to(one) : one)))

  const grade = (given: Answer): void => {
    const word = current
    if (!word) return
    last = word
    change(word, (one) => ({ ...one, schedule: answered(one.schedule, given, new Date(), zone) }))
    next()
    ;(current ? show : done)?.focus()
  }

  show?.addEventListener('click', reveal)
  answer?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button) grade(Number(button.value) as Answer)
  })
  undo?.addEventListener('click', () => {
    const word = last
    if (!word) return
    last = undefined
    change(word, (one) => ({ ...one, schedule: word.schedule }))
    next()
    show?.focus()
  })
  next()
}
