// The paper's Markdown, as its documentation has it, becomes a body; every problem names its line.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Invalid } from '../../platform/failure.ts'
import { readMarkdown } from './from-markdown.ts'
import { sketch } from './sketch-for-tests.ts'
import { plainText } from './words.ts'

const read = (markdown: string): string[] => sketch(readMarkdown(markdown).body)
const problems = (markdown: string, firstLine?: number): string[] =>
  readMarkdown(markdown, firstLine === undefined ? {} : { firstLine }).problems.map(
    ({ line, code, about }) => `${line} ${code}: ${about}`,
  )

test('the documented format is read whole, without a problem', () => {
  const markdown = `First paragraph …
kept short in the file.

## Subheading

> A quotation set as a block, of one
> or more paragraphs.
>
> — Name, who they are

:::pull
A sentence taken out of the text, set large
— Name
:::

:::facts[Title of the fact box]
- item
- item

A paragraph is fine too.
:::

::picture{src="../pictures/x.webp" alt="What is seen" caption="A caption" credit="Nam Ji-ho" size="wide"}

:::table[Caption of the table]
| Year | Applicants |
|------|-----------:|
| 2016 | 1,204 |
:::

A note, like a footnote[^1]. [text](/2018/04/10/slug), *Italic*, **bold**. Korean words: :ko[한글].

[^1]: The note's text.
`
  expect(read(markdown)).toStrictEqual([
    'p First paragraph … kept short in the file.',
    'h2 Subheading',
    'quote [Name, who they are] p A quotation set as a block, of one or more paragraphs.',
    'pull [Name] p A sentence taken out of the text, set large',
    'box [Title of the fact box] (ul (p item) (p item)) (p A paragraph is fine too.)',
    'picture ../pictures/x.webp | What is seen | A caption | Nam Ji-ho | wide',
    'table [Caption of the table] (th<p Year> th.right<p Applicants>) (td<p 2016> td.right<p 1,204>)',
    "p A note, like a footnote[^The note's text.]. {/2018/04/10/slug|text}, {italic|Italic}, {bold|bold}. Korean words: {ko|한글}.",
  ])
  expect(problems(markdown)).toStrictEqual([])
})

test('headings have two levels', () => {
  expect(read('# a\n\n## b\n\n### c\n\n##### d\n\nE\n===')).toStrictEqual(['h2 a', 'h2 b', 'h3 c', 'h3 d', 'h2 E'])
})

test('marks may stand in each other, links too', () => {
  expect(
    read('**a *b*** [c `d`](https://d.example/) <https://e.example/> [f][g] :ko[가 :ko[나]]\n\n[g]: /g'),
  ).toStrictEqual([
    'p {bold|a }{bold|{italic|b}} {https://d.example/|c }{https://d.example/|{code|d}} {https://e.example/|https://e.example/} {/g|f} {ko|가 나}',
  ])
})

test('a break is meant by two spaces or a backslash, a newline keeps lines short only', () => {
  expect(read('a  \nb\\\nc\nd\n \n***')).toStrictEqual(['p a⏎b⏎c d', 'hr'])
})

test('a colon in prose is a colon', () => {
  expect(read('At 10:30 in Re:view, 서울:부산 3:2, 9:KST and :smile: too')).toStrictEqual([
    'p At 10:30 in Re:view, 서울:부산 3:2, 9:KST and :smile: too',
  ])
  expect(problems('At 10:30 in Re:view, 9:KST')).toStrictEqual([])
})

test('who is quoted stands in the last line after an em dash, and only there', () => {
  expect(read('> One\n> — Kim *of* Seoul[^1]\n\n[^1]: by telephone')).toStrictEqual([
    'quote [Kim of Seoul (by telephone)] p One',
  ])
  expect(read('> One  \n> — Kim')).toStrictEqual(['quote [Kim] p One'])
  expect(read('> One — two\n> three')).toStrictEqual(['quote p One — two three'])
  expect(read('> — One\n> two')).toStrictEqual(['quote p — One two'])
  expect(read('> — Kim')).toStrictEqual(['quote p — Kim'])
  expect(read('> One\n>\n> *two*\n> ― 김철수')).toStrictEqual(['quote [김철수] p One / p {italic|two}'])
})

