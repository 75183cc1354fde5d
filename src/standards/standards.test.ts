// The board's work through its door: decisions under clauses, appeals, complaints, hidings, and what is forgotten.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Conflict, Invalid, NotAllowed, NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import { type Board, cast, clause, day, decided, minute, openBoard, policyOf } from './board-for-tests.ts'
import { importPolicy } from './commands.ts'
import {
  appeal,
  type Answered,
  type CaseId,
  type Decision,
  type DecisionId,
  type Matter,
  assign,
  caseById,
  casesDue,
  casesOf,
  clausesInForce,
  clauseVersions,
  decisionById,
  decisionsAbout,
  endClause,
  endHiding,
  hide,
  hidingsNow,
  keepPolicy,
  keyFits,
  keyOf,
  ledger,
  openCase,
  personalData,
  policy,
  refuseHiding,
  requestHiding,
  retract,
  reviseClause,
  rule,
  ruleOnCase,
  settleHiding,
  statement,
} from './standards.ts'

let board: Board
let house: House
beforeEach(async () => {
  board = await openBoard()
  house = board.house
})
afterEach(() => board.close())

const { reader, other, moderator, board: member, board2 } = cast
const comment: Matter = { kind: 'comment', id: 'comment_1' }
const done = <Thing>(answered: Answered<Thing>): Thing => {
  if (!answered.ok) throw new Error(answered.problems.map(({ field, problem }) => `${field} ${problem}`).join(', '))
  return answered.done
}
const appealed = async ({ id }: Decision, text = 'It was a quotation.') =>
  done(await appeal(house, id, text, reader.id))
const expectRefusal = (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code })

test('a decision shows the clause as it cited it, whatever becomes of the policy', async () => {
  const first = await decided(house)
  board.clock.at += day
  await reviseClause(house, clause('1', 'Be kind.'), 'test')
  const second = await decided(house, { matter: { kind: 'comment', id: 'comment_2' } })
  await endClause(house, '1', 'test')
  const texts = await Promise.all(
    [first, second].map(async ({ id }) => (await statement(house.db, id))?.clause.text.en),
  )
  expect(texts).toEqual(['Be fair.', 'Be kind.'])
  expect([first, second].map((one) => one.clause.version)).toEqual([1, 2])
  await expectRefusal(decided(house), 'standards.clause-not-in-force')
  expect((await clauseVersions(house.db, '1')).map(({ until }) => until === null)).toEqual([false, false])
})

test('a policy that is kept again tells nothing; one that changed is told once', async () => {
  const said = policyOf(clause('1'), clause('2'), clause('7'))
  expect(await keepPolicy(house, said, 'test')).toEqual({ opened: [], closed: [] })
  expect(await board.told()).toEqual([])
  const kept = await keepPolicy(house, policyOf(clause('1', 'Be kind.'), clause('10')), 'test')
  expect(kept.opened).toEqual([
    { number: '1', version: 2 },
    { number: '10', version: 1 },
  ])
  expect(kept.closed.map(({ number }) => number).toSorted()).toEqual(['1', '2', '7'])
  expect(await board.told()).toEqual(['policy changed'])
  await keepPolicy(house, { ...said, terms: { ...said.terms, days: 3 } }, 'test')
  expect((await policy(house.db)).terms.days).toBe(3)
  expect((await clausesInForce(house.db)).map(({ number, version }) => `${number}.v${version}`)).toEqual([
    '1.v3',
    '2.v2',
    '7.v2',
  ])
})

test('a policy with a clause that cannot stand is not kept at all', async () => {
  const blank = clause('3', ' ')
  await expectRefusal(keepPolicy(house, policyOf(clause('1', 'New.'), blank), 'test'), 'standards.clause-malformed')
  await expectRefusal(keepPolicy(house, policyOf(clause('1'), clause('1')), 'test'), 'standards.clause-twice')
  await expectRefusal(reviseClause(house, clause('one'), 'test'), 'standards.clause-malformed')
  await expectRefusal(endClause(house, '44', 'test'), 'standards.clause-unknown')
  expect((await clausesInForce(house.db)).map(({ text }) => text.en)).toEqual(['Be fair.', 'Be fair.', 'Be fair.'])
})

