// Pictures of an import find their ids, or leave their captions.
import { expect, test } from 'vitest'
import { bodyOf, paragraph } from './everything-for-tests.ts'
import type { Picture } from './body.ts'
import { mapPictures } from './map-pictures.ts'

const picture = (source: string, caption = '', credit = ''): Picture => ({
  type: 'picture',
  attrs: { picture: source, alt: 'a', caption, credit, size: 'wide' },
})
const find = (source: string): string | null => (source.startsWith('/') ? `picture${source}` : null)

test('a source becomes an id wherever its picture stands', () => {
  const body = bodyOf(
    picture('/1', 'c'),
    { type: 'factBox', attrs: { title: 't' }, content: [picture('/2')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('x'), picture('/3')] }] },
  )
  expect(mapPictures(body, find)).toStrictEqual({
    body: JSON.parse(JSON.stringify(body).replaceAll('"/', '"picture/')) as unknown,
    problems: [],
  })
})

test('a picture that cannot be had is reported and leaves its caption as a paragraph', () => {
  const { body, problems } = mapPictures(
    bodyOf('before', picture('lost', 'The caption', 'Nam'), picture('lost too')),
    find,
  )
  expect(body).toStrictEqual(bodyOf('before', 'The caption Nam'))
  expect(problems).toStrictEqual([
    { code: 'picture-missing', about: 'lost' },
    { code: 'picture-missing', about: 'lost too' },
  ])
})

test('nothing that must hold something is left empty', () => {
  expect(mapPictures(bodyOf(picture('lost')), find).body).toStrictEqual({
    type: 'doc',
    content: [{ type: 'paragraph' }],
  })
  const box = bodyOf({ type: 'factBox', attrs: { title: 't' }, content: [picture('lost')] })
  expect(mapPictures(box, find).body).toStrictEqual(
    bodyOf({ type: 'factBox', attrs: { title: 't' }, content: [{ type: 'paragraph' }] }),
  )
})
