// Whether somebody may take part at present: their permission, and the sanctions in force against them.
import { type Account, accountById, may, type Permission } from '../../accounts/accounts.ts'
import * as desk from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import { NotAllowed } from '../../platform/failure.ts'
import type { Language, MessageArguments } from '../../platform/i18n.ts'
import { dayIn } from '../../style/dates.ts'
import type { Comment } from '../comment.ts'
import { standing } from '../sanction.ts'
import { sanctionsOf } from '../store/readers.ts'

/** Throws NotAllowed for who may not do this at all, or is not there any more. */
export async function mustBeAllowed(db: Reader, by: Account, permission: Permission): Promise<void> {
  if (!may(by, permission) || !may(await accountById(db, by.id), permission))
    throw new NotAllowed('account.not-allowed')
}

type Silence = { code: 'comment.banned' | 'comment.suspended'; details: MessageArguments }

/** Why somebody may not write or vote now, with the day from which on they may again; null if they may. */
export async function silence(db: Reader, by: Account, now: Date): Promise<Silence | null> {
  const { silenced } = standing(await sanctionsOf(db, by.id), now)
  if (!silenced) return null
  if (silenced.until === null) return { code: 'comment.banned', details: {} }
  const { zone } = await desk.paper(db)
  return { code: 'comment.suspended', details: { until: dayIn(zone, silenced.until) } }
}

/** Throws NotAllowed for who may not write or vote now. */
export async function mustNotBeSilenced(db: Reader, by: Account, now: Date): Promise<void> {
  const found = await silence(db, by, now)
  if (found) throw new NotAllowed(found.code, found.details)
}

/** In which language an author reads what was decided: that of their account; for who has none, that of the comment. */
export async function statementsIn(db: Reader, comment: Pick<Comment, 'author' | 'language'>): Promise<Language> {
  const account = comment.author === null ? null : await accountById(db, comment.author)
  return account?.language ?? comment.language
}
