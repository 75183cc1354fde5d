// Takes images in, refusing what is none, and draws others from them.
import type { Sharp } from 'sharp'
import { Invalid } from '../failure.ts'
import { imageBounds, imageSeconds, loadSharp, opening } from './image-engine.ts'
import { formatOf, type ImageFormat } from './image-format.ts'
import { type Focus, frame, type Ratio, type Size } from './image-frame.ts'

/** Size in pixels as the picture is meant to be seen, turned as its camera says. */
export type ImageFacts = Size & { format: ImageFormat }

export type Drawing = { width: number; ratio: Ratio; focus: Focus; format: 'avif' | 'webp' | 'jpg' }

/**
 * Looks at an image, and decodes it once to know that it can be. Throws `Invalid('picture.format')`, `Invalid('picture.too-large')`
 * or `Invalid('picture.broken')`. What follows the picture in its file is not looked at: never serve an original, only what is drawn from it.
 */
export async function inspect(bytes: Uint8Array): Promise<ImageFacts> {
  const format = formatOf(bytes)
  if (format === null) throw new Invalid('picture.format')
  if (bytes.length > imageBounds.bytes) throw tooLarge()
  const sharp = await loadSharp()
  const { autoOrient, compression } = await readable(sharp(bytes, { ...opening, limitInputPixels: false }).metadata())
  const { width, height } = autoOrient
  if (format === 'avif' && compression !== 'av1') throw new Invalid('picture.format')
  if (width * height > imageBounds.pixels || Math.max(width, height) > imageBounds.side) throw tooLarge()
  await readable(
    sharp(bytes, opening).resize(16, 16, { fit: 'inside' }).timeout({ seconds: imageSeconds }).raw().toBuffer(),
  )
  return { width, height, format }
}

/** Draws a rendition of the image in a file: turned upright, cropped, scaled down, in sRGB, without any metadata. */
export async function draw(file: string, { width, ratio, focus, format }: Drawing): Promise<Buffer> {
  const sharp = await loadSharp()
  const image = sharp(file, opening)
  const original = await image.metadata()
  const { scaled, ...part } = frame(original.autoOrient, ratio, width, focus)
  image.resize(scaled.width, scaled.height, { fit: 'fill' }).extract(part)
  // A PNG is a chart or a map more often than a photograph: halved colour would blur its lines.
  return encode(image, format, original.format === 'png')
    .timeout({ seconds: imageSeconds })
    .toBuffer()
}

/** AVIF at effort 2: at 4 it takes ten times as long for a tenth less. */
function encode(image: Sharp, format: Drawing['format'], drawn: boolean): Sharp {
  const chromaSubsampling = drawn ? '4:4:4' : '4:2:0'
  if (format === 'avif') return image.avif({ quality: 50, effort: 2, chromaSubsampling })
  if (format === 'webp') return image.webp({ quality: 78, effort: 4, smartSubsample: drawn })
  return image.flatten({ background: 'white' }).jpeg({ quality: 78, mozjpeg: true, chromaSubsampling })
}

async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw new Invalid('picture.broken', { why: error instanceof Error ? error.message : String(error) })
  }
}

function tooLarge(): Invalid {
  return new Invalid('picture.too-large', { megapixels: imageBounds.pixels / 1e6, megabytes: imageBounds.bytes / 1e6 })
}
