// Dawn at a fish market: rows of boxes on a wet floor, buyers in silhouette, boats beyond the open shed.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { sky, sun, streaks, cloud } from '../kit/air.mjs'
import { glints, ridge } from '../kit/land.mjs'
import { person } from '../kit/people.mjs'

const [SEA, QUAY] = [560, 690]
const DARK = '#15263a'

export function draw() {
  const s = scene('fish market')
  sky(s, ['#33587a', '#6f8ea0', '#e8b792', '#f4c884'], SEA)
  streaks(s, 9, [100, 200, 1800, 480], '#f8d8ac', 0.6, [8, 24])
  cloud(s, 120, 520, 420, 90, '#e9a98a', 'opacity="0.6"')
  sun(s, 1120, 500, 96, '#fff0c4', 4.4, 0.85)
  s.fill(ridge('yeongdo', 560, 150, { from: 0, to: 900, foot: SEA, scale: 4 }).d, '#6d7f92')
  s.fill(ridge('cape', 560, 90, { from: 1250, to: 1920, foot: SEA, scale: 5 }).d, '#57708a')
  s.fill(
    box(0, SEA, W, QUAY - SEA),
    s.linear(
      [
        [0, '#f3c58d'],
        [1, '#5f8296'],
      ],
      [0, SEA, 0, QUAY],
    ),
  )
  glints(s, 60, [0, SEA + 4, 620, QUAY], '#fff2cf', { middle: 1120, long: [14, 90], thick: 7, alpha: 0.85 })
  for (const [x, y, k, m] of [
    [330, 650, 1, 1],
    [620, 620, 0.62, -1],
    [1500, 648, 0.95, -1],
    [890, 600, 0.42, 1],
  ])
    boat(s, x, y, k, m)
  // Gulls.
  for (const [x, y, k] of [
    [820, 330, 1],
    [930, 280, 0.7],
    [1330, 350, 0.9],
    [700, 400, 0.6],
  ])
    s.stroke(
      `M${pt(x - 34 * k, y - 6 * k)}C${pt(x - 16 * k, y - 20 * k)} ${pt(x - 5 * k, y - 6 * k)} ${pt(x, y)}C${pt(x + 6 * k, y - 8 * k)} ${pt(x + 18 * k, y - 22 * k)} ${pt(x + 36 * k, y - 8 * k)}`,
      '#f7ecd8',
      6 * k,
      'stroke-linecap="round"',
    )

  floor(s)
  shed(s)
  boxes(s)
  return s
}

function boat(s, x, y, k, m) {
  const at = (a, b) => [x + a * k * m, y + b * k]
  s.fill(poly([at(-150, -26), at(160, -44), at(132, 22), at(-130, 22)]), DARK)
  s.fill(poly([at(-150, -26), at(160, -44), at(157, -34), at(-148, -16)]), '#e9d2ac')
  s.fill(poly([at(-110, -96), at(-24, -96), at(-18, -30), at(-116, -26)]), '#2a425c')
  s.fill(poly([at(-100, -86), at(-34, -86), at(-32, -60), at(-102, -60)]), '#f6d596')
  s.stroke(
    line(...at(30, -40), ...at(30, -210)) +
      line(...at(30, -200), ...at(150, -60)) +
      line(...at(30, -200), ...at(-100, -100)) +
      line(...at(-60, -96), ...at(-60, -160)),
    DARK,
    6 * k,
  )
  let lamps = ''
  for (let i = 0; i < 6; i++) lamps += oval(...at(48 + i * 18, -178 + i * 20), 7 * k)
  s.fill(lamps, '#fff3cd')
}

// Wet concrete that holds the sun.
function floor(s) {
  s.fill(
    box(0, QUAY, W, H),
    s.linear(
      [
        [0, '#8c8f8f'],
        [0.2, '#566a78'],
        [1, '#1f3346'],
      ],
      [0, QUAY, 0, H],
    ),
  )
  s.fill(box(0, QUAY, W, 10), '#ead0a5')
  s.blur(14, () =>
    s.fill(
      poly([
        [1040, QUAY],
        [1200, QUAY],
        [1380, H],
        [820, H],
      ]),
      '#ffd992',
      'opacity="0.55"',
    ),
  )
  glints(s, 80, [0, QUAY + 12, W, H], '#f7d9a5', { long: [30, 200], thick: 5, alpha: 0.3 })
}

