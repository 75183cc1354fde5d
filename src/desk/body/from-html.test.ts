// HTML of other systems, WordPress above all, becomes a body: structure where there is one, words always.
import { expect, test } from 'vitest'
import { Invalid } from '../../platform/failure.ts'
import { readHtml } from './from-html.ts'
import type { HtmlOptions } from './html/source.ts'
import { sketch } from './sketch-for-tests.ts'
import { plainText } from './words.ts'

const read = (html: string, options?: HtmlOptions): string[] => sketch(readHtml(html, options).body)
const problems = (html: string, options?: HtmlOptions): string[] =>
  readHtml(html, options).problems.map(({ code, about }) => `${code}: ${about}`)

test('a blank line begins a paragraph, a single newline breaks the line', () => {
  expect(read('One.\nStill one.\n\nTwo.\r\n\r\n\r\nThree.\n')).toStrictEqual([
    'p One.⏎Still one.',
    'p Two.',
    'p Three.',
  ])
})

test('paragraphs go through emphasis and links that were left open across them', () => {
  expect(read('One <em>two\n\nthree</em> four\n\n<a href="https://a.example/">five\n\nsix</a>')).toStrictEqual([
    'p One {italic|two}',
    'p {italic|three} four',
    'p {https://a.example/|five}',
    'p {https://a.example/|six}',
  ])
})

test('newlines mean nothing beside blocks, in lists, tables and headings, and everything in preformatted text', () => {
  expect(
    read(
      '<h2>A\nheading</h2>\n<ul>\n<li>one\ntwo</li>\n</ul>\n<table>\n<tr>\n<td>a\nb</td>\n<td>c</td>\n</tr>\n</table>\n<pre>x\n\n  y\n</pre>\nend',
    ),
  ).toStrictEqual(['h2 A heading', 'ul (p one two)', 'table (td<p a b> td<p c>)', 'pre x\n\n  y\n', 'p end'])
})

test('quotations have paragraphs of bare newlines as well', () => {
  expect(read('<blockquote>One\n\nTwo\nThree</blockquote>after')).toStrictEqual([
    'quote p One / p Two⏎Three',
    'p after',
  ])
})

test('a break written as an element before a newline is one break, two are a paragraph', () => {
  expect(read('One<br />\nTwo<br><br>Three<br>\n&nbsp;<br>Four\n<br>Five<br>')).toStrictEqual([
    'p One⏎Two',
    'p Three',
    'p Four⏎Five',
  ])
})

test('in plain HTML and in blocks newlines are spaces', () => {
  expect(read('<p>One\ntwo\n\nthree</p>four\nfive\n\nsix', { newlines: 'wrapped' })).toStrictEqual([
    'p One two three',
    'p four five six',
  ])
  expect(
    read('<!-- wp:paragraph -->\n<p>One\ntwo\n\nthree</p>\n<!-- /wp:paragraph -->\n\nloose\ntext\n\nmore'),
  ).toStrictEqual(['p One two three', 'p loose text', 'p more'])
})

test('text that stands anywhere is a paragraph, and unclosed or misplaced markup loses none', () => {
  expect(
    read('a<div>b<section>c</section>d</div></p></div>e<x-y>f</x-y> <o:p>g</o:p><p>h<p>i <b>j <i>k</b> l'),
  ).toStrictEqual(['p a', 'p b', 'p c', 'p d', 'p ef g', 'p h', 'p i {bold|j }{bold|{italic|k}} l'])
  expect(read('<html><head><title>no</title></head><body class="x"><p>one</body></html>two')).toStrictEqual([
    'p one',
    'p two',
  ])
})

test('entities are read, blank paragraphs and stray spaces go', () => {
  expect(
    read('<p>&nbsp;</p><p> a &amp; b&nbsp; c&hellip; &#44032; &bogus; 10&nbsp;km </p><p><br></p>\ufeff'),
  ).toStrictEqual(['p a & b c… 가 &bogus; 10\u00a0km'])
  expect(read('')).toStrictEqual(['p'])
  expect(read('<p></p> \n <div></div>')).toStrictEqual(['p'])
})

