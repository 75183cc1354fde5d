// Archive files: what was written comes back byte for byte, and what was tampered with is refused before anything is taken.
import { execFileSync } from 'node:child_process'
import { hash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Header, pack } from 'tar-stream'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from './archive-entry.ts'
import { readArchive, writeArchive } from './archive-file.ts'
import { Invalid } from '../failure.ts'
import { emptyFolder } from '../folder-for-tests.ts'

let folder: string
beforeEach(async () => {
  folder = await emptyFolder()
})

const manifest: Entry = { name: 'manifest.json', size: 2, content: Buffer.from('{}') }
const large = randomBytes(3_000_000)
const entries: Entry[] = [
  manifest,
  { name: 'tables/words.jsonl', size: 0, content: new Uint8Array() },
  {
    name: 'files/ab/large',
    size: large.length,
    content: Readable.from([large.subarray(0, 1_000_000), large.subarray(1_000_000)]),
  },
  { name: `files/${'long-name-'.repeat(20)}/한글.jpg`, size: 3, content: Buffer.from('abc') },
]
const written = (): Entry[] =>
  entries.map((entry) => (entry.content instanceof Readable ? { ...entry, content: Readable.from([large]) } : entry))

async function readAll(file: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  await readArchive(file, async ({ name, content }) => void found.set(name, await buffer(content)))
  return found
}

/** A tar file as somebody else might write it. */
async function foreign(...parts: [Partial<Header> & { name: string }, string][]): Promise<string> {
  const tar = pack()
  for (const [header, content] of parts) tar.entry(header, content)
  tar.finalize()
  const file = join(folder, 'foreign.tar')
  await writeFile(file, await buffer(tar))
  return file
}

/** Reads an archive that must be refused, and says how; nothing may have been taken from it. */
async function refusal(file: string): Promise<Invalid> {
  const taken: string[] = []
  const error = await readArchive(file, async ({ name }) => void taken.push(name)).catch((thrown: unknown) => thrown)
  expect(taken).toEqual([])
  expect(error).toBeInstanceOf(Invalid)
  return error as Invalid
}

describe.each(['backup.tar', 'backup.tar.gz'])('%s', (name) => {
  let file: string
  beforeEach(async () => {
    file = join(folder, name)
    await writeArchive(file, written())
  })

  test('comes back entry by entry, in order and byte for byte', async () => {
    const found = await readAll(file)
    expect([...found.keys()]).toEqual(entries.map((entry) => entry.name))
    expect(found.get('files/ab/large')?.equals(large)).toBe(true)
    expect(found.get('manifest.json')?.toString()).toBe('{}')
  })

  test('unpacks with tar, and has the checksums that sha256sum would write', async () => {
    const out = join(folder, 'out')
    await mkdir(out)
    execFileSync('tar', ['-xf', file, '-C', out])
    const lines = (await readFile(join(out, 'checksums.sha256'), 'utf8')).trimEnd().split('\n')
    const sums = await Promise.all(
      entries.map(async (entry) => `${hash('sha256', await readFile(join(out, entry.name)))}  ${entry.name}`),
    )
    expect(lines).toEqual(sums)
    expect((await readFile(join(out, 'files/ab/large'))).equals(large)).toBe(true)
  })

  test('is readable by its owner only, and nothing else is left beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual([name])
  })

  test('cut short anywhere it is refused', async () => {
    const whole = await readFile(file)
    for (const length of [0, 1, 511, 512, 1536, 2048, 100_000, whole.length - 3000, whole.length - 1500]) {
      await writeFile(file, whole.subarray(0, length))
      expect((await refusal(file)).code).toMatch(/^archive\.(broken|incomplete|checksum)$/)
    }
  })

  test('with one bit turned in a content it is refused, by name', async () => {
    const whole = await readFile(file)
    const plain = name.endsWith('gz') ? gunzipSync(whole) : whole
    plain[1_000_000] = (plain[1_000_000] ?? 0) ^ 1
    await writeFile(file, name.endsWith('gz') ? gzipSync(plain) : plain)
    expect(await refusal(file)).toMatchObject({ code: 'archive.checksum', details: { name: 'files/ab/large' } })
  })

  test('a reader that leaves contents unread still gets every name', async () => {
    const names: string[] = []
    await readArchive(file, async ({ name: entry, content }) => {
      names.push(entry)
      for await (const _ of content) break
    })
    expect(names).toEqual(entries.map((entry) => entry.name))
  })

  test('what goes wrong while taking is thrown on as it is', async () => {
    const taken: string[] = []
    const reading = readArchive(file, async (entry) => {
      taken.push(entry.name)
      if (entry.name.startsWith('files/')) throw new RangeError('no room for it')
    })
    await expect(reading).rejects.toThrow(new RangeError('no room for it'))
    expect(taken).toHaveLength(3)
  })

  test('a content that breaks off leaves the older archive as it was', async () => {
    const before = await readFile(file)
    async function* broken() {
      yield large
      throw new RangeError('the source broke off')
    }
    await expect(writeArchive(file, [manifest, { name: 'a', size: 4_000_000, content: broken() }])).rejects.toThrow(
      'the source broke off',
    )
    expect((await readFile(file)).equals(before)).toBe(true)
    expect(await readdir(folder)).toEqual([name])
  })

  test.each([-1, 1])('a content that is %i byte off its size is refused', async (off) => {
    const wrong = { name: 'a', size: large.length + off, content: large }
    await expect(writeArchive(file, [manifest, wrong])).rejects.toThrow(
      /^a is (longer|shorter) than the \d+ bytes announced$/,
    )
  })
})

