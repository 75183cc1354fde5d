// Starts the one PostgreSQL of a test run before the projects that use it, and stops it after them.
import type { TestProject } from 'vitest/node'
import { startPostgres, type PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

let server: Promise<PostgresServer> | undefined

/** Several projects name this file; the first starts the server. */
export async function setup(project: TestProject): Promise<void> {
  server ??= startPostgres()
  project.provide('postgres', (await server).url)
}

export async function teardown(): Promise<void> {
  const started = server
  server = undefined
  await (await started)?.stop()
}
