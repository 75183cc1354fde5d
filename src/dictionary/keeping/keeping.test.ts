// Readers keep words with their sentences, each their own and within bounds, and take them along.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { doorWires, somebody } from '../../../tests/support/people.ts'
import { type Account, accountById } from '../../accounts/accounts.ts'
import * as store from '../store/kept-words.ts'
import { wordsAsCsv, wordsForAnki } from './export.ts'
import { joining, joinWords } from './join.ts'
import { type Keeping, keepWord, removeWord } from './keep.ts'
import { isLeech, type KeptWord, newSchedule } from './kept-word.ts'
import { personalData } from './personal.ts'
import { answerWord, review, takeBack } from './review.ts'
import { type Answer, answered, intervalIn, intervalOf } from './scheduling.ts'

const zone = 'Asia/Seoul'
const clock = { now: new Date('2018-04-10T01:00:00Z') }
let open: FreshHouse
let reader: Account
let other: Account

beforeEach(async () => {
  clock.now = new Date('2018-04-10T01:00:00Z')
  open = await freshHouse({ now: () => clock.now, wires: doorWires })
  reader = await entered()
  other = await entered()
})
afterEach(() => open.close())

async function entered(): Promise<Account> {
  const account = await accountById(open.house.db, (await somebody(open.house)).id)
  if (!account) throw new Error('nobody')
  return account
}

const keep = (word: string, more: Partial<Keeping> = {}, by = reader) =>
  keepWord(open.house, { word, language: 'en', ...more }, by)
const words = (by = reader): Promise<KeptWord[]> => store.allWords(open.house.db, by.id)
const theOnly = async (by = reader): Promise<KeptWord> => {
  const [word, ...more] = await words(by)
  if (!word || more.length > 0) throw new Error('not one word')
  return word
}
const later = (minutes: number): void => void (clock.now = new Date(clock.now.getTime() + minutes * 60_000))
const day = 24 * 60
const usual = { order: 'newest', level: null, search: '', page: 1, size: 50 } as const

describe('keeping', () => {
  test('takes the headword, the meaning and the sentence with the word marked', async () => {
    const sentence = 'Ri assumed office in 2016.'
    expect(await keep('assumed', { sentence, at: 3 })).toEqual({ headword: 'assume', isNew: true })
    const { headword, pos, gloss, sentences, schedule } = await theOnly()
    expect({ headword, pos, state: schedule.state }).toEqual({ headword: 'assume', pos: 'verb', state: 0 })
    expect(gloss).toMatch(/\p{Script=Hangul}/u)
    expect(sentences).toEqual([{ text: sentence, spans: [[3, 10]], article: null, address: null, day: null }])
  })

  test('twice is one word, with the newest sentence first, none twice, and five at most', async () => {
    const about = (number: number) => `The minister spoke ${number} times.`
    for (const number of [1, 2, 3, 2, 4, 5, 6, 7]) await keep('minister', { sentence: about(number) })
    const { sentences } = await theOnly()
    expect(sentences.map(({ text }) => text)).toEqual([7, 6, 5, 4, 2].map(about))
  })

  test('another meaning of the same word is another word', async () => {
    const first = await keep('assume')
    const { sense } = await theOnly()
    const { meaningsOf } = await import('./kept-word.ts')
    const { lookUp } = await import('../verbs/look-up.ts')
    const second = meaningsOf(await lookUp(open.house, { word: 'assume', language: 'en' })).find(
      (one) => one.sense !== sense,
    )
    expect(second?.sense).toBeTypeOf('string')
    expect(await keep('assume', { sense: second?.sense })).toEqual({ ...first, isNew: true })
    expect(await words()).toHaveLength(2)
  })

  test('a word that the dictionary does not have is refused, and so is one too many', async () => {
    await expect(keep('xqzzyq')).rejects.toMatchObject({ code: 'words.nothing-to-keep' })
    await keep('minister')
    const word = await theOnly()
    await open.house.change(async (tx) => {
      for (let number = 1; number < 5000; number += 1)
        await store.insertWord(tx.write, reader.id, {
          ...word,
          id: `word_${number}` as KeptWord['id'],
          word: `w${number}`,
        })
    })
    await expect(keep('assume')).rejects.toMatchObject({ code: 'words.too-many', details: { most: 5000 } })
    await keep('minister', { sentence: 'The minister may still add this sentence.' })
    await keep('assume', {}, other)
    const page = await store.listWords(open.house.db, reader.id, { ...usual, page: 1000 })
    expect(page).toMatchObject({ count: 5000, page: 100 })
    expect(page.words).toHaveLength(50)
  })

  test('readers have nothing of each other', async () => {
    await keep('minister', { sentence: 'The minister spoke.' })
    const { id, revision } = await theOnly()
    expect(await removeWord(open.house, id, other)).toBeNull()
    await expect(answerWord(open.house, id, { answer: 3, revision, zone }, other)).rejects.toMatchObject({
      code: 'words.unknown',
    })
    await expect(takeBack(open.house, id, revision, other)).rejects.toMatchObject({ code: 'words.unknown' })
    expect(await words(other)).toEqual([])
    expect(await review(open.house, other, zone)).toMatchObject({ word: null, all: 0, due: 0 })
    expect(await personalData.dataOf(open.house.db, other.id)).toEqual([])
    await open.house.change((tx) => personalData.erase(tx, other.id))
    expect(await personalData.dataOf(open.house.db, reader.id)).toMatchObject([{ headword: 'minister' }])
    await open.house.change((tx) => personalData.erase(tx, reader.id))
    expect(await words()).toEqual([])
    const rows = open.house.db.tables<{ kept_sentences: object }>().selectFrom('kept_sentences').selectAll()
    expect(await rows.execute()).toEqual([])
  })

  test('a list is searched by headword and Korean meaning, filtered by level, and sorted', async () => {
    for (const word of ['minister', 'assume', 'treaty']) {
      await keep(word)
      later(1)
    }
    const list = async (wish: object) =>
      (await store.listWords(open.house.db, reader.id, { ...usual, ...wish })).words.map(({ headword }) => headword)
    expect(await list({})).toEqual(['treaty', 'assume', 'minister'])
    expect(await list({ order: 'letters' })).toEqual(['assume', 'minister', 'treaty'])
    expect(await list({ search: 'TREA' })).toEqual(['treaty'])
    expect(await list({ search: '장관' })).toEqual(['minister'])
    expect(await list({ search: '%' })).toEqual([])
    const level = (await words()).find(({ headword }) => headword === 'minister')?.level ?? 0
    expect(await list({ level })).toContain('minister')
    expect(await list({ level: level === 6 ? 1 : 6 })).not.toContain('minister')
  })
})