test('a folder that is not there is named by the system, and nothing waits for ever', async () => {
  await expect(writeArchive(join(folder, 'none', 'backup.tar'), written())).rejects.toThrow('ENOENT')
})

test('an archive begins with its manifest, names everything once, and makes its own checksums', async () => {
  const file = join(folder, 'a.tar')
  await expect(writeArchive(file, [{ ...manifest, name: 'other' }])).rejects.toThrow(TypeError)
  await expect(writeArchive(file, [manifest, manifest])).rejects.toMatchObject({ code: 'archive.unsafe' })
  await expect(writeArchive(file, [manifest, { ...manifest, name: 'checksums.sha256' }])).rejects.toMatchObject({
    code: 'archive.unsafe',
  })
  await expect(writeArchive(file, [manifest, { ...manifest, name: '' }])).rejects.toMatchObject({
    code: 'archive.unsafe',
  })
  expect(await readdir(folder)).toEqual([])
})

test.each(['../escape', '/etc/passwd', 'a/../../b', 'a//b', 'a\\b', '.', 'a/.', 'new\nline', `${'a/'.repeat(200)}b`])(
  'the name %j is neither written nor read',
  async (name) => {
    await expect(
      writeArchive(join(folder, 'a.tar'), [manifest, { name, size: 1, content: Buffer.from('x') }]),
    ).rejects.toMatchObject({ code: 'archive.unsafe' })
    const file = await foreign([{ name: 'manifest.json' }, '{}'], [{ name }, 'x'])
    expect((await refusal(file)).code).toBe('archive.unsafe')
  },
)

test.each(['symlink', 'link', 'directory', 'fifo', 'character-device'] as const)(
  'an entry of the type %s is refused',
  async (type) => {
    const file = await foreign([{ name: 'manifest.json' }, '{}'], [{ name: 'away', type, linkname: '/etc' }, ''])
    expect(await refusal(file)).toMatchObject({ code: 'archive.unsafe', details: { name: 'away' } })
  },
)

test('an archive of somebody else is refused for what it lacks', async () => {
  expect(await refusal(await foreign([{ name: 'readme' }, 'x']))).toMatchObject({
    code: 'archive.incomplete',
    details: { name: 'manifest.json' },
  })
  expect(await refusal(await foreign([{ name: 'manifest.json' }, '{}']))).toMatchObject({
    details: { name: 'checksums.sha256' },
  })
  const sum = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
  const list = `${sum}  manifest.json\n${sum}  missing\n`
  expect(
    await refusal(await foreign([{ name: 'manifest.json' }, '{}'], [{ name: 'checksums.sha256' }, list])),
  ).toMatchObject({ code: 'archive.incomplete', details: { name: 'missing' } })
  const late = await foreign(
    [{ name: 'manifest.json' }, '{}'],
    [{ name: 'checksums.sha256' }, `${sum}  manifest.json\n`],
    [{ name: 'late' }, 'x'],
  )
  expect(await refusal(late)).toMatchObject({ code: 'archive.unsafe', details: { name: 'late' } })
})

test('what is no archive is refused', async () => {
  const file = join(folder, 'letter.txt')
  await writeFile(file, 'Dear editor, '.repeat(1000))
  expect((await refusal(file)).code).toBe('archive.broken')
})
