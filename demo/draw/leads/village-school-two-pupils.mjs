// A long low school on a bare winter hill; in its porch fourteen hooks and two coats.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { sky, sun, streaks, snow } from '../kit/air.mjs'
import { bare, pine, ridge } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

const [X0, X1, EAVE, FLOOR] = [330, 1610, 560, 868]

export function draw() {
  const s = scene('darae school')
  sky(s, ['#7fa0b4', '#b3c5c8', '#ecdcc2', '#f2cfa8'], 900)
  streaks(s, 8, [0, 120, W, 420], '#f8eedd', 0.6, [10, 30])
  sun(s, 1560, 330, 84, '#fff2d2', 4, 0.7)
  for (const [seed, y, h, c] of [
    ['taebaek', 560, 330, '#a8b9bf'],
    ['munsu', 650, 280, '#8aa1ab'],
    ['ridge road', 740, 230, '#6b8693'],
  ]) {
    const m = ridge(seed, y, h, { foot: H, scale: 2.6, octaves: 5 })
    s.fill(m.d, c)
    s.spray(
      m.d,
      '#eef0ea',
      [0, y - h, 0, y],
      [
        [0, 0.8],
        [0.7, 0],
      ],
    )
  }
  const hill = `${curve([
    [-60, 1090],
    [160, 980],
    [420, 892],
    [760, 866],
    [1180, 866],
    [1500, 890],
    [1760, 970],
    [1990, 1080],
  ])}L${pt(1990, H + 20)}L${pt(-60, H + 20)}Z`
  s.fill(
    hill,
    s.linear(
      [
        [0, '#f3efe3'],
        [0.5, '#dfe3de'],
        [1, '#a9bac3'],
      ],
      [0, 860, 0, H],
    ),
  )
  bare(s, 180, 985, 430, '#3b4a56', { depth: 7 })
  pine(s, 1730, 975, 330, '#35564f', '#4b3a33')
  pine(s, 1836, 1020, 270, '#2b4a45', '#4b3a33')
  school(s)
  porch(s)
  yard(s)
  snow(s, 130, '#ffffff', [1.5, 5], [0, 0, W, H], 0.85)
  return s
}

