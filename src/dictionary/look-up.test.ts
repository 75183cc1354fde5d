// What a word is found to be in its sentence, and what is said of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import type { Card } from './card.ts'
import { lookUp } from './dictionary.ts'

let open: FreshHouse
beforeAll(async () => {
  open = await freshHouse()
})
afterAll(() => open.close())

const visit =
  'North Korean Foreign Minister Ri Yong-ho touched down in Moscow on Monday for $1.1 billion talks with TASS, assuming a 3 km road.'

const inSentence = (word: string, sentence = visit, at?: number): Promise<Card> =>
  lookUp(open.house, { word, sentence, at, language: 'en' })
const alone = (word: string): Promise<Card> => lookUp(open.house, { word, language: 'en' })
const standing = ({ spans }: Card, sentence = visit): string[] =>
  spans.map(([start, end]) => sentence.slice(start, end))

test.for([
  ['assuming', 'assume', 'word', 'verb'],
  ['ASSUMING', 'assume', 'word', 'verb'],
  ['“assuming,”', 'assume', 'word', 'verb'],
  ['assume', 'assume', 'word', 'verb'],
  ['touched', 'touch down', 'phrase', 'verb'],
  ['down', 'touch down', 'phrase', 'verb'],
  ['touch down', 'touch down', 'phrase', 'verb'],
  ['foreign minister', 'foreign minister', 'phrase', 'noun'],
  ['Minister', 'foreign minister', 'phrase', 'noun'],
  ['talks', 'talk', 'word', 'noun'],
  ['TASS', 'TASS', 'abbreviation', 'noun'],
  ['Monday', 'Monday', 'word', 'noun'],
  ['Moscow', 'Moscow', 'name', 'noun'],
  ['Yong-ho', 'Yong-ho', 'name', 'noun'],
  ['Ri Yong-ho', 'Ri Yong-ho', 'name', 'noun'],
  ['$1.1', '$1.1 billion', 'number', 'number'],
  ['3', '3 km', 'number', 'number'],
])('in its sentence %s is %s, a %s, %s', async ([word = '', headword, kind, pos]) => {
  const card = await inSentence(word)
  expect([card.headword, card.kind, card.pos]).toEqual([headword, kind, pos])
  expect(card.spans.length).toBeGreaterThan(0)
})

test('the meaning here comes first, in English and in Korean', async () => {
  const card = await inSentence('assumed', 'Ri assumed office in 2016.')
  expect(card.senses[0]).toMatchObject({ pos: 'verb', source: { kind: 'learner' } })
  expect(card.senses[0]?.definition).toMatch(/^to /)
  expect(card.senses[0]?.glosses.join()).toMatch(/\p{Script=Hangul}/u)
  expect(card.sound).toBe('əˈsum')
  expect(card.level).toBeGreaterThanOrEqual(1)
})

test('a meaning that covers WordNet’s stands once, and what none covers stands behind', async () => {
  const { senses } = await inSentence('assumed', 'Ri assumed office in 2016.')
  const keys = senses.flatMap((sense) => sense.keys)
  expect(new Set(keys).size).toBe(keys.length)
  const sources = senses.map(({ source }) => source.kind)
  expect(sources).toEqual(
    [...sources].toSorted((one, other) => Number(one === 'wordnet') - Number(other === 'wordnet')),
  )
  expect(new Set(sources)).toEqual(new Set(['learner', 'wordnet']))
})

test('a phrase is marked where each of its words stands, and leads to them', async () => {
  const sentence = 'They brought the matter up again.'
  const card = await inSentence('up', sentence)
  expect(card).toMatchObject({ kind: 'phrase', headword: 'bring up' })
  expect(standing(card, sentence)).toEqual(['brought', 'up'])
  expect(card.seeAlso).toEqual(['bring', 'up'])
})

test('of a word that stands there twice, the one that was pointed at', async () => {
  const sentence = 'The talks failed because he never talks to them.'
  const [noun, verb] = [await inSentence('talks', sentence, 4), await inSentence('talks', sentence, 34)]
  expect([noun.pos, noun.spans]).toEqual(['noun', [[4, 9]]])
  expect([verb.pos, verb.spans]).toEqual(['verb', [[34, 39]]])
})

