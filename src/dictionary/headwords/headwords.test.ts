// `courant headwords`: lines in, lines out, in order, whatever stands in them.
import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { wordBook } from '../../language/word-book/open.ts'
import type { AnsweredToken } from './answer.ts'
import { headwords } from './headwords.ts'

type Answer = { id: string | number | null; tokens?: AnsweredToken[]; error?: string }

async function run(
  chunks: (string | Uint8Array)[],
): Promise<{ answers: Answer[]; complaints: string[]; problems: number }> {
  let written = ''
  const complaints: string[] = []
  const output = new Writable({
    write(chunk, _, done) {
      written += String(chunk)
      done()
    },
  })
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  const problems = await headwords(wordBook(), { input, output, complain: (line) => void complaints.push(line) })
  const lines = written.split('\n').filter((line) => line !== '')
  return { answers: lines.map((line) => JSON.parse(line) as Answer), complaints, problems }
}

const line = (id: string | number, text: string): string => `${JSON.stringify({ id, text })}\n`

test('each text is answered with its words, their headwords and senses', async () => {
  const { answers, problems } = await run([line('a', 'Putin touched down in Moscow.')])
  expect(problems).toBe(0)
  expect(answers).toEqual([
    {
      id: 'a',
      tokens: [
        { start: 0, end: 5, pos: 'PROPN', headword: 'Putin', senses: ['putin%1:18:00::'] },
        {
          start: 6,
          end: 13,
          pos: 'VERB',
          headword: 'touch down',
          senses: ['touch_down%2:38:00::'],
          parts: [
            [6, 13],
            [14, 18],
          ],
          alone: ['touch', 'down'],
        },
        { start: 19, end: 21, pos: 'ADP', headword: 'in', senses: [] },
        { start: 22, end: 28, pos: 'PROPN', headword: 'Moscow', senses: ['moscow%1:15:00::'] },
        { start: 28, end: 29, pos: 'PUNCT', headword: '.', senses: [] },
      ],
    },
  ])
})

test('senses of the part of speech come first, others behind; a phrase that WordNet lacks has those of its beginning', async () => {
  const { answers } = await run([line(1, 'They talk.'), line(2, 'The talk ended.'), line(3, 'He wiggled out of it.')])
  const senses = (at: number, headword: string): string[] =>
    answers[at]?.tokens?.find((token) => token.headword === headword)?.senses ?? []
  expect(senses(0, 'talk')[0]).toMatch(/^talk%2:/)
  expect(senses(1, 'talk')[0]).toMatch(/^talk%1:/)
  expect(senses(1, 'talk').at(-1)).toMatch(/^talk%2:/)
  expect(senses(2, 'wiggle out of')[0]).toMatch(/^wiggle%2:/)
})

test('offsets are UTF-16 units', async () => {
  const text = '😀 정부 — talks'
  const { answers } = await run([line(1, text)])
  const last = answers[0]?.tokens?.at(-1)
  expect(last?.headword).toBe('talk')
  expect(text.slice(last?.start, last?.end)).toBe('talks')
})

test('a line that cannot be read is answered in its place and named with its number, and the rest goes on', async () => {
  const { answers, complaints, problems } = await run([
    line(1, 'One.'),
    'nonsense\n\n',
    '{"id":"x"}\n[1]\n{"text":"a"}\n',
    line(2, 'Two.').trimEnd(),
  ])
  expect(answers.map(({ id, error }) => [id, error ?? 'answered'])).toEqual([
    [1, 'answered'],
    [null, 'This is not JSON.'],
    ['x', '“text” must be a string.'],
    [null, 'An object with “id” and “text” was expected.'],
    [null, '“id” must be a string or a number.'],
    [2, 'answered'],
  ])
  expect(complaints[0]).toBe('Line 2: This is not JSON.')
  expect(complaints[1]).toBe('Line 4: “text” must be a string.')
  expect(problems).toBe(4)
})

test('letters that a chunk cuts in two and a byte order mark do no harm', async () => {
  const bytes = Buffer.from(`\uFEFF${line(1, '정부가 “talks” held.')}`)
  const cut = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.subarray(i * 3, i * 3 + 3))
  const { answers, problems } = await run(cut)
  expect(problems).toBe(0)
  expect(answers[0]?.tokens?.map(({ headword }) => headword)).toContain('talk')
})

test('answers come in order and wait for whoever reads them', async () => {
  const output = new PassThrough({ highWaterMark: 1000 })
  const input = Readable.from(
    Array.from({ length: 100 }, (_, i) => Buffer.from(line(i, 'Talks went on and on. '.repeat(20)))),
  )
  let finished = false
  const work = headwords(wordBook(), { input, output, complain: () => {} }).then((problems) => {
    finished = true
    output.end()
    return problems
  })
  await once(output, 'readable')
  // More is waiting than the pipe holds: without a reader nothing may come to its end.
  expect(finished).toBe(false)
  let read = ''
  for await (const chunk of output) read += String(chunk)
  expect(await work).toBe(0)
  const ids = read
    .trimEnd()
    .split('\n')
    .map((one) => (JSON.parse(one) as Answer).id)
  expect(ids).toEqual(Array.from({ length: 100 }, (_, i) => i))
})
