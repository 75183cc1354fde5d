// A silicon wafer close up: its dies shine in bands of colour; one is lifted out of its place.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, oval, poly } from '../kit/shapes.mjs'
import { mix } from '../kit/palette.mjs'

export const options = { grain: 12 }

const [CX, CY, R] = [1010, 830, 960]
const BANDS = [
  '#14243f',
  '#2a3f75',
  '#5a4a86',
  '#a85a7a',
  '#e08a63',
  '#f2c878',
  '#8fbf9f',
  '#2f7f8c',
  '#1d4a6a',
  '#14243f',
]
const [DW, DH, GAP] = [104, 82, 9]
const LIFTED = [8, 6]

// The colour of a place on the wafer: bands that turn about a point of light.
function shine(x, y) {
  const t = (Math.atan2(y - 250, x - 620) / (Math.PI * 2) + 1.06 + Math.hypot(x - 620, y - 250) / 5200) % 1
  const k = ((t * 2) % 1) * (BANDS.length - 1)
  return mix(BANDS[Math.floor(k)], BANDS[Math.min(BANDS.length - 1, Math.floor(k) + 1)], k % 1)
}

export function draw() {
  const s = scene('wafer')
  s.all(
    s.linear(
      [
        [0, '#0c1526'],
        [1, '#1b2c46'],
      ],
      [0, 0, W, H],
    ),
  )
  s.fill(oval(CX + 26, CY + 36, R), '#050a14', 'opacity="0.6"')
  s.fill(
    oval(CX, CY, R),
    s.linear(
      [
        [0, '#9fb0bd'],
        [0.5, '#3c4f66'],
        [1, '#8797a6'],
      ],
      [CX - R, CY - R, CX + R, CY + R],
    ),
  )
  s.fill(oval(CX, CY, R - 12), '#22344e')
  s.clip(oval(CX, CY, R - 26), () =>
    s.group(`transform="rotate(-17 ${CX} ${CY})"`, () => {
      for (let j = -2; j < 22; j++)
        for (let i = -4; i < 24; i++) {
          const [x, y] = [i * (DW + GAP) - 40, j * (DH + GAP) - 130]
          if (Math.hypot(x + DW / 2 - CX, y + DH / 2 - CY) > R + 40) continue
          if (i === LIFTED[0] && j === LIFTED[1]) {
            s.fill(box(x, y, DW, DH), '#0a1322')
            continue
          }
          die(s, i, j, x, y)
        }
    }),
  )
  // Two long reflections across the glassy face.
  s.clip(oval(CX, CY, R - 12), () => {
    s.fill(
      poly([
        [520, -60],
        [760, -60],
        [200, H + 40],
        [-160, H + 40],
      ]),
      s.linear(
        [
          [0, '#ffffff', 0.34],
          [1, '#ffffff', 0.02],
        ],
        [600, 0, 100, H],
      ),
    )
    s.fill(
      poly([
        [850, -60],
        [900, -60],
        [400, H + 40],
        [330, H + 40],
      ]),
      '#ffffff',
      'opacity="0.14"',
    )
    s.fill(
      oval(CX, CY, R),
      s.radial(
        [
          [0, '#060c18', 0],
          [0.8, '#060c18', 0],
          [1, '#060c18', 0.55],
        ],
        [CX, CY, R],
      ),
    )
  })
  s.stroke(oval(CX, CY, R - 3), '#dfe7e8', 4, 'opacity="0.55"')
  lifted(s)
  return s
}

// One die: blocks of memory and logic, cut by fine lines.
function die(s, i, j, x, y) {
  const r = s.random
  const c = mix(shine(x, y), '#0f1c30', r(0, 0.14))
  s.fill(box(x, y, DW, DH), c)
  const [light, dark] = [mix(c, '#fff4dc', 0.3), mix(c, '#0a1322', 0.34)]
  s.fill(box(x + 6, y + 6, 40, 30) + box(x + 6, y + 42, 40, 34), dark, 'opacity="0.75"')
  s.fill(
    box(x + 52, y + 6, 20, 44) + box(x + 76, y + 6, 22, 20) + box(x + 76, y + 30, 22, 20) + box(x + 52, y + 56, 46, 20),
    light,
    'opacity="0.6"',
  )
  let fine = ''
  for (let k = 0; k < 2; k++) fine += box(x + 9, y + 14 + k * 10, 34, 2.4) + box(x + 56, y + 61 + k * 6, 38, 2.2)
  s.fill(fine, light, 'opacity="0.5"')
  if ((i * 7 + j * 13) % 37 === 0) s.fill(oval(x + DW / 2, y + DH / 2, 11), '#0a1322')
}

// The die that a machine has picked up: nearer to us, lit, with its shadow on the wafer.
function lifted(s) {
  s.group(`transform="rotate(-17 ${CX} ${CY})"`, () => {
    const [x, y] = [LIFTED[0] * (DW + GAP) - 40, LIFTED[1] * (DH + GAP) - 130]
    s.blur(12, () => s.fill(box(x + 46, y + 60, DW * 1.5, DH * 1.5), '#050a14', 'opacity="0.75"'))
    const [k, px, py] = [1.72, x - 22, y - 68]
    const [w, h] = [DW * k, DH * k]
    s.fill(
      poly([
        [px, py + h],
        [px + w, py + h],
        [px + w, py + h + 13],
        [px, py + h + 13],
      ]),
      '#7d2a20',
    )
    s.fill(
      box(px, py, w, h),
      s.linear(
        [
          [0, '#f0795a'],
          [1, '#c93f28'],
        ],
        [px, py, px + w, py + h],
      ),
    )
    s.fill(box(px + 10, py + 10, 70, 54) + box(px + 10, py + 74, 70, 57), '#8f2a1e', 'opacity="0.75"')
    s.fill(
      box(px + 90, py + 10, 35, 76) +
        box(px + 132, py + 10, 37, 35) +
        box(px + 132, py + 51, 37, 35) +
        box(px + 90, py + 96, 79, 35),
      '#ffd2a8',
      'opacity="0.8"',
    )
    for (let q = 0; q < 7; q++)
      s.fill(box(px + 15, py + 18 + q * 6, 60, 2) + box(px + 96, py + 102 + q * 4, 66, 1.6), '#ffb48c', 'opacity="0.6"')
    s.stroke(box(px, py, w, h), '#ffe6c8', 3)
  })
}
