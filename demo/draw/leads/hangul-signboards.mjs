// A street front of hand-painted signs, each one letter of hangul as plain geometry; the painter on a ladder.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { letter } from '../kit/jamo.mjs'
import { mix } from '../kit/palette.mjs'

const PANELS = [
  [120, 96, 300, 300, '#d5452a', '#f6ead2', 'g'],
  [440, 96, 420, 180, '#1f4a52', '#e2a53a', 'ns'],
  [440, 296, 200, 330, '#f0e2c2', '#7a2b2b', 'h|a'],
  [660, 296, 200, 330, '#e2a53a', '#23304a', 'b|o'],
  [120, 416, 300, 210, '#2f6f82', '#f6ead2', 'rd'],
  [880, 96, 300, 530, '#f3e6c9', '#1f4a52', 'ng'],
  [1200, 96, 240, 250, '#23304a', '#f0cf83', 'm'],
  [1460, 96, 340, 250, '#c98a3c', '#3a1f24', 'kj'],
  [1200, 366, 600, 260, '#7a2b2b', '#f3d9a6', 'san'],
]

export function draw() {
  const s = scene('signs')
  const r = s.random
  // The wall: warm tiles, shutters below.
  s.all('#cdb48c')
  for (let y = 0; y < 720; y += 34)
    for (let x = -(y % 68 ? 60 : 0); x < W; x += 120)
      s.fill(box(x + 1.5, y + 1.5, 117, 31), mix('#c9ad82', '#dcc59d', r()))
  s.fill(box(0, 0, W, 40), '#8d6f50')
  shop(s)
  for (const [x, y, w, h, ground, paint, keys] of PANELS) panel(s, x, y, w, h, ground, paint, keys)
  unfinished(s)
  painter(s)
  s.fill(
    poly([
      [0, 0],
      [620, 0],
      [-60, H],
      [0, H],
    ]),
    '#2a1d2c',
    'opacity="0.1"',
  )
  s.fill(
    box(0, 0, W, H),
    s.linear(
      [
        [0, '#fff0c8', 0.2],
        [0.6, '#fff0c8', 0],
        [1, '#2a1d2c', 0.14],
      ],
      [W, 0, 300, H],
    ),
  )
  return s
}

function panel(s, x, y, w, h, ground, paint, keys) {
  s.fill(
    poly([
      [x, y + h],
      [x - 26, y + h + 30],
      [x - 26, y + 30],
      [x, y],
    ]) +
      poly([
        [x, y + h],
        [x - 26, y + h + 30],
        [x + w - 26, y + h + 30],
        [x + w, y + h],
      ]),
    '#3b2a2c',
    'opacity="0.45"',
  )
  s.fill(box(x, y, w, h), ground)
  s.stroke(box(x + 11, y + 11, w - 22, h - 22), paint, 4, 'opacity="0.8"')
  s.spray(
    box(x, y, w, h),
    mix(ground, '#1a0f16', 0.55),
    [x, y + h, x + w * 0.8, y],
    [
      [0, 0.55],
      [0.7, 0],
    ],
  )
  const tall = keys.includes('|')
  const list = tall ? keys.split('|') : keys === 'ng' ? ['ng'] : keys.split('')
  list.forEach((key, i) => {
    const k = tall ? Math.min(w, h / list.length) * 0.84 : Math.min(h, w / list.length) * (list.length > 1 ? 0.84 : 0.8)
    const cx = tall ? x + w / 2 : x + (w * (i + 0.5)) / list.length
    const cy = tall ? y + (h * (i + 0.5)) / list.length : y + h / 2
    letter(s, key, cx - k / 2, cy - k / 2, k, paint, 0.14)
  })
  for (const [a, b] of [
    [x + 18, y + 18],
    [x + w - 18, y + 18],
    [x + 18, y + h - 18],
    [x + w - 18, y + h - 18],
  ])
    s.fill(oval(a, b, 4), '#3b2a2c', 'opacity="0.6"')
}

