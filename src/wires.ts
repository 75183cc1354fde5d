// Who hears which news: the only map of consequences.
import type { DeskNews } from './desk/desk.ts'
import { untrueAfter } from './edition/edition.ts'
import type { PageCache } from './platform/page-cache/page-cache.ts'
import type { Consequences, News, Wires } from './platform/wire.ts'

type Map = { [Kind in DeskNews['kind']]: Consequences }

/** The wires of one node, whose page cache forgets what the news makes untrue. */
export function wiresOf(cache: Pick<PageCache, 'drop'>): Wires {
  const dropPages = (_: unknown, news: News): void => void cache.drop(untrueAfter(news as DeskNews))
  const pagesOnly = { everyNode: { dropPages }, once: {} }
  const map: Map = {
    'article published': pagesOnly,
    'article changed': pagesOnly,
    'article withdrawn': pagesOnly,
    'paper changed': pagesOnly,
    'journalist changed': pagesOnly,
    'front arranged': pagesOnly,
    'breaking news changed': pagesOnly,
  }
  return map
}
