// The Chromium that npm brings, unpacked once, with its libraries and fonts: the same browser on every machine.
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'

export type Chromium = { executable: string; env: Record<string, string> }

const modules = dirname(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')))
const packed = join(modules, '@sparticuz/chromium')
const korean = join(modules, '@expo-google-fonts/nanum-myeongjo')

/** A Chromium ready to launch. Elsewhere than on Linux x64, COURANT_TEST_CHROMIUM names one that is installed. */
export async function unpackChromium(): Promise<Chromium> {
  const own = process.env['COURANT_TEST_CHROMIUM']
  if (own) return { executable: own, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'npm has a Chromium for Linux x64 only: let COURANT_TEST_CHROMIUM name the path of an installed one.',
    )
  }
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const home = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(home)) await unpackInto(home)
  return {
    executable: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_PATH: home, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

/** Whole or not at all: test files that run at the same time may all want the browser. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true })
  const half = await mkdtemp(`${home}.`)
  const bin = join(packed, 'bin')
  await Promise.all([
    pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(half, 'chromium'), { mode: 0o755 }),
    ),
    untar(join(bin, 'al2023.tar.br'), half),
    untar(join(bin, 'fonts.tar.br'), half),
  ])
  await writeFile(join(half, 'fonts.conf'), fontsConf(home))
  await rename(half, home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(half, { recursive: true })
  })
}

async function untar(archive: string, into: string): Promise<void> {
  const entries = extract()
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), entries)
  for await (const entry of entries) {
    const file = join(into, entry.header.name)
    if (entry.header.type === 'file') {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, entry as AsyncIterable<Buffer>, { mode: entry.header.mode ?? 0o644 })
    } else entry.resume()
  }
  await reading
}

/** The machine's own fonts are left out: lines would break elsewhere on another machine. */
const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>${korean}</dir>
  <cachedir>${join(home, 'cache')}</cachedir>
</fontconfig>
`
