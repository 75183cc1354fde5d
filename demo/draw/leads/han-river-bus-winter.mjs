// The Han in winter: a river bus opens a dark lane through the ice, below a bridge, Namsan and a low sun.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { sky, sun, mist, streaks } from '../kit/air.mjs'
import { ridge, town, tower, glints } from '../kit/land.mjs'
import { ink, mix } from '../kit/palette.mjs'

const SHORE = 610

export function draw() {
  const s = scene('han river')
  const r = s.random
  sky(s, ['#8fb0bd', '#c3d0cc', '#f1dcb8', '#f6cf9a'], SHORE + 20)
  streaks(s, 9, [200, 90, 1900, 330], '#fff6e2', 0.55, [8, 22])
  sun(s, 1310, 380, 96, '#fff1cf', 4.6, 0.85)

  // Far mountains, Namsan with its tower, and the town on the north bank.
  for (const [y, h, c, seed] of [
    [520, 300, '#b9c2c0', 'bukhan'],
    [560, 200, '#a3b3b8', 'inwang'],
  ]) {
    const m = ridge(seed, y, h, { foot: SHORE, scale: 2.6, octaves: 5 })
    s.fill(m.d, c)
    s.spray(
      m.d,
      '#f6dcb4',
      [0, SHORE, 0, 300],
      [
        [0, 0.85],
        [0.7, 0],
      ],
    )
  }
  const hill = `${curve([
    [180, SHORE],
    [330, 520],
    [480, 440],
    [600, 402],
    [690, 410],
    [820, 470],
    [980, 540],
    [1130, SHORE],
  ])}Z`
  s.fill(hill, '#6f8996')
  s.spray(
    hill,
    '#35536b',
    [420, 420, 760, 640],
    [
      [0, 0.8],
      [0.75, 0],
    ],
  )
  tower(s, 628, 410, 190, '#46627a')
  mist(s, SHORE - 20, 90, '#f5dcb6', 0.75)
  town(s, { y: SHORE, low: 20, high: 96, paint: '#8498a1', width: [26, 60], gap: 0.1 })
  town(s, { y: SHORE, low: 8, high: 52, paint: '#5c7686', width: [30, 80], gap: 0.2, lights: '#f8dfae', lit: 0.1 })

  // The water, and the sun's road on it.
  s.fill(
    box(0, SHORE, W, H - SHORE),
    s.linear(
      [
        [0, '#f0d3a6'],
        [0.16, '#c9cfc9'],
        [0.5, '#86a7b4'],
        [1, '#3f6a80'],
      ],
      [0, SHORE, 0, H],
    ),
  )
  glints(s, 120, [0, SHORE + 6, 700, H], '#fff2d2', {
    middle: 1310,
    spread: 0.75,
    long: [16, 120],
    thick: 9,
    alpha: 0.8,
  })

  bridge(s)
  ice(s, r)
  boat(s, 880, 940, 1.3)
  s.fill(
    box(0, 980, W, 300),
    s.linear(
      [
        [0, '#12304a', 0],
        [1, '#12304a', 0.62],
      ],
      [0, 980, 0, H],
    ),
  )
  return s
}

// A girder bridge on piers, in perspective from the left edge towards the far bank.
function bridge(s) {
  const deck = (x) => 500 + (x / W) * 108
  const dark = '#24425a'
  for (let i = 0; i < 11; i++) {
    const t = i / 10
    const x = 40 + (1 - (1 - t) ** 1.55) * 1780
    const k = 1 - t * 0.82
    const foot = 735 - t * 112
    const pier = poly([
      [x - 24 * k, deck(x) + 24 * k],
      [x + 24 * k, deck(x) + 24 * k],
      [x + 15 * k, foot],
      [x - 15 * k, foot],
    ])
    s.fill(pier, dark)
    s.fill(
      poly([
        [x + 6 * k, deck(x) + 24 * k],
        [x + 24 * k, deck(x) + 24 * k],
        [x + 15 * k, foot],
        [x + 4 * k, foot],
      ]),
      '#c99f70',
      'opacity="0.55"',
    )
    s.fill(
      poly([
        [x - 16 * k, foot],
        [x + 16 * k, foot],
        [x + 10 * k, foot + 120 * k],
        [x - 12 * k, foot + 120 * k],
      ]),
      dark,
      'opacity="0.3"',
    )
  }
  s.fill(
    poly([
      [0, 478],
      [W, 600],
      [W, 612],
      [0, 538],
    ]),
    dark,
  )
  s.fill(
    poly([
      [0, 478],
      [W, 600],
      [W, 603],
      [0, 492],
    ]),
    '#e9bd85',
  )
  for (let i = 0; i < 26; i++) {
    const x = 30 + (1 - (1 - i / 25) ** 1.5) * 1800
    const k = 1 - (i / 25) * 0.8
    const y = 478 + (x / W) * 122
    s.stroke(`M${pt(x, y)}L${pt(x, y - 74 * k)}L${pt(x + 22 * k, y - 80 * k)}`, dark, Math.max(1.2, 4 * k))
  }
}

