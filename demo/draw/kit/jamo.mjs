// Letters of hangul as plain geometry, for signs and type.
import { oval } from './shapes.mjs'

// Letters as strokes in a unit square.
export const JAMO = {
  g: 'M.2 .24L.8 .24L.8 .84',
  n: 'M.22 .18L.22 .78L.82 .78',
  d: 'M.82 .22L.22 .22L.22 .78L.82 .78',
  m: 'M.22 .22L.78 .22L.78 .78L.22 .78Z',
  s: 'M.5 .18L.5 .4L.18 .82M.5 .4L.82 .82',
  j: 'M.2 .22L.8 .22M.5 .22L.5 .44L.18 .84M.5 .44L.82 .84',
  ng: 'O.5 .5 .31',
  h: 'M.5 .1L.5 .24M.22 .32L.78 .32O.5 .65 .22',
  b: 'M.24 .18L.24 .82L.76 .82L.76 .18M.24 .5L.76 .5',
  r: 'M.22 .2L.78 .2L.78 .5L.22 .5L.22 .8L.8 .8',
  k: 'M.2 .22L.8 .22L.8 .84M.2 .52L.8 .52',
  o: 'M.5 .3L.5 .68M.16 .7L.84 .7',
  a: 'M.4 .14L.4 .86M.4 .5L.74 .5',
}

export function letter(s, key, x, y, k, colour, weight = 0.13) {
  const d = JAMO[key]
    .replace(/O([\d.]+) ([\d.]+) ([\d.]+)/g, (_, a, b, q) => oval(Number(a) * 1000, Number(b) * 1000, Number(q) * 1000))
    .replace(/([ML])(\.\d+) (\.\d+)/g, (_, c, a, b) => `${c}${Number(a) * 1000} ${Number(b) * 1000}`)
  s.add(
    `<path transform="translate(${x} ${y}) scale(${k / 1000})" d="${d}" fill="none" stroke="${colour}" stroke-width="${weight * 1000}" stroke-linecap="square" stroke-linejoin="miter"/>`,
  )
}
