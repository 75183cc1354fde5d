// Ids of entries: one for each article, and always the same.
import { expect, test } from 'vitest'
import type { ArticleId } from '../desk/desk.ts'
import { entryId } from './entry-id.ts'

const one = 'article_01fz7q1q8000000000000000' as ArticleId

test('an id is a UUID as RFC 9562 writes it', () => {
  expect(entryId(one)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('an id is never another one: readers would be shown every article again', () => {
  expect(entryId(one)).toBe('urn:uuid:95eb70be-cd32-8ad7-a57f-268cb63e4c0c')
  expect(entryId('article_01fz7q1q8000000000000001' as ArticleId)).not.toBe(entryId(one))
})
