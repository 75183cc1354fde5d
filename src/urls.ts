// Every address of the paper. Links are not dependencies: any room may name any address.
import type { Language } from './platform/i18n.ts'

/** First words of addresses that no section may take. */
export const reservedWords = new Set([
  'about',
  'account',
  'api',
  'archive',
  'assets',
  'by',
  'comments',
  'corrections',
  'dictionary',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'healthz',
  'icons',
  'ko',
  'en',
  'look',
  'manifest.webmanifest',
  'metrics',
  'news-sitemap.xml',
  'newsroom',
  'organisations',
  'people',
  'pictures',
  'places',
  'readyz',
  'robots.txt',
  'search',
  'sitemap.xml',
  'sitemaps',
  'standards',
  'stories',
  'topics',
])

export const prefix = (language: Language): string => (language === 'en' ? '' : `/${language}`)
const encoded = (slug: string): string => encodeURIComponent(slug)
const page = (number: number): string => (number > 1 ? `?page=${number}` : '')

type Placed = { language: Language; day: string; slug: string }

export const front = (language: Language): string => prefix(language) || '/'
export const section = (language: Language, path: string, number = 1): string =>
  `${prefix(language)}/${path.split('/').map(encoded).join('/')}${page(number)}`
/** Of a section, what has no harder words than a level. */
export const easierIn = (language: Language, path: string, level: number, number = 1): string =>
  `${section(language, path)}?level=${level}${number > 1 ? `&page=${number}` : ''}`
/** An article's own address is in its own language; `shown` in another one gives its address within that interface. */
export const article = ({ language, day, slug }: Placed, shown: Language = language): string =>
  `${prefix(shown)}/${day.replaceAll('-', '/')}/${encoded(slug)}`
export const printed = (placed: Placed, shown?: Language): string => `${article(placed, shown)}/print`
export const history = (placed: Placed, shown?: Language): string => `${article(placed, shown)}/history`
/** The path of an article, of which a path may name another page: as it is printed, its history, its comments, its words. */
export const articlePath = (path: string): string =>
  path.replace(/(?<=\/\d{2}\/\d{2}\/[^/]+)\/(?:print|history|comments|dictionary)$/, '')
export const standingPage = (language: Language, slug: string): string => `${prefix(language)}/about/${encoded(slug)}`
/** An article's own address, or a standing page's. */
export const ofArticle = (one: Placed & { kind: 'article' | 'page' }): string =>
  one.kind === 'page' ? standingPage(one.language, one.slug) : article(one)
export const about = (language: Language): string => `${prefix(language)}/about`
export const journalist = (language: Language, slug: string, number = 1): string =>
  `${prefix(language)}/by/${encoded(slug)}${page(number)}`
export const topic = (language: Language, slug: string, number = 1): string =>
  `${prefix(language)}/topics/${encoded(slug)}${page(number)}`
export const day = (language: Language, date: string): string =>
  `${prefix(language)}/archive/${date.replaceAll('-', '/')}`
export const corrections = (language: Language, number = 1): string => `${prefix(language)}/corrections${page(number)}`
export const look = (language: Language): string => `${prefix(language)}/look`

/** Feeds of the whole paper, of a section, a topic or a journalist: put the page's address in. */
export const atom = (of: string): string => `${of === '/' ? '' : of}/feed.xml`
export const jsonFeed = (language: Language): string => `${prefix(language)}/feed.json`

export const sitemapIndex = '/sitemap.xml'
/** `pages`, or a month such as `2018-04`, whose second part is `2018-04-2`. */
export const sitemap = (name: string): string => `/sitemaps/${name}.xml`
export const newsSitemap = (language: Language): string => `${prefix(language)}/news-sitemap.xml`
export const robots = '/robots.txt'
export const favicon = '/favicon.ico'
/** One of the files in src/style/icons. */
export const icon = (name: string): string => `/icons/${name}`
export const manifest = (language: Language): string => `${prefix(language)}/manifest.webmanifest`
export const health = '/healthz'
export const ready = '/readyz'
export const metrics = '/metrics'

