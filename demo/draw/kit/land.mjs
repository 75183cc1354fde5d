// Hills, towns, trees and water, as flat planes.
import { box, curve, line, oval, poly, n, pt } from './shapes.mjs'
import { noise } from './random.mjs'

// A range of hills: its outline down to the foot, for filling, and its line for light.
export function ridge(
  seed,
  y,
  height,
  { from = 0, to = 1920, foot = 1280, scale = 3, sharp = false, step = 24, octaves = 4 } = {},
) {
  const f = noise(seed, octaves)
  const points = []
  for (let x = from - step; x <= to + step; x += step) {
    const v = f((x / 1920) * scale + 5, 3.3)
    points.push([x, y - (sharp ? Math.abs(v - 0.5) * 2 : v) * height])
  }
  const top = sharp ? poly(points, false) : curve(points)
  return { d: `${top}L${pt(to + step, foot)}L${pt(from - step, foot)}Z`, top, points }
}

// A row of buildings standing on y; windows are optional small lights.
export function town(
  s,
  { y, low, high, from = 0, to = s.width, paint, width = [40, 110], gap = 0.15, lights, lit = 0.25, alpha = 1 },
) {
  const r = s.random
  let [d, w] = ['', '']
  for (let x = from; x < to;) {
    const [b, h] = [r(...width), r(low, high)]
    d += box(x, y - h, b, h + 4)
    if (r.chance(0.3)) d += box(x + b * r(0.1, 0.6), y - h - r(8, 20), b * 0.25, 24)
    if (r.chance(0.12)) d += box(x + b * 0.5, y - h - r(25, 50), 3, 60)
    if (lights)
      for (let wy = y - h + 14; wy < y - 12; wy += 16)
        for (let wx = x + 8; wx < x + b - 9; wx += 13) if (r.chance(lit)) w += box(wx, wy, 6, 7)
    x += b + (r.chance(gap) ? r(8, 40) : 0)
  }
  s.fill(d, paint, `opacity="${alpha}"`)
  if (lights) s.fill(w, lights, `opacity="${alpha}"`)
}

// A bare winter tree grown by forking.
export function bare(s, x, y, height, colour, { spread = 0.5, depth = 7, lean = 0 } = {}) {
  const r = s.random
  const grow = (px, py, angle, length, weight, left) => {
    const [qx, qy] = [px + Math.sin(angle) * length, py - Math.cos(angle) * length]
    s.stroke(line(px, py, qx, qy), colour, weight, 'stroke-linecap="round"')
    if (!left) return
    const forks = left > 3 && r.chance(0.35) ? 3 : 2
    for (let i = 0; i < forks; i++)
      grow(
        qx,
        qy,
        angle + (i / (forks - 1) - 0.5) * spread * r(1, 2.1) + r(-0.12, 0.12) - angle * 0.08,
        length * r(0.66, 0.84),
        weight * 0.68,
        left - 1,
      )
  }
  grow(x, y, lean, height * 0.26, height * 0.035, depth)
}

// A Korean pine: a leaning trunk with flat clouds of needles.
export function pine(s, x, y, height, leaf, trunk) {
  const r = s.random
  const lean = r(-0.12, 0.12) * height
  s.stroke(
    `M${pt(x, y)}C${pt(x - lean, y - height * 0.3)} ${pt(x + lean * 2, y - height * 0.6)} ${pt(x + lean, y - height * 0.9)}`,
    trunk,
    height * 0.035,
  )
  for (let i = 0; i < 6; i++) {
    const t = 0.45 + i * 0.1
    const w = height * (0.42 - i * 0.045) * r(0.8, 1.15)
    const [cx, cy] = [x + lean * t * 1.4 + r(-0.12, 0.12) * height, y - height * t]
    s.fill(
      `M${pt(cx - w, cy)}C${pt(cx - w * 0.8, cy - w * 0.42)} ${pt(cx + w * 0.8, cy - w * 0.42)} ${pt(cx + w, cy)}C${pt(cx + w * 0.5, cy + w * 0.1)} ${pt(cx - w * 0.5, cy + w * 0.1)} ${pt(cx - w, cy)}Z`,
      leaf,
    )
  }
}

// Glints on water: short level strokes that grow and spread towards the viewer.
export function glints(
  s,
  count,
  [x0, y0, x1, y1],
  colour,
  { long = [20, 160], thick = 7, alpha = 0.6, middle, spread = 1 } = {},
) {
  const r = s.random
  let d = ''
  for (let i = 0; i < count; i++) {
    const t = r() ** 0.8
    const y = y0 + (y1 - y0) * t
    const w = (long[0] + (long[1] - long[0]) * t) * r(0.4, 1)
    const x = middle === undefined ? r(x0, x1) : middle + (r() + r() - 1) * (x1 - x0) * 0.5 * (1 - spread + spread * t)
    const h = Math.max(1.2, thick * (0.2 + t * 0.8) * r(0.5, 1))
    d += `M${pt(x - w / 2, y)}C${pt(x - w / 4, y - h / 2)} ${pt(x + w / 4, y - h / 2)} ${pt(x + w / 2, y)}C${pt(x + w / 4, y + h / 2)} ${pt(x - w / 4, y + h / 2)} ${pt(x - w / 2, y)}Z`
  }
  s.fill(d, colour, `opacity="${n(alpha * 100) / 100}"`)
}

// Seoul's landmark: Namsan's tower on its hill; y is the hill top, h the tower's height.
export function tower(s, x, y, h, paint, lamp) {
  s.fill(
    poly([
      [x - h * 0.05, y + 6],
      [x - h * 0.032, y - h * 0.5],
      [x + h * 0.032, y - h * 0.5],
      [x + h * 0.05, y + 6],
    ]),
    paint,
  )
  s.fill(
    poly([
      [x - h * 0.07, y - h * 0.5],
      [x - h * 0.1, y - h * 0.56],
      [x - h * 0.1, y - h * 0.61],
      [x - h * 0.06, y - h * 0.66],
      [x + h * 0.06, y - h * 0.66],
      [x + h * 0.1, y - h * 0.61],
      [x + h * 0.1, y - h * 0.56],
      [x + h * 0.07, y - h * 0.5],
    ]),
    paint,
  )
  s.fill(box(x - h * 0.022, y - h * 0.8, h * 0.044, h * 0.16) + box(x - h * 0.009, y - h, h * 0.018, h * 0.25), paint)
  s.fill(box(x - h * 0.08, y + 0, h * 0.16, h * 0.05), paint)
  if (lamp) s.fill(oval(x, y - h, Math.max(3, h * 0.018)), lamp)
}
