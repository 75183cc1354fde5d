// The demo newspaper's policy, as its file has it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPolicy } from '../../src/standards/import/policy-file.ts'
import type { PolicyText } from '../../src/standards/verbs/policy.ts'

export async function demoPolicy(): Promise<PolicyText> {
  const read = readPolicy(await readFile(join(import.meta.dirname, '../../demo/policy.yaml'), 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ line, text }) => `line ${line}: ${text}`).join('\n'))
  return read.policy
}
