// Which part of a picture a crop shows, and how large: pure arithmetic.

export type Size = { width: number; height: number }
/** The point that must stay in sight, from 0 (left, top) to 1 (right, bottom). */
export type Focus = { x: number; y: number }

export const ratios = { full: null, '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9, '3x2': 3 / 2 } as const
export type Ratio = keyof typeof ratios

/** Scale the whole picture to `scaled`, then cut `width` × `height` out of it at `left`, `top`. */
export type Frame = Size & { scaled: Size; left: number; top: number }

/** The largest width that a picture has in a ratio without being enlarged. */
export function widestIn(original: Size, ratio: Ratio): number {
  const shape = ratios[ratio]
  return shape === null ? original.width : Math.max(1, Math.min(original.width, Math.round(original.height * shape)))
}

/** The size of a picture given `width` pixels wide in a ratio; narrower when the original is. */
export function sizeIn(original: Size, ratio: Ratio, width: number): Size {
  const given = Math.min(width, widestIn(original, ratio))
  const shape = ratios[ratio] ?? original.width / original.height
  return { width: given, height: Math.max(1, Math.min(Math.round(given / shape), original.height)) }
}

/** Frames the largest crop of that ratio with the focus in its middle, or as near to it as the picture's edges let it be. */
export function frame(original: Size, ratio: Ratio, width: number, focus: Focus): Frame {
  const size = sizeIn(original, ratio, width)
  const scale = Math.max(size.width / original.width, size.height / original.height)
  const scaled = {
    width: Math.max(size.width, Math.round(original.width * scale)),
    height: Math.max(size.height, Math.round(original.height * scale)),
  }
  return {
    ...size,
    scaled,
    left: clamp(Math.round(focus.x * scaled.width - size.width / 2), scaled.width - size.width),
    top: clamp(Math.round(focus.y * scaled.height - size.height / 2), scaled.height - size.height),
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}
