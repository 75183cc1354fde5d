// A winter stadium at night among snowy mountains, its bowl alight, fireworks above.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, oval, poly, pt } from '../kit/shapes.mjs'
import { sky, mist, snow } from '../kit/air.mjs'
import { ridge } from '../kit/land.mjs'
import { burst } from '../kit/things.mjs'
import { ink } from '../kit/palette.mjs'

export const options = { grain: 16 }

const [CX, CY, RX, RY] = [960, 850, 770, 205]

export function draw() {
  const s = scene('stadium')
  const r = s.random
  sky(s, ['#0d1730', '#182a50', '#33477a', '#6d6f9a'], 820)
  snow(s, 140, '#dfe6f2', [0.8, 2], [0, 0, W, 520], 0.7)

  const far = ridge('daegwallyeong', 660, 300, { foot: H, scale: 2.4, sharp: true, octaves: 5, step: 12 })
  s.fill(far.d, '#4d5d8c')
  s.spray(
    far.d,
    '#dbe2ee',
    [0, 470, 0, 720],
    [
      [0, 0.95],
      [0.5, 0.25],
      [0.8, 0],
    ],
  )
  mist(s, 760, 120, '#8f8fb4', 0.6)

  // Beams of light from the bowl.
  for (const [x, lean, w] of [
    [430, -330, 120],
    [640, -120, 90],
    [960, 0, 110],
    [1280, 120, 90],
    [1490, 330, 120],
  ]) {
    s.fill(
      poly([
        [x - 12, 900],
        [x + 12, 900],
        [x + lean + w, 60],
        [x + lean - w, 60],
      ]),
      s.linear(
        [
          [0, '#cfe0ff', 0.4],
          [1, '#cfe0ff', 0],
        ],
        [0, 860, 0, 100],
      ),
    )
  }
  burst(s, 960, 285, 300, ink.straw, { rays: 64 })
  burst(s, 480, 330, 200, ink.coral, { rays: 46 })
  burst(s, 1450, 300, 225, '#bfe0e6', { rays: 50 })
  burst(s, 720, 150, 110, '#f4ecdc', { rays: 30 })
  burst(s, 1230, 130, 120, ink.red, { rays: 34 })
  burst(s, 210, 170, 96, '#bfe0e6', { rays: 26 })
  burst(s, 1740, 140, 110, ink.straw, { rays: 30 })
  for (const [x, y] of [
    [960, 560],
    [480, 520],
    [1450, 520],
  ])
    s.stroke(
      `M${pt(x, y)}C${pt(x - 8, 640)} ${pt(x + 6, 720)} ${pt(x + (960 - x) * 0.1, 800)}`,
      '#f0cf83',
      3,
      'opacity="0.5" stroke-dasharray="3 9"',
    )

  bowl(s, r)
  const near = ridge('near slope', 1205, 170, { foot: H, scale: 2.2 })
  s.fill(
    near.d,
    s.linear(
      [
        [0, '#cfd8e8'],
        [1, '#5a6b9c'],
      ],
      [0, 1080, 0, H],
    ),
  )
  for (let i = 0; i < 90; i++) {
    const [x, t] = [r(0, W), r()]
    const [y, h] = [1130 + t * 150 + Math.abs(x - 960) * -0.06, 60 + t * 80]
    if (Math.abs(x - 960) < 560 && y < 1180) continue
    s.fill(
      poly([
        [x, y - h],
        [x + h * 0.13, y - h * 0.55],
        [x + h * 0.07, y - h * 0.55],
        [x + h * 0.2, y - h * 0.2],
        [x + h * 0.1, y - h * 0.2],
        [x + h * 0.26, y],
        [x - h * 0.26, y],
        [x - h * 0.1, y - h * 0.2],
        [x - h * 0.2, y - h * 0.2],
        [x - h * 0.07, y - h * 0.55],
        [x - h * 0.13, y - h * 0.55],
      ]),
      t > 0.5 ? '#0f1c36' : '#1b2c50',
    )
  }
  snow(s, 170, '#ffffff', [1.5, 4.5], [0, 0, W, H], 0.75)
  return s
}

function bowl(s, r) {
  s.blur(70, () => s.fill(oval(CX, CY - 30, RX * 1.02, RY * 1.15), '#ffcf8e', 'opacity="0.55"'))
  // Outer wall with ribs.
  s.fill(
    `M${pt(CX - RX, CY)}L${pt(CX - RX * 0.88, CY + 210)}C${pt(CX - RX * 0.5, CY + 330)} ${pt(CX + RX * 0.5, CY + 330)} ${pt(CX + RX * 0.88, CY + 210)}L${pt(CX + RX, CY)}Z`,
    s.linear(
      [
        [0, '#1a2a52'],
        [0.5, '#4a5f96'],
        [1, '#1a2a52'],
      ],
      [CX - RX, 0, CX + RX, 0],
    ),
  )
  for (let i = 0; i < 44; i++) {
    const a = Math.PI * (0.02 + (0.96 * i) / 43)
    s.stroke(
      `M${pt(CX + Math.cos(a) * RX, CY + Math.sin(a) * RY)}L${pt(CX + Math.cos(a) * RX * 0.885, CY + 108 + Math.sin(a) * RY * 0.92)}`,
      i % 4 ? '#0f1c3b' : '#e8785a',
      i % 4 ? 5 : 6,
      'opacity="0.8"',
    )
  }
  s.fill(oval(CX, CY, RX, RY), '#f1e7d4')
  s.fill(oval(CX, CY + 6, RX * 0.965, RY * 0.955), '#15244a')
  // Tiers of seats, with small lights in the crowd.
  const tiers = ['#1f3468', '#294180', '#3c4f92', '#6a5c93', '#a5718d', '#d98f7f']
  tiers.forEach((c, i) => s.fill(oval(CX, CY + 8 + i * 9, RX * (0.94 - i * 0.075), RY * (0.93 - i * 0.088)), c))
  let lights = ''
  for (let i = 0; i < 620; i++) {
    const [a, k] = [r(0, 6.283), r(0, 1)]
    lights += oval(
      CX + Math.cos(a) * RX * (0.93 - k * 0.43),
      CY + 8 + k * 54 + Math.sin(a) * RY * (0.91 - k * 0.5),
      r(1.2, 2.8),
    )
  }
  s.fill(lights, '#ffeec4', 'opacity="0.9"')
  const [fx, fy] = [RX * 0.5, RY * 0.42]
  s.fill(
    oval(CX, CY + 66, fx, fy),
    s.radial(
      [
        [0, '#fffaf0'],
        [0.55, '#ffe7b5'],
        [1, '#eab479'],
      ],
      [CX, CY + 60, fx],
    ),
  )
  for (const k of [0.82, 0.6, 0.38]) s.stroke(oval(CX, CY + 66, fx * k, fy * k), '#c9785c', 3, 'opacity="0.55"')
  let marchers = ''
  for (let i = 0; i < 110; i++) {
    const a = (i / 110) * 6.283
    marchers += oval(CX + Math.cos(a) * fx * 0.71, CY + 62 + Math.sin(a) * fy * 0.71, 3.2, 7)
  }
  s.fill(marchers, '#33477a')
  s.fill(box(CX - 1.5, CY - 40, 3, 110), '#fffaf0')
}
