// Fronts: what an editor arranged, filled up by recency, with no story twice.
import type { ArticleId, Card } from './article.ts'
import type { InBoth } from './paper.ts'
import type { SectionId } from './section.ts'

/** One block: chosen articles first, then the newest of its section until `fill` are there. */
export type Block = { title: InBoth; section: SectionId | null; articles: ArticleId[]; fill: number }
/** What an editor arranged for one language's front page. */
export type Front = { lead: ArticleId | null; beside: ArticleId[]; blocks: Block[] }

export type FilledBlock = { title: InBoth; section: SectionId | null; cards: Card[] }
export type FilledFront = { lead: Card | null; beside: Card[]; blocks: FilledBlock[]; latest: Card[] }

const besideAtLeast = 4
const latestAtMost = 8

/** What is at hand to fill a front: chosen cards by id, the newest of the whole paper, and the newest of each block's section. */
export type AtHand = { chosen: Map<string, Card>; newest: Card[]; bySection: Map<string, Card[]> }

/** Fills a front. A chosen article that has been withdrawn leaves its place to the next; no group of translations shows twice. */
export function filled(front: Front, atHand: AtHand): FilledFront {
  const shown = new Set<string>()
  const take = (cards: (Card | undefined)[], most: number): Card[] => {
    const taken: Card[] = []
    for (const card of cards) {
      if (taken.length >= most) break
      if (!card || shown.has(card.id)) continue
      shown.add(card.id)
      taken.push(card)
    }
    return taken
  }
  const chosen = (ids: ArticleId[]) => ids.map((id) => atHand.chosen.get(id))
  const reserve = (block: Block) => chosen(block.articles).forEach((card) => card && reserved.add(card.id))
  const reserved = new Set<string>()
  front.blocks.forEach(reserve)
  const free = atHand.newest.filter((card) => !reserved.has(card.id))
  const [lead = null] = take([...chosen(front.lead ? [front.lead] : []), ...free], 1)
  const beside = take([...chosen(front.beside), ...free], Math.max(besideAtLeast, front.beside.length))
  const blocks = front.blocks.map((block) => ({
    title: block.title,
    section: block.section,
    cards: take(
      [...chosen(block.articles), ...(block.section ? (atHand.bySection.get(block.section) ?? []) : [])],
      Math.max(block.fill, block.articles.length),
    ),
  }))
  return { lead, beside, blocks: blocks.filter((block) => block.cards.length > 0), latest: take(free, latestAtMost) }
}