test('what cannot stand in a quotation becomes paragraphs in it', () => {
  const markdown = '> # a\n> - b\n>   - c\n>\n> ![](/d.png)\n>\n> > e\n> > — F\n>\n>     g\n>     h'
  expect(read(markdown)).toStrictEqual([
    'quote p a / p b / p c / p e / p F / p g / p h',
    'picture /d.png |  |  |  | column',
  ])
  expect(problems(markdown)).toStrictEqual(['5 picture-without-alt: /d.png', '1 simplified: quotation'])
})

test('lists keep their nesting and their numbers', () => {
  expect(read('- a\n  1. b\n- c\n\n  d\n\n5. e\n6. f')).toStrictEqual([
    'ul (p a ol (p b)) (p c p d)',
    'ol5 (p e) (p f)',
  ])
  expect(read('- # a\n- > b\n-\n- c')).toStrictEqual(['ul (p a) (p quote p b) (p c)'])
  expect(read('- a\n  - b\n    - c\n      - d\n        - e\n          - f')).toStrictEqual([
    'ul (p a ul (p b ul (p c ul (p d p e p f))))',
  ])
})

test('code is preformatted', () => {
  expect(read('```js\na\n\n  <b>\n```\n\n    c\n\n```\n```')).toStrictEqual(['pre a\n\n  <b>', 'pre c', 'pre '])
})

test('pictures stand between paragraphs wherever they were written, their title is the caption', () => {
  expect(
    read('one ![a](b.png "c") two\n\n## d ![e](f.png)\n\n| g ![h](i.png) | j |\n|-|-|\n\n![k][l]\n\n[l]: m.png (n)'),
  ).toStrictEqual([
    'p one',
    'picture b.png | a | c |  | column',
    'p two',
    'h2 d',
    'picture f.png | e |  |  | column',
    'table (th<p g> th<p j>)',
    'picture i.png | h |  |  | column',
    'picture m.png | k | n |  | column',
  ])
})

test('a picture with something missing is named', () => {
  expect(
    problems(
      '::picture{src="a.png"}\n\n::picture{alt="b"}\n\n![](c.png)\n\n::picture{src="d.png" alt="d" size="huge"}',
    ),
  ).toStrictEqual([
    '1 picture-without-alt: a.png',
    '3 picture-missing: ::picture{alt="b"}',
    '5 picture-without-alt: c.png',
    '7 directive-unread: size="huge"',
  ])
})

test('a table’s empty cells are empty, its alignments kept', () => {
  expect(read('| a | b | c |\n|:--|:-:|--:|\n|   | 2[^1] |\n\n[^1]: n')).toStrictEqual([
    'table (th.left<p a> th.center<p b> th.right<p c>) (td.left<p> td.center<p 2[^n]>)',
  ])
})

test('notes may hold more than a line, name sources and be used twice; one within another ends', () => {
  expect(
    read(
      'a[^x] b[^x]\n\n[^x]: See [there](https://s.example/p) and <https://t.example/>.\n\n    More[^y].\n\n[^y]: Again[^x]',
    ),
  ).toStrictEqual([
    'p a[^See there (https://s.example/p) and https://t.example/. More (Again).] b[^See there (https://s.example/p) and https://t.example/. More (Again).]',
  ])
})

test('a note without a text and a text without a number are named, and nothing of them is lost', () => {
  expect(read('a[^no]\n\n[^un]: Unused')).toStrictEqual(['p a[^no]', 'p Unused'])
  expect(problems('a[^no]\n\n[^un]: Unused')).toStrictEqual([
    '1 note-without-text: [^no]',
    '3 note-without-number: [^un]',
  ])
})

test('HTML is text and named; comments are not even text', () => {
  const markdown = 'a <b>c</b> d\n\n<div onclick="x">\ne\n</div>\n\n<!-- for\nthe desk -->\n\nf<!-- g -->h'
  expect(read(markdown)).toStrictEqual(['p a <b>c</b> d', 'p <div onclick="x">⏎e⏎</div>', 'p fh'])
  expect(problems(markdown)).toStrictEqual([
    '1 markup-kept-as-text: <b>',
    '1 markup-kept-as-text: </b>',
    '3 markup-kept-as-text: <div onclick="x"> e </div>',
    '7 comment-dropped: <!-- for the desk -->',
    '10 comment-dropped: <!-- g -->',
  ])
})

