// Who appealed or asked for something is told what became of it, in their language.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Board, cast, day, decided, openBoard } from './board-for-tests.ts'
import { appeal, hide, openCase, requestHiding, retract, rule, ruleOnCase } from './standards.ts'

let board: Board
beforeEach(async () => {
  board = await openBoard()
  await board.house.change(async ({ write }) => {
    for (const { id, name, role } of [cast.reader, cast.other]) {
      const row = { id, name, role, email: `${name}@paper.example`, email_verified: 1, two_factor_enabled: 0 }
      const at = board.house.now().toISOString()
      await write
        .tables<{ accounts: Record<string, string | number> }>()
        .insertInto('accounts')
        .values({ ...row, language: 'ko', joined_at: at, changed_at: at })
        .execute()
    }
  })
})
afterEach(() => board.close())

const { reader, other, moderator, board: member } = cast
const notices = async () => {
  const rows = await board.house.db
    .tables<{ notices: Record<'account_id' | 'kind' | 'about' | 'address' | 'id' | 'withdrawn_at', string> }>()
    .selectFrom('notices')
    .select(['account_id', 'kind', 'about', 'address'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ account_id: account, kind, about, address }) => [account, kind, address.replace(about, '…')])
}
const done = <Thing>(answered: { ok: true; done: Thing } | { ok: false }): Thing => {
  if (!answered.ok) throw new Error('It was not taken.')
  return answered.done
}

test('a ruling on an appeal is told to who appealed', async () => {
  const { id } = await decided(board.house)
  const made = done(await appeal(board.house, id, 'It was a quotation.', reader.id))
  await rule(board.house, made.id, { upheld: false, reasons: 'It was not.' }, member)
  expect(await notices()).toEqual([[reader.id, 'appeal ruled', '/ko/standards/cases/…']])
})

test('somebody is told of a sanction at once, and no longer when it is undone', async () => {
  const matter = { kind: 'account', id: reader.id } as const
  const { id } = await decided(board.house, { matter, outcome: 'suspended', until: new Date(board.clock.at + day) })
  expect(await notices()).toEqual([[reader.id, 'sanction', '/ko/standards/cases/…']])
  await retract(board.house, id, moderator.id)
  expect(await notices()).toEqual([])
})

test('a warning limits nothing, and nobody is told that it does', async () => {
  await decided(board.house, { matter: { kind: 'account', id: reader.id }, outcome: 'warned' })
  expect(await notices()).toEqual([[reader.id, 'decision', '/ko/standards/cases/…']])
})

test('who asked to have a comment hidden is told of the answer', async () => {
  const asked = {
    matter: { kind: 'comment', id: 'comment_1' } as const,
    text: 'It says that I stole.',
    name: '',
    contact: '',
    language: 'ko' as const,
    claim: 'defamation' as const,
    substantiation: 'The court found otherwise.',
  }
  const request = done(await requestHiding(board.house, asked, other.id))
  const hiding = { clause: '7', facts: 'A claim.', days: 30, affected: reader.id, language: 'ko' as const }
  done(await hide(board.house, request.id, hiding, moderator))
  expect(await notices()).toEqual([[other.id, 'case', '/ko/standards/cases/…']])
})

test('the answer to a complaint without an account is told to nobody here', async () => {
  const matter = { kind: 'article', id: 'article_1' } as const
  const complaint = {
    matter,
    text: 'The figure is wrong.',
    name: '',
    contact: 'me@there.example',
    language: 'en' as const,
  }
  const opened = done(await openCase(board.house, complaint, null))
  await ruleOnCase(
    board.house,
    opened.id,
    { outcome: 'no breach', clause: '2', reasons: 'It is right.', link: '' },
    member,
  )
  expect(await notices()).toEqual([])
})
