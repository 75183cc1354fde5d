// Plain text that somebody typed, drawn as paragraphs and lines; and an instant as the paper prints it.
import type { ComponentChildren, VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'

/** Nothing in the text becomes markup or a link: what a party writes may not lead the board anywhere. */
export function Prose({ text, lang }: { text: string; lang?: string }): VNode {
  return (
    <div class="prose" {...(lang ? { lang } : {})}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p dir="auto">{inLines(paragraph)}</p>
      ))}
    </div>
  )
}

const inLines = (paragraph: string): ComponentChildren[] =>
  paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))

export function When({ at, place }: { at: Date; place: Place }): VNode {
  return <time datetime={at.toISOString()}>{instant(place.language, place.paper.zone, at)}</time>
}
