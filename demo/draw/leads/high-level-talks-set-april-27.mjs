// Panmunjom from straight above: blue huts and grey ones astride a thin line, guards as dots with long shadows.
import { scene } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'
import { darker, lighter } from '../kit/palette.mjs'

const SUN = [0.86, 0.5]

export function draw() {
  const s = scene('panmunjom above')
  const r = s.random
  s.all('#dccaa4')
  s.group('transform="rotate(-14 960 640) translate(-20 10)"', () => {
    // North of the line and south of it: two kinds of ground.
    s.fill(box(-400, -500, 2800, 1122), '#e3d3ae')
    s.fill(box(-400, 658, 2800, 1300), '#cdbb97')
    s.fill(box(-400, -500, 2800, 700), '#b9b59f')
    s.fill(box(-400, 1070, 2800, 700), '#a7a793')
    s.fill(box(-400, 196, 2800, 8) + box(-400, 1066, 2800, 8), '#f3e9d2')
    // Raked gravel between the huts.
    for (let y = 222; y < 1060; y += 12)
      if (Math.abs(y - 640) > 26) s.stroke(line(-400, y, 2400, y), y < 640 ? '#cdb98e' : '#b7a27a', 2, 'opacity="0.55"')
    s.fill(box(-400, 622, 2800, 36), '#8d8a80')
    s.fill(box(-400, 618, 2800, 28), '#f6efe0')

    halls(s)
    ;[-1, 0, 1, 2, 3, 4, 5].forEach((i) => {
      const blue = i >= 1 && i <= 3
      hut(
        s,
        330 + i * 262 + (blue ? 0 : i < 1 ? -26 : 26),
        640,
        158,
        blue ? 560 : 470,
        blue ? '#2f74b5' : '#c9c8be',
        blue,
      )
    })
    for (const [x, y] of [
      [462, 566],
      [722, 560],
      [984, 572],
      [1246, 562],
      [462, 716],
      [722, 724],
      [984, 712],
      [1246, 722],
      [200, 560],
      [1520, 716],
    ])
      guard(s, x, y, y < 640 ? '#5b5a3d' : '#26344a')
    guard(s, 853, 250, '#5b5a3d')
    guard(s, 853, 1040, '#26344a')
    for (let i = 0; i < 22; i++) {
      const [x, y] = [r(-300, 2250), r() < 0.5 ? r(-220, -60) : r(1330, 1560)]
      tree(s, x, y, r(46, 90))
    }
    for (const [x, y, k] of [
      [-90, 100, 76],
      [-210, 250, 60],
      [1960, 90, 80],
      [2070, 260, 60],
      [-120, 1150, 84],
      [1900, 1180, 90],
      [2010, 1040, 64],
    ])
      tree(s, x, y, k)
  })
  return s
}

function shadow(s, d, length = 70, ink = '#3b3a4a') {
  s.group(`transform="translate(${SUN[0] * length} ${SUN[1] * length})" opacity="0.42"`, () => s.fill(d, ink))
}

function hut(s, x, y, w, h, colour, blue) {
  const [l, t] = [x - w / 2, y - h / 2]
  const [dx, dy] = [SUN[0] * 74, SUN[1] * 74]
  s.fill(
    poly([
      [l + w, t],
      [l + w + dx, t + dy],
      [l + w + dx, t + h + dy],
      [l + dx, t + h + dy],
      [l, t + h],
    ]),
    '#4a4652',
    'opacity="0.5"',
  )
  s.fill(box(l, t, w, h), darker(colour, 0.28))
  s.fill(box(l, t, w / 2, h), lighter(colour, 0.16))
  s.spray(
    box(x, t, w / 2, h),
    darker(colour, 0.6),
    [l + w, 0, x, 0],
    [
      [0, 0.75],
      [1, 0],
    ],
  )
  for (let k = 1; k < 16; k++)
    s.stroke(line(l, t + (h * k) / 16, l + w, t + (h * k) / 16), darker(colour, 0.35), 1.6, 'opacity="0.4"')
  s.fill(box(x - 3, t, 6, h), lighter(colour, 0.55))
  s.stroke(box(l, t, w, h), darker(colour, 0.45), 3)
  if (blue)
    for (const yy of [t + 60, t + h - 84]) {
      s.fill(box(x - 34, yy, 22, 24), '#e9e1cd')
      s.fill(box(x - 12, yy + 6, 26, 24), '#1d3557', 'opacity="0.5"')
    }
  s.fill(box(x - 24, t - 22, 48, 22) + box(x - 24, t + h, 48, 22), '#8f8876')
}

// The two big halls that face each other, only their fronts on the sheet.
function halls(s) {
  for (const [y, h, steps] of [
    [-260, 330, 1],
    [1200, 330, -1],
  ]) {
    const front = steps > 0 ? y + h : y
    s.group('opacity="0.4"', () => s.fill(box(420 + 66, y + 44, 870, h), '#3b3a4a'))
    s.fill(box(420, y, 870, h), '#ece2ca')
    s.fill(box(420, y, 870, h / 2), '#f8f0dd')
    s.stroke(box(452, y + 32, 806, h - 64), '#bcae90', 4)
    s.stroke(line(420, y + h / 2, 1290, y + h / 2), '#bcae90', 3)
    for (let i = 0; i < 5; i++)
      s.fill(
        box(640 - i * 9, front + (steps > 0 ? i * 11 : -i * 11 - 11), 430 + i * 18, 9),
        i % 2 ? '#cbbd9c' : '#e9ddc0',
      )
  }
}

function guard(s, x, y, coat) {
  s.fill(
    curve(
      [
        [x - 8, y - 2],
        [x + 60, y + 40],
        [x + 104, y + 62],
        [x + 92, y + 74],
        [x + 40, y + 46],
      ],
      true,
    ),
    '#3b3a4a',
    'opacity="0.6"',
  )
  s.fill(oval(x, y, 19, 10), coat)
  s.fill(oval(x - 1, y, 9, 9), coat === '#26344a' ? '#10192a' : '#8a2f25')
  s.fill(oval(x - 3, y - 2, 4, 4), '#f0e3c8', 'opacity="0.5"')
}

function tree(s, x, y, k) {
  const r = s.random
  const blob = (cx, cy, q) =>
    curve(
      Array.from({ length: 11 }, (_, i) => [
        cx + Math.cos(i * 0.571) * q * r(0.82, 1.12),
        cy + Math.sin(i * 0.571) * q * r(0.82, 1.12),
      ]),
      true,
    )
  s.fill(blob(x + k * 0.6, y + k * 0.36, k), '#3b3a4a', 'opacity="0.4"')
  s.fill(blob(x, y, k), '#4c6650')
  s.fill(blob(x - k * 0.18, y - k * 0.16, k * 0.66), '#6b8560')
  s.fill(`${oval(x - k * 0.34, y - k * 0.3, k * 0.26)}M${pt(x, y)}Z`, '#8da070')
}
