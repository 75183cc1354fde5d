// The ledger counts every decision once, tells nothing of persons, and speaks the European database's language.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { House } from '../platform/house.ts'
import { type Board, cast, clause, day, decided, minute, opening, openBoard } from './board-for-tests.ts'
import type { Deciding } from './decision.ts'
import { automatedShare, entriesPerPage, upheldShare } from './ledger.ts'
import {
  appeal,
  dsaStatements,
  ledger,
  ledgerCsv,
  ledgerJson,
  type LedgerFilter,
  retract,
  reviseClause,
  rule,
} from './standards.ts'

let board: Board
let house: House
beforeEach(async () => {
  board = await openBoard()
  house = board.house
})
afterEach(() => board.close())

const { reader, moderator, board: member } = cast
let comments = 0
const about = (more: Partial<Deciding> = {}) => ({
  matter: { kind: 'comment', id: `comment_${++comments}` } as const,
  ...more,
})
const appealed = async (upheld: boolean | null, more: Partial<Deciding> = {}) => {
  const { id } = await decided(house, about(more))
  const made = await appeal(house, id, 'Private words.', reader.id)
  if (!made.ok) throw new Error('The appeal was not taken.')
  board.clock.at += day
  if (upheld !== null) await rule(house, made.done.id, { upheld, reasons: 'Reasons.' }, member)
  return id
}
async function gathered<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}
const whole = async (pieces: AsyncIterable<string>): Promise<string> => (await gathered(pieces)).join('')

test('counts go by month and clause, and sum up to the totals', async () => {
  await appealed(true)
  await appealed(false, { clause: '7', automated: 'detected' })
  board.clock.at = Date.parse('2018-05-01T00:00:00.000Z')
  await appealed(null)
  await decided(house, about({ outcome: 'held', automated: 'decided', source: 'word list' }), null)
  const { totals, rows, months, clauses } = await ledger(house.db, {})
  expect(totals).toMatchObject({
    decisions: 5,
    outcomes: { removed: 3, restored: 1, held: 1 },
    automated: { no: 3, detected: 1, decided: 1 },
    appeals: { made: 3, open: 1, upheld: 1, refused: 1, lapsed: 0 },
  })
  expect(rows.map(({ month, clause: number, decisions, appeals }) => [month, number, decisions, appeals.made])).toEqual(
    [
      ['2018-05', '1', 2, 1],
      ['2018-04', '1', 2, 1],
      ['2018-04', '7', 1, 1],
    ],
  )
  expect([upheldShare(totals), automatedShare(totals)]).toEqual([0.5, 0.4])
  expect([months, clauses.map(({ number }) => number)]).toEqual([
    ['2018-05', '2018-04'],
    ['1', '7'],
  ])
})

test('a filter by clause, month and outcome holds for totals, rows and entries alike', async () => {
  await appealed(true)
  await decided(house, about({ clause: '2' }))
  const seen = async (filter: LedgerFilter) => {
    const { totals, rows, entries } = await ledger(house.db, filter)
    return [totals.decisions, rows.reduce((sum, row) => sum + row.decisions, 0), entries.length]
  }
  expect(await seen({})).toEqual([3, 3, 3])
  expect(await seen({ clause: '1' })).toEqual([2, 2, 2])
  expect(await seen({ clause: '1', outcome: 'restored' })).toEqual([1, 1, 1])
  expect(await seen({ month: '2018-04', outcome: 'removed' })).toEqual([2, 2, 2])
  expect(await seen({ month: '2018-03' })).toEqual([0, 0, 0])
})

test('times are the median and the ninetieth of a hundred, by the nearest rank', async () => {
  expect((await ledger(house.db, {})).totals).toMatchObject({ toDecision: null, toRuling: null })
  for (let hours = 1; hours <= 10; hours++)
    await decided(house, about({ raisedAt: new Date(board.clock.at - hours * 60 * minute) }))
  await decided(house, about())
  await appealed(true)
  expect((await ledger(house.db, {})).totals).toMatchObject({
    toDecision: { median: 5, ninetieth: 9 },
    toRuling: { median: 24, ninetieth: 24 },
  })
})

test('what was undone is counted nowhere', async () => {
  const { id } = await decided(house, about())
  await retract(house, id, moderator.id)
  const found = await ledger(house.db, {})
  expect([found.totals.decisions, found.rows, found.entries, found.months, found.clauses]).toEqual([0, [], [], [], []])
  expect(await whole(ledgerCsv(house.db, {}))).not.toContain('removed')
  expect(await gathered(dsaStatements(house.db, { reference: () => '' }))).toEqual([])
})