test('a place at which the word does not stand is not believed', async () => {
  expect((await inSentence('assuming', visit, 3)).spans).toEqual((await inSentence('assuming')).spans)
  expect((await inSentence('assuming', visit, 99_999)).headword).toBe('assume')
})

test('a word that does not stand in the sentence is looked up by itself', async () => {
  const card = await inSentence('minister', 'Nothing of the kind is said here.')
  expect(card).toMatchObject({ headword: 'minister', kind: 'word', pos: null, spans: [] })
})

test('a possessive is its noun, with either apostrophe', async () => {
  for (const word of ['minister’s', "minister's", 'ministers’'])
    expect((await inSentence(word, `The ${word} visit was short.`)).headword, word).toBe('minister')
})

test('a name is said to be one, with nothing guessed about a person', async () => {
  for (const word of ['Ri', 'Yong-ho', 'Ri Yong-ho']) {
    const card = await inSentence(word)
    expect([card.kind, card.senses, card.level], word).toEqual(['name', [], null])
    expect(card.note?.ko).toContain('이름')
  }
  expect((await inSentence('Moscow')).senses[0]?.definition).toContain('city')
  const trump = await inSentence('Trump', 'A meeting with President Donald Trump is to follow.')
  expect([trump.kind, trump.headword, trump.seeAlso]).toEqual(['name', 'Trump', ['trump']])
})

test('an abbreviation is spelt out in both languages, and a pronoun is none', async () => {
  expect((await inSentence('U.N.', 'The U.N. Security Council met.')).note).toEqual({
    en: 'United Nations',
    ko: '국제연합(유엔)',
  })
  expect((await alone('ICBM')).note?.ko).toContain('대륙간탄도미사일')
  expect((await inSentence('us', 'He told us nothing.')).kind).not.toBe('abbreviation')
  expect((await inSentence('WHO', 'WHO SAID SO?')).kind).not.toBe('abbreviation')
})

test('a unit is a word and says what it measures', async () => {
  expect(await inSentence('billion')).toMatchObject({ kind: 'word', note: { ko: '11억 달러(십일억 달러).' } })
})

test('by itself a word has the lexicon’s order, the news sense first', async () => {
  expect((await alone('summit')).senses[0]?.glosses.join()).toContain('정상회담')
})

test('by itself a word has all its parts of speech, and says of what it may be a form', async () => {
  const card = await alone('lead')
  expect(new Set(card.senses.map(({ pos }) => pos)).size).toBeGreaterThan(1)
  expect((await alone('brought')).headword).toBe('bring')
  expect((await alone('foreign ministers')).headword).toBe('foreign minister')
  expect((await alone('assuming')).seeAlso).toContain('assume')
})

test('a compound that nobody has written down is explained by its parts', async () => {
  const card = await inSentence('veto-wielding', 'Russia is a veto-wielding member of the Council.')
  expect(card.seeAlso).toEqual(expect.arrayContaining(['veto', 'wield']))
  expect(card.note?.ko).toContain('veto(거부권)')
  const visits = await inSentence('nine-week', 'It was a nine-week visit.')
  expect([visits.headword, visits.pos, visits.note?.ko]).toEqual(['nine-week', 'adjective', '9주간의'])
})

test('what is written as a name and is none means what it says', async () => {
  const sentence = 'In March President Putin of Russia spoke before the Council.'
  for (const [word, gloss] of [
    ['March', '3월'],
    ['President', '대통령'],
    ['Council', '의회'],
  ] as const) {
    const card = await inSentence(word, sentence)
    expect([card.kind, card.note], word).toEqual(['word', null])
    expect(card.senses[0]?.glosses.join(), word).toContain(gloss)
  }
})

test('a name for which the lexicon has Korean is a name with its Korean', async () => {
  for (const [name, gloss] of [
    ['Beijing', '베이징'],
    ['Security Council', '안전보장이사회'],
  ] as const) {
    const card = await inSentence(name, 'Beijing told the Security Council so.')
    expect([card.kind, card.note], name).toEqual(['name', null])
    expect(card.senses[0]?.glosses.join()).toContain(gloss)
  }
})

test('before a noun his is a determiner, and by itself a pronoun', async () => {
  expect((await inSentence('his', 'He met his counterpart.')).pos).toBe('determiner')
  expect((await inSentence('his', 'The idea was his.')).pos).toBe('pronoun')
})

