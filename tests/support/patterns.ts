// Finds every regular expression in the program's text, as the parser of the build sees it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export type Pattern = { file: string; source: string; flags: string }

/** The literals in these folders; `built` are the files that put expressions together while they run, which no parser can read. */
export function patternsIn(root: string, folders: readonly string[]): { patterns: Pattern[]; built: string[] } {
  const patterns: Pattern[] = []
  const built = new Set<string>()
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
  for (const file of files.filter((one) => !/\.test\.tsx?$|-for-tests\.tsx?$/.test(one)).toSorted()) {
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    for (const node of nodesIn(program)) {
      if (isLiteral(node)) patterns.push({ file, source: node.regex.pattern, flags: node.regex.flags })
      const { type, callee } = node as { type?: unknown; callee?: { name?: unknown } }
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') built.add(file)
    }
  }
  return { patterns, built: [...built] }
}

type Literal = { type: 'Literal'; regex: { pattern: string; flags: string } }
const isLiteral = (node: object): node is Literal =>
  'regex' in node && typeof node.regex === 'object' && node.regex !== null

function* nodesIn(node: object): Generator<object> {
  yield node
  for (const value of Object.values(node) as unknown[])
    for (const inner of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof inner === 'object' && inner !== null) yield* nodesIn(inner)
}
