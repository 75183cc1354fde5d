// Reading: what is a sentence and a word, which part of speech each word is, and what its headword is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './reading.ts'
import type { Token } from './token.ts'

const tokensOf = (text: string): Token[] => readText(text).flatMap(({ tokens }) => tokens)
/** `word/TAG/headword` of the words asked for, or of all. */
const read = (text: string, ...only: string[]): string =>
  tokensOf(text)
    .filter((token) => only.length === 0 || only.includes(token.text))
    .map((token) => `${token.text}/${token.pos}/${token.headword}`)
    .join(' ')
const words = (text: string): string[] => tokensOf(text).map((token) => token.text)
const sentences = (text: string): string[] => readText(text).map(({ start, end }) => text.slice(start, end))

type Gold = { text: string; words: { start: number; end: number; tag: string; headword: string }[] }

function gold(): Gold[] {
  const lines = readFileSync(join(import.meta.dirname, 'gold/sentences.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((text, i) => (i % 2 === 0 ? [{ text, words: goldWords(text, lines[i + 1] ?? '') }] : []))
}

function goldWords(text: string, line: string): Gold['words'] {
  let at = 0
  return line
    .trim()
    .split(' ')
    .map((word) => {
      const form = word.slice(0, word.lastIndexOf('_'))
      const [tag = '', headword = tag === 'PROPN' ? form : form.toLowerCase()] = word
        .slice(word.lastIndexOf('_') + 1)
        .split('|')
      const start = text.indexOf(form, at)
      at = start + form.length
      return { start, end: at, tag, headword }
    })
}

/** By place; of a phrase, each of its words by itself, without a tag of its own. */
function readWords(text: string): Map<string, { tag: string | null; headword: string }> {
  const found = new Map<string, { tag: string | null; headword: string }>()
  for (const { start, end, pos, headword, parts, alone } of tokensOf(text)) {
    found.set(`${start}-${end}`, { tag: pos, headword })
    parts?.forEach((part, i) => found.set(part.join('-'), { tag: null, headword: alone?.[i] ?? '' }))
  }
  return found
}

test('of two hundred sentences of our own, 99 headwords in a hundred are right, and 98 parts of speech', () => {
  let count = 0
  const wrong: string[] = []
  let tagged = 0
  const set = gold()
  expect(set.length).toBeGreaterThanOrEqual(200)
  for (const sentence of set) {
    const found = readWords(sentence.text)
    for (const { start, end, tag, headword } of sentence.words) {
      const one = found.get(`${start}-${end}`)
      count += 1
      if (one?.tag === tag || one?.tag === null) tagged += 1
      if (one?.headword !== headword) wrong.push(`${headword}, not ${one?.headword}: ${sentence.text}`)
    }
  }
  expect(count).toBeGreaterThan(2400)
  expect(1 - wrong.length / count, wrong.join('\n')).toBeGreaterThan(0.99)
  expect(tagged / count).toBeGreaterThan(0.98)
})

test('inflected words come to their headwords', () => {
  expect(read('Assuming that it holds, the regime is eroding trust.', 'Assuming', 'eroding')).toBe(
    'Assuming/VERB/assume eroding/VERB/erode',
  )
  expect(read('The fish wiggled.', 'wiggled')).toBe('wiggled/VERB/wiggle')
  expect(read('He left the room and found his children.', 'left', 'found', 'children')).toBe(
    'left/VERB/leave found/VERB/find children/NOUN/child',
  )
  expect(read('Prices fell faster than in the worst crises.', 'fell', 'faster', 'worst', 'crises')).toBe(
    'fell/VERB/fall faster/ADV/fast worst/ADJ/bad crises/NOUN/crisis',
  )
})

test('the sentence decides between the parts of speech of one form', () => {
  expect(read('The talks failed.', 'talks')).toBe('talks/NOUN/talk')
  expect(read('She talks too much.', 'talks')).toBe('talks/VERB/talk')
  expect(read('The leaves fell.', 'leaves')).toBe('leaves/NOUN/leaf')
  expect(read('The minister leaves tomorrow.', 'leaves')).toBe('leaves/VERB/leave')
  expect(read('The meeting was short.', 'meeting')).toBe('meeting/NOUN/meeting')
  expect(read('He is meeting her today.', 'meeting', 'her')).toBe('meeting/VERB/meet her/PRON/she')
  expect(read('The united nation stood.', 'united')).toBe('united/ADJ/united')
})

test('hyphened words stay one, and possessives and contractions come apart as in treebanks', () => {
  expect(read('A veto-wielding power held three-day talks.', 'veto-wielding', 'three-day')).toBe(
    'veto-wielding/ADJ/veto-wielding three-day/ADJ/three-day',
  )
  expect(read("Kim's plan", "'s")).toBe("'s/PART/'s")
  expect(read('It’s late.', 'It', '’s')).toBe('It/PRON/it ’s/AUX/be')
  expect(read("They don't, can't and won't.")).toBe(
    "They/PRON/they do/AUX/do n't/PART/not ,/PUNCT/, ca/AUX/can n't/PART/not and/CCONJ/and wo/AUX/will n't/PART/not ./PUNCT/.",
  )
  expect(words('the ministers’ cars cannot')).toEqual(['the', 'ministers', '’', 'cars', 'can', 'not'])
  expect(read('I’d gone, so we’ve lost; let’s hope she’d stay.', '’d', '’ve', '’s')).toBe(
    '’d/AUX/have ’ve/AUX/have ’s/PRON/we ’d/AUX/would',
  )
})

test('British and American spellings keep their own headwords', () => {
  expect(read('The colours were organised.', 'colours', 'organised')).toBe(
    'colours/NOUN/colour organised/VERB/organise',
  )
  expect(read('The colors were organized.', 'colors', 'organized')).toBe('colors/NOUN/color organized/VERB/organize')
  expect(read('Neighbouring labourers travelled.', 'Neighbouring', 'labourers', 'travelled')).toBe(
    'Neighbouring/ADJ/neighbouring labourers/NOUN/labourer travelled/VERB/travel',
  )
})

test('names and abbreviations keep their letters, and only they', () => {
  expect(read('TASS said the UN and Moscow agreed.', 'TASS', 'UN', 'Moscow', 'agreed')).toBe(
    'TASS/PROPN/TASS UN/PROPN/UN Moscow/PROPN/Moscow agreed/VERB/agree',
  )
  expect(read('Talks began. China agreed. Officials left.', 'Talks', 'China', 'Officials')).toBe(
    'Talks/NOUN/talk China/PROPN/China Officials/NOUN/official',
  )
  expect(read('The US told us on Tuesday.', 'US', 'us', 'Tuesday')).toBe('US/PROPN/US us/PRON/we Tuesday/PROPN/Tuesday')
  expect(read('He met Russian officials and two Israelis.', 'Russian', 'Israelis')).toBe(
    'Russian/ADJ/Russian Israelis/PROPN/Israeli',
  )
})

test('a name that opens a sentence is known by the rest of the text', () => {
  expect(read('Banner spoke. The crowd heard Banner.', 'Banner')).toBe('Banner/PROPN/Banner Banner/PROPN/Banner')
  expect(read('Banner after banner rose. The banner fell.', 'Banner')).toBe('Banner/NOUN/banner')
})

test('sentences end at stops, not at abbreviations', () => {
  expect(sentences('Mr. Kim moved to the U.S. in Jan. 2016. He left at 3 p.m. Nobody asked. “Why?” she said.')).toEqual(
    ['Mr. Kim moved to the U.S. in Jan. 2016.', 'He left at 3 p.m. Nobody asked.', '“Why?” she said.'],
  )
  expect(sentences('He works for Acme Inc. It pays well. (So he says.) J. K. Moore agreed.')).toEqual([
    'He works for Acme Inc.',
    'It pays well.',
    '(So he says.)',
    'J. K. Moore agreed.',
  ])
  expect(sentences('He said No. Then No. 3 came in. It was over in 5 min. or so.')).toEqual([
    'He said No.',
    'Then No. 3 came in.',
    'It was over in 5 min. or so.',
  ])
  expect(sentences('A headline\n\nThe text goes\non here.')).toEqual(['A headline', 'The text goes\non here.'])
})

test('numbers, units, money, times and addresses are pieces of their own', () => {
  expect(words('$3.5 million, 20%, 10km, 1,200 at 9:30 a.m.')).toEqual([
    '$',
    '3.5',
    'million',
    ',',
    '20',
    '%',
    ',',
    '10',
    'km',
    ',',
    '1,200',
    'at',
    '9:30',
    'a.m.',
  ])
  expect(words('See https://example.org/a?b=1, or write to desk@example.org.')).toEqual([
    'See',
    'https://example.org/a?b=1',
    ',',
    'or',
    'write',
    'to',
    'desk@example.org',
    '.',
  ])
  expect(words('the 1990s — the ’90s…')).toEqual(['the', '1990s', '—', 'the', '’90s', '…'])
})

test('Korean words are words of no English part of speech', () => {
  expect(read('정부가 발표했다.')).toBe('정부가/X/정부가 발표했다/X/발표했다 ./PUNCT/.')
})

test('whatever is read, tokens stand in order, without overlap, and are what the text has there', () => {
  const piece = fc.constantFrom(
    'talks',
    "don't",
    'Kim’s',
    'U.S.',
    '😀',
    '김정은',
    '$3',
    '...',
    '“',
    "'",
    'a-b',
    '\n',
    '\u00a0',
    ' ',
    'up',
    'Moscow',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ')
      let end = 0
      for (const sentence of readText(text)) {
        for (const token of sentence.tokens) {
          expect(token.text).toBe(text.slice(token.start, token.end))
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          end = token.end
        }
      }
      expect(text.replaceAll(/[\s\u200B\uFEFF]/gu, '').length === 0 || readText(text).length > 0).toBe(true)
    }),
  )
})
