// A concert hall: crossed beams, singers and players in silhouette on a bright stage, the audience's heads in front.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, round } from '../kit/shapes.mjs'
import { person, back } from '../kit/people.mjs'
import { mix } from '../kit/palette.mjs'

const STAGE = 905
const DARK = '#230f25'

export function draw() {
  const s = scene('concert')
  const r = s.random
  s.all(
    s.linear([
      [0, '#2a1230'],
      [1, '#4b1b36'],
    ]),
  )
  // The bright back of the stage, a great disc.
  s.fill(
    box(250, 120, 1420, 800),
    s.linear(
      [
        [0, '#7b2840'],
        [1, '#c4503f'],
      ],
      [0, 120, 0, STAGE],
    ),
  )
  s.fill(oval(960, 690, 470), '#e8884f')
  s.fill(oval(960, 690, 380), '#f2b264')
  s.fill(oval(960, 690, 285), '#f9dc98')
  s.glow(
    oval(960, 690, 470),
    '#b5432f',
    [960, 690, 480],
    [
      [0.7, 0],
      [1, 0.8],
    ],
  )

  for (const [x, tx, w, c, a] of [
    [330, 820, 150, '#ffd9a0', 0.42],
    [560, 660, 110, '#ffb08a', 0.3],
    [780, 1330, 140, '#ffe8bd', 0.34],
    [1140, 590, 140, '#ffe8bd', 0.34],
    [1360, 1240, 110, '#ffb08a', 0.3],
    [1590, 1100, 150, '#ffd9a0', 0.42],
  ]) {
    s.fill(
      poly([
        [x - 12, 168],
        [x + 12, 168],
        [tx + w, STAGE + 20],
        [tx - w, STAGE + 20],
      ]),
      s.linear(
        [
          [0, c, a * 1.7],
          [1, c, a * 0.35],
        ],
        [0, 168, 0, STAGE],
      ),
    )
  }
  s.fill(box(200, 146, 1520, 12), DARK)
  for (let x = 250; x < 1700; x += 110) {
    s.fill(
      poly([
        [x - 16, 156],
        [x + 16, 156],
        [x + 22, 192],
        [x - 22, 192],
      ]),
      DARK,
    )
    s.fill(oval(x, 192, 18, 6), '#ffe8bd')
  }

  players(s)
  curtains(s, r)
  // The stage's lip and its footlights.
  s.fill(box(0, STAGE + 58, W, 60), '#5d1e31')
  s.fill(box(0, STAGE + 58, W, 7), '#f6c37c')
  for (let x = 140; x < W; x += 92) s.fill(oval(x, STAGE + 66, 14, 9), '#ffe8bd')
  s.fill(
    box(0, STAGE + 110, W, 400),
    s.linear(
      [
        [0, '#4a1830'],
        [1, '#170a1c'],
      ],
      [0, STAGE + 110, 0, H],
    ),
  )

  // The audience: rows of heads, darker towards us, their edges lit from the stage.
  ;[
    [1062, 44, '#7a2f3d', 26],
    [1118, 58, '#571f36', 18],
    [1190, 76, '#39142e', 10],
    [1285, 98, '#1d0b20', 0],
  ].forEach(([y, size, paint, rim], row) => {
    const step = size * 2.05
    for (let x = (row % 2) * step * 0.5 - 20; x < W + step; x += step) {
      const px = x + r(-0.16, 0.16) * size
      const py = y + r(-8, 8)
      if (rim)
        s.group(`transform="translate(0 -5)"`, () =>
          back(s, px, py, size, mix(paint, '#f3a45f', 0.55 * Math.max(0.15, 1 - Math.abs(px - 960) / 900)), {
            tilt: 0,
          }),
        )
      back(s, px, py, size, paint)
    }
  })
  return s
}

