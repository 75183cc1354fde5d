// A body for readers of feeds: it stands alone, anywhere.
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { speaker } from '../../platform/i18n.ts'
import type { Body } from './body.ts'
import { bodyOf, everything, paragraph, text } from './everything-for-tests.ts'
import { feedHtml } from './feed.tsx'
import { bodyMessages } from './messages.ts'

const feed = (body: Body): string =>
  feedHtml(body, {
    address: 'https://courant.example/2018/04/10/a',
    say: speaker('en', bodyMessages.en),
    pictureAddress: ({ picture }) => (picture === 'gone' ? null : `https://courant.example/pictures/${picture}.jpg`),
  })

const link = (href: string) => paragraph(text('x', { type: 'link', attrs: { href } }))

test('every address is absolute', () => {
  const html = feed(
    bodyOf(link('/2018/04/09/b?c=d&e'), link('#text-a'), link('https://other.example/'), link('mailto:a@b.example')),
  )
  const { document } = parseHTML(html)
  expect([...document.querySelectorAll('a')].map((element) => element.getAttribute('href'))).toStrictEqual([
    'https://courant.example/2018/04/09/b?c=d&e',
    'https://courant.example/2018/04/10/a#text-a',
    'https://other.example/',
    'mailto:a@b.example',
  ])
})

test('everything is there but what was only said again, with no id that could meet another article’s', () => {
  const html = feed(everything)
  expect(html).not.toMatch(/ (?:id|style|aria-[a-z]+|tabindex)="/)
  expect(html.match(/We will talk/g)).toHaveLength(1)
  expect(html).toContain('<blockquote><p>We will talk.</p><p>At length.</p><p>— Maria, spokeswoman</p></blockquote>')
  expect(html).toContain('<figure><img src="https://courant.example/pictures/picture_1.jpg" alt="A tower"/>')
  expect(html).toContain('<span class="caption">The ministry in spring</span> <span class="credit">Nam Ji-ho</span>')
  expect(html).toContain('said<sup>[1]</sup>')
  expect(html).toContain('<h2>Notes</h2><ol><li>By telephone.</li><li>Until June.</li></ol>')
  expect(html).toContain('<ol start="3"><li>Third</li></ol>')
})

test('a pull quote of its own is a quotation, a picture that is gone leaves no hole', () => {
  const html = feed(
    bodyOf(
      { type: 'pullQuote', attrs: { attribution: 'Kim' }, content: [paragraph('Only here')] },
      { type: 'picture', attrs: { picture: 'gone', alt: '', caption: 'c', credit: '', size: 'wide' } },
      { type: 'paragraph' },
    ),
  )
  expect(html).toBe('<blockquote><p>Only here</p><p>— Kim</p></blockquote>')
})