test('marks of every spelling are read, the others leave their words', () => {
  expect(
    read(
      '<b>a</b><strong>b</strong> <i>c</i><em>d</em><cite>e</cite> <s>f</s><del>g</del> <sub>h</sub><sup>i</sup> <code>j</code> <u>k</u><mark>l</mark><small>m</small><abbr title="x">n</abbr>',
    ),
  ).toStrictEqual(['p {bold|ab} {italic|cde} {strike|fg} {subscript|h}{superscript|i} {code|j} klmn'])
  expect(
    read(
      '<span style="font-weight: 700; color: red">a</span> <span style="font-style:italic">b</span> <font style="text-decoration: line-through">c</font>',
    ),
  ).toStrictEqual(['p {bold|a} {italic|b} {strike|c}'])
})

test('quotation marks and readings that a browser draws are written out', () => {
  expect(
    read('He said <q>yes</q>. <ruby>漢字<rt>한자</rt></ruby> <ruby>國<rp>(</rp><rt>국</rt><rp>)</rp></ruby>'),
  ).toStrictEqual(['p He said “yes”. 漢字(한자) 國(국)'])
})

test('a language other than the article’s is marked', () => {
  expect(
    read('<p lang="en-US">The word <i lang="ko">한</i> and <span lang="en">this</span></p><p lang="fr">mot</p>', {
      language: 'en',
    }),
  ).toStrictEqual(['p The word {ko|{italic|한}} and this', 'p {fr|mot}'])
  expect(
    read('<p lang="en-US">The word <i lang="ko">한</i></p><ul lang="ko"><li lang="not a language">x</ul>'),
  ).toStrictEqual(['p The word {ko|{italic|한}}', 'ul (p x)'])
})

test('headings keep two levels, and what cannot stand in one comes after it', () => {
  expect(
    read('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e<br>f</h6><h2>g<div>h</div><img src="/i.png">j</h2>'),
  ).toStrictEqual([
    'h2 a',
    'h2 b',
    'h3 c',
    'h3 d',
    'h3 e f',
    'h2 g',
    'h2 h',
    'picture /i.png |  |  |  | column',
    'h2 j',
  ])
})

test('lists keep their nesting, however it was written', () => {
  expect(read('<ul><li>a<ol start="3"><li>b</ol><li>c</ul>')).toStrictEqual(['ul (p a ol3 (p b)) (p c)'])
  expect(read('<ul><li>a</li><ul><li>b</li></ul>loose<li><p>c</p><p>d</p></li></ul>')).toStrictEqual([
    'ul (p a ul (p b)) (p loose) (p c p d)',
  ])
  expect(read('<li>a<li><h4>b</h4>c</li>\n<p>d</p><ul></ul><ul><li> </ul>')).toStrictEqual([
    'ul (p a) (p b p c)',
    'p d',
  ])
  expect(read('<ul><li><ul><li>a</ul><li><img src="/b.png"></ul>')).toStrictEqual([
    'ul (p ul (p a)) (p picture /b.png |  |  |  | column)',
  ])
})

test('lists nested deeper than a body may be keep their words', () => {
  const deep = (depth: number): string => `<ul><li>w${depth}${depth > 1 ? deep(depth - 1) : ''}</ul>`
  expect(read(deep(6))).toStrictEqual(['ul (p w6 ul (p w5 ul (p w4 ul (p w3 p w2 p w1))))'])
  expect(problems(deep(6))).toStrictEqual(['simplified: ul: w1', 'simplified: ul: w2 w1'])
})

test('terms and summaries are bold lines', () => {
  expect(
    read('<dl><dt>Term<dd>Words\n\nMore<dt> <dd>Last</dl><details><summary>Sum</summary>body</details>'),
  ).toStrictEqual(['p {bold|Term}', 'p Words', 'p More', 'p Last', 'p {bold|Sum}', 'p body'])
})

test('a quotation knows who said it: by cite, footer, caption or dash', () => {
  const kim = ['quote [Kim, envoy] p Yes.']
  expect(read('<blockquote class="wp-block-quote"><p>Yes.</p><cite>Kim, envoy</cite></blockquote>')).toStrictEqual(kim)
  expect(read('<blockquote><p>Yes.</p><p>— <cite>Kim, envoy</cite></p></blockquote>')).toStrictEqual(kim)
  expect(read('<blockquote><p>Yes.</p><footer>— Kim, <cite>envoy</cite></footer></blockquote>')).toStrictEqual(kim)
  expect(
    read('<figure><blockquote><p>Yes.</p></blockquote><figcaption>Kim, envoy</figcaption></figure>'),
  ).toStrictEqual(kim)
  expect(read('<blockquote>Yes.<p>— Kim, envoy</p></blockquote>')).toStrictEqual(kim)
})

