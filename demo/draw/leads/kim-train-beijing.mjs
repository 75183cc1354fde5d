// A green armoured train comes out of the fog, past a red signal.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, line, oval, plane, poly, pt } from '../kit/shapes.mjs'
import { sky, mist } from '../kit/air.mjs'
import { bare, ridge } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

// Where all lines meet; u is the nearness along the track, 1 at the sheet's right edge.
const [VX, VY] = [330, 742]
const FOG = '#cdd0c3'
const ray = (x, y) => (t) => [VX + (x - VX) * t, VY + (y - VY) * t]

export function draw() {
  const s = scene('train')
  const r = s.random
  sky(s, ['#9fada9', '#bcc4ba', '#d3d4c6', '#dcd8c8'], 900)
  s.fill(oval(430, 470, 84), '#f0ead6')
  s.fill(
    oval(430, 470, 420),
    s.radial(
      [
        [0, '#f3eddb', 0.7],
        [1, '#f3eddb', 0],
      ],
      [430, 470, 420],
    ),
  )
  s.fill(ridge('liaodong', 700, 240, { foot: 900, scale: 2.2 }).d, '#bac2b8')
  s.fill(ridge('liaoning', 740, 150, { foot: 900, scale: 3 }).d, '#aab5ae')
  mist(s, 720, 110, FOG, 0.95)
  for (const [x, h, c] of [
    [60, 330, '#a3aea7'],
    [180, 230, '#b0b9b0'],
    [760, 220, '#b5bdb3'],
    [900, 300, '#aab3aa'],
    [1050, 250, '#b5bdb3'],
  ])
    bare(s, x, 790, h, c, { depth: 6 })

  s.fill(
    box(0, 770, W, H),
    s.linear(
      [
        [0, FOG],
        [0.25, '#a9ab98'],
        [1, '#4a4f45'],
      ],
      [0, 770, 0, H],
    ),
  )
  s.spray(
    box(0, 900, W, 380),
    '#2d352f',
    [0, H, 0, 880],
    [
      [0, 0.7],
      [1, 0],
    ],
  )
  track(s)
  poles(s)
  train(s)
  mist(s, 800, 120, FOG, 0.55)
  s.fill(
    oval(300, 745, 560),
    s.radial(
      [
        [0, FOG, 0.95],
        [0.4, FOG, 0.7],
        [1, FOG, 0],
      ],
      [300, 745, 560],
    ),
  )

  signal(s, 300, 1130)
  // Grass in front, and birds.
  let blades = ''
  for (let i = 0; i < 420; i++) {
    const [x, h] = [r(0, W), r(24, 96)]
    blades += `M${pt(x, H)}C${pt(x + r(-8, 8), H - h * 0.6)} ${pt(x + r(-14, 22), H - h)} ${pt(x + r(-10, 34), H - h)}L${pt(x + 7, H)}Z`
  }
  s.fill(blades, '#232b27')
  for (const [x, y, k] of [
    [640, 260, 1],
    [720, 218, 0.8],
    [790, 276, 0.7],
    [560, 330, 0.6],
  ])
    s.stroke(
      `M${pt(x - 30 * k, y - 8 * k)}C${pt(x - 14 * k, y - 18 * k)} ${pt(x - 6 * k, y - 6 * k)} ${pt(x, y)}C${pt(x + 6 * k, y - 8 * k)} ${pt(x + 16 * k, y - 20 * k)} ${pt(x + 32 * k, y - 6 * k)}`,
      '#69756f',
      4.5 * k,
      'stroke-linecap="round"',
    )
  return s
}

function track(s) {
  const bed = poly([ray(600, 1330)(0.02), ray(1960, 1180)(0.02), ray(2700, 1330)(1), ray(620, 1400)(1)])
  s.fill(
    bed,
    s.linear(
      [
        [0, FOG],
        [1, '#6b675a'],
      ],
      [VX, 0, 1700, 0],
    ),
  )
  for (let i = 44; i >= -2; i--) {
    const t = 1 / (1 + 0.2 * i)
    const end = t * 1.035
    s.fill(
      poly([ray(820, 1325)(t), ray(1850, 1230)(t), ray(1850, 1230)(end), ray(820, 1325)(end)]),
      mix(FOG, '#45433b', Math.min(1, t * 1.3)),
    )
  }
  for (const [x, y] of [
    [1010, 1312],
    [1660, 1247],
  ])
    s.fill(
      poly([[VX, VY], ray(x, y)(1), ray(x + 26, y - 2)(1)]),
      s.linear(
        [
          [0, FOG],
          [0.3, '#8a8c84'],
          [1, '#2f312e'],
        ],
        [VX, 0, x, 0],
      ),
    )
}