test('a link to where none may lead leaves its words', () => {
  expect(read('[a](javascript:alert(1)) [b](file.md) [c](//evil.example/)')).toStrictEqual(['p a b c'])
  expect(problems('x\n[a](javascript:alert(1))\n[b](file.md)')).toStrictEqual([
    '2 link-dropped: javascript:alert(1)',
    '3 link-dropped: file.md',
  ])
})

test('directives that are unknown, misspelt or never closed are named, and what stands in them is kept', () => {
  const markdown =
    ':::fact[Title]\na\n:::\n\n::pictur{src="b" alt="c"}\n\n:x[d] :xyz[e]\n\n:::table[F]\n| g |\n|-|\n\nh\n:::\n\n:::pull[I]\nj\n:::\n\n::picture{src="k" alt="a "quote""}\n\n:::facts[L]\nm'
  expect(read(markdown)).toStrictEqual([
    'p Title',
    'p a',
    'p ::pictur{src="b" alt="c"}',
    'p d e',
    'table [F] (th<p g>)',
    'p h',
    'p I',
    'pull p j',
    'p ::picture{src="k" alt="a "quote""}',
    'box [L] (p m)',
  ])
  expect(problems(markdown)).toStrictEqual([
    '1 directive-unread: :::fact',
    '5 directive-unread: ::pictur{src="b" alt="c"}',
    '7 directive-unread: :x[d]',
    '7 directive-unread: :xyz[e]',
    '9 directive-unread: :::table holds more than one table',
    '20 directive-unread: ::picture{src="k" alt="a "quote""}',
    '22 directive-unread: :::facts has no end',
  ])
})

test('lines are counted from where the Markdown begins in its file', () => {
  expect(problems('a\n\n<b>', 30)).toStrictEqual(['32 markup-kept-as-text: <b>'])
})

test('nothing is an empty body, too much is refused', () => {
  expect(read('')).toStrictEqual(['p'])
  expect(read('\n:::facts[]\n:::\n')).toStrictEqual(['p'])
  expect(read(':::facts[Only a title]\n:::')).toStrictEqual(['box [Only a title] (p)'])
  expect(() => readMarkdown('x\n\n'.repeat(6000))).toThrow(Invalid)
  expect(() => readMarkdown(`${'>'.repeat(2000)} x`)).toThrow(Invalid)
  expect(read(`${'>'.repeat(50)} x`)).toStrictEqual(['quote p x'])
})

test('every word comes through, once', () => {
  const line = fc.constantFrom(
    'w# w#',
    '*w#*',
    '**w# *w#***',
    '[w#](/a)',
    '[w#](evil)',
    '`w#`',
    ':ko[w#]',
    ':x[w#]',
    'w#[^1]',
    'w#\nw#',
    '— w#',
    '![](/p.png "w#")',
    'w#:w#',
    '<b>w#</b>',
    '~w#~',
    'w#  \nw#',
  )
  const block = fc
    .tuple(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom('> ', '- ', '1. ', '  ', '## ', '    '), { maxLength: 3 }),
      fc.constantFrom('', 'facts', 'pull', 'table', 'other'),
    )
    .map(([lines, prefixes, container]) => {
      const text = lines
        .join(' ')
        .split('\n')
        .map((words) => prefixes.join('') + words)
        .join('\n')
      return container === '' ? text : `:::${container}[w#]\n${text}\n:::`
    })
  const table = fc
    .array(
      line.filter((words) => !/[\n]/.test(words)),
      { minLength: 2, maxLength: 2 },
    )
    .map(([a, b]) => `| ${a} | ${b} |\n|--|--|\n| w# | w# |`)
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: block }, table), { minLength: 1, maxLength: 6 }),
      (blocks) => {
        let number = 0
        const markdown = blocks.join('\n\n').replaceAll('w#', () => `w${number++}`)
        const words = (text: string): string[] => text.match(/w\d+/g)?.toSorted() ?? []
        expect(words(plainText(readMarkdown(markdown).body)), markdown).toStrictEqual(words(markdown))
      },
    ),
    { numRuns: 2000 },
  )
})
