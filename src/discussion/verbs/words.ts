// Keeps the paper's word lists: adds, changes and ends entries, finds them in a text, and tries them out before they stand.
import { type Account, may } from '../../accounts/accounts.ts'
import { NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { Seal } from '../../platform/seal.ts'
import * as standards from '../../standards/standards.ts'
import type { CommentId } from '../comment.ts'
import type { WordHit } from '../steps/step.ts'
import * as store from '../store/words.ts'
import {
  type Entry,
  type EntryId,
  type EntryProblem,
  entryProblems,
  type EntryText,
  mostEntries,
} from '../word-entry.ts'
import { compile, type Hit, type WordLists } from '../words/lists.ts'

/** The lists as each house looks for them. Made anew when somebody changes them: on every node, by the news of it. */
const kept = new WeakMap<Seal, Promise<WordLists<Entry>>>()

/** A listener: the lists have changed, so they are read again when they are next needed. */
export const forgetWordLists = ({ seal }: House): void => void kept.delete(seal)

/** Not for within a change: what a transaction has not yet committed would be kept for everybody. */
function wordLists({ db, seal }: House): Promise<WordLists<Entry>> {
  const known = kept.get(seal)
  if (known) return known
  const made = store.standingEntries(db).then(compile)
  kept.set(seal, made)
  made.catch(() => kept.get(seal) === made && kept.delete(seal))
  return made
}

/** What the lists find in a text, for the steps of moderation. */
export async function findWords(house: House, text: string): Promise<WordHit[]> {
  const hits: WordHit[] = []
  for (const { entry, from, to } of (await wordLists(house)).find(text)) {
    if (entry.list !== 'allow') hits.push({ entry: entry.id, list: entry.list, clause: entry.clause, from, to })
  }
  return hits
}

/** Which entries are in a text, each with its place, for somebody who tries the lists out. */
export const tryOut = async (house: House, text: string): Promise<Hit<Entry>[]> => (await wordLists(house)).find(text)

/** How many comments a dry run looks at. */
const triedOn = 5000
const mostExamples = 20

export type DryRun = {
  looked: number
  /** Of the comments with the entry in them: how many are shown, held and removed now. */
  found: { shown: number; held: number; removed: number }
  examples: { comment: CommentId; body: string; from: number; to: number }[]
}

/** What an entry would have found in the newest comments. What the lists allow counts for it too. */
export async function dryRun(house: House, text: EntryText): Promise<DryRun> {
  const tried = { ...text, id: 'tried' as EntryId }
  const allowed = (await store.standingEntries(house.db)).filter(({ list }) => list === 'allow')
  // An entry of the allow-list finds nothing by itself, and is looked for as if it were on the other.
  const lists = compile<Pick<Entry, 'id' | 'list' | 'entry' | 'mode' | 'clause'>>(
    text.list === 'allow' ? [{ ...tried, list: 'hold' }] : [tried, ...allowed],
  )
  const run: DryRun = { looked: 0, found: { shown: 0, held: 0, removed: 0 }, examples: [] }
  for (const { id, state, body } of await store.newestBodies(house.db, triedOn)) {
    run.looked += 1
    // Other requests are served meanwhile.
    if (run.looked % 100 === 0) await new Promise(setImmediate)
    const [hit] = lists.find(body)
    if (!hit || state === 'withdrawn') continue
    run.found[state] += 1
    if (run.examples.length < mostExamples) run.examples.push({ comment: id, body, from: hit.from, to: hit.to })
  }
  return run
}

export type Kept = { ok: true; entry: Entry } | { ok: false; problems: EntryProblem[] }

/** Adds an entry. Throws NotAllowed for who does not keep the lists. */
export async function addEntry(house: House, text: EntryText, by: Account): Promise<Kept> {
  mustKeepLists(by)
  return house.change((tx) => add(tx, text, by))
}

/** Ends an entry: it is looked for no more, and what it has found stays on record. Throws NotFound if none stands. */
export async function endEntry(house: House, id: EntryId, by: Account): Promise<void> {
  mustKeepLists(by)
  await house.change(async (tx) => {
    await end(tx, id)
    await tx.tell({ kind: 'word list changed', entry: id, by: by.id })
  })
}

/** Puts another entry in the place of one, so that what is counted is counted for what was looked for. Throws as `endEntry` does. */
export async function changeEntry(house: House, id: EntryId, text: EntryText, by: Account): Promise<Kept> {
  mustKeepLists(by)
  const known = await store.entriesById(house.db, [id])
  if (known.get(id)?.endedAt !== null) throw new NotFound('word.unknown')
  return house.change((tx) => add(tx, text, by, id))
}

/** Every entry with what it has found. */
export const measuredEntries = (house: House): Promise<(Entry & store.Measured)[]> => store.measuredEntries(house.db)

/** `instead` ends for it, if nothing is wrong with it. */
async function add(tx: Tx, text: EntryText, by: Account, instead: EntryId | null = null): Promise<Kept> {
  const problems = await problemsOf(tx, text, instead)
  if (problems.length > 0) return { ok: false, problems }
  if (instead !== null) await end(tx, instead)
  const entry = entryFrom(text, tx.now(), by.id)
  await store.insertEntries(tx.write, [entry])
  await tx.tell({ kind: 'word list changed', entry: entry.id, by: by.id })
  return { ok: true, entry }
}

async function end(tx: Tx, id: EntryId): Promise<void> {
  if ((await store.endEntry(tx.write, id, tx.now())) === null) throw new NotFound('word.unknown')
}

function mustKeepLists(by: Account): void {
  if (!may(by, 'keep word lists')) throw new NotAllowed('account.not-allowed')
}

/** An entry as it is kept from now on. */
export const entryFrom = (text: EntryText, addedAt: Date, addedBy: Entry['addedBy']): Entry => ({
  ...text,
  entry: text.entry.trim(),
  note: text.note.trim(),
  id: newId('word', addedAt),
  addedAt,
  addedBy,
  endedAt: null,
})

/** `instead` is the entry that is to end for this one. */
async function problemsOf({ db }: House, text: EntryText, instead: EntryId | null): Promise<EntryProblem[]> {
  const problems = entryProblems(text)
  const standing = (await store.standingEntries(db)).filter(({ id }) => id !== instead)
  const same = (one: Entry) =>
    one.entry === text.entry.trim() && one.list === text.list && one.language === text.language
  if (standing.some(same)) problems.push({ field: 'entry', code: 'word.there-already' })
  if (standing.length >= mostEntries) problems.push({ field: 'entry', code: 'word.too-many' })
  const inForce = text.clause === null ? [] : await standards.clausesInForce(db)
  if (text.clause !== null && !inForce.some(({ number }) => number === text.clause))
    problems.push({ field: 'clause', code: 'word.unknown-clause' })
  return problems
}
