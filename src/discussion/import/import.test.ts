// Comments of other systems come in once, in their place, whole and without what is nobody's business.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { publishedArticle } from '../article-for-tests.ts'
import type { DiscussionTables } from '../store/tables.ts'
import { threadCounts } from '../store/comments.ts'
import { type Sample, writeDisqus, writeIsso, writeRemark, writeWxr } from './exports-for-tests.ts'
import { type CommentFormat, importComments } from './import.ts'

let fresh: FreshHouse
let article: Awaited<ReturnType<typeof publishedArticle>>
beforeEach(async () => {
  fresh = await freshHouse({ now: () => new Date('2018-04-12T00:00:00.000Z') })
  article = await publishedArticle(fresh.house)
})
afterEach(() => fresh.close())

const writers = { wxr: writeWxr, disqus: writeDisqus, isso: writeIsso, remark42: writeRemark }
const formats = Object.keys(writers) as CommentFormat[]

async function come(format: CommentFormat, samples: Sample[]) {
  const file = join(fresh.folder, `export.${format}`)
  await rm(file, { force: true })
  await writers[format](file, samples, article.path)
  return importComments(fresh.house, format, [file])
}

const rows = () =>
  fresh.house.db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .orderBy('said_at')
    .orderBy('id')
    .execute()

const thread: Sample[] = [
  { id: 1, name: 'Park Ji-woo', text: 'The first word.', at: '2018-04-10T09:40:00Z' },
  { id: 2, parent: 1, name: '이서연', text: '답글입니다.', at: '2018-04-10T09:41:00Z' },
  { id: 3, parent: 2, name: 'Lee', text: 'A reply to the reply.', at: '2018-04-10T09:42:00Z' },
]

test.each(formats)('a thread of %s keeps its order, its names and its dates, one level deep', async (format) => {
  const report = await come(format, thread)
  expect(report.problems).toEqual([])
  expect(report.made).toHaveLength(3)
  const [first, second, third] = await rows()
  expect(first).toMatchObject({
    name: 'Park Ji-woo',
    author_id: null,
    body: 'The first word.',
    said_at: '2018-04-10T09:40:00.000Z',
    state: 'shown',
    parent_id: null,
    replies: 2,
  })
  expect(second).toMatchObject({ name: '이서연', body: '답글입니다.', parent_id: first?.id, answers_id: null })
  expect([first?.language, second?.language]).toEqual(['en', 'ko'])
  expect(third).toMatchObject({ parent_id: first?.id, answers_id: second?.id })
  expect((await threadCounts(fresh.house.db, [article.id])).get(article.id)).toEqual({ shown: 3, heads: 1 })
})

test.each(formats)('what came in of %s comes in once', async (format) => {
  await come(format, thread)
  const again = await come(format, [...thread, { id: 4, parent: 1, text: 'New since then.' }])
  expect(again.made).toHaveLength(1)
  expect(again.skipped).toHaveLength(3)
  expect(await rows()).toHaveLength(4)
})

test.each(formats)('an answer of %s that stands before what it answers finds its place', async (format) => {
  const [one, two, three] = thread as [Sample, Sample, Sample]
  const report = await come(format, format === 'isso' ? thread : [three, two, one])
  expect(report.made).toHaveLength(3)
  const [first, second, third] = await rows()
  expect([second?.parent_id, third?.parent_id, third?.answers_id]).toEqual([first?.id, first?.id, second?.id])
})

test.each(formats)('an over-long comment of %s is kept whole and marked', async (format) => {
  const text = '가나다라마바사아자차'.repeat(60)
  await come(format, [{ id: 1, text }])
  expect(await rows()).toMatchObject([{ body: text, overlong: 1, state: 'shown' }])
})

test.each(formats)('nothing of %s but name, date and words is stored', async (format) => {
  await come(format, thread)
  const all = JSON.stringify(await rows())
  for (const secret of ['203.0.113', 'park@example.com', 'github_1', 'elsewhere.example'])
    expect(all).not.toContain(secret)
})

