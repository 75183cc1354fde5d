// The word lists find what is spelled around them, and leave the innocent alone.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../language/cleaning.ts'
import { root } from '../../platform/root.ts'
import { readWords } from '../import/words-file.ts'
import type { EntryId, EntryMode, List } from '../word-entry.ts'
import { innocent, offending } from './labelled-for-tests.ts'
import { compile, type Sought } from './lists.ts'

const sought = (entry: string, mode: EntryMode, list: List = 'hold'): Sought => ({
  id: `word_${entry}` as EntryId,
  list,
  entry,
  mode,
  clause: null,
})
/** What is found, as it stands in the text. */
const found = (text: string, ...entries: Sought[]): string[] =>
  compile(entries)
    .find(text)
    .map(({ from, to }) => text.slice(from, to))

test.for<[string, EntryMode, string, string[]]>([
  ['시발', 'word', '시발', ['시발']],
  ['시발', 'word', '시발!', ['시발']],
  ['시발', 'word', '시발점', []],
  ['시발', 'word', '시발아', []],
  ['시발', 'stem', '시발아 시발이네 시발들에게도', ['시발', '시발', '시발']],
  ['시발', 'stem', '시발점과 시발역', []],
  ['시발', 'stem', '아시발', []],
  ['시발', 'anywhere', '아시발점', ['시발']],
  ['fuck', 'word', 'fuck fucking', ['fuck']],
  ['fuck', 'stem', 'fuckers are fucking', ['fuck', 'fuck']],
  ['shit', 'stem', 'shitting shitake mishit', ['shit']],
  ['fuck', 'anywhere', 'motherfuckers', ['fuck']],
  [
    'kill yourself',
    'word',
    'Kill  yourself, killyourself, kill-yourself',
    ['Kill  yourself', 'killyourself', 'kill-yourself'],
  ],
  ['18놈', 'anywhere', '이 18놈아, 118놈', ['18놈', '18놈']],
])('“%s”, looked for as %s in “%s”', ([entry, mode, text, expected]) => {
  expect(found(text, sought(entry, mode))).toEqual(expected)
})

test.for([
  ['blanks between syllables that stand alone', '시 발 하네', '시 발'],
  ['signs between', '아 시.발.', '시.발'],
  ['digits between', '시1발', '시1발'],
  ['laughter between', '시ㅋㅋ발', '시ㅋㅋ발'],
  ['a picture between', '시💩발', '시💩발'],
  ['a sound drawn out', '시이이발', '시이이발'],
  ['letters one by one', 'ㅅㅣㅂㅏㄹ', 'ㅅㅣㅂㅏㄹ'],
  ['a first letter apart', 'ㅅㅣ발', 'ㅅㅣ발'],
  ['a last letter apart', '시바ㄹ', '시바ㄹ'],
  ['a stroke for a vowel', 'ㅅl발', 'ㅅl발'],
  ['syllables many times', '시시시시발', '시시시시발'],
  ['letters of half width', 'ﾵￜ발', 'ﾵￜ발'],
])('시발 is found with %s', ([, text = '', expected]) => {
  expect(found(text, sought('시발', 'stem'))).toEqual([expected])
})

test.for([
  ['capitals', 'FuCk'],
  ['letters of full width', 'ｆｕｃｋ'],
  ['letters of mathematics', '𝓯𝓾𝓬𝓴'],
  ['letters in boxes', '🅵🅤🅒🅚'],
  ['letters of flags', '🇫🇺🇨🇰'],
  ['accents', 'fück'],
  ['letters of other scripts', 'fuсk'],
  ['blanks', 'f u c k'],
  ['dots', 'f.u.c.k'],
  ['a letter many times', 'fuuuuuck'],
])('fuck is found with %s', ([, text = '']) => {
  expect(found(text, sought('fuck', 'stem'))).toEqual([text])
})

test('two consonants in one letter are two', () => {
  expect(found('ㅄ같네', sought('ㅂㅅ', 'anywhere'))).toEqual(['ㅄ'])
})

test('what looks like no letter is none', () => {
  expect(found('phu¢k, f*ck', sought('fuck', 'stem'))).toEqual([])
})

