// Asks for the card of a word: one question at a time, and none twice.
import { longest } from '../finding/word.ts'
import { rangeOf, sentenceAround, type Spot } from './lines.ts'

/** `from` is where the sentence that was sent begins in the spot's line; null where none was. */
export type Found = { card: Element; from: number | null }

const link = document.querySelector<HTMLAnchorElement>('a[data-dictionary]')
const most = 200
const kept = new Map<string, Promise<Found>>()
let asking: XMLHttpRequest | undefined

const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '')

/** The card of a word in its sentence. Rejects where the dictionary cannot be reached, or where something else has been asked meanwhile. */
export function cardOf(spot: Spot): Promise<Found> {
  const { line, start, end } = spot
  const [from, until] = sentenceAround(spot)
  const sentence = line.text.slice(from, until).replaceAll(/\s/g, ' ').trimEnd()
  const sent = withoutSoftHyphens(sentence)
  const where = new URLSearchParams({ from: location.pathname })
  const isSent = sent.length <= longest.sentence
  if (isSent) {
    where.set('in', sent)
    where.set('at', String(withoutSoftHyphens(sentence.slice(0, start - from)).length))
  }
  const word = withoutSoftHyphens(line.text.slice(start, end))
  const address = `${link?.dataset['dictionary']}/${encodeURIComponent(word)}/card?${where.toString()}`
  const known = kept.get(address)
  if (known) return known
  asking?.abort()
  const found = ask(address).then((card): Found => ({ card, from: isSent && sent === sentence ? from : null }))
  kept.set(address, found)
  found.catch(() => kept.delete(address))
  for (const first of kept.keys()) if (kept.size > most) kept.delete(first)
  return found
}

/** The browser itself makes the document, in which no script runs. */
function ask(address: string): Promise<Element> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    asking = request
    request.open('GET', address)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.addEventListener('loadend', () => {
      const page = request.response as Document | null
      const card = page?.querySelector('.card-words')
      if (card) return resolve(document.importNode(card, true))
      // A page that says what went wrong says it under its heading.
      const said = page?.querySelector('main .standfirst, main p')?.textContent
      reject(new Error(said ?? ''))
    })
    request.send()
  })
}

/** What the card says of in the text: the whole of a phrase, which may stand apart. */
export function rangesOf({ line, start, end }: Spot, { card, from }: Found): Range[] {
  const spans = JSON.parse(card.getAttribute('data-spans') ?? '[]') as [number, number][]
  return from === null || spans.length === 0
    ? [rangeOf({ line, start, end })]
    : spans.map(([first, last]) => rangeOf({ line, start: from + first, end: from + last }))
}
