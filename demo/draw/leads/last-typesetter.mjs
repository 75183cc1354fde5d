// A type case from above: lead sorts in wooden compartments, a composing stick, one letter still inked red.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, line, poly, round } from '../kit/shapes.mjs'
import { JAMO, letter } from '../kit/jamo.mjs'

const KEYS = Object.keys(JAMO)
export const options = { grain: 8 }

const [CW, CH, BAR] = [300, 264, 18]

export function draw() {
  const s = scene('type case')
  const r = s.random
  s.all('#33231d')
  s.group('transform="rotate(-8 960 640) translate(-70 -40)"', () => {
    for (let j = -1; j < 8; j++)
      for (let i = -1; i < 10; i++) {
        const [x, y] = [i * CW, j * CH]
        const split = (i * 5 + j * 3) % 7 === 0
        bay(s, r, x, y, split ? CW / 2 : CW, CH)
        if (split) bay(s, r, x + CW / 2, y, CW / 2, CH)
      }
    stick(s)
  })
  // Lamp light from the upper left, dark at the far corner.
  s.fill(
    box(0, 0, W, H),
    s.radial(
      [
        [0, '#ffdfa0', 0.34],
        [0.35, '#ffdfa0', 0.05],
        [0.6, '#120b10', 0.12],
        [1, '#120b10', 0.8],
      ],
      [700, 420, 1420],
    ),
  )
  return s
}

// One compartment: its walls, its shade, and the sorts that lie in it.
function bay(s, r, x, y, w, h) {
  s.fill(box(x, y, w, h), '#4a3226')
  s.fill(box(x, y, w, 34) + box(x, y, 30, h), '#1d1413', 'opacity="0.55"')
  s.clip(box(x, y, w, h), () => {
    const count = Math.round((w / CW) * r(3, 9))
    for (let k = 0; k < count; k++)
      sort(s, x + BAR + r(14, w - 100), y + BAR + r(10, h - 126), r(-70, 70), r.pick(KEYS), r(1.3, 1.55))
  })
  const oak = s.linear(
    [
      [0, '#c08f5c'],
      [1, '#8f6239'],
    ],
    [x, y, x, y + h],
  )
  s.fill(box(x - BAR / 2, y - BAR / 2, w + BAR, BAR) + box(x - BAR / 2, y - BAR / 2, BAR, h + BAR), oak)
  s.fill(box(x - BAR / 2, y - BAR / 2, w + BAR, 3.5) + box(x - BAR / 2, y, 3.5, h), '#ebc690', 'opacity="0.8"')
}

// A sort lying on its side or standing: a square face with a letter in mirror writing, and the body below it.
function sort(s, x, y, turn, key, k) {
  const [w, l] = [46 * k, 74 * k]
  s.group(`transform="rotate(${turn.toFixed(1)} ${x + w / 2} ${y + l / 2})"`, () => {
    s.fill(box(x + 6, y + 9, w, l), '#0f0a0c', 'opacity="0.5"')
    s.fill(
      box(x, y, w, l),
      s.linear(
        [
          [0, '#e6eaea'],
          [0.4, '#a9b3b8'],
          [1, '#6c7880'],
        ],
        [x, y, x + w, y + l],
      ),
    )
    s.fill(box(x, y + w + 3, w, 4) + box(x, y + l - 10, w, 4), '#55626b')
    s.fill(
      box(x, y, w, w),
      s.linear(
        [
          [0, '#f6f6f0'],
          [1, '#b5bec1'],
        ],
        [x, y, x + w, y + w],
      ),
    )
    s.group(`transform="translate(${2 * x + w} 0) scale(-1 1)"`, () =>
      letter(s, key, x + w * 0.1, y + w * 0.1, w * 0.8, '#3a444b', 0.15),
    )
    s.fill(box(x, y, 3, l), '#ffffff', 'opacity="0.7"')
  })
}

// The composing stick across the case, with a line set in it.
function stick(s) {
  s.group('transform="rotate(15 960 700)"', () => {
    const [x, y, w, h] = [500, 640, 1000, 172]
    s.blur(14, () => s.fill(box(x + 14, y + 34, w, h), '#0b0709', 'opacity="0.8"'))
    s.fill(
      round(x, y, w, h, 10),
      s.linear(
        [
          [0, '#8a949a'],
          [1, '#4b565e'],
        ],
        [0, y, 0, y + h],
      ),
    )
    s.fill(box(x + 22, y + 22, w - 44, h - 44), '#272f36')
    s.fill(
      round(x - 8, y - 12, w + 16, 26, 8),
      s.linear(
        [
          [0, '#eef1ef'],
          [1, '#8b969c'],
        ],
        [0, y - 12, 0, y + 14],
      ),
    )
    s.fill(round(x - 8, y - 12, 34, h + 20, 8), '#b9c2c5')
    s.fill(round(x + w - 200, y - 16, 40, h + 24, 8), '#cdd4d5')
    s.fill(round(x + w - 186, y + h - 30, 60, 44, 20), '#8a949a')
    const set = ['n', 'a', 'm', 's', 'a', 'n', 'o', 'h', 'k', 'r', 'd']
    set.forEach((key, i) => {
      const px = x + 34 + i * 68
      s.fill(
        box(px, y + 24, 64, h - 46),
        s.linear(
          [
            [0, '#dfe4e3'],
            [1, '#7d8990'],
          ],
          [px, y, px + 64, y + h],
        ),
      )
      s.fill(box(px, y + 30, 64, 64), i === 6 ? '#d5452a' : '#f1f2ec')
      s.group(`transform="translate(${2 * px + 64} 0) scale(-1 1)"`, () =>
        letter(s, key, px + 8, y + 38, 48, i === 6 ? '#fbe9d8' : '#2a333a', 0.16),
      )
      s.fill(box(px, y + 104, 64, 6) + box(px, y + 128, 64, 5), '#4b565e')
      s.fill(box(px, y + 24, 3, h - 46), '#ffffff', 'opacity="0.6"')
    })
    s.stroke(
      poly(
        [
          [x, y + h - 4],
          [x + w, y + h - 4],
        ],
        false,
      ),
      '#1a2026',
      4,
    )
    s.stroke(line(x + 20, y + h - 22, x + w - 210, y + h - 22), '#9aa5aa', 4)
  })
}