// Plates of ice: a broken net of cells, flatter with distance; the boat has left a dark lane behind it.
function ice(s, r) {
  const rows = 19
  const depth = (v) => 642 + v ** 1.75 * 700
  const corner = new Map()
  const at = (i, j) => {
    const key = `${i},${j}`
    const [w, v] = [90 + (j / rows) * 250, j / rows]
    if (!corner.has(key))
      corner.set(key, [960 + (i + (j % 2) * 0.5 + r(-0.26, 0.26)) * w, depth(v + r(-0.4, 0.4) / rows)])
    return corner.get(key)
  }
  for (let j = 0; j < rows; j++)
    for (let i = -13; i < 13; i++) {
      const cell = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
      const cx = cell.reduce((sum, p) => sum + p[0], 0) / 4
      const cy = cell.reduce((sum, p) => sum + p[1], 0) / 4
      const t = (cy - 642) / 638
      const lane = 978 + (cx < 900 ? ((900 - cx) / 900) ** 1.3 * 90 : 0)
      const open = cx < 1210 ? 52 + Math.max(0, 900 - cx) * 0.075 : 0
      if (Math.abs(cy - lane) < open + 14 || r.chance(0.3 - 0.08 * t)) continue
      const shrink = r(0.72, 0.92)
      const points = cell
        .flatMap((p, k) => {
          const q = cell[(k + 1) % 4]
          const cut = r(0.12, 0.3)
          return [
            [p[0] + (q[0] - p[0]) * cut, p[1] + (q[1] - p[1]) * cut],
            [q[0] - (q[0] - p[0]) * cut, q[1] - (q[1] - p[1]) * cut],
          ]
        })
        .map(([x, y]) => [cx + (x - cx) * shrink, cy + (y - cy) * shrink])
      const warm = Math.max(0, 1 - Math.abs(cx - 1310) / 620)
      s.fill(poly(points.map(([x, y]) => [x, y + 2 + t * 11])), mix('#8eabb5', '#2b5570', t))
      s.fill(
        poly(points),
        mix(mix('#e4e6de', '#fff0cf', warm * 0.9), mix('#c3d8de', '#f3e6cb', warm), t * 0.75 + r(-0.08, 0.08)),
      )
    }
}

function boat(s, x, y, k) {
  const at = (px, py) => [x + px * k, y + py * k]
  const shape = (list, paint, more) => s.fill(poly(list.map(([a, b]) => at(a, b))), paint, more)
  s.fill(oval(x, y + 34 * k, 330 * k, 22 * k), '#1d3f57', 'opacity="0.55"')
  // The wake, trailing to the left, and the bow's small wave.
  for (const [dy, w, a] of [
    [30, 7, 0.8],
    [52, 10, 0.55],
    [84, 13, 0.4],
  ])
    s.fill(
      curve([at(-236, 30), at(-420, 30 + dy * 0.6), at(-720, 30 + dy * 1.5), at(-430, 34 + dy * 0.6 + w)], true),
      '#e6efec',
      `opacity="${a}"`,
    )
  s.fill(curve([at(250, 34), at(292, 14), at(330, 30), at(372, 40)], true), '#f4f4ea')
  shape(
    [
      [-280, -20],
      [300, -20],
      [252, 36],
      [-250, 36],
    ],
    '#f3efe2',
  )
  shape(
    [
      [-267, 4],
      [281, 4],
      [252, 36],
      [-250, 36],
    ],
    ink.red,
  )
  shape(
    [
      [-256, 24],
      [263, 24],
      [252, 36],
      [-250, 36],
    ],
    '#7d2a24',
  )
  shape(
    [
      [-250, -78],
      [205, -78],
      [240, -20],
      [-262, -20],
    ],
    '#fbf7ea',
  )
  shape(
    [
      [-238, -68],
      [196, -68],
      [222, -34],
      [-246, -34],
    ],
    '#27465e',
  )
  for (let i = 0; i < 9; i++)
    s.fill(
      poly([at(-236 + i * 50, -70), at(-230 + i * 50, -70), at(-232 + i * 52, -32), at(-239 + i * 52, -32)]),
      '#fbf7ea',
    )
  shape(
    [
      [-170, -112],
      [96, -112],
      [128, -78],
      [-190, -78],
    ],
    '#efe6d2',
  )
  shape(
    [
      [40, -106],
      [92, -106],
      [116, -84],
      [40, -84],
    ],
    '#27465e',
  )
  shape(
    [
      [-200, -119],
      [110, -119],
      [112, -111],
      [-202, -111],
    ],
    ink.red,
  )
  s.stroke(line(...at(-60, -119), ...at(-60, -168)), '#27465e', 4 * k)
  s.fill(poly([at(-60, -168), at(-106, -158), at(-60, -147)]), ink.red)
  s.spray(
    poly([at(-280, -20), at(-30, -20), at(-30, 36), at(-250, 36)]),
    '#12283c',
    [x - 280 * k, 0, x - 40 * k, 0],
    [
      [0, 0.6],
      [1, 0],
    ],
  )
  shape(
    [
      [296, -20],
      [300, -20],
      [252, 36],
      [246, 36],
    ],
    '#fff1cf',
  )
}
