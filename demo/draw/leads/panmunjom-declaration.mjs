// Two shadows meet over a low concrete line: they fall across the ground and up the wall of a blue hut.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { mix } from '../kit/palette.mjs'

const FOOT = 800
const SHADE = '#102846'

export function draw() {
  const s = scene('declaration')
  const r = s.random
  // The wall: sky-blue boards, a white eave, three windows.
  s.all(
    s.linear(
      [
        [0, '#5a9bd0'],
        [0.6, '#78b4dc'],
        [1, '#8cc0de'],
      ],
      [0, 0, 0, FOOT],
    ),
  )
  for (let y = 150; y < FOOT; y += 44) {
    s.fill(box(0, y, W, 4), '#3f7fb8', 'opacity="0.55"')
    s.fill(box(0, y + 4, W, 3), '#b5dbee', 'opacity="0.5"')
  }
  s.fill(box(0, 0, W, 96), '#f1ead9')
  s.fill(box(0, 96, W, 46), '#235487')
  s.fill(
    box(0, 142, W, 120),
    s.linear(
      [
        [0, '#173a66', 0.75],
        [1, '#173a66', 0],
      ],
      [0, 142, 0, 262],
    ),
  )
  for (const x of [110, 1500]) window(s, x, 270, 310, 300)
  s.fill(box(0, FOOT - 74, W, 74), '#c7c3b4')
  s.fill(box(0, FOOT - 74, W, 8), '#efe9d8')
  s.spray(
    box(0, FOOT - 66, W, 66),
    '#7f7c72',
    [0, FOOT, 0, FOOT - 60],
    [
      [0, 0.7],
      [1, 0],
    ],
  )

  // The ground: raked gravel on one side, sand on the other; the line runs between, under the hut.
  s.fill(
    box(0, FOOT, W, H),
    s.linear(
      [
        [0, '#d8c49b'],
        [1, '#f0dfba'],
      ],
      [0, FOOT, 0, H],
    ),
  )
  s.fill(
    poly([
      [960, FOOT],
      [W, FOOT],
      [W, H],
      [960, H],
    ]),
    s.linear(
      [
        [0, '#b9b5a6'],
        [1, '#d6d2c1'],
      ],
      [0, FOOT, 0, H],
    ),
  )
  for (const side of [0, 1]) {
    let d = ''
    for (let i = 0; i < 1500; i++) {
      const t = r() ** 0.6
      const [x, y] = [side * 960 + r(0, 960), FOOT + t * 480]
      d += oval(x, y, 2 + t * 5, 1 + t * 2.6)
    }
    s.fill(d, side ? '#8f8b80' : '#b99e6c', 'opacity="0.5"')
  }
  concrete(s)
  shadows(s)
  s.fill(
    box(0, 0, W, H),
    s.radial(
      [
        [0, '#fff1cf', 0.28],
        [0.6, '#fff1cf', 0],
        [1, '#0d2442', 0.34],
      ],
      [960, 640, 1250],
    ),
  )
  return s
}

function concrete(s) {
  const [b, f] = [54, 128]
  s.fill(
    poly([
      [960 + b, FOOT],
      [960 + b + 16, FOOT],
      [960 + f + 60, H],
      [960 + f, H],
    ]),
    '#6f6a61',
    'opacity="0.7"',
  )
  s.fill(
    poly([
      [960 - b, FOOT],
      [960 + b, FOOT],
      [960 + f, H],
      [960 - f, H],
    ]),
    s.linear(
      [
        [0, '#e5dfcd'],
        [1, '#fbf5e3'],
      ],
      [0, FOOT, 0, H],
    ),
  )
  s.fill(
    poly([
      [960 - b, FOOT],
      [960 - b - 8, FOOT + 8],
      [960 - f - 34, H],
      [960 - f, H],
    ]),
    '#b3ab98',
  )
  for (const t of [0.16, 0.42, 0.78])
    s.stroke(line(960 - b - (f - b) * t, FOOT + 480 * t, 960 + b + (f - b) * t, FOOT + 480 * t), '#a39c8b', 3 + t * 3)
}

