// The word book keeps its promises: what WordNet, the lists and the learner's lexicon say of a word, in one place.
import { afterAll, expect, test } from 'vitest'
import { frame } from './frames.ts'
import { closeWordBook, wordBook } from './open.ts'

const book = wordBook()
afterAll(closeWordBook)

test('senses carry WordNet’s keys, in its order, with glosses, examples, fields and how often they were met', () => {
  expect(book.senses('assume')[0]).toEqual({
    key: 'assume%2:31:00::',
    pos: 'verb',
    number: 1,
    tagged: 68,
    gloss: 'take to be the case or to be true; accept without verification or proof',
    examples: ['I assume his train was late'],
    field: 'verb.cognition',
    frames: frame.thing | frame.that | frame.byPerson | frame.byThing,
    synset: 'v00633898',
  })
  expect(book.senses('talk').map(({ pos, number }) => `${pos} ${number}`)).toEqual([
    ...[1, 2, 3, 4, 5].map((number) => `noun ${number}`),
    ...[1, 2, 3, 4, 5, 6].map((number) => `verb ${number}`),
  ])
  expect(book.senses('talk', 'verb')).toHaveLength(6)
})

test('a verb says in what sentences it stands, and other words nothing', () => {
  const framesOf = (key: string, headword: string): number =>
    book.senses(headword).find((sense) => sense.key === key)?.frames ?? -1
  const rule = framesOf('rule%2:31:00::', 'rule')
  expect(rule & frame.that).toBe(frame.that)
  expect(framesOf('arrive%2:38:00::', 'arrive') & (frame.thing | frame.person)).toBe(0)
  expect(framesOf('sleep%2:29:00::', 'sleep') & frame.alone).toBe(frame.alone)
  expect(framesOf('table%1:06:01::', 'table')).toBe(0)
})

test('the key of an adjective that stands beside another names that one', () => {
  expect(book.senses('bilateral').map(({ key }) => key)).toContain('bilateral%5:00:00:multilateral:00')
  expect(book.senses('able')[0]?.key).toBe('able%3:00:00::')
})

test('headwords of several words are found by their spaces and hyphens, in any case and with either apostrophe', () => {
  expect(book.senses('Foreign Minister')[0]?.key).toBe('foreign_minister%1:18:00::')
  expect(book.senses('will-o’-the-wisp')).toEqual(book.senses("will-o'-the-wisp"))
  expect(book.senses('will-o’-the-wisp')).not.toEqual([])
})

test('parts of speech come from WordNet and, for words that hold sentences together, from the lexicon', () => {
  expect(book.posOf('veto')).toEqual(['noun', 'verb'])
  expect(book.posOf('despite')).toContain('preposition')
  expect(book.posOf('xyzzy')).toEqual([])
})

test.each([
  ['brought', 'verb', 'bring'],
  ['mice', 'noun', 'mouse'],
  ['better', 'adjective', 'good'],
  ['better', 'adverb', 'well'],
  ['were', 'verb', 'be'],
] as const)('%s is an irregular form: as a %s, of %s', (form, pos, headword) => {
  expect(book.irregular(form, pos)).toContainEqual({ headword, pos })
  expect(book.irregular(form)).toContainEqual({ headword, pos })
})

test('a regular form is no irregular one', () => {
  expect(book.irregular('visited')).toEqual([])
})

test.each(['Moscow', 'New York', 'United Nations', 'UN', 'Monday'])('%s is a name', (name) => {
  expect(book.isName(name)).toBe(true)
})

test.each(['turkey', 'march', 'Korean', 'TV', 'DNA', 'president', 'us', 'who', 'xyzzy'])(
  '%s is no name, or not only one',
  (word) => {
    expect(book.isName(word)).toBe(false)
  },
)

test.each(
  'colour:color centred:centered organisation:organization analysed:analyzed travelled:traveled fibre:fiber defence:defense programme:program haemorrhage:hemorrhage'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)('%s is %s in America', (british, american) => {
  expect(book.american(british)).toBe(american)
})

