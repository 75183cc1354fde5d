// Units and currencies as news writes them, with their names in both languages and what they are in the other system.

export type Unit = {
  en: { one: string; many: string }
  ko: string
  /** The same quantity in the unit that other readers know. */
  other?: { en: string; ko: string; from: (value: number) => number }
}

const unit = (one: string, ko: string, other?: Unit['other'], many = `${one}s`): Unit =>
  other === undefined ? { en: { one, many }, ko } : { en: { one, many }, ko, other }
const times = (factor: number, en: string, ko: string): Unit['other'] => ({ en, ko, from: (value) => value * factor })

const km = unit('kilometre', '킬로미터', times(0.621371, 'miles', '마일'))
const metre = unit('metre', '미터', times(3.28084, 'feet', '피트'))
const centimetre = unit('centimetre', '센티미터', times(0.393701, 'inches', '인치'))
const mile = unit('mile', '마일', times(1.609344, 'kilometres', '킬로미터'))
const foot = unit('foot', '피트', times(0.3048, 'metres', '미터'), 'feet')
const inch = unit('inch', '인치', times(2.54, 'centimetres', '센티미터'), 'inches')
const yard = unit('yard', '야드', times(0.9144, 'metres', '미터'))
const kilogram = unit('kilogram', '킬로그램', times(2.204623, 'pounds', '파운드'))
const tonne = unit('tonne', '톤')
const pound = unit('pound', '파운드', times(0.453592, 'kilograms', '킬로그램'))
const ounce = unit('ounce', '온스', times(28.3495, 'grams', '그램'))
const hectare = unit('hectare', '헥타르', times(2.471054, 'acres', '에이커'))
const acre = unit('acre', '에이커', times(0.404686, 'hectares', '헥타르'))
const squareKm = unit('square kilometre', '제곱킬로미터', times(0.386102, 'square miles', '제곱마일'))
const squareMetre = unit('square metre', '제곱미터', times(0.3025, 'pyeong', '평'))
const squareMile = unit('square mile', '제곱마일', times(2.589988, 'square kilometres', '제곱킬로미터'))
const kmh = unit(
  'kilometre an hour',
  '킬로미터(시속)',
  times(0.621371, 'miles an hour', '마일(시속)'),
  'kilometres an hour',
)
const mph = unit('mile an hour', '마일(시속)', times(1.609344, 'kilometres an hour', '킬로미터(시속)'), 'miles an hour')
const celsius = unit(
  'degree Celsius',
  '도(섭씨)',
  { en: 'degrees Fahrenheit', ko: '도(화씨)', from: (value) => value * 1.8 + 32 },
  'degrees Celsius',
)
const fahrenheit = unit(
  'degree Fahrenheit',
  '도(화씨)',
  { en: 'degrees Celsius', ko: '도(섭씨)', from: (value) => (value - 32) / 1.8 },
  'degrees Fahrenheit',
)
const percent: Unit = { en: { one: 'percent', many: 'percent' }, ko: '퍼센트' }
const point = unit('percentage point', '퍼센트포인트')

/** As it is written behind a figure, in lower case where any case is meant. */
export const units: Readonly<Record<string, Unit>> = {
  '%': percent,
  percent,
  'per cent': percent,
  pct: percent,
  'percentage point': point,
  'percentage points': point,
  '%p': point,
  km,
  kilometre: km,
  kilometres: km,
  kilometer: km,
  kilometers: km,
  metre,
  metres: metre,
  meter: metre,
  meters: metre,
  m: metre,
  cm: centimetre,
  mm: unit('millimetre', '밀리미터', times(0.0393701, 'inches', '인치')),
  mile,
  miles: mile,
  mi: mile,
  'nautical miles': unit('nautical mile', '해리', times(1.852, 'kilometres', '킬로미터')),
  'nautical mile': unit('nautical mile', '해리', times(1.852, 'kilometres', '킬로미터')),
  knots: unit('knot', '노트', times(1.852, 'kilometres an hour', '킬로미터(시속)')),
  foot,
  feet: foot,
  ft: foot,
  inch,
  inches: inch,
  yard,
  yards: yard,
  kg: kilogram,
  kilogram,
  kilograms: kilogram,
  g: unit('gram', '그램'),
  mg: unit('milligram', '밀리그램'),
  tonne,
  tonnes: tonne,
  ton: tonne,
  tons: tonne,
  lb: pound,
  lbs: pound,
  oz: ounce,
  ounces: ounce,
  ha: hectare,
  hectare,
  hectares: hectare,
  acre,
  acres: acre,
  'sq km': squareKm,
  'square km': squareKm,
  km2: squareKm,
  'km²': squareKm,
  'square kilometres': squareKm,
  'square kilometers': squareKm,
  m2: squareMetre,
  'm²': squareMetre,
  'square metres': squareMetre,
  'square meters': squareMetre,
  'square miles': squareMile,
  'km/h': kmh,
  kph: kmh,
  mph,
  '°c': celsius,
  '°f': fahrenheit,
  litre: unit('litre', '리터'),
  litres: unit('litre', '리터'),
  liters: unit('litre', '리터'),
  barrels: unit('barrel', '배럴', times(158.987, 'litres', '리터')),
  kw: unit('kilowatt', '킬로와트'),
  mw: unit('megawatt', '메가와트'),
  gw: unit('gigawatt', '기가와트'),
  kwh: unit('kilowatt-hour', '킬로와트시'),
  mwh: unit('megawatt-hour', '메가와트시'),
  kb: unit('kilobyte', '킬로바이트'),
  mb: unit('megabyte', '메가바이트'),
  gb: unit('gigabyte', '기가바이트'),
  tb: unit('terabyte', '테라바이트'),
  kilotons: unit('kiloton of TNT', '킬로톤', undefined, 'kilotons of TNT'),
  won: unit('won', '원', undefined, 'won'),
  dollar: unit('dollar', '달러'),
  dollars: unit('dollar', '달러'),
  euro: unit('euro', '유로'),
  euros: unit('euro', '유로'),
  yen: unit('yen', '엔', undefined, 'yen'),
  yuan: unit('yuan', '위안', undefined, 'yuan'),
  pounds: unit('pound', '파운드'),
  rubles: unit('rouble', '루블'),
  roubles: unit('rouble', '루블'),
}

export const currencies: Readonly<Record<string, Unit>> = {
  $: unit('dollar', '달러'),
  US$: unit('US dollar', '달러(미국)'),
  A$: unit('Australian dollar', '달러(호주)'),
  C$: unit('Canadian dollar', '달러(캐나다)'),
  HK$: unit('Hong Kong dollar', '달러(홍콩)'),
  '€': unit('euro', '유로'),
  '£': unit('pound sterling', '파운드', undefined, 'pounds sterling'),
  '¥': { en: { one: 'yen or yuan', many: 'yen or yuan' }, ko: '엔 또는 위안' },
  '₩': unit('won', '원', undefined, 'won'),
}

export const magnitudes: Readonly<Record<string, { power: number; en: string; explained?: string }>> = {
  hundred: { power: 2, en: 'hundred' },
  thousand: { power: 3, en: 'thousand' },
  million: { power: 6, en: 'million', explained: 'A million is a thousand thousand.' },
  mn: { power: 6, en: 'million', explained: 'A million is a thousand thousand.' },
  billion: { power: 9, en: 'billion', explained: 'A billion is a thousand million.' },
  bn: { power: 9, en: 'billion', explained: 'A billion is a thousand million.' },
  trillion: { power: 12, en: 'trillion', explained: 'A trillion is a million million.' },
  tn: { power: 12, en: 'trillion', explained: 'A trillion is a million million.' },
}
