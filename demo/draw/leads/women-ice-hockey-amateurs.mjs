// An ice hockey rink from straight above at night: lines and circles, two small teams, long shadows, a puck.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'

const [L, T, RW, RH] = [-260, 150, 2380, 1010]
const [MX, MY] = [L + RW / 2, T + RH / 2]
const [RED, BLUE] = ['#cf3f2b', '#2b5f9e']

export function draw() {
  const s = scene('midnight rink')
  const r = s.random
  s.all(
    s.linear(
      [
        [0, '#0e1a30'],
        [1, '#1a2c48'],
      ],
      [0, 0, W, H],
    ),
  )
  s.group('transform="rotate(-11 960 640)"', () => {
    stands(s, r)
    s.fill(round(L - 26, T - 26, RW + 52, RH + 52, 330), '#f0c64f')
    s.fill(round(L - 18, T - 18, RW + 36, RH + 36, 322), '#f7f3e6')
    s.fill(
      round(L, T, RW, RH, 306),
      s.linear(
        [
          [0, '#c9dbe4'],
          [0.45, '#f4f8f6'],
          [1, '#b7cfdc'],
        ],
        [L, T, L + RW, T + RH],
      ),
    )
    s.clip(round(L, T, RW, RH, 306), () => {
      ice(s, r)
      marks(s)
    })
    players(s)
  })
  s.fill(
    box(0, 0, W, H),
    s.radial(
      [
        [0, '#ffffff', 0.2],
        [0.45, '#ffffff', 0],
        [1, '#0b1730', 0.62],
      ],
      [880, 560, 1220],
    ),
  )
  return s
}

// Empty benches in the dark, a handful of friends awake on them.
function stands(s, r) {
  for (const [y, h] of [
    [-330, 420],
    [1220, 420],
  ])
    for (let k = 0; k < 7; k++) {
      s.fill(box(-500, y + k * 60, 2900, 26), '#22375a')
      s.fill(box(-500, y + k * 60 + 26, 2900, 5), '#0a1426')
      for (let i = 0; i < 5; i++)
        if (h && r.chance(0.5)) {
          const x = r(-100, 2000)
          s.fill(oval(x, y + k * 60 + 10, 17, 12), r.pick(['#8f4a4a', '#4f6f8f', '#b08a4a', '#5f7f6f']))
          s.fill(oval(x, y + k * 60 + 8, 8, 8), '#2a2230')
        }
    }
}

function ice(s, r) {
  let cuts = ''
  for (let i = 0; i < 150; i++) {
    const [x, y, a, l] = [r(L, L + RW), r(T, T + RH), r(0, 6.28), r(70, 330)]
    const b = a + r(-1.1, 1.1)
    cuts += `M${pt(x, y)}C${pt(x + Math.cos(a) * l * 0.4, y + Math.sin(a) * l * 0.4)} ${pt(x + Math.cos(a) * l * 0.6, y + Math.sin(a) * l * 0.6)} ${pt(x + Math.cos(b) * l, y + Math.sin(b) * l)}`
  }
  s.stroke(cuts, '#ffffff', 3, 'opacity="0.8"')
  s.stroke(cuts, '#9db9c8', 1.6, 'opacity="0.5" transform="translate(2 3)"')
  // The lamps hang in the ice as pale lozenges.
  s.blur(16, () => {
    for (let i = 0; i < 5; i++) s.fill(oval(120 + i * 420, 380 + (i % 2) * 420, 150, 60), '#ffffff', 'opacity="0.7"')
  })
}

