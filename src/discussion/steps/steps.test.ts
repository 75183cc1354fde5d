// What each step of moderation says, and what follows from all of them together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CommentId } from '../comment.ts'
import type { ArticleId } from '../../desk/desk.ts'
import { stepsOf } from './list.ts'
import { type AuthorFacts, type CommentFacts, reasons, runSteps, type Step, type Verdict, verdicts } from './step.ts'
import { entriesIn } from './words.ts'

const now = new Date('2026-11-23T12:00:00.000Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000)
const day = 86_400

type Wishes = Partial<Omit<CommentFacts, 'author'>> & { author?: Partial<AuthorFacts> }
const facts = ({ author, ...rest }: Wishes = {}): CommentFacts => ({
  comment: 'comment_1' as CommentId,
  article: 'article_1' as ArticleId,
  language: 'en',
  body: 'A thought about the article.',
  edited: false,
  now,
  mode: 'open',
  closesAt: null,
  words: [],
  author: {
    staff: false,
    joinedAt: ago(100 * day),
    shown: 3,
    preModerated: false,
    month: { said: 0, removed: 0 },
    day: [],
    inARow: 0,
    ...author,
  },
  ...rest,
})

const steps = stepsOf({ moderationHook: null })
const newcomer: Partial<AuthorFacts> = { joinedAt: ago(3600), shown: 0 }
const link = 'https://news.example.com/a'
const hit = (list: 'remove' | 'hold', entry = `word_${list}`) => ({ entry, list, clause: '2', from: 0, to: 1 })
const said = (secondsAgo: number, body = 'Something else.') => ({ at: ago(secondsAgo), body })

test('a comment against which there is nothing passes all steps, in their order', async () => {
  const trail = await runSteps(steps, facts())
  expect(trail.verdict).toBe('pass')
  expect(trail.by).toBeNull()
  expect(trail.findings.map(({ step }) => step)).toEqual([
    'size',
    'closed',
    'flood',
    'words',
    'links',
    'newcomer',
    'standing',
    'mode',
  ])
})

test.for<[string, Verdict, string, Wishes]>([
  ['nothing to read', 'refuse', 'comment.blank', { body: '\u3164 \n' }],
  ['250 families', 'pass', '', { body: '👨‍👩‍👧‍👦'.repeat(250) }],
  ['251 letters', 'refuse', 'comment.too-long', { body: 'x'.repeat(251) }],
  ['a tower of accents', 'refuse', 'comment.too-dense', { body: `a${'\u0301'.repeat(40)}` }],
  ['more than any text of this length needs', 'refuse', 'comment.too-large', { body: `a${'\u0301'.repeat(6000)}` }],
  ['a closed discussion', 'refuse', 'discussion.closed', { mode: 'closed' }],
  ['a discussion that closes now', 'refuse', 'discussion.closed', { closesAt: now }],
  ['a discussion that closes later', 'pass', '', { closesAt: ago(-1) }],
  ['the tenth second after the last', 'pass', '', { author: { day: [said(10)] } }],
  ['the ninth second after the last', 'refuse', 'comment.too-fast', { author: { day: [said(9)] } }],
  ['a newcomer’s twentieth second', 'refuse', 'comment.too-fast', { author: { ...newcomer, day: [said(20)] } }],
  ['staff that answers at once', 'pass', '', { author: { staff: true, day: [said(1)], inARow: 9 } }],
  ['a change at once', 'pass', '', { edited: true, author: { day: [said(1)], inARow: 9 } }],
  ['the 40th of a day', 'pass', '', { author: { day: Array.from({ length: 39 }, (_, n) => said(100 + n)) } }],
  [
    'the 41st of a day',
    'refuse',
    'comment.too-many-today',
    { author: { day: Array.from({ length: 40 }, (_, n) => said(100 + n)) } },
  ],
  ['the third in a row', 'pass', '', { author: { inARow: 2 } }],
  ['the fourth in a row', 'refuse', 'comment.in-a-row', { author: { inARow: 3 } }],
  [
    'the same again',
    'refuse',
    'comment.repeated',
    { author: { day: [said(60), said(999, 'a THOUGHT, about the... article')] } },
  ],
  [
    'a change into the same again',
    'refuse',
    'comment.repeated',
    { edited: true, author: { day: [said(60, 'A thought about the article!')] } },
  ],
  [
    'thanks twice, with something between',
    'pass',
    '',
    { body: 'Thanks!', author: { day: [said(60), said(99, 'thanks')] } },
  ],
  ['thanks twice in a row', 'refuse', 'comment.repeated', { body: 'Thanks!', author: { day: [said(60, 'thanks')] } }],
  ['other emoji', 'pass', '', { body: '👍', author: { day: [said(60, '👏')] } }],
  ['a word of the list that holds', 'hold', 'words.hold', { words: [hit('hold')] }],
  ['a word of the list that removes', 'remove', 'words.remove', { words: [hit('hold'), hit('remove')] }],
  ['two links', 'pass', '', { body: `${link} and ${link}/b` }],
  ['three links', 'hold', 'links.many', { body: `${link} and ${link}/b, ${link}/c` }],
  ['three links of staff', 'pass', '', { body: `${link} ${link} ${link}`, author: { staff: true } }],
  ['a newcomer’s link', 'hold', 'links.newcomer', { body: link, author: newcomer }],
  ['a newcomer’s first', 'hold', 'newcomer.first', { author: newcomer }],
  ['a newcomer who was shown', 'pass', '', { author: { ...newcomer, shown: 1 } }],
  ['an account of a day, never shown', 'pass', '', { author: { joinedAt: ago(day), shown: 0 } }],
  ['two of two removed', 'pass', '', { author: { month: { said: 2, removed: 2 } } }],
  ['three of ten removed', 'hold', 'standing.removed', { author: { month: { said: 10, removed: 3 } } }],
  ['three of eleven removed', 'pass', '', { author: { month: { said: 11, removed: 3 } } }],
  ['a sanction', 'hold', 'standing.sanction', { author: { preModerated: true } }],
  ['a discussion that is held', 'hold', 'mode.held', { mode: 'held' }],
])('%s: %s %s', async ([, verdict, because, wishes]) => {
  const trail = await runSteps(steps, facts(wishes))
  if (verdict === 'hold' || verdict === 'remove') expect(reasons).toContain(because)
  expect([trail.verdict, trail.by?.because ?? '']).toEqual([verdict, because])
})

test('after a refusal nothing more is asked; after anything else every step has its say', async () => {
  const refused = await runSteps(steps, facts({ mode: 'closed', words: [hit('remove')] }))
  expect(refused.findings.map(({ step }) => step)).toEqual(['size', 'closed'])
  const held = await runSteps(steps, facts({ words: [hit('hold')], mode: 'held' }))
  expect(held.findings).toHaveLength(steps.length)
  expect(held.by?.step).toBe('words')
})

test('the entries that were found are left in the trail, whichever list they are of', async () => {
  const trail = await runSteps(
    steps,
    facts({ words: [hit('hold', 'word_b'), hit('remove', 'word_a'), hit('hold', 'word_b')] }),
  )
  expect(entriesIn(trail).toSorted()).toEqual(['word_a', 'word_b'])
  expect(entriesIn(await runSteps(steps, facts()))).toEqual([])
})

test('the gravest verdict counts, and the first step that says it', async () => {
  const verdict = fc.constantFrom(...verdicts)
  await fc.assert(
    fc.asyncProperty(fc.array(verdict, { maxLength: 8 }), async (given) => {
      const made = given.map((one, index): Step => ({
        name: String(index),
        look: () => ({ verdict: one, because: 'x' }),
      }))
      const { verdict: whole, by, findings } = await runSteps(made, facts())
      const gravest = Math.max(0, ...given.map((one) => verdicts.indexOf(one)))
      expect(whole).toBe(verdicts[gravest])
      expect(by?.step).toBe(gravest === 0 ? undefined : String(given.indexOf(whole)))
      const end = given.indexOf('refuse')
      expect(findings).toHaveLength(end === -1 ? given.length : end + 1)
    }),
  )
})
