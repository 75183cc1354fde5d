// The East Sea off Jukbyeon: the crab grounds of fifteen years ago and of now.
import { geoMercator } from 'd3-geo'
import { chart, chartOptions, land } from '../kit/chart.mjs'
import { curve, oval, pt, round, box } from '../kit/shapes.mjs'
import { ink } from '../kit/palette.mjs'

export const options = chartOptions
const FRAME = [60, 206, 1480, 950]

export function draw() {
  const s = chart('east sea', 1240, {
    title: 'Where the crabs went',
    under: 'Main grounds of Jukbyeon’s snow-crab boats, 15 years ago and now',
    source: 'Source: East Coast Sea Survey. Map: Natural Earth',
  })
  const [x, y, w, h] = FRAME
  const projection = geoMercator()
    .center([129.98, 37.2])
    .scale(17600)
    .translate([x + w / 2, y + h / 2])
    .clipExtent([
      [x - 40, y - 40],
      [x + w + 40, y + h + 40],
    ])
  const area = land('10m', projection)
  const coast = { all: area.country('South Korea', 'North Korea', 'Japan') }
  s.clip(round(...FRAME, 14), () => {
    s.fill(
      box(...FRAME),
      s.linear(
        [
          [0, '#a9cdd2'],
          [1, '#5f97aa'],
        ],
        [x, 0, x + w, 0],
      ),
    )
    // Water lines along the shore, as on old charts.
    for (let i = 7; i > 0; i--)
      s.stroke(coast.all, i % 2 ? '#c3dedd' : '#b5d5d8', i * 26, `stroke-linejoin="round" opacity="0.55"`)
    s.fill(coast.all, '#f3ead3')
    s.spray(
      box(x, y, 560, h),
      '#c8ae7c',
      [x, 0, x + 520, 0],
      [
        [0, 0.35],
        [1, 0],
      ],
    )
    s.clip(coast.all, () => s.fill(coast.all, '#efe3c4', 'opacity="0.6"'))
    s.stroke(coast.all, '#9c8558', 3)
    grounds(s, projection)
    places(s, projection)
  })
  s.stroke(round(...FRAME, 14), '#c8b78f', 2)
  scale(s, projection)
  locator(s)
  return s.heading()
}

function blob(projection, lon, lat, a, b, lean) {
  return curve(
    Array.from({ length: 12 }, (_, i) => {
      const t = (i / 12) * Math.PI * 2
      const k = 1 + 0.1 * Math.sin(i * 2.3)
      return projection([lon + (Math.cos(t) * a + Math.sin(t) * b * lean) * k, lat + Math.sin(t) * b * k])
    }),
    true,
  )
}

function grounds(s, projection) {
  const old = blob(projection, 129.66, 37.02, 0.1, 0.2, -0.12)
  const now = blob(projection, 129.93, 37.36, 0.14, 0.22, -0.2)
  s.fill(old, '#fbe3c8', 'opacity="0.85"')
  s.stroke(old, '#b0622f', 4, 'stroke-dasharray="12 8"')
  s.fill(now, ink.red, 'opacity="0.82"')
  s.stroke(now, '#8f2416', 4)
  s.spray(
    now,
    '#7a1f12',
    [...projection([130.05, 37.15]), ...projection([129.9, 37.5])],
    [
      [0, 0.7],
      [1, 0],
    ],
  )
  const [a, b] = [projection([129.685, 37.1]), projection([129.88, 37.33])]
  const d = `M${pt(...a)}C${pt(a[0] + 10, a[1] - 60)} ${pt(b[0] - 70, b[1] - 10)} ${pt(b[0] - 12, b[1] + 2)}`
  s.stroke(d, '#fffaf0', 13)
  s.stroke(d, ink.black, 6)
  s.fill(`M${pt(b[0] + 8, b[1])}L${pt(b[0] - 24, b[1] - 20)}L${pt(b[0] - 20, b[1] + 20)}Z`, ink.black)
  const [ox, oy] = projection([129.82, 36.9])
  s.text(ox, oy, '15 years ago', { size: 34, weight: 700, halo: '#a9cdd2' })
  s.text(ox, oy + 40, ['nets at about', '290 metres'], { size: 28, halo: '#a9cdd2' })
  const [nx, ny] = projection([129.74, 37.9])
  s.text(nx, ny, 'Now', { size: 34, weight: 700, fill: '#8f2416', halo: '#9cc4cb' })
  s.text(nx, ny + 40, ['nets at about', '380 metres,', '35 km farther north'], { size: 28, halo: '#9cc4cb' })
}

