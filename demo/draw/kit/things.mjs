// Things that stand in several pictures: flags, lamps, window grids, palms, fireworks.
import { box, curve, line, oval, pt, poly } from './shapes.mjs'

// A flag in the wind: bands are [share, colour] from the top.
export function flag(s, x, y, w, h, bands, { wave = 0.09, phase = 0, badge } = {}) {
  const at = (u, v) => [x + u * w, y + v * h + Math.sin(u * 5.2 + phase) * h * wave * (0.3 + u) + u * h * 0.06]
  let from = 0
  for (const [share, colour] of bands) {
    const [top, low] = [[], []]
    for (let i = 0; i <= 12; i++) {
      top.push(at(i / 12, from))
      low.unshift(at(i / 12, from + share + 0.01))
    }
    s.fill(poly([...top, ...low]), colour)
    from += share
  }
  const edge = []
  for (let i = 0; i <= 12; i++) edge.push(at(i / 12, 0))
  for (let i = 12; i >= 0; i--) edge.push(at(i / 12, 1))
  if (badge) badge(...at(0.36, 0.5), h)
  s.fill(
    poly(edge),
    s.linear(
      [
        [0, '#000', 0],
        [0.3, '#000', 0.22],
        [0.5, '#fff', 0.12],
        [0.75, '#000', 0.18],
        [1, '#000', 0],
      ],
      [x, 0, x + w, 0],
    ),
  )
}

export function star(cx, cy, r, points = 5, inner = 0.4, turn = -Math.PI / 2) {
  return poly(
    Array.from({ length: points * 2 }, (_, i) => {
      const [a, k] = [turn + (i * Math.PI) / points, i % 2 ? r * inner : r]
      return [cx + Math.cos(a) * k, cy + Math.sin(a) * k]
    }),
  )
}

// A grid of small windows as one path.
export function windows(x, y, w, h, columns, rows, { fill = 0.5, tall = 0.55, keep = () => true } = {}) {
  let d = ''
  const [cw, rh] = [w / columns, h / rows]
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      if (keep(i, j)) d += box(x + (i + (1 - fill) / 2) * cw, y + (j + (1 - tall) / 2) * rh, cw * fill, rh * tall)
  return d
}

// A shell of fireworks: tapering rays with sparks at their ends.
export function burst(s, x, y, radius, colour, { rays = 44, fall = 0.18, core = true } = {}) {
  const r = s.random
  let [trails, sparks] = ['', '']
  for (let i = 0; i < rays; i++) {
    const [a, k] = [(i / rays) * 6.283 + r(-0.08, 0.08), radius * r(0.5, 1) ** 0.6]
    const end = [x + Math.cos(a) * k, y + Math.sin(a) * k + k * fall]
    const [mx, my] = [x + Math.cos(a) * k * 0.62, y + Math.sin(a) * k * 0.62 + k * fall * 0.25]
    const [nx, ny] = [-Math.sin(a) * radius * 0.009, Math.cos(a) * radius * 0.009]
    trails += `M${pt(x + Math.cos(a) * k * 0.16, y + Math.sin(a) * k * 0.16)}C${pt(mx + nx, my + ny)} ${pt(mx + nx, my + ny)} ${pt(...end)}C${pt(mx - nx, my - ny)} ${pt(mx - nx, my - ny)} ${pt(x + Math.cos(a) * k * 0.16, y + Math.sin(a) * k * 0.16)}Z`
    sparks += oval(end[0], end[1], radius * r(0.008, 0.02))
  }
  if (core)
    s.fill(
      oval(x, y, radius * 1.15),
      s.radial(
        [
          [0, colour, 0.4],
          [0.5, colour, 0.12],
          [1, colour, 0],
        ],
        [x, y, radius * 1.15],
      ),
    )
  s.fill(trails, colour)
  s.fill(sparks, '#fff4d8')
}

// A palm: a bent trunk, then fronds as drooping crescents with a comb of leaflets below.
export function palm(s, x, y, h, colour, { lean = 0.1, fronds = 9, size = 0.42 } = {}) {
  const r = s.random
  const [tx, ty] = [x + lean * h, y - h]
  s.stroke(
    `M${pt(x, y)}C${pt(x + lean * h * 0.05, y - h * 0.45)} ${pt(x + lean * h * 0.6, y - h * 0.8)} ${pt(tx, ty)}`,
    colour,
    h * 0.032,
    'stroke-linecap="round"',
  )
  s.fill(`M${pt(x - h * 0.032, y)}L${pt(x, y - h * 0.3)}L${pt(x + h * 0.036, y)}Z`, colour)
  for (let i = 0; i < fronds; i++) {
    const a = -Math.PI * (-0.1 + (1.2 * i) / (fronds - 1)) + r(-0.08, 0.08)
    const up = Math.max(0, -Math.sin(a))
    const l = h * size * r(0.86, 1.08) * (1 - up * 0.38)
    const [ex, ey] = [tx + Math.cos(a) * l, ty + Math.sin(a) * l * 0.5 + l * 0.5 * Math.abs(Math.cos(a))]
    const [mx, my] = [tx + Math.cos(a) * l * 0.55, ty + Math.sin(a) * l * 0.75 - l * 0.1]
    const [upper, lower] = [[], []]
    for (let k = 0; k <= 28; k++) {
      const q = k / 28
      const [px, py] = [
        (1 - q) ** 2 * tx + 2 * q * (1 - q) * mx + q * q * ex,
        (1 - q) ** 2 * ty + 2 * q * (1 - q) * my + q * q * ey,
      ]
      const w = l * 0.17 * Math.sin(Math.PI * Math.min(1, 0.1 + q * 0.9)) ** 0.8
      upper.push([px, py - w * 0.12])
      lower.unshift([px + Math.cos(a) * w * (k % 2 ? 0.25 : -0.1), py + w * (k % 2 ? 1 : 0.35)])
    }
    s.fill(poly([...upper, ...lower]), colour)
  }
}

export function lamp(s, x, y, h, colour, light) {
  s.fill(box(x - h * 0.012, y - h, h * 0.024, h) + box(x - h * 0.04, y - h * 0.05, h * 0.08, h * 0.05), colour)
  s.fill(
    `${curve([
      [x - h * 0.045, y - h * 0.98],
      [x - h * 0.035, y - h * 1.07],
      [x, y - h * 1.1],
      [x + h * 0.035, y - h * 1.07],
      [x + h * 0.045, y - h * 0.98],
    ])}Z`,
    light ?? colour,
  )
  s.stroke(line(x, y - h * 1.1, x, y - h * 1.14), colour, h * 0.012)
}
