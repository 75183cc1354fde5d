// What is given out of the discussion: everything, and nothing that is nobody's business.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { clausesInForce } from '../standards/standards.ts'
import * as discussion from './discussion.ts'
import { exportComments } from './export.ts'
import { type Forum, from, openForum } from './forum-for-tests.ts'
import { insertComment } from './store/comments.ts'

let forum: Forum
beforeEach(async () => void (forum = await openForum()))
afterEach(() => forum.close())

async function exported(): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const line of exportComments(forum.house.db)) lines.push(JSON.parse(line) as Record<string, unknown>)
  return lines
}

test('every comment comes out with its thread, its revisions and the rulings on it', async () => {
  const [ann, ben, moderator] = [await forum.person(), await forum.person(), await forum.person('moderator')]
  const [clause = ''] = (await clausesInForce(forum.house.db)).map(({ number }) => number)
  const head = await forum.said(ann, 'A head.')
  await discussion.edit(forum.house, head.id, { body: 'A better head.', quote: null }, ann)
  const reply = await forum.said(ben, 'A reply.', { parent: head.id })
  await discussion.vote(forum.house, head.id, 'agree', ben)
  await discussion.remove(forum.house, reply.id, 1, { clause, facts: 'It says nothing.' }, moderator)
  const [one, other, ...rest] = await exported()
  expect(rest).toEqual([])
  expect(one).toMatchObject({
    id: head.id,
    article: '/2018/04/10/an-article',
    author: { id: ann.id, name: ann.name },
    body: 'A better head.',
    agreed: 1,
    revisions: [
      { number: 1, body: 'A head.' },
      { number: 2, body: 'A better head.' },
    ],
    rulings: [],
  })
  expect(other).toMatchObject({
    parent: head.id,
    state: 'removed',
    body: 'A reply.',
    rulings: [{ act: 'remove', from: 'shown', to: 'removed', by: moderator.id }],
  })
})

test('what was taken back comes out without its text, and nobody’s address comes out at all', async () => {
  const ann = await forum.person()
  const { id } = await forum.said(ann, 'A word too many.')
  await discussion.withdraw(forum.house, id, ann)
  const lines = JSON.stringify(await exported())
  expect(lines).toContain('"state":"withdrawn"')
  for (const secret of ['A word too many', from.address, '@']) expect(lines).not.toContain(secret)
})

test('more comments than one portion come out in full', async () => {
  const ann = await forum.person()
  const first = await forum.said(ann, 'The first.')
  await forum.house.change(async (tx) => {
    for (let i = 0; i < 1200; i++) await insertComment(tx.write, { ...first, id: newId('comment', tx.now()) })
  })
  const ids = (await exported()).map(({ id }) => id)
  expect([ids.length, new Set(ids).size]).toEqual([1201, 1201])
})
