// Curling from above: stones at rest in and about the rings, their long shadows, one still sliding in.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, pt, round } from '../kit/shapes.mjs'
import { mix } from '../kit/palette.mjs'

const [CX, CY] = [1190, 660]

export function draw() {
  const s = scene('curling')
  const r = s.random
  s.all(
    s.linear(
      [
        [0, '#e9f0ee'],
        [0.5, '#d7e5e7'],
        [1, '#bcd2d9'],
      ],
      [0, 0, W, H],
    ),
  )
  s.group('transform="rotate(-9 960 640)"', () => {
    rings(s)
    s.fill(box(-300, CY - 4, 2600, 8) + box(CX - 4, -400, 8, 2200), '#3d5c78', 'opacity="0.55"')
    s.fill(box(80, -400, 34, 2200), '#c4462f')
    scratches(s, r)
    // The path of the last stone: swept clean, with the brush's marks on both sides.
    const path = (o) => `M${pt(-260, 1040 + o)}C${pt(60, 980 + o)} ${pt(330, 930 + o)} ${pt(600, 870 + o)}`
    s.stroke(path(0), '#f9fcfa', 112, 'opacity="0.7"')
    for (let i = 0; i < 15; i++) {
      const t = i / 14
      const [x, y] = [-220 + t * 730, 1032 - t * 142]
      s.stroke(line(x, y - 50, x + 34, y + 52), '#a9c4cd', 5, 'opacity="0.6" stroke-linecap="round"')
    }
    for (const [x, y, c, turn] of [
      [CX - 60, CY + 96, 'red', 20],
      [CX + 190, CY - 130, 'gold', -60],
      [CX - 330, CY - 220, 'gold', 110],
      [CX + 60, CY + 420, 'red', 65],
      [CX + 470, CY + 250, 'gold', 10],
      [CX - 170, CY - 470, 'red', 150],
      [640, 862, 'red', -10],
    ])
      stone(s, x, y, 92, c === 'red' ? '#d5452a' : '#e2a53a', turn)
  })
  broom(s)
  s.fill(
    box(0, 0, W, H),
    s.radial(
      [
        [0, '#ffffff', 0.3],
        [0.5, '#ffffff', 0],
        [1, '#22405c', 0.32],
      ],
      [820, 480, 1300],
    ),
  )
  return s
}

function rings(s) {
  for (const [q, c] of [
    [560, '#2f5f8c'],
    [384, '#eef3f0'],
    [206, '#c4462f'],
    [74, '#f6f8f4'],
  ]) {
    s.fill(oval(CX, CY, q), c)
    if (q !== 384 && q !== 74)
      s.spray(
        oval(CX, CY, q),
        mix(c, '#0f2138', 0.5),
        [CX + q, CY + q, CX - q * 0.3, CY - q * 0.3],
        [
          [0, 0.6],
          [0.8, 0],
        ],
      )
    s.stroke(oval(CX, CY, q), '#ffffff', 4, 'opacity="0.55"')
  }
}

function scratches(s, r) {
  let [white, dots] = ['', '']
  for (let i = 0; i < 120; i++) {
    const [x, y, l, b] = [r(-200, 2100), r(-200, 1500), r(60, 380), r(-40, 40)]
    white += `M${pt(x, y)}C${pt(x + l * 0.3, y + b)} ${pt(x + l * 0.7, y + b)} ${pt(x + l, y + b * 0.4)}`
  }
  for (let i = 0; i < 900; i++) dots += oval(r(-200, 2100), r(-200, 1500), r(1.6, 4.2))
  s.stroke(white, '#ffffff', 2, 'opacity="0.55"')
  s.fill(dots, '#ffffff', 'opacity="0.42"')
}

// A stone: granite with flecks, a bright band, a coloured cap with its handle.
function stone(s, x, y, q, cap, turn) {
  const r = s.random
  s.fill(
    curve(
      [
        [x - q * 0.5, y + q * 0.75],
        [x + q * 0.7, y - q * 0.5],
        [x + q * 1.95, y + q * 0.72],
        [x + q * 2.05, y + q * 1.3],
        [x + q * 1.5, y + q * 1.6],
        [x + q * 0.7, y + q * 1.35],
      ],
      true,
    ),
    '#1f3a56',
    'opacity="0.36"',
  )
  s.fill(oval(x, y, q), '#56646f')
  s.fill(oval(x - 3, y - 4, q * 0.95), '#84919a')
  let [dark, light] = ['', '']
  for (let i = 0; i < 90; i++) {
    const [a, k] = [r(0, 6.283), q * 0.93 * Math.sqrt(r())]
    const d = oval(x - 2 + Math.cos(a) * k, y - 3 + Math.sin(a) * k, r(1.4, 3.8))
    if (r.chance(0.6)) dark += d
    else light += d
  }
  s.fill(dark, '#3c4852')
  s.fill(light, '#c3cbcf')
  s.spray(
    oval(x, y, q),
    '#1a2836',
    [x + q, y + q, x - q * 0.4, y - q * 0.4],
    [
      [0, 0.85],
      [0.75, 0],
    ],
  )
  s.stroke(oval(x, y, q * 0.72), '#d3dadb', 5, 'opacity="0.8"')
  s.fill(oval(x + 5, y + 7, q * 0.58), '#1a2836', 'opacity="0.4"')
  s.fill(oval(x, y, q * 0.57), cap)
  s.fill(oval(x - q * 0.1, y - q * 0.12, q * 0.4), mix(cap, '#ffffff', 0.16))
  s.group(`transform="rotate(${turn} ${x} ${y})"`, () => {
    s.fill(round(x - q * 0.16 + 6, y - q * 0.2 + 10, q * 1.05, q * 0.4, q * 0.19), '#1a2836', 'opacity="0.45"')
    s.fill(round(x - q * 0.2, y - q * 0.2, q * 1.05, q * 0.38, q * 0.18), mix(cap, '#111a2b', 0.3))
    s.fill(round(x - q * 0.14, y - q * 0.15, q * 0.9, q * 0.12, q * 0.06), mix(cap, '#ffffff', 0.45))
  })
}

// A broom laid down at the sheet's corner.
function broom(s) {
  for (const [o, a] of [
    [26, 0.3],
    [0, 1],
  ]) {
    const c = (v) => (o ? '#1f3a56' : v)
    s.group(`opacity="${a}" transform="translate(${o} ${o * 1.2}) rotate(38 220 250)"`, () => {
      s.fill(round(-420, 236, 700, 26, 12), c('#2a3644'))
      s.fill(box(-40, 236, 60, 26), c('#e2a53a'))
      s.fill(round(250, 150, 92, 198, 26), c('#c4462f'))
      s.fill(round(268, 164, 56, 170, 16), c('#e8785a'))
      if (!o) s.fill(round(272, 224, 48, 52, 10), '#2a3644')
    })
  }
}
