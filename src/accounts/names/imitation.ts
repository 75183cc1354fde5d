// Whether a name claims an office of the paper, or passes for somebody who signs in it.
import { wordKey, writtenKey } from './skeleton.ts'

/** Whom a reader's name may not pass for. */
export type Reserved = {
  /** Journalists and staff, by the names under which readers know them. */
  people: readonly string[]
  /** The paper's own names. */
  papers: readonly string[]
}

/** Refused wherever they stand in a name. */
const offices = [
  'moderator',
  'administrator',
  'newsroom',
  'webmaster',
  'ombudsman',
  'standards board',
  '관리자',
  '운영자',
  '운영진',
  '편집장',
  '편집국',
  '편집부',
  '편집인',
  '발행인',
  '심의위원',
  '기준위원',
].map(wordKey)
/** Refused as a word of their own, as badminton is no admin and a creditor no editor. */
const titles = new Set(
  [
    ['editor', 'editors', 'editorial', 'admin', 'admins', 'sysadmin', 'mod', 'mods', 'staff', 'reporter', 'journalist'],
    ['publisher', 'official', 'correspondent', 'columnist', '기자', '논설위원', '특파원', '편집위원', '신문사', '공식'],
  ]
    .flat()
    .map(wordKey),
)
/** Korean puts an office behind the name without a space: 홍길동기자. */
const behind = ['기자', '기자님', '특파원', '논설위원'].map(wordKey)
/** What somebody hangs on another's name to get it. */
const hangings = new Set(
  ['the', 'real', 'true', 'official', 'mr', 'ms', 'mrs', 'dr', '진짜', '공식', '님', '씨', '계정', 'account'].map(
    wordKey,
  ),
)
const shortestPart = 5

export type Imitation = 'office' | 'person'

/** What a name pretends; null if nothing. */
export const imitation = (name: string, reserved: Reserved): Imitation | null =>
  pretended(name, wordKey, reserved) ?? pretended(name, writtenKey, reserved)

function pretended(name: string, keyOf: (word: string) => string, { people, papers }: Reserved): Imitation | null {
  const words = wordsOf(name, keyOf)
  const whole = letterlike(keyOf(name))
  if (offices.some((office) => whole.includes(letterlike(office)))) return 'office'
  if ([whole, ...words].some((word) => titles.has(word) || behind.some((office) => word.endsWith(office))))
    return 'office'
  if (papers.some((paper) => namesPaper(paper, whole, words))) return 'office'
  const own = bare(words)
  return own.length > 0 && people.some((person) => sameWords(bare(wordsOf(person)), own)) ? 'person' : null
}

function namesPaper(paper: string, whole: string, words: string[]): boolean {
  const key = letterlike(bare(wordsOf(paper)).join(''))
  return key !== '' && (key.length >= shortestPart ? whole.includes(key) : words.includes(key) || whole === key)
}

/** The words of a name, each as its key; `EditorKim2` has three. */
function wordsOf(name: string, keyOf = wordKey): string[] {
  return name
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => letterlike(keyOf(plainWord(word))))
    .filter((word) => word !== '')
}

/** Digits behind a word number it, elsewhere they stand for letters; 님 and 씨 are put behind anybody's name. */
const plainWord = (word: string): string =>
  word.replace(/(?<!\p{Nd})\p{Nd}+$/u, '').replace(/(?<=\p{sc=Hang}{2})[님씨]$/u, '')
const letterlike = (key: string): string => key.replaceAll('3', 'e').replaceAll('4', 'a').replaceAll('5', 's')
const bare = (words: string[]): string[] => words.filter((word) => !hangings.has(word))

/** The same words in any order, run together or apart. */
function sameWords(one: string[], other: string[]): boolean {
  const [first, second] = [one.join(''), other.join('')]
  return first !== '' && (first === second || one.toSorted().join('') === other.toSorted().join(''))
}
