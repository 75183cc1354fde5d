// A crab boat with its lamps lit before sunrise; under it the sea cools in bands, down to a crab on the cold bottom.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { sky, streaks } from '../kit/air.mjs'
import { ridge } from '../kit/land.mjs'
import { noise } from '../kit/random.mjs'

const SEA = 560
const BANDS = ['#d9764c', '#c98a5a', '#8f9273', '#5c8a80', '#3b7479', '#275c6b', '#1b4659', '#123348', '#0b2236']

export function draw() {
  const s = scene('snow crab')
  const r = s.random
  sky(s, ['#0f2438', '#1f4457', '#4f7479', '#b58f74', '#e8a570'], SEA)
  let stars = ''
  for (let i = 0; i < 90; i++) stars += oval(r(0, W), r(0, 300), r(1, 2.6))
  s.fill(stars, '#f4ecdc', 'opacity="0.75"')
  streaks(s, 8, [100, 330, 1900, 500], '#f0bd8e', 0.45, [6, 20])
  s.fill(ridge('uljin', 560, 120, { from: 0, to: 760, foot: SEA + 20, scale: 5 }).d, '#2b4a58')

  bands(s)
  boat(s, 1130, 552, 1.2)
  rope(s, r)
  bottom(s, r)
  return s
}

// Each layer of water is a cut sheet with a slow wave for an edge; the first ones are warm.
function bands(s) {
  const f = noise('swell', 2)
  BANDS.forEach((c, i) => {
    const y = SEA + (i ? 34 + i * 62 + i * i * 2.4 : 0)
    const points = []
    for (let x = -40; x <= W + 40; x += 60)
      points.push([
        x,
        y + (f(x / 420 + i * 3.1, i * 1.7) - 0.5) * (i ? 76 - i * 4 : 40) + Math.sin(x / 170 + i) * (i ? 7 : 9),
      ])
    const d = `${curve(points)}L${pt(W + 40, H + 40)}L${pt(-40, H + 40)}Z`
    s.group('transform="translate(0 -7)" opacity="0.25"', () => s.fill(d, '#06131f'))
    s.fill(d, c)
    s.stroke(curve(points), i ? '#ffffff' : '#ffe3b8', i ? 2 : 5, `opacity="${i ? 0.16 : 0.9}"`)
  })
  s.fill(
    box(0, SEA, W, 320),
    s.radial(
      [
        [0, '#ffe2a8', 0.55],
        [1, '#ffe2a8', 0],
      ],
      [1130, SEA, 420],
    ),
  )
}

function boat(s, x, y, k) {
  const at = (a, b) => [x + a * k, y + b * k]
  const shape = (list, paint, more) => s.fill(poly(list.map(([a, b]) => at(a, b))), paint, more)
  s.fill(
    oval(...at(-10, -150), 360),
    s.radial(
      [
        [0, '#fff0c0', 0.55],
        [1, '#fff0c0', 0],
      ],
      [...at(-10, -150), 360],
    ),
  )
  s.fill(
    `M${pt(...at(-212, -62))}C${pt(...at(-120, -40))} ${pt(...at(80, -40))} ${pt(...at(248, -96))}C${pt(...at(226, -30))} ${pt(...at(196, 10))} ${pt(...at(160, 32))}L${pt(...at(-176, 32))}C${pt(...at(-200, 0))} ${pt(...at(-210, -30))} ${pt(...at(-212, -62))}Z`,
    '#f3ead6',
  )
  s.fill(
    `M${pt(...at(-206, -26))}C${pt(...at(-100, -6))} ${pt(...at(90, -6))} ${pt(...at(216, -34))}C${pt(...at(204, 0))} ${pt(...at(186, 18))} ${pt(...at(160, 32))}L${pt(...at(-176, 32))}C${pt(...at(-194, 14))} ${pt(...at(-203, -6))} ${pt(...at(-206, -26))}Z`,
    '#24485f',
  )
  s.spray(
    poly([at(-212, -70), at(-60, -60), at(-60, 32), at(-180, 32)]),
    '#0d2030',
    [at(-212, 0)[0], 0, at(-60, 0)[0], 0],
    [
      [0, 0.8],
      [1, 0],
    ],
  )
  shape(
    [
      [-150, -158],
      [-36, -158],
      [-22, -52],
      [-158, -56],
    ],
    '#f7efdd',
  )
  shape(
    [
      [-138, -146],
      [-48, -146],
      [-43, -110],
      [-142, -110],
    ],
    '#ffd98a',
  )
  shape(
    [
      [-96, -146],
      [-90, -146],
      [-90, -110],
      [-96, -110],
    ],
    '#f7efdd',
  )
  shape(
    [
      [-164, -170],
      [-26, -170],
      [-30, -156],
      [-160, -156],
    ],
    '#d5452a',
  )
  s.stroke(
    line(...at(-100, -170), ...at(-100, -270)) +
      line(...at(120, -60), ...at(120, -248)) +
      line(...at(-100, -262), ...at(120, -240)) +
      line(...at(120, -240), ...at(236, -96)) +
      line(...at(-100, -262), ...at(-204, -70)),
    '#0f2438',
    5 * k,
  )
  for (let i = 0; i < 9; i++) {
    const t = (i + 0.5) / 9
    const [lx, ly] = at(-100 + 220 * t, -256 + 20 * t)
    s.fill(oval(lx, ly, 30), '#fff0c0', 'opacity="0.3"')
    s.fill(oval(lx, ly, 9), '#fffbe6')
  }
  for (let i = 0; i < 4; i++) {
    const [px, py] = at(10 + i * 40 - (i > 2 ? 60 : 0), i > 2 ? -100 : -66)
    s.fill(oval(px, py, 24 * k, 15 * k), '#7a4a34')
    s.stroke(oval(px, py, 24 * k, 15 * k) + oval(px, py, 13 * k, 15 * k), '#e0a873', 2.4 * k)
  }
  s.fill(oval(...at(176, -112), 12 * k, 13 * k), '#d9a77e')
  s.fill(`${curve([at(158, -60), at(158, -92), at(176, -102), at(194, -92), at(196, -62)])}Z`, '#e2a53a')
}

