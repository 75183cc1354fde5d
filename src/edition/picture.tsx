// A picture in every width and format that browsers choose from.
import type { VNode } from 'preact'
import type { Ratio } from '../platform/images/image-frame.ts'
import { renditionAddress, type RenditionFormat, renditionWidths } from '../platform/images/rendition-address.ts'
import type { Picture, PictureUse } from '../desk/desk.ts'

type Shown = { picture: Picture; use: Pick<PictureUse, 'alt' | 'focus'>; sizes: string; ratio?: Ratio; eager?: boolean }

/** `sizes` is what CSS will make of its width, in the words of the `sizes` attribute. */
export function PictureView({ picture, use, sizes, ratio = 'full', eager = false }: Shown): VNode {
  const all = renditionWidths(picture, ratio)
  const address = (format: RenditionFormat, width: (typeof all)[number]['ask']) =>
    renditionAddress({ hash: picture.hash, width, format, ratio, focus: use.focus })
  const set = (format: RenditionFormat) => all.map(({ ask, width }) => `${address(format, ask)} ${width}w`).join(', ')
  const middle = all[Math.min(2, all.length - 1)] ?? { ask: 640 as const, width: picture.width, height: picture.height }
  return (
    <picture>
      <source type="image/avif" srcset={set('avif')} sizes={sizes} />
      <source type="image/webp" srcset={set('webp')} sizes={sizes} />
      <img
        src={address('jpg', middle.ask)}
        srcset={set('jpg')}
        sizes={sizes}
        width={middle.width}
        height={middle.height}
        alt={use.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        {...(eager ? { fetchpriority: 'high' as const } : {})}
      />
    </picture>
  )
}
