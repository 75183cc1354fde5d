// Makes plain text of a comment that another system kept as HTML: its words, its paragraphs, and where its links led.
import type { Body, Inline } from '../../desk/body/body.ts'
import { readHtml } from '../../desk/body/from-html.ts'
import { plainText, runningText } from '../../desk/body/words.ts'

/** The text of HTML. Where a link's words do not say where it led, the address follows them in brackets. */
export function plainly(html: string): string {
  if (!/[<&]/.test(html)) return html
  return plainText(withAddresses(readHtml(html).body), runningText)
}

function withAddresses(body: Body): Body {
  return JSON.parse(JSON.stringify(body), (_, node: unknown) =>
    isLinked(node) ? { ...node, text: spelt(node) } : node,
  ) as Body
}

type Linked = Extract<Inline, { type: 'text' }>

const hrefOf = ({ marks }: Linked): string => marks?.find((mark) => mark.type === 'link')?.attrs.href ?? ''

function isLinked(node: unknown): node is Linked {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'text' && hrefOf(node as Linked) !== ''
  )
}

/** Systems shorten the words of long addresses and end them with dots. */
function spelt(node: Linked): string {
  const href = hrefOf(node)
  const bare = (text: string) => text.replace(/^https?:\/\//, '').replace(/(?:…|\.{3}|\/)$/, '')
  return bare(href).startsWith(bare(node.text)) ? href : `${node.text} (${href})`
}
