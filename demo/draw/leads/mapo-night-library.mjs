// A district library at night: readers in its lit windows, the street wet and dark.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { bare, glints, town } from '../kit/land.mjs'
import { lamp } from '../kit/things.mjs'
import { person } from '../kit/people.mjs'
import { mix } from '../kit/palette.mjs'

const [X, Y, CW, CH, COLS, ROWS] = [470, 226, 246, 190, 5, 4]
const LIT = 2
const GROUND = 1010

export function draw() {
  const s = scene('library')
  const r = s.random
  s.all(
    s.linear(
      [
        [0, '#0f1a33'],
        [0.5, '#22375c'],
        [1, '#3a5474'],
      ],
      [0, 0, 0, GROUND],
    ),
  )
  s.fill(oval(238, 230, 70), '#f3e6c6')
  s.fill(
    oval(238, 230, 240),
    s.radial(
      [
        [0, '#f3e6c6', 0.3],
        [1, '#f3e6c6', 0],
      ],
      [238, 230, 240],
    ),
  )
  let stars = ''
  for (let i = 0; i < 60; i++) stars += oval(r(0, W), r(0, 420), r(1.2, 2.6))
  s.fill(stars, '#dfe6f2', 'opacity="0.7"')
  town(s, { y: GROUND, low: 120, high: 420, paint: '#243a5e', width: [80, 190], gap: 0, lights: '#e7c98a', lit: 0.05 })
  town(s, { y: GROUND, low: 60, high: 260, paint: '#1a2b4a', width: [90, 200], gap: 0.1, lights: '#e7c98a', lit: 0.04 })

  building(s, r)
  street(s, r)
  bare(s, 250, GROUND + 66, 640, '#0c1426', { depth: 8 })
  lamp(s, 1850, GROUND + 70, 560, '#0c1426', '#ffe3a3')
  s.fill(
    oval(1850, 432, 260),
    s.radial(
      [
        [0, '#ffdf9e', 0.6],
        [1, '#ffdf9e', 0],
      ],
      [1850, 432, 260],
    ),
  )
  return s
}

function building(s, r) {
  const w = CW * COLS + 60
  s.blur(60, () => s.fill(box(X - 60, Y - 40, w + 60, CH * LIT + 90), '#f2b75c', 'opacity="0.42"'))
  s.fill(box(X - 30, Y - 40, w, GROUND - Y + 42), '#142038')
  s.fill(box(X - 52, Y - 64, w + 44, 28), '#0d162a')
  s.fill(box(X - 52, Y - 64, w + 44, 5), '#d9b072')
  for (let j = 0; j < ROWS; j++)
    for (let i = 0; i < COLS; i++) {
      const [x, y] = [X + i * CW, Y + j * CH]
      const [ww, hh] = [CW - 22, CH - 26]
      if (j === ROWS - 1 && i === 2) {
        door(s, x, y, ww, hh + 50)
        continue
      }
      if (j >= LIT) {
        dim(s, x, y, ww, hh)
        continue
      }
      s.fill(
        box(x, y, ww, hh),
        s.linear(
          [
            [0, '#f0a94e'],
            [0.55, '#fbd283'],
            [1, '#ffe7ae'],
          ],
          [0, y, 0, y + hh],
        ),
      )
      room(s, r, i, j, x, y, ww, hh)
      s.fill(box(x + ww / 2 - 3, y, 6, hh) + box(x, y + hh * 0.28, ww, 5), '#142038')
      s.spray(
        box(x, y, ww, hh),
        '#c8702c',
        [0, y, 0, y + hh * 0.5],
        [
          [0, 0.55],
          [1, 0],
        ],
      )
    }
  for (let j = 1; j < ROWS; j++) s.fill(box(X - 30, Y + j * CH - 20, w, 10), '#22345a')
}

// Shelves of books against the light, and here and there a reader.
function room(s, r, i, j, x, y, w, h) {
  const shade = '#7c4321'
  const shelves = (i + j) % 2 === 0
  if (shelves)
    for (const v of [0.36, 0.62, 0.88]) {
      const base = y + h * v + h * 0.1
      for (let bx = x + 8; bx < x + w - 12;) {
        const [bw, bh] = [r(6, 13), h * r(0.12, 0.19)]
        if (r.chance(0.9))
          s.fill(
            box(bx, base - bh, bw - 1.5, bh),
            mix(r.pick(['#8c4b23', '#a85d2a', '#6b3a26', '#c4502f', '#5d4a3a']), '#f0b25c', r(0, 0.3)),
          )
        bx += bw
      }
      s.fill(box(x, base, w, 6), shade)
    }
  const lampAt = (lx, d) => {
    s.stroke(line(lx, y, lx, y + d), '#5a3019', 3)
    s.fill(
      poly([
        [lx - 26, y + d + 18],
        [lx - 10, y + d - 6],
        [lx + 10, y + d - 6],
        [lx + 26, y + d + 18],
      ]),
      '#5a3019',
    )
    s.fill(oval(lx, y + d + 20, 40, 26), '#fff6d6', 'opacity="0.6"')
  }
  if (!shelves) {
    lampAt(x + w * 0.28, 44)
    lampAt(x + w * 0.74, 44)
    s.fill(
      box(x + 14, y + h * 0.74, w - 28, 8) +
        box(x + 34, y + h * 0.74, 7, h * 0.26) +
        box(x + w - 42, y + h * 0.74, 7, h * 0.26),
      '#43241a',
    )
    for (const [at, open] of [
      [0.27, (i + j) % 3 !== 0],
      [0.73, i !== 3],
    ])
      if (open) reader(s, x + w * at, y + h * 0.74, h * 0.4, at > 0.5 ? -1 : 1)
  } else if ((i === 2 && j === 0) || (i === 4 && j === 0))
    person(s, x + w * 0.3, y + h, h * 0.72, '#3a2019', { stride: 0.02, arm: 0.35 })
  else if (i === 1 && j === 1)
    person(s, x + w * 0.68, y + h, h * 0.7, '#3a2019', { stride: 0.03, skirt: 2.4, face: -1, arm: 0.2 })
}

