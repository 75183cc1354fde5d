// Old hands seen from above: fingers, the back of a hand, a knitted sleeve.
import { curve, line, oval, pt, round } from './shapes.mjs'
import { mix } from './palette.mjs'

export const SKIN = '#dba67c'
const [SHADE, NAIL] = ['#a8694a', '#f2cdb0']

// A finger: thick strokes through its joints, a nail, creases at the knuckle.
export function finger(s, points, w, { nail = true, paint = SKIN } = {}) {
  const d = curve(points, false, 5)
  s.stroke(d, SHADE, w + 7, 'stroke-linecap="round" stroke-linejoin="round" transform="translate(4 4)"')
  s.stroke(d, paint, w, 'stroke-linecap="round" stroke-linejoin="round"')
  const [a, b] = [points.at(-1), points.at(-2)]
  const turn = (Math.atan2(a[1] - b[1], a[0] - b[0]) * 180) / Math.PI
  s.group(`transform="translate(${a[0]} ${a[1]}) rotate(${turn})"`, () => {
    if (nail) {
      s.fill(round(-w * 0.12, -w * 0.27, w * 0.5, w * 0.54, w * 0.24), NAIL)
      s.stroke(
        `M${pt(-w * 0.1, -w * 0.24)}C${pt(-w * 0.2, -w * 0.1)} ${pt(-w * 0.2, w * 0.1)} ${pt(-w * 0.1, w * 0.24)}`,
        SHADE,
        2.5,
        'opacity="0.7"',
      )
    }
  })
  const mid = points[Math.max(1, points.length - 2)]
  for (const o of [-6, 0, 6])
    s.stroke(
      `M${pt(mid[0] - w * 0.26, mid[1] + o)}C${pt(mid[0] - w * 0.1, mid[1] + o - 4)} ${pt(mid[0] + w * 0.1, mid[1] + o - 4)} ${pt(mid[0] + w * 0.26, mid[1] + o)}`,
      SHADE,
      2.5,
      'opacity="0.55" stroke-linecap="round"',
    )
}

export function sleeve(s, points, cuff, paint) {
  s.fill(curve(points, true), paint)
  s.spray(
    curve(points, true),
    '#0f2a30',
    [points[0][0], 1280, points[0][0], 1080],
    [
      [0, 0.7],
      [1, 0],
    ],
  )
  s.stroke(curve(cuff), mix(paint, '#ffffff', 0.25), 52, 'stroke-linecap="round"')
  for (let i = 0; i < 9; i++) {
    const t = i / 8
    const x = cuff[0][0] + (cuff.at(-1)[0] - cuff[0][0]) * t
    const y = cuff[0][1] + (cuff.at(-1)[1] - cuff[0][1]) * t
    s.stroke(line(x - 4, y - 24, x + 4, y + 24), mix(paint, '#0f2a30', 0.3), 3, 'opacity="0.6"')
  }
}

// The back of a hand: knuckles, sinews, a few spots of age.
export function knuckled(s, knuckles, wrist) {
  for (const [x, y] of knuckles) {
    s.stroke(
      `M${pt(x - 13, y + 5)}C${pt(x - 6, y - 7)} ${pt(x + 6, y - 7)} ${pt(x + 13, y + 5)}`,
      SHADE,
      3.5,
      'opacity="0.65" stroke-linecap="round"',
    )
    s.stroke(
      `M${pt(x, y + 26)}C${pt(x + (wrist[0] - x) * 0.3, y + 60)} ${pt(x + (wrist[0] - x) * 0.45, wrist[1] - 60)} ${pt(x + (wrist[0] - x) * 0.6, wrist[1] - 20)}`,
      '#c08a62',
      5,
      'opacity="0.7" stroke-linecap="round"',
    )
  }
  for (const [dx, dy, q] of [
    [-40, -50, 6],
    [26, -30, 7],
    [60, -80, 5],
    [-10, -10, 5],
  ])
    s.fill(oval(wrist[0] + dx, wrist[1] + dy, q, q * 0.8), SHADE, 'opacity="0.5"')
}
