// Which codings an asker takes, from the Accept-Encoding of RFC 9110 §12.5.3.

/** The codings worth sending; what has neither is sent plain. `brotli` is false where gzip is liked better. */
export type Accepted = { readonly brotli: boolean; readonly gzip: boolean }

const plainOnly: Accepted = { brotli: false, gzip: false }
// Browsers send a handful of different headers; the bound is for those who make them up.
const remembered = 200

/** Makes the reader of Accept-Encoding headers, which reads each different header once. */
export function encodingReader(): (header: string | undefined) => Accepted {
  const known = new Map<string, Accepted>()
  return (header) => {
    if (header === undefined) return plainOnly
    let accepted = known.get(header)
    if (accepted === undefined) {
      accepted = readEncodings(header)
      if (known.size >= remembered) known.clear()
      known.set(header, accepted)
    }
    return accepted
  }
}

export function readEncodings(header: string): Accepted {
  const likings = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    likings.set(coding === 'x-gzip' ? 'gzip' : coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const others = likings.get('*') ?? 0
  const brotli = likings.get('br') ?? others
  const gzip = likings.get('gzip') ?? others
  const plain = likings.get('identity') ?? 0
  return { brotli: brotli > 0 && brotli >= gzip && brotli >= plain, gzip: gzip > 0 && gzip >= plain }
}
