// Small made-up houses, each with one thing wrong: the walls notice, and say what to do.
import { describe, expect, test } from 'vitest'
import { wrongLeanings } from './leaning.ts'
import { dependenciesWithoutReason, settingsAtOdds } from './papers.ts'
import { importsOf, type Tree } from './tree.ts'
import { wrongWriting } from './writing.ts'

const built = (files: Record<string, string>): Tree => new Map(Object.entries(files))
const said = '// Says what it is for.\n'

describe('leaning', () => {
  const leaning = (path: string, target: string, how = '{ a }') =>
    wrongLeanings(built({ [path]: `${said}import ${how} from '${target}'\n` }))

  test.each([
    ['a room asks a room below through its door', 'src/edition/front.ts', '../desk/desk.ts'],
    ['a room uses the shelves', 'src/desk/article.ts', '../platform/i18n.ts'],
    ['a page links', 'src/edition/pages/front.tsx', '../../urls.ts'],
    ['a room uses itself', 'src/desk/routes.tsx', './store.ts'],
    ['everybody renders a body', 'src/circulation/feed.ts', '../desk/body/feed.tsx'],
    ['the roof opens a room’s routes', 'src/courant.ts', './edition/routes.tsx'],
    ['the roof knows every door', 'src/wires.ts', './archive/archive.ts'],
    ['style knows addresses', 'src/style/frame.tsx', '../urls.ts'],
    ['a test leans on the tests', 'src/desk/publish.test.ts', '../../tests/support/house.ts'],
    ['a migration leans on the platform', 'db/migrations/0001-a.ts', '../../src/platform/migrate.ts'],
    ['a package is not ours', 'src/platform/http.ts', 'fastify'],
  ])('%s', (_, path, target) => {
    expect(leaning(path, target)).toEqual([])
  })

  test.each([
    ['upward', 'src/desk/publish.ts', '../edition/edition.ts', 'src/desk/publish.ts leans on src/edition/edition.ts'],
    [
      'sideways',
      'src/discussion/say.ts',
      '../background/background.ts',
      'discussion may ask only the shelves, accounts, standards, desk',
    ],
    ['upward for a type', 'src/desk/publish.ts', '../edition/edition.ts', 'Ask down, tell up', 'type { A }'],
    ['by a window', 'src/edition/front.ts', '../desk/store.ts', 'front door, src/desk/desk.ts'],
    ['by a window into a deeper file', 'src/edition/front.ts', '../desk/verbs/publish.ts', 'front door'],
    ['to the routes of another room', 'src/edition/front.ts', '../desk/routes.tsx', 'front door'],
    ['from the roof by a window', 'src/courant.ts', './desk/store.ts', 'front door'],
    ['from a room to the roof', 'src/desk/publish.ts', '../wires.ts', 'news on the wire'],
    ['from the platform to a room', 'src/platform/http.ts', '../desk/desk.ts', 'does not know what an article is'],
    [
      'from the platform to a shelf above',
      'src/platform/http.ts',
      '../style/words.ts',
      'platform may use only the shelves',
    ],
    ['from style to a room', 'src/style/frame.tsx', '../desk/desk.ts', 'A shelf knows no room'],
    ['from style to the body', 'src/style/frame.tsx', '../desk/body/body.ts', 'A shelf knows no room'],
    ['from urls to a room', 'src/urls.ts', './desk/desk.ts', 'A shelf knows no room'],
    [
      'from a page to the database',
      'src/edition/pages/front.tsx',
      '../../platform/database.ts',
      'a page gets its data',
    ],
    ['from a page to a store', 'src/edition/pages/front.tsx', '../store.ts', 'a page gets its data'],
    ['from an island to a store', 'src/edition/islands/clock.ts', '../store/clock.ts', 'a page gets its data'],
    ['from the program to the tests', 'src/desk/publish.ts', '../../tests/support/house.ts', 'made for tests'],
    ['from the program to test code', 'src/desk/publish.ts', './house-for-tests.ts', 'made for tests'],
    ['from a room nobody planned', 'src/cellar/wine.ts', './cork.ts', 'knows no room “cellar”'],
    ['from a migration to a room', 'db/migrations/0001-a.ts', '../../src/desk/desk.ts', 'stays as it was released'],
  ])('%s is noticed', (_, path, target, words, how?: string) => {
    const found = leaning(path, target, how)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(words)
  })

  test('a page may know the type of what it is given', () => {
    expect(leaning('src/edition/pages/front.tsx', '../store.ts', '{ type Row, type Cell }')).toEqual([])
    expect(leaning('src/edition/pages/front.tsx', '../store.ts', '{ type Row, rows }')).toHaveLength(1)
  })

  test('no way of importing is overlooked', () => {
    const text = [
      `import whole from './a.ts'`,
      `import { one,\n  two } from "./b.ts"`,
      `import * as all from './c.ts'`,
      `import './d.ts'`,
      `export { one } from './e.ts'`,
      `export type { T } from './f.ts'`,
      `const later = await import('./g.ts')`,
    ].join('\n')
    expect(
      importsOf('src/desk/x.ts', text)
        .map(({ target }) => target)
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `src/desk/${name}.ts`))
  })
})