describe('the review', () => {
  const ask = () => review(open.house, reader, zone)
  const answer = async (grade: Answer): Promise<boolean> => {
    const { word } = await ask()
    if (!word) throw new Error('nothing is due')
    return answerWord(open.house, word.id, { answer: grade, revision: word.revision, zone }, reader)
  }

  test('asks again in minutes for what is new and in days for what is known', async () => {
    await keep('minister')
    expect(await answer(3)).toBe(true)
    expect(await ask()).toMatchObject({ word: null, due: 0, today: 1, next: new Date('2018-04-10T01:10:00Z') })
    later(10)
    expect(await answer(3)).toBe(true)
    const { next } = await ask()
    // The day begins at midnight in Seoul, which is 15:00 in UTC.
    expect(next?.toISOString()).toMatch(/T15:00:00\.000Z$/)
    expect((await theOnly()).schedule.days).toBeGreaterThanOrEqual(1)
  })

  test('a form that is sent twice counts once, and one of an older page not at all', async () => {
    await keep('minister')
    const { id, revision } = await theOnly()
    const sending = () => answerWord(open.house, id, { answer: 1, revision, zone }, reader)
    const counted = await Promise.all([sending(), sending(), sending()])
    expect(counted.filter(Boolean)).toHaveLength(1)
    expect(await sending()).toBe(false)
    expect((await theOnly()).schedule.answers).toBe(1)
  })

  test('the last answer can be taken back once, and is asked again', async () => {
    await keep('minister')
    const before = await theOnly()
    await answer(4)
    const { last } = await ask()
    expect(last?.headword).toBe('minister')
    expect(await takeBack(open.house, before.id, last?.revision ?? 0, reader)).toBe(true)
    const after = await theOnly()
    expect(after.schedule).toEqual(before.schedule)
    expect(await ask()).toMatchObject({ word: { id: before.id }, today: 0, last: null })
    expect(await takeBack(open.house, before.id, after.revision, reader)).toBe(false)
  })

  test('a word that is forgotten again and again is called one', async () => {
    await keep('minister')
    for (let turn = 0; turn < 40 && !isLeech((await theOnly()).schedule); turn += 1) {
      const { next } = await ask()
      if (next && next > clock.now) clock.now = next
      await answer((await theOnly()).schedule.state === 2 ? 1 : 4)
    }
    expect((await theOnly()).schedule.lapses).toBe(8)
  })
})

