// Rain on a ball field: the wet diamond from behind the plate, a red umbrella on the mound.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt, plane } from '../kit/shapes.mjs'
import { rain } from '../kit/air.mjs'
import { ridge, town } from '../kit/land.mjs'
import { person } from '../kit/people.mjs'
import { mix } from '../kit/palette.mjs'

const FENCE = 430
// The infield square in perspective: home, first, second, third.
const at = plane([
  [960, 1196],
  [1560, 800],
  [960, 610],
  [360, 800],
])

export function draw() {
  const s = scene('rain delay')
  const r = s.random
  s.all(
    s.linear(
      [
        [0, '#5d7280'],
        [1, '#a9b7b6'],
      ],
      [0, 0, 0, FENCE],
    ),
  )
  s.blur(26, () => {
    for (let i = 0; i < 16; i++)
      s.fill(
        oval(r(0, W), r(-30, 190), r(150, 330), r(34, 80)),
        r.pick(['#46596a', '#52677a', '#75888f']),
        'opacity="0.6"',
      )
  })
  s.fill(ridge('dream hill', 420, 190, { foot: FENCE, scale: 2.4 }).d, '#8499a0')
  town(s, { y: FENCE, low: 30, high: 130, paint: '#6d838f', width: [50, 120], gap: 0.3 })
  for (const x of [250, 1670]) {
    s.fill(box(x - 7, 130, 14, 320), '#40535f')
    s.fill(box(x - 86, 70, 172, 86), '#40535f')
    for (let j = 0; j < 3; j++) for (let i = 0; i < 6; i++) s.fill(oval(x - 70 + i * 28, 86 + j * 27, 10), '#fff3cd')
    s.fill(
      oval(x, 112, 300),
      s.radial(
        [
          [0, '#fff1c6', 0.6],
          [1, '#fff1c6', 0],
        ],
        [x, 112, 300],
      ),
    )
  }
  field(s, r)
  people(s)
  rain(s, 520, '#e4edec', { lean: 0.22, alpha: 0.55 })
  s.fill(
    box(0, 1080, W, 200),
    s.linear(
      [
        [0, '#1c2f33', 0],
        [1, '#1c2f33', 0.6],
      ],
      [0, 1080, 0, H],
    ),
  )
  return s
}

function field(s, r) {
  s.fill(box(0, FENCE, W, 40), '#24483f')
  for (let x = 0; x < W; x += 160) s.fill(box(x, FENCE, 4, 40), '#18332d')
  s.fill(box(0, FENCE - 5, W, 8), '#e2c46a')
  // Mown bands run out from home.
  s.fill(
    box(0, FENCE + 40, W, H),
    s.linear(
      [
        [0, '#6f9178'],
        [1, '#3f6a4c'],
      ],
      [0, FENCE, 0, H],
    ),
  )
  for (let i = 0; i < 13; i += 1)
    if (i % 2)
      s.fill(
        poly([
          [960, 1240],
          [-900 + i * 290, FENCE + 40],
          [-900 + (i + 1) * 290, FENCE + 40],
        ]),
        '#87a587',
        'opacity="0.5"',
      )
  s.fill(box(0, FENCE + 40, W, 26), '#a77a58')
  const clay = s.linear(
    [
      [0, '#b4835c'],
      [1, '#8a5638'],
    ],
    [0, 580, 0, H],
  )
  // The skin of the infield, then its grass.
  s.fill(
    curve(
      [
        [180, 842],
        [330, 690],
        [620, 578],
        [960, 540],
        [1300, 578],
        [1590, 690],
        [1740, 842],
        [1400, 1010],
        [1100, 1180],
        [1110, 1262],
        [960, 1300],
        [810, 1262],
        [820, 1180],
        [520, 1010],
      ],
      true,
    ),
    clay,
  )
  s.spray(
    curve(
      [
        [180, 842],
        [330, 690],
        [620, 578],
        [960, 540],
        [1300, 578],
        [1590, 690],
        [1740, 842],
        [1400, 1010],
        [1100, 1180],
        [960, 1300],
        [820, 1180],
        [520, 1010],
      ],
      true,
    ),
    '#4d2d24',
    [200, 1100, 900, 600],
    [
      [0, 0.75],
      [0.8, 0],
    ],
  )
  const inner = (k) => poly([at(k, k), at(1 - k, k), at(1 - k, 1 - k), at(k, 1 - k)])
  s.fill(inner(0.085), '#557f5a')
  for (let i = 0; i < 5; i++)
    s.fill(
      poly([
        at(0.085 + i * 0.166, 0.085),
        at(0.168 + i * 0.166, 0.085),
        at(0.168 + i * 0.166, 0.915),
        at(0.085 + i * 0.166, 0.915),
      ]),
      '#6b946a',
    )
  const [mx, my] = at(0.5, 0.5)
  s.fill(oval(mx, my + 4, 132, 42), '#7d4c33')
  s.fill(oval(mx, my - 4, 122, 36), '#b4835c')
  s.fill(box(mx - 22, my - 8, 44, 6), '#f4ecdc')
  // Lines and bases.
  const paint = '#f4efe2'
  s.fill(
    poly([at(0, 0), at(2.2, 0), at(2.2, 0.012), at(0, 0.014)]) +
      poly([at(0, 0), at(0, 2.2), at(0.012, 2.2), at(0.014, 0)]),
    paint,
  )
  for (const [u, v] of [
    [0.97, 0.02],
    [0.97, 0.97],
    [0.02, 0.97],
  ])
    s.fill(poly([at(u, v), at(u + 0.04, v), at(u + 0.04, v + 0.04), at(u, v + 0.04)]), paint)
  s.fill(
    poly([
      [930, 1196],
      [990, 1196],
      [990, 1214],
      [960, 1232],
      [930, 1214],
    ]),
    paint,
  )
  for (const m of [-1, 1])
    s.stroke(
      poly([
        [960 + m * 60, 1150],
        [960 + m * 150, 1150],
        [960 + m * 172, 1262],
        [960 + m * 62, 1262],
      ]),
      paint,
      7,
    )
  // Puddles that hold the sky and its lamps, with rings where drops fall.
  for (const [x, y, w, h] of [
    [470, 850, 150, 30],
    [1400, 820, 180, 34],
    [760, 1130, 130, 28],
    [1190, 1120, 170, 32],
    [300, 1130, 210, 44],
    [1690, 1060, 190, 40],
  ]) {
    const blob = curve(
      Array.from({ length: 9 }, (_, i) => [
        x + Math.cos(i * 0.698) * w * r(0.8, 1.1),
        y + Math.sin(i * 0.698) * h * r(0.75, 1.1),
      ]),
      true,
    )
    s.fill(
      blob,
      s.linear(
        [
          [0, '#d6e0dc'],
          [1, '#7f97a0'],
        ],
        [0, y - h, 0, y + h],
      ),
    )
    for (let i = 0; i < 4; i++) {
      const q = r(8, 26)
      s.stroke(oval(x + r(-0.6, 0.6) * w, y + r(-0.45, 0.45) * h, q, q * 0.3), '#f8faf4', 2.4)
    }
  }
}

