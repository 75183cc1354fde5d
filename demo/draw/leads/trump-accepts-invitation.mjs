// A white portico at dusk: a row of tall columns, a lit door, and a lone lectern with microphones on the drive.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, oval, poly, pt, round } from '../kit/shapes.mjs'
import { sky, streaks } from '../kit/air.mjs'
import { bare, ridge } from '../kit/land.mjs'
import { mix } from '../kit/palette.mjs'

const [LEFT, RIGHT, TOP, FLOOR] = [640, 1720, 420, 985]
const MID = (LEFT + RIGHT) / 2

export function draw() {
  const s = scene('portico')
  sky(s, ['#1f2747', '#47436d', '#8d5f7d', '#dd8a72', '#f4bf86'], 1000)
  streaks(s, 12, [0, 240, W, 760], '#f3b184', 0.35, [8, 30])
  s.fill(oval(210, 232, 46), '#f6e7cf')
  s.fill(
    oval(228, 222, 42),
    s.linear(
      [
        [0, '#2c2f55'],
        [1, '#3d3c66'],
      ],
      [0, 180, 0, 270],
    ),
  )

  // Dark trees behind, the low wings of the house.
  s.fill(ridge('trees', 950, 210, { foot: 1010, scale: 9, octaves: 5, step: 12 }).d, '#3a2f4f')
  for (const [x, h] of [
    [90, 620],
    [330, 520],
    [520, 400],
    [1850, 640],
  ])
    bare(s, x, 1000, h, '#2b2643', { depth: 7 })
  s.fill(box(360, 640, 400, 350), '#b7a3ae')
  s.fill(box(1620, 640, 400, 350), '#7d7192')
  s.fill(box(340, 622, 420, 22) + box(1620, 622, 400, 22), '#d6c3c0')
  for (const x of [420, 540]) {
    s.fill(box(x, 720, 56, 140), '#f7d594')
    s.fill(box(x + 26, 720, 4, 140) + box(x, 786, 56, 4), '#94808f')
  }
  s.spray(
    box(360, 640, 400, 350),
    '#3d3c66',
    [360, 0, 660, 0],
    [
      [0, 0.75],
      [1, 0],
    ],
  )

  // The wall behind the columns, its door, windows and hanging lamp.
  s.fill(
    box(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP),
    s.linear(
      [
        [0, '#c98f6a'],
        [0.5, '#f3c98c'],
        [1, '#f7dca6'],
      ],
      [0, TOP, 0, FLOOR],
    ),
  )
  s.glow(
    box(LEFT, TOP, RIGHT - LEFT, FLOOR - TOP),
    '#9a6d80',
    [MID, 800, 640],
    [
      [0.45, 0],
      [1, 0.8],
    ],
  )
  for (const x of [760, 935, 1360, 1535])
    for (const [y, h] of [
      [500, 150],
      [740, 190],
    ]) {
      s.fill(box(x - 12, y - 12, 92, h + 24), '#f2e2c4', 'opacity="0.75"')
      s.fill(box(x, y, 68, h), '#fff0c4')
      s.fill(box(x + 32, y, 4, h) + box(x, y + h / 2, 68, 4), '#b7835f')
    }
  s.fill(box(MID - 92, 690, 184, 295), '#f8e8c8')
  s.fill(box(MID - 70, 712, 140, 273), '#fffbe6')
  s.fill(`M${pt(MID - 110, 690)}C${pt(MID - 80, 600)} ${pt(MID + 80, 600)} ${pt(MID + 110, 690)}Z`, '#fdf2d0')
  s.fill(box(MID - 2, 712, 4, 273), '#d9b078')
  s.fill(box(MID - 2, TOP, 4, 90), '#5b3b46')
  s.fill(
    poly([
      [MID - 26, 520],
      [MID + 26, 520],
      [MID + 34, 596],
      [MID, 622],
      [MID - 34, 596],
    ]),
    '#fff8d8',
  )
  s.stroke(
    poly([
      [MID - 26, 520],
      [MID + 26, 520],
      [MID + 34, 596],
      [MID, 622],
      [MID - 34, 596],
    ]),
    '#5b3b46',
    5,
  )
  s.fill(
    oval(MID, 570, 240),
    s.radial(
      [
        [0, '#fff3c2', 0.75],
        [1, '#fff3c2', 0],
      ],
      [MID, 570, 240],
    ),
  )

  columns(s)
  // Entablature, pediment, balustrade.
  s.fill(
    box(LEFT - 40, TOP - 92, RIGHT - LEFT + 80, 92),
    s.linear(
      [
        [0, '#f4e8dc'],
        [1, '#9d90ad'],
      ],
      [LEFT, 0, RIGHT, 0],
    ),
  )
  s.fill(box(LEFT - 40, TOP - 40, RIGHT - LEFT + 80, 5) + box(LEFT - 60, TOP - 104, RIGHT - LEFT + 120, 16), '#b9a8b6')
  s.fill(
    poly([
      [LEFT - 70, TOP - 100],
      [MID, 120],
      [RIGHT + 70, TOP - 100],
    ]),
    '#efe1d6',
  )
  s.fill(
    poly([
      [LEFT + 60, TOP - 122],
      [MID, 160],
      [RIGHT - 60, TOP - 122],
    ]),
    '#a897b1',
  )
  s.spray(
    poly([
      [LEFT + 60, TOP - 122],
      [MID, 160],
      [RIGHT - 60, TOP - 122],
    ]),
    '#4a4470',
    [RIGHT, 0, LEFT + 260, 0],
    [
      [0, 0.9],
      [1, 0],
    ],
  )
  s.fill(oval(MID, 250, 40), '#efe1d6')
  s.fill(oval(MID, 250, 27), '#6d5f86')

  drive(s)
  return s
}

