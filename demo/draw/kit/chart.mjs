// The furniture of charts and maps: paper ground, heading, source line, lettering, land.
import { createRequire } from 'node:module'
import { geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { scene } from './scene.mjs'
import { box } from './shapes.mjs'
import { ink } from './palette.mjs'

const require = createRequire(import.meta.url)
const FONT = 'DejaVu Sans, sans-serif'
const safe = (v) => String(v).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const chartOptions = { grain: 8, quality: 86, limit: 150_000 }

export function chart(name, height, { title, under, source, ground = '#fbf6ea' }) {
  const s = scene(name, 1600, height)
  s.text = (x, y, words, { size = 30, fill = ink.black, weight = 400, anchor = 'start', more = '', halo } = {}) => {
    const lines = Array.isArray(words) ? words : [words]
    const edge = halo
      ? `stroke="${halo}" stroke-width="${size * 0.28}" stroke-linejoin="round" paint-order="stroke"`
      : ''
    lines.forEach((line, i) =>
      s.add(
        `<text x="${x}" y="${y + i * size * 1.28}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" ${edge} ${more}>${safe(line)}</text>`,
      ),
    )
    return s
  }
  s.all(ground)
  s.heading = () => {
    s.fill(box(60, 52, 88, 9), ink.red)
    s.text(60, 118, title, { size: 46, weight: 700 })
    if (under) s.text(60, 168, under, { size: 30, fill: ink.slate })
    s.text(60, height - 40, source, { size: 24, fill: ink.slate })
    s.text(1540, height - 40, 'Nam Ji-ho / The Namsan Courant', { size: 24, fill: ink.slate, anchor: 'end' })
    return s
  }
  return s
}

// Countries at a scale of '110m', '50m' or '10m', as outlines under a projection.
export function land(scale, projection) {
  const world = require(`world-atlas/countries-${scale}.json`)
  const path = geoPath(projection).digits(1)
  const countries = feature(world, world.objects.countries).features
  return {
    path,
    all: path(feature(world, world.objects.land)) ?? '',
    borders: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '',
    country: (...names) =>
      countries
        .filter((c) => names.includes(c.properties.name))
        .map((c) => path(c) ?? '')
        .join(''),
  }
}
