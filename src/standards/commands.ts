// The board's verbs for the command line and the demo. Apart from the front door, since reading YAML weighs something.
import { readFile } from 'node:fs/promises'
import type { House } from '../platform/house.ts'
import { type PolicyProblem, readPolicy } from './import/policy-file.ts'
import { keepPolicy } from './verbs/policy.ts'

/** Makes a file the policy, or leaves the policy as it is and returns what is wrong. Keeping the same file again changes nothing. */
export async function importPolicy(house: House, file: string, by: string): Promise<PolicyProblem[]> {
  const read = readPolicy(await readFile(file, 'utf8'))
  if (!read.ok) return read.problems
  await keepPolicy(house, read.policy, by)
  return []
}
