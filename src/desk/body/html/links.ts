// Links: those that may stay are completed, the others leave their words.
import { linkAddress } from '../link-address.ts'
import { elementsIn, isBlank, noteSelector, unwrap } from './dom.ts'
import { completed, report } from './source.ts'
import type { Step } from './source.ts'

export const readLinks: Step = (source) => {
  for (const link of elementsIn(source.root, 'a')) {
    const href = link.getAttribute('href')?.trim() ?? ''
    const address = linkAddress(completed(href, source))
    const leads = address !== null && !address.startsWith('#')
    if (leads && (!isBlank(link.textContent) || link.querySelector(noteSelector) !== null)) {
      link.setAttribute('href', address)
      continue
    }
    // A link within the page led to an id that is no longer there.
    if (href !== '' && href !== '#' && !isBlank(link.textContent)) report(source, 'link-dropped', href)
    unwrap(link)
  }
}
