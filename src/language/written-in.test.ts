// In which language somebody wrote is told by what they wrote.
import { expect, test } from 'vitest'
import { busyNow } from '../../tests/support/busy.ts'
import { writtenIn } from './written-in.ts'

test.each([
  ['기사 잘 읽었습니다.', 'ko'],
  ['요즘 KBS news 보는데 좋네요', 'ko'],
  ['ㅋㅋㅋ OK', 'ko'],
  ['이 기사 보세요 https://www.example.com/a/very/long/address/of/a/page', 'ko'],
  ['Well said.', 'en'],
  ['The word 애국 means patriotism.', 'en'],
  ['Déjà vu', 'en'],
] as const)('“%s” is %s, wherever it stands', (text, language) => {
  expect(writtenIn(text, 'en')).toBe(language)
  expect(writtenIn(text, 'ko')).toBe(language)
})

test.each(['👍👍', '…', '1945', 'https://example.com/', '日本語でも書けます', 'Мир, OK'])(
  '“%s” is in neither, and counts as what stands around it',
  (text) => {
    expect(writtenIn(text, 'en')).toBe('en')
    expect(writtenIn(text, 'ko')).toBe('ko')
  },
)

test('no text makes the answer late', () => {
  for (const piece of ['http', 'https://', '가a', 'h'.repeat(50)])
    expect(
      busyNow(() => writtenIn(piece.repeat(4000), 'en')),
      piece,
    ).toBeLessThan(200)
})
