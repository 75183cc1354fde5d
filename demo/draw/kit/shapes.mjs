// Outlines as SVG path data, in absolute coordinates only, so that their extent can be read off them.
export const n = (v) => String(Math.round(v * 10) / 10)
export const pt = (x, y) => `${n(x)} ${n(y)}`

export const box = (x, y, w, h) => `M${pt(x, y)}L${pt(x + w, y)}L${pt(x + w, y + h)}L${pt(x, y + h)}Z`
export const poly = (points, close = true) => `M${points.map(([x, y]) => pt(x, y)).join('L')}${close ? 'Z' : ''}`
export const line = (x1, y1, x2, y2) => `M${pt(x1, y1)}L${pt(x2, y2)}`

export function oval(cx, cy, rx, ry = rx) {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523]
  return (
    `M${pt(cx - rx, cy)}C${pt(cx - rx, cy - ky)} ${pt(cx - kx, cy - ry)} ${pt(cx, cy - ry)}` +
    `C${pt(cx + kx, cy - ry)} ${pt(cx + rx, cy - ky)} ${pt(cx + rx, cy)}` +
    `C${pt(cx + rx, cy + ky)} ${pt(cx + kx, cy + ry)} ${pt(cx, cy + ry)}` +
    `C${pt(cx - kx, cy + ry)} ${pt(cx - rx, cy + ky)} ${pt(cx - rx, cy)}Z`
  )
}

// A soft curve through points; with `close`, a closed blob.
export function curve(points, close = false, tension = 6) {
  const at = (i) =>
    close ? points[(i + points.length) % points.length] : points[Math.max(0, Math.min(points.length - 1, i))]
  let d = `M${pt(...points[0])}`
  for (let i = 0; i < points.length - (close ? 0 : 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d +=
      `C${pt(b[0] + (c[0] - a[0]) / tension, b[1] + (c[1] - a[1]) / tension)} ` +
      `${pt(c[0] - (e[0] - b[0]) / tension, c[1] - (e[1] - b[1]) / tension)} ${pt(...c)}`
  }
  return d + (close ? 'Z' : '')
}

// A box with rounded corners.
export function round(x, y, w, h, r) {
  const k = r * 0.45
  return (
    `M${pt(x + r, y)}L${pt(x + w - r, y)}C${pt(x + w - k, y)} ${pt(x + w, y + k)} ${pt(x + w, y + r)}` +
    `L${pt(x + w, y + h - r)}C${pt(x + w, y + h - k)} ${pt(x + w - k, y + h)} ${pt(x + w - r, y + h)}` +
    `L${pt(x + r, y + h)}C${pt(x + k, y + h)} ${pt(x, y + h - k)} ${pt(x, y + h - r)}` +
    `L${pt(x, y + r)}C${pt(x, y + k)} ${pt(x + k, y)} ${pt(x + r, y)}Z`
  )
}

// The left, top, right and bottom of path data.
export function extent(d) {
  const v = d.match(/-?\d+(\.\d+)?/g).map(Number)
  const xs = v.filter((_, i) => i % 2 === 0)
  const ys = v.filter((_, i) => i % 2 === 1)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

// Four corners in perspective: returns a function from (u, v) in 0…1 to a point.
export function plane([a, b, c, d]) {
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]]
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]]
  const den = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / den
  const h = (dx1 * sy - sx * dy1) / den
  const [m, o, p, q] = [b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0], b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1]]
  return (u, v) => [(m * u + o * v + a[0]) / (g * u + h * v + 1), (p * u + q * v + a[1]) / (g * u + h * v + 1)]
}
