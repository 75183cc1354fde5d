// Brings made-up WordPress exports into a fresh house, and looks at what became of them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { fields } from '../../platform/images/image-for-tests.ts'
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { startOf } from '../../style/dates.ts'
import type { ArticleId } from '../article.ts'
import { plainText } from '../body/words.ts'
import * as desk from '../desk.ts'
import { draftOf } from '../store/articles.ts'
import { imported } from '../store/moves.ts'
import { paper } from '../store/paper.ts'
import type { ImportProblem } from './report.ts'
import { importWxr, type WxrOptions } from './wxr.ts'
import { author, category, foot, head, item, type Made, site, tag, term, writeExport } from './wxr-export-for-tests.ts'

const now = new Date('2026-01-20T03:00:00.000Z')
const min = author(1, 'min', '민지 Kim')
let open: FreshHouse
let house: House
let folder: string
beforeEach(async () => {
  open = await freshHouse({ now: () => now })
  house = open.house
  folder = await mkdtemp(join(tmpdir(), 'courant-wxr-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await open.close()
})

const bring = async (parts: string[], options: Partial<WxrOptions> = {}) =>
  importWxr(house, [await writeExport(folder, parts)], { by: 'test', now, ...options })
const bringItems = async (...items: Made[]) => bring([min, category(2, 'news', 'News'), ...items.map(filed)])
/** In the category `news` unless it says otherwise. */
const filed = (made: Made): string => item({ labels: [['category', 'news', 'News']], ...made })
const idOf = async (id: number): Promise<ArticleId> => {
  const known = await imported(house.db, `wxr:${site}`, `post:${id}`)
  if (!known) throw new Error(`post ${id} did not come in`)
  return known.thing as ArticleId
}
const articleOf = async (id: number) => {
  const article = await desk.articleById(house.db, await idOf(id))
  if (!article) throw new Error(`post ${id} is lost`)
  return article
}
const storyOf = async (id: number): Promise<desk.Story> => {
  const article = await articleOf(id)
  const story = (await desk.read(house.db, article))?.revision.story ?? (await draftOf(house.db, article.id))
  if (!story) throw new Error(`post ${id} says nothing`)
  return story
}
const textOf = async (id: number): Promise<string> => plainText((await storyOf(id)).body)
const sectionOf = async (id: number): Promise<(string | undefined)[]> => {
  const { section, further } = await storyOf(id)
  const { byId } = await desk.sectionTree(house.db)
  return [section ?? '', ...further].map((one) => byId.get(one)?.path)
}
const lines = (problems: ImportProblem[]): string[] =>
  problems.map(({ item: one = '', field, text }) => `${one} ${field}: ${text}`)
const creditsOf = async (id: number): Promise<string[]> => {
  const { credits } = await storyOf(id)
  const known = await desk.journalists(
    house.db,
    credits.map(({ journalist }) => journalist ?? ''),
  )
  return credits.map(({ role, journalist }) => `${role} ${known.find((one) => one.id === journalist)?.slug}`)
}

test('a post becomes an article with its date, slug, standfirst, author, section and topics', async () => {
  const report = await bring([
    min,
    category(2, 'news', 'News &amp; views'),
    tag(3, 'diplomacy', 'Diplomacy'),
    item({
      id: 12,
      title: 'Ri &amp; Lavrov: “<em>Moscow</em>” 🇷🇺',
      slug: 'ri-in-moscow',
      excerpt: '<p>He stays\nthree days.</p>',
      content: 'First paragraph\nwith a second line.\n\nSecond <strong>paragraph</strong>.',
      labels: [
        ['category', 'news', 'News &amp; views'],
        ['post_tag', 'diplomacy', 'Diplomacy'],
        ['post_tag', 'only-here', 'Only here'],
      ],
    }),
  ])
  expect(report).toMatchObject({ made: ['post:12'], updated: [], skipped: [], problems: [] })
  const article = await articleOf(12)
  expect(article).toMatchObject({
    kind: 'article',
    language: 'en',
    slug: 'ri-in-moscow',
    state: 'published',
    day: '2018-04-10',
    comments: 'open',
    firstPublishedAt: new Date('2018-04-10T09:40:00.000Z'),
    updatedAt: null,
    revision: 1,
  })
  const story = await storyOf(12)
  expect(story).toMatchObject({ headline: 'Ri & Lavrov: “Moscow” 🇷🇺', standfirst: 'He stays three days.', lead: null })
  expect(story.body.content).toHaveLength(2)
  expect(plainText(story.body)).toBe('First paragraph\nwith a second line.\n\nSecond paragraph.')
  expect(await sectionOf(12)).toEqual(['news'])
  expect((await desk.sectionTree(house.db)).byPath.get('news')?.title).toEqual({
    en: 'News & views',
    ko: 'News & views',
  })
  expect((await desk.read(house.db, article))?.topics.map(({ name }) => name.en).toSorted()).toEqual([
    'Diplomacy',
    'Only here',
  ])
  expect(await creditsOf(12)).toEqual(['by min'])
  expect(await desk.journalistBySlug(house.db, 'min')).toMatchObject({
    name: { en: '민지 Kim', ko: '민지 Kim' },
    email: 'min@namsan.example',
    emailShown: false,
  })
})

test('no sentence is lost, whether the classic editor or the block editor wrote it', async () => {
  const blocks = `<!-- wp:paragraph -->
<p>Block one.</p>
<!-- /wp:paragraph -->

<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:list --><ul><li>Left item.</li></ul><!-- /wp:list --></div><!-- /wp:column --><div class="wp-block-column"><p>Right.</p></div></div><!-- /wp:columns -->

<!-- wp:block {"ref":90} /-->

<!-- wp:custom/thing --><section><custom-box>Unknown elements keep this.</custom-box></section><!-- /wp:custom/thing -->
<!-- wp:paragraph --><p>Noted.<sup data-fn="a1" class="fn"><a href="#a1">1</a></sup></p><!-- /wp:paragraph -->
<!-- wp:footnotes /-->`
  const report = await bring([
    min,
    item({
      id: 1,
      content:
        'Before [pullquote]pulled words[/pullquote] after.\n\n<blockquote>Quoted.</blockquote>\nArrays end in ]]> and <code>a[b[0]]></code>.\n\n[poll id="3"]\n\n한국어 문장. 😀',
    }),
    item({ id: 2, content: blocks, meta: { footnotes: '[{"content":"The note.","id":"a1"}]' } }),
    item({
      id: 90,
      type: 'wp_block',
      content: '<!-- wp:paragraph --><p>The pattern’s words.</p><!-- /wp:paragraph -->',
    }),
  ])
  const [classic, modern] = [await textOf(1), await textOf(2)]
  for (const words of [
    'Before',
    'pulled words',
    'after.',
    'Quoted.',
    'Arrays end in ]]> and a[b[0]]>.',
    '한국어 문장. 😀',
  ])
    expect(classic).toContain(words)
  for (const words of [
    'Block one.',
    'Left item.',
    'Right.',
    'The pattern’s words.',
    'Unknown elements keep this.',
    'Noted.',
    'The note.',
  ])
    expect(modern).toContain(words)
  expect(lines(report.notes)).toContain('post:1 content: shortcode-dropped: [poll id="3"]')
  expect(report.problems).toEqual([])
})

test('categories become sections, parents first, no deeper than three levels, at no address of the paper’s own', async () => {
  const report = await bring([
    min,
    category(1, 'uncategorized', 'Uncategorized'),
    category(9, 'kaesong', 'Kaesong', 'pyongyang'),
    category(5, 'north', 'North Korea', 'politics'),
    category(6, 'pyongyang', 'Pyongyang', 'north'),
    category(4, 'politics', 'Politics', 'national'),
    category(3, 'national', 'National'),
    category(7, 'archive', 'Archive'),
    category(8, 'search', 'Old searches', 'archive'),
    category(10, '문화', '문화'),
    item({
      id: 1,
      labels: [
        ['category', 'national', 'National'],
        ['category', 'north', 'North Korea'],
        ['category', '문화', '문화'],
      ],
    }),
    item({ id: 2, labels: [['category', 'kaesong', 'Kaesong']] }),
    item({ id: 3, labels: [['category', 'only-in-items', 'Only in &amp; items']] }),
    item({
      id: 4,
      labels: [
        ['category', 'national', 'National'],
        ['category', '문화', '문화'],
      ],
      meta: { _yoast_wpseo_primary_category: '10' },
    }),
  ])
  const { all } = await desk.sectionTree(house.db)
  expect(all.map(({ path }) => path).toSorted()).toEqual([
    'archive-section',
    'archive-section/search',
    'national',
    'national/politics',
    'national/politics/kaesong',
    'national/politics/north',
    'national/politics/pyongyang',
    'only-in-items',
    '문화',
  ])
  expect(await sectionOf(1)).toEqual(['national/politics/north', '문화'])
  expect(await sectionOf(2)).toEqual(['national/politics/kaesong'])
  expect(await sectionOf(4)).toEqual(['문화', 'national'])
  expect(lines(report.notes).toSorted()).toEqual([
    'category:archive slug: /archive is one of the paper’s own addresses: it became archive-section',
    'category:kaesong parent: sections are at most 3 levels deep: it became national/politics/kaesong',
    'category:pyongyang parent: sections are at most 3 levels deep: it became national/politics/pyongyang',
  ])
})

test('categories that are each other’s parents, and posts in none, still find their place', async () => {
  await bring([
    min,
    category(1, 'a', 'A', 'b'),
    category(2, 'b', 'B', 'a'),
    category(3, 'c', 'C', 'gone'),
    item({ id: 1, labels: [['category', 'a', 'A']] }),
    item({ id: 2, labels: [] }),
  ])
  expect((await desk.sectionTree(house.db)).all.map(({ path }) => path).toSorted()).toEqual([
    'b',
    'b/a',
    'c',
    'uncategorized',
  ])
  expect(await sectionOf(2)).toEqual(['uncategorized'])
})

test('a section, a journalist or a topic that is there already is used, and stays as it is', async () => {
  const title = { en: 'Nation', ko: '국내' }
  await desk.openSection(house, { path: 'news', position: 4, title, description: title, editors: [] }, 'test')
  const name = { en: 'Kim Min-ji', ko: '김민지' }
  await desk.enterJournalist(
    house,
    {
      slug: 'min',
      name,
      role: title,
      email: null,
      emailShown: false,
      biography: title,
      languages: ['ko'],
      picture: null,
    },
    'test',
  )
  await desk.topicNamed(house, { en: 'Diplomacy', ko: '외교' })
  await bring([
    min,
    item({
      id: 1,
      labels: [
        ['category', 'news', 'News'],
        ['post_tag', 'diplomacy', 'diplomacy'],
      ],
    }),
  ])
  expect((await desk.sectionTree(house.db)).byPath.get('news')).toMatchObject({ title, position: 4 })
  expect(await desk.journalistBySlug(house.db, 'min')).toMatchObject({ name })
  expect(await desk.topicBySlug(house.db, 'diplomacy')).toMatchObject({ name: { en: 'Diplomacy', ko: '외교' } })
})

test('the authors of Co-Authors Plus are credited in order, guests under their own names', async () => {
  await bring([
    author(1, 'min', 'Kim Min-ji'),
    author(2, 'oh.jae', 'Oh Jae-min'),
    author(3, 'oh-jae', 'Another Oh'),
    author(4, 'someone@private.example', 'someone@private.example'),
    item({
      id: 70,
      type: 'guest-author',
      slug: 'cap-clara',
      meta: { 'cap-display_name': 'Clara Whitfield', 'cap-description': 'Writes from London.' },
    }),
    item({
      id: 1,
      creator: 'min',
      labels: [
        ['author', 'cap-clara', 'clara'],
        ['author', 'cap-oh-jae', 'oh.jae'],
        ['author', 'cap-min', 'min'],
        ['author', 'cap-min', 'min'],
      ],
    }),
    item({ id: 2, creator: 'someone@private.example' }),
    item({ id: 3, creator: 'left-long-ago' }),
    item({ id: 4, creator: 'oh-jae' }),
  ])
  expect(await creditsOf(1)).toEqual(['by clara', 'by oh-jae', 'by min'])
  expect(await desk.journalistBySlug(house.db, 'clara')).toMatchObject({
    name: { en: 'Clara Whitfield' },
    biography: { en: 'Writes from London.' },
  })
  expect(await creditsOf(2)).toEqual(['by someone'])
  expect((await desk.journalistBySlug(house.db, 'someone'))?.name.en).toBe('someone')
  expect(await creditsOf(3)).toEqual(['by left-long-ago'])
  expect(await creditsOf(4)).toEqual(['by oh-jae-2'])
})

test('a Polylang pair is one story in two languages, and its categories and tags are one each', async () => {
  const polylang = [
    category(10, 'politics', 'Politics'),
    category(11, 'politics-ko', '정치'),
    tag(12, 'talks', 'Talks'),
    tag(13, 'talks-ko', '회담'),
    term(20, 'term_translations', 'pll_1', 'pll_1', 'a:2:{s:2:"en";i:10;s:2:"kr";i:11;}'),
    term(21, 'term_translations', 'pll_2', 'pll_2', 'a:2:{s:2:"kr";i:13;s:2:"en";i:12;}'),
    term(22, 'language', 'en', 'English', 'a:3:{s:6:"locale";s:5:"en_US";s:3:"rtl";i:0;}'),
    term(23, 'language', 'kr', '한국어', 'a:3:{s:6:"locale";s:5:"ko_KR";s:3:"rtl";i:0;}'),
  ]
  const report = await bring([
    min,
    ...polylang,
    item({
      id: 2,
      title: '리용호',
      slug: '리용호-모스크바',
      link: `${site}/kr/%eb%a6%ac%ec%9a%a9%ed%98%b8-%eb%aa%a8%ec%8a%a4%ed%81%ac%eb%b0%94/`,
      labels: [
        ['category', 'politics-ko', '정치'],
        ['post_tag', 'talks-ko', '회담'],
        ['language', 'kr', '한국어'],
        ['post_translations', 'pll_5ac', 'pll_5ac'],
      ],
    }),
    item({
      id: 1,
      slug: 'ri-moscow',
      labels: [
        ['category', 'politics', 'Politics'],
        ['post_tag', 'talks', 'Talks'],
        ['language', 'en', 'English'],
        ['post_translations', 'pll_5ac', 'pll_5ac'],
      ],
    }),
    item({
      id: 3,
      labels: [
        ['language', 'ja', '日本語'],
        ['post_translations', 'pll_5ac', 'pll_5ac'],
      ],
    }),
  ])
  const [english, korean] = [await articleOf(1), await articleOf(2)]
  expect([english.language, korean.language]).toEqual(['en', 'ko'])
  expect(korean.group).toBe(english.group)
  expect(korean.slug).toBe('리용호-모스크바')
  const { all } = await desk.sectionTree(house.db)
  expect(all.map(({ path, title }) => [path, title])).toContainEqual(['politics', { en: 'Politics', ko: '정치' }])
  expect(all.map(({ path }) => path)).not.toContain('politics-ko')
  expect((await storyOf(1)).topics).toEqual((await storyOf(2)).topics)
  expect(await desk.topicBySlug(house.db, 'talks')).toMatchObject({ name: { en: 'Talks', ko: '회담' } })
  expect(lines(report.problems)).toEqual(['post:3 language: is “ja”: the paper has English and Korean only'])
  expect(report.made).toEqual(['post:2', 'post:1'])
  for (const old of ['/kr/리용호-모스크바', '/kr/%EB%A6%AC%EC%9A%A9%ED%98%B8-%EB%AA%A8%EC%8A%A4%ED%81%AC%EB%B0%94/'])
    expect(await desk.redirect(house.db, old)).toEqual({ article: korean.id })
})

test('without Polylang the letters tell Korean from English, and another language of the site is refused', async () => {
  await bringItems(
    { id: 1, title: '회담', content: '<p class="has-large-font-size">두 사람은 화요일에 만났다. (Kremlin)</p>' },
    { id: 2, title: 'Photo', content: '' },
  )
  const languages: Language[] = [(await articleOf(1)).language, (await articleOf(2)).language]
  expect(languages).toEqual(['ko', 'en'])
  const french = join(folder, 'french.xml')
  await writeFile(french, `${head.replace('en-US', 'fr-FR')}${item({ id: 9, content: 'Bonjour' })}${foot}`)
  const report = await importWxr(house, [french], { by: 'test', now })
  expect(lines(report.problems)).toEqual(['post:9 language: is “fr-FR”: the paper has English and Korean only'])
})

test('what was not public stays a draft, and what is no article is counted and left out', async () => {
  const none = '0000-00-00 00:00:00'
  const report = await bringItems(
    { id: 1, status: 'draft', slug: '', title: 'Not yet', date: '2018-04-01 10:00:00', dateInUtc: none },
    { id: 2, status: 'pending' },
    { id: 3, status: 'future', date: '2030-01-01 00:00:00' },
    { id: 4, status: 'private' },
    { id: 5, password: 'secret', content: 'Behind a password.' },
    { id: 6, status: 'trash' },
    { id: 7, status: 'auto-draft' },
    { id: 8, type: 'revision', status: 'inherit' },
    { id: 9, type: 'nav_menu_item' },
    { id: 10, type: 'nav_menu_item' },
    { id: 11, type: 'event', labels: [['series', 'spring', 'Spring']] },
    { id: 12, comments: ['', 'comment', 'pingback', 'note', 'spam'] },
    {
      id: 13,
      comments: ['comment'],
      labels: [
        ['series', 'spring', 'Spring'],
        ['category', 'news', 'News'],
      ],
    },
  )
  for (const id of [1, 2, 3, 4, 5]) {
    expect(await articleOf(id)).toMatchObject({ state: 'draft', revision: 0, day: '' })
    expect(await textOf(id)).not.toBe('')
  }
  expect((await articleOf(1)).slug).toBe('not-yet')
  expect(lines(report.notes)).toEqual([
    'post:1 status: it was “draft”: it is kept as a draft',
    'post:2 status: it was “pending”: it is kept as a draft',
    'post:3 status: it was “future”: it is kept as a draft',
    'post:4 status: it was “private”: it is kept as a draft',
    'post:5 password: it had a password: it is kept as a draft',
    ' items: 1 of the status trash are left out',
    ' items: 1 of the status auto-draft are left out',
    ' items: 1 of the type revision are left out',
    ' items: 2 of the type nav_menu_item are left out',
    ' items: 1 of the type event are left out',
    ' items: 1 labels of the taxonomy series are left out',
  ])
  expect((await desk.listed(house.db, 'all', 'en', { page: 1, size: 20 })).cards).toHaveLength(2)
})

test('a date without UTC is read in the paper’s zone, and a post without any date comes out now', async () => {
  const none = '0000-00-00 00:00:00'
  const report = await bringItems(
    { id: 1, date: '2018-04-10 00:30:00', dateInUtc: none },
    { id: 2, date: none, dateInUtc: none },
  )
  const { zone } = await paper(house.db)
  expect(zone).toBe('Asia/Seoul')
  expect(await articleOf(1)).toMatchObject({
    day: '2018-04-10',
    firstPublishedAt: new Date(startOf('2018-04-10', zone).getTime() + 30 * 60_000),
  })
  expect((await articleOf(2)).firstPublishedAt).toEqual(now)
  expect(lines(report.notes)).toEqual(['post:2 date: it has none: it comes out now'])
})

test('a post that was changed after it came out has an updated time, one saved again within a minute has none', async () => {
  await bringItems(
    { id: 1, modifiedInUtc: '2018-04-11 01:00:00' },
    { id: 2, modifiedInUtc: '2018-04-10 09:40:30' },
    { id: 3, modifiedInUtc: '2017-01-01 00:00:00' },
  )
  expect(await articleOf(1)).toMatchObject({ revision: 2, updatedAt: new Date('2018-04-11T01:00:00.000Z') })
  const all = await desk.revisions(house.db, await idOf(1))
  expect(all.map(({ kind, at }) => `${kind} ${at.toISOString()}`)).toEqual([
    'published 2018-04-10T09:40:00.000Z',
    'updated 2018-04-11T01:00:00.000Z',
  ])
  for (const id of [2, 3]) expect(await articleOf(id)).toMatchObject({ revision: 1, updatedAt: null })
})

test('Korean slugs are read, doubled ones get a number, and old addresses lead to the new ones', async () => {
  const decomposed = '남산'.normalize('NFD')
  const report = await bringItems(
    { id: 1, slug: decomposed, link: `${site}/blog/${encodeURIComponent(decomposed)}.html` },
    { id: 2, slug: 'Same_Words', link: `${site}/?p=2` },
    { id: 3, slug: 'same-words' },
    { id: 4, type: 'page', slug: 'contact', link: `${site}/contact/` },
    { id: 5, type: 'page', slug: 'contact', parent: 4, link: `${site}/seoul/contact/` },
    { id: 6, type: 'page', slug: 'staff', parent: 4, link: `${site}/contact/staff/` },
    { id: 7, type: 'page', slug: 'home', link: `${site}/` },
  )
  expect((await articleOf(1)).slug).toBe('남산')
  expect([(await articleOf(2)).slug, (await articleOf(3)).slug]).toEqual(['same-words', 'same-words-2'])
  expect([(await articleOf(4)).slug, (await articleOf(5)).slug]).toEqual(['contact', 'contact-2'])
  expect(lines(report.notes)).toEqual([
    'post:3 slug: same-words is taken: it became same-words-2',
    'post:5 slug: contact is taken: it became contact-2',
  ])
  const leads = async (path: string) => await desk.redirect(house.db, path)
  expect(await leads(`/blog/${encodeURIComponent('남산')}.html`)).toEqual({ article: await idOf(1) })
  expect(await leads('/2018/04/10/same-words')).toEqual({ article: await idOf(3) })
  expect(await leads('/contact')).toEqual({ article: await idOf(4) })
  expect(await leads('/seoul/contact/')).toEqual({ article: await idOf(5) })
  expect(await leads('/contact/staff')).toEqual({ article: await idOf(6) })
  expect(await leads('/staff')).toEqual({ article: await idOf(6) })
  expect([await leads('/'), await leads('/2018/04/10/남산')]).toEqual([null, null])
})

test('pages become standing pages without a day', async () => {
  await bringItems({
    id: 1,
    type: 'page',
    slug: 'ethics',
    title: 'Ethics',
    labels: [],
    modifiedInUtc: '2019-01-01 00:00:00',
  })
  const article = await articleOf(1)
  expect(article).toMatchObject({ kind: 'page', day: '', slug: 'ethics', comments: 'closed' })
  expect(article.updatedAt).toEqual(new Date('2019-01-01T00:00:00.000Z'))
  expect(await storyOf(1)).toMatchObject({ section: null, credits: [], topics: [] })
  expect((await desk.sectionTree(house.db)).all.map(({ path }) => path)).toEqual(['news'])
})

test('a headline or an excerpt that is too long stands whole above the text', async () => {
  const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')
  const excerpt = Array.from({ length: 220 }, (_, at) => `said${at}`).join(' ')
  const report = await bringItems(
    { id: 1, title: long, excerpt },
    { id: 2, title: '', content: 'It begins here. And goes on.' },
  )
  const { headline, standfirst } = await storyOf(1)
  expect(headline).toMatch(/^word0 .*…$/)
  expect(standfirst).toBe('')
  expect(await textOf(1)).toBe(`${long}\n\n${excerpt}\n\nText of 1.`)
  expect((await storyOf(2)).headline).toBe('It begins here. And goes on.')
  expect(report.notes.map(({ item: one, field }) => `${one} ${field}`)).toEqual([
    'post:1 title',
    'post:1 excerpt',
    'post:2 title',
  ])
})

const media: Made[] = [
  {
    id: 50,
    type: 'attachment',
    file: '2018/04/ri.png',
    excerpt: 'Ri &amp; his <em>party</em>',
    meta: { _wp_attached_file: '2018/04/ri.png', _wp_attachment_image_alt: 'Ri at an airport' },
  },
  {
    id: 51,
    type: 'attachment',
    file: `2018/04/${encodeURIComponent('남산')}.png`,
    parent: 1,
    meta: { _wp_attached_file: '2018/04/남산.png' },
  },
  { id: 52, type: 'attachment', file: '2018/04/gone.png' },
]
const illustrated: Made = {
  id: 1,
  content: `<img class="wp-image-50" src="${site}/wp-content/uploads/2018/04/ri-300x200.png" alt=""/>

[caption id="attachment_51" width="300"]<img src="/wp-content/uploads/2018/04/${encodeURIComponent('남산')}-150x150.png" alt="A hill"/> The hill.[/caption]

<img src="${site}/wp-content/uploads/2018/04/gone-1024x768.png" alt="Gone"/>

[gallery ids="50,51"]`,
  meta: { _thumbnail_id: '50' },
}

const png = async (width: number, height: number): Promise<Buffer> => (await fields(width, height)).png().toBuffer()

async function uploads(): Promise<string> {
  const place = join(folder, 'uploads/2018/04')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'ri.png'), await png(640, 400))
  await writeFile(join(place, `${'남산'.normalize('NFD')}.png`), await png(400, 640))
  return join(folder, 'uploads')
}