test('the demo’s policy is brought in from its file, once; a broken file changes nothing', async () => {
  expect(await importPolicy(house, 'demo/policy.yaml', 'demo')).toEqual([])
  const kept = await policy(house.db)
  expect(kept.clauses.length).toBeGreaterThanOrEqual(12)
  await board.told()
  await importPolicy(house, 'demo/policy.yaml', 'demo')
  expect(await importPolicy(house, 'demo/front.yaml', 'demo')).not.toEqual([])
  expect([await policy(house.db), await board.told()]).toEqual([kept, []])
})

test('a statement of reasons holds what article 17 asks for', async () => {
  const made = await decided(house, { automated: 'detected', source: 'word list' })
  const found = await statement(house.db, made.id)
  expect(found?.decision).toEqual(made)
  expect(made).toMatchObject({ outcome: 'removed', facts: 'It calls another reader names.', automated: 'detected' })
  expect(made.appealUntil?.toISOString()).toBe('2018-10-10T09:40:00.000Z')
  expect(found?.appeal).toBeNull()
})

test('facts are required, and have at most 5,000 characters; an end lies ahead', async () => {
  await expectRefusal(decided(house, { facts: ' \n ' }), 'standards.facts-missing')
  await expectRefusal(decided(house, { facts: 'a'.repeat(5001) }), 'standards.facts-long')
  await expectRefusal(decided(house, { outcome: 'suspended', until: house.now() }), 'standards.until')
  const late = new Date(board.clock.at + 31 * day)
  await expectRefusal(decided(house, { outcome: 'hidden for a time', until: late }), 'standards.until')
  expect((await decided(house, { facts: '한'.repeat(5000) })).facts).toHaveLength(5000)
})