function places(s, projection) {
  const put = (lon, lat, name, dx, dy, anchor, strong) => {
    const [x, y] = projection([lon, lat])
    s.fill(oval(x, y, strong ? 13 : 8), '#fffaf0')
    s.fill(oval(x, y, strong ? 9 : 5), ink.black)
    s.text(x + dx, y + dy, name, { size: strong ? 36 : 27, weight: strong ? 700 : 400, anchor, halo: '#f3ead3' })
  }
  put(129.42, 37.055, 'Jukbyeon', -24, 12, 'end', true)
  put(128.9, 37.755, 'Gangneung', -16, 9, 'end')
  put(129.365, 36.03, 'Pohang', -16, 9, 'end')
  put(129.165, 37.445, 'Samcheok', -16, 9, 'end')
  put(129.405, 36.535, 'Yeongdeok', -16, 9, 'end')
  const [ux, uy] = projection([130.87, 37.5])
  s.fill(oval(ux, uy, 19, 16), '#f3ead3')
  s.stroke(oval(ux, uy, 19, 16), '#9c8558', 3)
  const [kx, ky] = projection([131.87, 37.24])
  s.fill(oval(kx, ky, 6), '#f3ead3')
  s.stroke(oval(kx, ky, 6), '#9c8558', 3)
  s.text(kx, ky + 44, 'Dokdo', { size: 27, anchor: 'middle' })
  s.text(ux, uy + 52, 'Ulleungdo', { size: 27, anchor: 'middle' })
  s.text(...projection([131.2, 36.72]), 'EAST SEA', {
    size: 56,
    anchor: 'middle',
    fill: '#1d4a5f',
    more: 'font-style="italic" letter-spacing="16"',
  })
  s.text(...projection([128.55, 36.75]), 'KOREA', {
    size: 36,
    anchor: 'middle',
    fill: '#8a7448',
    more: 'letter-spacing="14"',
  })
}

function scale(s, projection) {
  const [a, b] = [projection([130, 36.1])[0], projection([130 + 50 / 89.9, 36.1])[0]]
  const [x, y] = [1180, 1112]
  s.stroke(`M${x} ${y - 12}L${x} ${y}L${x + b - a} ${y}L${x + b - a} ${y - 12}`, ink.black, 4)
  s.text(x + (b - a) / 2, y - 14, '50 km', { size: 26, anchor: 'middle' })
}

// The whole peninsula and its seas, with the main map's frame.
function locator(s) {
  const [x, y, w, h] = [1220, 230, 296, 300]
  const projection = geoMercator()
    .center([128.6, 37.6])
    .scale(1080)
    .translate([x + w / 2, y + h / 2])
    .clipExtent([
      [x, y],
      [x + w, y + h],
    ])
  const area = land('50m', projection)
  s.fill(round(x - 5, y - 5, w + 10, h + 10, 10), '#fffaf0')
  s.clip(round(x, y, w, h, 7), () => {
    s.fill(box(x, y, w, h), '#b5d5d8')
    s.fill(area.all, '#e6dabd')
    s.fill(area.country('South Korea', 'North Korea'), '#f8f1df')
    s.stroke(area.all, '#9c8558', 1.6)
    s.stroke(area.borders, '#b59f72', 1.4)
    const [a, b] = [projection([127.57, 38.44]), projection([132.39, 35.93])]
    s.stroke(box(a[0], a[1], b[0] - a[0], b[1] - a[1]), ink.red, 4)
    const [dx, dy] = projection([131.87, 37.24])
    s.fill(oval(dx, dy, 4), ink.black)
    s.text(dx + 9, dy + 8, 'Dokdo', { size: 21 })
    s.text(...projection([131.2, 39.5]), 'East Sea', {
      size: 23,
      anchor: 'middle',
      fill: '#1d4a5f',
      more: 'font-style="italic"',
    })
    s.text(...projection([123.9, 36.2]), ['Yellow', 'Sea'], {
      size: 23,
      anchor: 'middle',
      fill: '#1d4a5f',
      more: 'font-style="italic"',
    })
  })
  s.stroke(round(x - 5, y - 5, w + 10, h + 10, 10), ink.black, 2)
}
