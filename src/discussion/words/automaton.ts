// Finds many words in one pass over a text, however many there are (Aho and Corasick, 1975).

/** Tells of each place where a word ends: the word's number, and the index of its last letter. Words may overlap. */
export type Automaton = {
  search: (letters: readonly number[], found: (word: number, end: number) => void) => void
  nodes: number
}

const root = 0
/** Code points need 21 bits: a node and a letter make one key, and all edges lie in one map. */
const lettersPerNode = 0x200000

/** Builds the automaton of some words, which are rows of code points; a word's number is its index. Empty words are never found. */
export function automatonOf(words: readonly (readonly number[])[]): Automaton {
  const edges = new Map<number, number>()
  const ending: number[][] = [[]]
  for (const [number, word] of words.entries()) {
    if (word.length > 0) ending[planted(word, edges, ending)]?.push(number)
  }
  const { fallback, nearest } = linked(edges, ending)
  const step = (from: number, letter: number): number => {
    for (let node = from; ; node = fallback[node] ?? root) {
      const to = edges.get(node * lettersPerNode + letter)
      if (to !== undefined) return to
      if (node === root) return root
    }
  }
  return {
    nodes: ending.length,
    search(letters, found) {
      let node = root
      for (let index = 0; index < letters.length; index += 1) {
        node = step(node, letters[index] ?? 0)
        for (let at = node; at !== root; at = nearest[at] ?? root)
          for (const word of ending[at] ?? []) found(word, index)
      }
    },
  }
}

/** Walks a word from the root, makes the nodes that are missing, and returns the last. */
function planted(word: readonly number[], edges: Map<number, number>, ending: number[][]): number {
  let node = root
  for (const letter of word) {
    const key = node * lettersPerNode + letter
    let next = edges.get(key)
    if (next === undefined) {
      next = ending.length
      ending.push([])
      edges.set(key, next)
    }
    node = next
  }
  return node
}

/**
 * For each node: the node of its longest end that is also a beginning (`fallback`), and the nearest such one where a word ends
 * (`nearest`). A map gives its keys in the order in which they came in, so a node's parent always comes before it, but its fallback
 * need not: nodes are taken by their depth.
 */
function linked(edges: ReadonlyMap<number, number>, ending: readonly number[][]) {
  const fallback = new Uint32Array(ending.length)
  const nearest = new Uint32Array(ending.length)
  for (const [key, node] of byDepth(edges, ending.length)) {
    const [parent, letter] = [Math.floor(key / lettersPerNode), key % lettersPerNode]
    let from = parent
    while (from !== root) {
      from = fallback[from] ?? root
      const to = edges.get(from * lettersPerNode + letter)
      if (to !== undefined) {
        fallback[node] = to
        break
      }
    }
    const end = fallback[node] ?? root
    nearest[node] = (ending[end]?.length ?? 0) > 0 ? end : (nearest[end] ?? root)
  }
  return { fallback, nearest }
}

function byDepth(edges: ReadonlyMap<number, number>, nodes: number): [number, number][] {
  const depth = new Uint32Array(nodes)
  for (const [key, node] of edges) depth[node] = (depth[Math.floor(key / lettersPerNode)] ?? 0) + 1
  return [...edges].toSorted(([, one], [, other]) => (depth[one] ?? 0) - (depth[other] ?? 0))
}