test('a work named in a quotation is not who said it', () => {
  expect(read('<blockquote><p>I read <cite>The Times</cite> daily.</p></blockquote>')).toStrictEqual([
    'quote p I read {italic|The Times} daily.',
  ])
  expect(read('<blockquote><cite>Kim</cite></blockquote>')).toStrictEqual(['quote p {italic|Kim}'])
})

test('what cannot stand in a quotation becomes paragraphs in it, pictures come after it', () => {
  const html =
    '<blockquote><h3>a</h3><ul><li>b<img src="/i.png"><li>c</ul><blockquote><p>d</p><cite>E</cite></blockquote><pre>f\ng</pre><table><tr><td>h<td>i</table></blockquote>'
  expect(read(html)).toStrictEqual([
    'quote p a / p b / p c / p d / p E / p f / p g / p h / p i',
    'picture /i.png |  |  |  | column',
  ])
  expect(problems(html)).toStrictEqual(['simplified: ul: b c', 'simplified: table: h i'])
})

test('pull quotes are known by their class', () => {
  expect(
    read('<figure class="wp-block-pullquote"><blockquote><p>Big</p><cite>Kim</cite></blockquote></figure>'),
  ).toStrictEqual(['pull [Kim] p Big'])
  expect(read('<aside class="pull-quote">Big</aside><blockquote class="pullquote">Too</blockquote>')).toStrictEqual([
    'pull p Big',
    'pull p Too',
  ])
})

test('a picture brings its source, its description, its caption, its credit and its width', () => {
  const image = '<img src="/a-300x200.jpg" alt="An A" class="wp-image-1"/>'
  expect(
    read(
      `<!-- wp:image --><figure class="wp-block-image alignwide">${image}<figcaption>The <b>cap</b><br>tion <span class="photo-credit">Nam</span></figcaption></figure><!-- /wp:image -->`,
    ),
  ).toStrictEqual(['picture /a-300x200.jpg | An A | The cap tion | Nam | wide'])
  expect(
    read(`<div class="wp-caption alignleft"><a href="/a.jpg">${image}</a><p class="wp-caption-text">Caption</p></div>`),
  ).toStrictEqual(['picture /a-300x200.jpg | An A | Caption |  | column'])
  expect(read(`text ${image} text`)).toStrictEqual(['p text', 'picture /a-300x200.jpg | An A |  |  | column', 'p text'])
  expect(read('<picture><source srcset="/a.avif"><img src="/a.jpg"></picture>')).toStrictEqual([
    'picture /a.jpg |  |  |  | column',
  ])
})

test('the caption shortcode is a figure, however its picture is wrapped', () => {
  const expected = ['picture /a.jpg | A | The caption, by Nam |  | column', 'p After.']
  expect(
    read(
      '[caption id="attachment_1" align="alignnone" width="300"]<a href="/a.jpg"><img src="/a.jpg" alt="A" /></a> The <em>caption</em>, by Nam[/caption]\n\nAfter.',
    ),
  ).toStrictEqual(expected)
  expect(
    read('<p>[caption width="300" caption="The caption, by Nam"]<img src="/a.jpg" alt="A">[/caption]</p>After.'),
  ).toStrictEqual(expected)
  expect(read('<p>[caption id=”x”]</p><img src="/a.jpg" alt="A"><p>The caption[/caption]</p>')).toStrictEqual([
    'picture /a.jpg | A |  |  | column',
    'p The caption',
  ])
})

test('a gallery is its pictures, and its own caption a paragraph', () => {
  expect(
    read(
      '<figure class="wp-block-gallery"><ul><li><figure><img src="/1.jpg"><figcaption>one</figcaption></figure></li></ul><figure><img src="/2.jpg"></figure><figcaption>both</figcaption></figure>',
    ),
  ).toStrictEqual(['ul (p picture /1.jpg |  | one |  | column)', 'picture /2.jpg |  |  |  | column', 'p both'])
})

