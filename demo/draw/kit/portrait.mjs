// A flat portrait: a bust before a disc of colour, lit from the left, from a few chosen parts.
import { scene } from './scene.mjs'
import { curve, line, oval, pt } from './shapes.mjs'
import { darker, lighter, mix } from './palette.mjs'

export const portraitOptions = { grain: 26, quality: 84, limit: 45_000 }
const [CX, TOP, CHIN] = [320, 176, 412]

export function portrait(name, o) {
  const s = scene(name, 640, 640)
  const jaw = o.jaw ?? 1
  const turn = o.turn ?? 6
  s.all(
    s.linear(
      [
        [0, lighter(o.ground, 0.12)],
        [1, darker(o.ground, 0.12)],
      ],
      [0, 0, 640, 640],
    ),
  )
  s.fill(oval(320, 300, 250), lighter(o.ground, 0.3))
  s.glow(
    oval(320, 300, 250),
    darker(o.ground, 0.2),
    [220, 200, 420],
    [
      [0.5, 0],
      [1, 0.75],
    ],
  )
  o.behind?.(s, o)

  // Neck and shoulders.
  const [skin, shade] = [o.skin, mix(o.skin, '#7a3b32', 0.34)]
  s.fill(`M${pt(272, 360)}L${pt(368, 360)}L${pt(374, 480)}L${pt(320, 530)}L${pt(266, 480)}Z`, shade)
  const w = o.shoulders ?? 220
  s.fill(
    `M${pt(CX - w - 20, 660)}C${pt(CX - w - 6, 540)} ${pt(CX - w * 0.72, 492)} ${pt(CX - 62, 462)}L${pt(320, 520)}L${pt(CX + 62, 462)}C${pt(CX + w * 0.72, 492)} ${pt(CX + w + 6, 540)} ${pt(CX + w + 20, 660)}Z`,
    o.coat,
  )
  s.spray(
    `M${pt(330, 520)}L${pt(CX + 62, 462)}C${pt(CX + w * 0.72, 492)} ${pt(CX + w + 6, 540)} ${pt(CX + w + 20, 660)}L${pt(330, 660)}Z`,
    darker(o.coat, 0.55),
    [560, 0, 330, 0],
    [
      [0, 0.8],
      [1, 0.1],
    ],
  )
  o.dress?.(s, o)

  // Ears, head, the shaded side.
  for (const m of [-1, 1]) s.fill(oval(CX + m * 100 * jaw, 306, 17, 27), m < 0 ? skin : shade)
  const head = `M${pt(CX - 98 * jaw, 262)}C${pt(CX - 98, TOP - 20)} ${pt(CX + 98, TOP - 20)} ${pt(CX + 98 * jaw, 262)}C${pt(CX + 102 * jaw, 330)} ${pt(CX + 84 * jaw, 380)} ${pt(CX + 44 * jaw, CHIN - 6)}C${pt(CX + 20, CHIN + 8)} ${pt(CX - 20, CHIN + 8)} ${pt(CX - 44 * jaw, CHIN - 6)}C${pt(CX - 84 * jaw, 380)} ${pt(CX - 102 * jaw, 330)} ${pt(CX - 98 * jaw, 262)}Z`
  s.fill(head, skin)
  s.clip(head, () => {
    s.fill(
      `M${pt(CX + 46 + turn, 150)}C${pt(CX + 70 + turn, 240)} ${pt(CX + 40 + turn, 320)} ${pt(CX + 62 + turn, 350)}C${pt(CX + 50, 390)} ${pt(CX + 20, 404)} ${pt(CX, CHIN + 10)}L${pt(460, CHIN + 20)}L${pt(460, 150)}Z`,
      shade,
      'opacity="0.42"',
    )
    for (const m of [-1, 1]) s.fill(oval(CX + m * 58 + turn, 344, 25, 17), '#d8694f', 'opacity="0.13"')
    o.beard?.(s, o)
  })
  features(s, o, turn, shade)
  o.hair?.(s, o)
  o.glasses?.(s, turn)
  o.last?.(s, o)
  return s
}

