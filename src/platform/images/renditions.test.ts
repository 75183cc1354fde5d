// Renditions: what a page asks for is drawn once, kept, and shows what it should.
import { fork } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFound } from '../failure.ts'
import { type Files, openFiles } from '../files.ts'
import { emptyFolder } from '../folder-for-tests.ts'
import { fieldColour, fields, isNear, meanColour, noise } from './image-for-tests.ts'
import { openDrawer } from './image-process.ts'
import { openLog } from '../log.ts'
import type { RenditionRequest } from './rendition-address.ts'
import { openRenditions, type Renditions } from './renditions.ts'
import { Unavailable } from '../unavailable.ts'

const log = openLog({ level: 'silent' })
let folder: string
let files: Files
let renditions: Renditions

beforeEach(async () => {
  folder = await emptyFolder()
  files = await openFiles(join(folder, 'files'))
  renditions = openRenditions({ files, folder: join(folder, 'renditions'), log })
})
afterEach(() => renditions.close())

const put = async (bytes: Buffer): Promise<string> => (await files.put(bytes)).hash
const square = (hash: string, x: number, y: number): RenditionRequest => ({
  hash,
  width: 320,
  format: 'jpg',
  ratio: '1x1',
  focus: { x, y },
})
const drawn = async (): Promise<string[]> =>
  (await readdir(join(folder, 'renditions'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

test.each([
  ['avif', 'heif', 'image/avif'],
  ['webp', 'webp', 'image/webp'],
  ['jpg', 'jpeg', 'image/jpeg'],
] as const)('%s is drawn in its format and size', async (format, read, contentType) => {
  const hash = await put(await noise(1200, 800))
  const got = await renditions.rendition({ hash, width: 640, format, ratio: '16x9' })
  expect(got).toMatchObject({ contentType, path: expect.stringContaining(`16x9-640-50-50.${format}`) as string })
  expect((await readFile(got.path)).length).toBe(got.bytes)
  expect(await sharp(got.path).metadata()).toMatchObject({ format: read, width: 640, height: 360 })
})

test('a JPEG is progressive, so that it shows early', async () => {
  const { path } = await renditions.rendition({
    hash: await put(await noise(700, 500)),
    width: 640,
    format: 'jpg',
    ratio: 'full',
  })
  expect((await sharp(path).metadata()).isProgressive).toBe(true)
})

test('the crop shows what the focus points at, in a landscape and in a portrait', async () => {
  const landscape = await put(await (await fields(900, 300)).png().toBuffer())
  const portrait = await put(await (await fields(300, 900)).png().toBuffer())
  for (const [third, at] of [
    [0, 0.1],
    [1, 0.5],
    [2, 0.95],
  ] as const) {
    const across = await meanColour((await renditions.rendition(square(landscape, at, 0.5))).path)
    const down = await meanColour((await renditions.rendition(square(portrait, 0.5, at))).path)
    expect(isNear(across, fieldColour(third, 1))).toBe(true)
    expect(isNear(down, fieldColour(1, third))).toBe(true)
  }
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a picture with the EXIF orientation %i is drawn upright, and the focus counts in the upright picture',
  async (orientation) => {
    // The picture as it is seen, laid down the way such a camera lays it.
    const seen = await (await fields(900, 300)).png().toBuffer()
    const laid = {
      1: sharp(seen),
      2: sharp(seen).flop(),
      3: sharp(seen).rotate(180),
      4: sharp(seen).flip(),
      5: sharp(await sharp(seen).flop().toBuffer()).rotate(270),
      6: sharp(seen).rotate(270),
      7: sharp(await sharp(seen).flop().toBuffer()).rotate(90),
      8: sharp(seen).rotate(90),
    }[orientation] as Sharp
    const hash = await put(
      await laid.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).withMetadata({ orientation }).toBuffer(),
    )
    const { path } = await renditions.rendition(square(hash, 0.95, 0.5))
    expect(isNear(await meanColour(path), fieldColour(2, 1))).toBe(true)
    const whole = await renditions.rendition({ hash, width: 640, format: 'jpg', ratio: 'full' })
    expect(await sharp(whole.path).metadata()).toMatchObject({ width: 640, height: 213 })
    expect(isNear(await meanColour(whole.path, { left: 20, top: 10, width: 100, height: 40 }), fieldColour(0, 0))).toBe(
      true,
    )
  },
)

test('of what the file carried beside the picture nothing is left', async () => {
  const original = await sharp(await noise(500, 400))
    .jpeg()
    .withExif({ IFD0: { Artist: 'SECRET-ARTIST' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
    .toBuffer()
  const hash = await put(Buffer.concat([original, Buffer.from('<script>SECRET-TAIL</script>')]))
  expect((await readFile(files.path(hash))).includes('SECRET-ARTIST')).toBe(true)
  for (const format of ['avif', 'webp', 'jpg'] as const) {
    const { path } = await renditions.rendition({ hash, width: 320, format, ratio: 'full' })
    expect((await readFile(path)).includes('SECRET')).toBe(false)
    const { exif, xmp, icc, iptc, orientation } = await sharp(path).metadata()
    expect([exif, xmp, icc, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
  }
})

test('a wide colour space becomes sRGB by its profile, not by dropping it', async () => {
  const red = await sharp({ create: { width: 400, height: 300, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .png()
    .withIccProfile('p3')
    .toBuffer()
  const raw = await sharp(red).metadata()
  expect(raw.icc).toBeDefined()
  const { path } = await renditions.rendition({ hash: await put(red), width: 320, format: 'webp', ratio: 'full' })
  expect(isNear(await meanColour(path), { r: 200, g: 30, b: 30 }, 6)).toBe(true)
})

test('what shines through becomes white in a JPEG and stays so in AVIF and WebP', async () => {
  const hash = await put(
    await sharp({ create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  )
  const jpg = await renditions.rendition({ hash, width: 320, format: 'jpg', ratio: 'full' })
  expect(isNear(await meanColour(jpg.path), { r: 255, g: 255, b: 255 }, 3)).toBe(true)
  for (const format of ['avif', 'webp'] as const)
    expect(
      (await sharp((await renditions.rendition({ hash, width: 320, format, ratio: 'full' })).path).metadata()).hasAlpha,
    ).toBe(true)
})

test('a smaller original is given at its own width and never enlarged', async () => {
  const hash = await put(await noise(200, 120))
  const whole = await renditions.rendition({ hash, width: 1920, format: 'webp', ratio: 'full' })
  expect(await sharp(whole.path).metadata()).toMatchObject({ width: 200, height: 120 })
  const cut = await renditions.rendition({ hash, width: 1920, format: 'webp', ratio: '1x1' })
  expect(await sharp(cut.path).metadata()).toMatchObject({ width: 120, height: 120 })
})

test('a picture of one pixel and one that is a thread have renditions too', async () => {
  for (const [width, height] of [
    [1, 1],
    [16_000, 1],
    [1, 16_000],
  ] as const) {
    const hash = await put(
      await sharp({ create: { width, height, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    )
    for (const ratio of ['full', '1x1', '16x9'] as const)
      expect((await renditions.rendition({ hash, width: 320, format: 'avif', ratio })).bytes).toBeGreaterThan(0)
  }
})

test('asked for many times at once it is drawn once, and asked for again it is there', async () => {
  const hash = await put(await noise(800, 600))
  const request = square(hash, 0.5, 0.5)
  const all = await Promise.all(Array.from({ length: 30 }, () => renditions.rendition(request)))
  expect(new Set(all.map(({ path }) => path)).size).toBe(1)
  await writeFile(all[0]?.path ?? '', 'as it was kept')
  expect((await renditions.rendition(request)).bytes).toBe('as it was kept'.length)
  expect(await drawn()).toEqual(['1x1-320-50-50.jpg'])
})

test('a focus counts to the percent, so that two readers share a file', async () => {
  const hash = await put(await noise(400, 300))
  const paths = await Promise.all(
    [0.331, 0.333, 0.329].map(async (x) => (await renditions.rendition(square(hash, x, 0.5))).path),
  )
  expect(new Set(paths).size).toBe(1)
})

test('the folder of renditions may be emptied at any time', async () => {
  const request = square(await put(await noise(400, 300)), 0.5, 0.5)
  await renditions.rendition(request)
  await rm(join(folder, 'renditions'), { recursive: true })
  expect((await renditions.rendition(request)).bytes).toBeGreaterThan(0)
})

test('an original that is not there has none, and nothing is kept of the question', async () => {
  await expect(renditions.rendition(square('0'.repeat(32), 0, 0))).rejects.toThrow(new NotFound('file.unknown'))
  await expect(renditions.rendition(square('../../etc/passwd', 0, 0))).rejects.toThrow(NotFound)
  await expect(renditions.rendition({ ...square('0'.repeat(32), 0, 0), width: 321 as 320 })).rejects.toThrow(NotFound)
  expect(await readdir(folder)).toEqual(['files'])
})

test('an original that the disk has spoiled fails, and the next picture does not', async () => {
  const hash = await put(await noise(400, 300))
  await writeFile(files.path(hash), (await readFile(files.path(hash))).subarray(0, 5000))
  await expect(renditions.rendition(square(hash, 0, 0))).rejects.toThrow(/premature end/i)
  expect((await renditions.rendition(square(await put(await noise(400, 300)), 0, 0))).bytes).toBeGreaterThan(0)
  expect(await drawn()).toEqual(['1x1-320-0-0.jpg'])
})

test('what is left of an original that is gone is named, and forgotten on request', async () => {
  const [gone, kept] = [await put(await noise(400, 300)), await put(await noise(300, 300))]
  for (const hash of [gone, kept]) await renditions.rendition(square(hash, 0, 0))
  await files.remove(gone)
  const orphans = async () => {
    const hashes: string[] = []
    for await (const hash of renditions.orphans()) hashes.push(hash)
    return hashes
  }
  expect(await orphans()).toEqual([gone])
  await renditions.forget(gone)
  await renditions.forget('../files')
  expect(await orphans()).toEqual([])
  await expect(renditions.rendition(square(gone, 0, 0))).rejects.toThrow(new NotFound('file.unknown'))
  expect(await files.has(kept)).toBe(true)
})

test('when too many wait, the next is sent away and the others are served', async () => {
  renditions = openRenditions({ files, folder: join(folder, 'renditions'), log, places: 2 })
  const hash = await put(await noise(1600, 1200))
  const asked = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => renditions.rendition(square(hash, index / 20, 0.5))),
  )
  const refused = asked.filter((one) => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(12)
  for (const { reason } of refused) expect(reason).toEqual(new Unavailable('rendition.overloaded'))
})

test('an image that takes too long is given up together with its process, and the next gets a new one', async () => {
  const hash = await put(await noise(3000, 2000))
  const drawing = { width: 1920, ratio: 'full', focus: { x: 0.5, y: 0.5 }, format: 'avif' } as const
  const hasty = openDrawer({ log, giveUpAfter: 1 })
  await expect(hasty.draw(files.path(hash), join(folder, 'never.avif'), drawing)).rejects.toThrow(
    new Unavailable('rendition.overloaded'),
  )
  expect(await readdir(folder)).not.toContain('never.avif')
  const patient = openDrawer({ log, restAfter: 0 })
  await patient.draw(files.path(hash), join(folder, 'one.avif'), drawing)
  await patient.draw(files.path(hash), join(folder, 'two.avif'), { ...drawing, width: 320 })
  patient.close()
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['one.avif', 'two.avif']))
})

test('a program that cannot start is an answer, not a wait without end', async () => {
  const drawer = openDrawer({ log, program: new URL('./no-such-worker.ts', import.meta.url) })
  await expect(
    drawer.draw('a', 'b', { width: 320, ratio: 'full', focus: { x: 0, y: 0 }, format: 'jpg' }),
  ).rejects.toThrow(Unavailable)
})

test('a house that is done ends although the drawing process still rests', async () => {
  const hash = await put(await noise(400, 300))
  const program = join(folder, 'house.ts')
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  await writeFile(
    program,
    `import { openDrawer } from ${module('./image-process.ts')}
    import { openLog } from ${module('../log.ts')}
    const drawer = openDrawer({ log: openLog({ level: 'silent' }), restAfter: 600_000 })
    await drawer.draw(${JSON.stringify(files.path(hash))}, ${JSON.stringify(join(folder, 'drawn.jpg'))}, { width: 320, ratio: 'full', focus: { x: 0, y: 0 }, format: 'jpg' })`,
  )
  const house = fork(program, { execArgv: [], stdio: 'ignore' })
  expect(await new Promise((resolve) => house.on('exit', resolve))).toBe(0)
  expect(await readdir(folder)).toContain('drawn.jpg')
})
