// Moscow under a cold spring sky: a stepped tower on the river, ice going out, two small flags on the quay.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly } from '../kit/shapes.mjs'
import { sky, sun, mist, streaks } from '../kit/air.mjs'
import { bare, glints, town } from '../kit/land.mjs'
import { flag, lamp, star, windows } from '../kit/things.mjs'

const BANK = 838
const X = 1220
// The tower's steps: half width, top, and how many columns and rows of windows.
const STEPS = [
  [372, 742, 32, 4],
  [272, 636, 24, 5],
  [150, 440, 14, 12],
  [106, 344, 10, 6],
  [68, 268, 6, 5],
  [40, 214, 3, 3],
]

export function draw() {
  const s = scene('moscow')
  sky(s, ['#7c9cb2', '#a9bfc6', '#dcdccf', '#f0d9bd', '#eec2a2'], BANK)
  streaks(s, 12, [100, 120, 1900, 560], '#f5ead8', 0.5, [8, 26])
  sun(s, 560, 560, 118, '#fbeacb', 4, 0.7)

  town(s, { y: BANK, low: 60, high: 190, paint: '#b4bcb9', width: [40, 120], gap: 0.1 })
  domes(s)
  mist(s, BANK - 30, 130, '#f1d6b8', 0.8)
  town(s, { y: BANK, low: 30, high: 110, paint: '#7f929d', width: [50, 130], gap: 0.25, lights: '#f6dcae', lit: 0.06 })
  tall(s)
  for (let x = 30; x < W; x += 62) bare(s, x + s.random(-20, 20), BANK + 2, s.random(60, 105), '#4a5d6b', { depth: 5 })
  s.fill(box(0, BANK - 8, W, 30), '#5d7382')
  s.fill(box(0, BANK - 8, W, 5), '#c9bfae')

  // River: the tower's reflection, ice going out.
  s.fill(
    box(0, BANK + 20, W, H),
    s.linear(
      [
        [0, '#c9b9a4'],
        [0.25, '#9fb0b3'],
        [1, '#3e6076'],
      ],
      [0, BANK, 0, 1150],
    ),
  )
  s.blur(5, () =>
    s.group('opacity="0.34"', () => {
      for (const [w, top] of STEPS) s.fill(box(X - w, BANK + 20, w * 2, (BANK - top) * 0.62), '#33516a')
      s.fill(box(X - 5, BANK, 10, 450), '#33516a')
    }),
  )
  glints(s, 110, [0, BANK + 30, 760, 1130], '#fbe8c8', {
    middle: 560,
    spread: 0.8,
    long: [20, 130],
    thick: 8,
    alpha: 0.75,
  })
  glints(s, 70, [0, BANK + 30, W, 1120], '#54748a', { long: [40, 260], thick: 8, alpha: 0.35 })
  const r = s.random
  for (let i = 0; i < 34; i++) {
    const t = r()
    const [cx, cy, w] = [r(0, W), BANK + 44 + t * 210, 26 + t * 74]
    const floe = Array.from({ length: 7 }, (_, k) => [
      cx + Math.cos(k * 0.9) * w * r(0.7, 1.1),
      cy + Math.sin(k * 0.9) * w * 0.17 * r(0.7, 1.1),
    ])
    s.fill(poly(floe.map(([a, b]) => [a, b + 5])), '#4f7185')
    s.fill(poly(floe), Math.abs(cx - 560) < 260 ? '#fdf0d6' : '#dfe5e0')
  }
  quay(s)
  return s
}

function domes(s) {
  const far = '#94a3a8'
  for (const [x, y, k] of [
    [250, 640, 1],
    [330, 690, 0.7],
    [180, 696, 0.7],
  ]) {
    s.fill(box(x - 26 * k, y, 52 * k, 220), far)
    s.fill(
      curve(
        [
          [x, y - 92 * k],
          [x + 10 * k, y - 62 * k],
          [x + 40 * k, y - 30 * k],
          [x + 24 * k, y],
          [x - 24 * k, y],
          [x - 40 * k, y - 30 * k],
          [x - 10 * k, y - 62 * k],
        ],
        true,
      ),
      far,
    )
    s.fill(box(x - 2, y - 124 * k, 4, 40 * k), far)
  }
  for (const [x, top] of [
    [770, 560],
    [880, 610],
  ]) {
    s.fill(
      poly([
        [x - 30, BANK],
        [x - 30, top + 70],
        [x - 20, top + 66],
        [x - 17, top + 30],
        [x, top - 60],
        [x + 17, top + 30],
        [x + 20, top + 66],
        [x + 30, top + 70],
        [x + 30, BANK],
      ]),
      far,
    )
  }
}

