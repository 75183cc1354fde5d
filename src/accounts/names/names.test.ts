// Names: who may be called what, and whom nobody may pass for.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyNow } from '../../../tests/support/busy.ts'
import { imitation, type Reserved } from './imitation.ts'
import { mendedName, nameProblem, numbered, tidyName } from './name.ts'
import { nameKeys, wordKey } from './skeleton.ts'

const reserved: Reserved = { people: ['Han Seo-yun', '한서윤', 'Li'], papers: ['The Courant', '더 쿠란트', 'Echo'] }
const problem = (name: string) => nameProblem(tidyName(name), reserved)

describe('a name', () => {
  test.each([
    'Kim',
    '김민지',
    '이 민지 2',
    "O'Hara-Smith",
    'J. R. R. Tolkien',
    'Søren Kierkegaard',
    'Ngô Bảo Châu',
    '田中さくら',
    'Анна Каренина',
    'Γιώργος',
    'محمد علي',
    'علی‌رضا',
    'नरेन्द्र मोदी',
    'ปรีดี พนมยงค์',
    'Rabbit_22',
    'Badminton fan',
    'A happy creditor',
    '이지안 Anna',
    'Gwen·Ada',
  ])('may be %s', (name) => {
    expect(problem(name)).toBeNull()
  })

  test.each([
    ['', 'short'],
    ['김', 'short'],
    ['   a   ', 'short'],
    ['\u3164\u3164\u3164', 'short'],
    ['x'.repeat(31), 'long'],
    ['<b>Kim</b>', 'sign'],
    ['kim@reader.example', 'sign'],
    ['reader.example', 'sign'],
    ['http://reader', 'sign'],
    ['Kim 😀', 'sign'],
    ['Kim\u0000"onmouseover', 'sign'],
    ['--Kim', 'sign'],
    ['Ki..m', 'sign'],
    [`K${'\u0316'.repeat(5)}im`, 'sign'],
    ['42', 'letters'],
    ['4 x 4', 'letters'],
    ['Аdmirer Ann', 'scripts'],
    ['Kіm', 'scripts'],
    ['Gιorgos', 'scripts'],
    ['김Юна', 'scripts'],
    ['Kim١', 'scripts'],
    ['𐌀𐌁𐌂', 'scripts'],
  ] as const)('may not be %j: %s', (name, found) => {
    expect(problem(name)).toBe(found)
  })

  test('loses what cannot be seen and the marks of direction', () => {
    expect(tidyName('  Kim\u202e \u200b Min\u2066ji\t\r\n ')).toBe('Kim Minji')
    expect(tidyName('Kim\u00adji')).toBe('Kimji')
  })

  test('of hostile length and shape is answered at once', () => {
    for (const part of ['.', "'", 'a.', '\u0301', 'ㄱ', '-_', ' a', 'а', '\u200d', 'aB1'])
      expect(busyNow(() => nameProblem(part.repeat(20_000), reserved))).toBeLessThan(200)
    for (const part of ['.', 'a.', '\u0301a', 'aB1', '<>'])
      expect(busyNow(() => mendedName(part.repeat(20_000), reserved))).toBeLessThan(200)
  })
})

describe('nobody passes for another', () => {
  test.each([
    ['Kim Minji', 'kim-minji'],
    ['Kim', 'Κιм'],
    ['paypal', 'раураӏ'],
    ['scope', 'ѕсоре'],
    ['HOTEL', 'НОТЕL'],
    ['Hana', 'ʜana'.replace('ʜ', 'ħ')],
    ['Ｋｉｍ', 'Kim'],
    ['𝓚𝓲𝓶', 'Kim'],
    ['Ꮶim', 'Kim'],
    ['Ill', '1lI'],
    ['Arnold', 'Amold'],
    ['Strauß', 'STRAUSS'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['김민지', '김 민 지'],
    ['관리자', '관ㄹㅣㅈㅏ'],
    ['관리자', 'ㄱㅗㅏㄴㄹㅣㅈㅏ'],
    ['관리자', '관리자'.normalize('NFD')],
    ['과자', 'ㄱㅘㅈㅏ'],
    ['ロボ', '口ボ'],
    ['Bob0', 'Bobo'],
    ['Zoë', 'Zoe'],
  ])('%s and %s look alike', (one, other) => {
    expect(nameKeys(one).some((key) => nameKeys(other).includes(key))).toBe(true)
  })

  test.each([
    ['Kim', 'Lim'],
    ['Nina', 'Vina'],
    ['김민지', '김민자'],
    ['하나', '한아'],
    ['Анна', 'Инна'],
    ['कि', 'का'],
    ['がく', 'かく'],
    ['reader 2', 'reader 3'],
  ])('%s and %s do not', (one, other) => {
    expect(nameKeys(one).some((key) => nameKeys(other).includes(key))).toBe(false)
  })

  test('case, width, accents, spaces and signs make no other name, in any script', () => {
    const letters = fc.string({ unit: fc.mapToConstant(...alphabets), minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(letters, fc.constantFrom(' ', '-', '\u0301', '\u200b', "'"), fc.nat(29), (name, sign, at) => {
        const keys = nameKeys(name)
        expect(keys.length).toBeGreaterThan(0)
        for (const same of [
          name.toUpperCase(),
          name.toLowerCase(),
          name.normalize('NFD'),
          `${name.slice(0, at)}${sign}${name.slice(at)}`,
        ])
          expect(nameKeys(same)).toContain(wordKey(name))
      }),
      { numRuns: 500 },
    )
  })

  test('a key of anything is short and holds nothing but letters, digits and their signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const key of nameKeys(text)) expect(key).toMatch(/^[\p{L}\p{N}\p{M}]{1,120}$/u)
      }),
    )
  })
})

