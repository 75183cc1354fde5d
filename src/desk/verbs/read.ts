// The desk's questions: what an address names, what a story shows, what a list holds.
import type { Reader } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Article, Card, Correction, Revision } from '../article.ts'
import { type AtHand, type FilledFront, filled } from '../front.ts'
import type { Journalist } from '../journalist.ts'
import type { Picture } from '../picture.ts'
import { type Section, type SectionTree, treeOf } from '../section.ts'
import * as articles from '../store/articles.ts'
import * as fronts from '../store/fronts.ts'
import * as lists from '../store/lists.ts'
import * as papers from '../store/paper.ts'
import * as store from '../store/pictures.ts'
import { picturesOf } from '../story.ts'
import type { Topic } from '../topic.ts'

/** A published article with all that its page shows. */
export type Reading = {
  article: Article
  revision: Revision
  corrections: Correction[]
  /** Published versions in other languages. */
  translations: Card[]
  topics: Topic[]
  journalists: Map<string, Journalist>
  pictures: Map<string, Picture>
}
/** Cards with the journalists and pictures that they name. */
export type Shown = { cards: Card[]; journalists: Map<string, Journalist>; pictures: Map<string, Picture> }

export async function sectionTree(db: Reader): Promise<SectionTree> {
  return treeOf(await papers.sections(db))
}

/** The newest revision of a published article, or an earlier one by its number; null if there is none. */
export async function read(db: Reader, article: Article, number = article.revision): Promise<Reading | null> {
  const revision = await articles.revision(db, article.id, number)
  if (!revision) return null
  const [corrections, versions, topics, journalists, pictures] = await Promise.all([
    articles.correctionsOf(db, article.id),
    articles.articlesInGroup(db, article.group),
    papers.topics(db, revision.story.topics),
    papers.journalists(db, journalistsIn([revision.story])),
    store.pictures(db, picturesOf(revision.story)),
  ])
  const others = versions.filter(({ id, state }) => id !== article.id && state === 'published').map(({ id }) => id)
  const translations = await lists.cardsById(db, others)
  return {
    article,
    revision,
    corrections,
    translations: [...translations.values()],
    topics,
    journalists: byId(journalists),
    pictures,
  }
}

/** One page of a list, newest first; `more` says whether another follows. Pages count from 1. With a level: only what has no harder words. */
export async function listed(
  db: Reader,
  shelf: lists.Shelf,
  language: Language,
  { page, size, level }: { page: number; size: number; level?: number | undefined },
): Promise<Shown & { more: boolean }> {
  const stretch = { limit: size + 1, offset: (page - 1) * size }
  const cards = await (level === undefined
    ? lists.cardsOn(db, shelf, language, stretch)
    : lists.cardsUpTo(db, shelf, language, { ...stretch, level }))
  return { ...(await dressed(db, cards.slice(0, size))), more: cards.length > size }
}

/** What came out in a stretch of time, newest first. */
export async function cameOut(db: Reader, language: Language, stretch: lists.Stretch): Promise<Shown> {
  return dressed(db, await lists.cardsOn(db, 'all', language, stretch))
}

const newestForFront = 60
const newestForBlock = 12

/** One language's front page as it stands now: arranged, and filled up by recency. */
export async function frontNow(db: Reader, language: Language): Promise<FilledFront & Omit<Shown, 'cards'>> {
  const front = await fronts.front(db, language)
  const sections = [...new Set(front.blocks.flatMap(({ section }) => section ?? []))]
  const [chosen, newest, ...blocks] = await Promise.all([
    lists.cardsById(db, [
      ...(front.lead ? [front.lead] : []),
      ...front.beside,
      ...front.blocks.flatMap((block) => block.articles),
    ]),
    lists.cardsOn(db, 'all', language, { limit: newestForFront }),
    ...sections.map((section) => lists.cardsOn(db, `section:${section}`, language, { limit: newestForBlock })),
  ])
  const atHand: AtHand = {
    chosen,
    newest,
    bySection: new Map(sections.map((section, at) => [section, blocks[at] ?? []])),
  }
  const full = filled(front, atHand)
  const { journalists, pictures } = await dressed(
    db,
    [full.lead ?? [], full.beside, full.latest, ...full.blocks.map(({ cards }) => cards)].flat(),
  )
  return { ...full, journalists, pictures }
}

/** All corrections, newest first, each with the card of its article. */
export async function allCorrections(
  db: Reader,
  { page, size }: { page: number; size: number },
): Promise<{ corrections: { correction: Correction; card: Card }[]; more: boolean }> {
  const found = await articles.corrections(db, { limit: size + 1, offset: (page - 1) * size })
  const cards = await lists.cardsById(
    db,
    found.map(({ article }) => article),
  )
  const corrections = found.slice(0, size).flatMap((correction) => {
    const card = cards.get(correction.article)
    return card ? [{ correction, card }] : []
  })
  return { corrections, more: found.length > size }
}

/** Sections that a journalist edits. */
export const editedBy = (journalist: Journalist, sections: SectionTree): Section[] =>
  sections.all.filter(({ editors }) => editors.includes(journalist.id))

async function dressed(db: Reader, cards: Card[]): Promise<Shown> {
  const [journalists, pictures] = await Promise.all([
    papers.journalists(db, journalistsIn(cards)),
    store.pictures(
      db,
      cards.flatMap(({ lead }) => (lead ? [lead.picture] : [])),
    ),
  ])
  return { cards, journalists: byId(journalists), pictures }
}

const journalistsIn = (texts: Pick<Card, 'credits'>[]): string[] => [
  ...new Set(texts.flatMap(({ credits }) => credits.flatMap(({ journalist }) => journalist ?? []))),
]
const byId = (journalists: Journalist[]): Map<string, Journalist> => new Map(journalists.map((one) => [one.id, one]))
