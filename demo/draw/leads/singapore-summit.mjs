// An island in a warm sea, palms, and two long white tables that face each other across an empty terrace.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, oval, poly, pt } from '../kit/shapes.mjs'
import { sky, sun, streaks, cloud } from '../kit/air.mjs'
import { glints, ridge } from '../kit/land.mjs'
import { palm } from '../kit/things.mjs'

const SEA = 640

export function draw() {
  const s = scene('singapore')
  sky(s, ['#3f8f95', '#86bfae', '#f3d9a4', '#f2a97c', '#e57f66'], SEA)
  streaks(s, 10, [0, 120, W, 520], '#fbe6bd', 0.5, [10, 30])
  sun(s, 960, 492, 138, '#fdeec2', 3.4, 0.8)
  for (const [x, y, w, h] of [
    [120, 600, 380, 110],
    [1380, 588, 430, 140],
    [1180, 616, 220, 60],
  ])
    cloud(s, x, y, w, h, '#f6cba0', 'opacity="0.8"')

  s.fill(
    box(0, SEA, W, 340),
    s.linear(
      [
        [0, '#f0b184'],
        [0.25, '#8fb8a4'],
        [1, '#1f6f79'],
      ],
      [0, SEA, 0, 960],
    ),
  )
  glints(s, 130, [0, SEA + 4, 800, 930], '#fff0c8', {
    middle: 960,
    spread: 0.8,
    long: [20, 150],
    thick: 9,
    alpha: 0.85,
  })
  glints(s, 60, [0, SEA + 30, W, 930], '#1d626e', { long: [30, 220], thick: 7, alpha: 0.35 })
  // The island: three planes of forest and a pale hotel front.
  s.fill(ridge('far isle', 640, 70, { from: 150, to: 620, foot: SEA, scale: 8 }).d, '#b98f7d', 'opacity="0.6"')
  const isle = (d, c, shade) => {
    s.fill(d, c)
    s.spray(
      d,
      shade,
      [0, SEA + 40, 0, 400],
      [
        [0, 0.9],
        [0.8, 0],
      ],
    )
  }
  isle(
    `${curve([
      [420, 668],
      [540, 590],
      [640, 540],
      [760, 520],
      [850, 560],
      [960, 596],
      [1080, 560],
      [1190, 500],
      [1320, 486],
      [1430, 540],
      [1560, 600],
      [1700, 668],
    ])}Z`,
    '#5d8f80',
    '#2d6a69',
  )
  isle(
    `${curve([
      [360, 684],
      [520, 640],
      [690, 610],
      [830, 632],
      [960, 640],
      [1120, 616],
      [1290, 590],
      [1450, 624],
      [1620, 650],
      [1780, 684],
    ])}Z`,
    '#2f6d68',
    '#124a53',
  )
  s.fill(
    box(780, 596, 360, 64) +
      poly([
        [760, 598],
        [960, 552],
        [1160, 598],
      ]),
    '#f8ead0',
  )
  for (let i = 0; i < 13; i++) s.fill(box(794 + i * 26, 612, 12, 48), '#d98a68')
  s.fill(
    `${curve([
      [330, 690],
      [600, 664],
      [960, 656],
      [1330, 664],
      [1800, 690],
    ])}Z`,
    '#f4dba8',
  )
  for (const [x, h] of [
    [470, 110],
    [560, 138],
    [640, 104],
    [1270, 130],
    [1370, 116],
    [1480, 146],
    [1590, 108],
  ])
    palm(s, x, 676, h, '#164a50', { lean: s.random(-0.15, 0.15), fronds: 7 })

  terrace(s)
  palm(s, 150, 1190, 900, '#0f3a44', { lean: 0.14, fronds: 12, size: 0.44 })
  palm(s, 40, 1260, 640, '#0b2d38', { lean: -0.04, fronds: 10, size: 0.46 })
  palm(s, 1790, 1210, 860, '#0f3a44', { lean: -0.1, fronds: 12, size: 0.44 })
  return s
}

