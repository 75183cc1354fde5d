// Lines out of bytes. Node's own readline also breaks at U+2028, which JSON may contain.

/** Lines without their ends, in bundles as they come in; a last line needs no end. */
export async function* lines(content: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let begun = ''
  for await (const chunk of content) {
    const parts = (begun + decoder.decode(chunk, { stream: true })).split('\n')
    begun = parts.pop() ?? ''
    if (parts.length > 0) yield parts
  }
  begun += decoder.decode()
  if (begun !== '') yield [begun]
}
