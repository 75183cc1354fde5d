// A closed test site: a mountain as cut-paper contours, red rings about a dark point, sealed tunnels.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { curve, line, oval, pt } from '../kit/shapes.mjs'
import { noise } from '../kit/random.mjs'
import { mix, lighter, darker } from '../kit/palette.mjs'

const [MX, MY] = [1010, 590]
const f = noise('mantap', 4)
const g = noise('spurs', 2)

// One contour: a loop about the summit, k from 0 (summit) outwards.
function contour(k) {
  const points = []
  for (let i = 0; i < 96; i++) {
    const a = (i / 96) * Math.PI * 2
    const [u, v] = [Math.cos(a), Math.sin(a)]
    const wobble =
      0.52 +
      f(u * 1.25 + 6 + k * 0.05, v * 1.25 + 6 - k * 0.035) * 1.05 +
      (g(u * 2.6 + 20, v * 2.6 + 9) - 0.5) * 0.22 * k * 0.12
    const q = (46 + k * 74) * wobble
    points.push([MX + u * q * 1.2 - k * 9, MY + v * q * 0.95 + k * 5])
  }
  return curve(points, true)
}

export function draw() {
  const s = scene('contours')
  const r = s.random
  s.all('#5f8a80')
  const steps = 17
  for (let k = steps; k >= 0; k--) {
    const t = 1 - k / steps
    const colour = t < 0.45 ? mix('#5f8a80', '#c9b98a', t / 0.45) : mix('#c9b98a', '#fdf6e6', (t - 0.45) / 0.55)
    const d = contour(k)
    s.group('transform="translate(13 17)" opacity="0.22"', () => s.fill(d, '#22333d'))
    s.group('transform="translate(5 7)" opacity="0.3"', () => s.fill(d, '#22333d'))
    s.fill(d, colour)
    if (k % 4 === 0)
      s.spray(
        d,
        darker(colour, 0.42),
        [MX + 120 * k, MY + 90 * k, MX - 40 * k, MY - 30 * k],
        [
          [0, 0.5],
          [0.6, 0],
        ],
      )
    s.stroke(d, k % 4 ? lighter(colour, 0.5) : darker(colour, 0.4), k % 4 ? 2 : 3.2, `opacity="${k % 4 ? 0.8 : 0.55}"`)
    s.stroke(contour(k - 0.5), darker(colour, 0.25), 1.2, 'opacity="0.3"')
  }
  river(s)

  // The tunnels: driven in from the valleys, now closed with a bar.
  const [x, y] = [MX - 90, MY + 70]
  for (const [ex, ey, bx, by] of [
    [520, 900, 640, 760],
    [1390, 960, 1180, 840],
    [420, 430, 640, 560],
    [1500, 420, 1240, 520],
  ]) {
    const d = `M${pt(ex, ey)}C${pt(bx, by)} ${pt((bx + x) / 2, (by + y) / 2)} ${pt(x, y)}`
    s.stroke(d, '#22333d', 9, 'stroke-dasharray="26 15"')
    const a = Math.atan2(by - ey, bx - ex)
    s.fill(oval(ex, ey, 40), '#f6eedd')
    s.stroke(oval(ex, ey, 40), '#22333d', 8)
    s.stroke(
      line(
        ex - Math.cos(a + 0.8) * 26,
        ey - Math.sin(a + 0.8) * 26,
        ex + Math.cos(a + 0.8) * 26,
        ey + Math.sin(a + 0.8) * 26,
      ) +
        line(
          ex - Math.cos(a - 0.8) * 26,
          ey - Math.sin(a - 0.8) * 26,
          ex + Math.cos(a - 0.8) * 26,
          ey + Math.sin(a - 0.8) * 26,
        ),
      '#d5452a',
      13,
      'stroke-linecap="round"',
    )
  }
  // Rings that grow fainter and break up: a tremor dying away.
  for (let i = 0; i < 9; i++) {
    const q = 84 + i * 62 + i * i * 3
    const gap = 3 + i * i * 1.6
    s.stroke(
      oval(x, y, q),
      '#d5452a',
      15 - i * 1.45,
      `opacity="${(1 - i * 0.085).toFixed(2)}" ${i < 2 ? '' : `stroke-dasharray="${80 - i * 7} ${gap}"`} stroke-linecap="round"`,
    )
  }
  s.fill(oval(x, y, 44), '#1b2832')
  s.fill(oval(x, y, 17), '#d5452a')
  // Survey marks.
  for (let i = 0; i < 11; i++) {
    const [px, py] = [r(90, W - 90), r(90, H - 90)]
    if (Math.hypot(px - x, py - y) < 420) continue
    s.stroke(line(px - 13, py, px + 13, py) + line(px, py - 13, px, py + 13), '#22333d', 3, 'opacity="0.5"')
  }
  return s
}

function river(s) {
  const d = curve([
    [-40, 1010],
    [150, 1060],
    [330, 1010],
    [520, 1090],
    [760, 1170],
    [960, 1130],
    [1200, 1210],
    [1480, 1170],
    [1640, 1240],
    [1700, 1330],
  ])
  s.stroke(d, '#4f7683', 30, 'stroke-linecap="round"')
  s.stroke(d, '#7fa4ab', 18, 'stroke-linecap="round"')
  s.stroke(
    curve([
      [1960, 130],
      [1800, 210],
      [1760, 330],
      [1840, 470],
      [1790, 640],
      [1880, 800],
      [1960, 860],
    ]),
    '#7fa4ab',
    14,
  )
}
