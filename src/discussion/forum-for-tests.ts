// A house for tests of the discussion: one article, readers and staff, a policy with two clauses, and the wires between the rooms.
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import type { Account, AccountId, Role } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import { newId } from '../platform/ids.ts'
import type { Consequences, Wires } from '../platform/wire.ts'
import * as standards from '../standards/standards.ts'
import { publishedArticle } from './article-for-tests.ts'
import type { Comment, CommentId } from './comment.ts'
import * as discussion from './discussion.ts'

export type Forum = {
  house: House
  open: FreshHouse
  article: desk.Article
  clock: { at: number }
  /** An account that joined long ago, so that nothing it says is held for being new. */
  person: (role?: Role, more?: Partial<Account>) => Promise<Account>
  people: (count: number) => Promise<Account[]>
  /** Says something as somebody who has waited long enough; throws if it is refused. */
  said: (by: Account, body: string, more?: Partial<discussion.Saying>) => Promise<Comment>
  stored: (id: CommentId) => Promise<Comment>
  close: () => Promise<void>
}

export const from: discussion.From = { address: '192.0.2.7' }
export const minute = 60_000
export const day = 24 * 60 * minute
const begin = Date.parse('2018-04-10T09:40:00.000Z')

type AccountRows = { accounts: Record<string, string | number | null> }

export async function openForum(): Promise<Forum> {
  const clock = { at: begin }
  const open = await freshHouse({ now: () => new Date(clock.at), wires: wires() })
  const { house } = open
  await standards.keepPolicy(house, policy, 'test')
  const { id } = await publishedArticle(house, { texts: ['The minister spoke on Monday.', 'Nobody answered him.'] })
  const article = await desk.articleById(house.db, id)
  if (!article) throw new Error('no article')
  const person = async (role: Role = 'reader', more: Partial<Account> = {}) =>
    (await enter(house, 1, role, more))[0] as Account
  const said: Forum['said'] = async (by, body, more = {}) => {
    clock.at += minute
    const answer = await discussion.say(house, { article: id, body, ...more }, by, from)
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return answer.comment
  }
  return {
    house,
    open,
    article,
    clock,
    person,
    people: (count) => enter(house, count, 'reader', {}),
    said,
    stored: async (one) => {
      const found = await discussion.commentById(house.db, one)
      if (!found) throw new Error(`no comment ${one}`)
      return found
    },
    close: () => open.close(),
  }
}

async function enter(house: House, count: number, role: Role, more: Partial<Account>): Promise<Account[]> {
  const joinedAt = new Date(begin - 400 * day)
  const made = Array.from({ length: count }, (): Account => {
    const id: AccountId = newId('account', joinedAt)
    return { id, name: `Name of ${id}`, role, language: 'en', journalist: null, joinedAt, erased: false, ...more }
  })
  await house.change(async (tx) => {
    for (const one of made)
      await tx.write
        .tables<AccountRows>()
        .insertInto('accounts')
        .values({
          id: one.id,
          name: one.name,
          name_key: one.id,
          email: `${one.id}@example.org`,
          email_verified: 1,
          role: one.role,
          language: one.language,
          journalist: one.journalist,
          two_factor_enabled: 0,
          joined_at: one.joinedAt.toISOString(),
          changed_at: one.joinedAt.toISOString(),
          deactivated_at: null,
          erased_at: null,
        })
        .execute()
  })
  return made
}

/** The wires that this room's listeners hang on, as the roof hangs them. */
function wires(): Wires {
  const once = (listeners: object): Consequences => ({ everyNode: {}, once: listeners as Consequences['once'] })
  return {
    'decision overturned': once({ restore: discussion.restore, lift: discussion.liftOverturned }),
    'hiding begun': once({ hide: discussion.hideForATime }),
    'hiding ended': once({ restore: discussion.restore }),
    'hiding made final': once({ keep: discussion.keepRemoved }),
    'comment said': once({ tellAnswered: discussion.tellAnswered }),
    'ruling stands': once({ tellAnswered: discussion.tellAnswered }),
    'correction answered': once({ tell: discussion.tellCorrectionAnswered }),
    'word list changed': { everyNode: { forget: discussion.forgetWordLists }, once: {} },
  }
}

const inBoth = (text: string) => ({ en: text, ko: text })
const clause = (number: string) => ({
  number,
  part: 'discussion' as const,
  title: inBoth(`Clause ${number}`),
  text: inBoth(`What clause ${number} says.`),
  category: 'OTHER_VIOLATION_TC' as const,
  law: null,
})
const policy = {
  terms: { introduction: inBoth('Policy.'), days: 7, board: inBoth('Three people.') },
  clauses: [clause('3'), clause('7')],
}
