// Facts for machines in a page's head, as JSON-LD.
import type { VNode } from 'preact'

/** Every `<` is escaped, so that no text can end the element. */
export function JsonLd({ facts }: { facts: object }): VNode {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(facts).replaceAll('<', '\\u003c') }}
    />
  )
}