test.for([
  ['didn’t', 'do', 'I didn’t decide to go deeper.'],
  ["can't", 'can', "The crab can't take off its shell."],
  ['won’t', 'will', 'He won’t go.'],
  ['They’ve', 'they', 'They’ve gone home.'],
  ['cannot', 'can', 'If he cannot, she waits.'],
])('of %s what stands before its ending is looked up: %s', async ([word = '', headword, sentence = '']) => {
  expect((await inSentence(word, sentence)).headword).toBe(headword)
  const { kind, senses } = await alone(word)
  expect([kind, senses.length > 0]).toEqual(['word', true])
})

test.for([
  ['denuclearisation', 'denuclearization', 'committed to the denuclearisation of the peninsula'],
  ['co-operatives', 'cooperative', 'They were presented to fishing co-operatives.'],
  ['vice-chairman', 'vice chairman', 'Kim, a vice-chairman of the party, left.'],
  ['cafés', 'cafe', 'They opened two cafés there.'],
])('%s is %s, as the books spell it', async ([word = '', headword, sentence = '']) => {
  const cards = [await inSentence(word, sentence), await alone(word)]
  for (const card of cards) {
    expect(card.headword).toBe(headword)
    expect(card.senses[0]?.glosses.join()).toMatch(/\p{Script=Hangul}/u)
  }
})

test.for([
  ['found', 'find', '찾다', 'The editors read it four times and found nothing.'],
  ['fell', 'fall', '떨어지다', 'Sick days fell by a third.'],
  ['saw', 'see', '보다', 'It is the same face that they saw on Tuesday.'],
])('%s of %s is not the verb that looks like it', async ([word = '', headword, gloss, sentence = '']) => {
  const card = await inSentence(word, sentence)
  expect(card.headword).toBe(headword)
  expect(card.senses[0]?.glosses).toContain(gloss)
  expect(card.senses.flatMap(({ keys }) => keys).filter((key) => key.startsWith(`${word}%`))).toEqual([])
})

test.for([
  ['comes', 'verb', 'The total comes to about 1,450 trillion won.'],
  ['boats', 'noun', 'Of the 31 crab boats that worked from the port ten years ago, 24 remain.'],
  ['begins', 'verb', 'A process in stages, each paid for before the next begins, is what they asked for.'],
])('%s is the %s of the lexicon, not a rarity of WordNet’s', async ([word = '', pos, sentence = '']) => {
  const card = await inSentence(word, sentence)
  expect([card.pos, card.senses[0]?.source.kind]).toEqual([pos, 'learner'])
})

test('an unknown word says so, with what it may have been meant to be', async () => {
  const card = await alone('recieve')
  expect(card).toMatchObject({ kind: 'unknown', senses: [], note: null })
  expect(card.seeAlso).toContain('receive')
  expect((await alone('assumme')).seeAlso).toContain('assume')
  expect((await alone('qqqqqqq')).seeAlso).toEqual([])
})

test('of Korean words it says in Korean that it explains English ones', async () => {
  const card = await alone('외무장관')
  expect(card.kind).toBe('unknown')
  expect(card.note?.ko).toContain('영어 낱말')
})

test('too long a word or sentence is refused', async () => {
  await expect(alone('a'.repeat(101))).rejects.toMatchObject({ status: 422, code: 'dictionary.word-long' })
  await expect(inSentence('a', 'a '.repeat(501))).rejects.toMatchObject({
    status: 422,
    code: 'dictionary.sentence-long',
  })
  expect((await inSentence('word', `${'x '.repeat(497)}word.`)).spans).toEqual([[994, 998]])
})

test('nothing that anybody sends breaks it', async () => {
  for (const word of [
    '',
    ' ',
    '.',
    '\u0000',
    '\ud800',
    '😀',
    '$',
    "'",
    '’s',
    '-',
    '%',
    'ﬁn',
    'İstanbul',
    '___',
    '0'.repeat(100),
  ])
    for (const sentence of ['', word, `The ${word} is here.`, '…', '\ud800 half', 'İİİ talks İİİ'])
      expect((await inSentence(word, sentence)).word, JSON.stringify([word, sentence])).toBeTypeOf('string')
})
