// The mark beside a name: a printer's ornament of four pieces, drawn from the account's id and from nothing else.
import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import type { AccountId } from '../account.ts'

/** Pieces of type, each within a field of six by six from where the pen stands. */
const pieces = [
  'h6v6h-6z',
  'h6l-6 6z',
  'h6v6z',
  'v6h6z',
  'm6 0v6h-6z',
  'h6a6 6 0 0 1-6 6z',
  'm6 0v6a6 6 0 0 1-6-6z',
  'v6h6a6 6 0 0 0-6-6z',
  'm6 6h-6a6 6 0 0 1 6-6z',
  'm3 0 3 3-3 3-3-3z',
  'm0 3a3 3 0 1 0 6 0 3 3 0 1 0-6 0z',
  'h6v2h-6zm0 4h6v2h-6z',
]
const fields = ['M0 0', 'M6 0', 'M0 6', 'M6 6']
export const colours = 5

/** Where an id begins to be drawn is of no account: the same id has the same mark for good. */
export function Avatar({ account }: { account: { id: AccountId } }): VNode {
  const bytes = createHash('sha256').update(account.id).digest()
  const colour = (bytes[4] ?? 0) % colours
  const path = fields.map((field, at) => field + (pieces[(bytes[at] ?? 0) % pieces.length] ?? '')).join('')
  return (
    <svg class={`avatar avatar-${colour}`} viewBox="0 0 12 12" width="32" height="32" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