function marks(s) {
  const bar = (x, w, c) => s.fill(box(x - w / 2, T, w, RH), c, 'opacity="0.92"')
  bar(MX, 20, RED)
  for (let y = T + 10; y < T + RH; y += 44) s.fill(box(MX - 10, y, 20, 20), '#f4f8f6')
  bar(MX - 400, 20, BLUE)
  bar(MX + 400, 20, BLUE)
  bar(MX - 1010, 7, RED)
  bar(MX + 1010, 7, RED)
  s.stroke(oval(MX, MY, 168), BLUE, 8)
  s.fill(oval(MX, MY, 14), BLUE)
  for (const m of [-1, 1])
    for (const n of [-1, 1]) {
      const [x, y] = [MX + m * 760, MY + n * 262]
      s.stroke(oval(x, y, 168), RED, 7)
      s.fill(oval(x, y, 17), RED)
      for (const a of [-1, 1])
        for (const b of [-1, 1])
          s.stroke(`M${pt(x + a * 24, y + b * 54)}L${pt(x + a * 24, y + b * 26)}L${pt(x + a * 64, y + b * 26)}`, RED, 6)
      s.fill(oval(MX + m * 330, y, 17), RED)
    }
  for (const m of [-1, 1])
    s.fill(
      `M${pt(MX + m * 1010, MY - 100)}C${pt(MX + m * 880, MY - 90)} ${pt(MX + m * 880, MY + 90)} ${pt(MX + m * 1010, MY + 100)}Z`,
      '#8fbfe0',
      'opacity="0.85"',
    )
}

function players(s) {
  const team = { h: ['#20406b', '#f0c64f'], o: ['#b23a2c', '#f7f3e6'] }
  for (const [x, y, a, t] of [
    [770, 520, 0.3, 'h'],
    [930, 742, -0.6, 'h'],
    [560, 770, 0.1, 'h'],
    [1010, 520, 2.9, 'o'],
    [1120, 700, 3.5, 'o'],
    [1260, 430, 2.6, 'o'],
    [1390, 830, 3.3, 'o'],
    [480, 420, 0.5, 'h'],
    [318, 660, 0, 'h'],
  ])
    player(s, x, y, a, ...team[t])
  s.fill(oval(912, 602, 17, 12), '#5f7f96', 'opacity="0.6"')
  s.fill(oval(904, 594, 11), '#0b1426')
  s.stroke(
    `M${pt(560, 640)}C${pt(680, 566)} ${pt(780, 580)} ${pt(886, 594)}`,
    RED,
    4,
    'stroke-dasharray="4 15" stroke-linecap="round" opacity="0.8"',
  )
}

// From above: skates, wide padded shoulders, helmet, gloves on a stick; the shadow falls long to the lower right.
function player(s, x, y, turn, main, trim) {
  s.fill(
    curve(
      [
        [x - 26, y - 6],
        [x + 26, y - 24],
        [x + 150, y + 62],
        [x + 196, y + 110],
        [x + 172, y + 128],
        [x + 90, y + 92],
        [x - 6, y + 30],
      ],
      true,
    ),
    '#3f6480',
    'opacity="0.5"',
  )
  s.stroke(
    line(x + 60, y + 40, x + 60 + Math.cos(turn) * 110, y + 40 + Math.sin(turn) * 110),
    '#3f6480',
    7,
    'opacity="0.4"',
  )
  s.group(`transform="translate(${x} ${y}) rotate(${(turn * 180) / Math.PI})"`, () => {
    s.fill(round(-46, -30, 40, 15, 7) + round(-34, 16, 40, 15, 7), '#1a2230')
    s.stroke(
      `M${pt(8, 34)}L${pt(96, 2)}L${pt(118, 14)}`,
      '#c79a5c',
      7,
      'stroke-linejoin="round" stroke-linecap="round"',
    )
    s.stroke(line(-2, -44, 40, -22) + line(40, -22, 48, 16) + line(0, 44, 26, 30), main, 21, 'stroke-linecap="round"')
    s.fill(oval(-6, 0, 29, 54), main)
    s.fill(
      poly([
        [-18, -46],
        [-8, -50],
        [-8, 50],
        [-18, 46],
      ]),
      trim,
    )
    s.fill(oval(48, 18, 12), trim)
    s.fill(oval(28, 28, 12), trim)
    s.fill(oval(8, 0, 25, 22), trim)
    s.fill(oval(5, -2, 18, 15), '#ffffff', 'opacity="0.55"')
    s.fill(`M${pt(20, -17)}C${pt(32, -10)} ${pt(32, 10)} ${pt(20, 17)}Z`, '#1a2230')
  })
}