test('pictures loaded late are found, doubles, pixels and smileys are not pictures', () => {
  expect(
    read('<img src="data:image/gif;base64,R0" data-src="/a.jpg"><noscript><img src="/a.jpg" alt="A"></noscript>'),
  ).toStrictEqual(['picture /a.jpg | A |  |  | column'])
  expect(read('<img srcset="/b.jpg 1x, /c.jpg 2x">')).toStrictEqual(['picture /b.jpg |  |  |  | column'])
  expect(
    read('<p>Ha <img class="wp-smiley" src="/s.gif" alt=":)"><img src="/p.gif" width="1" height="1"></p>'),
  ).toStrictEqual(['p Ha :)'])
  expect(problems('<img src="data:image/png;base64,AA" alt="A map">')).toStrictEqual(['picture-missing: A map'])
})

test('tables keep rows, headings, alignment and captions; cells that reach over leave empty ones', () => {
  expect(
    read(
      '<figure class="wp-block-table"><table><thead><tr><td>Year</td><th class="has-text-align-right">Visits</th></tr></thead><tbody><tr><td align="left">2017</td><td style="text-align: center">1</td></tr></tbody></table><figcaption>By year</figcaption></figure>',
    ),
  ).toStrictEqual(['table [By year] (th<p Year> th.right<p Visits>) (td.left<p 2017> td.center<p 1>)'])
  expect(read('<table><caption>C</caption><tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td>d</table>')).toStrictEqual(
    ['table [C] (td<p a> td<p b> td<p>) (td<p> td<p c> td<p d>)'],
  )
})

test('what stands in a cell becomes paragraphs, around the cells paragraphs before the table', () => {
  expect(
    read('<table>loose<tr><td>a<br>b<p>c<td><ul><li>d<li>e</ul><img src="/f.png"></tr><p>g</p><tr>h<td>i</table>'),
  ).toStrictEqual([
    'p loose',
    'p g',
    'table (td<p a⏎b p c> td<p d p e>) (td<p h> td<p i>)',
    'picture /f.png |  |  |  | column',
  ])
})

test('what was never closed ends where the next one begins', () => {
  expect(read('<ul><li><p>a<li><p>b <b>c<li>d</b> e</ul>f')).toStrictEqual(['ul (p a) (p b {bold|c}) (p d e)', 'p f'])
  expect(read('<table><tr><td><p>a<td><p>b<tr><td><b>c<td>d</table>')).toStrictEqual([
    'table (td<p a> td<p b>) (td<p {bold|c}> td<p d>)',
  ])
  expect(read('<dl><dt><i>a<dd><p>b<dt>c</dl>')).toStrictEqual(['p {bold|{italic|a}}', 'p b', 'p {bold|c}'])
})

test('a table of one column only puts things under each other', () => {
  expect(
    read(
      '<table><caption>Cap</caption><tr><td><img src="/a.jpg"></td></tr><tr><td>Words<ul><li>b</ul></td></tr></table>',
    ),
  ).toStrictEqual(['p Cap', 'picture /a.jpg |  |  |  | column', 'p Words', 'ul (p b)'])
})

test('links stay where they may lead; the others leave their words and are reported', () => {
  const html =
    '<a href="https://a.example/x y">a</a> <a href="//b.example/">b</a> <a href="/c">c</a> <a href="mailto:d@d.example">d</a> <a href="javascript:alert(1)">e</a> <a href="f.html">f</a> <a href="#g">g</a> <a name="h">h</a> <a href="https://i.example/"></a><a href="tel:1">j</a>'
  expect(read(html)).toStrictEqual([
    'p {https://a.example/x%20y|a} {https://b.example/|b} {/c|c} {mailto:d@d.example|d} e f g h j',
  ])
  expect(problems(html)).toStrictEqual([
    'link-dropped: javascript:alert(1)',
    'link-dropped: f.html',
    'link-dropped: #g',
    'link-dropped: tel:1',
  ])
})

test('with the page’s address relative addresses are completed', () => {
  const options = { address: 'https://old.example/2018/04/a/' }
  expect(
    read('<a href="../b/?p=1">b</a> <a href="/c">c</a><img src="d.jpg"><iframe src="e"></iframe>', options),
  ).toStrictEqual([
    'p {https://old.example/2018/04/b/?p=1|b} {https://old.example/c|c}',
    'picture https://old.example/2018/04/a/d.jpg |  |  |  | column',
    'p {https://old.example/2018/04/a/e|https://old.example/2018/04/a/e}',
  ])
})

