// A QR code as a drawing in the page.
import type { VNode } from 'preact'
import { encode } from 'uqr'

/** `label` says what to do with it; who cannot see it is told beside it what it says. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <figure class="qr-code">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false" shape-rendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