// The umpire waits on the mound under a red umbrella; a team looks on from its dugout bench.
function people(s) {
  const [x, y] = at(0.5, 0.5)
  s.fill(
    poly([
      [x - 40, y + 4],
      [x + 40, y + 4],
      [x + 60, y + 132],
      [x - 50, y + 132],
    ]),
    '#223a34',
    'opacity="0.4"',
  )
  person(s, x - 10, y + 4, 236, '#22303f', { stride: 0.02, hat: '#111c2a', skin: '#d9b391', wide: 0.85 })
  s.stroke(line(x + 24, y - 150, x + 10, y - 330), '#1b2733', 6)
  const dome = `M${pt(x - 168, y - 228)}C${pt(x - 150, y - 372)} ${pt(x + 156, y - 392)} ${pt(x + 186, y - 246)}`
  s.fill(
    `${dome}C${pt(x + 160, y - 268)} ${pt(x + 120, y - 264)} ${pt(x + 98, y - 242)}C${pt(x + 70, y - 262)} ${pt(x + 30, y - 258)} ${pt(x + 8, y - 236)}C${pt(x - 20, y - 256)} ${pt(x - 60, y - 250)} ${pt(x - 82, y - 230)}C${pt(x - 110, y - 248)} ${pt(x - 140, y - 244)} ${pt(x - 168, y - 228)}Z`,
    '#d5452a',
  )
  s.fill(
    `M${pt(x + 10, y - 350)}C${pt(x + 60, y - 330)} ${pt(x + 90, y - 290)} ${pt(x + 98, y - 242)}C${pt(x + 120, y - 264)} ${pt(x + 160, y - 268)} ${pt(x + 186, y - 246)}C${pt(x + 160, y - 372)} ${pt(x + 60, y - 360)} ${pt(x + 10, y - 350)}Z`,
    '#a8321f',
  )
  s.fill(box(x + 6, y - 364, 6, 20), '#1b2733')
  for (const [px, py, h, o] of [
    [1590, 762, 180, { face: -1 }],
    [332, 762, 176, {}],
  ]) {
    s.fill(oval(px + 10, py + 3, 50, 8), '#223a34', 'opacity="0.4"')
    person(s, px, py, h, '#eae6d8', {
      trousers: '#d5d3c8',
      hat: '#2f4f7a',
      skin: '#d9b391',
      stride: 0.05,
      skirt: 0.4,
      wide: 0.9,
      ...o,
    })
  }
  for (let i = 0; i < 3; i += 2)
    person(s, 560 + i * 400, 520, 86, mix('#eae6d8', '#8499a0', 0.3), {
      trousers: '#c9ccc5',
      hat: '#2f4f7a',
      skin: '#c7a98f',
      stride: 0.03,
      skirt: 0.4,
      wide: 0.9,
    })
}
