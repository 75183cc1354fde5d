// What the board does by itself: it writes to who has no account, forgets how to reach them, and ends hidings.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lettersIn } from '../../tests/support/letters.ts'
import type { JobTables } from '../platform/jobs.ts'
import { type Board, cast, day, openBoard } from './board-for-tests.ts'
import type { Case } from './case.ts'
import {
  type Answered,
  caseById,
  endHiding,
  forgetOld,
  hide,
  keyOf,
  openCase,
  requestHiding,
  ruleOnCase,
  writeToComplainant,
} from './standards.ts'

let board: Board
beforeEach(async () => {
  board = await openBoard()
})
afterEach(() => board.close())

const done = <Thing>(answered: Answered<Thing>): Thing => {
  if (!answered.ok) throw new Error(JSON.stringify(answered.problems))
  return answered.done
}
const complaint = {
  matter: { kind: 'article', id: 'article_1' },
  text: 'Secretly, it was two hours.',
  name: 'Kim Da-som',
  contact: 'Dasom@example.org',
  language: 'ko',
} as const
const complained = async (more: object = {}, by: typeof cast.reader.id | null = null) =>
  done(await openCase(board.house, { ...complaint, ...more }, by))
const ruling = { outcome: 'clarified', clause: '1', reasons: 'So it was.', link: '' } as const
const ruled = async ({ id }: Case) => done(await ruleOnCase(board.house, id, ruling, cast.board))
const about = ({ id, matter }: Case) => ({ case: id, matterKind: matter.kind, matter: matter.id })

const write = writeToComplainant(async () => ({ name: { en: 'The Paper', ko: '신문' }, zone: 'Asia/Seoul' }))
const opened = (one: Case) => write(board.house, { kind: 'case opened', ...about(one) })

test('who leaves an e-mail address gets the way to their case by mail, and word of the ruling', async () => {
  const one = await complained()
  await opened(one)
  await write(board.house, {
    kind: 'case ruled on',
    outcome: 'clarified',
    by: cast.board.id,
    ...about(await ruled(one)),
  })
  const letters = await lettersIn(board.folder)
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['Dasom@example.org', '신문 기준위원회에 접수된 사건'],
    ['Dasom@example.org', '신문 기준위원회가 사건을 판단했습니다'],
  ])
  const address = `${board.house.settings.origin}/ko/standards/cases/${one.id}?key=${keyOf(board.house, one.id)}`
  for (const { text, html } of letters) {
    expect(text).toContain(address)
    expect(html).toContain(`href="${address}"`)
    // Whoever has brought it in somebody else's name does not get to write to them.
    expect(text + html).not.toMatch(/Secretly|Da-som|So it was/)
  }
})

test('nobody is written to who has an account, or whose contact is no address; and nobody is flooded', async () => {
  await opened(await complained({}, cast.reader.id))
  await opened(await complained({ contact: '010-1234-5678' }))
  await opened(await complained({ contact: 'a@example.org, b@example.org' }))
  expect(await lettersIn(board.folder)).toEqual([])
  for (const contact of ['v@example.org', 'V@example.org', 'v@EXAMPLE.org', 'v@example.org', 'v@example.org'])
    await opened(await complained({ contact }))
  expect(await lettersIn(board.folder)).toHaveLength(3)
  board.clock.at += 2 * day
  await opened(await complained({ contact: 'v@example.org' }))
  expect(await lettersIn(board.folder)).toHaveLength(4)
})

test('a year after a case was ruled on, name and contact are forgotten and nothing else', async () => {
  const [old, waiting] = [await complained(), await complained()]
  await ruled(old)
  board.clock.at += 200 * day
  const young = await ruled(await complained())
  board.clock.at += 164 * day
  await forgetOld(board.house)
  expect(await caseById(board.house.db, old.id)).toMatchObject({ name: 'Kim Da-som' })
  board.clock.at += 2 * day
  await forgetOld(board.house)
  const forgotten = { name: '', contact: '', text: complaint.text, state: 'ruled' }
  expect(await caseById(board.house.db, old.id)).toMatchObject(forgotten)
  for (const { id } of [waiting, young])
    expect(await caseById(board.house.db, id)).toMatchObject({ name: 'Kim Da-som', contact: 'Dasom@example.org' })
})

test('a hiding ends even if its clock was set back when its time came', async () => {
  const asked = { ...complaint, matter: { kind: 'comment', id: 'comment_1' } } as const
  const request = done(
    await requestHiding(board.house, { ...asked, claim: 'privacy', substantiation: 'My name.' }, null),
  )
  const hiding = { clause: '7', facts: 'A claim.', days: 30, affected: cast.reader.id, language: 'en' } as const
  const { decision } = done(await hide(board.house, request.id, hiding, cast.moderator))
  if (decision === null) throw new Error('nothing was hidden')
  const jobs = () => board.house.db.tables<JobTables>().selectFrom('jobs').select(['payload', 'run_at']).execute()
  const [planned] = await jobs()
  // The job has been taken by a node whose clock goes back a minute before it does what it has taken.
  await board.house.change(({ write: writer }) => writer.tables<JobTables>().deleteFrom('jobs').execute())
  board.clock.at += 30 * day - 60_000
  await endHiding(board.house, { decision })
  expect(await jobs()).toEqual([planned])
})
