// A small white ship lies at anchor among low green islands; a rowing boat brings three people out to it.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { sky, cloud, mist, streaks } from '../kit/air.mjs'
import { glints, ridge } from '../kit/land.mjs'

const SEA = 560

export function draw() {
  const s = scene('clinic ship')
  sky(s, ['#8fc0c4', '#bcdcd3', '#eaead0', '#f6e2ba'], SEA)
  cloud(s, 1180, 330, 520, 120, '#fbf5e4')
  cloud(s, 1420, 380, 380, 70, '#f3ead2')
  cloud(s, 140, 250, 330, 70, '#fbf5e4', 'opacity="0.9"')
  streaks(s, 5, [0, 90, W, 430], '#fdf8ea', 0.6, [8, 22])
  for (const [seed, from, to, y, h, c] of [
    ['sinan', -100, 760, 560, 200, '#a5c6be'],
    ['bigeum', 900, 2000, 562, 170, '#a0c2bc'],
    ['docho', 500, 1260, 564, 120, '#84b0ab'],
  ])
    isle(s, seed, from, to, y, h, c, 0.3)
  mist(s, 548, 60, '#f3ead0', 0.75)
  s.fill(
    box(0, SEA, W, H),
    s.linear(
      [
        [0, '#cfe2d0'],
        [0.2, '#7fb9b6'],
        [0.55, '#3f8f99'],
        [1, '#1c5f72'],
      ],
      [0, SEA, 0, H],
    ),
  )
  isle(s, 'anjwa', 1330, 2050, 640, 210, '#4f8a76', 0.9)
  isle(s, 'palgeum', -200, 520, 690, 260, '#3d7866', 1)
  glints(s, 110, [0, SEA + 16, W, H], '#d9efe0', { long: [24, 190], thick: 6, alpha: 0.45 })
  glints(s, 60, [0, 700, W, H], '#164f62', { long: [50, 260], thick: 9, alpha: 0.35 })
  village(s)
  ship(s, 1010, 790, 1.26)
  rowing(s, 600, 1090, 1.3)
  for (const [x, y, k] of [
    [560, 400, 1],
    [650, 360, 0.75],
    [1620, 470, 0.7],
  ])
    s.stroke(
      `M${pt(x - 32 * k, y - 8 * k)}C${pt(x - 14 * k, y - 20 * k)} ${pt(x - 5 * k, y - 6 * k)} ${pt(x, y)}C${pt(x + 6 * k, y - 8 * k)} ${pt(x + 16 * k, y - 22 * k)} ${pt(x + 34 * k, y - 8 * k)}`,
      '#2c5f66',
      5 * k,
      'stroke-linecap="round"',
    )
  s.fill(
    box(0, 1120, W, 160),
    s.linear(
      [
        [0, '#0f4257', 0],
        [1, '#0f4257', 0.6],
      ],
      [0, 1120, 0, H],
    ),
  )
  return s
}

// A low island: it swells from the water, darker at the foot, with its reflection.
function isle(s, seed, from, to, y, h, c, near) {
  const m = ridge(seed, 0, h, { from, to, scale: 6 })
  const pts = m.points.map(([x, v]) => {
    const t = Math.max(0, Math.min(1, (x - from) / (to - from)))
    return [x, y + v * Math.sin(Math.PI * t) ** 0.75]
  })
  const d = `${curve(pts)}Z`
  if (near > 0.5)
    s.blur(3, () =>
      s.group(`transform="translate(0 ${y * 2 - 6}) scale(1 -0.5) translate(0 ${-y + 0})"`, () =>
        s.group(`transform="translate(0 ${-y})"`, () => s.fill(d, '#1d5b62', 'opacity="0.35"')),
      ),
    )
  s.fill(d, c)
  if (near > 0.5) {
    s.spray(
      d,
      '#1c4a48',
      [from, y, (from + to) / 2, y - h],
      [
        [0, 0.9],
        [1, 0],
      ],
    )
    s.fill(`${curve(pts.map(([x, v], i) => [x, Math.min(y, Math.max(v, y - 8 - 5 * Math.sin(i)))]))}Z`, '#dccb9c')
  }
}

