// Old hands on an open dictionary, one finger under a word; a pencil, reading glasses, light from a window.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { finger, knuckled, sleeve, SKIN } from '../kit/hands.mjs'
import { mix } from '../kit/palette.mjs'

const WORD = [1112, 640]

export function draw() {
  const s = scene('dictionary')
  const r = s.random
  s.all(
    s.linear(
      [
        [0, '#b9683f'],
        [1, '#7b3a2b'],
      ],
      [0, 0, W, H],
    ),
  )
  for (let i = 0; i < 16; i++)
    s.stroke(
      curve([
        [-20, i * 88 + r(-10, 10)],
        [600, i * 88 + r(-26, 26)],
        [1300, i * 88 + r(-26, 26)],
        [1960, i * 88 + r(-10, 10)],
      ]),
      '#6a3026',
      r(2, 5),
      'opacity="0.35"',
    )
  book(s, r)
  glasses(s, 330, 190)
  pencil(s)
  // Window light in four panes, drawn over everything but the hands.
  s.group('opacity="0.3"', () => {
    for (const [a, b] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      const q = (u, v) => [900 + u * 470 - v * 270, -60 + v * 560]
      s.fill(
        poly([q(a + 0.03, b + 0.03), q(a + 0.97, b + 0.03), q(a + 0.97, b + 0.97), q(a + 0.03, b + 0.97)]),
        '#fff3cf',
      )
    }
  })
  leftHand(s)
  rightHand(s)
  s.fill(
    box(0, 0, W, H),
    s.radial(
      [
        [0, '#ffe9b8', 0.16],
        [0.55, '#ffe9b8', 0],
        [1, '#2b1218', 0.5],
      ],
      [1120, 520, 1250],
    ),
  )
  return s
}

function book(s, r) {
  s.blur(22, () =>
    s.fill(
      poly([
        [230, 250],
        [1720, 250],
        [1800, 1190],
        [180, 1190],
      ]),
      '#2b1218',
      'opacity="0.65"',
    ),
  )
  s.fill(round(222, 176, 1476, 968, 22), '#1f4a52')
  for (let i = 5; i >= 0; i--) for (const m of [-1, 1]) page(s, m, i * 5, mix('#f6ecd4', '#bfa981', i / 7))
  for (const m of [-1, 1]) {
    s.spray(
      leaf(m, 0),
      '#a68a62',
      [960, 0, 960 + m * 170, 0],
      [
        [0, 0.7],
        [0.7, 0],
      ],
    )
    lines(s, r, m)
  }
  s.fill(box(957, 168, 6, 950), '#6b5036', 'opacity="0.8"')
  // A ribbon, and the thumb index cut along the right edge.
  s.fill(
    poly([
      [1180, 1090],
      [1206, 1090],
      [1214, 1200],
      [1198, 1186],
      [1184, 1204],
    ]),
    '#d5452a',
  )
  for (let i = 0; i < 8; i++) s.fill(round(1646, 240 + i * 100, 46, 54, 20), i === 3 ? '#d5452a' : '#2a3a4c')
}

const leaf = (m, out) =>
  `M${pt(960, 186)}C${pt(960 + m * 190, 138)} ${pt(960 + m * 460, 150)} ${pt(960 + m * (700 + out), 172 + out * 0.4)}L${pt(960 + m * (700 + out), 1102 + out)}C${pt(960 + m * 460, 1072 + out)} ${pt(960 + m * 190, 1060 + out)} ${pt(960, 1112 + out)}Z`
function page(s, m, out, paint) {
  s.fill(leaf(m, out), paint)
}

// Two columns to a page: headwords as dark bars, the rest as grey; one word under the finger is marked.
function lines(s, r, m) {
  const bend = (u) => -34 * Math.sin(Math.PI * Math.min(1, u * 1.25)) * 0.9
  let [dark, grey] = ['', '']
  for (const col of [0, 1]) {
    const x0 = m > 0 ? 1010 + col * 316 : 300 + col * 316
    for (let y = 236; y < 1056; y += 21) {
      const u = Math.abs(x0 + 140 - 960) / 700
      const yy = y + bend(u)
      const head = r.chance(0.3)
      const end = r.chance(0.2) ? r(90, 230) : 286
      let x = x0
      if (head) {
        const w = r(60, 120)
        dark += box(x, yy, w, 10)
        x += w + 10
      } else x += 18
      while (x < x0 + end - 20) {
        const w = Math.min(r(16, 62), x0 + end - x)
        grey += box(x, yy + 1, w, 7)
        x += w + 8
      }
    }
  }
  s.fill(dark, '#2b2f3d')
  s.fill(grey, '#8f8673', 'opacity="0.75"')
  if (m > 0) {
    const [x, y] = WORD
    s.fill(box(x - 112, y - 46, 250, 50), '#f6ecd4')
    s.fill(box(x - 112, y - 46, 250, 50), '#f4c95d', 'opacity="0.75"')
    s.fill(box(x - 98, y - 30, 150, 17), '#2b2f3d')
    s.fill(box(x + 64, y - 27, 60, 11), '#6b6252')
    s.stroke(`M${pt(x - 104, y - 2)}L${pt(x + 60, y - 4)}`, '#2f5f9a', 5, 'stroke-linecap="round"')
    for (const [a, b] of [
      [1022, 300],
      [1340, 420],
      [1022, 880],
      [1340, 820],
    ])
      s.stroke(`M${pt(a - 20, b)}L${pt(a - 13, b + 8)}L${pt(a - 2, b - 12)}`, '#2f5f9a', 4, 'stroke-linecap="round"')
  }
}

