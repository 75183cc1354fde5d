// The image library: loaded at its first use, and held to what the house asks of it.
import type sharpModule from 'sharp'
import type { SharpOptions } from 'sharp'

type Sharp = typeof sharpModule

/** Largest picture that is taken in: its pixels, its longer side in pixels (WebP has no more), its file in bytes. */
export const imageBounds = { pixels: 60_000_000, side: 16_383, bytes: 40_000_000 } as const

/** For every opening of an image. A picture that is cut short or does not follow its format is refused, not guessed at. */
export const opening: SharpOptions = {
  failOn: 'error',
  limitInputPixels: imageBounds.pixels,
  sequentialRead: true,
  autoOrient: true,
}

/** Seconds after which work on one image is given up. */
export const imageSeconds = 20

const loaders = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif']

/** Loads the library, 60 ms at the first time. It reads no format but the four that we take, whatever it is handed. */
export async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  // The second core is for serving pages.
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: loaders })
  return sharp
}
