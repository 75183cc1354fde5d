// Puts an element into a sentence where the sentence has its place for it, in either language's order of words.
import type { VNode } from 'preact'

/** Said in place of the element: `around(say('article.published', { when: gap }), <time>…</time>)`. */
export const gap = '\u0000'

export function around(sentence: string, element: VNode): (string | VNode)[] {
  const [before = '', after = ''] = sentence.split(gap)
  return [before, element, after]
}
