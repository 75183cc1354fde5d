// What a discussion looks like in HTML: who said it, what is gone, what is quoted, and what nobody can write into it.
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { AccountId } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Language } from '../../platform/i18n.ts'
import { inWords } from '../../style/words.ts'
import type { CommentId } from '../comment.ts'
import { problem } from '../problem.ts'
import type { ShownComment, ShownThread, ThreadPage } from '../thread.ts'
import { Box } from './box.tsx'
import { CommentView } from './comment-view.tsx'
import { OwnCommentsPage } from './own-comments.tsx'
import type { Spot } from './spot.ts'
import { Discussion } from './thread.tsx'
import { Written } from './written.tsx'

const at = new Date('2018-04-10T09:40:00Z')
const article = {
  id: 'article_1' as ArticleId,
  language: 'en',
  day: '2018-04-10',
  slug: 'ri-yong-ho',
  headline: 'A visit',
  revision: 3,
} as const

const spot = (more: Partial<Spot> = {}, language: Language = 'en'): Spot => ({
  place: {
    language,
    say: inWords(language),
    paper: { name: { en: 'The Paper', ko: '신문' }, zone: 'Asia/Seoul' },
    origin: 'https://paper.example',
  },
  article,
  openness: { mode: 'open', because: null, closesAt: null },
  asker: null,
  providers: [],
  ...more,
})
const signedIn = spot({ asker: { name: 'Me', token: 'token-of-mine' } })

const shown = (more: Partial<ShownComment> = {}): ShownComment => ({
  id: 'comment_1' as CommentId,
  article: article.id,
  parent: null,
  language: 'en',
  state: 'shown',
  revision: 1,
  saidAt: at,
  editedAt: null,
  picked: false,
  agreed: 2,
  disagreed: 1,
  overlong: false,
  text: 'What I say.',
  quote: null,
  by: { account: 'account_1' as AccountId, name: 'Kim Min-ji', role: 'reader', badge: null },
  answers: null,
  clause: null,
  ...more,
  own: { mine: false, vote: null, muted: false, editUntil: null, heldBy: null, decision: null, ...more.own },
})
const own = (more: Partial<ShownComment['own']> = {}) => ({ ...shown().own, mine: true, ...more })
const html = (comment: ShownComment, where = spot()): string =>
  renderToStaticMarkup(<CommentView shown={comment} spot={where} />)

test('a comment has its author, its time as a permalink, its counts, and ways to answer and to report it', () => {
  const text = html(shown({ editedAt: at }))
  expect(text).toContain('<b class="writer"><bdi>Kim Min-ji</bdi></b>')
  expect(text).toContain('<a class="when" href="/comments/comment_1"><time datetime="2018-04-10T09:40:00.000Z">')
  expect(text).toContain('edited')
  expect(text).toMatch(/Agree <span class="count">2<.*Disagree <span class="count">1</)
  expect(text).toContain('href="/comments/comment_1#reply"')
  expect(text).toContain('href="/comments/comment_1/report"')
})

test.each([
  ['author', 'Author of the article', '이 기사를 쓴 기자'],
  ['journalist', 'Journalist', '기자'],
  ['staff', 'Staff', '직원'],
] as const)('who is %s has a badge in the reader’s language', (badge, english, korean) => {
  const by = { account: null, name: 'A', role: null, badge }
  expect(html(shown({ by }))).toContain(`<span class="badge">${english}</span>`)
  expect(html(shown({ by }), spot({}, 'ko'))).toContain(`<span class="badge">${korean}</span>`)
})

test('what was removed says under which clause, what was withdrawn or is held says so; none says by whom', () => {
  const removed = html(shown({ state: 'removed', text: null, by: null, clause: '3' }))
  expect(removed).toContain('Removed under <a href="/standards#clause-3">clause 3 of the policy</a>.')
  const withdrawn = html(shown({ state: 'withdrawn', text: null, by: null }))
  expect(withdrawn).toContain('Removed by its author.')
  const held = html(shown({ state: 'held', text: null, by: null }))
  expect(held).toContain('Held: waits for a moderator.')
  expect(held).not.toContain('Removed by its author.')
  for (const text of [removed, withdrawn, held]) expect(text).not.toMatch(/Kim|What I say|<button/)
})

