// What is known while Markdown is read: where its notes and addresses are defined, which notes were used, and the report.
import type { Definition, FootnoteDefinition, Node, Nodes } from 'mdast'
import { brief } from '../problem.ts'
import type { BodyProblem, BodyProblemCode } from '../problem.ts'

const deepest = 100

export type Source = {
  readonly markdown: string
  /** The line of the file on which the Markdown begins. */
  readonly firstLine: number
  readonly problems: BodyProblem[]
  readonly addresses: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly usedNotes: Set<string>
}

/** Puts one line into the report, with the line of the file on which the node begins. */
export function report(source: Source, code: BodyProblemCode, about: string, node: Node): void {
  const line = (node.position?.start.line ?? 1) + source.firstLine - 1
  source.problems.push({ code, about: brief(about), line })
}

/** A node exactly as it was written. */
export function written(source: Source, node: Node): string {
  return source.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/** Whether nodes stand in each other deeper than any article needs; what reads them calls itself for each level. */
export function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  }
  return false
}

/** Every node of a kind below one, in their order. */
export function nodesIn<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const here = node.type === type ? [node as Extract<Nodes, { type: Type }>] : []
  return 'children' in node ? [...here, ...node.children.flatMap((child) => nodesIn(child, type))] : here
}
