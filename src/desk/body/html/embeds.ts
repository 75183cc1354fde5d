// What plays or comes from elsewhere: frames, films, sound. A body has no place for it; a link leads to it.
import { linkAddress } from '../link-address.ts'
import { elementsIn, isBlank, make, unwrap } from './dom.ts'
import { completed, report } from './source.ts'
import type { Source, Step } from './source.ts'

const embeds = 'iframe, frame, video, audio, object, embed, amp-youtube, amp-video, amp-iframe'
const sources = ['src', 'data-src', 'data-lazy-src', 'data', 'data-url', 'data-litespeed-src']

export const linkEmbeds: Step = (source) => {
  for (const element of elementsIn(source.root, embeds)) {
    // An object often holds an embed of the same film for older browsers; it went with the object.
    if (!source.root.contains(element)) continue
    const address = addressOf(element)
    if (address !== null && putLink(element, address, source, element.getAttribute('title'))) continue
    report(source, 'embed-lost', element.localName)
    if (element.localName === 'iframe' || element.localName === 'frame') element.remove()
    else unwrap(element)
  }
  for (const element of elementsIn(source.root, 'source')) element.remove()
}

function addressOf(element: Element): string | null {
  for (const candidate of [element, ...elementsIn(element, 'source, embed')]) {
    for (const name of sources) {
      const value = candidate.getAttribute(name)
      if (!isBlank(value) && value !== 'about:blank') return value
    }
  }
  const video = element.getAttribute('data-videoid')
  return video === null ? null : `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`
}

/** Puts a paragraph with a link in an element's place and reports it; says whether the address allowed that. */
export function putLink(element: Element, found: string, source: Source, title: string | null = null): boolean {
  const address = linkAddress(completed(found, source))
  if (address === null) return false
  const link = make(element, 'a')
  link.setAttribute('href', address)
  link.textContent = isBlank(title) ? address : title
  element.replaceWith(make(element, 'p', {}, [link]))
  report(source, 'embed-became-link', address)
  return true
}

/** WordPress turns an address that stands alone in a paragraph into a player or a card; here it becomes a link. */
export const linkBareAddresses: Step = (source) => {
  for (const paragraph of elementsIn(source.root, 'p')) {
    const text = paragraph.textContent.trim()
    if (!/^https?:\/\/\S+$/.test(text) || paragraph.querySelector('a, sup') !== null) continue
    putLink(paragraph, text, source)
  }
}