function features(s, o, turn, shade) {
  const dark = '#2a1d22'
  const brow = o.brow ?? dark
  for (const m of [-1, 1]) {
    const x = CX + m * 42 + turn
    const y = 292
    s.stroke(
      `M${pt(x - 23, y - 27 + (m < 0 ? 4 : -1))}C${pt(x - 8, y - 38)} ${pt(x + 8, y - 38)} ${pt(x + 23, y - 27 + (m < 0 ? -1 : 4))}`,
      brow,
      o.browWeight ?? 7,
      'stroke-linecap="round"',
    )
    if (o.smiling) {
      s.stroke(
        `M${pt(x - 17, y + 3)}C${pt(x - 8, y - 9)} ${pt(x + 8, y - 9)} ${pt(x + 17, y + 3)}`,
        dark,
        5.5,
        'stroke-linecap="round"',
      )
      continue
    }
    s.fill(
      `M${pt(x - 19, y + 1)}C${pt(x - 9, y - 11)} ${pt(x + 9, y - 11)} ${pt(x + 19, y + 1)}C${pt(x + 8, y + 9)} ${pt(x - 8, y + 9)} ${pt(x - 19, y + 1)}Z`,
      '#fbf6ec',
    )
    s.fill(oval(x + 1, y - 1, 8.4), o.iris ?? '#33231f')
    s.fill(oval(x - 2, y - 4, 2.4), '#ffffff')
    s.stroke(
      `M${pt(x - 20, y + 2)}C${pt(x - 9, y - 12)} ${pt(x + 9, y - 12)} ${pt(x + 20, y + (m > 0 ? -2 : 1))}`,
      dark,
      o.lash ?? 4.5,
      'stroke-linecap="round"',
    )
  }
  s.stroke(
    `M${pt(CX + 6 + turn, 290)}C${pt(CX + 10 + turn, 316)} ${pt(CX + 20 + turn, 330)} ${pt(CX + 14 + turn, 340)}C${pt(CX + 8 + turn, 345)} ${pt(CX - 2 + turn, 345)} ${pt(CX - 8 + turn, 341)}`,
    shade,
    5,
    'stroke-linecap="round" stroke-linejoin="round"',
  )
  const lip = o.lip ?? mix(o.skin, '#a23b3b', 0.6)
  s.fill(
    `M${pt(CX - 31 + turn, 370)}C${pt(CX - 12 + turn, 362)} ${pt(CX - 4 + turn, 366)} ${pt(CX + turn, 367)}C${pt(CX + 4 + turn, 366)} ${pt(CX + 12 + turn, 362)} ${pt(CX + 31 + turn, 368)}C${pt(CX + 16 + turn, 388)} ${pt(CX - 16 + turn, 388)} ${pt(CX - 31 + turn, 370)}Z`,
    lip,
    `opacity="${o.lipAlpha ?? 0.9}"`,
  )
  s.stroke(
    `M${pt(CX - 34 + turn, 369)}C${pt(CX - 12 + turn, 377)} ${pt(CX + 14 + turn, 376)} ${pt(CX + 35 + turn, 365)}`,
    mix(lip, dark, 0.55),
    3.4,
    'stroke-linecap="round"',
  )
}

// Spectacles: round or square rims.
export function spectacles(colour, square = false, weight = 6) {
  return (s, turn) => {
    for (const m of [-1, 1]) {
      const x = CX + m * 44 + turn
      const d = square
        ? curve(
            [
              [x - 34, 272],
              [x, 267],
              [x + 34, 272],
              [x + 33, 300],
              [x + 22, 318],
              [x - 22, 318],
              [x - 33, 300],
            ],
            true,
            8,
          )
        : oval(x, 293, 34, 33)
      s.fill(d, '#ffffff', 'opacity="0.2"')
      s.stroke(d, colour, weight)
      s.stroke(line(x + m * 34, 284, CX + m * 98, 280), colour, weight)
    }
    s.stroke(
      `M${pt(CX - 11 + turn, 288)}C${pt(CX - 4 + turn, 281)} ${pt(CX + 4 + turn, 281)} ${pt(CX + 11 + turn, 288)}`,
      colour,
      weight,
    )
  }
}

export const collar = (s, colour, out = 64) =>
  s.fill(
    `M${pt(CX - 58, 456)}L${pt(320, 534)}L${pt(CX - out - 14, 540)}L${pt(CX - 76, 470)}Z M${pt(CX + 58, 456)}L${pt(320, 534)}L${pt(CX + out + 14, 540)}L${pt(CX + 76, 470)}Z`,
    colour,
  )
export const shirt = (s, colour) =>
  s.fill(`M${pt(CX - 60, 460)}L${pt(320, 548)}L${pt(CX + 60, 460)}L${pt(CX + 92, 660)}L${pt(CX - 92, 660)}Z`, colour)