// The terrace in perspective towards the sun; the tables run away from us on both sides of a bare strip.
function terrace(s) {
  const [vx, vy] = [960, 560]
  const at = (x, t) => [vx + x * t, vy + 720 * t]
  const strip = (x0, x1, t0, t1, paint) => s.fill(poly([at(x0, t0), at(x1, t0), at(x1, t1), at(x0, t1)]), paint)
  s.fill(
    box(0, 900, W, 400),
    s.linear(
      [
        [0, '#e9a57c'],
        [1, '#8c4a4a'],
      ],
      [0, 900, 0, H],
    ),
  )
  for (let i = -9; i <= 9; i += 1)
    s.fill(
      poly([at(i * 240 - 3, 0.472), at(i * 240 + 3, 0.472), at(i * 240 + 5, 1), at(i * 240 - 5, 1)]),
      '#7c3f44',
      'opacity="0.35"',
    )
  for (let t = 0.5; t < 1; t *= 1.13) strip(-3000, 3000, t, t + 0.004, '#7c3f44')
  s.fill(box(0, 888, W, 16), '#f8ead0')
  strip(-150, 150, 0.474, 1, '#d5452a')
  strip(
    -150,
    150,
    0.474,
    1,
    s.linear(
      [
        [0, '#fbd59a', 0.65],
        [0.5, '#fbd59a', 0],
      ],
      [0, 900, 0, 1280],
    ),
  )

  for (const m of [-1, 1]) {
    const [inner, outer, near, far] = [270 * m, 560 * m, 0.94, 0.53]
    const lift = (t) => 150 * t
    const up = ([x, y], t, k = 1) => [x, y - lift(t) * k]
    // Shade under the table, chairs on the outer side, then cloth and top.
    s.fill(
      poly([at(inner * 0.95, far), at(outer * 1.25, far), at(outer * 1.3, near + 0.03), at(inner * 0.9, near + 0.03)]),
      '#4a2736',
      'opacity="0.5"',
    )
    for (let i = 0; i < 6; i++) {
      const t = far + 0.025 + (near - far - 0.04) * (i / 5) ** 1.15
      const [x, y] = at(outer * 1.1, t)
      const k = t
      s.fill(
        poly([
          [x - 44 * k, y - 280 * k],
          [x + 44 * k, y - 280 * k],
          [x + 48 * k, y - 60 * k],
          [x - 48 * k, y - 60 * k],
        ]),
        '#12454f',
      )
      s.fill(
        poly([
          [x - 32 * k, y - 268 * k],
          [x + 32 * k, y - 268 * k],
          [x + 34 * k, y - 150 * k],
          [x - 34 * k, y - 150 * k],
        ]),
        '#1f6a70',
      )
      s.fill(box(x - 46 * k, y - 62 * k, 9 * k, 62 * k) + box(x + 38 * k, y - 62 * k, 9 * k, 62 * k), '#0d333d')
    }
    const cloth = poly([up(at(inner, far), far), up(at(inner, near), near), at(inner, near), at(inner, far)])
    s.fill(
      cloth,
      s.linear(
        [
          [0, '#f7e3c0'],
          [1, '#d9b79e'],
        ],
        [at(inner, far)[0], 0, at(inner, near)[0], 0],
      ),
    )
    const front = poly([up(at(inner, near), near), up(at(outer, near), near), at(outer, near), at(inner, near)])
    s.fill(front, '#c49a92')
    for (let i = 1; i < 8; i++) {
      const x = inner + ((outer - inner) * i) / 8
      s.stroke(`M${pt(...up(at(x, near), near))}L${pt(...at(x + 6, near))}`, '#a5787b', 4, 'opacity="0.6"')
    }
    s.spray(
      front,
      '#6b3b4b',
      [0, at(0, near)[1], 0, at(0, near)[1] - 140],
      [
        [0, 0.75],
        [1, 0],
      ],
    )
    s.fill(
      poly([up(at(inner, far), far), up(at(outer, far), far), up(at(outer, near), near), up(at(inner, near), near)]),
      '#fdf4df',
    )
    for (let i = 0; i < 6; i++) {
      const t = far + 0.03 + (near - far - 0.05) * (i / 5) ** 1.15
      const [x, y] = up(at((inner + outer) / 2 + 60 * m, t), t)
      s.fill(
        poly([
          [x - 40 * t, y - 8 * t],
          [x + 44 * t, y - 8 * t],
          [x + 48 * t, y + 12 * t],
          [x - 46 * t, y + 12 * t],
        ]),
        '#e3c7a3',
      )
      s.fill(oval(at((inner + outer) / 2 - 60 * m, t)[0], y, 8 * t, 11 * t), '#6fa7a2')
    }
  }
}
