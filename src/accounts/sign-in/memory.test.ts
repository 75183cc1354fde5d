// What the door remembers: bounded, forgotten at the news, and never older than it.
import { expect, test } from 'vitest'
import type { AccountId } from '../account.ts'
import type { OpenSession } from '../store/sessions.ts'
import { openMemory } from './memory.ts'

const now = new Date('2026-11-23T12:00:00Z')
const session = (id: string): OpenSession => ({
  id: `session_${id}`,
  account: {
    id: id as AccountId,
    name: id,
    role: 'reader',
    language: 'en',
    journalist: null,
    joinedAt: now,
    erased: false,
  },
  expiresAt: new Date(now.getTime() + 1000),
  hasSecondFactor: false,
})
const answer = (id: string) => () => Promise.resolve(session(id))

test('who was asked for is remembered, and who has not asked for longest goes first', async () => {
  const memory = openMemory(2)
  await memory.learn('a', answer('ann'))
  await memory.learn('b', answer('bob'))
  expect(memory.recall('a', now)?.account.id).toBe('ann')
  await memory.learn('c', answer('cho'))
  expect(memory.recall('b', now)).toBeUndefined()
  expect(memory.recall('a', now)?.account.id).toBe('ann')
})

test('nobody is remembered, too, and a session that runs out becomes nobody', async () => {
  const memory = openMemory()
  await memory.learn('none', () => Promise.resolve(null))
  expect(memory.recall('none', now)).toBeNull()
  await memory.learn('a', answer('ann'))
  expect(memory.recall('a', new Date(now.getTime() + 1000))).toBeNull()
})

test('all sessions of an account are forgotten together, and nobody else’s', async () => {
  const memory = openMemory()
  await memory.learn('a', answer('ann'))
  await memory.learn('a2', answer('ann'))
  await memory.learn('b', answer('bob'))
  memory.forget('ann' as AccountId)
  expect(['a', 'a2'].map((cookie) => memory.recall(cookie, now))).toEqual([undefined, undefined])
  expect(memory.recall('b', now)).not.toBeUndefined()
})

test('an answer that was under way when the news came is not kept: it may be older than the news', async () => {
  const memory = openMemory()
  const answered = Promise.withResolvers<OpenSession>()
  const learning = memory.learn('a', () => answered.promise)
  memory.forget('ann' as AccountId)
  answered.resolve(session('ann'))
  expect((await learning)?.account.id).toBe('ann')
  expect(memory.recall('a', now)).toBeUndefined()
})
