// Fifteen chairs about a round table: five permanent ones, coloured and named, and ten that are elected.
import { chart, chartOptions } from '../kit/chart.mjs'
import { oval, round } from '../kit/shapes.mjs'
import { ink, mix } from '../kit/palette.mjs'

export const options = chartOptions
const [CX, CY, R] = [800, 770, 300]
const NAMES = ['China', 'France', 'Russia', 'United Kingdom', 'United States']

export function draw() {
  const s = chart('veto chart', 1400, {
    title: 'Fifteen chairs, five of them for good',
    under: 'The United Nations Security Council',
    source: 'Source: Charter of the United Nations, Articles 23 and 27',
  })
  s.fill(oval(CX + 16, CY + 24, R + 104), '#ece2cb')
  for (let i = 0; i < 15; i++) chair(s, i)
  s.fill(oval(CX + 10, CY + 16, R), '#7d6a52', 'opacity="0.45"')
  s.fill(
    oval(CX, CY, R),
    s.linear(
      [
        [0, '#c9985f'],
        [1, '#a87443'],
      ],
      [CX - R, CY - R, CX + R, CY + R],
    ),
  )
  s.stroke(oval(CX, CY, R - 20), '#e6c190', 4)
  s.spray(
    oval(CX, CY, R),
    '#5a3a26',
    [CX + R, CY + R, CX - 60, CY - 60],
    [
      [0, 0.7],
      [0.8, 0],
    ],
  )
  s.fill(oval(CX, CY, R - 84), '#fbf6ea')
  s.text(CX, CY - 62, '9 of 15', { size: 58, weight: 700, anchor: 'middle' })
  s.text(CX, CY - 18, 'votes pass a resolution', { size: 28, anchor: 'middle' })
  s.text(CX, CY + 64, '1 no', { size: 58, weight: 700, anchor: 'middle', fill: ink.red })
  s.text(CX, CY + 108, ['from a permanent', 'member defeats it'], { size: 28, anchor: 'middle' })
  s.fill(round(CX - 350, 1262, 30, 30, 8), ink.red)
  s.text(CX - 304, 1288, 'Permanent', { size: 30, weight: 700 })
  s.fill(round(CX - 70, 1262, 30, 30, 8), '#b9b4a4')
  s.text(CX - 24, 1288, 'Elected for two years', { size: 30 })
  return s.heading()
}

// Chair i of fifteen; every third is permanent and carries its country's name outside.
function chair(s, i) {
  const a = -Math.PI / 2 + ((i - 6) / 15) * Math.PI * 2
  const fixed = i % 3 === 0
  const [x, y] = [CX + Math.cos(a) * (R + 62), CY + Math.sin(a) * (R + 62)]
  const c = fixed ? ink.red : '#b9b4a4'
  s.group(
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((a * 180) / Math.PI + 90).toFixed(1)})"`,
    () => {
      s.fill(round(-46, -34, 100, 92, 20), '#7d6a52', 'opacity="0.3"')
      s.fill(round(-50, -46, 100, 92, 22), mix(c, '#111a2b', 0.12))
      s.fill(round(-40, -26, 80, 66, 14), mix(c, '#fff4dc', 0.18))
      s.fill(round(-54, -54, 108, 26, 12), mix(c, '#111a2b', 0.34))
    },
  )
  if (!fixed) return
  const name = NAMES[i / 3]
  const [lx, ly] = [CX + Math.cos(a) * (R + 152), CY + Math.sin(a) * (R + 150)]
  const side = Math.cos(a)
  const words = name.includes(' ') ? name.split(' ') : [name]
  s.text(
    lx + (i === 12 ? 14 : 0),
    ly + (i === 12 ? 22 : 0) + (Math.sin(a) < -0.9 ? 2 : 14) - (words.length - 1) * 22,
    words,
    { size: 40, weight: 700, anchor: Math.abs(side) < 0.2 ? 'middle' : side > 0 ? 'start' : 'end' },
  )
}
