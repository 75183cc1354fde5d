// The text as it stood before a correction, from the text that is right.
import type { Body } from '../body/body.ts'

/** Puts `was` in place of `now` wherever it stands in the words of a body; null if it stands nowhere. */
export function beforeCorrection(body: Body, { was, now }: { was: string; now: string }): Body | null {
  let found = false
  const undo = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(undo)
    if (typeof value !== 'object' || value === null) return value
    const node = value as { type?: unknown; text?: unknown; content?: unknown }
    if (node.type === 'text' && typeof node.text === 'string') {
      if (!node.text.includes(now)) return node
      found = true
      return { ...node, text: node.text.replaceAll(now, () => was) }
    }
    return node.content === undefined ? node : { ...node, content: undo(node.content) }
  }
  const earlier = undo(body) as Body
  return found ? earlier : null
}
