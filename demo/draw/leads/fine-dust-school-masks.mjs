// Seoul in yellow haze: ranks of towers fading out, a dim sun, masked children crossing to school.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { mist, sky } from '../kit/air.mjs'
import { ridge, tower, town } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

const HAZE = '#dcc79a'
const GROUND = 1100

export function draw() {
  const s = scene('fine dust')
  sky(s, ['#b7a98c', '#cdb88f', '#e0c897', '#ead6a8'], GROUND)
  s.fill(oval(1330, 330, 128), '#f0dfb6')
  s.fill(
    oval(1330, 330, 420),
    s.radial(
      [
        [0, '#f6e7c0', 0.55],
        [1, '#f6e7c0', 0],
      ],
      [1330, 330, 420],
    ),
  )
  // A screen of dots, as if the air itself were printed: coarser where the dust is thicker.
  let dots = ''
  for (let j = 0; j < 42; j++)
    for (let i = 0; i < 84; i++) {
      const [x, y] = [i * 24 + (j % 2) * 12, j * 13 + 6]
      const d = Math.hypot(x - 1330, y - 330)
      const q = 3.7 * Math.min(1, Math.max(0, (d - 130) / 420)) * (1 - y / 560)
      if (q > 0.5) dots += oval(x, y, q)
    }
  s.fill(dots, '#97866a', 'opacity="0.5"')

  const plane = (t) => mix(HAZE, '#4a4a4d', t)
  const hill = ridge('bugaksan', 700, 420, { foot: GROUND, scale: 1.7, octaves: 5 })
  s.fill(hill.d, plane(0.13))
  s.fill(
    `${curve([
      [240, 900],
      [380, 720],
      [520, 610],
      [640, 560],
      [760, 566],
      [880, 640],
      [1030, 760],
      [1180, 900],
    ])}Z`,
    plane(0.24),
  )
  tower(s, 690, 562, 270, plane(0.3))
  mist(s, 780, 170, HAZE, 0.75)
  town(s, { y: GROUND, low: 230, high: 430, paint: plane(0.27), width: [60, 120], gap: 0.35 })
  mist(s, 850, 150, HAZE, 0.6)
  town(s, { y: GROUND, low: 150, high: 350, paint: plane(0.42), width: [80, 150], gap: 0.4 })
  mist(s, 940, 130, HAZE, 0.62)
  blocks(s, plane)
  mist(s, 1040, 120, HAZE, 0.5)

  s.fill(
    box(0, GROUND, W, H),
    s.linear(
      [
        [0, '#8b7d66'],
        [1, '#3a3734'],
      ],
      [0, GROUND, 0, H],
    ),
  )
  s.fill(box(0, GROUND - 4, W, 10), '#d9c596')
  for (let i = 0; i < 12; i++)
    s.fill(
      poly([
        [150 + i * 150, 1160],
        [236 + i * 150, 1160],
        [236 + i * 162 - 40, 1280],
        [120 + i * 162 - 40, 1280],
      ]),
      '#e8d8b0',
      'opacity="0.85"',
    )
  school(s)
  return s
}

// Slabs of flats, their numbers of windows nearly lost.
function blocks(s, plane) {
  for (const [x, w, h] of [
    [40, 210, 470],
    [290, 150, 380],
    [1180, 170, 420],
    [1390, 220, 540],
    [1660, 200, 440],
  ]) {
    s.fill(box(x, GROUND - h, w, h), plane(0.62))
    s.fill(box(x, GROUND - h, w * 0.24, h), plane(0.5))
    let d = ''
    for (let y = GROUND - h + 26; y < GROUND - 20; y += 30)
      for (let k = 0; k < 6; k++) d += box(x + w * 0.3 + k * w * 0.112, y, w * 0.07, 14)
    s.fill(d, plane(0.4))
    s.spray(
      box(x, GROUND - h, w, h),
      HAZE,
      [0, GROUND, 0, GROUND - h * 0.75],
      [
        [0, 0.85],
        [1, 0],
      ],
    )
  }
}

