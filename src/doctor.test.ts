// What the doctor finds.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshHouse } from '../tests/support/house.ts'
import { examine, type Finding } from './doctor.ts'
import { openLog } from './platform/log.ts'

const log = openLog({ level: 'silent' })
const ills = (findings: Finding[]) => findings.filter(({ sound }) => !sound).map(({ text }) => text)
const envOf = ({ settings }: Awaited<ReturnType<typeof freshHouse>>['house']) => ({
  COURANT_DATA: settings.data,
  ...(settings.databaseUrl === null ? {} : { DATABASE_URL: settings.databaseUrl }),
})

test('a new house is sound', async () => {
  const { house, close } = await freshHouse()
  expect(ills(await examine(envOf(house), log))).toEqual([])
  await close()
})

test('a missing original, a damaged one and a file without an owner are named', async () => {
  const { house, database, close } = await freshHouse()
  const kept = async (text: string) => (await house.files.put(Buffer.from(text))).hash
  const [lost, hurt, stray] = [await kept('lost'), await kept('hurt'), await kept('stray')]
  await database.transaction(async (tx) => {
    for (const hash of [lost, hurt]) {
      const row = { id: `picture_${hash}`, hash, format: 'webp', width: 1, height: 1, bytes: 4, kept_at: '' }
      await tx.tables<{ pictures: typeof row }>().insertInto('pictures').values(row).execute()
    }
  })
  await rm(house.files.path(lost))
  await writeFile(house.files.path(hurt), 'HURT')
  const found = ills(await examine(envOf(house), log)).join('\n')
  expect(found).toContain(`${lost}) is missing`)
  expect(found).toContain(`${hurt}) is damaged`)
  expect(found).toContain(`${stray} belongs to no picture`)
  await close()
})

test('wrong settings and a missing migration are said in one sentence each', async () => {
  expect(ills(await examine({ PORT: 'x' }, log))).toEqual(['PORT is “x”, but must be a port number from 0 to 65535.'])
  const { house, close } = await freshHouse()
  const empty = { COURANT_DATA: join(house.settings.data, 'new') }
  expect(ills(await examine(empty, log)).join()).toContain('run `courant migrate`')
  await close()
})