// Discussion
export type Order = { sort?: string | undefined; after?: string | undefined }
/** The discussion under an article as a page of its own, in an order and from a comment on. */
export const discussion = (placed: Placed, shown?: Language, wish: Order = {}): string =>
  `${article(placed, shown)}/comments${asked({ ...wish })}`
export const discussionFeed = (placed: Placed, shown?: Language): string => `${discussion(placed, shown)}/feed.xml`
export const discussionLive = (placed: Placed, shown?: Language): string => `${discussion(placed, shown)}/live`
export const comment = (language: Language, id: string): string => `${prefix(language)}/comments/${id}`
export type CommentAct = 'edit' | 'withdraw' | 'vote' | 'report' | 'mute'
export const actOnComment = (language: Language, id: string, act: CommentAct): string =>
  `${comment(language, id)}/${act}`
/** Where an error is reported, or what became of a report. */
export const correctionReport = (placed: Placed, shown?: Language, report?: string): string =>
  `${article(placed, shown)}/correction${asked({ report })}`
export const ownComments = (language: Language, after?: string): string =>
  `${prefix(language)}/account/comments${asked({ after })}`
export const mutedReaders = (language: Language): string => `${prefix(language)}/account/muted`

// Standards
export const clauseAnchor = (number: string): string => `clause-${number}`
/** The policy, or one clause in it. */
export const standards = (language: Language, number?: string): string =>
  `${prefix(language)}/standards${number === undefined ? '' : `#${clauseAnchor(number)}`}`
/** One clause with all its versions. */
export const clause = (language: Language, number: string): string =>
  `${prefix(language)}/standards/clauses/${encoded(number)}`