function tall(s) {
  const [lit, shade, deep] = ['#d9c5aa', '#5a748a', '#34526b']
  STEPS.forEach(([w, top, columns, rows], i) => {
    const under = i ? STEPS[i - 1][1] : BANK
    s.fill(box(X - w, top, w * 2, under - top + 2), shade)
    s.fill(box(X - w, top, w * 0.62, under - top), lit)
    s.fill(
      windows(X - w + 8, top + 12, w * 2 - 16, under - top - 16, columns, rows, { fill: 0.4, tall: 0.6 }),
      deep,
      'opacity="0.62"',
    )
    s.fill(box(X - w - 5, top - 5, w * 2 + 10, 9), '#e8d9c0')
    s.fill(box(X - w * 0.3, top - 5, w * 1.3 + 5, 9), '#6d879a')
    for (const side of [-1, 1]) {
      const px = X + side * (w - 12)
      s.fill(
        poly([
          [px - 10, top - 5],
          [px - 7, top - 34],
          [px, top - 60 + i * 4],
          [px + 7, top - 34],
          [px + 10, top - 5],
        ]),
        side < 0 ? lit : deep,
      )
    }
    s.spray(
      box(X - w * 0.4, top, w * 1.4, under - top),
      '#1d3a54',
      [X + w, 0, X - w * 0.4, 0],
      [
        [0, 0.7],
        [1, 0],
      ],
    )
  })
  s.fill(
    poly([
      [X - 26, 210],
      [X - 7, 150],
      [X - 2, 62],
      [X + 2, 62],
      [X + 7, 150],
      [X + 26, 210],
    ]),
    shade,
  )
  s.fill(
    poly([
      [X - 26, 210],
      [X - 7, 150],
      [X - 2, 62],
      [X, 62],
      [X - 6, 210],
    ]),
    lit,
  )
  s.fill(star(X, 52, 19), '#d5452a')
}

function quay(s) {
  const [stone, top] = ['#1f3247', '#8f9aa0']
  s.fill(box(0, 1150, W, 130), stone)
  s.fill(box(0, 1142, W, 16), top)
  for (let x = -60; x < W; x += 240) s.stroke(line(x, 1158, x, H) + line(x + 120, 1214, x + 120, H), '#162639', 3)
  s.stroke(line(0, 1214, W, 1214), '#162639', 3)
  s.fill(box(0, 1062, W, 13), stone)
  for (let x = 20; x < W; x += 46) s.fill(box(x, 1070, 11, 74), stone)
  for (let x = 0; x < W; x += 460) s.fill(box(x + 6, 1040, 44, 106) + box(x, 1032, 56, 12), stone)
  lamp(s, 1720, 1144, 420, '#1a2b3f', '#f3e3c3')
  for (const x of [392, 640]) s.fill(box(x - 4, 690, 8, 455) + oval(x, 686, 8), '#1a2b3f')
  flag(
    s,
    396,
    700,
    196,
    128,
    [
      [0.34, '#f6efe2'],
      [0.33, '#2f5487'],
      [0.33, '#cf3f2b'],
    ],
    { phase: 0.4 },
  )
  flag(
    s,
    644,
    700,
    196,
    128,
    [
      [0.17, '#2f5487'],
      [0.05, '#f6efe2'],
      [0.56, '#cf3f2b'],
      [0.05, '#f6efe2'],
      [0.17, '#2f5487'],
    ],
    {
      phase: 0.4,
      badge: (x, y, h) => {
        s.fill(oval(x, y, h * 0.2), '#f6efe2')
        s.fill(star(x, y, h * 0.17), '#cf3f2b')
      },
    },
  )
}
