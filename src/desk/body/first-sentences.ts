// How a body begins, in so many characters: for descriptions in search results, feeds and shared links.
import type { Body } from './body.ts'
import { inlineText } from './words.ts'

/** Intl.Segmenter ends a sentence after these when a capital follows, as in “Mr. Kim” or “J. Oh”. */
const abbreviated =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|Amb|St|Mt|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*)\.\s*$/u

/**
 * The first sentences of the body's paragraphs as one line of at most `maxCharacters` characters as people count them.
 * A first sentence longer than that is cut after a word, with an ellipsis. `language` is a language tag.
 */
export function firstSentences(body: Body, maxCharacters: number, language = 'en'): string {
  let text = ''
  for (const sentence of sentencesOf(body, language)) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (characters(longer, language).length > maxCharacters)
      return text === '' ? cut(sentence, maxCharacters, language) : text
    text = longer
  }
  return text
}

function* sentencesOf(body: Body, language: string): Generator<string> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  for (const block of body.content) {
    if (block.type !== 'paragraph') continue
    let sentence = ''
    for (const { segment } of segmenter.segment(inlineText(block.content).replaceAll(/\s+/g, ' '))) {
      sentence += segment
      if (abbreviated.test(sentence)) continue
      if (sentence.trim() !== '') yield sentence.trim()
      sentence = ''
    }
    if (sentence.trim() !== '') yield sentence.trim()
  }
}

function cut(sentence: string, maxCharacters: number, language: string): string {
  if (maxCharacters < 1) return ''
  const kept = characters(sentence, language)
    .slice(0, maxCharacters - 1)
    .join('')
  const next = sentence.slice(kept.length, kept.length + 1)
  const wordEnd = /^\s/.test(next) ? kept.length : kept.search(/\s\S*$/)
  const whole = wordEnd > 0 ? kept.slice(0, wordEnd) : kept
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`
}

function characters(text: string, language: string): string[] {
  return Array.from(new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
}