/** Ranges of letters: Latin, Greek, Cyrillic, Hangul, kana. */
const alphabets = [
  { num: 26, build: (n: number) => String.fromCharCode(97 + n) },
  { num: 17, build: (n: number) => String.fromCharCode(0x3b1 + n) },
  { num: 32, build: (n: number) => String.fromCharCode(0x430 + n) },
  { num: 11_172, build: (n: number) => String.fromCharCode(0xac00 + n) },
  { num: 80, build: (n: number) => String.fromCharCode(0x3041 + n) },
]

describe('the paper’s people', () => {
  test.each([
    ['Moderator', 'office'],
    ['m0derat0r', 'office'],
    ['The Moderators', 'office'],
    ['Mod Kim', 'office'],
    ['EditorKim', 'office'],
    ['3ditor', 'office'],
    ['Admin', 'office'],
    ['аdmіn', 'office'],
    ['관리자', 'office'],
    ['김관리자님', 'office'],
    ['관ㄹㅣ자', 'office'],
    ['운 영 자', 'office'],
    ['홍길동 기자', 'office'],
    ['홍길동기자', 'office'],
    ['편집장', 'office'],
    ['기준위원 김', 'office'],
    ['Courant fan', 'office'],
    ['C0urant', 'office'],
    ['더쿠란트', 'office'],
    ['Echo', 'office'],
    ['Han Seo-yun', 'person'],
    ['HAN SEOYUN', 'person'],
    ['Seo-yun Han', 'person'],
    ['Han Seo-yun 2', 'person'],
    ['The real Han Seo-yun', 'person'],
    ['Ηаn Sео-yun', 'person'],
    ['한 서윤', 'person'],
    ['한서윤님', 'person'],
    ['Li', 'person'],
  ] as const)('are not to be played by %s', (name, found) => {
    expect(imitation(name, reserved)).toBe(found)
  })

  test.each(['Badminton', 'Modern Times', 'Creditor', '이기잔', 'Echoes', 'Lina', 'Han Seo-jun', '한서윤이'])(
    'are not played by %s',
    (name) => {
      expect(imitation(name, reserved)).toBeNull()
    },
  )

  test('may be called what they are', () => {
    expect(nameProblem('Han Seo-yun', reserved, true)).toBeNull()
    expect(nameProblem('The moderators', reserved, true)).toBeNull()
  })
})

describe('a name from elsewhere', () => {
  test.each([
    ['Kim 😀 Minji', 'Kim Minji'],
    ['<script>alert(1)</script>', 'script alert 1 script'],
    ['kim.minji', 'kim minji'],
    ['Ｋｉｍ', 'Kim'],
    ['-- Kim --', 'Kim -'],
    ['Han Seo-yun', ''],
    ['Moderator', ''],
    ['😀😀😀', ''],
    ['Kіm', ''],
  ])('%s becomes “%s”', (wish, name) => {
    expect(mendedName(wish, reserved)).toBe(name)
  })

  test('whatever it is, what comes of it may be borne or is nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (wish) => {
        const name = mendedName(wish, reserved)
        expect(name === '' || nameProblem(name, reserved) === null).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a number behind it leaves it within the limit', () => {
    expect(numbered('x'.repeat(30), 12)).toBe(`${'x'.repeat(27)} 12`)
    expect(nameProblem(numbered('가'.repeat(30), 999), reserved)).toBeNull()
  })
})
