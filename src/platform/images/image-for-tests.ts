// Images for tests, made on the spot.
import { randomBytes } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'

type Colour = { r: number; g: number; b: number }

/** A picture of nine fields, three by three; each has its own colour, so that a crop shows where it was taken. */
export async function fields(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { r, g, b } = fieldColour(Math.floor((x * 3) / width), Math.floor((y * 3) / height))
      pixels.set([r, g, b], (y * width + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** The colour of the field in that column and row, from 0 to 2. */
export function fieldColour(column: number, row: number): Colour {
  return { r: 20 + column * 100, g: 20 + row * 100, b: 120 }
}

/** Something as hard to compress as a photograph. */
export async function noise(width: number, height: number): Promise<Buffer> {
  const grain = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
  return grain.blur(1.5).jpeg({ quality: 90 }).toBuffer()
}

/** The mean colour of a part of an image, in pixels; the whole when none is named. */
export async function meanColour(
  image: Buffer | string,
  part?: { left: number; top: number; width: number; height: number },
): Promise<Colour> {
  const { data } = await sharp(part ? await sharp(image).extract(part).png().toBuffer() : image)
    .flatten()
    .resize(1, 1, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { r: data[0] ?? 0, g: data[1] ?? 0, b: data[2] ?? 0 }
}

export function isNear(found: Colour, wanted: Colour, most = 16): boolean {
  return (['r', 'g', 'b'] as const).every((part) => Math.abs(found[part] - wanted[part]) <= most)
}
