// A whole body on a page: valid HTML, an outline that holds, ids that never meet, and nothing of anybody's but words and links.
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { speaker } from '../../platform/i18n.ts'
import type { Language } from '../../platform/i18n.ts'
import { emptyBody, readBody } from './body.ts'
import type { Block, Body } from './body.ts'
import { bodyOf, everything, paragraph, text } from './everything-for-tests.ts'
import { feedHtml } from './feed.tsx'
import { hostileMarkup, hostileTexts } from './hostile-for-tests.ts'
import { readHtml } from './from-html.ts'
import { readMarkdown } from './from-markdown.ts'
import { bodyMessages } from './messages.ts'
import { BodyView } from './render.tsx'

function draw(body: Body, language: Language = 'en', prefix = 'text'): string {
  const say = speaker(language, bodyMessages[language])
  return renderToString(
    <BodyView
      body={body}
      say={say}
      prefix={prefix}
      drawPicture={({ alt }) => <img src="/pictures/1.webp" alt={alt} />}
    />,
  )
}

const heading = (level: 2 | 3, words: string): Block => ({ type: 'heading', attrs: { level }, content: [text(words)] })
const pull = (...content: ReturnType<typeof paragraph>[]): Block => ({
  type: 'pullQuote',
  attrs: { attribution: '' },
  content,
})
const rootOf = (html: string): Element => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
const names = (html: string, selector: string): string[] =>
  [...rootOf(html).querySelectorAll(selector)].map((element) => element.localName)

test.each(['en', 'ko'] as const)('everything a body can hold is valid HTML in %s', async (language) => {
  const page = `<!DOCTYPE html><html lang="${language}"><head><title>t</title></head><body><main><article><h1>Headline</h1>${draw(everything, language)}</article></main></body></html>`
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': 'off', 'no-raw-characters': 'off', 'no-trailing-whitespace': 'off' },
  })
  const report = await validator.validateString(page)
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toStrictEqual([])
})

test('no style, no script, no handler and no target stands in the page', () => {
  for (const element of rootOf(draw(everything)).querySelectorAll('*')) {
    expect(
      Array.from(element.getAttributeNames()).filter((name) => /^(?:style|target|on.*)$/.test(name)),
    ).toStrictEqual([])
  }
})

test('an empty body draws nothing', () => {
  expect(draw(emptyBody())).toBe('')
})

test('every id is there once, and two bodies with their own prefixes share none', () => {
  const ids = (html: string): string[] => [...rootOf(html).querySelectorAll('[id]')].map((element) => element.id)
  const both = [...ids(draw(everything)), ...ids(draw(everything, 'en', 'before'))]
  expect(new Set(both).size).toBe(both.length)
  expect(both.every((id) => /^(?:text|before)[-_]/.test(id))).toBe(true)
})

test('whatever is pointed at is there', () => {
  const root = rootOf(draw(everything))
  const targets = [...root.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '')
  const labels = [...root.querySelectorAll('[aria-labelledby]')].map(
    (element) => element.getAttribute('aria-labelledby') ?? '',
  )
  expect(targets).toHaveLength(4)
  for (const id of [...targets, ...labels]) expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull()
})

test('headings are named by their words, in any script, and never twice the same', () => {
  const html = draw(
    bodyOf(
      heading(2, 'Who holds the veto?'),
      heading(2, '거부권은 누가 쥐고 있나'),
      heading(2, 'Who holds the veto'),
      heading(2, '…'),
      heading(2, 'Notes'),
    ),
  )
  expect([...rootOf(html).querySelectorAll('h2')].map(({ id }) => id)).toStrictEqual([
    'text-who-holds-the-veto',
    'text-거부권은-누가-쥐고-있나',
    'text-who-holds-the-veto-2',
    'text-part',
    'text-notes',
  ])
})