test('digits and signs are letters within a Latin word', () => {
  expect(found('sh1t, $hit, a$$hole!', sought('shit', 'word'), sought('asshole', 'word'))).toEqual([
    'sh1t',
    '$hit',
    'a$$hole',
  ])
  expect(found('Push it! It is US$5 at 5 o’clock, 1st of all.', sought('shiti', 'anywhere'))).toEqual([])
})

test('a word over two words is none', () => {
  expect(found('다시 발견된 도시 발전', sought('시발', 'anywhere'))).toEqual([])
  expect(found('개 새끼 세 마리', sought('개새끼', 'anywhere'))).toEqual([])
  expect(found('3시 발 열차, 오후 2시발', sought('시발', 'stem'))).toEqual([])
  expect(found('as set, as sad; A.S.S.E.T.', sought('ass', 'word'))).toEqual([])
})

test('what is allowed is no hit, but only as it is written', () => {
  const lists = [sought('병신', 'anywhere'), sought('병신년', 'stem', 'allow')]
  expect(found('병신년의 기록, 병신 같은', ...lists)).toEqual(['병신'])
  expect(found('병.신.년', ...lists)).toEqual(['병.신'])
  expect(found('병신년', sought('병신년', 'stem', 'allow'))).toEqual([])
})

test('decomposed or composed, the same is found', () => {
  const entries = [sought('시발', 'stem'), sought('fück', 'stem')]
  const text = '시발아, fück und 병신'
  expect(compile(entries).find(text.normalize('NFD'))).toHaveLength(2)
  expect(found('시발'.normalize('NFD'), ...entries)).toEqual(['시발'.normalize('NFD')])
})

test('every place lies in the text, whatever the text', () => {
  const parts = [
    '시',
    '발',
    'ㅅ',
    'ㅣ',
    'ㅂ',
    'ㅏ',
    'ㄹ',
    '이',
    'f',
    'u',
    'c',
    'k',
    '1',
    '!',
    ' ',
    '.',
    '👨‍👩‍👧',
    '\u0301',
    'ﬀ',
  ]
  const lists = compile([
    sought('시발', 'stem'),
    sought('fuck', 'anywhere'),
    sought('ㅅㅂ', 'anywhere'),
    sought('ff', 'word'),
  ])
  const unit = fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 1 }))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      for (const { from, to } of lists.find(text)) {
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('an entry is found wherever it stands as a word of its own', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abdefghknpqruvwyz가나다라마바사자차카타파하'),
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(letters, letters, (entry, other) => {
      expect(found(`${other}, ${entry}`, sought(entry, 'word'))).toContain(entry)
    }),
  )
})

test('the demo’s lists find most of what our own labels say, and next to nothing else', () => {
  const read = readWords(readFileSync(join(root(), 'demo/words.yaml'), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const lists = compile(read.entries.map((entry, index) => ({ ...entry, id: `word_${index}` as EntryId })))
  const hits = (texts: readonly string[]) => texts.filter((text) => lists.find(clean(text)).length > 0)
  const [right, wrong] = [hits(offending), hits(innocent)]
  const precision = right.length / (right.length + wrong.length)
  const recall = right.length / offending.length
  expect(innocent.length).toBeGreaterThan(100)
  expect(offending.length).toBeGreaterThan(150)
  expect(precision, wrong.join('\n')).toBeGreaterThan(0.94)
  expect(recall).toBeGreaterThan(0.87)
})

test('five thousand entries and the longest texts do not hang', () => {
  const address = pathToFileURL(join(import.meta.dirname, 'lists.ts')).href
  const program = `
    import { compile } from ${JSON.stringify(address)}
    const syllables = '가나다라마바사아자차카타파하거너더러머버'
    const entries = Array.from({ length: 5000 }, (_, index) => ({
      id: String(index), list: index % 10 === 0 ? 'allow' : 'hold', clause: null, mode: ['word', 'stem', 'anywhere'][index % 3],
      entry: Array.from(index.toString(8), (digit) => syllables[Number(digit)]).join('') + 'a'.repeat(index % 50),
    }))
    const lists = compile(entries)
    for (const one of ['가', '가나', '가 나 ', 'a', 'a ', 'ㄱㅏ', 'ㄱ', '이', '가1', '.', ' ', '\\u0301', '👨‍👩‍👧', '🇰', 'ㅅㅣㅂ', '다라마바 '])
      lists.find(one.repeat(12000 / one.length))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 25_000,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
})