test('a decision whose caller fails was never made', async () => {
  const failed = house.change(async (tx) => {
    await decided(tx)
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect([(await decisionsAbout(house.db, [comment])).size, await board.told()]).toEqual([0, []])
})

test('what is undone within seconds is not counted and not shown, and what it had ended stands again', async () => {
  const removed = await decided(house)
  const { id } = await appealed(removed)
  const restored = await decided(house, { outcome: 'restored' })
  expect((await statement(house.db, removed.id))?.appeal?.state).toBe('lapsed')
  await expectRefusal(retract(house, restored.id, member.id), 'standards.retract-other')
  board.clock.at += 10_000
  await retract(house, restored.id, moderator.id)
  await retract(house, restored.id, moderator.id)
  expect(await statement(house.db, restored.id)).toBeNull()
  expect((await decisionsAbout(house.db, [comment])).get('comment_1')).toEqual([removed])
  expect(done(await rule(house, id, { upheld: false, reasons: 'It was not.' }, member)).state).toBe('refused')
  expect((await ledger(house.db, {})).totals.decisions).toBe(1)
})

test('a decision cannot be undone later, nor after it ended', async () => {
  const removed = await decided(house)
  await decided(house, { outcome: 'restored' })
  await expectRefusal(retract(house, removed.id, moderator.id), 'standards.decided-meanwhile')
  const warned = await decided(house, { matter: { kind: 'account', id: reader.id }, outcome: 'warned' })
  board.clock.at += minute
  await expectRefusal(retract(house, warned.id, moderator.id), 'standards.retract-late')
})

test('an appeal that succeeds overturns the decision, and the ledger has the restoration', async () => {
  const removed = await decided(house)
  const { id, due } = await appealed(removed)
  expect(due).toEqual(new Date(board.clock.at + 7 * day))
  board.clock.at += 2 * day
  await board.told()
  expect(done(await rule(house, id, { upheld: true, reasons: 'It quoted the article.' }, member)).state).toBe('upheld')
  expect(await board.told()).toEqual(['decision overturned'])
  const found = await statement(house.db, removed.id)
  expect(found?.decision.ended).toEqual({ at: house.now(), how: 'overturned', by: found?.answeredBy?.id })
  expect(found?.answeredBy).toMatchObject({ outcome: 'restored', source: 'appeal', by: member.id, appealUntil: null })
  expect(found?.appeal?.ruling).toEqual({ reasons: 'It quoted the article.', by: member.id, at: house.now() })
  const { totals } = await ledger(house.db, {})
  expect([totals.outcomes, totals.appeals.upheld]).toEqual([{ removed: 1, restored: 1 }, 1])
})

test('an appeal that fails leaves the decision, and there is no second one', async () => {
  const removed = await decided(house)
  const { id } = await appealed(removed)
  await board.told()
  await rule(house, id, { upheld: false, reasons: 'It was no quotation.' }, member)
  expect(await board.told()).toEqual(['decision upheld'])
  expect((await decisionById(house.db, removed.id))?.ended).toBeNull()
  await expectRefusal(appealed(removed), 'standards.appealed-already')
  await expectRefusal(rule(house, id, { upheld: true, reasons: 'But it was.' }, board2), 'standards.ruled-already')
})

test('nobody but the one affected may appeal, and only against what takes something away, in time', async () => {
  const removed = await decided(house)
  await expect(appeal(house, removed.id, 'No.', other.id)).rejects.toBeInstanceOf(NotAllowed)
  await expect(appeal(house, 'decision_none' as DecisionId, 'No.', reader.id)).rejects.toBeInstanceOf(NotFound)
  board.clock.at = Date.parse('2018-10-10T09:40:00.001Z')
  await expectRefusal(appealed(removed), 'standards.appeal-late')
  const restored = await decided(house, { outcome: 'restored' })
  await expectRefusal(appealed(restored), 'standards.nothing-to-appeal')
  await expectRefusal(appealed(removed), 'standards.nothing-to-appeal')
})

test('an appeal says something, in at most 2,000 graphemes, and nothing of it is lost', async () => {
  const removed = await decided(house)
  const problem = async (text: string) => appeal(house, removed.id, text, reader.id)
  expect(await problem(' \u200b\n')).toEqual({ ok: false, problems: [{ field: 'text', problem: 'missing' }] })
  expect(await problem('가'.repeat(2001))).toEqual({ ok: false, problems: [{ field: 'text', problem: 'too-long' }] })
  expect((await appealed(removed, ' 가\r\n나 ')).text).toBe('가\n나')
})

test('whoever decided does not rule, nor who is affected, nor who is not on the board', async () => {
  const byMember = await decided(house, { affected: board2.id }, member)
  const { id } = done(await appeal(house, byMember.id, 'I protest.', board2.id))
  for (const nobody of [member, board2, moderator, reader])
    await expect(rule(house, id, { upheld: true, reasons: 'So be it.' }, nobody)).rejects.toBeInstanceOf(NotAllowed)
  expect((await casesDue(house.db)).map((due) => due.id)).toEqual([id])
})

test('a member takes an appeal, gives it back, and cannot give it to who took part', async () => {
  const { id } = await appealed(await decided(house))
  await assign(house, id, member.id, member)
  expect((await casesDue(house.db))[0]?.assigned).toBe(member.id)
  await assign(house, id, null, board2)
  expect((await casesDue(house.db))[0]?.assigned).toBeNull()
  await expect(assign(house, id, moderator.id, member)).rejects.toBeInstanceOf(NotAllowed)
  await expect(assign(house, id, member.id, moderator)).rejects.toBeInstanceOf(NotAllowed)
})

test('a comment is removed by one decision at a time: a new one takes the place of the old', async () => {
  const held = await decided(house, { outcome: 'held', source: 'word list', automated: 'decided' }, null)
  const { id } = await appealed(held)
  const removed = await decided(house, { clause: '7' })
  expect((await decisionById(house.db, held.id))?.ended).toMatchObject({ how: 'replaced', by: removed.id })
  await expectRefusal(rule(house, id, { upheld: true, reasons: 'Harmless.' }, member), 'standards.ruled-already')
  expect((await appealed(removed)).state).toBe('open')
})

test('a restoration takes back what stands against the matter, or the one decision that it names', async () => {
  const about = { matter: { kind: 'account', id: reader.id } as const }
  const warned = await decided(house, { ...about, outcome: 'warned' })
  const banned = await decided(house, { ...about, outcome: 'banned' })
  await decided(house, { ...about, outcome: 'restored', answers: banned.id })
  const ended = async ({ id }: Decision) => (await decisionById(house.db, id))?.ended?.how ?? null
  expect([await ended(warned), await ended(banned)]).toEqual([null, 'taken back'])
  await decided(house, { ...about, outcome: 'restored' })
  expect(await ended(warned)).toBe('taken back')
})

const complaint = {
  matter: { kind: 'article', id: 'article_1' } as Matter,
  text: 'The figure is wrong.',
  name: 'Kim So-ra',
  contact: 'sora@example.org',
  language: 'en' as const,
}
const request = {
  ...complaint,
  matter: comment,
  text: 'It says that I stole.',
  claim: 'defamation' as const,
  substantiation: 'The court found otherwise: 2017 Ga-dan 1.',
}

test('a complaint without an account is read by its secret link, and ends with the board’s reasons', async () => {
  const opened = done(await openCase(house, complaint, null))
  const key = keyOf(house, opened.id)
  expect([keyFits(house, opened.id, key), keyFits(house, opened.id, `${key}x`)]).toEqual([true, false])
  expect(keyFits(house, 'case_other' as CaseId, key)).toBe(false)
  expect((await casesDue(house.db)).map(({ kind, due }) => [kind, due])).toEqual([['complaint', opened.due]])
  const ruling = { outcome: 'corrected', clause: '2', reasons: 'It was 4, not 40.', link: '' } as const
  expect(await ruleOnCase(house, opened.id, ruling, member)).toMatchObject({
    problems: [{ field: 'link', problem: 'missing' }],
  })
  for (const link of ['//evil.example/', 'https://evil.example/', '/\\evil.example'])
    expect(await ruleOnCase(house, opened.id, { ...ruling, link }, member)).toMatchObject({
      problems: [{ problem: 'not-a-path' }],
    })
  const ruled = done(await ruleOnCase(house, opened.id, { ...ruling, link: '/2018/04/09/a#correction' }, member))
  expect(await caseById(house.db, opened.id)).toEqual(ruled)
  expect(ruled).toMatchObject({ state: 'ruled', outcome: 'corrected', ruling: { by: member.id } })
  expect((await statement(house.db, ruled.decision ?? ''))?.case?.id).toBe(opened.id)
  await expectRefusal(
    ruleOnCase(house, opened.id, { ...ruling, outcome: 'no breach' }, board2),
    'standards.ruled-already',
  )
})

test('a complaint needs reasons and, without an account, a way to answer; nobody rules on their own', async () => {
  const nothing = { ...complaint, text: '', contact: ' ' }
  expect(await openCase(house, nothing, null)).toEqual({
    ok: false,
    problems: [
      { field: 'text', problem: 'missing' },
      { field: 'contact', problem: 'missing' },
    ],
  })
  await expect(openCase(house, { ...complaint, matter: comment }, null)).rejects.toBeInstanceOf(Invalid)
  const own = done(await openCase(house, { ...complaint, contact: '' }, member.id))
  expect((await casesOf(house.db, member.id)).map(({ id }) => id)).toEqual([own.id])
  const ruling = { outcome: 'no breach', clause: '2', reasons: 'It is right.', link: '' } as const
  for (const nobody of [member, moderator])
    await expect(ruleOnCase(house, own.id, ruling, nobody)).rejects.toBeInstanceOf(NotAllowed)
  done(await ruleOnCase(house, own.id, ruling, board2))
})

const granted = async (days = 30) => {
  const opened = done(await requestHiding(house, request, null))
  const hiding = {
    clause: '7',
    facts: 'A claim that may be false.',
    days,
    affected: reader.id,
    language: 'en' as const,
  }
  const ruled = done(await hide(house, opened.id, hiding, moderator))
  const [hidden] = await hidingsNow(house.db)
  if (!hidden || hidden.id !== ruled.decision) throw new Error('Nothing is hidden.')
  return hidden
}

test('what is hidden is shown again by itself when its time is over, once', async () => {
  const hidden = await granted(30)
  expect(hidden.until).toEqual(new Date(board.clock.at + 30 * day))
  expect(await board.told()).toEqual(['case opened', 'hiding begun', 'case ruled on'])
  board.clock.at += 30 * day - 1
  await board.jobs.drain()
  expect(await board.told()).toEqual([])
  board.clock.at += 1
  await board.jobs.drain()
  expect(await board.told()).toEqual(['hiding over', 'hiding ended'])
  await endHiding(house, { decision: hidden.id })
  expect(await board.told()).toEqual([])
  const found = await statement(house.db, hidden.id)
  expect(found?.decision.ended?.how).toBe('ran out')
  expect(found?.answeredBy).toMatchObject({ outcome: 'restored', by: null, automated: 'decided' })
})

test('an objection that succeeds shows the comment again; the end of the time then finds nothing to do', async () => {
  const hidden = await granted()
  const objection = await appealed(hidden, 'I have the document.')
  expect(objection.kind).toBe('objection')
  await board.told()
  await expectRefusal(settleHiding(house, hidden.id, { removed: true, reasons: 'Bad.' }, member), 'standards.objected')
  await rule(house, objection.id, { upheld: true, reasons: 'The document is real.' }, member)
  expect(await board.told()).toEqual(['hiding ended', 'decision overturned'])
  board.clock.at += 31 * day
  await board.jobs.drain()
  expect(await board.told()).toEqual(['hiding over'])
  expect((await ledger(house.db, {})).totals.outcomes).toEqual({ 'hidden for a time': 1, restored: 1 })
})

test('an objection that fails removes the comment for good, and was the last word', async () => {
  const hidden = await granted()
  const objection = await appealed(hidden)
  await board.told()
  await rule(house, objection.id, { upheld: false, reasons: 'The claim is false.' }, member)
  expect(await board.told()).toEqual(['hiding made final', 'decision upheld'])
  const removal = (await statement(house.db, hidden.id))?.answeredBy
  expect(removal).toMatchObject({ outcome: 'removed', appealUntil: null, ended: null })
  board.clock.at += 31 * day
  await board.jobs.drain()
  expect(await board.told()).toEqual(['hiding over'])
})

test('without an objection the board may rule before the end, and its removal can be appealed', async () => {
  const hidden = await granted()
  await expect(settleHiding(house, hidden.id, { removed: true, reasons: 'x' }, moderator)).rejects.toBeInstanceOf(
    NotAllowed,
  )
  const removed = done(await settleHiding(house, hidden.id, { removed: true, reasons: 'It is false.' }, member))
  await expectRefusal(
    settleHiding(house, hidden.id, { removed: false, reasons: 'x' }, board2),
    'standards.decided-meanwhile',
  )
  expect((await appealed(removed)).kind).toBe('appeal')
})

test('a request needs its claim shown; it can be refused; nothing is hidden twice', async () => {
  const bare = await requestHiding(house, { ...request, substantiation: '', name: '' }, null)
  expect(bare).toMatchObject({ problems: [{ field: 'substantiation' }, { field: 'name' }] })
  const [one, two] = [
    done(await requestHiding(house, request, null)),
    done(await requestHiding(house, request, other.id)),
  ]
  const hiding = { clause: '7', facts: 'A claim.', days: 30, affected: reader.id, language: 'en' as const }
  expect(await hide(house, one.id, { ...hiding, days: 31 }, moderator)).toMatchObject({ problems: [{ field: 'days' }] })
  await expect(hide(house, one.id, hiding, other)).rejects.toBeInstanceOf(NotAllowed)
  await expect(hide(house, one.id, { ...hiding, affected: member.id }, member)).rejects.toBeInstanceOf(NotAllowed)
  done(await hide(house, one.id, hiding, moderator))
  await expectRefusal(hide(house, two.id, hiding, member), 'standards.not-shown')
  expect(
    done(await refuseHiding(house, two.id, { clause: '7', reasons: 'It is hidden already.' }, member)),
  ).toMatchObject({
    state: 'ruled',
    outcome: 'no breach',
  })
})

test('an erased account leaves its decisions, and nothing that names it or that it wrote', async () => {
  const removed = await decided(house)
  const { id } = await appealed(removed, 'Private words.')
  const opened = done(await openCase(house, { ...complaint, text: 'Private too.' }, reader.id))
  const before = JSON.stringify(await personalData.dataOf(house.db, reader.id))
  for (const known of [removed.id, 'Private words.', 'Private too.', complaint.contact]) expect(before).toContain(known)
  expect(before).not.toContain(moderator.id)
  await house.change((tx) => personalData.erase(tx, reader.id))
  await house.change((tx) => personalData.erase(tx, reader.id))
  const after = [await statement(house.db, removed.id), await caseById(house.db, opened.id)]
  expect(JSON.stringify([after, await personalData.dataOf(house.db, reader.id)])).not.toMatch(
    /account_reader|Private|sora/,
  )
  expect(after).toMatchObject([{ decision: { affected: null }, appeal: { id, state: 'lapsed' } }, { state: 'lapsed' }])
  expect(await casesDue(house.db)).toEqual([])
  expect((await ledger(house.db, {})).totals.appeals).toMatchObject({ made: 1, lapsed: 1 })
})

test('of two who rule at once one wins, and the decision is overturned once', async () => {
  for (let round = 0; round < 5; round++) {
    const removed = await decided(house, { matter: { kind: 'comment', id: `comment_r${round}` } })
    const { id } = await appealed(removed)
    const ruled = await Promise.allSettled([
      rule(house, id, { upheld: true, reasons: 'Yes.' }, member),
      rule(house, id, { upheld: round % 2 === 0, reasons: 'As I say.' }, board2),
    ])
    expect(ruled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ruled.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict) as Conflict,
    })
  }
  const { appeals, outcomes } = (await ledger(house.db, {})).totals
  expect([appeals.upheld + appeals.refused, outcomes.restored ?? 0]).toEqual([5, appeals.upheld])
})

test('of two appeals, two hidings and two revisions at once, one each stands', async () => {
  const removed = await decided(house, { matter: { kind: 'comment', id: 'comment_2' } })
  const won = async (acts: Promise<unknown>[]) =>
    (await Promise.allSettled(acts)).filter(({ status }) => status === 'fulfilled').length
  expect(await won([1, 2].map(() => appeal(house, removed.id, 'Please.', reader.id)))).toBe(1)
  const asked = await Promise.all([null, other.id].map(async (by) => done(await requestHiding(house, request, by))))
  const hiding = { clause: '7', facts: 'A claim.', days: 30, affected: reader.id, language: 'en' as const }
  expect(await won(asked.map(({ id }) => hide(house, id, hiding, moderator)))).toBe(1)
  await won([1, 2].map((at) => reviseClause(house, clause('2', `Version of ${at}.`), 'test')))
  const versions = await clauseVersions(house.db, '2')
  expect(versions.filter(({ until }) => until === null)).toHaveLength(1)
})