test('the outline leaves out no level, in boxes neither', () => {
  const box = (title: string, ...content: Block[]): Block => ({ type: 'factBox', attrs: { title }, content })
  const outline = (...blocks: Block[]): string[] => names(draw(bodyOf(...blocks)), 'h1, h2, h3, h4, h5, h6')
  expect(outline(heading(3, 'a'), heading(2, 'b'), heading(3, 'c'))).toStrictEqual(['h2', 'h2', 'h3'])
  expect(outline(heading(3, 'a'), heading(3, 'b'))).toStrictEqual(['h2', 'h3'])
  expect(outline(box('a', heading(3, 'b'), heading(2, 'c'), heading(3, 'd')), heading(3, 'e'))).toStrictEqual([
    'h2',
    'h3',
    'h3',
    'h4',
    'h3',
  ])
  expect(outline(box('', heading(2, 'a')), heading(2, 'b'))).toStrictEqual(['h2', 'h2'])
})

test('a table says what its headings are the headings of', () => {
  const table = rootOf(draw(everything)).querySelector('table')
  expect([...(table?.querySelectorAll('th') ?? [])].map((cell) => cell.getAttribute('scope'))).toStrictEqual([
    'col',
    'col',
    'row',
  ])
  expect(table?.querySelector('td')?.className).toBe('align-right')
  expect(table?.querySelector('td')?.textContent).toBe('122')
})

test('a table without a caption is named by its number, in the page’s language', () => {
  const cell = { type: 'tableCell' as const, attrs: { align: null }, content: [paragraph('1')] }
  const table: Block = { type: 'table', attrs: { caption: '' }, content: [{ type: 'tableRow', content: [cell] }] }
  const labels = (html: string) =>
    [...rootOf(html).querySelectorAll('.table-frame')].map((frame) => frame.getAttribute('aria-label'))
  expect(labels(draw(bodyOf(table, table)))).toStrictEqual(['Table 1', 'Table 2'])
  expect(labels(draw(bodyOf(table), 'ko'))).toStrictEqual(['표 1'])
})

test('an empty heading of a table is no heading', () => {
  const header = (...content: ReturnType<typeof paragraph>[]) => ({
    type: 'tableHeader' as const,
    attrs: { align: null },
    content: content.length > 0 ? content : [{ type: 'paragraph' as const }],
  })
  const table: Block = {
    type: 'table',
    attrs: { caption: 'c' },
    content: [{ type: 'tableRow', content: [header(), header(paragraph('2016'))] }],
  }
  expect(names(draw(bodyOf(table)), 'td, th')).toStrictEqual(['td', 'th'])
})

test('a pull quote that says something of its own, or has a note, is for everybody', () => {
  const note = { type: 'note' as const, attrs: { text: 'Or so he said.' } }
  const hidden = (...blocks: (string | Block)[]) =>
    rootOf(draw(bodyOf(...blocks)))
      .querySelector('.pull-quote')
      ?.getAttribute('aria-hidden') ?? null
  expect(hidden('“We will talk,” he said.', pull(paragraph('We will talk')))).toBe('true')
  expect(hidden('We talked.', pull(paragraph('We will talk')))).toBeNull()
  expect(hidden('We will talk.', pull(paragraph('We will talk', note)))).toBeNull()
  expect(hidden(pull(paragraph('Twice')), pull(paragraph('Twice')))).toBeNull()
})

test('notes are numbered as they come, and a note inside a link does not nest one link in another', () => {
  const link = { type: 'link' as const, attrs: { href: '/a' } }
  const html = draw(
    bodyOf(paragraph(text('one', link), { type: 'note', attrs: { text: 'First' }, marks: [link] }, text('two', link))),
  )
  expect(rootOf(html).querySelectorAll('a a')).toHaveLength(0)
  expect([...rootOf(html).querySelectorAll('.notes li')].map((item) => item.textContent.trim())).toStrictEqual([
    'First ↑',
  ])
  expect(rootOf(html).querySelector('.note-mark a')?.getAttribute('aria-label')).toBe('Note 1')
})

test('only links to other hosts are marked as such', () => {
  const to = (href: string) => paragraph(text('x', { type: 'link', attrs: { href } }))
  const html = draw(bodyOf(to('https://a.example/'), to('/2018/04/10/a'), to('#text-a'), to('mailto:a@b.example')))
  expect([...rootOf(html).querySelectorAll('a')].map((link) => link.getAttribute('rel'))).toStrictEqual([
    'noopener',
    null,
    null,
    null,
  ])
})

