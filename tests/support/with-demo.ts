// Gives a test run a folder where the demo newspaper lies once somebody has filled it, and takes it away after the run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    demo: string
  }
}

let folder: Promise<string> | undefined

/** Every project names this file; all share one folder. */
export async function setup(project: TestProject): Promise<void> {
  folder ??= mkdtemp(join(tmpdir(), 'courant-demo-'))
  project.provide('demo', await folder)
}

export async function teardown(): Promise<void> {
  const made = folder
  folder = undefined
  if (made) await rm(await made, { recursive: true, force: true })
}
