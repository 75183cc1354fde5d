// Gives somebody another name.
import { randomInt } from 'node:crypto'
import type { Reader } from '../../platform/database.ts'
import type { House, Tx } from '../../platform/house.ts'
import { type Account, isStaff } from '../account.ts'
import type { AccountNews } from '../news.ts'
import { giveName, nameIsTaken } from '../store/names.ts'
import { keepWishes, wishesOf } from '../store/wishes.ts'
import { nameProblem, type NameProblem, numbered, tidyName } from './name.ts'
import { reservedNames } from './reserved.ts'
import { nameKeys, wordKey } from './skeleton.ts'

/** Whoever changes names more often cannot be told from a crowd. */
const betweenNames = 86_400_000

export type Renaming =
  | { ok: true }
  /** `suggestion` is a name that is free, where one is asked for that somebody bears. */
  | { ok: false; problem: NameProblem; suggestion: string | null }
  /** Again possible at `until`. */
  | { ok: false; problem: 'soon'; until: Date }

/** Gives an account another name, at most once a day; to write the same name otherwise is free. */
export async function rename(house: House, by: Account, wish: string): Promise<Renaming> {
  const name = tidyName(wish)
  if (name === by.name) return { ok: true }
  const problem = nameProblem(name, await reservedNames(house, by.name), isStaff(by))
  if (problem !== null) return { ok: false, problem, suggestion: null }
  try {
    return await house.change((tx) => renamed(tx, by, name))
  } catch (error) {
    // Of two who take a name at once, the database refuses the second.
    if (await nameIsTaken(house.db, nameKeys(name), by.id)) return taken(house.db, name)
    throw error
  }
}

async function renamed(tx: Tx, by: Account, name: string): Promise<Renaming> {
  const { renamedAt } = await wishesOf(tx.db, by.id)
  const until = new Date((renamedAt?.getTime() ?? 0) + betweenNames)
  const isSame = wordKey(name) === wordKey(by.name)
  if (!isSame && until > tx.now()) return { ok: false, problem: 'soon', until }
  if (await nameIsTaken(tx.db, nameKeys(name), by.id)) return taken(tx.db, name)
  await giveName(tx.write, by.id, { name, key: wordKey(name), at: tx.now() })
  if (!isSame) await keepWishes(tx.write, by.id, { renamedAt: tx.now() })
  await tx.tell({ kind: 'account changed', account: by.id } satisfies AccountNews)
  return { ok: true }
}

const taken = async (db: Reader, name: string): Promise<Renaming> => ({
  ok: false,
  problem: 'taken',
  suggestion: await freeName(db, name),
})

/** The name with the first number behind it that is free; 0 and 1 pass for letters. */
async function freeName(db: Reader, name: string): Promise<string | null> {
  const numbers = [2, 3, 4, 5, ...[100, 1000, 10_000].map((least) => randomInt(least, least * 10))]
  for (const number of numbers) {
    const tried = numbered(name, number)
    if (!(await nameIsTaken(db, nameKeys(tried), null))) return tried
  }
  return null
}
