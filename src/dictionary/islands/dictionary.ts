// Waits for the first word that a reader wants to know, and only then loads what shows it.
const link = document.querySelector<HTMLAnchorElement>('a[data-dictionary]')
const article = link?.closest('article')
const card = document.querySelector<HTMLElement>('.word-card')

const reading = () => import('../in-browser/reading.ts')

// A browser that lacks one of these follows the link, to the page on which every word is one.
if (link && article && card && 'popover' in card && 'Segmenter' in Intl) {
  // The frame holds the sentence that says so until there is a card in it.
  const fail = () => {
    card.hidden = false
    card.togglePopover(true)
  }
  let isMeant = false
  // The first press brings the script, the second one asks for the word: when the finger is up again, its card is mostly there.
  article.addEventListener('mousedown', (event) => {
    isMeant = event.detail === 2
    reading().then(
      (it) => isMeant && it.foreseeAt(event),
      () => {},
    )
  })
  // Not only in the article: the button that quotes may have come under the pointer between the two halves of the second click.
  document.addEventListener('dblclick', () => {
    if (isMeant) void reading().then((it) => it.lookUpMarked(), fail)
    isMeant = false
  })
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void reading().then(
      (it) => it.turn(event.detail === 0),
      () => location.assign(link.href),
    )
  })
  // Held from before they signed in; where nothing may be kept, even asking throws.
  try {
    if (localStorage.getItem('courant.words')) void import('../in-browser/joining.ts').then((it) => it.join())
  } catch {}
  if (document.documentElement.dataset['marks']) void reading().then((it) => it.markHardWords())
}