test('nothing of persons, days or texts is in the ledger or its files', async () => {
  const id = await appealed(true, { facts: 'It calls Kim a thief.', matter: { kind: 'comment', id: 'comment_secret' } })
  const all = [
    JSON.stringify(await ledger(house.db, {})),
    await whole(ledgerCsv(house.db, {})),
    await whole(ledgerJson(house.db, {})),
  ].join('\n')
  for (const secret of [id, 'comment_', 'account_', 'decision_', 'Kim', 'Private', 'Reasons', '2018-04-'])
    expect(all).not.toContain(secret)
  expect(all).toContain('2018-04')
})

test('the files hold every entry in pieces, and the pages each one once', async () => {
  await house.change(async (tx) => {
    for (let count = 0; count < 1040; count++) await decided(tx, about({ clause: count % 2 === 0 ? '1' : '2' }))
  })
  const lines = (await whole(ledgerCsv(house.db, {}))).trimEnd().split('\r\n')
  expect([lines.length, lines[0], ...new Set(lines.slice(1).toSorted())]).toEqual([
    1041,
    'month,clause,version,outcome,matter,automated,source,hours,appeal,appealHours',
    '2018-04,1,1,removed,comment,no,report,,,',
    '2018-04,2,1,removed,comment,no,report,,,',
  ])
  const json = JSON.parse(await whole(ledgerJson(house.db, { clause: '2' }))) as {
    decisions: unknown[]
    totals: object
  }
  expect([json.decisions.length, json.totals]).toEqual([520, expect.objectContaining({ decisions: 520 })])
  const first = await ledger(house.db, {})
  expect([first.pages, first.entries.length]).toEqual([21, entriesPerPage])
  const beyond = await ledger(house.db, { page: 99 })
  expect([beyond.page, beyond.entries.length]).toEqual([21, 40])
})

test('a European statement has the fields that the database asks for, and no word of a moderator', async () => {
  await reviseClause(house, clause('1', 'x'.repeat(3000), { category: 'ILLEGAL_OR_HARMFUL_SPEECH' }), 'test')
  const facts = 'It calls Kim a thief.'
  const { id } = await decided(
    house,
    about({ facts, automated: 'detected', language: 'ko', matterAt: new Date(opening - day) }),
  )
  board.clock.at += minute
  const until = new Date(opening + 7 * day)
  await decided(house, { matter: { kind: 'account', id: reader.id }, outcome: 'suspended', until, facts })
  await decided(house, { matter: { kind: 'account', id: reader.id }, outcome: 'warned', facts })
  const reference = ({ number, version }: { number: string; version: number }) =>
    `https://paper.example/${number}#${version}`
  const [removed, suspended, ...more] = await gathered(dsaStatements(house.db, { reference }))
  expect(more).toEqual([])
  expect(removed).toMatchObject({
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    decision_account: null,
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: 'https://paper.example/1#2',
    incompatible_content_ground: 'Clause 1, version 2: Clause 1',
    content_type: ['CONTENT_TYPE_TEXT'],
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    content_language: 'KO',
    content_date: '2018-04-09',
    application_date: '2018-04-10',
    source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
    automated_detection: 'Yes',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: id,
  })
  expect(removed?.puid).toMatch(/^[a-zA-Z0-9\-_]{1,500}$/)
  expect(removed?.incompatible_content_explanation).toHaveLength(2000)
  expect(suspended).toMatchObject({
    decision_visibility: null,
    decision_account: 'DECISION_ACCOUNT_SUSPENDED',
    end_date_account_restriction: '2018-04-17',
    account_type: 'ACCOUNT_TYPE_PRIVATE',
  })
  expect(JSON.stringify([removed, suspended])).not.toMatch(/Kim|account_reader/)
  expect(removed?.decision_facts).toBe(
    'A reader’s comment was removed under clause 1 of the paper’s policy (Clause 1). A reader had reported it. A machine found it and a person decided.',
  )
})

test('a European export can be of a time, of which the end is left out', async () => {
  for (let count = 0; count < 3; count++) {
    await decided(house, about())
    board.clock.at += day
  }
  const from = new Date(opening + day)
  const within = (until: Date) => gathered(dsaStatements(house.db, { reference: () => '', from, until }))
  expect(await within(new Date(opening + 2 * day))).toHaveLength(1)
  expect(await within(new Date(opening + 9 * day))).toHaveLength(2)
})
