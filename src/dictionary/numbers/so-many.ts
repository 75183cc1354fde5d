// Compounds of a number and what is counted, such as three-day and six-party, in Korean.

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Behind the number. What lasts gets 간의, what is counted 의. */
const counted: Readonly<Record<string, string>> = {
  second: '초간의',
  minute: '분간의',
  hour: '시간의',
  day: '일간의',
  week: '주간의',
  month: '개월간의',
  year: '년간의',
  party: '자의',
  way: '자의',
  nation: '개국의',
  country: '개국의',
  member: '명의',
  man: '인의',
  person: '인의',
  story: '층의',
  storey: '층의',
  point: '개 항의',
  part: '부의',
  mile: '마일의',
  kilometre: '킬로미터의',
  kilometer: '킬로미터의',
  metre: '미터의',
  meter: '미터의',
  page: '쪽의',
  lane: '차로의',
  seat: '석의',
  time: '번의',
}

/** `3일간의` for the parts of `three-day`; null for anything else. */
export function soManyInKorean(parts: readonly string[]): string | null {
  const [number = '', thing = '', ...rest] = parts
  const value = valueOf(number)
  const unit = Object.hasOwn(counted, thing) ? counted[thing] : undefined
  if (value === null || unit === undefined) return null
  if (rest.length === 1 && rest[0] === 'old' && thing === 'year') return `${value}세의, ${value}년 된`
  return rest.length === 0 ? `${value}${unit}` : null
}

function valueOf(number: string): number | null {
  if (/^\d{1,4}$/.test(number)) return Number(number)
  const at = words.indexOf(number)
  if (at > 0) return at
  return Object.hasOwn(tens, number) ? (tens[number] ?? null) : null
}
