// Makes the paper's two typefaces anew: Adobe's Source Serif 4, cut down to what a newspaper sets, in src/style/fonts/; and, from Google's
// Noto Serif, the letters of the phonetic alphabet, which the other has not.
// The results are kept in the repository, so that nobody who starts the paper has to fetch 58 MB of masters first.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subset from 'subset-font'

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/style/fonts')
const source = { package: 'source-serif@4.5.1', folder: 'package/WOFF2/VAR', license: 'package/LICENSE.md' }
const limit = 60_000

// No name is reserved in it, so it needs no other one; the sheet calls it “Courant Sounds”.
const sounds = {
  package: '@expo-google-fonts/noto-serif@0.4.2',
  file: 'package/400Regular/NotoSerif_400Regular.ttf',
  license: 'package/LICENSE_FONT',
  letters: 'ˈˌəæɑɔɛɪʊʌɜɚɝŋθðʃʒɡɹabcdefghijklmnopqrstuvwxyz/ ',
}

/** All characters from one code point to another. */
const span = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('')

const letters = [
  span(0x20, 0x7e),
  span(0xc0, 0xff).replace(/[ÐÞðþ]/g, ''), // Western Europe
  'āēīōūĀŌ', // Japanese in Hepburn
  'ŏŭŎŬ', // Korean in McCune–Reischauer
  'ąćčđęěğıłńňœřśşšťůźżžĆČĐİŁŒŚŠŞŽŻ', // names from Prague to Ankara
].join('')
const signs = '\u00a0£¥§©®«»°·½¼¾¡¿¹²³‐–—‘’“”„‚•…′″‹›€₩−←↑→↓'

// Left out on purpose: superior and ordinal letters (12 kB), stacked diacritics (3 kB).
const features = ['kern', 'liga', 'smcp', 'c2sc', 'onum', 'lnum', 'tnum', 'pnum', 'frac', 'case']

// 18 is the size in points the text is drawn for. GDEF holds only the kerning's small differences between weights: 7 kB.
const shared = { targetFormat: 'woff2', keepFeatures: features, noHinting: true, dropTables: ['GDEF'] }
const faces = {
  roman: { file: 'SourceSerif4Variable-Roman.ttf.woff2', axes: { wght: { min: 400, max: 700 }, opsz: 18 } },
  italic: { file: 'SourceSerif4Variable-Italic.ttf.woff2', axes: { wght: 400, opsz: 18 } },
}

/** Renames the family in the name table, in place: a changed font may not carry the name that Adobe reserves. */
function rename(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name')
  const names = font.readUInt32BE(entry + 8)
  const strings = names + font.readUInt16BE(names + 4)
  for (let index = 0; index < font.readUInt16BE(names + 2); index += 1) {
    const record = names + 6 + 12 * index
    const isCopyright = font.readUInt16BE(record + 6) === 0
    const start = strings + font.readUInt16BE(record + 10)
    const text = font.subarray(start, start + font.readUInt16BE(record + 8)).swap16()
    const found = text.indexOf('Source', 'utf16le')
    if (!isCopyright && found >= 0) text.write('Column', found, 'utf16le')
    text.swap16()
  }
  return font
}

/** Fetches a package and opens it in the workshop. */
function fetchPackage(name) {
  const npm = { cwd: workshop, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  execFileSync('tar', ['-xzf', execFileSync('npm', ['pack', '--silent', name], npm).trim()], { cwd: workshop })
}

async function makeSounds() {
  fetchPackage(sounds.package)
  const wishes = { targetFormat: 'woff2', keepFeatures: ['kern'], noHinting: true, dropTables: ['GDEF'] }
  const face = await subset(readFileSync(join(workshop, sounds.file)), sounds.letters, wishes)
  writeFileSync(join(target, 'courant-sounds.woff2'), face)
  writeFileSync(join(target, 'LICENSE-sounds.md'), readFileSync(join(workshop, sounds.license)))
  console.log(`courant-sounds.woff2: ${face.length} bytes`)
}

const workshop = mkdtempSync(join(tmpdir(), 'courant-fonts-'))
try {
  await makeSounds()
  fetchPackage(source.package)
  let total = 0
  for (const [name, { file, axes }] of Object.entries(faces)) {
    const whole = readFileSync(join(workshop, source.folder, file))
    const cut = await subset(whole, letters + signs, { ...shared, targetFormat: 'truetype', variationAxes: axes })
    const face = await subset(rename(cut), undefined, { ...shared, keepAllGlyphs: true })
    writeFileSync(join(target, `courant-${name}.woff2`), face)
    total += face.length
    console.log(`courant-${name}.woff2: ${face.length} bytes`)
  }
  writeFileSync(join(target, 'LICENSE.md'), readFileSync(join(workshop, source.license)))
  console.log(`together ${total} bytes of ${limit}`)
  if (total > limit) process.exitCode = 1
} finally {
  rmSync(workshop, { recursive: true })
}
