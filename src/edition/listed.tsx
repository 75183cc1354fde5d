// What every reader's route shares: its language, the shapes of addresses, and one page of a list.
import type { VNode } from 'preact'
import { z } from 'zod'
import * as desk from '../desk/desk.ts'
import type { Card, Shelf, Shown } from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import { type Language, languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import { Pager } from './pages/list.tsx'
import type { Place } from './place.ts'

export type EditionPlan = { house: House; language: Language; placeIn: (language: Language) => Promise<Place> }

export const pageSize = 20
export const paged = z.object({ page: z.coerce.number().int().min(1).max(5000).optional() })
export const dated = z.object({
  yyyy: z.string().regex(/^\d{4}$/),
  mm: z.string().regex(/^\d\d$/),
  dd: z.string().regex(/^\d\d$/),
})
export const slugged = z.object({ slug: z.string().max(400) })

/** The addresses of a page that both interfaces have. */
export const both = (address: (language: Language) => string): PageContent['alternates'] =>
  languages.map((one) => ({ language: one, address: address(one) }))
export const cardTags = (cards: Card[]): string[] => cards.map(({ id }) => `article:${id}`)

export type ListedPage = { shown: Shown; tags: string[]; pager: (address: (number: number) => string) => VNode }

/** One page of a shelf, or of what on it has no harder words than a level; throws NotFound beyond the last one. */
export async function listed(
  { house, language }: EditionPlan,
  place: Place,
  shelf: Shelf,
  page: number,
  level?: number,
): Promise<ListedPage> {
  const shown = await desk.listed(house.db, shelf, language, { page, size: pageSize, level })
  if (page > 1 && shown.cards.length === 0) throw new NotFound('page.unknown')
  return {
    shown,
    tags: [shelf, ...cardTags(shown.cards)],
    pager: (address) => <Pager place={place} page={page} more={shown.more} address={address} />,
  }
}