// Each man's shadow: broad on the ground towards us, upright on the wall; one arm held out over the line.
function shadows(s) {
  const man = (m, tall, wide, hair) => {
    const X = (v) => 960 + m * v
    const points = (list) => list.map(([x, y]) => [X(x), y])
    const top = 800 - tall
    s.fill(
      poly(
        points([
          [218, FOOT],
          [332, FOOT],
          [470, H + 10],
          [330, H + 10],
        ]),
      ) +
        poly(
          points([
            [344, FOOT],
            [448 + wide * 0.4, FOOT],
            [690, H + 10],
            [536, H + 10],
          ]),
        ),
      SHADE,
      'opacity="0.6"',
    )
    const body = curve(
      points([
        [218, FOOT + 2],
        [210, 700],
        [206, top + 320],
        [214, top + 210],
        [270, top + 168],
        [296, top + 150],
        [300, top + 126],
        [278, top + 74],
        [290, top + 20],
        [336, top - 4],
        [382, top + 16],
        [396, top + 68],
        [376, top + 122],
        [384, top + 148],
        [440 + wide * 0.5, top + 170],
        [484 + wide, top + 226],
        [492 + wide, top + 380],
        [470 + wide, 700],
        [452 + wide * 0.5, FOOT + 2],
      ]),
      false,
      7,
    )
    s.fill(`${body}Z`, SHADE)
    s.fill(curve(points(hair(top)), true), SHADE)
    // Outer arm, hanging; inner arm to the clasp.
    s.stroke(
      `M${pt(X(468 + wide), top + 226)}C${pt(X(508 + wide), top + 330)} ${pt(X(510 + wide), top + 400)} ${pt(X(480 + wide), top + 474)}`,
      SHADE,
      46,
      'stroke-linecap="round"',
    )
    s.stroke(
      `M${pt(X(244), top + 228)}C${pt(X(190), top + 330)} ${pt(X(140), 622)} ${pt(X(14), 596)}`,
      SHADE,
      48,
      'stroke-linecap="round"',
    )
  }
  s.group('opacity="0.82"', () => {
    man(-1, 506, 22, (t) => [
      [284, t + 60],
      [274, t + 16],
      [300, t - 22],
      [346, t - 30],
      [394, t - 6],
      [402, t + 44],
      [380, t + 10],
      [320, t + 8],
    ])
    man(1, 496, -14, (t) => [
      [276, t + 50],
      [278, t + 6],
      [320, t - 18],
      [372, t - 14],
      [402, t + 20],
      [404, t + 60],
    ])
    s.fill(
      curve(
        [
          [918, 566],
          [960, 560],
          [1004, 570],
          [1010, 606],
          [990, 634],
          [936, 634],
          [912, 604],
        ],
        true,
      ),
      SHADE,
    )
  })
  s.fill(
    oval(960, 598, 210),
    s.radial(
      [
        [0, '#ffd98a', 0.3],
        [1, '#ffd98a', 0],
      ],
      [960, 598, 240],
    ),
  )
}

function window(s, x, y, w, h) {
  s.fill(box(x - 18, y - 18, w + 36, h + 36), '#f1ead9')
  s.fill(
    box(x, y, w, h),
    s.linear(
      [
        [0, '#2a4f74'],
        [1, '#6f9fbb'],
      ],
      [x, y, x + w, y + h],
    ),
  )
  s.fill(
    poly([
      [x + 30, y],
      [x + 130, y],
      [x + 10, y + h],
      [x, y + h],
      [x, y + 90],
    ]),
    '#d7e8ec',
    'opacity="0.35"',
  )
  s.fill(box(x + w / 2 - 6, y, 12, h) + box(x, y + h / 2 - 5, w, 10), '#f1ead9')
  s.fill(box(x - 26, y + h + 18, w + 52, 14), mix('#c7c3b4', '#173a66', 0.2))
}