/** A query of what is wished for; nothing where nothing is. */
const asked = (wishes: Record<string, string | undefined>): string => {
  const known = Object.entries(wishes).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`
}
export const ledger = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${prefix(language)}/standards/ledger${asked(wishes)}`
export type LedgerFile = 'ledger.csv' | 'ledger.json' | 'ledger/transparency.json'
export const ledgerFile = (language: Language, name: LedgerFile): string => `${prefix(language)}/standards/${name}`
/** A decision's statement of reasons, or a case for its parties; `key` opens it to who brought it without an account. */
export const standardsCase = (language: Language, id: string, key?: string): string =>
  `${prefix(language)}/standards/cases/${encoded(id)}${asked({ key })}`
/** A reader's own decisions and cases. */
export const ownCases = (language: Language): string => `${prefix(language)}/standards/cases`
export const appealAgainst = (language: Language, decision: string): string =>
  `${standardsCase(language, decision)}/appeal`
export const complaint = (language: Language, of?: string): string =>
  `${prefix(language)}/standards/complaints/new${asked({ article: of })}`
export const hidingRequest = (language: Language, of?: string): string =>
  `${prefix(language)}/standards/hiding/new${asked({ comment: of })}`
/** The board's desk, or one thing on it. */
export const boardDesk = (language: Language): string => `${prefix(language)}/newsroom/standards`
export const onBoardDesk = (language: Language, id: string, act?: 'take' | 'leave' | 'ruling'): string =>
  `${boardDesk(language)}/cases/${encoded(id)}${act === undefined ? '' : `/${act}`}`
/** The policy's introduction, its promise of days, and who rules. */
export const policyTermsDesk = (language: Language): string => `${boardDesk(language)}/policy/terms`
export const policyDesk = (language: Language, number?: string, act?: 'end'): string =>
  `${boardDesk(language)}/policy${number === undefined ? '' : `/${encoded(number)}`}${act === undefined ? '' : `/${act}`}`

// Accounts: the door
export const account = (language: Language): string => `${prefix(language)}/account`
/** `next` is a path of ours to go on to; `done` is what was done just now, for which one has to sign in again. */
export const signIn = (language: Language, next?: string, done?: 'reset'): string =>
  `${account(language)}/sign-in${asked({ next, done })}`
export const signOut = (language: Language): string => `${account(language)}/sign-out`
export const sessions = (language: Language): string => `${account(language)}/sessions`
export const roles = (language: Language): string => `${account(language)}/roles`
export const password = (language: Language): string => `${account(language)}/password`
export const newsroom = (language: Language): string => `${prefix(language)}/newsroom`
export const staff = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${newsroom(language)}/accounts${asked(wishes)}`
export type StaffAct = 'role' | 'journalist' | 'deactivate' | 'reactivate'
/** Where a form about somebody's account, or an invitation, is sent. */
export const staffForm = (language: Language, act: StaffAct | 'invite'): string => `${staff(language)}/${act}`
export const invitation = (language: Language, token: string): string =>
  `${account(language)}/invitation/${encoded(token)}`
/** Where a second factor is set up, or asked for. */
export const secondFactor = (language: Language): string => `${account(language)}/second-factor`

// Accounts: the reader's own pages
export type AccountForm = 'name' | 'wishes' | 'data/export' | 'data/erasure'
/** Where a form of the reader's own pages is sent. */
export const accountForm = (language: Language, form: AccountForm): string => `${account(language)}/${form}`
/** `before` one of them, by its id: what came earlier. */
export const notices = (language: Language, before?: string): string =>
  `${account(language)}/notices${asked({ before })}`
export const ownData = (language: Language): string => `${account(language)}/data`
/** `token` says whose mail it was. */
export const unsubscribe = (language: Language, token: string): string => `${account(language)}/unsubscribe/${token}`

// Accounts: the ways to sign in
export const signInWith = (language: Language, provider: string, next?: string): string =>
  `${account(language)}/sign-in/with/${encoded(provider)}${asked({ next })}`
/** The page to sign in on, with what went wrong on another way; `from` is that way's provider. */
export const signInAgain = (language: Language, why: { next?: string; problem: string; from?: string }): string =>
  `${account(language)}/sign-in${asked({ next: why.next, problem: why.problem, from: why.from })}`
export const signInByMail = (language: Language): string => `${account(language)}/sign-in/mail`
/** Where a link in a letter leads. */
export const openLetter = (language: Language, token?: string): string =>
  `${account(language)}/sign-in/link${asked({ token })}`
export const signInCode = (language: Language, next?: string): string =>
  `${account(language)}/sign-in/code${asked({ next })}`
export const join = (language: Language, next?: string): string => `${account(language)}/join${asked({ next })}`
export const forgot = (language: Language): string => `${account(language)}/forgot`
export const ways = (language: Language, said?: { problem?: string; from?: string; done?: string }): string =>
  `${account(language)}/ways${asked({ ...said })}`
export type WaysForm = 'connect' | 'disconnect' | 'address' | 'passkeys/remove'
export const waysForm = (language: Language, form: WaysForm): string => `${ways(language)}/${form}`
export const secondFactorForm = (language: Language, form: 'begin' | 'confirm' | 'codes' | 'end'): string =>
  `${secondFactor(language)}/${form}`
/** Where a provider sends people back to. */
export const callback = (provider: string): string => `/api/auth/callback/${encoded(provider)}`

// The moderators' desk
/** One queue of comments, from a comment on; `done` is a ruling just made. */
export const moderation = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${newsroom(language)}/comments${asked(wishes)}`
export const moderationWaiting = (language: Language): string => `${moderation(language)}/waiting`
/** Where many comments are ruled on at once, or rulings are undone. */
export const moderateAll = (language: Language, act: 'rulings' | 'undo'): string => `${moderation(language)}/${act}`
export type DossierAct = 'ruling' | 'claim' | 'release' | 'pick'
/** One comment with all that is kept about it. */
export const dossier = (language: Language, id: string, wishes: Record<string, string | undefined> = {}): string =>
  `${moderation(language)}/${encoded(id)}${asked(wishes)}`
export const onDossier = (language: Language, id: string, act: DossierAct): string => `${dossier(language, id)}/${act}`
export type ReaderAct = 'notes' | 'sanctions'
/** What moderators know of one reader. */
export const readerDesk = (
  language: Language,
  reader: string,
  wishes: Record<string, string | undefined> = {},
): string => `${newsroom(language)}/readers/${encoded(reader)}${asked(wishes)}`
export const onReaderDesk = (language: Language, reader: string, act: ReaderAct): string =>
  `${readerDesk(language, reader)}/${act}`
export const wordLists = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${newsroom(language)}/words${asked(wishes)}`
/** A form about the lists: a text or an entry that is tried, a new entry, or one that stands, by its id. */
export const onWordLists = (language: Language, what: string, act?: 'end'): string =>
  `${wordLists(language)}/${encoded(what)}${act === undefined ? '' : `/${act}`}`
export const discussionModes = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${moderation(language)}/modes${asked(wishes)}`
export const moderationFigures = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${moderation(language)}/statistics${asked(wishes)}`
export const moderationFiguresFile = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${moderation(language)}/statistics.csv${asked(wishes)}`
export const correctionDesk = (language: Language, wishes: Record<string, string | undefined> = {}): string =>
  `${newsroom(language)}/corrections${asked(wishes)}`
export const onCorrectionDesk = (language: Language, report: string): string =>
  `${correctionDesk(language)}/${encoded(report)}`

// Dictionary
export type InSentence = {
  /** The language that the word is of, where it is not found from the word. */
  of?: string | undefined
  /** The sentence that the word stood in. */
  in?: string | undefined
  /** Where in the sentence it begins, in UTF-16 units, for a word that stands there twice. */
  at?: string | undefined
  /** The path that the reader came from. */
  from?: string | undefined
  /** That the word has just been kept. */
  kept?: string | undefined
}
export const dictionary = (language: Language): string => `${prefix(language)}/dictionary`
export const dictionaryWord = (language: Language, word: string, where: InSentence = {}): string =>
  `${dictionary(language)}/${encoded(word)}${asked({ ...where })}`
/** The article with every word a link to the dictionary. */
export const articleWords = (placed: Placed, shown?: Language): string => `${article(placed, shown)}/dictionary`
/** The print view with a glossary of the words above a level. */
export const printedWithGlossary = (
  placed: Placed,
  shown?: Language,
  wish: Record<string, string | undefined> = {},
): string => `${printed(placed, shown)}${asked({ glossary: '1', ...wish })}`
/** For scripts: where the hard words of an article stand. */
export const hardWords = (placed: Placed, shown?: Language): string => `${articleWords(placed, shown)}/hard`
/** Words that a reader keeps. */
export const ownWords = (language: Language, wish: Record<string, string | undefined> = {}): string =>
  `${prefix(language)}/account/words${asked(wish)}`
export type WordsAct = 'save' | 'remove' | 'join' | 'review' | 'export.csv' | 'export.txt'
export const actOnWords = (language: Language, act: WordsAct): string => `${prefix(language)}/account/words/${act}`
/** Where somebody chooses in which meaning to keep a word. */
export const keepWord = (language: Language, word: string, where: InSentence = {}): string =>
  `${actOnWords(language, 'save')}${asked({ word, ...where })}`
export const newsroomDictionary = (language: Language, headword?: string): string =>
  `${prefix(language)}/newsroom/dictionary${headword === undefined ? '' : `/${encoded(headword)}`}`
/** Where the newsroom measures how hard a text is. */
export const newsroomLevel = (language: Language): string => `${prefix(language)}/newsroom/reading-level`
/** What the newsroom does with an entry that it wrote: to hide it, to show it, to bring an earlier state back. */
export const actOnOwnEntry = (language: Language, headword: string): string =>
  `${newsroomDictionary(language, headword)}/act`
export const packDesk = (language: Language, pack?: string): string =>
  `${newsroomDictionary(language)}/packs${pack === undefined ? '' : `/${encoded(pack)}`}`
/** The newsroom's entries as lines of the lexicon's files. */
export const ownEntriesAsText = (language: Language): string => `${newsroomDictionary(language)}/export.txt`
export const apiDictionary = (word: string, wish: Record<string, string | undefined> = {}): string =>
  `/api/v1/dictionary/${encoded(word)}${asked(wish)}`
/** What programs may ask, described. */
export const openApi = '/api/openapi.json'
