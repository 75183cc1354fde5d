// How a discussion is read: every sort to its end, nothing twice, and no slower for being long.
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import type { Reader } from '../platform/database.ts'
import type { CommentId } from './comment.ts'
import * as discussion from './discussion.ts'
import { cursorText } from './cursor.ts'
import { type Forum, minute, openForum } from './forum-for-tests.ts'
import { score } from './ranking.ts'
import { portions } from './store/comments.ts'
import type { DiscussionTables } from './store/tables.ts'

let forum: Forum
let ann: Account
beforeEach(async () => {
  forum = await openForum()
  ann = await forum.person()
})
afterEach(() => forum.close())

/** Puts comments into the thread without asking anybody: `replies` of them below each head. */
async function fill(heads: number, replies: number, by: Account[]): Promise<void> {
  const begin = forum.clock.at
  const row = (id: string, parent: string | null, at: number, below: number): DiscussionTables['comments'] => ({
    id: `comment_${id}`,
    article_id: forum.article.id,
    parent_id: parent,
    answers_id: null,
    author_id: by[at % by.length]?.id ?? null,
    name: null,
    language: 'en',
    state: 'shown',
    revision: 1,
    body: `Comment ${id}.`,
    quote: null,
    quote_revision: null,
    said_at: new Date(begin + at * 1000).toISOString(),
    edited_at: null,
    picked_at: null,
    agreed: 0,
    disagreed: 0,
    replies: below,
    score: 0,
    held_by: null,
    decision_id: null,
    overlong: 0,
  })
  const number = (one: number) => String(one).padStart(6, '0')
  const rows = Array.from({ length: heads }, (_, head) => [
    row(`head${number(head)}`, null, head, replies),
    ...Array.from({ length: replies }, (__, reply) =>
      row(`reply${number(head)}x${number(reply)}`, `comment_head${number(head)}`, head + reply, 0),
    ),
  ]).flat()
  await forum.house.change(async (tx) => {
    const write = tx.write.tables<DiscussionTables>()
    for (const some of portions(rows)) await write.insertInto('comments').values(some).execute()
    const counts = { shown: rows.length, heads }
    await write
      .insertInto('threads')
      .values({ article_id: forum.article.id, ...counts })
      .onConflict((on) => on.column('article_id').doUpdateSet(counts))
      .execute()
  })
}

async function everything(sort: discussion.Sort, reader: Account | null): Promise<string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const wish = { sort, after, now: forum.house.now() }
    const page: discussion.ThreadPage = await discussion.thread(forum.house.db, forum.article, wish, reader)
    expect(page.threads.length).toBeLessThanOrEqual(20)
    found.push(...page.threads.map(({ head }) => head.id))
    after = page.next
  } while (after !== null)
  return found
}

test.each(['newest', 'oldest', 'agreed', 'discussed'] as const)(
  'read by %s, a thread shows each head once',
  async (sort) => {
    const people = await forum.people(3)
    await fill(47, 1, people)
    const db = forum.house.db.tables<DiscussionTables>()
    const rows = await db.selectFrom('comments').select(['id', 'said_at']).where('parent_id', 'is', null).execute()
    const voter = await forum.person()
    for (const [at, one] of rows.entries()) {
      if (at % 7 !== 0) continue
      forum.clock.at += minute
      await discussion.vote(forum.house, one.id as CommentId, at % 2 === 0 ? 'agree' : 'disagree', voter)
      if (at % 3 === 0) await forum.said(ann, `Reply ${at}.`, { parent: one.id as CommentId }).catch(() => null)
    }
    const all = await everything(sort, null)
    expect(new Set(all).size).toBe(47)
    expect(all).toHaveLength(47)
    const by = new Map(
      (await db.selectFrom('comments').selectAll().where('parent_id', 'is', null).execute()).map((row) => [
        row.id,
        row,
      ]),
    )
    const key = (id: string): [number, string] => {
      const row = by.get(id)
      const first = { newest: 0, oldest: 0, agreed: row?.score, discussed: row?.replies }[sort] ?? 0
      return [first, row?.said_at ?? '']
    }
    const falls = all.every((id, at) => {
      if (at === 0) return true
      const [[a, atA], [b, atB]] = [key(all[at - 1] ?? ''), key(id)]
      if (sort === 'oldest') return atA <= atB
      return a > b || (a === b && atA >= atB)
    })
    expect(falls).toBe(true)
  },
)

