// Makes a link of every word of a text, to its meaning in its sentence.
import type { DrawLine } from '../../desk/body/lines.tsx'
import type { Linking } from '../linking/draw-line.tsx'

/** What draws the lines of an English text. Its first call loads the dictionary; then a line takes some 20 µs a word. */
export async function linkWords(linking: Linking): Promise<DrawLine> {
  const { drawerOf } = await import('../linking/draw-line.tsx')
  return drawerOf(linking)
}