function school(s) {
  s.fill(
    poly([
      [X0 - 10, FLOOR + 6],
      [X1 + 10, FLOOR + 6],
      [X1 - 120, FLOOR + 52],
      [X0 - 190, FLOOR + 52],
    ]),
    '#7f97a6',
    'opacity="0.55"',
  )
  s.fill(box(X0, EAVE, X1 - X0, FLOOR - EAVE), '#efe3cb')
  // Roof with snow on it, a small bell-turret, a chimney with smoke.
  s.fill(
    poly([
      [X0 - 50, EAVE + 8],
      [X0 + 60, EAVE - 124],
      [X1 - 60, EAVE - 124],
      [X1 + 50, EAVE + 8],
    ]),
    '#5d3a36',
  )
  s.fill(
    curve(
      [
        [X0 - 50, EAVE - 6],
        [X0 + 50, EAVE - 136],
        [X0 + 80, EAVE - 142],
        [X1 - 80, EAVE - 142],
        [X1 - 50, EAVE - 136],
        [X1 + 50, EAVE - 6],
        [X1 - 60, EAVE - 38],
        [1340, EAVE - 30],
        [1180, EAVE - 62],
        [980, EAVE - 40],
        [760, EAVE - 66],
        [560, EAVE - 34],
        [430, EAVE - 50],
      ],
      true,
      7,
    ),
    '#fbf8ee',
  )
  s.spray(
    poly([
      [X0 - 50, EAVE + 8],
      [X0 + 60, EAVE - 140],
      [900, EAVE - 140],
      [800, EAVE + 8],
    ]),
    '#8fa3b1',
    [X0, 0, 900, 0],
    [
      [0, 0.75],
      [0.7, 0],
    ],
  )
  s.fill(box(X0 - 50, EAVE + 4, X1 - X0 + 100, 14), '#3f2a2c')
  s.fill(box(930, EAVE - 218, 84, 84), '#efe3cb')
  s.fill(box(948, EAVE - 200, 48, 58), '#41566a')
  s.fill(
    poly([
      [914, EAVE - 214],
      [972, EAVE - 272],
      [1030, EAVE - 214],
    ]),
    '#5d3a36',
  )
  s.fill(
    poly([
      [922, EAVE - 222],
      [972, EAVE - 274],
      [1022, EAVE - 222],
      [972, EAVE - 250],
    ]),
    '#fbf8ee',
  )
  s.fill(
    `M${pt(958, EAVE - 160)}C${pt(960, EAVE - 196)} ${pt(984, EAVE - 196)} ${pt(986, EAVE - 160)}Z${oval(972, EAVE - 156, 5)}`,
    '#e2a53a',
  )
  s.fill(box(1380, EAVE - 200, 44, 90), '#7a4b40')
  s.fill(box(1374, EAVE - 208, 56, 14), '#fbf8ee')
  s.fill(
    curve(
      [
        [1396, EAVE - 210],
        [1380, EAVE - 270],
        [1420, EAVE - 330],
        [1400, EAVE - 400],
        [1470, EAVE - 470],
        [1452, EAVE - 400],
        [1472, EAVE - 330],
        [1424, EAVE - 270],
        [1414, EAVE - 210],
      ],
      true,
    ),
    '#fbf6ea',
    'opacity="0.5"',
  )
  // Windows right and left of the open porch.
  for (const x of [372, 1462]) {
    s.fill(box(x - 10, 634, 132, 150), '#fbf8ee')
    s.fill(
      box(x, 644, 112, 130),
      s.linear(
        [
          [0, '#f7cf86'],
          [1, '#eaa95c'],
        ],
        [0, 644, 0, 774],
      ),
    )
    s.fill(box(x + 53, 644, 6, 130) + box(x, 704, 112, 6), '#fbf8ee')
  }
}

// The porch: a deep recess with a plank wall, a rail of fourteen hooks, a bench and two pairs of shoes.
function porch(s) {
  const [l, r, t] = [536, 1412, 606]
  s.fill(box(l, t, r - l, FLOOR - t), '#6f4a36')
  for (let x = l; x < r; x += 44) {
    s.fill(box(x, t, 41, FLOOR - t), mix('#7d5540', '#6a4634', (x / 44) % 2 ? 0.2 : 0.9))
  }
  s.fill(
    box(l, t, r - l, 90),
    s.linear(
      [
        [0, '#2b1b1e', 0.75],
        [1, '#2b1b1e', 0],
      ],
      [0, t, 0, t + 90],
    ),
  )
  s.fill(box(l + 16, 664, r - l - 32, 22), '#d9b98a')
  s.fill(box(l + 16, 686, r - l - 32, 6), '#3a2620', 'opacity="0.6"')
  const at = (i) => l + 58 + i * ((r - l - 116) / 13)
  coat(s, at(0), 684, '#d5452a', 152, -1)
  coat(s, at(1), 684, '#e2a53a', 122, 1)
  for (let i = 0; i < 14; i++) {
    s.stroke(
      `M${pt(at(i), 672)}L${pt(at(i), 688)}C${pt(at(i), 702)} ${pt(at(i) + 15, 704)} ${pt(at(i) + 15, 690)}`,
      '#2b2226',
      5.5,
      'stroke-linecap="round"',
    )
    if (i > 1)
      s.stroke(
        `M${pt(at(i) - 7, 676)}L${pt(at(i) - 7, 694)}C${pt(at(i) - 7, 712)} ${pt(at(i) + 8, 712)} ${pt(at(i) + 8, 698)}`,
        '#2b1b1e',
        5,
        'opacity="0.3"',
      )
  }
  s.fill(box(l + 10, 812, r - l - 20, 15), '#e3c79a')
  s.fill(box(l + 10, 827, r - l - 20, 8), '#8a6244')
  for (const x of [l + 40, 820, 1130, r - 56]) s.fill(box(x, 830, 16, 40), '#8a6244')
  for (const [x, c] of [
    [at(0) - 22, '#2a3a4f'],
    [at(0) + 8, '#2a3a4f'],
    [at(1) - 14, '#a23a4b'],
    [at(1) + 12, '#a23a4b'],
  ])
    s.fill(round(x, 852, 24, 16, 7), c)
  for (const x of [l - 20, 812, 1116, r]) {
    s.fill(box(x, 578, 22, FLOOR - 578), '#f7efdf')
    s.fill(box(x + 15, 578, 7, FLOOR - 578), '#c9b596')
  }
  s.fill(box(l - 60, FLOOR - 4, r - l + 120, 16), '#cdbfa6')
  s.fill(box(l - 90, FLOOR + 12, r - l + 180, 14), '#e9e4d8')
}