test('what plays becomes a link', () => {
  const html =
    '<iframe src="//v.example/1" title="A film"></iframe><video controls><source src="https://v.example/2.mp4">old browser</video><audio data-src="https://v.example/3.mp3"></audio><object data="https://v.example/4.swf"><param name="movie" value="x"><embed src="https://v.example/4.swf"></object><iframe srcdoc="x"></iframe>'
  expect(read(html)).toStrictEqual([
    'p {https://v.example/1|A film}',
    'p {https://v.example/2.mp4|https://v.example/2.mp4}',
    'p {https://v.example/3.mp3|https://v.example/3.mp3}',
    'p {https://v.example/4.swf|https://v.example/4.swf}',
  ])
  expect(problems(html)).toStrictEqual([
    'embed-became-link: https://v.example/1',
    'embed-became-link: https://v.example/2.mp4',
    'embed-became-link: https://v.example/3.mp3',
    'embed-became-link: https://v.example/4.swf',
    'embed-lost: iframe',
  ])
})

test('an address alone in its paragraph was a player: it becomes a link, its caption stays', () => {
  const html =
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://v.example/1\n</div><figcaption>The film</figcaption></figure>\n\nhttps://v.example/2\n\nSee https://v.example/3'
  expect(read(html)).toStrictEqual([
    'p {https://v.example/1|https://v.example/1}',
    'p The film',
    'p {https://v.example/2|https://v.example/2}',
    'p See https://v.example/3',
  ])
  expect(problems(html)).toStrictEqual([
    'embed-became-link: https://v.example/1',
    'embed-became-link: https://v.example/2',
  ])
})

test('another’s post embedded as a quotation stays one', () => {
  expect(
    read(
      '<blockquote class="twitter-tweet"><p lang="en">Words <a href="https://t.example/1">t</a></p>&mdash; Name (@name) <a href="https://t.example/2">April 1</a></blockquote> <script async src="https://t.example/w.js"></script>',
      { language: 'en' },
    ),
  ).toStrictEqual(['quote p Words {https://t.example/1|t} / p — Name (@name) {https://t.example/2|April 1}'])
})

test('shortcodes are reported by name and leave what they enclose; brackets in prose are prose', () => {
  const html =
    'He [sic] said “[the president] knows [1]”. [gallery ids="1,2"][su_box title="T"]inside <b>box</b>[/su_box] [d]T[/d]he [[gallery]] [toc] [x-y a=b /] [/lonely] [see p. 4] [a/b]'
  expect(read(html)).toStrictEqual([
    'p He [sic] said “[the president] knows [1]”. inside {bold|box} The [gallery] [see p. 4] [a/b]',
  ])
  expect(problems(html)).toStrictEqual([
    'shortcode-dropped: [gallery ids="1,2"]',
    'shortcode-dropped: [su_box title="T"]',
    'shortcode-dropped: [d]',
    'shortcode-dropped: [toc]',
    'shortcode-dropped: [x-y a=b /]',
    'shortcode-dropped: [/lonely]',
  ])
  expect(read('[col]a[/col][col]b[/col]')).toStrictEqual(['p a b'])
  expect(read('<pre>[gallery]</pre><p title="[gallery]"><code>[gallery ids="1"]</code></p>')).toStrictEqual([
    'pre [gallery]',
    'p {code|[gallery ids="1"]}',
  ])
})

test('shortcodes of players become links', () => {
  const html =
    '[embed width="600"]https://v.example/1[/embed] [video mp4="https://v.example/2.mp4"][/video] [youtube https://v.example/3] [audio src="javascript:x"]words[/audio]'
  expect(read(html)).toStrictEqual([
    'p {https://v.example/1|https://v.example/1}',
    'p {https://v.example/2.mp4|https://v.example/2.mp4}',
    'p {https://v.example/3|https://v.example/3}',
    'p words',
  ])
  expect(problems(html).at(-1)).toBe('shortcode-dropped: [audio src="javascript:x"]')
})

