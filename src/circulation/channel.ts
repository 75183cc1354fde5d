// What one can follow: the whole paper, a section, a topic or a journalist, with its newest articles in full.
import * as desk from '../desk/desk.ts'
import type { Shelf } from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import { type Entry, entryOf } from './entry.ts'
import type { Source } from './source.ts'

/** `page` is the path of the page that shows the same list. */
export type Subject = { shelf: Shelf; title: string; description: string; page: string }
export type Channel = Subject & { source: Source; updated: Date; entries: Entry[]; tags: string[] }

const entriesAtMost = 20

/** Reads a channel as it stands now, newest articles first. `tags` name what it shows. */
export async function channelOf(house: House, source: Source, subject: Subject): Promise<Channel> {
  const { db } = house
  const { cards } = await desk.listed(db, subject.shelf, source.language, { page: 1, size: entriesAtMost })
  const readings = await Promise.all(
    cards.map(async ({ id }) => {
      const article = await desk.articleById(db, id)
      return article?.state === 'published' ? desk.read(db, article) : null
    }),
  )
  const entries = readings.flatMap((reading) => (reading ? [entryOf(reading, source)] : []))
  const instants = entries.map(({ updated }) => updated.getTime())
  return {
    ...subject,
    source,
    entries,
    updated: instants.length === 0 ? house.now() : new Date(Math.max(...instants)),
    tags: ['everything', subject.shelf, ...cards.map(({ id }) => `article:${id}`)],
  }
}