function coat(s, x, y, c, h, m) {
  s.fill(
    curve(
      [
        [x - h * 0.2, y + 18],
        [x + h * 0.2, y + 24],
        [x + h * 0.34, y + h],
        [x - h * 0.22, y + h + 6],
      ],
      true,
    ),
    '#2b1b1e',
    'opacity="0.4"',
  )
  s.fill(
    `M${pt(x - h * 0.1, y)}C${pt(x - h * 0.3, y + h * 0.1)} ${pt(x - h * 0.28, y + h * 0.5)} ${pt(x - h * 0.31, y + h)}L${pt(x + h * 0.31, y + h)}C${pt(x + h * 0.28, y + h * 0.5)} ${pt(x + h * 0.3, y + h * 0.1)} ${pt(x + h * 0.1, y)}Z`,
    c,
  )
  for (const k of [-1, 1])
    s.fill(
      `M${pt(x + k * h * 0.19, y + h * 0.14)}C${pt(x + k * h * 0.36, y + h * 0.3)} ${pt(x + k * h * 0.4, y + h * 0.5)} ${pt(x + k * h * 0.38, y + h * 0.74)}L${pt(x + k * h * 0.25, y + h * 0.74)}Z`,
      mix(c, '#1b1020', k === m ? 0.12 : 0.3),
    )
  s.fill(
    `M${pt(x - h * 0.14, y - 2)}C${pt(x - h * 0.2, y + h * 0.26)} ${pt(x + h * 0.2, y + h * 0.26)} ${pt(x + h * 0.14, y - 2)}Z`,
    mix(c, '#1b1020', 0.35),
  )
  s.fill(box(x - 2, y + h * 0.2, 4, h * 0.8), mix(c, '#1b1020', 0.4))
  for (const k of [0.36, 0.54, 0.72]) s.fill(oval(x + 9, y + h * k, 4), '#f7efdf')
}

// Footprints of two children, a flagpole with a skipping rope tied to it.
function yard(s) {
  const r = s.random
  let d = ''
  for (const [dx, k] of [
    [0, 1],
    [74, 0.8],
  ])
    for (let i = 0; i < 15; i++) {
      const t = i / 14
      const [x, y] = [
        640 + dx * (1 + t) - t * 330 + Math.sin(t * 3) * 60 + (i % 2 ? 13 : -13) * (1 + t),
        915 + t * t * 370,
      ]
      d += oval(x, y, (6 + t * 7) * k, (3 + t * 4) * k)
    }
  s.fill(d, '#8da3b1')
  s.fill(box(1280, 330, 9, 640), '#56687a')
  s.fill(oval(1284, 326, 9), '#e2a53a')
  s.stroke(`M${pt(1286, 830)}C${pt(1390, 1010)} ${pt(1500, 1060)} ${pt(1640, 1046)}`, '#d5452a', 5)
  s.fill(oval(1284, 972, 46, 9), '#8da3b1')
  s.stroke(line(1289, 972, 1130, 1040), '#8da3b1', 6, 'opacity="0.7"')
  for (let i = 0; i < 26; i++) {
    const [x, y] = [r(0, W), r(1080, H)]
    s.stroke(line(x, y, x + r(-6, 12), y - r(16, 44)), '#8a7c62', 3, 'opacity="0.8"')
  }
}