/** The elements and attributes that a drawn body may have at all. */
const elements =
  /^(?:p|br|h[2-6]|figure|blockquote|figcaption|ul|ol|li|aside|img|span|section|table|caption|thead|tbody|tr|th|td|pre|hr|a|strong|em|s|sup|sub|code)$/
const attributes = /^(?:class|id|href|rel|src|alt|lang|scope|start|tabindex|role|aria-(?:label|labelledby|hidden))$/
const classes =
  /^(?:quotation|pull-quote|attribution|picture|picture-(?:wide|column)|caption|credit|table-frame|align-(?:left|right|center)|fact-box|fact-box-title|notes|note-mark)$/

/** What in a drawn body is not from the closed list. */
function offences(html: string): string[] {
  return Array.from(rootOf(html).querySelectorAll('*')).flatMap((element) => {
    const found = element.localName.match(elements) ? [] : [`<${element.localName}>`]
    for (const name of element.getAttributeNames()) if (!attributes.test(name)) found.push(name)
    for (const name of element.className.split(' ').filter(Boolean))
      if (!classes.test(name)) found.push(`class ${name}`)
    const href = element.getAttribute('href')
    return href === null || /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(href) ? found : [...found, href]
  })
}

test('an offence would be seen', () => {
  expect(
    offences('<p onclick="x" class="notes evil">a<script>b</script><a href="//evil.example/">c</a></p>'),
  ).toStrictEqual(['onclick', 'class evil', '<script>', '//evil.example/'])
})

/** The same text in every place where a text can stand. */
function everywhere(words: string): Body {
  return bodyOf(
    paragraph(text(words, { type: 'bold' }), { type: 'note', attrs: { text: words } }),
    heading(2, words),
    { type: 'quotation', attrs: { attribution: words }, content: [paragraph(words)] },
    { type: 'pullQuote', attrs: { attribution: words }, content: [paragraph(`${words} but not the same`)] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words)] }] },
    { type: 'picture', attrs: { picture: words, alt: words, caption: words, credit: words, size: 'wide' } },
    {
      type: 'table',
      attrs: { caption: words },
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { align: null }, content: [paragraph(words)] }] },
      ],
    },
    { type: 'factBox', attrs: { title: words }, content: [paragraph(words)] },
    { type: 'preformatted', content: [text(words)] },
  )
}

test.each(hostileTexts)('wherever it stands, %j is only text', (words) => {
  const body = readBody(everywhere(words))
  const page = draw(body)
  const feed = feedHtml(body, {
    address: 'https://courant.example/a',
    say: speaker('en', bodyMessages.en),
    pictureAddress: () => 'https://courant.example/p.jpg',
  })
  for (const html of [page, feed]) {
    expect(offences(html)).toStrictEqual([])
    const root = rootOf(html)
    expect(root.querySelector('img')?.getAttribute('alt')).toBe(words)
    for (const place of [
      'p strong',
      'blockquote',
      'ul li',
      'figcaption .caption',
      'figcaption .credit',
      'caption',
      'th',
      'aside',
      'pre',
    ]) {
      expect(root.querySelector(place)?.textContent, place).toContain(words)
    }
  }
})

test.each(hostileMarkup)('whatever comes in as HTML or Markdown, nothing of it runs: %j', (markup) => {
  const say = speaker('en', bodyMessages.en)
  for (const { body } of [
    readHtml(markup),
    readHtml(`<p>before ${markup} after</p>`),
    readMarkdown(markup),
    readMarkdown(`> x ${markup}\n\n:::facts[${markup}]\n${markup}\n:::`),
  ]) {
    expect(offences(draw(readBody(body)))).toStrictEqual([])
    const feed = feedHtml(body, { address: 'https://courant.example/a', say, pictureAddress: () => null })
    expect(offences(feed)).toStrictEqual([])
  }
})

test('even a body that nobody checked leads nowhere it should not and names no language that is none', () => {
  const unchecked = bodyOf(
    paragraph(
      text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
      text('b', { type: 'language', attrs: { lang: '" onclick="alert(1)' } }),
      text('c', { type: 'onclick' } as never),
    ),
    { type: 'script', content: [text('alert(1)')] } as never,
  )
  expect(draw(unchecked)).toBe('<p>abc</p>')
})