// A few roofs, a sea wall, people who wait.
function village(s) {
  for (const [x, y, w, c] of [
    [110, 648, 78, '#c9573b'],
    [206, 660, 64, '#3b6f8f'],
    [286, 654, 70, '#c9573b'],
    [372, 668, 52, '#d9a24a'],
    [1610, 618, 60, '#3b6f8f'],
    [1690, 612, 66, '#c9573b'],
  ]) {
    s.fill(box(x, y - 14, w, 34), '#f4ead2')
    s.fill(
      poly([
        [x - 8, y - 12],
        [x + w * 0.2, y - 36],
        [x + w * 0.8, y - 36],
        [x + w + 8, y - 12],
      ]),
      c,
    )
    s.fill(box(x + w * 0.3, y, 12, 20), '#6b5a48')
  }
  s.fill(box(0, 688, 480, 16), '#d8cdb2')
  s.fill(box(0, 704, 480, 14), '#7d8579')
  for (let i = 0; i < 7; i++) {
    const x = 330 + i * 19
    const h = 30 + (i % 3) * 4
    s.fill(
      round(x, 688 - h * 0.72, 11, h * 0.72, 4) + oval(x + 5.5, 688 - h * 0.84, 5),
      ['#27424f', '#8f4a3a', '#3a5a4a'][i % 3],
    )
  }
}

function ship(s, x, y, k) {
  const P = (a, b) => [x + a * k, y + b * k]
  const shape = (list, paint, more) => s.fill(poly(list.map(([a, b]) => P(a, b))), paint, more)
  s.blur(9, () => {
    for (let i = 0; i < 7; i++)
      shape(
        [
          [-290 + i * 24, 50 + i * 13],
          [310 - i * 22, 50 + i * 13],
          [300 - i * 22, 57 + i * 13],
          [-280 + i * 24, 57 + i * 13],
        ],
        '#f4f6ea',
        `opacity="${0.62 - i * 0.08}"`,
      )
  })
  s.fill(oval(...P(0, 46), 330 * k, 17 * k), '#17586a', 'opacity="0.6"')
  shape(
    [
      [-292, -52],
      [-270, 46],
      [262, 46],
      [352, -78],
      [250, -56],
    ],
    '#fdfaf0',
  )
  shape(
    [
      [-278, 12],
      [-270, 46],
      [262, 46],
      [288, 12],
    ],
    '#2b6f78',
  )
  shape(
    [
      [-272, 36],
      [-270, 46],
      [262, 46],
      [270, 36],
    ],
    '#b0402c',
  )
  s.spray(
    poly([P(-292, -52), P(-40, -54), P(-40, 46), P(-270, 46)]),
    '#8fb0b4',
    [P(-292, 0)[0], 0, P(-20, 0)[0], 0],
    [
      [0, 0.8],
      [1, 0],
    ],
  )
  shape(
    [
      [-236, -120],
      [190, -120],
      [214, -54],
      [-244, -54],
    ],
    '#fffdf6',
  )
  shape(
    [
      [-206, -176],
      [96, -176],
      [112, -120],
      [-212, -120],
    ],
    '#f6f1e2',
  )
  shape(
    [
      [-20, -222],
      [78, -222],
      [104, -176],
      [-26, -176],
    ],
    '#fffdf6',
  )
  shape(
    [
      [-10, -214],
      [72, -214],
      [84, -190],
      [-14, -190],
    ],
    '#2c5566',
  )
  for (let i = 0; i < 8; i++)
    if (i !== 3 && i !== 4) s.fill(round(...P(-216 + i * 52, -104), 34 * k, 28 * k, 5 * k), '#2c5566')
  for (let i = 0; i < 5; i++)
    s.fill(round(...P(-190 + i * 56, -162), 34 * k, 24 * k, 5 * k), i === 2 ? '#f7d58a' : '#2c5566')
  for (let i = 0; i < 11; i++) s.fill(oval(...P(-240 + i * 44, -20), 8 * k), '#2c5566')
  // The green cross of a Korean clinic, the ship's only loud colour.
  s.fill(oval(...P(-22, -88), 36 * k), '#fffdf6')
  shape(
    [
      [-32, -116],
      [-12, -116],
      [-12, -98],
      [6, -98],
      [6, -78],
      [-12, -78],
      [-12, -60],
      [-32, -60],
      [-32, -78],
      [-50, -78],
      [-50, -98],
      [-32, -98],
    ],
    '#2f9a5d',
  )
  shape(
    [
      [-150, -232],
      [-92, -232],
      [-100, -176],
      [-142, -176],
    ],
    '#2f9a5d',
  )
  shape(
    [
      [-150, -232],
      [-92, -232],
      [-94, -218],
      [-148, -218],
    ],
    '#23404d',
  )
  s.stroke(
    line(...P(30, -222), ...P(30, -310)) +
      line(...P(2, -280), ...P(58, -280)) +
      line(...P(30, -306), ...P(346, -80)) +
      line(...P(30, -306), ...P(-288, -56)),
    '#3c6672',
    3 * k,
  )
  s.stroke(line(...P(214, -54), ...P(346, -86)) + line(...P(218, -68), ...P(340, -98)), '#8fa9a9', 3)
  s.stroke(line(...P(322, -40), ...P(396, 70)), '#3c6672', 4, 'stroke-dasharray="9 5"')
  // Ladder let down at the side.
  s.stroke(line(...P(-176, -50), ...P(-206, 40)) + line(...P(-156, -50), ...P(-186, 40)), '#8a5c3a', 4)
  for (let i = 0; i < 6; i++)
    s.stroke(line(...P(-178 - i * 5, -42 + i * 15), ...P(-158 - i * 5, -42 + i * 15)), '#8a5c3a', 4)
}

