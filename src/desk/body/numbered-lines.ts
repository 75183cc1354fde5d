// The lines of a body by their numbers, as pages count them: paragraphs, headings, items and cells that have words, from 1.
import { isValidElement, type ComponentChildren } from 'preact'
import type { Body } from './body.ts'
import { BodyView } from './render.tsx'

/** `isProse` is set of paragraphs and items, which print numbers; headings, cells and what is preformatted have none there. */
export type NumberedLine = { number: number; text: string; isProse: boolean }

/** In order of reading; found by drawing the body, so that every page agrees with it. Hard breaks are newlines, notes are left out. */
export function numberedLines(body: Body): NumberedLine[] {
  const texts = new Map<number, string>()
  const drawn = BodyView({
    body,
    say: () => '',
    drawPicture: () => null,
    drawLine: (text, number) => {
      texts.set(number, text)
      return () => null
    },
  })
  const prose = new Set<number>()
  note(drawn, '', prose)
  texts.delete(0)
  return [...texts].map(([number, text]) => ({ number, text, isProse: prose.has(number) }))
}

/** Elements between which and its line nothing but marks may stand. */
const around = /^(?:p|li|h[2-6]|t[dh]|pre)$/

function note(drawn: ComponentChildren, within: string, prose: Set<number>): void {
  if (Array.isArray(drawn)) return drawn.forEach((one: ComponentChildren) => note(one, within, prose))
  if (!isValidElement(drawn)) return
  const { type, props } = drawn as { type: unknown; props: { id?: string; children?: ComponentChildren } }
  const inside = typeof type === 'string' && around.test(type) && within !== 'td' && within !== 'th' ? type : within
  const [, number] = /^p(\d+)$/.exec(props.id ?? '') ?? []
  if (type === 'span' && number !== undefined && (inside === 'p' || inside === 'li')) prose.add(Number(number))
  note(props.children, inside, prose)
}
