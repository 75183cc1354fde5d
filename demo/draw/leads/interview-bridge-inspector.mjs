// A cable-stayed bridge from below: the dark deck overhead, a tall tower, cables in fans; an inspector on a board.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { sky, sun, streaks, cloud } from '../kit/air.mjs'
import { glints, town } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

// The deck's edges all run to one point on the right; y0 is where an edge leaves the sheet on the left.
const [VX, VY] = [1830, 985]
const edge = (y0) => (x) => [x, y0 + ((VY - y0) * x) / VX]
const [RAIL, TOP, LOW, FAR] = [edge(392), edge(440), edge(560), edge(1010)]
const HEAD = [700, 62]
const BANK = 1105

export function draw() {
  const s = scene('bridge below')
  sky(s, ['#2a5d77', '#5d96a3', '#a9c6ba', '#f2deb2', '#f5c48a'], BANK)
  cloud(s, 1180, 470, 520, 110, '#eee0bf', 'opacity="0.55"')
  cloud(s, -60, 260, 420, 90, '#c9d5c2', 'opacity="0.5"')
  streaks(s, 9, [0, 90, W, 620], '#f4eedb', 0.35, [10, 30])
  sun(s, 1330, 980, 92, '#fff1cc', 4.2, 0.85)
  town(s, { y: BANK, low: 14, high: 74, paint: '#8aa0a0', width: [24, 70], gap: 0.2 })
  s.fill(
    box(0, BANK, W, H),
    s.linear(
      [
        [0, '#ecbf89'],
        [0.35, '#8fa6a3'],
        [1, '#29546b'],
      ],
      [0, BANK, 0, H],
    ),
  )
  glints(s, 60, [0, BANK + 6, 620, H], '#fff2d0', { middle: 1330, long: [20, 130], thick: 8, alpha: 0.85 })

  leg(
    s,
    [
      [748, 1092],
      [836, 1092],
      [742, 330],
      [712, 330],
    ],
    '#1d4156',
  )
  cables(s, 46, 2.4, '#3f7186', 0.75)
  deck(s)
  leg(
    s,
    [
      [498, 1188],
      [640, 1188],
      [716, 330],
      [672, 330],
    ],
    '#28536a',
    true,
  )
  head(s)
  cables(s, 0, 5, '#173549', 1)
  for (const [x, y, w] of [
    [470, 1180, 200],
    [730, 1086, 124],
  ]) {
    s.fill(box(x, y, w, 40), '#1b3d51')
    s.fill(box(x, y, w, 7), '#e2b889')
    s.fill(
      poly([
        [x, y + 40],
        [x + w, y + 40],
        [x + w - 20, H],
        [x + 20, H],
      ]),
      '#16374b',
      'opacity="0.35"',
    )
  }
  inspector(s, 1064, 958)
  for (const [x, y, k] of [
    [1560, 330, 1],
    [1640, 290, 0.8],
    [1700, 350, 0.7],
  ])
    s.stroke(
      `M${pt(x - 32 * k, y - 8 * k)}C${pt(x - 14 * k, y - 20 * k)} ${pt(x - 5 * k, y - 6 * k)} ${pt(x, y)}C${pt(x + 6 * k, y - 8 * k)} ${pt(x + 16 * k, y - 22 * k)} ${pt(x + 34 * k, y - 8 * k)}`,
      '#1f3f52',
      5 * k,
      'stroke-linecap="round"',
    )
  return s
}

function leg(s, points, paint, lit = false) {
  s.fill(poly(points), paint)
  if (!lit) return
  const [a, b, c, d] = points
  s.fill(poly([[a[0] + (b[0] - a[0]) * 0.62, a[1]], b, c, [d[0] + (c[0] - d[0]) * 0.62, d[1]]]), '#f2d6a6')
  s.spray(
    poly(points),
    '#0d2231',
    [0, 1188, 0, 560],
    [
      [0, 0.7],
      [1, 0],
    ],
  )
}

function head(s) {
  const [x, y] = HEAD
  s.fill(
    poly([
      [x - 28, 340],
      [x - 22, y],
      [x, y - 34],
      [x, 340],
    ]),
    '#28536a',
  )
  s.fill(
    poly([
      [x + 42, 340],
      [x + 22, y],
      [x, y - 34],
      [x, 340],
    ]),
    '#f7dfb2',
  )
  s.fill(
    poly([
      [x - 46, 596],
      [x + 66, 622],
      [x + 68, 652],
      [x - 50, 626],
    ]),
    '#1d4156',
  )
  s.stroke(line(x, y - 34, x, y - 62), '#28536a', 5)
  s.fill(oval(x, 12, 9), '#d5452a')
}