describe('a schedule', () => {
  const now = new Date('2018-04-10T01:00:00Z')
  const easy = answered(newSchedule(now), 4, now, zone)

  test('is the same for the same answers', () => {
    expect(answered(newSchedule(now), 4, now, zone)).toEqual(easy)
  })

  test('grows with better answers', () => {
    const due = ([1, 2, 3, 4] as const).map((grade) => answered(easy, grade, easy.due, zone).due.getTime())
    expect(due).toEqual(due.toSorted((one, two) => one - two))
    expect(new Set(due).size).toBe(4)
  })

  test('counts days by the clock of the zone', () => {
    // 23:30 and 00:30 in Seoul are on two days, and on one in UTC.
    const evening = new Date('2018-04-10T14:30:00Z')
    const first = answered(newSchedule(evening), 4, evening, zone)
    const nextDay = answered(first, 3, new Date('2018-04-10T15:30:00Z'), zone)
    const sameDay = answered(first, 3, new Date('2018-04-10T14:59:00Z'), zone)
    expect(nextDay.stability).toBeGreaterThan(sameDay.stability)
  })

  test.for([
    [{ unit: 'minute', count: 10 }, '10 minutes', '10분'],
    [{ unit: 'day', count: 1 }, '1 day', '1일'],
    [{ unit: 'year', count: 1.5 }, '1.5 years', '1.5년'],
  ] as const)('says %o in words', ([interval, en, ko]) => {
    expect([intervalIn('en', interval), intervalIn('ko', interval)]).toEqual([en, ko])
  })

  test('names the unit in which people say it', () => {
    const put = (days: number) => intervalOf({ ...newSchedule(now), days }, now)
    expect([1, 59, 61, 365, 3650].map((days) => put(days).unit)).toEqual(['day', 'day', 'month', 'year', 'year'])
  })
})

const heldOf = (headword: string, more: object = {}) => ({
  headword,
  sense: '',
  keptAt: '2018-04-01T00:00:00.000Z',
  schedule: newSchedule(new Date('2018-04-01T00:00:00Z')),
  sentences: [],
  ...more,
})
const join = (...held: object[]) =>
  joinWords(open.house, joining.parse(JSON.parse(JSON.stringify({ words: held }))).words, 'en', reader)

describe('joining what a browser held', () => {
  test('can be done again without a difference, and leaves out what is no word', async () => {
    const first = new Date('2018-04-01T00:00:00Z')
    const sentence = { text: 'The minister spoke.', at: 4 }
    const schedule = answered(newSchedule(first), 4, first, zone)
    const held = [heldOf('minister', { schedule, sentences: [sentence] }), heldOf('xqzzyq'), heldOf('treaty')]
    expect(await join(...held)).toEqual({ kept: 2, added: 2, left: 1 })
    const once = await words()
    expect(once.find(({ headword }) => headword === 'minister')).toMatchObject({
      schedule,
      answeredAt: first,
      sentences: [{ text: sentence.text, spans: [[4, 12]] }],
    })
    expect(await join(...held)).toEqual({ kept: 2, added: 0, left: 1 })
    expect(await words()).toEqual(once)
  })

  test('the account’s own schedule and sentences come first', async () => {
    await keep('minister', { sentence: 'The minister was here.' })
    const before = await theOnly()
    await join(heldOf('minister', { sense: before.sense, sentences: [{ text: 'No minister came.', at: 3 }] }))
    const after = await theOnly()
    expect(after.schedule).toEqual(before.schedule)
    expect(after.sentences.map(({ text }) => text)).toEqual(['The minister was here.', 'No minister came.'])
  })

  test('a sentence without the word, and answers of the future, are not believed', async () => {
    const schedule = {
      ...newSchedule(clock.now),
      state: 2,
      stability: 4,
      difficulty: 5,
      last: '2030-01-01T00:00:00.000Z',
    }
    await join(
      heldOf('minister', { schedule, keptAt: '2030-01-01T00:00:00.000Z', sentences: [{ text: 'Nobody came.' }] }),
    )
    expect(await theOnly()).toMatchObject({ keptAt: clock.now, schedule: newSchedule(clock.now), sentences: [] })
  })

  test('what is not as a browser writes it is refused', () => {
    for (const wrong of [
      { words: Array.from({ length: 501 }, () => heldOf('minister')) },
      { words: [heldOf('')] },
      { words: [heldOf('a', { sentences: [{ text: 'x'.repeat(1001) }] })] },
      { words: [heldOf('a', { schedule: { ...newSchedule(clock.now), state: 7 } })] },
      { words: [heldOf('a', { keptAt: 'yesterday' })] },
      [],
      null,
    ])
      expect(joining.safeParse(JSON.parse(JSON.stringify(wrong))).success).toBe(false)
  })
})