test.each(['wxr', 'disqus', 'remark42'] as const)(
  'HTML of %s becomes plain text with its addresses',
  async (format) => {
    await come(format, [
      {
        id: 1,
        text: '<p>One <b>bold</b> word &amp; <a href="https://a.example/x">a link</a>.</p><p>Two.<script>alert(1)</script></p>',
      },
    ])
    const [row] = await rows()
    expect(row?.body).toBe('One bold word & a link (https://a.example/x).\n\nTwo.')
  },
)

test('spam stays out, what waits is held, and what was deleted keeps the place of its answers', async () => {
  const report = await come('wxr', [
    { id: 1, text: 'Buy now', fate: 'spam' },
    { id: 2, text: 'Waiting', fate: 'pending' },
  ])
  expect(report.notes).toEqual([{ file: 'export.wxr', field: 'comments', text: '1 left out: spam' }])
  await come('disqus', [
    { id: 1, text: 'Gone', fate: 'deleted' },
    { id: 2, parent: 1, text: 'Still here' },
  ])
  const found = await rows()
  expect(found.map(({ state, body }) => `${state}: ${body}`).toSorted()).toEqual([
    'held: Waiting',
    'shown: Still here',
    'withdrawn: ',
  ])
})

test('a comment below an article that we do not have is a problem, and the others come in', async () => {
  const file = join(fresh.folder, 'remark')
  await writeRemark(file, [{ id: 1, text: 'Nowhere' }], '/2018/01/01/unknown')
  const report = await importComments(fresh.house, 'remark42', [file])
  expect(report.problems).toEqual([
    {
      file: 'remark',
      item: 'r1',
      field: 'address',
      text: 'no article of ours is at https://old.example.com/2018/01/01/unknown',
    },
  ])
})

test('an answer to nothing stands by itself', async () => {
  const report = await come('remark42', [{ id: 5, parent: 4, text: 'To whom?' }])
  expect(report.made).toEqual(['r5'])
  expect(report.notes[0]?.text).toContain('r4 is not in the file')
  expect(await rows()).toMatchObject([{ parent_id: null, state: 'shown' }])
})

test.each([
  ['wxr', '<rss><channel><item>', 'is not well-formed XML'],
  [
    'disqus',
    '<disqus><post dsq:id="1"><isSpam>false</isSpam><thread dsq:id="8"/></post></disqus>',
    'which the file has not',
  ],
  ['isso', 'no database', 'not a database'],
  ['remark42', '{"version":1}\n{"id":"a"}', 'is not as Remark42 writes it'],
  ['remark42', '{"version":1}\nnothing', 'is not JSON'],
] as const)('a file of %s that cannot be read is named with its place', async (format, content, why) => {
  const file = join(fresh.folder, 'broken')
  await writeFile(file, content)
  const report = await importComments(fresh.house, format, [file])
  expect(report.problems).toHaveLength(1)
  expect(`${report.problems[0]?.field} ${report.problems[0]?.text}`).toContain(why)
  expect(await readFile(file, 'utf8')).toBe(content)
})

test('a backup that is cut short is said to be damaged, and what was read of it stays', async () => {
  const file = join(fresh.folder, 'cut')
  const many = Array.from({ length: 3000 }, (_, i) => ({ id: i + 1, text: `Comment ${i} ${Math.random()}` }))
  await writeRemark(file, many, article.path)
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, whole.length / 2))
  const report = await importComments(fresh.house, 'remark42', [file])
  expect(report.problems).toMatchObject([{ file: 'cut', field: 'file' }])
  const before = (await rows()).length
  expect(before).toBeGreaterThan(0)
  await writeFile(file, whole)
  expect((await importComments(fresh.house, 'remark42', [file])).made).toHaveLength(3000 - before)
})

test('a file that is not there is a problem, not a crash', async () => {
  for (const format of formats)
    expect((await importComments(fresh.house, format, ['/nowhere/export'])).problems).toHaveLength(1)
})
