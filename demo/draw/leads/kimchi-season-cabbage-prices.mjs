// A highland field: rows of cabbages run to the hills, one cutter bent between them under a red scarf.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, pt, round } from '../kit/shapes.mjs'
import { sky, sun, streaks, mist } from '../kit/air.mjs'
import { ridge } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

const [VX, HORIZON, EDGE] = [1180, 300, 392]

export function draw() {
  const s = scene('cabbages')
  const r = s.random
  sky(s, ['#e9d9b0', '#f3e2b8', '#f6d59b'], 460)
  sun(s, 1500, 150, 70, '#fff4d4', 4, 0.8)
  streaks(s, 6, [0, 60, W, 220], '#fff6e0', 0.7, [8, 20])
  s.fill(ridge('gangneung', 330, 190, { foot: 500, scale: 2.4, octaves: 5 }).d, '#b9bf9f')
  s.fill(ridge('anbandegi', 370, 130, { foot: 500, scale: 3 }).d, '#8ea389')
  mist(s, 372, 50, '#f6e4b8', 0.7)
  // The field rises a little to the right; dark earth under all.
  s.fill(
    `${curve([
      [-40, 440],
      [420, 404],
      [960, EDGE],
      [1500, 372],
      [1960, 384],
    ])}L${pt(1960, H)}L${pt(-40, H)}Z`,
    s.linear(
      [
        [0, '#8a7a54'],
        [0.25, '#54492f'],
        [1, '#2c241c'],
      ],
      [0, 380, 0, H],
    ),
  )

  // From the far end towards us, row by row; nearness is the perspective scale.
  const steps = 25
  for (let j = 0; j < steps; j++) {
    const k = 0.068 * 1.117 ** j
    const y = HORIZON + 1120 * k
    if (y < EDGE + 6) continue
    for (let i = -16; i <= 13; i++) {
      const x = VX + (i + 0.5 + (i % 2) * 0.02) * 350 * k
      if (x < -220 || x > W + 220 || y > H + 190) continue
      if (i === -2 && j > 14 && j < 19) continue
      cabbage(s, x + r(-14, 14) * k, y, 168 * k * r(0.9, 1.07), k)
    }
    if (j === 18) cutter(s, VX - 1.5 * 350 * k - 6, y + 6, 1.06)
  }
  s.fill(
    box(0, EDGE - 20, W, 130),
    s.linear(
      [
        [0, '#f6e4b8', 0.55],
        [1, '#f6e4b8', 0],
      ],
      [0, EDGE - 20, 0, EDGE + 110],
    ),
  )
  s.fill(
    box(0, 380, W, 900),
    s.linear(
      [
        [0, '#1c2418', 0.42],
        [0.55, '#1c2418', 0],
      ],
      [0, 0, 1100, 0],
    ),
  )
  return s
}

