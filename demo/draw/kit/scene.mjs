// A sheet to draw on: flat planes, gradients, sprayed shading, clipping. Ends as one SVG string.
import { extent, n } from './shapes.mjs'
import { random } from './random.mjs'

export const WIDTH = 1920
export const HEIGHT = 1280

export function scene(name, width = WIDTH, height = HEIGHT) {
  const defs = []
  const marks = []
  let count = 0
  const id = (kind) => `${kind}${++count}`
  const stops = (list) =>
    list
      .map(([at, colour, alpha = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`)
      .join('')

  const s = {
    width,
    height,
    random: random(name),
    add: (...parts) => {
      marks.push(...parts)
      return s
    },
    define: (kind, make) => {
      const key = id(kind)
      defs.push(make(key))
      return `url(#${key})`
    },
    // Gradients in the sheet's own coordinates.
    linear: (list, [x1, y1, x2, y2] = [0, 0, 0, height]) =>
      s.define(
        'g',
        (key) =>
          `<linearGradient id="${key}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(list)}</linearGradient>`,
      ),
    radial: (list, [cx, cy, r]) =>
      s.define(
        'g',
        (key) =>
          `<radialGradient id="${key}" gradientUnits="userSpaceOnUse" cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}">${stops(list)}</radialGradient>`,
      ),
    fill: (d, paint, more = '') => s.add(`<path d="${d}" fill="${paint}" ${more}/>`),
    stroke: (d, paint, weight = 2, more = '') =>
      s.add(`<path d="${d}" fill="none" stroke="${paint}" stroke-width="${weight}" ${more}/>`),
    all: (paint) => s.add(`<rect width="${width}" height="${height}" fill="${paint}"/>`),
    group: (attributes, draw) => {
      s.add(`<g ${attributes}>`)
      draw(s)
      return s.add('</g>')
    },
    clip: (d, draw, more = '') => {
      const key = id('c')
      defs.push(`<clipPath id="${key}"><path d="${d}" ${more}/></clipPath>`)
      return s.group(`clip-path="url(#${key})"`, draw)
    },
    blur: (by, draw) => {
      const key = id('b')
      defs.push(
        `<filter id="${key}" filterUnits="userSpaceOnUse" x="-200" y="-200" width="${width + 400}" height="${height + 400}"><feGaussianBlur stdDeviation="${by}"/></filter>`,
      )
      return s.group(`filter="url(#${key})"`, draw)
    },
    // Shading as if sprayed through a stencil: a gradient of one ink, breaking into grain, inside the outline d.
    spray: (
      d,
      colour,
      line,
      list = [
        [0, 0.9],
        [1, 0],
      ],
      more = {},
    ) =>
      spray(
        d,
        colour,
        s.linear(
          list.map(([at, a]) => [at, '#000', a]),
          line,
        ),
        more,
      ),
    glow: (
      d,
      colour,
      ring,
      list = [
        [0, 0.9],
        [1, 0],
      ],
      more = {},
    ) =>
      spray(
        d,
        colour,
        s.radial(
          list.map(([at, a]) => [at, '#000', a]),
          ring,
        ),
        more,
      ),
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${marks.join('')}</svg>`,
  }

  function spray(d, colour, paint, { grain = 0.38, alpha = 1, hard = 1.7 } = {}) {
    const [x0, y0, x1, y1] = extent(d)
    const [left, top] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))]
    const [w, h] = [Math.min(width, Math.ceil(x1)) - left, Math.min(height, Math.ceil(y1)) - top]
    if (w <= 0 || h <= 0) return s
    const key = id('s')
    defs.push(
      `<filter id="${key}" filterUnits="userSpaceOnUse" x="${left}" y="${top}" width="${w}" height="${h}" color-interpolation-filters="sRGB">` +
        `<feTurbulence type="fractalNoise" baseFrequency="${grain}" numOctaves="2" seed="${count % 97}" result="t"/>` +
        '<feColorMatrix in="t" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2.6 -0.8" result="m"/>' +
        `<feComposite in="SourceAlpha" in2="m" operator="arithmetic" k2="1.5" k3="1" k4="-1.2" result="a"/>` +
        `<feComponentTransfer in="a" result="b"><feFuncA type="linear" slope="${hard}"/></feComponentTransfer>` +
        `<feFlood flood-color="${colour}" flood-opacity="${alpha}"/><feComposite in2="b" operator="in"/></filter>`,
    )
    return s.clip(d, () =>
      s.add(`<rect x="${left}" y="${top}" width="${w}" height="${h}" fill="${paint}" filter="url(#${key})"/>`),
    )
  }
  return s
}
