// Tries the import of Markdown files on the demonstration newspaper and on files with mistakes.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshHouse } from '../../../tests/support/house.ts'
import { anyArticle, revisions } from '../store/articles.ts'
import { readMarkdown } from '../body/from-markdown.ts'
import { beforeCorrection } from './earlier-text.ts'
import { calendar, takeApart } from './front-matter.ts'
import { articleFrom, importMarkdown } from './markdown.ts'
import { seedDemo } from './seed.ts'

const demo = join(import.meta.dirname, '../../../demo')
const now = new Date('2026-01-20T03:00:00.000Z')

test('the demonstration newspaper comes in whole and without a problem, and a second time nothing is made', async () => {
  const { house, close } = await freshHouse()
  try {
    const first = await seedDemo(house, demo, now)
    expect(first.problems).toEqual([])
    expect(first.made.length).toBeGreaterThanOrEqual(47)
    const second = await seedDemo(house, demo, new Date(now.getTime() + 86_400_000))
    expect(second).toMatchObject({ made: [], updated: [], problems: [] })
    expect(second.skipped.toSorted()).toEqual(first.made.toSorted())
  } finally {
    await close()
  }
})

test('a corrected article first came out with the wrong words', async () => {
  const { house, close } = await freshHouse()
  try {
    await seedDemo(house, demo, now)
    const id = await articleFrom(house, 'panmunjom-declaration.en.md')
    const all = id ? await revisions(house.db, id) : []
    const said = (number: number) => JSON.stringify(all.find((one) => one.number === number)?.story.body)
    expect(said(1)).toContain('liaison office at Panmunjom')
    expect(said(2)).not.toContain('liaison office at Panmunjom')
  } finally {
    await close()
  }
})

test('a mistake in the front matter is reported with its file and field, and nothing comes in', async () => {
  const { house, close } = await freshHouse()
  const folder = await mkdtemp(join(tmpdir(), 'courant-import-'))
  const front = (section: string, label: string) =>
    `---\nslug: a-story\nheadline: A story\nlanguage: en\nlabel: ${label}\nsection: ${section}\npublished: 2018-04-10T18:40:00+09:00\n---\nA text.\n`
  try {
    await writeFile(join(folder, 'no-section.md'), front('nowhere/at-all', 'news'))
    await writeFile(join(folder, 'no-label.md'), front('national', 'gossip'))
    const report = await importMarkdown(house, [join(folder, 'no-section.md'), join(folder, 'no-label.md')], {
      by: 'test',
      now,
    })
    expect(report.problems.map(({ file, field }) => `${file} ${field}`).toSorted()).toEqual([
      'no-label.md label',
      'no-section.md section',
    ])
    expect(await anyArticle(house.db)).toBe(false)
  } finally {
    await rm(folder, { recursive: true })
    await close()
  }
})

test('today is the last day whose morning is past', () => {
  const at = (clock: string) => calendar('Asia/Seoul', new Date(clock)).at('today-0 06:30').toISOString()
  expect(at('2026-01-20T08:00:00+09:00')).toBe('2026-01-19T21:30:00.000Z')
  expect(at('2026-01-20T05:00:00+09:00')).toBe('2026-01-18T21:30:00.000Z')
})

test('the example in docs/import.md is read whole, without a problem', async () => {
  const text = await readFile(join(demo, '../docs/import.md'), 'utf8')
  const [, example = ''] = /```markdown\n([\s\S]*?)```/.exec(text) ?? []
  const { taken, problems } = takeApart('example.md', example)
  expect(problems).toEqual([])
  const { body, problems: inText } = readMarkdown(taken?.text ?? '')
  expect(inText).toEqual([])
  const [correction] = taken?.matter.kind === 'article' ? taken.matter.said.corrections : []
  expect(correction && beforeCorrection(body, correction)).not.toBeNull()
})