test('pictures come in from a copy of the uploads, in their original size, with the library’s words', async () => {
  const report = await bring([min, ...media.map(item), filed(illustrated)], { media: await uploads() })
  const { lead, body } = await storyOf(1)
  const shown = await desk.pictures(house.db, [lead?.picture ?? ''])
  expect([...shown.values()]).toMatchObject([{ width: 640, height: 400 }])
  expect(lead).toMatchObject({ alt: 'Ri at an airport', caption: 'Ri & his party', focus: { x: 0.5, y: 0.5 } })
  const pictures = body.content.flatMap((block) => (block.type === 'picture' ? [block.attrs] : []))
  expect(pictures.map(({ picture, alt, caption }) => [picture === lead?.picture, alt, caption])).toEqual([
    [true, 'Ri at an airport', ''],
    [false, 'A hill', 'The hill.'],
    [true, 'Ri at an airport', 'Ri & his party'],
    [false, '', ''],
  ])
  expect(lines(report.notes)).toEqual([
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/gone-1024x768.png is not at hand`,
  ])
})

test('pictures that were not at hand come in when they are, and stay when they are not any more', async () => {
  const parts = [min, ...media.map(item), filed(illustrated), filed({ id: 2, meta: { _thumbnail_id: '999' } })]
  const first = await bring(parts)
  expect(lines(first.notes)).toEqual([
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/ri-300x200.png is not at hand`,
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/${encodeURIComponent('남산')}-150x150.png is not at hand`,
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/gone-1024x768.png is not at hand`,
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/ri.png is not at hand`,
    `post:1 content: picture-missing: ${site}/wp-content/uploads/2018/04/${encodeURIComponent('남산')}.png is not at hand`,
    `post:1 lead: ${site}/wp-content/uploads/2018/04/ri.png is not at hand`,
    'post:2 lead: the attachment 999 is not in the export',
  ])
  expect(await textOf(1)).toContain('The hill.')
  const folderOfPictures = await uploads()
  expect(await bring(parts, { media: folderOfPictures })).toMatchObject({ updated: ['post:1'], skipped: ['post:2'] })
  expect((await storyOf(1)).lead).not.toBeNull()
  expect(await articleOf(1)).toMatchObject({ revision: 2, updatedAt: null })
  expect(await bring(parts, { media: folderOfPictures })).toMatchObject({ updated: [], skipped: ['post:1', 'post:2'] })
  expect(await bring(parts)).toMatchObject({ made: [], updated: [], skipped: ['post:1', 'post:2'], notes: [] })
})

test('an address that leaves the folder of pictures reads nothing', async () => {
  const place = await uploads()
  await writeFile(join(folder, 'outside.png'), await png(10, 10))
  const report = await bring(
    [min, filed({ id: 1, content: `<img src="${site}/wp-content/uploads/..%2foutside.png" alt=""/>` })],
    { media: place },
  )
  expect(report.notes).toMatchObject([{ field: 'content', text: expect.stringContaining('picture-missing') as string }])
})

test('a second run changes nothing, and a changed item becomes an update', async () => {
  const parts = (content: string, more: Partial<Made> = {}) => [
    min,
    category(2, 'archive', 'Archive'),
    tag(3, 'a', 'A'),
    tag(4, 'a-2', 'a!'),
    item({
      id: 1,
      content,
      labels: [
        ['category', 'archive', 'Archive'],
        ['post_tag', 'a', 'A'],
        ['post_tag', 'a-2', 'a!'],
      ],
      ...more,
    }),
    item({ id: 2, type: 'page', slug: 'ethics' }),
    item({ id: 3, status: 'draft' }),
  ]
  await bring(parts('First.'))
  const before = await everything()
  const again = await bring(parts('First.', { comments: ['comment'] }))
  expect(again).toMatchObject({ made: [], updated: [], skipped: ['post:1', 'post:2', 'post:3'], problems: [] })
  expect(await everything()).toEqual(before)

  expect(await bring(parts('Second.', { modifiedInUtc: '2018-05-01 00:00:00' }))).toMatchObject({
    made: [],
    updated: ['post:1'],
    skipped: ['post:2', 'post:3'],
  })
  expect(await articleOf(1)).toMatchObject({ revision: 2, updatedAt: new Date('2018-05-01T00:00:00.000Z') })
  expect(await textOf(1)).toBe('Second.')
})

/** Whatever an import may write, row by row. */
async function everything(): Promise<unknown> {
  const database = open.database.reader.tables<Record<string, Record<string, unknown>>>()
  const tables = [
    'articles',
    'revisions',
    'sections',
    'topics',
    'journalists',
    'imports',
    'redirects',
    'addresses',
    'listings',
    'wire',
  ]
  return Promise.all(tables.map((name) => database.selectFrom(name).selectAll().execute()))
}

test('a draft that has come out since comes out here, and what was taken back there stays here', async () => {
  await bringItems({ id: 1, status: 'draft', slug: '', title: 'Not yet' }, { id: 2 }, { id: 3 })
  await desk.withdraw(house, await idOf(3), 'It was wrong.', 'test')
  const report = await bringItems(
    { id: 1, slug: 'at-last', title: 'Out', content: 'Now it is out.' },
    { id: 2, status: 'private' },
    { id: 3, content: 'Changed.' },
  )
  expect(report).toMatchObject({ made: [], updated: ['post:1'], skipped: ['post:2', 'post:3'] })
  expect(await articleOf(1)).toMatchObject({ state: 'published', slug: 'at-last', day: '2018-04-10' })
  expect(await textOf(1)).toBe('Now it is out.')
  expect((await articleOf(2)).state).toBe('published')
  expect((await articleOf(3)).state).toBe('withdrawn')
  expect(lines(report.notes)).toEqual([
    'post:2 status: it is published here and no longer there: it is left as it is',
    'post:3 status: it was withdrawn here, and stays so',
  ])
})

test('one item that cannot come in is a problem, and the others come in', async () => {
  const report = await bringItems({ id: 1, content: 'x'.repeat(500_001) }, { id: 2 })
  expect(lines(report.problems)).toEqual(['post:1 content: body.malformed: too-long'])
  expect(report.made).toEqual(['post:2'])
})

const cutShort = `${head}${item({ id: 1 })}\n<item><title>남`
test.for<[what: string, text: string, field: string, why: string]>([
  [
    'an element that is not closed',
    `${head}<item><title>x</title>\n${foot}`,
    'line 20, column 10',
    'unexpected close tag',
  ],
  ['a file cut short', cutShort, `line ${cutShort.split('\n').length}, column 14`, 'unclosed tag: title'],
  [
    'an ampersand that stands for nothing',
    `${head}<item><title>R&D</title></item>\n${foot}`,
    'line 22, column 1',
    'unclosed tag: title; what began at line 19 has no end',
  ],
  ['text that is no XML', 'Warning: Undefined variable', 'line 1, column 27', 'text data outside of root node'],
  ['nothing at all', '', 'line 1, column 1', 'document must contain a root element'],
])('%s is refused with line and column, and nothing is written', async ([, text, field, why]) => {
  const before = await everything()
  const path = join(folder, 'broken.xml')
  await writeFile(path, text)
  const sound = await writeExport(folder, [min, item({ id: 5 })])
  const report = await importWxr(house, [sound, path], { by: 'test', now })
  expect(report.problems).toEqual([{ file: 'broken.xml', field, text: `is not well-formed XML: ${why}` }])
  expect(report.made).toEqual([])
  expect(await everything()).toEqual(before)
})

test('bytes that are not text in the file’s encoding are refused where they stand, and EUC-KR is read', async () => {
  const path = join(folder, 'bytes.xml')
  const whole = Buffer.from(`${head}${item({ id: 1, title: 'x\ny' })}${foot}`)
  const at = whole.indexOf('x\ny') + 2
  await writeFile(path, Buffer.concat([whole.subarray(0, at), Buffer.from([0xb3, 0xb2]), whole.subarray(at)]))
  expect((await importWxr(house, [path], { by: 'test', now })).problems).toEqual([
    { file: 'bytes.xml', field: 'line 21, column 1', text: 'is not well-formed XML: this is not text in utf-8' },
  ])
  const korean = Buffer.from(`${head.replace('UTF-8', 'euc-kr')}${item({ id: 1, title: 'x\ny' })}${foot}`)
  const mark = korean.indexOf('x\ny') + 1
  await writeFile(path, Buffer.concat([korean.subarray(0, mark), Buffer.from([0xb3, 0xb2]), korean.subarray(mark)]))
  expect((await importWxr(house, [path], { by: 'test', now })).problems).toEqual([])
  expect((await storyOf(1)).headline).toBe('x남 y')
})

test('characters that XML forbids, a byte order mark and blank lines before the declaration keep nothing out', async () => {
  const path = join(folder, 'sloppy.xml')
  await writeFile(path, `\ufeff\n\n${head}${item({ id: 1, content: 'One\u000btwo\u0000three' })}${foot}`)
  const report = await importWxr(house, [path], { by: 'test', now })
  expect(await textOf(1)).toBe('One two three')
  expect(lines(report.notes)).toContain(' characters: 2 that XML forbids became spaces')
})

test('what is no export, cannot be read, or is of another site is refused before anything is written', async () => {
  const path = join(folder, 'feed.xml')
  await writeFile(path, '<rss><channel><title>A feed</title><item><title>x</title></item></channel></rss>')
  const one = await writeExport(folder, [min, item({ id: 1 })])
  const other = join(folder, 'other.xml')
  await writeFile(other, `${head.replaceAll(site, 'https://other.example')}${foot}`)
  const report = await importWxr(house, [one, path, join(folder, 'nowhere.xml'), other], {
    by: 'test',
    now,
    media: join(folder, 'no-folder'),
  })
  expect(report.problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'no-folder folder',
    'feed.xml wp:wxr_version',
    'feed.xml site',
    'nowhere.xml file',
    'other.xml site',
  ])
  expect(await desk.anyArticle(house.db)).toBe(false)
})

test('an export in several files is one: attachments and translations may be in another', async () => {
  const place = await uploads()
  const pair: Made['labels'] = [['post_translations', 'pll_1', 'pll_1']]
  const posts = await writeExport(
    folder,
    [filed({ id: 1, meta: { _thumbnail_id: '50' }, labels: [...pair, ['language', 'en', 'English']] })],
    'one.xml',
  )
  const rest = await writeExport(
    folder,
    [...media.map(item), item({ id: 2, labels: [...pair, ['language', 'ko', '한국어']] })],
    'two.xml',
  )
  await importWxr(house, [posts, rest], { by: 'test', now, media: place })
  expect((await storyOf(1)).lead).toMatchObject({ alt: 'Ri at an airport' })
  expect((await articleOf(2)).group).toBe((await articleOf(1)).group)
})