test('notes come to where their numbers stand', () => {
  const list =
    '<ol class="wp-block-footnotes"><li id="n1">First <em>note</em> <a href="#n1-link">↩︎</a></li><li id="n2">See <a href="https://s.example/">there</a>. <a href="#n2-link">↩</a></li><li id="n3">Left over</li></ol>'
  const html = `<p>a<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup> b<sup><a href="#n2">2</a></sup></p>${list}`
  expect(read(html)).toStrictEqual(['p a[^First note] b[^See there (https://s.example/).]', 'ol (p Left over)'])
  expect(problems(html)).toStrictEqual(['note-without-number: Left over'])
})

test('WordPress’s notes are kept beside the post, and may be missing there', () => {
  const html =
    '<p>a<sup data-fn="u1" class="fn"><a href="#u1">1</a></sup> b<sup data-fn="u2" class="fn"><a href="#u2">2</a></sup></p>\n<!-- wp:footnotes /-->'
  expect(read(html, { notes: new Map([['u1', 'The <strong>text</strong>']]) })).toStrictEqual([
    'p a[^The text] b{superscript|2}',
  ])
  expect(problems(html, { notes: new Map([['u1', 'The text']]) })).toStrictEqual([
    'note-without-text: u2',
    'link-dropped: #u2',
  ])
})

test('notes as shortcodes, and notes where only words can stand', () => {
  expect(read('a[footnote]The <i>note</i>[/footnote] b')).toStrictEqual(['p a[^The note] b'])
  expect(
    read('<figure><img src="/a.jpg"><figcaption>Cap[fn]x[/fn]</figcaption></figure><pre>code[/x]</pre>'),
  ).toStrictEqual(['picture /a.jpg |  | Cap (x) |  | column', 'pre code[/x]'])
})

test('poems keep their lines and words their forms', () => {
  expect(read('<pre class="wp-block-verse">One <em>line\nand</em> another\n\nand a last</pre>')).toStrictEqual([
    'p One {italic|line}⏎{italic|and} another',
    'p and a last',
  ])
})

test('what nobody sees is not text; what is elsewhere is reported', () => {
  const html =
    '<style>p{}</style><script>x</script><template>y</template><!-- note to self --><!--more-->words<!-- wp:block {"ref":12} /--><!-- wp:latest-posts /--><!-- wp:spacer {"height":"20px"} /--><svg><title>Icon</title><text>drawn</text></svg>'
  expect(read(html)).toStrictEqual(['p wordsdrawn'])
  expect(problems(html)).toStrictEqual([
    'embed-lost: wp:block {"ref":12}',
    'embed-lost: wp:latest-posts',
    'embed-lost: svg: Icon',
  ])
})

test('HTML cannot pretend to be what the steps leave for the parser', () => {
  const html =
    '<figure data-body-picture="x" data-body-caption="y">a</figure><sup data-body-text="z">b</sup><blockquote data-body-attribution="c" DATA-BODY-PULL>d</blockquote>'
  expect(read(html)).toStrictEqual(['p a', 'p {superscript|b}', 'quote p d'])
})

test('a long list of items that were never closed stays a list', () => {
  const items = Array.from({ length: 200 }, (_, index) => `w${index}`)
  expect(read(`<ul>${items.map((item) => `<li><p>${item}`).join('')}</ul>`)).toStrictEqual([
    `ul ${items.map((item) => `(p ${item})`).join(' ')}`,
  ])
})

test('words that stood far too deep in blocks of their own stay apart', () => {
  expect(plainText(readHtml(`${'<div>'.repeat(150)}<p>one</p><p>two</p><div>three</div>`).body)).toBe(
    'one\n\ntwo\n\nthree',
  )
})

test('nesting without sense is read all the same', () => {
  expect(plainText(readHtml(`${'<div><b>'.repeat(2000)}deep${'</b></div>'.repeat(2000)} after`).body)).toBe(
    'deep\n\nafter',
  )
  expect(plainText(readHtml(`${'<ul><li>'.repeat(500)}deep`).body)).toBe('deep')
  expect(plainText(readHtml(`${'<blockquote><table><tr><td>'.repeat(100)}deep`).body)).toBe('deep')
})

test('what is too long for any body is refused, not cut', () => {
  expect(() => readHtml('<p>x</p>'.repeat(6000))).toThrow(Invalid)
})