describe('writing', () => {
  const writing = (path: string, text: string) => wrongWriting(built({ [path]: said + text }))

  test.each([
    ['a file named index', 'src/desk/index.ts', '', 'is named index'],
    ['a bag of things', 'src/desk/utils.ts', '', '“utils”'],
    ['a bag by another name', 'src/desk/date-helpers.ts', '', '“date-helpers”'],
    ['a folder of things', 'src/desk/common/date.ts', '', '“common”'],
    ['a second version', 'src/desk/publish-v2.ts', '', '“publish-v2”'],
    ['a barrel', 'src/desk/desk.ts', `export * from './article.ts'`, 'exports *'],
    ['a query outside the store', 'src/desk/publish.ts', `db.selectFrom('articles')`, 'src/desk/store.ts'],
    ['raw SQL outside the store', 'src/desk/publish.ts', 'sql<number>`select 1`', 'src/desk/store.ts'],
    ['a style attribute', 'src/edition/pages/a.tsx', '<p style={{ color: 1 }} />', 'style attribute'],
    ['HTML as text', 'src/edition/pages/a.tsx', '<p dangerouslySetInnerHTML={x} />', 'render nodes'],
    ['a setting of its own', 'src/desk/publish.ts', `process.env['X']`, 'src/platform/settings.ts'],
  ])('%s is noticed', (_, path, text, words) => {
    const found = writing(path, text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(words)
    expect(found[0]).toContain(path)
  })

  test.each([
    ['a store queries', 'src/desk/store.ts', `db.selectFrom('articles')`],
    ['a store in several files queries', 'src/desk/store/articles.ts', `db.selectFrom('articles')`],
    ['the platform queries its own tables', 'src/platform/wire.ts', `db.selectFrom('news')`],
    ['JSON-LD is text', 'src/style/json-ld.tsx', '<script dangerouslySetInnerHTML={x} />'],
    ['the roof reads the environment', 'src/cli.ts', 'readSettings(process.env)'],
    ['“shared” may be a part of a name', 'src/desk/shared-byline.ts', ''],
  ])('%s', (_, path, text) => {
    expect(writing(path, text)).toEqual([])
  })

  test.each([
    ['nothing', `import a from './a.ts'\n`],
    ['a word', '// the desk\n'],
    ['no full stop', '// The desk\n'],
    ['a doc comment', '/** The desk. */\n'],
  ])('a file that begins with %s is noticed', (_, text) => {
    expect(wrongWriting(built({ 'src/desk/desk.ts': text }))[0]).toContain('does not begin with a sentence')
  })

  test('a first sentence may need two lines, and a program begins below its interpreter', () => {
    expect(
      wrongWriting(
        built({
          'src/desk/desk.ts': '// A sentence that\n// is long.\n',
          'bin/courant': '#!/usr/bin/env node\n// A program.\n',
        }),
      ),
    ).toEqual([])
  })

  test('a table of two rooms is noticed', () => {
    const found = wrongWriting(
      built({
        'src/desk/store.ts': `${said}db.selectFrom('articles as a').innerJoin('sections', 'x', 'y')`,
        'src/archive/store.ts': `${said}db.selectFrom('entries').leftJoin('articles', 'x', 'y')`,
      }),
    )
    expect(found).toEqual([expect.stringContaining('both name the table articles')])
  })
})

describe('papers', () => {
  test('a dependency without a reason is noticed', () => {
    const tree = built({
      'package.json': '{"dependencies":{"pg":"1","pino":"1"}}',
      'docs/decisions/0001-a.md': 'Logs by `pino`. pg too.',
    })
    expect(dependenciesWithoutReason(tree)).toEqual([expect.stringContaining('depends on pg')])
  })

  test('a setting that is not documented and one that does not exist are noticed', () => {
    const tree = built({ 'docs/settings.md': '| `PORT` | where |\n| `GHOST` | boo, see `HOST` |\n' })
    expect(settingsAtOdds(tree, ['PORT', 'HOST'])).toEqual([
      expect.stringContaining('does not list HOST'),
      expect.stringContaining('lists GHOST'),
    ])
  })
})
