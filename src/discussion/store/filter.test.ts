// The desk sees whether the filter outside answers.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Comment } from '../comment.ts'
import { type Forum, openForum } from '../forum-for-tests.ts'
import type { Found } from '../steps/step.ts'
import { filterState } from './filter.ts'
import { insertVerdicts } from './rulings.ts'

let forum: Forum
beforeEach(async () => void (forum = await openForum()))
afterEach(() => forum.close())

const asked = (because: string): Found[] => [
  { step: 'size', verdict: 'pass', because: '' },
  { step: 'hook', verdict: because === '' ? 'pass' : 'hold', because },
]
async function found(comment: Comment, because: string): Promise<void> {
  forum.clock.at += 60_000
  const at = forum.house.now()
  await forum.house.change((tx) => insertVerdicts(tx.write, { ...comment, revision: 2 }, asked(because), at))
}

test('the last time that it was asked counts', async () => {
  const reader = await forum.person()
  const first = await forum.said(reader, 'One thing.')
  expect(await filterState(forum.house.db)).toBeNull()
  await found(first, 'hook.silent')
  expect(await filterState(forum.house.db)).toEqual({ answers: false, at: forum.house.now() })
  await found(await forum.said(reader, 'Another thing.'), 'hook.held')
  expect(await filterState(forum.house.db)).toMatchObject({ answers: true })
})