// The shed: dark roof and trusses, iron posts, bare bulbs, and the people under them.
function shed(s) {
  s.fill(
    poly([
      [0, 0],
      [W, 0],
      [W, 96],
      [960, 214],
      [0, 96],
    ]),
    DARK,
  )
  s.fill(box(0, 0, W, 60), '#0d1a2a')
  for (let i = 0; i < 16; i++) {
    const x = i * 128
    const d = (v) => 96 + 118 * (1 - Math.abs(v - 960) / 960)
    s.stroke(line(x, 60, x + 64, d(x + 64)) + line(x + 64, d(x + 64), x + 128, 60), '#2d4862', 6)
  }
  for (const x of [80, 660, 1290, 1840]) {
    s.fill(box(x - 15, 90, 30, 690), DARK)
    s.fill(box(x + 7, 90, 8, 690), '#c98f62')
    s.stroke(line(x - 90, 200, x, 300) + line(x + 90, 200, x, 300), DARK, 12)
  }
  for (const [x, d] of [
    [250, 330],
    [470, 300],
    [860, 310],
    [1080, 300],
    [1480, 300],
    [1680, 330],
  ]) {
    s.stroke(line(x, 120, x, d), DARK, 4)
    s.fill(
      poly([
        [x - 44, d + 26],
        [x - 16, d],
        [x + 16, d],
        [x + 44, d + 26],
      ]),
      DARK,
    )
    s.fill(
      oval(x, d + 120, 170),
      s.radial(
        [
          [0, '#ffe9b4', 0.5],
          [1, '#ffe9b4', 0],
        ],
        [x, d + 60, 170],
      ),
    )
    s.fill(oval(x, d + 30, 15), '#fff6d8')
  }
  const shade = (x, y, l) =>
    s.fill(
      poly([
        [x - 24, y],
        [x + 24, y],
        [x + (x - 1120) * 0.25 + 50, y + l],
        [x + (x - 1120) * 0.25 - 50, y + l],
      ]),
      '#101f30',
      'opacity="0.5"',
    )
  const people = [
    [180, 770, 300, {}],
    [300, 784, 318, { face: -1, hat: '#d8c7a0' }],
    [446, 772, 296, { hat: '#d5452a' }],
    [560, 790, 312, { face: -1 }],
    [1400, 776, 300, { face: -1, hat: '#d8c7a0' }],
    [1540, 790, 322, { face: -1 }],
    [1660, 774, 296, { hat: '#8fa3ad' }],
    [1770, 792, 312, { face: -1, hat: '#d8c7a0' }],
  ]
  for (const [x, y, h, o] of people) {
    shade(x, y, 190)
    person(s, x, y, h, '#1b3046', { hat: '#0f1c2c', stride: 0.03, wide: 0.9, ...o })
  }
  // The auctioneer on a crate, one arm up, in a red cap and apron.
  shade(960, 800, 220)
  s.fill(box(890, 762, 140, 46), '#7d5436')
  s.fill(box(890, 762, 140, 8) + box(890, 784, 140, 4), '#c98f62')
  person(s, 960, 764, 344, DARK, { hat: '#d5452a', arm: 0.9, stride: 0.04, wide: 0.9 })
  s.fill(
    poly([
      [930, 560],
      [992, 560],
      [1002, 668],
      [922, 668],
    ]),
    '#d5452a',
  )
}