test('what everybody spells alike stays as it is', () => {
  for (const word of ['advise', 'four', 'our', 'rise', 'president', 'xyzzy']) expect(book.american(word)).toBe(word)
})

test('ranks are those of headwords: no inflected form has one', () => {
  expect(book.rankOf('the')).toBe(1)
  expect(book.rankOf('say')).toBeLessThan(book.rankOf('erode') ?? 0)
  expect(book.rankOf('said')).toBeNull()
  expect(book.rankOf('years')).toBeNull()
})

test('levels suit a learner of today, whatever books of the last century say', () => {
  const levels = (words: string): number[] => words.split(' ').map((word) => book.levelOf(word))
  expect(Math.max(...levels('email website phone internet the we school colour smartphone'))).toBeLessThanOrEqual(2)
  expect(levels('missile nuclear minister')).toEqual([3, 3, 3])
  expect(Math.min(...levels('erode wiggle veto denuclearization sanction'))).toBeGreaterThanOrEqual(5)
})

test('several words together are harder than each of them', () => {
  expect(book.levelOf('foreign minister')).toBeGreaterThan(book.levelOf('minister'))
  expect(book.levelOf('three-day')).toBe(book.levelOf('day') + 1)
})

test.each([
  ['assume', 'əˈsum'],
  ['wiggle', 'ˈwɪɡəl'],
  ['denuclearization', 'diˌnukliˌɝəˈzeɪʃən'],
  ['veto', 'ˈvitoʊ'],
  ['president', 'ˈprɛzədɛnt'],
  ['bird', 'bɝd'],
  ['worker', 'ˈwɝkɚ'],
  ['touch', 'tʌtʃ'],
  ['Colour', 'ˈkʌlɚ'],
])('%s sounds %s', (word, ipa) => {
  expect(book.soundOf(word)).toBe(ipa)
})

test('no sound is guessed', () => {
  expect(book.soundOf('Zakharova')).toBeNull()
})

test('phrases are found by their first word, the longest first', () => {
  const phrases = book.phrasesFrom('touch')
  expect(phrases).toEqual(expect.arrayContaining(['touch down', 'touch off', 'touch-and-go', 'touch base']))
  expect(phrases.every((phrase) => /^touch[ -]/.test(phrase))).toBe(true)
  expect(phrases.map(({ length }) => length)).toEqual(phrases.map(({ length }) => length).toSorted((a, b) => b - a))
})

test('an entry of the lexicon is there with its senses, glosses and whole keys', () => {
  const entry = book.entry('Veto')
  expect(entry?.headword).toBe('veto')
  expect(entry?.senses[0]?.glosses[0]).toMatch(/거부권/)
  const keys = new Set(book.senses('veto').map(({ key }) => key))
  const named = entry?.senses.flatMap((sense) => sense.keys) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((key) => !keys.has(key))).toEqual([])
  expect(book.entry('xyzzy')).toBeNull()
})

test('synsets lead to what is more general, to what is made of the same word and to their field', () => {
  const veto = book.senses('veto', 'verb')[0]?.synset ?? ''
  expect(book.related(veto, 'hypernym').map(({ gloss }) => gloss)).not.toEqual([])
  expect(book.related(veto, 'derived').map(({ synset }) => synset)).toEqual(
    expect.arrayContaining([book.senses('veto', 'noun')[0]?.synset]),
  )
  const scored = book.senses('touchdown').flatMap(({ synset }) => book.related(synset, 'domain'))
  expect(scored.length).toBeGreaterThan(0)
})

test('what comes from outside is only ever a question', () => {
  for (const odd of ["'; drop table words; --", '%', '', ' ', '\0', 'ㄱ', '😀'.repeat(1000)]) {
    expect(book.senses(odd)).toEqual([])
    expect(book.phrasesFrom(odd)).toEqual([])
    expect(book.levelOf(odd)).toBe(6)
  }
})