function players(s) {
  const floor = STAGE + 58
  s.fill(
    box(0, STAGE - 40, W, 100),
    s.linear(
      [
        [0, '#5d1e31'],
        [0.22, '#a9483c'],
        [0.5, '#f6c37c'],
        [0.78, '#a9483c'],
        [1, '#5d1e31'],
      ],
      [0, 0, W, 0],
    ),
  )
  for (let i = -9; i <= 9; i++)
    s.stroke(line(960 + i * 96, STAGE - 40, 960 + i * 140, floor), '#7a2b37', 2, 'opacity="0.4"')
  const shade = (x, w) =>
    s.fill(
      poly([
        [x - w, floor - 30],
        [x + w, floor - 30],
        [960 + (x - 960) * 1.22 + w * 1.5, floor],
        [960 + (x - 960) * 1.22 - w * 1.5, floor],
      ]),
      DARK,
      'opacity="0.4"',
    )
  // Grand piano with its player, at the left.
  shade(470, 120)
  s.fill(
    curve(
      [
        [360, 806],
        [400, 776],
        [500, 770],
        [590, 760],
        [640, 770],
        [655, 812],
        [600, 830],
        [372, 832],
      ],
      true,
    ),
    DARK,
  )
  s.fill(
    poly([
      [418, 776],
      [636, 640],
      [668, 652],
      [640, 776],
    ]),
    DARK,
  )
  s.fill(
    poly([
      [436, 770],
      [634, 652],
      [648, 660],
      [626, 766],
    ]),
    '#5d1e31',
  )
  s.fill(box(386, 826, 14, 124) + box(600, 826, 14, 124) + box(488, 830, 10, 120), DARK)
  s.fill(
    curve(
      [
        [300, 952],
        [290, 850],
        [300, 772],
        [322, 742],
        [350, 760],
        [356, 850],
        [350, 900],
        [372, 952],
      ],
      true,
    ) + oval(330, 716, 25, 30),
    DARK,
  )
  s.stroke(
    `M${pt(336, 768)}L${pt(366, 812)}L${pt(392, 806)}`,
    DARK,
    15,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  s.fill(box(286, 880, 76, 12) + box(296, 886, 8, 66) + box(344, 886, 8, 66), DARK)
  // Three singers before the disc, each with a microphone.
  for (const [x, h, o] of [
    [770, 336, { skirt: 3 }],
    [960, 362, {}],
    [1130, 332, { skirt: 2.7 }],
  ]) {
    shade(x, 36)
    person(s, x, floor - 12, h, DARK, { stride: 0.015, wide: 0.8, face: x > 960 ? -1 : 1, ...o })
    const side = x > 960 ? -1 : 1
    s.stroke(
      `M${pt(x + side * h * 0.12, floor - 12 - h * 0.76)}L${pt(x + side * h * 0.19, floor - 12 - h * 0.67)}L${pt(x + side * h * 0.1, floor - 12 - h * 0.79)}`,
      DARK,
      h * 0.05,
      'stroke-linecap="round" stroke-linejoin="round"',
    )
    s.fill(oval(x + side * h * 0.085, floor - 12 - h * 0.845, h * 0.024, h * 0.03), '#d5452a')
  }
  // Guitar, cello and drums at the right.
  shade(1300, 44)
  person(s, 1300, floor - 14, 338, DARK, { stride: 0.05, wide: 0.84, face: -1 })
  s.fill(
    curve(
      [
        [1250, 820],
        [1280, 792],
        [1308, 804],
        [1336, 788],
        [1352, 822],
        [1326, 848],
        [1296, 836],
        [1264, 852],
      ],
      true,
    ),
    '#5d1e31',
  )
  s.stroke(line(1260, 824, 1150, 778), '#5d1e31', 10, 'stroke-linecap="round"')
  s.group('transform="translate(-48 0)"', () => drums(s, shade))
}

function drums(s, shade) {
  shade(1520, 110)
  s.fill(oval(1520, 888, 66, 66), DARK)
  s.fill(oval(1520, 888, 52, 52), '#7f2d38')
  s.fill(oval(1520, 888, 42, 42), '#96403f')
  for (const [x, y, w] of [
    [1436, 838, 44],
    [1604, 838, 44],
    [1478, 790, 36],
    [1560, 790, 36],
  ])
    s.fill(round(x - w, y, w * 2, 44, 8), DARK)
  for (const x of [1402, 1640]) {
    s.stroke(line(x, 740, x, 950), DARK, 5)
    s.fill(oval(x, 738, 58, 7), '#f3b264')
  }
  s.fill(
    curve(
      [
        [1476, 800],
        [1482, 700],
        [1520, 672],
        [1558, 700],
        [1566, 800],
      ],
      true,
    ) + oval(1520, 640, 27, 33),
    DARK,
  )
  s.stroke(
    line(1486, 706, 1428, 770) + line(1428, 770, 1450, 700) + line(1556, 706, 1612, 760) + line(1612, 760, 1640, 696),
    DARK,
    11,
    'stroke-linecap="round"',
  )
}

function curtains(s, r) {
  for (const side of [0, 1]) {
    for (let i = 0; i < 8; i++) {
      const [a, b] = [i * 46 - 20, i * 46 + 34 + r(0, 10)]
      const X = (v) => (side ? W - v : v)
      const sweep = (v) => v * 0.62 + 8
      s.fill(
        `M${pt(X(a), 0)}C${pt(X(a), 420)} ${pt(X(sweep(a)), 620)} ${pt(X(a * 0.86), STAGE + 62)}L${pt(X(b * 0.86), STAGE + 62)}C${pt(X(sweep(b)), 620)} ${pt(X(b), 420)} ${pt(X(b + 14), 0)}Z`,
        s.linear(
          [
            [0, i % 2 ? '#7c1f33' : '#942a38'],
            [0.6, '#66182e'],
            [1, '#35102a'],
          ],
          [X(a), 0, X(b + 14), 0],
        ),
      )
    }
  }
  let scallops = 'M0 0'
  for (let i = 0; i < 12; i++)
    scallops += `L${pt(i * 160, 60)}C${pt(i * 160 + 30, 150)} ${pt(i * 160 + 130, 150)} ${pt(i * 160 + 160, 60)}`
  s.fill(
    `${scallops}L${pt(W, 0)}Z`,
    s.linear(
      [
        [0, '#3a102a'],
        [1, '#8d2738'],
      ],
      [0, 0, 0, 130],
    ),
  )
  s.stroke(scallops.replace('M0 0L', 'M'), '#e2a53a', 6)
}
