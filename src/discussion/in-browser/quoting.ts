// Offers to quote the passage of the article that the reader has marked.

const shortest = 3
const longest = 500

/** The words of a passage, without the figures of notes, which are not said. */
function textOf(passage: DocumentFragment): string {
  for (const mark of passage.querySelectorAll('.note-mark')) mark.remove()
  for (const block of passage.querySelectorAll('p, li, h2, h3, h4, figcaption, td, th')) block.append(' ')
  return (passage.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

export function offerQuotes(section: HTMLElement): void {
  const body = document.querySelector('.reading article .body')
  const { quoting } = section.dataset
  if (!body || quoting === undefined) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quote-selected'
  button.textContent = quoting
  button.hidden = true
  section.append(button)
  const marked = (): string => {
    const selection = document.getSelection()
    const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : null
    const text = range && body.contains(range.commonAncestorContainer) ? textOf(range.cloneContents()) : ''
    return text.length >= shortest && text.length <= longest ? text : ''
  }
  document.addEventListener('selectionchange', () => {
    button.hidden = marked() === '' || !document.getElementById('say')
  })
  // Pressing it would otherwise unmark the passage.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const form = document.getElementById('say')
    const quote = form?.querySelector<HTMLTextAreaElement>('textarea[name=quote]')
    if (!form || !quote) return
    quote.value = marked()
    quote.closest('details')?.setAttribute('open', '')
    button.hidden = true
    form.scrollIntoView({ block: 'center' })
    form.querySelector<HTMLTextAreaElement>('textarea[name=body]')?.focus({ preventScroll: true })
  })
}