// A reader at a table, bent over an open book.
function reader(s, x, y, k, m) {
  const c = '#3a2019'
  s.fill(oval(x + m * k * 0.1, y - k * 0.84, k * 0.15, k * 0.18), c)
  s.fill(
    `M${pt(x - k * 0.34, y)}C${pt(x - k * 0.36, y - k * 0.5)} ${pt(x - k * 0.2, y - k * 0.68)} ${pt(x + m * k * 0.04, y - k * 0.7)}C${pt(x + k * 0.24, y - k * 0.66)} ${pt(x + k * 0.36, y - k * 0.5)} ${pt(x + k * 0.34, y)}Z`,
    c,
  )
  s.fill(
    poly([
      [x + m * k * 0.28, y - k * 0.05],
      [x + m * k * 0.5, y - k * 0.2],
      [x + m * k * 0.54, y - k * 0.02],
    ]),
    '#d5452a',
  )
}

// The lower floors are shut for the night: dark glass that holds a little of the street.
function dim(s, x, y, w, h) {
  s.fill(
    box(x, y, w, h),
    s.linear(
      [
        [0, '#2a4468'],
        [1, '#1d3153'],
      ],
      [x, y, x + w, y + h],
    ),
  )
  s.fill(
    poly([
      [x + w * 0.2, y],
      [x + w * 0.5, y],
      [x + w * 0.25, y + h],
      [x, y + h],
      [x, y + h * 0.7],
    ]),
    '#5c7ea3',
    'opacity="0.22"',
  )
  s.fill(box(x + w / 2 - 3, y, 6, h) + box(x, y + h * 0.28, w, 5), '#142038')
}

function door(s, x, y, w, h) {
  s.fill(box(x, y, w, h), '#fff0c6')
  s.fill(box(x + 20, y + 56, w - 40, h - 56), '#ffd98c')
  s.fill(box(x + w / 2 - 4, y + 56, 8, h - 56) + box(x, y + 50, w, 8), '#142038')
  s.fill(box(x + w / 2 - 26, y + 130, 6, 60) + box(x + w / 2 + 20, y + 130, 6, 60), '#142038')
  s.fill(box(x - 36, y - 22, w + 72, 18), '#d5452a')
}

function street(s, r) {
  s.fill(
    box(0, GROUND, W, H),
    s.linear(
      [
        [0, '#2b3c57'],
        [0.2, '#1c2942'],
        [1, '#0b1222'],
      ],
      [0, GROUND, 0, H],
    ),
  )
  s.fill(box(0, GROUND, W, 9), '#5b6a80')
  s.blur(4, () => {
    for (let i = 0; i < COLS; i++)
      s.fill(
        poly([
          [X + i * CW, GROUND + 24],
          [X + i * CW + CW - 22, GROUND + 24],
          [X + i * CW + CW - 22 + (i - 2) * 22, H],
          [X + i * CW + (i - 2) * 22, H],
        ]),
        s.linear(
          [
            [0, '#ffcf7d', i === 2 ? 0.95 : 0.3],
            [1, '#f0a94e', 0],
          ],
          [0, GROUND + 10, 0, i === 2 ? 1290 : 1230],
        ),
      )
  })
  glints(s, 90, [0, GROUND + 30, W, H], '#0f1a30', { long: [60, 260], thick: 9, alpha: 0.7 })
  glints(s, 46, [X, GROUND + 30, X + 1200, H], '#ffe2a6', { long: [20, 120], thick: 5, alpha: 0.5 })
  for (let i = 0; i < 9; i++)
    s.fill(
      poly([
        [120 + i * 66, 1190],
        [162 + i * 66, 1190],
        [120 + i * 78, 1280],
        [60 + i * 78, 1280],
      ]),
      '#8b97a8',
      'opacity="0.16"',
    )
  // One more reader on the way in, and a bicycle left outside.
  person(s, 930, GROUND + 78, 262, '#0c1426', { stride: 0.09, bag: '#d5452a', skirt: 1.6 })
  s.fill(
    curve(
      [
        [910, GROUND + 80],
        [960, GROUND + 80],
        [900, H],
        [820, H],
      ],
      true,
    ),
    '#0a1120',
    'opacity="0.45"',
  )
  for (const x of [1480, 1596]) s.stroke(oval(x, GROUND + 30, 46), '#0c1426', 7)
  s.stroke(
    line(1480, GROUND + 30, 1524, GROUND - 34) +
      line(1524, GROUND - 34, 1580, GROUND - 30) +
      line(1580, GROUND - 30, 1540, GROUND + 32) +
      line(1540, GROUND + 32, 1480, GROUND + 30) +
      line(1524, GROUND - 34, 1540, GROUND + 32) +
      line(1596, GROUND + 30, 1574, GROUND - 56) +
      line(1574, GROUND - 56, 1550, GROUND - 62) +
      line(1510, GROUND - 44, 1540, GROUND - 44),
    '#0c1426',
    8,
    'stroke-linecap="round"',
  )
}
