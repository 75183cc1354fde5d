// Days above the fine-dust limit at a school, by month: roof, ordinary classroom, ventilated classroom.
import { chart, chartOptions } from '../kit/chart.mjs'
import { box, line, round } from '../kit/shapes.mjs'
import { ink } from '../kit/palette.mjs'

export const options = chartOptions
const MONTHS = ['November', 'December', 'January', 'February', 'March']
const ROWS = [
  { name: ['On the roof'], days: [6, 9, 9, 7, 12], fill: '#8a7a5e' },
  { name: ['Ordinary', 'classroom'], days: [4, 6, 5, 4, 7], fill: '#d9b45c' },
  { name: ['Ventilated', 'classroom'], days: [0, 1, 1, 0, 2], fill: '#2f7d86' },
]

export function draw() {
  const s = chart('fine dust chart', 1000, {
    title: 'The room with filtered air had four bad days',
    under: 'Days on which average PM2.5 was above 35 micrograms per cubic metre, 2017–18',
    source: 'Source: weather club, Dolsaem Elementary School',
  })
  const [left, base, unit, group, bar] = [70, 850, 45, 226, 62]
  for (const v of [0, 4, 8, 12]) {
    s.stroke(line(left - 10, base - v * unit, 1180, base - v * unit), v ? '#d8cdb6' : ink.black, v ? 2 : 3)
    if (v) s.text(1190, base - v * unit + 10, v === 12 ? '12 days' : v, { size: 26, fill: ink.slate })
  }
  MONTHS.forEach((month, m) => {
    const x = left + m * group
    ROWS.forEach((row, k) => {
      const v = row.days[m]
      const bx = x + k * (bar + 3)
      s.fill(v ? box(bx, base - v * unit, bar, v * unit) : box(bx, base - 4, bar, 4), row.fill)
      if (v)
        s.spray(
          box(bx, base - v * unit, bar, v * unit),
          '#2b2118',
          [bx, base, bx, base - v * unit],
          [
            [0, 0.38],
            [0.8, 0],
          ],
        )
      s.text(bx + bar / 2, base - v * unit - 14, v, { size: 28, weight: 700, anchor: 'middle', fill: ink.black })
    })
    s.text(x + 98, base + 42, month, { size: 28, anchor: 'middle' })
  })
  // The winter's sums, which also name the three colours.
  s.fill(round(1320, 232, 240, 640, 10), '#f1e8d3')
  s.text(1344, 280, 'All 151 days', { size: 26, fill: ink.slate })
  ROWS.forEach((row, k) => {
    const y = 318 + k * 184
    s.fill(box(1344, y, 14, 132), row.fill)
    s.text(
      1376,
      y + 48,
      row.days.reduce((a, b) => a + b),
      { size: 58, weight: 700 },
    )
    s.text(1376, y + 90, row.name, { size: 26 })
  })
  return s.heading()
}
