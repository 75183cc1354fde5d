// Addresses of renditions: one spelling for each, and nothing else is an address.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readRenditionAddress,
  renditionAddress,
  type RenditionRequest,
  renditionTypes,
  renditionWidthList,
  renditionWidths,
} from './rendition-address.ts'

const hash = '0123456789abcdef0123456789abcdef'

test('an address is short and says what it shows', () => {
  expect(renditionAddress({ hash, width: 960, format: 'avif', ratio: 'full' })).toBe(`/pictures/${hash}/960.avif`)
  expect(renditionAddress({ hash, width: 640, format: 'jpg', ratio: '16x9', focus: { x: 0.5, y: 0.333 } })).toBe(
    `/pictures/${hash}/16x9-640-50-33.jpg`,
  )
  expect(renditionAddress({ hash, width: 640, format: 'webp', ratio: '1x1' })).toBe(
    `/pictures/${hash}/1x1-640-50-50.webp`,
  )
})

test('the whole picture has no focus, so asking with one changes nothing', () => {
  expect(renditionAddress({ hash, width: 960, format: 'avif', ratio: 'full', focus: { x: 0.1, y: 0.1 } })).toBe(
    `/pictures/${hash}/960.avif`,
  )
})

test('every address comes back as what it was made of', () => {
  const requests: fc.Arbitrary<RenditionRequest> = fc.record({
    hash: fc.stringMatching(/^[0-9a-f]{32}$/),
    width: fc.constantFrom(...renditionWidthList),
    format: fc.constantFrom(...(Object.keys(renditionTypes) as RenditionRequest['format'][])),
    ratio: fc.constantFrom('1x1', '4x3', '16x9', '3x2'),
    focus: fc.record({
      x: fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
      y: fc.integer({ min: 0, max: 100 }).map((y) => y / 100),
    }),
  })
  fc.assert(
    fc.property(requests, (request) => {
      expect(readRenditionAddress(renditionAddress(request))).toEqual(request)
    }),
  )
  fc.assert(
    fc.property(requests, ({ hash: any, width, format }) => {
      const request = { hash: any, width, format, ratio: 'full' as const }
      expect(readRenditionAddress(renditionAddress(request))).toEqual(request)
    }),
  )
})

test.each([
  `/pictures/${hash}/961.avif`,
  `/pictures/${hash}/0960.avif`,
  `/pictures/${hash}/960.AVIF`,
  `/pictures/${hash}/960.png`,
  `/pictures/${hash}/960.toString`,
  `/pictures/${hash}/constructor-960-50-50.avif`,
  `/pictures/${hash}/full-960.avif`,
  `/pictures/${hash}/full-960-50-50.avif`,
  `/pictures/${hash}/960-50-50.avif`,
  `/pictures/${hash}/1x1-960.avif`,
  `/pictures/${hash}/1x1-960-050-50.avif`,
  `/pictures/${hash}/1x1-960-101-50.avif`,
  `/pictures/${hash}/1x1-960-5.5-50.avif`,
  `/pictures/${hash}/1x1-960--5-50.avif`,
  `/pictures/${hash}/960.avif?x`,
  `/pictures/${hash}/960.avif/`,
  `/pictures/${hash}/960.avif\n`,
  `/pictures/${hash.toUpperCase()}/960.avif`,
  `/pictures/${hash.slice(1)}/960.avif`,
  `/pictures/../960.avif`,
  `//pictures/${hash}/960.avif`,
  `/x/pictures/${hash}/960.avif`,
])('%j is none', (path) => {
  expect(readRenditionAddress(path)).toBeNull()
})

test('any text is either no address or spelt as we spell it', () => {
  const near = fc
    .tuple(
      fc.constantFrom('', 'full-', '1x1-', '16x9-'),
      fc.constantFrom('320', '0320', '960', '+960', '9e2'),
      fc.constantFrom('', '-5-5', '-05-5', '-100-0'),
    )
    .map(([a, b, c]) => `/pictures/${hash}/${a}${b}${c}.webp`)
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (path) => {
      const request = readRenditionAddress(path)
      expect(request === null || renditionAddress(request) === path).toBe(true)
    }),
  )
})

test('srcset names the widths that a picture has, and its own full width where that shows more', () => {
  const widths = (width: number, height: number, ratio: RenditionRequest['ratio']) =>
    renditionWidths({ width, height }, ratio).map((one) => `${one.ask}→${one.width}×${one.height}`)
  expect(widths(4000, 3000, 'full')).toEqual([
    '320→320×240',
    '480→480×360',
    '640→640×480',
    '960→960×720',
    '1280→1280×960',
    '1600→1600×1200',
    '1920→1920×1440',
  ])
  expect(widths(800, 600, 'full')).toEqual(['320→320×240', '480→480×360', '640→640×480', '960→800×600'])
  expect(widths(650, 600, 'full')).toEqual(['320→320×295', '480→480×443', '640→640×591'])
  expect(widths(200, 100, 'full')).toEqual(['320→200×100'])
  expect(widths(4000, 500, '1x1')).toEqual(['320→320×320', '480→480×480'])
})
