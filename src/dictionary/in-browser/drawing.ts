// Puts a word that the browser holds into the empty pieces that the page has for it.
import { plainDay } from '../../style/dates.ts'
import type { Held, HeldSentence } from './held.ts'

const here = document.querySelector<HTMLElement>('.words-here')
/** A sentence of the page with something in its place. */
export const said = (name: string, what: string): string => (here?.dataset[name] ?? '').replace('{}', what)

const labels = JSON.parse(here?.dataset['labels'] ?? '{}') as Record<string, string>

const put = (into: Element, selector: string, text: string): void => {
  const element = into.querySelector<HTMLElement>(selector)
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

export function drawWord(into: Element, { headword, pos, level, gloss, definition }: Held): void {
  put(into, '.headword', headword)
  into
    .querySelector<HTMLAnchorElement>('.headword')
    ?.setAttribute('href', `${here?.dataset['dictionary']}/${encodeURIComponent(headword)}`)
  const facts = [pos && (labels[pos] ?? ''), level && said('level', String(level))]
  put(into, '.kept-facts', facts.filter(Boolean).join(' · '))
  put(into, '.glosses', gloss)
  into.querySelector('.sense')?.classList.toggle('has-korean', gloss !== '')
  put(into, '.definition', definition)
}

/** With the word marked; what is no path of ours leads nowhere. */
export function drawSentence(into: Element, sentence: HeldSentence | undefined): void {
  const frame = into.querySelector<HTMLElement>('.kept-sentence')
  if (!frame) return
  frame.hidden = !sentence
  if (!sentence) return
  const { text, spans, address, day, headline } = sentence
  const parts: (string | Node)[] = []
  let from = 0
  for (const [start, end] of spans) {
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    parts.push(text.slice(from, start), mark)
    from = end
  }
  frame.querySelector('q')?.replaceChildren(...parts, text.slice(from))
  const link = frame.querySelector('a')
  const isOurs = address !== null && /^\/(?![/\\])/.test(address)
  put(frame, 'cite', '')
  const cite = frame.querySelector('cite')
  if (cite && isOurs) {
    const source = (link ?? document.createElement('a')).cloneNode() as HTMLAnchorElement
    source.href = address
    source.textContent = headline ?? address
    cite.hidden = false
    cite.replaceChildren(
      source,
      day === null ? '' : `, ${plainDay(document.documentElement.lang === 'ko' ? 'ko' : 'en', day)}`,
    )
  }
}