test('three replies stand under each head, and the others are asked for', async () => {
  const people = await forum.people(3)
  await fill(2, 60, people)
  const wish = { sort: 'newest' as const, now: forum.house.now() }
  const [first] = (await discussion.thread(forum.house.db, forum.article, wish, null)).threads
  expect(first?.count).toBe(60)
  const ids = first?.replies.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(3)
  let after = first?.more ?? null
  while (after !== null) {
    const head = first?.head.id as CommentId
    const more = await discussion.replies(forum.house.db, forum.article, head, { after, now: wish.now }, null)
    ids.push(...more.replies.map(({ id }) => id))
    after = more.more
  }
  expect(ids).toHaveLength(60)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(60)
})

test('a cursor of another sort, or of nobody’s making, is refused', async () => {
  const wrong = ['', 'nonsense', cursorText('oldest', [forum.house.now().toISOString(), 'comment_1'])]
  for (const after of wrong.slice(1)) {
    const page = discussion.thread(
      forum.house.db,
      forum.article,
      { sort: 'newest', after, now: forum.house.now() },
      null,
    )
    await expect(page).rejects.toMatchObject({ status: 422, code: 'discussion.cursor' })
  }
})

test('a page of a thread takes the same number of queries, however much is on it', async () => {
  const counting = (): { db: Reader; count: () => number } => {
    let count = 0
    const { kind, tables } = forum.house.db
    const db: Reader = {
      kind,
      tables: <T>() => {
        count += 1
        return tables<T>()
      },
    }
    return { db, count: () => count }
  }
  const queries = async (reader: Account | null) => {
    const { db, count } = counting()
    const page = await discussion.thread(db, forum.article, { sort: 'newest', now: forum.house.now() }, reader)
    return { count: count(), heads: page.threads.length }
  }
  await fill(2, 5, await forum.people(2))
  const few = await queries(ann)
  await forum.house.change((tx) =>
    tx.write
      .tables<DiscussionTables>()
      .deleteFrom('comments')
      .execute()
      .then(() => undefined),
  )
  await fill(40, 5, await forum.people(30))
  const many = await queries(ann)
  expect(few.heads).toBe(2)
  expect(many.heads).toBe(20)
  expect(many.count).toBe(few.count)
})

