// Crops: of the right shape, never larger than the picture, as near to the focus as they can be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frame, type Ratio, ratios, sizeIn } from './image-frame.ts'

const middle = { x: 0.5, y: 0.5 }

test('the whole picture is scaled and nothing is cut off', () => {
  expect(frame({ width: 4000, height: 3000 }, 'full', 960, middle)).toEqual({
    width: 960,
    height: 720,
    scaled: { width: 960, height: 720 },
    left: 0,
    top: 0,
  })
})

test('a square of a landscape takes its whole height', () => {
  expect(frame({ width: 4000, height: 2000 }, '1x1', 320, middle)).toEqual({
    width: 320,
    height: 320,
    scaled: { width: 640, height: 320 },
    left: 160,
    top: 0,
  })
})

test('the focus stands in the middle of the crop', () => {
  expect(frame({ width: 4000, height: 2000 }, '1x1', 320, { x: 0.4, y: 0.5 })).toMatchObject({ left: 96 })
  expect(frame({ width: 2000, height: 4000 }, '16x9', 320, { x: 0.5, y: 0.25 })).toMatchObject({
    width: 320,
    height: 180,
    top: 70,
  })
})

test('a focus near the edge moves the crop to the edge and no further', () => {
  expect(frame({ width: 4000, height: 2000 }, '1x1', 320, { x: 0, y: 0 })).toMatchObject({ left: 0 })
  expect(frame({ width: 4000, height: 2000 }, '1x1', 320, { x: 1, y: 1 })).toMatchObject({ left: 320 })
})

test('a smaller picture is given at its own width', () => {
  expect(sizeIn({ width: 500, height: 300 }, 'full', 960)).toEqual({ width: 500, height: 300 })
  expect(sizeIn({ width: 500, height: 300 }, '1x1', 960)).toEqual({ width: 300, height: 300 })
})

test('whatever the picture, a frame lies inside it, has the shape asked for, and enlarges nothing', () => {
  const side = fc.integer({ min: 1, max: 16_383 })
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const asked = fc.record({
    original: fc.record({ width: side, height: side }),
    ratio: fc.constantFrom(...(Object.keys(ratios) as Ratio[])),
    width: fc.integer({ min: 1, max: 1920 }),
    focus: fc.record({ x: part, y: part }),
  })
  fc.assert(
    fc.property(asked, ({ original, ratio, width, focus }) => {
      const got = frame(original, ratio, width, focus)
      expect(got.left).toBeGreaterThanOrEqual(0)
      expect(got.top).toBeGreaterThanOrEqual(0)
      expect(got.left + got.width).toBeLessThanOrEqual(got.scaled.width)
      expect(got.top + got.height).toBeLessThanOrEqual(got.scaled.height)
      expect(got.scaled.width).toBeLessThanOrEqual(original.width)
      expect(got.scaled.height).toBeLessThanOrEqual(original.height)
      expect(Math.min(got.width, got.height)).toBeGreaterThanOrEqual(1)
      // A thread of a picture has no room for a shape.
      const shape = ratios[ratio] ?? got.width / got.height
      const off = Math.min(got.width, got.height) === 1 ? 0 : Math.abs(got.width - got.height * shape)
      expect(off).toBeLessThanOrEqual(Math.max(1, shape))
    }),
    { numRuns: 2000 },
  )
})
