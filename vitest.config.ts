// Which tests run where: on SQLite, the same on PostgreSQL, and the journeys in a real browser on both.
import { globSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { meetsDatabase } from './tools/meets-database.ts'
import { tally } from './tools/tally.ts'

const tests = globSync(['{src,db,tools}/**/*.test.{ts,tsx}', 'tests/{*,support/**/*}.test.{ts,tsx}'])
const journeys = globSync('tests/journeys/**/*.test.{ts,tsx}')
const onPostgres = { env: { COURANT_TEST_DATABASE: 'postgres' }, globalSetup: './tests/support/with-postgres.ts' }
// One at a time: each journey measures what a reader sees on a machine with two cores.
const inBrowser = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, sequence: { groupOrder: 1 } }

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
    expect: { requireAssertions: true },
    reporters: ['default', tally],
    projects: [
      project('sqlite', tests),
      project('postgres', tests.filter(meetsDatabase), onPostgres),
      project('journeys', journeys, inBrowser),
      project('journeys on postgres', journeys, { ...inBrowser, ...onPostgres }),
    ],
  },
})