function rowing(s, x, y, k) {
  const P = (a, b) => [x + a * k, y + b * k]
  const d = (list) =>
    curve(
      list.map(([a, b]) => P(a, b)),
      true,
    )
  s.fill(oval(...P(0, 34), 220 * k, 15 * k), '#0f4257', 'opacity="0.55"')
  for (const [a, b, c] of [
    [-300, 44, 120],
    [-430, 62, 150],
  ])
    s.stroke(line(...P(a, b), ...P(a + c, b - 6)), '#dff0e4', 5, 'opacity="0.7" stroke-linecap="round"')
  const one = (a, coat, hair, lean, scarf) => {
    s.fill(
      d([
        [a - 34, 10],
        [a - 36 + lean, -48],
        [a - 20 + lean, -84],
        [a + 16 + lean, -86],
        [a + 34 + lean, -52],
        [a + 36, 10],
      ]),
      coat,
    )
    s.fill(oval(...P(a + lean * 1.3, -108), 21 * k, 24 * k), '#e0b48e')
    s.fill(
      d([
        [a - 23 + lean * 1.3, -104],
        [a - 20 + lean * 1.3, -132],
        [a + 4 + lean * 1.3, -138],
        [a + 24 + lean * 1.3, -122],
        [a + 10 + lean * 1.3, -118],
        [a - 10 + lean * 1.3, -112],
      ]),
      hair,
    )
    if (scarf) s.fill(round(...P(a - 22 + lean, -90), 44 * k, 14 * k, 7), scarf)
  }
  one(-112, '#7d5a6b', '#e9e6dd', 4, '#d5452a')
  one(118, '#c98a3c', '#3a2a26', -4)
  s.stroke(line(...P(26, -40), ...P(-74, 74)), '#8a5c3a', 9 * k, 'stroke-linecap="round"')
  s.fill(poly([P(-64, 56), P(-52, 66), P(-96, 116), P(-112, 102)]), '#8a5c3a')
  one(0, '#23404d', '#1d2b33', 12)
  s.stroke(
    `M${pt(...P(16, -64))}L${pt(...P(44, -38))}L${pt(...P(22, -30))}`,
    '#23404d',
    19 * k,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(
    `M${pt(...P(-206, -22))}C${pt(...P(-90, 2))} ${pt(...P(90, 2))} ${pt(...P(214, -30))}C${pt(...P(196, 20))} ${pt(...P(160, 40))} ${pt(...P(120, 42))}L${pt(...P(-130, 42))}C${pt(...P(-170, 38))} ${pt(...P(-196, 14))} ${pt(...P(-206, -22))}Z`,
    '#d9573a',
  )
  s.fill(
    `M${pt(...P(-206, -22))}C${pt(...P(-90, 2))} ${pt(...P(90, 2))} ${pt(...P(214, -30))}L${pt(...P(210, -18))}C${pt(...P(90, 16))} ${pt(...P(-90, 16))} ${pt(...P(-203, -10))}Z`,
    '#f4e3c0',
  )
}
