// A front is filled up by recency and shows no story twice.
import { expect, test } from 'vitest'
import type { ArticleId, Card } from './article.ts'
import { type AtHand, type Block, filled, type FilledFront } from './front.ts'
import type { SectionId } from './section.ts'

const card = (id: string): Card => ({
  id: id as ArticleId,
  language: 'en',
  slug: id,
  day: '2018-04-10',
  firstPublishedAt: new Date(0),
  updatedAt: null,
  section: null,
  headline: id,
  shortHeadline: '',
  standfirst: '',
  label: 'news',
  credits: [],
  lead: null,
  words: 1,
  level: null,
})
const ids = (...names: string[]) => names as ArticleId[]
const block = (section: string | null, articles: string[], fill: number): Block => ({
  title: { en: '', ko: '' },
  section: section as SectionId | null,
  articles: ids(...articles),
  fill,
})
const newest = Array.from({ length: 20 }, (_, at) => card(`n${at}`))
const hand = (chosen: string[], bySection: Record<string, string[]> = {}): AtHand => ({
  chosen: new Map(chosen.map((id) => [id, card(id)])),
  newest,
  bySection: new Map(Object.entries(bySection).map(([section, cards]) => [section, cards.map(card)])),
})
const named = (cards: Card[]) => cards.map(({ id }) => id)
const all = ({ lead, beside, blocks, latest }: FilledFront) =>
  named([lead ?? [], beside, ...blocks.map(({ cards }) => cards), latest].flat())

test('a front that nobody arranged shows the newest', () => {
  const front = filled({ lead: null, beside: [], blocks: [] }, hand([]))
  expect(front.lead?.id).toBe('n0')
  expect(named(front.beside)).toEqual(['n1', 'n2', 'n3', 'n4'])
  expect(named(front.latest)).toEqual(['n5', 'n6', 'n7', 'n8', 'n9', 'n10', 'n11', 'n12'])
})

test('no story stands twice, however often it was chosen', () => {
  const blocks = [block('s', ['n2', 'n0'], 4), block('s', ['n2'], 3)]
  const front = filled(
    { lead: ids('n5')[0] ?? null, beside: ids('n5', 'n6', 'n2'), blocks },
    hand(['n5', 'n6', 'n2', 'n0'], { s: ['n0', 'n1', 'n2', 'n3', 'n5', 'x', 'y', 'z'] }),
  )
  expect(new Set(all(front)).size).toBe(all(front).length)
  expect(front.lead?.id).toBe('n5')
})

test('what a block has chosen is not used up by filling above it', () => {
  const front = filled({ lead: null, beside: [], blocks: [block(null, ['n0', 'n1'], 0)] }, hand(['n0', 'n1']))
  expect(named(front.blocks[0]?.cards ?? [])).toEqual(['n0', 'n1'])
  expect(front.lead?.id).toBe('n2')
})

test('a chosen article that was withdrawn leaves its place to the next', () => {
  const front = filled(
    { lead: ids('gone')[0] ?? null, beside: ids('gone', 'n9'), blocks: [block('s', ['gone'], 2)] },
    hand(['n9'], { s: ['a', 'b', 'c'] }),
  )
  expect(front.lead?.id).toBe('n0')
  expect(named(front.beside)).toEqual(['n9', 'n1', 'n2', 'n3'])
  expect(named(front.blocks[0]?.cards ?? [])).toEqual(['a', 'b'])
})

test('a block with nothing in it is left out', () => {
  expect(filled({ lead: null, beside: [], blocks: [block('empty', [], 4)] }, hand([])).blocks).toEqual([])
})
