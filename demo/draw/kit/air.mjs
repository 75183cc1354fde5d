// Sky, sun, mist, clouds, rain and snow.
import { box, curve, oval, n, pt } from './shapes.mjs'

export function sky(s, colours, bottom = s.height) {
  const list = colours.map((c, i) => (Array.isArray(c) ? c : [i / (colours.length - 1), c]))
  s.fill(box(0, 0, s.width, bottom), s.linear(list, [0, 0, 0, bottom]))
}

export function sun(s, x, y, r, colour, halo = 3, alpha = 0.55) {
  s.fill(
    oval(x, y, r * halo),
    s.radial(
      [
        [0, colour, alpha],
        [0.33, colour, alpha * 0.6],
        [1, colour, 0],
      ],
      [x, y, r * halo],
    ),
  )
  s.fill(oval(x, y, r), colour)
}

// A band of mist, fading above and below.
export function mist(s, y, depth, colour, alpha = 0.8) {
  s.fill(
    box(0, y - depth, s.width, depth * 2),
    s.linear(
      [
        [0, colour, 0],
        [0.5, colour, alpha],
        [1, colour, 0],
      ],
      [0, y - depth, 0, y + depth],
    ),
  )
}

// A flat-bottomed poster cloud.
export function cloud(s, x, y, w, h, paint, more = '') {
  const r = s.random
  const top = []
  const count = Math.max(4, Math.round(w / 90))
  for (let i = 0; i <= count; i++) {
    const t = i / count
    top.push([x + t * w, y - h * Math.sin(Math.PI * t) ** 0.7 * r(0.55, 1)])
  }
  s.fill(`${curve(top)}L${pt(x + w + h * 0.6, y + 2)}L${pt(x - h * 0.6, y + 2)}Z`, paint, more)
}

// Long streaks of cloud.
export function streaks(s, count, [x0, y0, x1, y1], paint, alpha = 0.5, thick = [6, 22]) {
  const r = s.random
  for (let i = 0; i < count; i++) {
    const [x, y, w, h] = [r(x0, x1), r(y0, y1), r(180, 620), r(...thick)]
    s.fill(
      `M${pt(x - w / 2, y)}C${pt(x - w / 4, y - h)} ${pt(x + w / 5, y - h)} ${pt(x + w / 2, y)}C${pt(x + w / 5, y + h * 0.5)} ${pt(x - w / 4, y + h * 0.5)} ${pt(x - w / 2, y)}Z`,
      paint,
      `opacity="${n(alpha * r(0.5, 1) * 10) / 10}"`,
    )
  }
}

export function rain(s, count, colour, { lean = 0.25, length = [30, 90], weight = [1.2, 2.6], alpha = 0.5 } = {}) {
  const r = s.random
  for (const k of [0, 1, 2]) {
    let d = ''
    for (let i = 0; i < count / 3; i++) {
      const [x, y, l] = [r(-100, s.width + 200), r(-60, s.height), r(...length) * (0.7 + k * 0.4)]
      d += `M${pt(x, y)}L${pt(x - l * lean, y + l)}`
    }
    s.stroke(
      d,
      colour,
      weight[0] + ((weight[1] - weight[0]) * k) / 2,
      `opacity="${alpha * (0.5 + k * 0.25)}" stroke-linecap="round"`,
    )
  }
}

export function snow(s, count, colour = '#ffffff', size = [1.5, 5], area = [0, 0, s.width, s.height], alpha = 0.9) {
  const r = s.random
  let d = ''
  for (let i = 0; i < count; i++) d += oval(r(area[0], area[2]), r(area[1], area[3]), r(...size) * r(0.5, 1))
  s.fill(d, colour, `opacity="${alpha}"`)
}
