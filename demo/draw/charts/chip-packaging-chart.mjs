// Advanced packaging's share of the small firms' revenue: each per cent is one layer in a stack of dies.
import { chart, chartOptions } from '../kit/chart.mjs'
import { line, oval, poly } from '../kit/shapes.mjs'
import { ink, mix } from '../kit/palette.mjs'

export const options = chartOptions
const YEARS = [
  ['Four years ago', 11],
  ['Three years ago', 15],
  ['Two years ago', 22],
  ['Last year', 31],
]

export function draw() {
  const s = chart('chip chart', 1120, {
    title: 'A new business for small packaging firms',
    under: 'Advanced packaging as a share of revenue at 62 firms. One layer is one per cent.',
    source: 'Source: Chungnam Institute for Industrial Accounts',
  })
  const base = 880
  const [half, deep, step] = [132, 46, 17]
  s.stroke(line(60, base + 58, 1540, base + 58), ink.black, 3)
  YEARS.forEach(([year, share], i) => {
    const x = 250 + i * 367
    const last = i === YEARS.length - 1
    s.fill(oval(x + 16, base + 12, half * 1.12, deep * 0.98), '#cfc2a6')
    for (let k = 0; k < share; k++)
      layer(s, x, base - k * step, last ? ink.red : ink.navy, k === share - 1, half, deep, k / share)
    s.text(x, base - share * step - deep - 20, `${share}%`, {
      size: 60,
      weight: 700,
      anchor: 'middle',
      fill: last ? ink.red : ink.black,
    })
    s.text(x, base + 106, year, { size: 30, anchor: 'middle', weight: last ? 700 : 400 })
  })
  return s.heading()
}

// A thin slab in isometric view; the top one shows its circuits.
function layer(s, x, y, colour, top, half, deep, t) {
  const h = 12
  const c = mix(colour, '#f0cf83', t * 0.18)
  s.fill(
    poly([
      [x - half, y],
      [x, y + deep],
      [x, y + deep - h],
      [x - half, y - h],
    ]),
    mix(c, '#0b1220', 0.45),
  )
  s.fill(
    poly([
      [x + half, y],
      [x, y + deep],
      [x, y + deep - h],
      [x + half, y - h],
    ]),
    mix(c, '#0b1220', 0.15),
  )
  s.fill(
    poly([
      [x - half, y - h],
      [x, y + deep - h],
      [x + half, y - h],
      [x, y - deep - h],
    ]),
    mix(c, '#fff4dc', 0.25),
  )
  s.stroke(
    poly(
      [
        [x - half, y - h],
        [x, y + deep - h],
        [x + half, y - h],
      ],
      false,
    ),
    mix(c, '#fff4dc', 0.6),
    2,
  )
  if (!top) return
  const at = (u, v) => [x + (u - v) * half, y - h - deep + (u + v) * deep]
  for (const [u, v, a, b, k] of [
    [0.12, 0.12, 0.44, 0.44, 0.5],
    [0.52, 0.12, 0.88, 0.3, 0.7],
    [0.52, 0.36, 0.88, 0.88, 0.1],
    [0.12, 0.54, 0.44, 0.88, 0.7],
  ])
    s.fill(poly([at(u, v), at(a, v), at(a, b), at(u, b)]), mix(c, k > 0.3 ? '#fff4dc' : '#0b1220', k > 0.3 ? k : 0.25))
}
