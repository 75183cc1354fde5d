// The verbs that keep the paper in order: its name, sections, journalists, topics, pictures, fronts and old addresses.
import { Invalid } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import { inspect } from '../../platform/images/image.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ArticleId } from '../article.ts'
import type { Front } from '../front.ts'
import type { Journalist } from '../journalist.ts'
import type { InBoth, Paper } from '../paper.ts'
import type { Picture } from '../picture.ts'
import { pathProblem, type Section } from '../section.ts'
import { slugOf } from '../slug.ts'
import * as fronts from '../store/fronts.ts'
import * as moves from '../store/moves.ts'
import * as papers from '../store/paper.ts'
import * as store from '../store/pictures.ts'
import type { Topic } from '../topic.ts'

/** Names the paper and says who answers for it. */
export async function namePaper(house: House, paper: Paper, by: string): Promise<void> {
  await house.change(async (tx) => {
    await papers.savePaper(tx.write, paper)
    await tx.tell({ kind: 'paper changed', by })
  })
}

/** Opens a section, or changes the one at the same path. Its parent must stand already. Throws Invalid for a path it may not have. */
export async function openSection(
  house: House,
  { path, ...section }: Omit<Section, 'id' | 'parent'>,
  by: string,
): Promise<Section> {
  const problem = pathProblem(path)
  if (problem) throw new Invalid(`section.${problem}`, { path })
  return house.change(async (tx) => {
    const all = await papers.sections(tx.db)
    const above = path.split('/').slice(0, -1).join('/')
    const parent = above === '' ? null : all.find((one) => one.path === above)
    if (parent === undefined) throw new Invalid('section.orphan', { path })
    const opened: Section = {
      ...section,
      path,
      parent: parent?.id ?? null,
      id: all.find((one) => one.path === path)?.id ?? newId('section', house.now()),
    }
    await papers.saveSection(tx.write, opened)
    await tx.tell({ kind: 'paper changed', by })
    return opened
  })
}

/** Enters a journalist, or changes the one with the same slug. */
export async function enterJournalist(
  house: House,
  journalist: Omit<Journalist, 'id'>,
  by: string,
): Promise<Journalist> {
  return house.change(async (tx) => {
    const known = await papers.journalistBySlug(tx.db, journalist.slug)
    const entered: Journalist = { ...journalist, id: known?.id ?? newId('journalist', house.now()) }
    await papers.saveJournalist(tx.write, entered)
    await tx.tell({ kind: 'journalist changed', journalist: entered.id, by })
    return entered
  })
}

/** The topic of this name in one language, made if it is new. A name given in the other language too is learnt. */
export async function topicNamed(house: House, name: Partial<InBoth>): Promise<Topic> {
  const slug = slugOf(name.en ?? name.ko ?? '')
  if (slug === '') throw new Invalid('topic.name')
  return house.change(async (tx) => {
    const known = await papers.topicBySlug(tx.db, slug)
    if (known && (!name.ko || known.name.ko === name.ko) && (!name.en || known.name.en === name.en)) return known
    const topic: Topic = {
      id: known?.id ?? newId('topic', house.now()),
      slug,
      name: { en: name.en ?? known?.name.en ?? slug, ko: name.ko ?? known?.name.ko ?? name.en ?? slug },
    }
    await papers.saveTopic(tx.write, topic)
    return topic
  })
}

/** Keeps a picture's original; the same content is kept once. Throws Invalid for what is not a picture we take. */
export async function keepPicture(house: House, bytes: Buffer): Promise<Picture> {
  const facts = await inspect(bytes)
  const { hash } = await house.files.put(bytes)
  return house.change((tx) =>
    store.savePicture(
      tx.write,
      {
        id: newId('picture', house.now()),
        hash,
        format: facts.format,
        width: facts.width,
        height: facts.height,
        bytes: bytes.length,
      },
      house.now(),
    ),
  )
}

/** Arranges one language's front page. */
export async function arrangeFront(house: House, language: Language, front: Front, by: string): Promise<void> {
  await house.change(async (tx) => {
    await fronts.saveFront(tx.write, language, front, { at: house.now(), by })
    await tx.tell({ kind: 'front arranged', language, by })
  })
}

/** Sets the breaking-news strip in place of any other until an instant. */
export async function breakNews(
  house: House,
  news: { text: InBoth; article: ArticleId | null; until: Date },
  by: string,
): Promise<void> {
  await house.change(async (tx) => {
    await fronts.insertBreaking(tx.write, { ...news, id: newId('breaking', house.now()), at: house.now() }, by)
    await tx.tell({ kind: 'breaking news changed', by })
  })
}

/** Takes the breaking-news strip down. */
export async function endBreakingNews(house: House, by: string): Promise<void> {
  await house.change(async (tx) => {
    await fronts.endBreaking(tx.write, house.now())
    await tx.tell({ kind: 'breaking news changed', by })
  })
}

/** Remembers where an address of an earlier system leads. */
export async function redirectFrom(house: House, path: string, target: moves.Target): Promise<void> {
  await house.change((tx) => moves.saveRedirect(tx.write, path, target))
}
