// Plain text that somebody typed, drawn as paragraphs and lines.
import type { ComponentChildren, VNode } from 'preact'

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