// Five children in a line with a teacher; each wears a white mask and a bright bag, the only colour in the air.
function school(s) {
  const child = (x, h, coat, bag, hair, hat) => {
    const y = 1228
    const u = h / 6.4
    s.fill(
      poly([
        [x - u * 0.9, y - 4],
        [x + u, y - 4],
        [x + u * 3.2, y + 22],
        [x + u * 0.6, y + 22],
      ]),
      '#26221f',
      'opacity="0.4"',
    )
    const dark = '#2a2c33'
    s.fill(
      poly([
        [x - u * 0.5, y - u * 2],
        [x + u * 0.06, y - u * 2],
        [x - u * 0.5, y - u * 0.1],
        [x - u * 0.96, y - u * 0.16],
      ]) +
        poly([
          [x - u * 0.06, y - u * 2],
          [x + u * 0.56, y - u * 2],
          [x + u * 0.98, y - u * 0.1],
          [x + u * 0.52, y - u * 0.06],
        ]),
      dark,
    )
    s.fill(
      round(x - u * 1.06, y - u * 0.3, u * 0.72, u * 0.34, u * 0.14) +
        round(x + u * 0.48, y - u * 0.3, u * 0.78, u * 0.34, u * 0.14),
      dark,
    )
    s.fill(round(x - u * 1.5, y - u * 4.1, u * 1.05, u * 1.75, u * 0.32), bag)
    s.fill(
      `M${pt(x - u * 0.55, y - u * 4.3)}C${pt(x - u * 0.95, y - u * 4)} ${pt(x - u * 0.9, y - u * 2.6)} ${pt(x - u * 0.84, y - u * 1.7)}L${pt(x + u * 0.84, y - u * 1.7)}C${pt(x + u * 0.9, y - u * 2.6)} ${pt(x + u * 0.95, y - u * 4)} ${pt(x + u * 0.55, y - u * 4.3)}Z`,
      coat,
    )
    s.stroke(
      line(x + u * 0.1, y - u * 3.8, x + u * 0.66, y - u * 2.5),
      mix(coat, '#111a2b', 0.3),
      u * 0.5,
      'stroke-linecap="round"',
    )
    s.fill(oval(x, y - u * 5.25, u * 0.92, u), '#e7bf98')
    s.fill(
      `M${pt(x - u * 0.98, y - u * 4.9)}C${pt(x - u * 1.1, y - u * 6.6)} ${pt(x + u * 0.9, y - u * 6.7)} ${pt(x + u * 0.9, y - u * 5.5)}C${pt(x + u * 0.3, y - u * 5.6)} ${pt(x - u * 0.2, y - u * 5.8)} ${pt(x - u * 0.3, y - u * 5.2)}C${pt(x - u * 0.4, y - u * 4.7)} ${pt(x - u * 0.8, y - u * 4.6)} ${pt(x - u * 0.98, y - u * 4.9)}Z`,
      hair,
    )
    s.fill(
      `M${pt(x + u * 0.12, y - u * 5.1)}L${pt(x + u * 0.98, y - u * 5.2)}C${pt(x + u * 1.05, y - u * 4.6)} ${pt(x + u * 0.6, y - u * 4.25)} ${pt(x + u * 0.3, y - u * 4.35)}Z`,
      '#fdf8ea',
    )
    s.stroke(line(x + u * 0.14, y - u * 5.05, x - u * 0.36, y - u * 5.2), '#fdf8ea', u * 0.08)
    if (hat)
      s.fill(
        `M${pt(x - u, y - u * 5.75)}C${pt(x - u, y - u * 6.9)} ${pt(x + u * 0.95, y - u * 6.9)} ${pt(x + u * 0.92, y - u * 5.7)}L${pt(x + u * 1.5, y - u * 5.62)}L${pt(x - u, y - u * 5.6)}Z`,
        hat,
      )
  }
  child(420, 350, '#3c5268', '#d5452a', '#1d1a1c')
  child(690, 318, '#8a6a4a', '#e2a53a', '#2a2021', '#e2a53a')
  child(960, 366, '#55606b', '#2f6f82', '#1d1a1c')
  child(1236, 326, '#9a4a3c', '#3c5268', '#2a2021')
  child(1500, 342, '#48583f', '#d5452a', '#1d1a1c', '#d5452a')
}