// A cabbage from above and in front: loose outer leaves, then paler ones closing on the heart.
function cabbage(s, x, y, q, k) {
  const r = s.random
  const far = Math.max(0, 1 - k * 2.6)
  const tint = (c) => mix(c, '#d9cf98', far * 0.6)
  s.fill(oval(x - q * 0.12, y + q * 0.3, q * 1.05, q * 0.4), '#171410', `opacity="${(0.55 * (1 - far)).toFixed(2)}"`)
  if (k < 0.17) {
    s.fill(oval(x, y, q * 0.95, q * 0.6), tint('#4f7646'))
    s.fill(oval(x + q * 0.08, y - q * 0.16, q * 0.66, q * 0.42), tint('#a3bd74'))
    s.fill(oval(x + q * 0.1, y - q * 0.24, q * 0.36, q * 0.24), tint('#d9dfa4'))
    return
  }
  const leaf = (a, reach, wide, paint, rib) => {
    const [dx, dy] = [Math.cos(a), Math.sin(a) * 0.62]
    const [nx, ny] = [-Math.sin(a), Math.cos(a) * 0.62]
    const points = []
    for (let i = 0; i <= 10; i++) {
      const t = -1 + i * 0.2
      const w = Math.sin((i / 10) * Math.PI) ** 0.7
      const ruffle = 1 + (i % 2 ? 0.07 : -0.05) * r(0.4, 1.3)
      points.push([
        x + (dx * reach * (0.42 + 0.58 * w) * ruffle + nx * wide * t) * q,
        y - q * 0.14 + (dy * reach * (0.42 + 0.58 * w) * ruffle + ny * wide * t) * q,
      ])
    }
    points.push([x, y - q * 0.1])
    s.fill(curve(points, true), paint)
    if (rib)
      s.stroke(
        `M${pt(x + dx * q * 0.1, y - q * 0.12 + dy * q * 0.1)}C${pt(x + dx * reach * q * 0.5, y - q * 0.16 + dy * reach * q * 0.5)} ${pt(x + dx * reach * q * 0.7, y - q * 0.14 + dy * reach * q * 0.7)} ${pt(x + dx * reach * q * 0.86, y - q * 0.14 + dy * reach * q * 0.86)}`,
        rib,
        q * 0.05,
        'opacity="0.8" stroke-linecap="round"',
      )
  }
  const spin = r(0, 6.28)
  for (let i = 0; i < 7; i++) leaf(spin + i * 0.898, 1.12, 0.5, tint(i % 2 ? '#355f3c' : '#436f42'), tint('#86a868'))
  for (let i = 0; i < 6; i++)
    leaf(spin + 0.4 + i * 1.047, 0.84, 0.44, tint(i % 2 ? '#64914f' : '#769f58'), tint('#cfdc9e'))
  for (let i = 0; i < 5; i++) leaf(spin + i * 1.257, 0.56, 0.36, tint(i % 2 ? '#a9c274' : '#b9cd84'), tint('#eef0c4'))
  s.fill(oval(x + q * 0.02, y - q * 0.2, q * 0.27, q * 0.21), tint('#dfe5ac'))
  s.fill(oval(x + q * 0.07, y - q * 0.25, q * 0.14, q * 0.1), tint('#f6f4d2'))
}

// The cutter, bent double: back, hat of cloth, arm with a knife, rubber boots.
function cutter(s, x, y, k) {
  const at = (a, b) => [x + a * k, y + b * k]
  const d = (list) =>
    curve(
      list.map(([a, b]) => at(a, b)),
      true,
    )
  s.fill(
    d([
      [-120, 8],
      [-20, -6],
      [90, 4],
      [60, 26],
      [-60, 30],
    ]),
    '#171410',
    'opacity="0.6"',
  )
  s.fill(
    d([
      [-14, -96],
      [26, -104],
      [34, -50],
      [30, -4],
      [2, -2],
      [-2, -50],
    ]) +
      d([
        [30, -96],
        [66, -92],
        [72, -46],
        [66, 4],
        [38, 4],
        [36, -50],
      ]),
    '#2c3e55',
  )
  s.fill(round(...at(-4, -30), 40 * k, 38 * k, 8) + round(...at(36, -26), 40 * k, 38 * k, 8), '#6f3d2b')
  s.fill(
    d([
      [76, -92],
      [70, -146],
      [26, -170],
      [-44, -160],
      [-92, -126],
      [-84, -96],
      [-36, -92],
      [20, -84],
      [60, -76],
    ]),
    '#e9d9b0',
  )
  s.fill(
    d([
      [76, -92],
      [66, -140],
      [30, -150],
      [-20, -118],
      [20, -84],
      [60, -76],
    ]),
    '#c9b184',
  )
  s.stroke(
    `M${pt(...at(-66, -118))}L${pt(...at(-84, -66))}L${pt(...at(-122, -36))}`,
    '#d8c394',
    26 * k,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.stroke(line(...at(-124, -34), ...at(-158, -20)), '#eef0ea', 8 * k, 'stroke-linecap="round"')
  s.fill(oval(...at(-112, -122), 27 * k, 30 * k), '#c98f66')
  s.fill(
    d([
      [-128, -98],
      [-144, -132],
      [-122, -160],
      [-88, -156],
      [-72, -128],
      [-84, -104],
      [-104, -128],
    ]),
    '#d5452a',
  )
  s.fill(
    d([
      [-84, -136],
      [-60, -142],
      [-50, -126],
      [-70, -120],
    ]),
    '#a8321f',
  )
}