// The line of pots goes down, past where the crabs used to be.
function rope(s, r) {
  const at = (t) => [1330 - 560 * t + Math.sin(t * 3) * 60, SEA + 10 + 620 * t]
  let d = `M${pt(1290, SEA - 120)}L${pt(...at(0))}`
  for (let i = 1; i <= 40; i++) d += `L${pt(...at(i / 40))}`
  s.stroke(d, '#f4ecdc', 3.5, 'stroke-dasharray="14 8" opacity="0.9"')
  for (const t of [0.26, 0.44, 0.62, 0.8, 0.97]) {
    const [x, y] = at(t)
    const net = poly([
      [x - 36, y + 44],
      [x - 24, y],
      [x + 24, y],
      [x + 36, y + 44],
    ])
    s.fill(net, '#0b2236', 'opacity="0.45"')
    s.stroke(
      net + line(x - 12, y, x - 16, y + 44) + line(x + 12, y, x + 16, y + 44) + line(x - 30, y + 22, x + 30, y + 22),
      '#f0cf9a',
      3,
    )
  }
  let bits = ''
  for (let i = 0; i < 70; i++) bits += oval(r(0, W), r(720, 1240), r(1.5, 4))
  s.fill(bits, '#cfe0dc', 'opacity="0.35"')
}

function bottom(s, r) {
  s.fill(
    `${curve([
      [-40, 1170],
      [200, 1196],
      [460, 1222],
      [760, 1214],
      [1060, 1232],
      [1400, 1206],
      [1700, 1226],
      [1960, 1190],
    ])}L${pt(1960, H)}L${pt(-40, H)}Z`,
    '#06131f',
  )
  s.fill(
    oval(430, 1130, 420),
    s.radial(
      [
        [0, '#7fb5b8', 0.28],
        [1, '#7fb5b8', 0],
      ],
      [430, 1130, 420],
    ),
  )
  crab(s, 430, 1150, 1.2, '#e8683f')
  crab(s, 1500, 1196, 0.42, '#b0543c')
  crab(s, 1730, 1186, 0.3, '#8f4a3c')
  for (let i = 0; i < 14; i++) s.fill(oval(r(0, W), r(1226, 1270), r(10, 34), r(5, 12)), '#12303f')
}

// A snow crab: small round shell, long jointed legs.
function crab(s, x, y, k, c) {
  const P = (a, b) => pt(x + a * k, y + b * k)
  for (const m of [-1, 1]) {
    ;[
      [150, -118, 262, 44],
      [172, -76, 300, 62],
      [170, -34, 286, 70],
      [140, 0, 226, 72],
    ].forEach(([kx, ky, fx, fy], i) =>
      s.stroke(
        `M${P(m * 62, -20 + i * 11)}L${P(m * kx, ky)}L${P(m * fx, fy)}`,
        i % 2 ? '#a8412a' : c,
        (17 - i * 1.5) * k,
        'stroke-linejoin="round" stroke-linecap="round"',
      ),
    )
    s.stroke(
      `M${P(m * 50, -48)}L${P(m * 120, -120)}L${P(m * 74, -176)}`,
      c,
      20 * k,
      'stroke-linejoin="round" stroke-linecap="round"',
    )
    s.fill(
      `M${P(m * 66, -166)}C${P(m * 40, -196)} ${P(m * 50, -232)} ${P(m * 66, -240)}L${P(m * 68, -206)}L${P(m * 88, -236)}C${P(m * 102, -206)} ${P(m * 98, -180)} ${P(m * 84, -164)}Z`,
      c,
    )
    s.stroke(`M${P(m * 20, -66)}L${P(m * 24, -88)}`, c, 6 * k)
    s.fill(oval(x + m * 24 * k, y - 92 * k, 8 * k), '#fff4dc')
    s.fill(oval(x + m * 24 * k, y - 92 * k, 4 * k), '#06131f')
  }
  s.fill(
    curve(
      [
        [x - 84 * k, y - 6 * k],
        [x - 60 * k, y - 62 * k],
        [x, y - 80 * k],
        [x + 60 * k, y - 62 * k],
        [x + 84 * k, y - 6 * k],
        [x + 50 * k, y + 34 * k],
        [x, y + 42 * k],
        [x - 50 * k, y + 34 * k],
      ],
      true,
    ),
    c,
  )
  s.fill(
    curve(
      [
        [x - 60 * k, y - 20 * k],
        [x - 40 * k, y - 56 * k],
        [x, y - 68 * k],
        [x + 30 * k, y - 56 * k],
        [x, y - 40 * k],
      ],
      true,
    ),
    '#ff9a6b',
    'opacity="0.7"',
  )
  for (const [a, b] of [
    [-30, 0],
    [22, -8],
    [-4, 18],
    [44, 6],
  ])
    s.fill(oval(x + a * k, y + b * k, 5 * k), '#a8412a')
}
