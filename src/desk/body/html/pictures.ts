// Pictures: each `img` becomes a figure of our own kind, with the caption and credit of the figure in which it stood.
import { bodyAttribute } from '../schema.ts'
import {
  elementsIn,
  innermostIn,
  isBlank,
  isElement,
  make,
  noteSelector,
  pictureSelector,
  rename,
  textOf,
  unwrap,
} from './dom.ts'
import { completed, report } from './source.ts'
import type { Source, Step } from './source.ts'

const sources = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-large-file']
const longestSource = 2000
const captioned = `${bodyAttribute}caption`

export const readPictures: Step = (source) => {
  for (const image of elementsIn(source.root, 'img, amp-img')) readImage(image, source)
  for (const picture of elementsIn(source.root, 'picture')) unwrap(picture)
  for (const link of elementsIn(source.root, 'a')) unlinkPicture(link, source)
}

function readImage(image: Element, source: Source): void {
  const alt = image.getAttribute('alt') ?? ''
  const address = sourceOf(image, source)
  if (/\b(?:wp-smiley|emoji)\b/.test(image.getAttribute('class') ?? '') && alt !== '') {
    image.replaceWith(alt)
  } else if (isPixel(image)) {
    image.remove()
  } else if (address === null) {
    report(source, 'picture-missing', alt === '' ? (image.getAttribute('src') ?? 'img') : alt)
    image.remove()
  } else {
    image.replaceWith(make(image, 'figure', { picture: address, alt, size: sizeOf(image) }))
  }
}

/** Pages that load pictures late keep the address elsewhere and put a placeholder, written out as data, in its place. */
function sourceOf(image: Element, source: Source): string | null {
  for (const name of sources) {
    const value = image.getAttribute(name)?.trim() ?? ''
    if (value !== '' && !/^(?:data|blob|about|javascript):/i.test(value) && value.length <= longestSource) {
      return completed(value, source)
    }
  }
  const first = (image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '').trim().split(/\s/)[0] ?? ''
  return first === '' || first.startsWith('data:') || first.length > longestSource ? null : completed(first, source)
}

/** A link around a picture leads to its full size mostly; anywhere else it is reported. */
function unlinkPicture(link: Element, source: Source): void {
  if (link.querySelector(pictureSelector) === null || !isBlank(link.textContent) || link.querySelector(noteSelector))
    return
  const href = link.getAttribute('href') ?? ''
  if (href !== '' && !/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(href)) report(source, 'link-dropped', href)
  unwrap(link)
}

/** Pictures of one or two pixels count readers or hold things apart. */
function isPixel(image: Element): boolean {
  return ['width', 'height'].every((name) => /^[0-2](?:px)?$/.test(image.getAttribute(name) ?? ''))
}

function sizeOf(element: Element): 'wide' | 'column' {
  return /\b(?:alignwide|alignfull)\b/.test(element.getAttribute('class') ?? '') ? 'wide' : 'column'
}

export const readFigures: Step = (source) => {
  for (const caption of elementsIn(source.root, 'div.wp-caption, div.wp-block-image')) {
    if (caption.querySelector(`figure:not([${bodyAttribute}picture])`) === null) markFigure(caption)
  }
  for (const figure of innermostIn(source.root, `figure:not([${bodyAttribute}picture])`)) readFigure(figure, source)
  for (const picture of elementsIn(source.root, pictureSelector)) dropRepeated(picture)
}

/** The classic editor's own markup of a caption, from pages rather than exports. */
function markFigure(element: Element): void {
  for (const caption of elementsIn(element, '.wp-caption-text')) {
    caption.replaceWith(make(caption, 'figcaption', {}, [...caption.childNodes]))
  }
  element.replaceWith(make(element, 'figure', {}, [...element.childNodes]))
}

/** A caption belongs to a picture only where there is one; a gallery's is a paragraph after its pictures. */
function readFigure(figure: Element, source: Source): void {
  const pictures = elementsIn(figure, pictureSelector)
  const caption = captionOf(figure)
  for (const picture of pictures) if (sizeOf(figure) === 'wide') picture.setAttribute(`${bodyAttribute}size`, 'wide')
  if (caption === null) {
    rename(figure, 'div')
    return
  }
  // A picture inside a caption would vanish with it.
  for (const picture of pictures) if (caption.contains(picture)) caption.before(picture)
  const [only, ...more] = pictures
  if (only === undefined || more.length > 0 || only.hasAttribute(captioned) || hasOtherBlocks(figure)) {
    caption.replaceWith(make(caption, 'p', {}, [...caption.childNodes]))
  } else {
    readCaption(only, caption, source)
  }
  rename(figure, 'div')
}

/** In the shortcode `[caption]` whatever is not the picture is its caption. */
function captionOf(figure: Element): Element | null {
  if (figure.hasAttribute(`${bodyAttribute}shortcode`)) {
    const pictures = elementsIn(figure, pictureSelector)
    for (const picture of pictures) picture.remove()
    figure.replaceChildren(...pictures, make(figure, 'figcaption', {}, [...figure.childNodes]))
  }
  return [...figure.children].find((child) => child.localName === 'figcaption') ?? null
}

function hasOtherBlocks(figure: Element): boolean {
  return figure.querySelector('table, blockquote, pre, ul, ol') !== null
}

/** Captions are plain text: of a link in one only the words are left. */
function readCaption(picture: Element, caption: Element, source: Source): void {
  const credit = caption.querySelector('[class*="credit"], [class*="source"]')
  const creditText = credit === null ? '' : textOf(credit)
  credit?.remove()
  for (const link of elementsIn(caption, 'a[href]')) report(source, 'link-dropped', link.getAttribute('href') ?? '')
  picture.setAttribute(captioned, textOf(caption))
  picture.setAttribute(`${bodyAttribute}credit`, creditText)
  caption.remove()
}

/** A picture once more for readers without scripts, right after the first, is one picture. */
function dropRepeated(picture: Element): void {
  let next = picture.nextSibling
  while (next !== null && !isElement(next) && isBlank(next.textContent)) next = next.nextSibling
  if (next === null || !isElement(next) || !next.matches(pictureSelector)) return
  const same = picture.getAttribute(`${bodyAttribute}picture`) === next.getAttribute(`${bodyAttribute}picture`)
  if (same && !picture.hasAttribute(captioned)) picture.remove()
}