test('ten thousand comments are read by their indexes', async () => {
  await fill(2000, 4, await forum.people(20))
  const db = forum.house.db
  if (db.kind === 'postgres') await forum.open.database.postgres?.pool.query('analyze comments')
  const plan = async (query: ReturnType<typeof sql>): Promise<string> => {
    const explain = db.kind === 'postgres' ? sql`explain ` : sql`explain query plan `
    const { rows } = await sql`${explain}${query}`.execute(forum.open.database.owner)
    return JSON.stringify(rows)
  }
  const article = forum.article.id
  const heads = (order: ReturnType<typeof sql>, after: ReturnType<typeof sql>) =>
    sql`select * from comments where article_id = ${article} and parent_id is null and (state = 'shown' or replies > 0) and ${after} order by ${order} limit 21`
  const at = new Date(forum.clock.at + 500_000).toISOString()
  const newest = heads(sql`said_at desc, id desc`, sql`(said_at, id) < (${at}, 'comment_head000500')`)
  const agreed = heads(
    sql`score desc, said_at desc, id desc`,
    sql`(score, said_at, id) < (0, ${at}, 'comment_head000500')`,
  )
  const discussed = heads(
    sql`replies desc, said_at desc, id desc`,
    sql`(replies, said_at, id) < (4, ${at}, 'comment_head000500')`,
  )
  expect(await plan(newest)).toContain('comments_by_time')
  expect(await plan(agreed)).toContain('comments_by_score')
  expect(await plan(discussed)).toContain('comments_by_replies')
  const whose = [sql`state = 'shown'`, sql`(state = 'shown' or (author_id = ${ann.id} and state <> 'withdrawn'))`]
  for (const mine of whose) {
    const below = sql`select * from comments where parent_id = 'comment_head000500' and ${mine} order by said_at, id limit 4`
    expect(await plan(below)).toContain('comments_below')
  }
  const held = sql`select * from comments where held_by is not null order by said_at, id limit 20`
  expect(await plan(held)).toContain('comments_held')
  const row = sql`select author_id from comments where article_id = ${article} and state = 'shown' and said_at > ${at} order by said_at desc, id desc limit 20`
  expect(await plan(row)).toContain('comments_under')
  const begun = performance.now()
  const page = await discussion.thread(db, forum.article, { sort: 'agreed', now: forum.house.now() }, ann)
  const took = performance.now() - begun
  expect(page.counts).toEqual({ shown: 10_000, heads: 2000 })
  expect(page.threads).toHaveLength(20)
  // Generous, since the machine may be busy; without an index it is far above.
  expect(took).toBeLessThan(2000)
})

test('a quote says so when the article no longer says it', async () => {
  const quote = { text: 'spoke on Monday', revision: 1 }
  await forum.said(ann, 'Really?', { quote })
  const read = await desk.read(forum.house.db, forum.article)
  if (!read) throw new Error('no article')
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const story = { ...read.revision.story, body: { type: 'doc' as const, content: [paragraph('He spoke on Tuesday.')] } }
  const changed = await desk.update(forum.house, forum.article.id, { story, basedOn: 1 }, 'test')
  const wish = { sort: 'newest' as const, now: forum.house.now() }
  const [thread] = (await discussion.thread(forum.house.db, changed, wish, null)).threads
  expect(thread?.head.quote).toEqual({ ...quote, changed: true })
})

test('own votes are pressed for who cast them, and for nobody else', async () => {
  const ben = await forum.person()
  const comment = await forum.said(ann, 'A comment.')
  await discussion.vote(forum.house, comment.id, 'agree', ben)
  const voted = async (reader: Account | null) => {
    const wish = { sort: 'newest' as const, now: forum.house.now() }
    return (await discussion.thread(forum.house.db, forum.article, wish, reader)).threads[0]?.head.own.vote
  }
  expect(await voted(ben)).toBe('agree')
  expect(await voted(ann)).toBeNull()
  expect(await voted(null)).toBeNull()
  const row = await forum.stored(comment.id)
  expect(row.agreed).toBe(1)
  const kept = await forum.house.db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select('score')
    .executeTakeFirstOrThrow()
  expect(kept.score).toBeCloseTo(score(1, 0), 12)
})

test('what an account has said is listed for others as far as it is shown, and whole for themselves', async () => {
  const moderator = await forum.person('moderator')
  const ben = await forum.person()
  const first = await forum.said(ann, 'First.')
  const second = await forum.said(ann, 'Second.')
  await discussion.remove(forum.house, first.id, 1, { clause: '3', facts: 'A test.' }, moderator)
  const list = async (reader: Account | null) =>
    (await discussion.commentsOf(forum.house.db, ann.id, { now: forum.house.now() }, reader)).comments.map(
      ({ comment }) => comment.id,
    )
  expect(await list(ben)).toEqual([second.id])
  expect(await list(ann)).toEqual([second.id, first.id])
  await desk.withdraw(forum.house, forum.article.id, 'A test.', 'test')
  expect(await list(ben)).toEqual([])
  expect(await discussion.commentInPlace(forum.house.db, second.id, forum.house.now(), ben)).toBeNull()
})