function columns(s) {
  const count = 6
  for (let i = 0; i < count; i++) {
    const x = LEFT + 60 + (i * (RIGHT - LEFT - 120)) / (count - 1)
    const w = 37
    const inner = (MID - x) / (RIGHT - LEFT)
    const shaft = `M${pt(x - w * 0.86, TOP + 34)}C${pt(x - w, 600)} ${pt(x - w * 1.06, 800)} ${pt(x - w * 1.06, FLOOR - 26)}L${pt(x + w * 1.06, FLOOR - 26)}C${pt(x + w * 1.06, 800)} ${pt(x + w, 600)} ${pt(x + w * 0.86, TOP + 34)}Z`
    s.fill(
      shaft,
      s.linear(
        inner > 0
          ? [
              [0, '#cdbdc6'],
              [0.5, '#f3e6db'],
              [1, '#fbdcae'],
            ]
          : [
              [0, '#fbdcae'],
              [0.45, '#cfbfc9'],
              [1, '#6f6690'],
            ],
        [x - w, 0, x + w, 0],
      ),
    )
    for (let k = -3; k <= 3; k++)
      s.fill(box(x + k * 10 - 1.5, TOP + 44, 3, FLOOR - TOP - 80), '#6f6690', 'opacity="0.22"')
    s.fill(
      box(x - w * 1.25, TOP + 8, w * 2.5, 16) +
        box(x - w * 1.3, FLOOR - 28, w * 2.6, 12) +
        box(x - w * 1.45, FLOOR - 16, w * 2.9, 18),
      '#efe0d3',
    )
    for (const side of [-1, 1]) {
      s.fill(oval(x + side * w * 1.08, TOP + 28, 15), '#e2d0c8')
      s.stroke(oval(x + side * w * 1.08, TOP + 28, 7), '#8b7d9c', 3)
    }
    s.fill(box(x - w * 1.4, TOP, w * 2.8, 9), '#f7ecdf')
  }
}

function drive(s) {
  for (let i = 0; i < 4; i++)
    s.fill(box(LEFT - 40 - i * 26, FLOOR + i * 15, RIGHT - LEFT + 80 + i * 52, 16), mix('#f1dcc0', '#8a7290', i / 4))
  s.fill(
    box(0, FLOOR + 58, W, H),
    s.linear(
      [
        [0, '#5f4a6c'],
        [0.4, '#3c3558'],
        [1, '#1e2140'],
      ],
      [0, FLOOR + 58, 0, H],
    ),
  )
  s.fill(box(0, 996, LEFT - 120, 50), '#3a3a55')
  s.fill(box(RIGHT + 118, 996, 200, 50), '#33324f')
  // Light from the door falls down the steps; the columns throw fans of shade.
  s.fill(
    poly([
      [MID - 120, FLOOR + 58],
      [MID + 120, FLOOR + 58],
      [MID + 420, H],
      [MID - 700, H],
    ]),
    s.linear(
      [
        [0, '#ffd79a', 0.95],
        [1, '#f0a878', 0.12],
      ],
      [0, FLOOR + 50, 0, H],
    ),
  )
  for (const [x, w] of [
    [LEFT + 150, 60],
    [LEFT + 330, 70],
    [RIGHT - 330, 70],
    [RIGHT - 150, 60],
  ]) {
    const out = (x - MID) * 0.75
    s.fill(
      poly([
        [x - w, FLOOR + 58],
        [x + w, FLOOR + 58],
        [x + w * 1.9 + out, H],
        [x - w * 1.9 + out, H],
      ]),
      s.linear(
        [
          [0, '#ffd79a', 0.5],
          [1, '#f0a878', 0],
        ],
        [0, FLOOR + 50, 0, H],
      ),
    )
  }
  const [x, y] = [452, 1176]
  s.fill(
    curve(
      [
        [x - 40, y + 66],
        [x + 120, y + 44],
        [x - 130, y + 100],
        [x - 340, y + 112],
      ],
      true,
    ),
    '#15172f',
    'opacity="0.6"',
  )
  s.fill(
    poly([
      [x - 62, y - 150],
      [x + 62, y - 150],
      [x + 46, y + 72],
      [x - 46, y + 72],
    ]),
    '#241d35',
  )
  s.fill(
    poly([
      [x + 20, y - 150],
      [x + 62, y - 150],
      [x + 46, y + 72],
      [x + 16, y + 72],
    ]),
    '#c77f62',
  )
  s.fill(
    poly([
      [x - 84, y - 166],
      [x + 84, y - 192],
      [x + 84, y - 150],
      [x - 84, y - 144],
    ]),
    '#181428',
  )
  s.fill(
    poly([
      [x - 84, y - 166],
      [x + 84, y - 192],
      [x + 84, y - 184],
      [x - 84, y - 159],
    ]),
    '#f0b27e',
  )
  s.fill(box(x - 66, y + 66, 132, 18), '#181428')
  for (const [a, b] of [
    [-26, -52],
    [14, -10],
    [40, 40],
  ]) {
    s.stroke(
      `M${pt(x + a, y - 172)}C${pt(x + a, y - 240)} ${pt(x + b - 20, y - 262)} ${pt(x + b - 4, y - 282)}`,
      '#181428',
      6,
    )
    s.fill(round(x + b - 16, y - 316, 26, 46, 13), a === 14 ? '#d5452a' : '#2b2440')
    s.fill(round(x + b + 2, y - 312, 7, 36, 3), '#f0b27e')
  }
}
