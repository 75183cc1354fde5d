// What the starter calls once somebody wants to know a word.
import { foresee, show } from './card.ts'
import { spotAt, wordAt } from './lines.ts'

export { markHardWords } from './marking.ts'
export { turn } from './walking.ts'

export function foreseeAt({ clientX, clientY }: MouseEvent): void {
  foresee(spotAt(clientX, clientY))
}

/**
 * The word that a double click has marked, as browsers do: by then the button that quotes may stand under the pointer. Who has marked more
 * than one word by a double click and a drag wants the passage.
 */
export function lookUpMarked(): void {
  const selection = document.getSelection()
  if (!selection?.rangeCount || /\s/.test(selection.toString().trim())) return
  const { startContainer, startOffset } = selection.getRangeAt(0)
  const spot = wordAt(startContainer, startOffset)
  if (spot) void show(spot)
}
