// Prints a sheet: SVG to pixels, a paper's tooth over all, then WebP into demo/pictures.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { random } from './random.mjs'

const folder = new URL('../../pictures/', import.meta.url)
const LIMIT = 165_000

// Grain as a grey sheet around the middle grey, for soft-light blending; slightly soft, so that it compresses.
async function tooth(width, height, strength) {
  const r = random(`tooth ${width}`)
  const raw = Buffer.alloc(width * height)
  for (let i = 0; i < raw.length; i++) raw[i] = 128 + (r() + r() + r() - 1.5) * strength
  return sharp(raw, { raw: { width, height, channels: 1 } })
    .blur(0.9)
    .toColourspace('b-w')
    .png()
    .toBuffer()
}

export async function print(name, sheet, { grain = 30, quality = 80, limit = LIMIT } = {}) {
  let image = sharp(Buffer.from(sheet.svg()), { unlimited: true }).flatten({ background: '#f4ecdc' })
  if (grain) image = image.composite([{ input: await tooth(sheet.width, sheet.height, grain), blend: 'soft-light' }])
  const pixels = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const again = () => sharp(pixels.data, { raw: pixels.info })
  let bytes
  for (; ; quality -= 3) {
    bytes = await again().webp({ quality, effort: 5, smartSubsample: true }).toBuffer()
    if (bytes.length <= limit || quality <= 52) break
  }
  const file = fileURLToPath(new URL(`${name}.webp`, folder))
  await writeFile(file, bytes)
  return { name, size: bytes.length, quality }
}
