// Brings comments of another system into our threads: each once, in its place, and whole.
import { basename } from 'node:path'
import type * as desk from '../../desk/desk.ts'
import { clean } from '../../language/cleaning.ts'
import { measure } from '../../language/counting.ts'
import { writtenIn } from '../../language/written-in.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Comment, type CommentId, longestComment } from '../comment.ts'
import { commentsById, countShown, holdThreads, insertComment, insertRevision } from '../store/comments.ts'
import { cameIn, rememberImport } from '../store/imports.ts'
import { type Arrival, isArrival, type LeftOut } from './arrival.ts'
import { articleAt } from './article-at.ts'

type Known = { id: desk.ArticleId; language: Language }
type Run = {
  house: House
  file: string
  source: string
  report: desk.ImportReport
  articles: Map<string, Known | null>
  /** What came before the comment that it answers, by that one's item. */
  early: Map<string, Arrival[]>
  leftOut: Map<string, number>
}

const batch = 100
const longestName = 60

/**
 * Brings in what a file holds. `source` tells one site of a system from another, so that the same item never comes in twice. Votes are
 * left behind, since nobody here has cast them; so are addresses and e-mails of those who wrote.
 */
export async function bringIn(
  house: House,
  { file, source, report }: { file: string; source: string; report: desk.ImportReport },
  arrivals: AsyncIterable<Arrival | LeftOut> | Iterable<Arrival | LeftOut>,
): Promise<void> {
  const run: Run = {
    house,
    file: basename(file),
    source,
    report,
    articles: new Map(),
    early: new Map(),
    leftOut: new Map(),
  }
  let waiting: Arrival[] = []
  for await (const one of arrivals) {
    if (!isArrival(one)) {
      run.leftOut.set(one.leftOut, (run.leftOut.get(one.leftOut) ?? 0) + 1)
      continue
    }
    waiting.push(one)
    if (waiting.length < batch) continue
    await bringBatch(run, waiting)
    waiting = []
  }
  await bringBatch(run, waiting)
  await bringOrphans(run)
  for (const [what, count] of run.leftOut)
    report.notes.push({ file: run.file, field: 'comments', text: `${count} left out: ${what}` })
}

/** Those whose comment above never came stand at the head of a thread. */
async function bringOrphans(run: Run): Promise<void> {
  const orphans = [...run.early.values()].flat()
  run.early.clear()
  for (const orphan of orphans)
    run.report.notes.push({
      file: run.file,
      item: orphan.item,
      field: 'parent',
      text: `${orphan.parent} is not in the file: it stands by itself`,
    })
  for (let from = 0; from < orphans.length; from += batch)
    await bringBatch(
      run,
      orphans.slice(from, from + batch).map((orphan) => ({ ...orphan, parent: null })),
    )
}

async function bringBatch(run: Run, arrivals: Arrival[]): Promise<void> {
  const placed: { arrival: Arrival; article: Known }[] = []
  for (const arrival of arrivals) {
    const article = await articleOf(run, arrival)
    if (article) placed.push({ arrival, article })
  }
  if (placed.length === 0) return
  const items = placed.flatMap(({ arrival: { item, parent } }) => (parent === null ? [item] : [item, parent]))
  await run.house.change(async (tx) => {
    await holdThreads(
      tx.write,
      placed.map(({ article }) => article.id),
    )
    const known = await cameIn(tx.db, run.source, items)
    const touched = new Set<desk.ArticleId>()
    for (const { arrival, article } of placed)
      if (await bringOne(tx, run, { arrival, article, known })) touched.add(article.id)
    for (const article of touched) await tx.tell({ kind: 'comments brought in', article })
  })
}

async function articleOf(run: Run, { item, address }: Arrival): Promise<Known | null> {
  const found = run.articles.get(address)
  const article = found === undefined ? await articleAt(run.house.db, address) : found
  if (found === undefined) {
    run.articles.set(address, article)
    if (article === null)
      run.report.problems.push({ file: run.file, item, field: 'address', text: `no article of ours is at ${address}` })
  }
  return article
}

type Coming = { arrival: Arrival; article: Known; known: Map<string, CommentId> }

/** Brings in one, and then those that waited for it. Returns whether anything came in. */
async function bringOne(tx: Tx, run: Run, { arrival, article, known }: Coming): Promise<boolean> {
  const { item, parent } = arrival
  if (known.has(item)) {
    run.report.skipped.push(item)
    return false
  }
  if (parent !== null && !known.has(parent)) {
    run.early.set(parent, [...(run.early.get(parent) ?? []), arrival])
    return false
  }
  if (Number.isNaN(arrival.at.getTime())) {
    run.report.problems.push({ file: run.file, item, field: 'date', text: 'is no date' })
    return false
  }
  const comment = await commentOf(tx, arrival, article, parent === null ? null : (known.get(parent) ?? null))
  await insertComment(tx.write, comment)
  await insertRevision(tx.write, comment.id, { number: 1, at: comment.saidAt, body: comment.body, quote: null })
  if (comment.state === 'shown') await countShown(tx.write, comment, 1)
  await rememberImport(tx.write, run.source, item, comment.id)
  known.set(item, comment.id)
  run.report.made.push(item)
  const followers = run.early.get(item) ?? []
  run.early.delete(item)
  for (const follower of followers) await bringOne(tx, run, { arrival: follower, article, known })
  return true
}

/** Threads elsewhere may be of any depth; here a reply to a reply names whom it answers. */
async function commentOf(tx: Tx, arrival: Arrival, article: Known, above: CommentId | null): Promise<Comment> {
  const answered = above === null ? undefined : (await commentsById(tx.db, [above])).get(above)
  const body = clean(arrival.text)
  const [name = ''] = clean(arrival.name).split('\n')
  return {
    id: newId('comment', arrival.at),
    article: article.id,
    parent: answered === undefined ? null : (answered.parent ?? answered.id),
    answers: answered !== undefined && answered.parent !== null ? answered.id : null,
    author: null,
    name: [...name].slice(0, longestName).join(''),
    language: writtenIn(body, article.language),
    state: body === '' ? 'withdrawn' : arrival.state,
    revision: 1,
    body,
    quote: null,
    saidAt: arrival.at,
    editedAt: null,
    pickedAt: null,
    agreed: 0,
    disagreed: 0,
    replies: 0,
    heldBy: arrival.state === 'held' ? 'moderator' : null,
    decision: null,
    overlong: measure(body, longestComment).problem !== null,
  }
}
