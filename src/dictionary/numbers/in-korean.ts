// Numbers as Korean newspapers write them, by ten thousands, and as they are read aloud.
import { type Decimal, inGroups } from './decimal.ts'

const scales = ['', '만', '억', '조', '경', '해']
const digits = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
const places = ['', '십', '백', '천']

/** `11억`, `12억 5000만`, `2018`, `5.2`. */
export function inHan({ whole, fraction }: Decimal): string {
  const groups = inGroups(whole, 4)
  const tail = fraction === '' ? '' : `.${fraction}`
  if (groups.length > scales.length) return whole + tail
  const written = groups.flatMap((group, at) => {
    const value = Number(group)
    return value === 0 ? [] : [`${value}${scales[groups.length - 1 - at] ?? ''}`]
  })
  return (written.length === 0 ? '0' : written.join(' ')) + tail
}

/** `십일억`, `이천십팔`, `오 점 이`. */
export function read({ whole, fraction }: Decimal): string {
  const groups = inGroups(whole, 4)
  if (groups.length > scales.length) return whole
  const said = groups.flatMap((group, at) => {
    const scale = scales[groups.length - 1 - at] ?? ''
    if (Number(group) === 0) return []
    // 만, never 일만, where it stands first.
    return [Number(group) === 1 && scale === '만' && at === 0 ? scale : readGroup(group) + scale]
  })
  const wholeRead = said.length === 0 ? '영' : said.join(' ')
  return fraction === ''
    ? wholeRead
    : `${wholeRead} 점 ${[...fraction].map((one) => digits[Number(one)] ?? '').join(' ')}`
}

function readGroup(group: string): string {
  const figures = [...String(Number(group))].map(Number)
  return figures
    .map((figure, at) => {
      const place = places[figures.length - 1 - at] ?? ''
      if (figure === 0) return ''
      return figure === 1 && place !== '' ? place : (digits[figure] ?? '') + place
    })
    .join('')
}

const ones = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']
const tens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']

/** `첫 번째`, `스물한 번째`, `100번째`. */
export function ordinalInKorean(whole: string): string {
  const value = Number(whole)
  if (value === 1) return '첫 번째'
  if (value === 20) return '스무 번째'
  if (value < 1 || value > 99) return `${whole}번째`
  return `${tens[Math.floor(value / 10)] ?? ''}${ones[value % 10] ?? ''} 번째`
}