// The near side of each coach is one plane from the vanishing point outwards.
function train(s) {
  const cars = [
    [0.045, 0.085],
    [0.088, 0.15],
    [0.155, 0.265],
    [0.272, 0.47],
    [0.48, 0.86],
    [0.875, 1.5],
  ]
  const [roof, foot] = [ray(1950, 250), ray(1950, 1105)]
  for (const [a, b] of cars) {
    const near = Math.min(1, b * 1.7)
    const tint = (c) => mix(FOG, c, 0.16 + 0.84 * near)
    const side = plane([roof(a), roof(b), foot(b), foot(a)])
    const quad = (u0, v0, u1, v1) => poly([side(u0, v0), side(u1, v0), side(u1, v1), side(u0, v1)])
    s.fill(quad(-0.004, 0.9, 1.004, 1.04), tint('#1a201d'))
    s.fill(quad(0.99, 0.05, 1.03, 0.93), tint('#26302b'))
    s.fill(
      quad(0, 0, 1, 0.94),
      s.linear(
        [
          [0, tint('#3d5c48')],
          [0.5, tint('#2c4a3a')],
          [1, tint('#1d3329')],
        ],
        [0, roof(b)[1], 0, foot(b)[1]],
      ),
    )
    const top = [
      roof(a),
      roof(b),
      [roof(b)[0] + 300 * b, roof(b)[1] - 52 * b],
      [roof(a)[0] + 300 * a, roof(a)[1] - 52 * a],
    ]
    s.fill(poly(top), tint('#8fa093'))
    s.fill(quad(0, 0, 1, 0.045), tint('#5d7a66'))
    for (const [v, h] of [
      [0.185, 0.022],
      [0.6, 0.03],
      [0.65, 0.012],
    ])
      s.fill(quad(0, v, 1, v + h), tint('#e2b23f'))
    for (let i = 0; i < 8; i++) {
      const [u, w] = [0.11 + i * 0.1, 0.062]
      s.fill(quad(u - 0.006, 0.255, u + w + 0.006, 0.535), tint('#1b2f26'))
      s.fill(quad(u, 0.275, u + w, 0.515), tint(i === 3 || i === 6 ? '#f0cf8c' : '#5f7a78'))
      s.fill(quad(u, 0.275, u + w, 0.335), tint('#1b2f26'))
    }
    for (const u of [0.02, 0.925]) {
      s.fill(quad(u, 0.22, u + 0.055, 0.93), tint('#223c30'))
      s.fill(quad(u + 0.014, 0.28, u + 0.041, 0.48), tint('#5f7a78'))
    }
    // Wheels under a skirt of plates.
    for (const u of [0.1, 0.18, 0.78, 0.86]) {
      const [x, y] = side(u, 1.02)
      const k = 46 * (a + (b - a) * u)
      s.fill(oval(x, y, k * 0.8, k), tint('#141917'))
      s.fill(oval(x, y, k * 0.34, k * 0.42), tint('#59655e'))
    }
    for (let u = 0.24; u < 0.75; u += 0.13) s.fill(quad(u, 0.95, u + 0.1, 1.05), tint('#2a332e'))
    s.spray(
      quad(0, 0.68, 1, 0.94),
      tint('#0c1512'),
      [0, foot(b)[1], 0, foot(b)[1] - 230 * b],
      [
        [0, 0.8],
        [1, 0],
      ],
    )
  }
}

function poles(s) {
  for (const t of [0.1, 0.18, 0.33, 0.62]) {
    const c = mix(FOG, '#3b4440', Math.min(1, 0.14 + t * 1.1))
    const [x, y] = ray(650, 1330)(t)
    const h = 1250 * t
    s.stroke(
      line(x, y, x, y - h) +
        line(x - 70 * t, y - h + 60 * t, x + 260 * t, y - h + 60 * t) +
        line(x, y - h + 200 * t, x + 240 * t, y - h + 64 * t),
      c,
      22 * t,
    )
  }
  s.stroke(
    line(...ray(560, 140)(0.1), ...ray(560, 140)(1.6)) + line(...ray(890, 140)(0.1), ...ray(890, 140)(1.6)),
    '#7d8880',
    2,
  )
}

function signal(s, x, y) {
  s.fill(
    oval(x, 640, 300),
    s.radial(
      [
        [0, '#e4553a', 0.55],
        [0.4, '#e4553a', 0.16],
        [1, '#e4553a', 0],
      ],
      [x, 640, 300],
    ),
  )
  s.fill(box(x - 9, 560, 18, y - 430) + box(x - 50, y + 60, 100, 100), '#20282a')
  s.fill(
    `M${pt(x - 56, 600)}C${pt(x - 56, 520)} ${pt(x + 56, 520)} ${pt(x + 56, 600)}L${pt(x + 56, 790)}C${pt(x + 56, 850)} ${pt(x - 56, 850)} ${pt(x - 56, 790)}Z`,
    '#1b2224',
  )
  s.fill(oval(x, 640, 34), '#e24a2d')
  s.fill(oval(x - 6, 632, 14), '#ffc9a8')
  s.fill(oval(x, 740, 34), '#2c3a35')
  for (let yy = 900; yy < 1240; yy += 46) s.fill(box(x - 30, yy, 60, 7), '#20282a')
}
