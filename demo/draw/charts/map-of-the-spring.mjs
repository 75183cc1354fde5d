// The journeys of spring 2018 on a globe turned so that Washington lies over the pole; an inset shows the peninsula.
import { geoAzimuthalEqualArea, geoGraticule10, geoMercator } from 'd3-geo'
import { chart, chartOptions, land } from '../kit/chart.mjs'
import { oval, pt, round } from '../kit/shapes.mjs'
import { ink } from '../kit/palette.mjs'

export const options = chartOptions
const PLACES = {
  pyongyang: [125.75, 39.03],
  beijing: [116.4, 39.9],
  moscow: [37.6, 55.75],
  panmunjom: [126.68, 37.96],
  singapore: [103.83, 1.25],
  washington: [-77.04, 38.9],
  seoul: [126.98, 37.57],
}
const [SEA, LAND, EDGE] = ['#dbe7e6', '#f3ead3', '#c8b78f']

export function draw() {
  const s = chart('map of the spring', 1220, {
    title: 'The map of the spring',
    under: 'Meetings of 2018 and the journeys to them',
    source: 'Map: Natural Earth. Azimuthal equal-area projection',
  })
  const globe = geoAzimuthalEqualArea()
    .rotate([-118, -53, 14])
    .clipAngle(97)
    .scale(338)
    .translate([950, 716])
    .precision(0.2)
  const world = land('50m', globe)
  s.clip(round(60, 206, 1480, 926, 14), () => {
    s.all('#eef2ec')
    s.fill(world.path({ type: 'Sphere' }), SEA)
    s.stroke(world.path(geoGraticule10()), '#b9cdcf', 1.5)
    s.fill(world.all, LAND)
    s.stroke(world.borders, '#d3c49d', 1.5)
    s.stroke(world.all, EDGE, 2)
    s.fill(world.country('North Korea'), '#e3a58c')
    s.fill(world.country('South Korea'), '#a9c3c2')
    routes(s, globe)
    inset(s)
  })
  s.stroke(round(60, 206, 1480, 926, 14), '#c8b78f', 2)
  s.text(1180, 118, 'Kim Jong-un travels', { size: 26 })
  s.stroke('M1090 109L1162 109', ink.red, 7)
  s.text(1180, 162, 'Envoys and ministers', { size: 26 })
  s.stroke('M1090 153L1162 153', ink.navy, 5, 'stroke-dasharray="13 9"')
  return s.heading()
}

// A bowed line between two points of the sheet.
function bow(a, b, bend) {
  const [mx, my] = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend]
  return `M${pt(...a)}C${pt(a[0] + (mx - a[0]) * 0.75, a[1] + (my - a[1]) * 0.75)} ${pt(b[0] + (mx - b[0]) * 0.75, b[1] + (my - b[1]) * 0.75)} ${pt(...b)}`
}

function routes(s, globe) {
  const p = Object.fromEntries(Object.entries(PLACES).map(([name, place]) => [name, globe(place)]))
  const envoy = (d) => s.stroke(d, ink.navy, 5, 'stroke-dasharray="13 9" stroke-linecap="butt"')
  envoy(bow(p.pyongyang, p.moscow, 0.2))
  envoy(bow(p.moscow, p.pyongyang, 0.02))
  envoy(bow(p.seoul, p.washington, -0.12))
  s.stroke(bow(p.pyongyang, p.singapore, -0.16), ink.red, 8)
  s.stroke(bow(p.pyongyang, p.beijing, 0.5), ink.red, 8)
  for (const name of ['moscow', 'singapore', 'washington', 'beijing']) {
    s.fill(oval(...p[name], 13), '#fffaf0')
    s.fill(oval(...p[name], 8.5), ink.black)
  }
  s.fill(oval(...p.pyongyang, 16), '#fffaf0')
  s.fill(oval(...p.pyongyang, 11), ink.red)
  label(s, p.moscow, [-26, -22], 'end', 'Moscow', ['10 April: Ri Yong-ho', 'meets Sergey Lavrov'])
  label(s, p.washington, [24, 46], 'start', 'Washington', ['8 March: Trump accepts', 'an invitation to meet'])
  label(s, p.singapore, [28, 12], 'start', 'Singapore', ['12 June: Kim and Trump'])
}

function label(s, [x, y], [dx, dy], anchor, name, words, halo = '#f6f1e2') {
  s.text(x + dx, y + dy, name, { size: 34, weight: 700, anchor, halo })
  s.text(x + dx, y + dy + 36, words, { size: 25, anchor, halo })
}

// The peninsula larger: Beijing, Pyongyang and Panmunjom are too near each other on the globe.
function inset(s) {
  const [x, y, w, h] = [84, 716, 600, 394]
  const near = geoMercator()
    .center([122.4, 38.7])
    .scale(1850)
    .translate([x + w / 2, y + h / 2 + 14])
    .clipExtent([
      [x, y],
      [x + w, y + h],
    ])
  const area = land('50m', near)
  s.fill(round(x - 6, y - 6, w + 12, h + 12, 12), '#fffaf0')
  s.clip(round(x, y, w, h, 8), () => {
    s.fill(round(x, y, w, h, 8), SEA)
    s.fill(area.all, LAND)
    s.fill(area.country('North Korea'), '#e9bba6')
    s.fill(area.country('South Korea'), '#bcd0cd')
    s.stroke(area.borders, '#b59f72', 2)
    s.stroke(area.all, EDGE, 2.5)
    const p = Object.fromEntries(Object.entries(PLACES).map(([name, place]) => [name, near(place)]))
    s.stroke(bow(p.pyongyang, p.beijing, 0.2), ink.red, 8)
    s.stroke(bow(p.pyongyang, p.panmunjom, 0.22), ink.red, 8)
    for (const name of ['beijing', 'panmunjom']) {
      s.fill(oval(...p[name], 13), '#fffaf0')
      s.fill(oval(...p[name], 8.5), ink.black)
    }
    s.fill(oval(...p.pyongyang, 16), '#fffaf0')
    s.fill(oval(...p.pyongyang, 11), ink.red)
    label(s, p.beijing, [-60, 52], 'start', 'Beijing', ['25–28 March: Kim’s train'])
    label(s, p.panmunjom, [-40, 58], 'end', 'Panmunjom', ['27 April: Kim and Moon'])
    label(s, p.pyongyang, [x + w - 16 - p.pyongyang[0], -104], 'end', 'Pyongyang', ['31 May: Lavrov visits Kim'])
  })
  s.stroke(round(x - 6, y - 6, w + 12, h + 12, 12), ink.black, 2.5)
}