// Awning, shutter and door under the signs.
function shop(s) {
  s.fill(box(0, 720, W, 440), '#6b5646')
  for (let y = 760; y < 1130; y += 20) s.fill(box(80, y, 760, 11), '#8b7762')
  s.fill(box(880, 740, 420, 420), '#2b2a35')
  s.fill(
    box(904, 764, 180, 396) + box(1098, 764, 180, 396),
    s.linear(
      [
        [0, '#f2c877'],
        [1, '#b9793f'],
      ],
      [0, 764, 0, 1160],
    ),
  )
  s.fill(box(904, 960, 374, 10), '#2b2a35')
  s.fill(
    box(1340, 760, 500, 330),
    s.linear(
      [
        [0, '#35495c'],
        [1, '#7f98a0'],
      ],
      [1340, 760, 1840, 1090],
    ),
  )
  s.fill(
    poly([
      [1400, 760],
      [1500, 760],
      [1390, 1090],
      [1340, 1090],
      [1340, 940],
    ]),
    '#dfe7e2',
    'opacity="0.25"',
  )
  const teeth = 24
  for (let i = 0; i < teeth; i++)
    s.fill(
      poly([
        [i * 80, 672],
        [i * 80 + 80, 672],
        [i * 80 + 80, 752],
        [i * 80 + 40, 776],
        [i * 80, 752],
      ]),
      i % 2 ? '#f0e2c2' : '#1f4a52',
    )
  s.fill(box(0, 776, W, 30), '#2a1d2c', 'opacity="0.25"')
  s.fill(box(0, 1160, W, 120), '#4a3d3a')
  s.fill(box(0, 1160, W, 10), '#d8c199')
  for (let x = 0; x < W; x += 150) s.stroke(line(x, 1170, x - 60, H), '#3a2f2f', 4)
}

// The round sign is still wet: its ring lacks the last stroke.
function unfinished(s) {
  s.fill(box(920, 150, 220, 420), '#f3e6c9')
  s.stroke(`M${pt(1030, 250)}C${pt(930, 250)} ${pt(912, 330)} ${pt(912, 362)}`, '#f3e6c9', 1)
  const [x, y, q] = [1030, 350, 104]
  const arc = (a, b) => {
    const p = []
    for (let i = 0; i <= 40; i++) {
      const t = a + ((b - a) * i) / 40
      p.push([x + Math.cos(t) * q, y + Math.sin(t) * q])
    }
    return poly(p, false)
  }
  s.stroke(arc(0, 6.29), '#b9a882', 3, 'stroke-dasharray="9 9"')
  s.stroke(arc(-1.4, 3.2), '#d5452a', 44, 'stroke-linecap="round"')
}

function painter(s) {
  const wood = '#e3c68f'
  s.stroke(
    line(700, 1230, 862, 330) + line(860, 1230, 984, 330),
    '#2a1d2c',
    17,
    'opacity="0.28" transform="translate(-34 24)"',
  )
  s.stroke(line(700, 1230, 862, 330) + line(860, 1230, 984, 330), wood, 16, 'stroke-linecap="round"')
  for (let i = 0; i < 10; i++) {
    const t = 0.06 + i * 0.098
    s.stroke(line(700 + 162 * t, 1230 - 900 * t, 860 + 124 * t, 1230 - 900 * t), wood, 12)
  }
  const [navy, skin] = ['#1f2c45', '#d9a77e']
  // Legs on two rungs, apron, head in a cap, arm with the brush.
  s.stroke(
    `M${pt(862, 720)}L${pt(828, 850)}L${pt(836, 968)}`,
    '#394a66',
    62,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.stroke(
    `M${pt(900, 720)}L${pt(930, 800)}L${pt(878, 882)}`,
    '#2c3b55',
    60,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(round(806, 952, 92, 34, 14) + round(856, 868, 88, 32, 14), '#3a1f24')
  s.fill(
    curve(
      [
        [826, 724],
        [818, 600],
        [832, 500],
        [880, 462],
        [932, 478],
        [952, 540],
        [950, 640],
        [944, 736],
        [884, 752],
      ],
      true,
    ),
    navy,
  )
  s.fill(
    curve(
      [
        [896, 500],
        [944, 520],
        [956, 600],
        [950, 734],
        [900, 742],
      ],
      true,
    ),
    '#e2a53a',
  )
  s.stroke(
    `M${pt(846, 530)}L${pt(802, 640)}L${pt(846, 700)}`,
    navy,
    48,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(round(800, 690, 84, 78, 10), '#d8d3c4')
  s.fill(round(800, 690, 84, 20, 8), '#d5452a')
  s.stroke(
    `M${pt(912, 522)}L${pt(968, 560)}L${pt(984, 470)}`,
    navy,
    46,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(oval(986, 446, 22, 26), skin)
  s.stroke(line(996, 470, 940, 368), '#6b4a2f', 9, 'stroke-linecap="round"')
  s.fill(
    poly([
      [946, 386],
      [934, 392],
      [918, 344],
      [940, 340],
    ]),
    '#d5452a',
  )
  s.fill(oval(886, 424, 42, 50), skin)
  s.fill(
    `M${pt(840, 440)}C${pt(828, 350)} ${pt(926, 338)} ${pt(932, 402)}L${pt(968, 404)}L${pt(964, 416)}L${pt(880, 414)}C${pt(876, 440)} ${pt(856, 462)} ${pt(840, 440)}Z`,
    '#16243f',
  )
}
