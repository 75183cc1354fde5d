// The edition's front door: the frame of every page, and which kept pages a piece of news makes untrue.
import type { DeskNews } from '../desk/desk.ts'

export { framed } from './frame.tsx'
export { lookAttributes } from './look.ts'
export { FailurePage } from './pages/plain.tsx'
export type { Place } from './place.ts'

/** Tags of the pages that show what the news is about. `everything` stands on every page, in its frame; `articles` on what lists them all. */
export function untrueAfter(news: DeskNews): string[] {
  switch (news.kind) {
    case 'paper changed':
    case 'breaking news changed':
    case 'journalist changed':
      return ['everything']
    case 'article levelled':
      return [`article:${news.article}`, ...news.shelves]
    case 'front arranged':
      return [`front:${news.language}`]
    default:
      return [
        'articles',
        'corrections',
        `article:${news.article}`,
        ...news.also.map((id) => `article:${id}`),
        ...news.shelves,
      ]
  }
}