// A fan on each side of the tower, from its head to the deck's edge; spacing closes with distance.
function cables(s, shift, weight, paint, alpha) {
  for (const m of [-1, 1])
    for (let i = 1; i <= 12; i++) {
      const q = m < 0 ? 1.075 + i * 0.12 : 0.93 / (1 + i * 0.135)
      const [x, y] = RAIL(VX - (VX - 690) * q + shift)
      const from = [HEAD[0] + m * 14, 80 + (12 - i) * 19]
      const w = weight * Math.min(1.7, 0.25 + 0.75 * q)
      s.fill(
        poly([
          [from[0], from[1] - 1.4],
          [from[0], from[1] + 1.4],
          [x - w / 2, y + 6],
          [x + w / 2, y + 6],
        ]),
        m > 0 && !shift ? mix(paint, '#f2d6a6', 0.18) : paint,
        `opacity="${alpha}"`,
      )
      if (!shift)
        s.fill(
          poly([
            [x - w * 1.3, y + 14 * q],
            [x + w * 1.3, y + 14 * q],
            [x + w * 0.9 - m * -3, y - 22 * q],
            [x - w * 0.7 - m * -3, y - 22 * q],
          ]),
          '#12293a',
        )
    }
}

// The deck above us: rail, fascia, and the underside with its ribs and girders, dark against the sky.
function deck(s) {
  const strip = (a, b, x0 = -10, x1 = VX) => poly([a(x0), a(x1), b(x1), b(x0)])
  s.fill(
    strip(LOW, FAR),
    s.linear(
      [
        [0, '#0f2131'],
        [0.7, '#25475a'],
        [1, '#7f8f86'],
      ],
      [0, 0, VX, 0],
    ),
  )
  s.spray(
    strip(LOW, FAR),
    '#e3a869',
    [1500, 1090, 700, 700],
    [
      [0, 0.75],
      [0.8, 0],
    ],
  )
  // Cross ribs: each is a dark face with a lit lower edge.
  for (let i = 0; i < 30; i++) {
    const q = 1 / (1 + i * 0.13)
    const x = VX - (VX - 20) * q * 1.15
    const [a, b] = [LOW(x), FAR(x + 150 * q)]
    s.fill(poly([a, b, [b[0] + 26 * q, b[1] + 2], [a[0] + 20 * q, a[1] + 2]]), '#091622', 'opacity="0.85"')
    s.fill(
      poly([
        [a[0] + 20 * q, a[1]],
        [b[0] + 26 * q, b[1]],
        [b[0] + 33 * q, b[1]],
        [a[0] + 25 * q, a[1]],
      ]),
      '#5f8796',
      'opacity="0.6"',
    )
  }
  for (const y0 of [672, 868]) {
    s.fill(strip(edge(y0), edge(y0 + 44)), '#081420')
    s.fill(strip(edge(y0 + 44), edge(y0 + 50)), '#8f8468', 'opacity="0.6"')
  }
  s.fill(strip(FAR, edge(1034)), '#0b1a28')
  s.fill(
    strip(TOP, LOW),
    s.linear(
      [
        [0, '#1d3d52'],
        [1, '#b3a68b'],
      ],
      [0, 0, VX, 0],
    ),
  )
  s.fill(strip(edge(450), edge(468)), '#e6c190', 'opacity="0.85"')
  s.fill(strip(edge(540), edge(560)), '#0d1f2e')
  s.fill(strip(RAIL, edge(400)), '#173549')
  for (let i = 0; i < 60; i++) {
    const x = VX - VX / (1 + i * 0.045)
    const w = 5 / (1 + i * 0.045)
    s.fill(poly([RAIL(x), RAIL(x + w), TOP(x + w), TOP(x)]), '#173549')
  }
}

// In orange, on a board slung under the deck, sounding the steel with a small hammer.
function inspector(s, x, y) {
  const dark = '#0d1f2e'
  s.stroke(line(x - 44, y + 90, x - 40, 800) + line(x + 56, y + 90, x + 52, 820), dark, 4)
  s.fill(round(x - 62, y + 86, 136, 14, 4), '#8a5c3a')
  s.fill(
    curve(
      [
        [x - 10, y + 84],
        [x + 44, y + 82],
        [x + 60, y + 132],
        [x + 54, y + 180],
        [x + 32, y + 180],
        [x + 30, y + 130],
        [x - 4, y + 104],
      ],
      true,
    ),
    '#23384a',
  )
  s.fill(round(x + 28, y + 170, 50, 20, 8), dark)
  s.fill(
    curve(
      [
        [x - 20, y + 90],
        [x - 26, y + 30],
        [x - 8, y - 12],
        [x + 32, y - 10],
        [x + 44, y + 34],
        [x + 42, y + 90],
      ],
      true,
    ),
    '#ee6a2c',
  )
  s.fill(box(x - 22, y + 36, 64, 9) + box(x - 22, y + 58, 64, 9), '#fdf0c4')
  s.stroke(
    `M${pt(x + 30, y + 8)}L${pt(x + 86, y - 10)}L${pt(x + 110, y - 60)}`,
    '#ee6a2c',
    23,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(oval(x + 113, y - 66, 12), '#d9a77e')
  s.stroke(line(x + 104, y - 50, x + 124, y - 96), '#c98f62', 7, 'stroke-linecap="round"')
  s.fill(round(x + 102, y - 112, 52, 22, 5), '#dfe5e2')
  s.fill(oval(x + 14, y - 38, 23, 27), '#d9a77e')
  s.fill(
    `M${pt(x - 15, y - 38)}C${pt(x - 15, y - 86)} ${pt(x + 43, y - 86)} ${pt(x + 43, y - 44)}L${pt(x + 56, y - 40)}L${pt(x - 15, y - 36)}Z`,
    '#fbf6e6',
  )
}
