// Numbers, quantities and times of day in both languages, as news writes them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, withCommas } from './decimal.ts'
import { explain } from './explain.ts'
import { ordinalInEnglish } from './in-english.ts'
import { inHan, ordinalInKorean, read } from './in-korean.ts'
import { quantityAt } from './quantity.ts'
import { roman } from './roman.ts'

const explained = (sentence: string, word: string) => {
  const found = quantityAt(sentence, sentence.indexOf(word))
  return found && { text: sentence.slice(found.start, found.end), ...explain(found) }
}

test.for([
  ['It cost $1.1 billion.', '$', '$1.1 billion', '1,100,000,000 dollars', '11억 달러(십일억 달러)'],
  ['It cost $1.1 billion.', 'billion', '$1.1 billion', 'one point one billion dollars', '11억 달러'],
  ['It cost $5m to build', '$5', '$5m', '5,000,000 dollars', '500만 달러(오백만 달러)'],
  ['a £2.5b loan', '£', '£2.5b', '2,500,000,000 pounds sterling', '25억 파운드'],
  ['A 3.4 trillion won budget', '3.4', '3.4 trillion won', '3,400,000,000,000 won', '3조 4000억 원'],
  ['some 28,500 troops', '28,500', '28,500', 'twenty-eight thousand five hundred', '2만 8500(이만 팔천오백)'],
  ['rose 5.2% in May', '5.2', '5.2%', 'five point two percent', '5.2퍼센트(오 점 이 퍼센트)'],
  ['rose 5.2 percent in May', 'percent', '5.2 percent', '5.2 in every hundred', '5.2퍼센트'],
  ['a 3 km walk', 'km', '3 km', 'three kilometres. About 1.9 miles', '3킬로미터(삼 킬로미터). 약 1.9마일'],
  ['3 p.m. on Monday', '3', '3 p.m.', '15:00', '오후 3시(15시)'],
  ['at 12:30 a.m. there', '12', '12:30 a.m.', '00:30', '오전 12시 30분(0시 30분)'],
  ['at 15:45 they met', '15', '15:45', '15:45', '오후 3시 45분'],
  ['the 21st century', '21st', '21st', 'twenty-first', '스물한 번째(제21)'],
  ['in the 1990s they', '1990s', '1990s', 'from 1990 to 1999', '1990년대'],
  ['in 2018 they', '2018', '2018', 'the year 2018', '2018년'],
  ['100 square kilometres of land', '100', '100 square kilometres', 'one hundred square kilometres', '100제곱킬로미터'],
  ['a fever of 39°C at night', '39', '39°C', '102 degrees Fahrenheit', '39도(섭씨)'],
  ['one dollar, US$1 each', 'US$1', 'US$1', 'one US dollar.', '1달러(미국)'],
])('%s: %s', ([sentence = '', word = '', text = '', en = '', ko = '']) => {
  const found = explained(sentence, word)
  expect(found?.text).toBe(text)
  expect(found?.en).toContain(en)
  expect(found?.ko).toContain(ko)
})

test.for([
  ['He was 5 in all.', '5', '5'],
  ['In 1994, 3 men came', '1994', '1994'],
  ['at 9 Main Street', '9', '9'],
  ['room 12 a mile away', '12', '12'],
  ['2.3.4 is a version', '2.3', null],
] as const)('takes no more than belongs to it: %s', ([sentence, word, text]) => {
  expect(explained(sentence, word)?.text ?? null).toBe(text)
})

test('where no figure stands there is no quantity', () => {
  expect(quantityAt('Ri met Lavrov on 10 April.', 0)).toBeNull()
  expect(quantityAt('on 10 April', 6)).toBeNull()
})

test('Roman numerals are those of names and years; a letter, or DC, is not one', () => {
  expect(['II', 'IV', 'XIV', 'XXI', 'MCMXCIV', 'MMXVIII'].map(roman)).toEqual([2, 4, 14, 21, 1994, 2018])
  expect(['I', 'X', 'DC', 'CD', 'MC', 'IIII', 'VX', 'CIVIL', 'MIX', ''].map(roman)).toEqual(Array(10).fill(null))
})

test('ordinals have their own words', () => {
  expect(['1', '2', '12', '20', '21', '100', '103'].map(ordinalInEnglish)).toEqual([
    'first',
    'second',
    'twelfth',
    'twentieth',
    'twenty-first',
    'one hundredth',
    'one hundred and third',
  ])
  expect(['1', '2', '20', '21', '99', '100'].map(ordinalInKorean)).toEqual([
    '첫 번째',
    '두 번째',
    '스무 번째',
    '스물한 번째',
    '아흔아홉 번째',
    '100번째',
  ])
})

test('a number is read as Koreans do', () => {
  const said = (digits: string) => read(decimal(digits))
  expect(['0', '1', '10', '10000', '11000', '110000000', '2018'].map(said)).toEqual([
    '영',
    '일',
    '십',
    '만',
    '만 천',
    '일억 천만',
    '이천십팔',
  ])
})

test('no digit is lost, however large the number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }), (value, power) => {
      const scaled = decimal(String(value), '', power)
      expect(withCommas(scaled).replaceAll(',', '')).toBe(String(value * 10n ** BigInt(power)))
      expect(inHan(scaled)).not.toContain('NaN')
    }),
  )
})
