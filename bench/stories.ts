// Made-up articles in any number: the same ones each time, newest first, twenty on a day.
import type { Body } from '../src/desk/body/body.ts'
import type { JournalistId, PictureId, SectionId, Story, Topic } from '../src/desk/desk.ts'

/** Who and what the paper has to make articles with. */
export type Cast = { sections: SectionId[]; journalists: JournalistId[]; pictures: PictureId[]; topics: Topic['id'][] }
export type MadeUp = { slug: string; at: Date; story: Story }

const perDay = 20
const paragraphs = 8
const wordsPerParagraph = 55
const dayLength = 86_400_000

const vocabulary = (
  'the a of to in and for on by with from as at that was were has had said will after before under between council ' +
  'ministry talks budget school hospital river bridge harbour market price winter spring rain train station worker ' +
  'union court judge reporter letter museum library theatre season match player coach league ferry island village ' +
  'mayor district office committee report figure quarter export chip factory engineer patient nurse doctor teacher ' +
  'pupil parent family rent loan bank interest shop restaurant kitchen cabbage fish boat crew storm warning coast'
).split(' ')

/** The article of a number, counted back from the evening before `today` (midnight). */
export function madeUp(number: number, today: Date, cast: Cast): MadeUp {
  const next = draws(number)
  const day = Math.floor(number / perDay)
  const pick = <Thing>(things: readonly Thing[]): Thing => things[next(things.length)] as Thing
  const words = (count: number): string => sentence(Array.from({ length: count }, () => pick(vocabulary)))
  return {
    slug: `story-${number}`,
    at: new Date(today.getTime() - day * dayLength - (3 + (number % perDay) / 2) * 3_600_000),
    story: {
      headline: words(9),
      shortHeadline: '',
      standfirst: `${words(24)}.`,
      label: 'news',
      dateline: null,
      credits: [{ role: 'by', journalist: pick(cast.journalists), name: '', terms: '' }],
      section: pick(cast.sections),
      further: [],
      topics: [pick(cast.topics)],
      lead: {
        picture: pick(cast.pictures),
        alt: words(10),
        caption: `${words(12)}.`,
        credit: 'Archive',
        focus: { x: 0.5, y: 0.5 },
      },
      body: bodyOf(words),
    },
  }
}

function bodyOf(words: (count: number) => string): Body {
  const paragraph = () => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `${words(wordsPerParagraph)}.` }],
  })
  const heading = { type: 'heading' as const, attrs: { level: 2 as const }, content: paragraph().content }
  const quotation = { type: 'quotation' as const, attrs: { attribution: words(3) }, content: [paragraph()] }
  const all = Array.from({ length: paragraphs }, paragraph)
  return { type: 'doc', content: [...all.slice(0, 3), heading, ...all.slice(3, 6), quotation, ...all.slice(6)] }
}

const sentence = (words: string[]): string => {
  const text = words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Numbers below a bound, drawn alike for the same seed (mulberry32). */
function draws(seed: number): (below: number) => number {
  let state = (seed + 1) * 0x9e3779b9
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
