// Which tests run where: on SQLite, the same on PostgreSQL, and the journeys in a real browser on both.
import { globSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { quickestFolder } from './tools/memory-folder.ts'
import { meetsDatabase } from './tools/meets-database.ts'
import { tally } from './tools/tally.ts'

// Workers, and what they start, take it from here.
process.env['TMPDIR'] ??= quickestFolder()

const tests = globSync(['{src,db,tools}/**/*.test.{ts,tsx}', 'tests/{*,support/**/*}.test.{ts,tsx}'])
const journeys = globSync('tests/journeys/**/*.test.{ts,tsx}')
const withDemo = './tests/support/with-demo.ts'
const onPostgres = {
  env: { COURANT_TEST_DATABASE: 'postgres' },
  globalSetup: [withDemo, './tests/support/with-postgres.ts'],
}
// Not beside the others. Two at a time, also where there are more cores: each has a browser and a paper of its own beside its worker.
const inBrowser = { maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000, sequence: { groupOrder: 1 } }

const project = (name: string, include: string[], more: object = {}): TestProjectConfiguration => ({
  extends: true,
  test: { name, include, ...more },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true, poll: { timeout: 20_000, interval: 20 } },
    reporters: ['default', tally],
    projects: [
      project('sqlite', tests, { globalSetup: withDemo }),
      project('postgres', tests.filter(meetsDatabase), onPostgres),
      project('journeys', journeys, { ...inBrowser, globalSetup: withDemo }),
      project('journeys on postgres', journeys, { ...inBrowser, ...onPostgres }),
    ],
  },
})