test('its author sees why a comment is not shown, and where to appeal', () => {
  const held = html(shown({ state: 'held', own: own({ heldBy: 'newcomer', editUntil: at }) }), signedIn)
  expect(held).toContain('Held: waits for a moderator. Only you see it.')
  expect(held).toContain('href="/comments/comment_1/edit"')
  expect(held).not.toMatch(/class="votes"|\/report/)
  const removed = html(shown({ state: 'removed', clause: '3', own: own({ decision: 'decision_1' }) }), signedIn)
  expect(removed).toContain('What I say.')
  expect(removed).toContain('href="/standards/cases/decision_1"')
})

test('nobody votes for a comment of theirs, or reports or mutes it', () => {
  const text = html(shown({ own: own() }), signedIn)
  expect(text).toContain('Agree <span class="count">2')
  expect(text).not.toMatch(/<button|\/report/)
})

test('a vote that was cast is pressed, and pressing it again takes it back', () => {
  const text = html(shown({ own: { ...own({ vote: 'agree' }), mine: false } }), signedIn)
  expect(text).toMatch(/value="none" aria-pressed="?true"?>Agree/)
  expect(text).toMatch(/value="disagree" aria-pressed="false">Disagree/)
})

test('a quoted passage stands in the article’s language, and says if the article has changed since', () => {
  const quote = { text: 'He said so.', revision: 2, changed: true }
  const text = html(shown({ quote }))
  expect(text).toMatch(/<blockquote lang="en" dir="auto"><p>He said so\.<\/p><\/blockquote>/)
  expect(text).toContain('This passage of the article has changed since.')
  expect(html(shown({ quote: { ...quote, changed: false } }))).not.toContain('has changed since')
})

test('a reply to a reply names whom it answers', () => {
  const answers = { id: 'comment_0' as CommentId, name: '<Lee>' }
  expect(html(shown({ answers }))).toContain('to <bdi>&lt;Lee></bdi>')
})

test('what a muted reader says is folded up', () => {
  const text = html(shown({ own: { ...own({ muted: true }), mine: false } }), signedIn)
  expect(text).toMatch(/<details class="muted"><summary>.*<\/summary>.*What I say\..*<\/details>/)
  expect(text).toContain('Unmute')
})

test('text is drawn as text: each paragraph in a direction of its own, links as what they are', () => {
  const drawn = (text: string): string => renderToStaticMarkup(<Written text={text} language="en" />)
  expect(drawn('One\nline\n\nשלום')).toBe(
    '<div class="words" lang="en"><p dir="auto">One<br/>line</p><p dir="auto">שלום</p></div>',
  )
  expect(drawn('See https://example.com/a?b=1&c=2.')).toContain(
    '<a href="https://example.com/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.com/a?b=1&amp;c=2</a>.',
  )
  expect(drawn('<img src=x onerror=alert(1)>')).toContain('&lt;img src=x onerror=alert(1)>')
  expect(drawn('javascript:alert(1)')).not.toContain('<a')
})

test.each([
  ['회담이 실제로 열릴지는 두고 봐야 합니다.', 'en', 'ko'],
  ['Let us wait and see.', 'ko', 'en'],
  ['KBS 뉴스에서 봤습니다', 'ko', 'ko'],
  ['I saw it in 한겨레 yesterday', 'en', 'en'],
  ['😀 100', 'ko', 'ko'],
] as const)('%s, under an article in %s, is read out in %s', (text, language, said) => {
  expect(renderToStaticMarkup(<Written text={text} language={language} />)).toContain(`lang="${said}"`)
})

test('a host in letters that only look like others is shown as the network sees it, too', () => {
  expect(renderToStaticMarkup(<Written text="https://ſtripe.com/" language="en" />)).toContain('</a> [stripe.com]')
  expect(renderToStaticMarkup(<Written text="https://аpple.com/" language="en" />)).not.toContain('<a')
  expect(renderToStaticMarkup(<Written text="https://Example.com/" language="en" />)).not.toContain('[')
})

