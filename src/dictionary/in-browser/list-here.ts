// Lists the words that this browser holds, lets them go, and makes files of them.
import { plainDay, dayIn } from '../../style/dates.ts'
import { wordsAsCsv, wordsForAnki } from '../keeping/export.ts'
import { drawSentence, drawWord, said } from './drawing.ts'
import { type Held, held, hold, isSame } from './held.ts'

export function listHere(here: HTMLElement): void {
  const zone = here.dataset['zone'] ?? 'UTC'
  const language = document.documentElement.lang === 'ko' ? 'ko' : 'en'
  const template = here.querySelector<HTMLTemplateElement>('template.word')
  const list = here.querySelector('.kept-words')
  here.hidden = false

  const when = ({ schedule: { last, due } }: Held): string => {
    if (last === null) return said('new', '')
    return due <= new Date() ? said('due', '') : said('dueOn', plainDay(language, dayIn(zone, due)))
  }

  const draw = (): void => {
    const words = held()
    for (const one of here.querySelectorAll<HTMLElement>('.here, .has-words')) one.hidden = words.length === 0
    const nothing = here.querySelector<HTMLElement>('.nothing')
    if (nothing) nothing.hidden = words.length > 0
    list?.replaceChildren(
      ...words.map((word) => {
        const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement
        drawWord(item, word)
        drawSentence(item, word.sentences[0])
        const due = item.querySelector('.when-due')
        if (due) due.textContent = when(word)
        const button = item.querySelector('button')
        button?.setAttribute('aria-label', said('remove', word.headword))
        button?.addEventListener('click', () => {
          const after = item.nextElementSibling ?? item.previousElementSibling
          hold(held().filter((one) => !isSame(one, word)))
          const place = after === null ? -1 : [...(list?.children ?? [])].indexOf(after)
          draw()
          const next = list?.children[Math.min(place, list.children.length - 1)]
          ;(next ?? here).querySelector<HTMLElement>('button, a')?.focus()
        })
        return item
      }),
    )
  }
  draw()

  for (const button of here.querySelectorAll<HTMLButtonElement>('[data-file]'))
    button.addEventListener('click', () => {
      const about = { origin: location.origin, zone }
      const isTable = button.dataset['file'] === 'csv'
      const text = isTable ? wordsAsCsv(held(), about) : wordsForAnki(held(), about)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([text], { type: isTable ? 'text/csv' : 'text/plain' }))
      link.download = isTable ? 'words.csv' : 'words.txt'
      link.click()
      URL.revokeObjectURL(link.href)
    })
}