const act = fc.record({
  kind: fc.constantFrom('keep', 'keep', 'remove', 'answer', 'take back', 'join'),
  word: fc.constantFrom('minister', 'assume', 'treaty', 'office'),
  grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  minutes: fc.constantFrom(0, 10, 3 * day),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** Does one thing, and to the list of how often each word was answered what should have come of it. */
async function live({ kind, word, grade }: Act, by: Account, expected: Map<string, number>): Promise<void> {
  const { house } = open
  const known = (await words(by)).find(({ headword }) => headword === word)
  const answers = expected.get(word) ?? 0
  const isNew = !expected.has(word)
  if (kind === 'keep') {
    expect((await keep(word, {}, by)).isNew).toBe(isNew)
    expected.set(word, answers)
  }
  if (kind === 'join') {
    const held = joining.parse({ words: [JSON.parse(JSON.stringify(heldOf(word, { sense: known?.sense ?? '' })))] })
    expect((await joinWords(house, held.words, 'ko', by)).added).toBe(isNew ? 1 : 0)
    expected.set(word, answers)
  }
  if (!known) return
  const { id, revision } = known
  if (kind === 'remove') {
    expect(await removeWord(house, id, by)).toBe(word)
    expected.delete(word)
  }
  if (kind === 'answer') {
    const isDue = known.schedule.due <= clock.now
    expect(await answerWord(house, id, { answer: grade, revision, zone }, by)).toBe(isDue)
    if (isDue) expected.set(word, answers + 1)
  }
  if (kind === 'take back' && (await takeBack(house, id, revision, by))) expected.set(word, answers - 1)
}

test('whatever is kept, removed, answered and joined, the account holds what a list beside it says', async () => {
  const run = async (acts: Act[]): Promise<void> => {
    const by = await entered()
    const expected = new Map<string, number>()
    for (const one of acts) {
      later(one.minutes)
      await live(one, by, expected)
      const held = (await words(by)).map(({ headword, schedule }) => [headword, schedule.answers] as const)
      expect(new Map(held)).toEqual(expected)
      expect(held).toHaveLength(expected.size)
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), run), { numRuns: 15 })
}, 60_000)

describe('what is taken along', () => {
  const about = { origin: 'https://news.example', zone }
  const hostile = {
    headword: '=cmd',
    pos: null,
    level: 3,
    definition: 'a "quoted", thing',
    gloss: '-1+1',
    keptAt: clock.now,
    schedule: newSchedule(clock.now),
    sentences: [{ text: '\t@SUM(A1)\r\nand "more"', address: '/2018/04/10/a', day: '2018-04-10' }],
  }

  test('is a table after RFC 4180 that no spreadsheet reckons', () => {
    expect(wordsAsCsv([hostile], about)).toBe(
      '\ufeffword,pos,level,korean,meaning,sentence,day,article,kept,due\r\n' +
        `"'=cmd",,3,"'-1+1","a ""quoted"", thing","'\t@SUM(A1)\r\nand ""more""",2018-04-10,https://news.example/2018/04/10/a,2018-04-10,2018-04-10\r\n`,
    )
  })

  test('is text for Anki with a note a line', () => {
    const [separator, html, columns, tags, note, end] = wordsForAnki([hostile], about).split('\n')
    expect([separator, html, columns?.startsWith('#columns:'), tags, end]).toEqual([
      '#separator:tab',
      '#html:false',
      true,
      '#tags column:6',
      '',
    ])
    expect(note?.split('\t')).toEqual([
      '=cmd',
      '"a ""quoted"", thing"',
      '-1+1',
      '" @SUM(A1) and ""more"""',
      'https://news.example/2018/04/10/a',
      'courant level-3',
    ])
  })
})
