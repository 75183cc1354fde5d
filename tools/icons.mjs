// Draws the paper's icons from its mark, into src/style/icons/. The results are kept in the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'src/style/icons')
const mark = readFileSync(join(root, 'demo/draw/mark.svg'), 'utf8').replace(/<!--[^]*?-->\s*/, '')
// A telephone rounds the corners itself, and shows black where a picture has none.
const square = mark.replace(' rx="10"', '')

const drawn = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true, quality: 95, effort: 10 })
    .toBuffer()

/** An .ico that holds one PNG: six bytes of header, sixteen about the image, then the image. */
function ico(png, size) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'mark.svg'), mark)
for (const size of [32, 180, 192, 512]) {
  const png = await drawn(size === 180 ? square : mark, size)
  writeFileSync(join(target, `mark-${size}.png`), png)
  if (size === 32) writeFileSync(join(target, 'favicon.ico'), ico(png, size))
}