function leftHand(s) {
  s.blur(12, () =>
    s.fill(
      curve(
        [
          [400, 1270],
          [380, 1040],
          [330, 880],
          [420, 740],
          [640, 760],
          [770, 960],
          [690, 1270],
        ],
        true,
      ),
      '#5a3524',
      'opacity="0.5"',
    ),
  )
  finger(
    s,
    [
      [585, 1075],
      [672, 1000],
      [716, 926],
    ],
    62,
  )
  for (const [list, w] of [
    [
      [
        [430, 1030],
        [368, 930],
        [332, 846],
      ],
      48,
    ],
    [
      [
        [470, 1000],
        [432, 880],
        [416, 772],
      ],
      54,
    ],
    [
      [
        [520, 996],
        [512, 866],
        [514, 748],
      ],
      56,
    ],
    [
      [
        [572, 1010],
        [592, 890],
        [612, 792],
      ],
      54,
    ],
  ])
    finger(s, list, w)
  s.fill(
    curve(
      [
        [408, 1120],
        [398, 1030],
        [430, 976],
        [520, 956],
        [596, 980],
        [628, 1050],
        [604, 1150],
        [580, 1240],
        [430, 1240],
      ],
      true,
    ),
    SKIN,
  )
  knuckled(
    s,
    [
      [456, 1010],
      [506, 994],
      [556, 1002],
      [598, 1026],
    ],
    [500, 1150],
  )
  sleeve(
    s,
    [
      [372, 1330],
      [384, 1200],
      [500, 1172],
      [620, 1204],
      [650, 1330],
    ],
    [
      [398, 1196],
      [504, 1174],
      [606, 1200],
    ],
    '#3d7a76',
  )
}

function rightHand(s) {
  const tip = [WORD[0] + 22, WORD[1] + 34]
  s.blur(12, () =>
    s.fill(
      curve(
        [
          [1130, 700],
          [1300, 800],
          [1240, 960],
          [1330, 1270],
          [1600, 1270],
          [1560, 960],
          [1400, 820],
          [1170, 660],
        ],
        true,
      ),
      '#5a3524',
      'opacity="0.5"',
    ),
  )
  finger(
    s,
    [
      [1310, 1020],
      [1226, 964],
      [1176, 900],
    ],
    60,
  )
  for (const [list, w] of [
    [
      [
        [1500, 1010],
        [1476, 920],
        [1424, 912],
      ],
      50,
    ],
    [
      [
        [1450, 990],
        [1408, 880],
        [1344, 884],
      ],
      55,
    ],
    [
      [
        [1400, 990],
        [1330, 852],
        [1266, 868],
      ],
      57,
    ],
  ])
    finger(s, list, w, { nail: false })
  finger(s, [[1366, 990], [1262, 836], [1198, 744], tip], 56)
  s.fill(
    curve(
      [
        [1300, 1120],
        [1290, 1030],
        [1330, 962],
        [1410, 930],
        [1500, 950],
        [1540, 1020],
        [1536, 1130],
        [1520, 1240],
        [1350, 1240],
      ],
      true,
    ),
    SKIN,
  )
  knuckled(
    s,
    [
      [1352, 984],
      [1404, 958],
      [1456, 956],
      [1504, 980],
    ],
    [1420, 1140],
  )
  sleeve(
    s,
    [
      [1290, 1330],
      [1306, 1196],
      [1424, 1166],
      [1552, 1196],
      [1580, 1330],
    ],
    [
      [1322, 1192],
      [1428, 1168],
      [1534, 1192],
    ],
    '#3d7a76',
  )
}

function glasses(s, x, y) {
  for (const [o, c, a] of [
    [14, '#2b1218', 0.45],
    [0, '#2a2230', 1],
  ])
    s.group(`opacity="${a}" transform="translate(${o} ${o}) rotate(-14 ${x} ${y})"`, () => {
      for (const m of [-1, 1]) {
        if (!o) s.fill(oval(x + m * 118, y, 92, 72), '#dfeae6', 'opacity="0.5"')
        s.stroke(oval(x + m * 118, y, 92, 72), c, 13)
        s.stroke(
          `M${pt(x + m * 206, y - 20)}C${pt(x + m * 232, y - 70)} ${pt(x + m * 190, y - 150)} ${pt(x + m * 120, y - 160)}`,
          c,
          11,
          'stroke-linecap="round"',
        )
      }
      s.stroke(`M${pt(x - 28, y - 14)}C${pt(x - 10, y - 38)} ${pt(x + 10, y - 38)} ${pt(x + 28, y - 14)}`, c, 12)
      if (!o)
        s.stroke(
          line(x - 160, y - 30, x - 120, y - 46) + line(x + 76, y - 30, x + 116, y - 46),
          '#ffffff',
          7,
          'stroke-linecap="round" opacity="0.8"',
        )
    })
}

function pencil(s) {
  for (const o of [16, 0])
    s.group(`transform="translate(${o} ${o}) rotate(64 1790 700)" opacity="${o ? 0.45 : 1}"`, () => {
      const c = (v) => (o ? '#2b1218' : v)
      s.fill(box(1520, 684, 420, 16), c('#f0c25a'))
      s.fill(box(1520, 700, 420, 16), c('#c98f2f'))
      s.fill(
        poly([
          [1520, 684],
          [1520, 716],
          [1456, 702],
        ]),
        c('#ecd2a6'),
      )
      s.fill(
        poly([
          [1476, 695],
          [1476, 706],
          [1452, 702],
        ]),
        c('#2f5f9a'),
      )
      s.fill(box(1940, 682, 24, 36), c('#b9c2c5'))
      s.fill(round(1962, 683, 34, 34, 9), c('#d5452a'))
    })
}