// Boxes of fish on ice, in perspective towards the auctioneer.
function boxes(s) {
  const r = s.random
  for (const [y, h, w, gap] of [
    [852, 62, 168, 24],
    [946, 88, 232, 32],
    [1076, 122, 318, 44],
  ]) {
    const step = w + gap
    const count = Math.ceil(W / step / 2) + 1
    for (let i = -count; i < count; i++) {
      const x = 960 + i * step + gap / 2
      const skew = (v) => v + (v - 960) * 0.1
      const [a, b, c, d] = [
        [x, y],
        [x + w, y],
        [skew(x + w), y + h],
        [skew(x), y + h],
      ]
      s.fill(
        poly([
          [d[0] - 8, d[1] + h * 0.42],
          [c[0] + 8, c[1] + h * 0.42],
          [c[0] + 30, c[1] + h * 0.6],
          [d[0] - 24, d[1] + h * 0.6],
        ]),
        '#0e1c2c',
        'opacity="0.5"',
      )
      s.fill(poly([a, b, c, d]), '#eef0e8')
      s.fill(
        poly([
          [d[0], d[1] - 2],
          [c[0], c[1] - 2],
          [c[0] - 4, c[1] + h * 0.42],
          [d[0] + 4, d[1] + h * 0.42],
        ]),
        i % 3 === 0 ? '#2f6f82' : '#a8643c',
      )
      s.fill(
        poly([
          [d[0], d[1] - 2],
          [c[0], c[1] - 2],
          [c[0], c[1] + h * 0.06],
          [d[0], d[1] + h * 0.06],
        ]),
        i % 3 === 0 ? '#7fb0b8' : '#e3ac77',
      )
      s.stroke(poly([a, b, c, d]), i % 3 === 0 ? '#2f6f82' : '#a8643c', h * 0.09)
      const kind = (i + Math.round(y)) % 3
      for (let k = 0; k < 4; k++) {
        const t = (k + 0.7) / 4.3
        const cy = y + h * t
        const left = x + (skew(x) - x) * t + w * 0.08 + r(0, w * 0.05)
        fish(s, left, cy, w * 0.84, h * 0.13, kind)
      }
    }
  }
  s.fill(
    box(0, 1120, W, 160),
    s.linear(
      [
        [0, '#0d1a2a', 0],
        [1, '#0d1a2a', 0.55],
      ],
      [0, 1120, 0, H],
    ),
  )
}

function fish(s, x, y, w, h, kind) {
  const [top, belly] = [
    ['#38566b', '#cfdde0'],
    ['#b5553c', '#f0c9ac'],
    ['#6d8290', '#e3e8e2'],
  ][kind]
  const body = `M${pt(x, y)}C${pt(x + w * 0.15, y - h * 1.25)} ${pt(x + w * 0.55, y - h * 1.2)} ${pt(x + w * 0.84, y - h * 0.1)}L${pt(x + w, y - h * 0.85)}L${pt(x + w * 0.96, y)}L${pt(x + w, y + h * 0.8)}L${pt(x + w * 0.84, y + h * 0.12)}C${pt(x + w * 0.55, y + h * 0.9)} ${pt(x + w * 0.15, y + h)} ${pt(x, y)}Z`
  s.fill(body, belly)
  s.fill(
    `M${pt(x, y)}C${pt(x + w * 0.15, y - h * 1.25)} ${pt(x + w * 0.55, y - h * 1.2)} ${pt(x + w * 0.84, y - h * 0.1)}L${pt(x + w, y - h * 0.85)}L${pt(x + w * 0.96, y)}L${pt(x + w * 0.84, y)}C${pt(x + w * 0.5, y - h * 0.25)} ${pt(x + w * 0.2, y - h * 0.2)} ${pt(x, y)}Z`,
    top,
  )
  s.fill(
    `${curve([
      [x + w * 0.36, y - h * 0.8],
      [x + w * 0.46, y - h * 1.25],
      [x + w * 0.6, y - h * 0.62],
    ])}Z`,
    top,
  )
  s.stroke(
    `M${pt(x + w * 0.19, y - h * 0.7)}C${pt(x + w * 0.23, y - h * 0.2)} ${pt(x + w * 0.23, y + h * 0.2)} ${pt(x + w * 0.18, y + h * 0.5)}`,
    '#1a2b3a',
    Math.max(1.2, h * 0.12),
    'opacity="0.55"',
  )
  s.fill(oval(x + w * 0.09, y - h * 0.3, h * 0.24), '#fff8e0')
  s.fill(oval(x + w * 0.09, y - h * 0.3, h * 0.13), '#111a2b')
}