test('the box counts what it holds as the server does, in figures that each language has', () => {
  const filled = { body: '👨‍👩‍👧‍👦 각', quote: '' }
  const box = (where: Spot): string => renderToStaticMarkup(<Box spot={where} filled={filled} />)
  expect(box(spot())).toMatch(/<output[^>]*>3\/250<\/output>/)
  expect(box(spot({}, 'ko'))).toMatch(/<output[^>]*>3\/250자<\/output>/)
  expect(box(spot())).not.toContain('maxlength')
})

test('who is signed out is offered each way in as a button of the same form, in the order configured', () => {
  const providers = [
    { id: 'kakao', name: 'Kakao' },
    { id: 'twitter', name: 'X' },
  ]
  const text = renderToStaticMarkup(<Box spot={spot({ providers })} />)
  expect([...text.matchAll(/name="via" value="([^"]*)"/g)].map(([, id]) => id)).toEqual(['kakao', 'twitter', 'mail'])
  expect(text).not.toContain('name="token"')
  const inside = renderToStaticMarkup(<Box spot={signedIn} />)
  expect(inside).toContain('<input type="hidden" name="token" value="token-of-mine"/>')
  expect(inside).not.toMatch(/name="via"|class="lock"/)
})

test('a problem stands beside its field, which names it', () => {
  const problems = [problem('body', 'comment.blank'), problem('quote', 'comment.quote-gone')]
  const text = renderToStaticMarkup(<Box spot={signedIn} filled={{ body: '', quote: 'Never said.', problems }} />)
  expect(text).toMatch(/aria-describedby="say-count say-wrong" aria-invalid="true"/)
  expect(text).toMatch(/<p class="wrong" id="say-wrong">Your comment has nothing in it/)
  expect(text).toMatch(/<p class="wrong" id="say-quote-wrong">The article does not say this/)
})

const page = (more: Partial<ThreadPage> = {}): ThreadPage => ({
  sort: 'newest',
  threads: [],
  next: null,
  counts: { shown: 0, heads: 0 },
  ...more,
})

test('a discussion has its count, its orders, its next page and its feed', () => {
  const thread: ShownThread = { head: shown(), replies: [], count: 7, more: 'cursor_1' }
  const text = renderToStaticMarkup(
    <Discussion page={page({ threads: [thread], next: 'cursor_2', counts: { shown: 8, heads: 1 } })} spot={spot()} />,
  )
  expect(text).toContain('<span class="count">8</span>')
  expect(text).toContain('<a href="/2018/04/10/ri-yong-ho/comments#comments" aria-current="true">Newest</a>')
  expect(text).toContain('href="/2018/04/10/ri-yong-ho/comments?sort=newest&amp;after=cursor_2">More comments')
  expect(text).toContain('href="/comments/comment_1?after=cursor_1">7 more replies')
  expect(text).toContain('href="/2018/04/10/ri-yong-ho/comments/feed.xml"')
})

test('an empty discussion says so; a closed one says why; a held one says it first', () => {
  const drawn = (mode: 'open' | 'held' | 'closed', where = signedIn): string =>
    renderToStaticMarkup(
      <Discussion page={page()} spot={{ ...where, openness: { mode, because: 'age', closesAt: null } }} />,
    )
  expect(drawn('open')).toContain('Nobody has written yet.')
  expect(drawn('closed')).toContain('too old for new comments')
  expect(drawn('closed')).not.toContain('<textarea')
  expect(drawn('held')).toContain('A moderator reads each comment here before it is shown.')
})

test('the reader’s own comments stand with their states', () => {
  const owned = [
    shown({ own: own() }),
    shown({ state: 'held', own: own() }),
    shown({ state: 'withdrawn', text: null, own: own() }),
    shown({ state: 'removed', clause: '2', own: own({ decision: 'decision_1' }) }),
  ].map((one) => ({ shown: one, article }))
  const text = renderToStaticMarkup(<OwnCommentsPage owned={owned} next="cursor_3" place={spot().place} />)
  for (const state of ['Shown', 'Held: waits', 'Removed by you', 'clause 2 of the policy'])
    expect(text).toContain(state)
  expect(text).toContain('href="/standards/cases/decision_1"')
  expect(text).toContain('href="/account/comments?after=cursor_3"')
})
