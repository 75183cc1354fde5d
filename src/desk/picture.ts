// Pictures: one row per content, and how an article uses it.
import type { Id } from '../platform/ids.ts'

export type PictureId = Id<'picture'>

export type Picture = { id: PictureId; hash: string; format: string; width: number; height: number; bytes: number }

/** A picture as one article shows it. `focus` is the point that every crop keeps, from 0 to 1 across and down. */
export type PictureUse = {
  picture: PictureId
  alt: string
  caption: string
  credit: string
  focus: { x: number; y: number }
}

export const centre = { x: 0.5, y: 0.5 }
