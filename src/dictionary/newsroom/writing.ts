// What editors do with entries: write them, hide them, show them again, bring back what one was before.
import { type Account, may } from '../../accounts/accounts.ts'
import type { Entry } from '../../language/word-book/word-book.ts'
import { Conflict, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { folded } from '../finding/word.ts'
import type { DictionaryNews } from '../news.ts'
import * as store from '../store/own-entries.ts'
import { type EntryAct, type EntryProblem, type EntryText, mostEntries, type OwnEntry } from './entry.ts'
import { problemsOf } from './problems.ts'

export type Written = { ok: true; entry: Entry } | { ok: false; problems: EntryProblem[] }

/**
 * Puts an entry in the place of what the dictionary had under its headword. `revision` is the newsroom's entry that the writer saw, 0 for none:
 * throws Conflict where it is no longer the newest. Throws NotAllowed for who does not keep the dictionary.
 */
export async function writeEntry(house: House, text: EntryText, revision: number, by: Account): Promise<Written> {
  mustKeep(by)
  const tidy = tidied(text)
  const problems = problemsOf(tidy, await rules())
  const entry = entryFrom(tidy)
  const word = folded(entry.headword)
  if (problems.length > 0) return { ok: false, problems }
  return house.change(async (tx): Promise<Written> => {
    const known = await store.ownEntry(tx.db, word)
    if (known === null && (await store.countOwnEntries(tx.db)) >= mostEntries)
      return {
        ok: false,
        problems: [{ field: 'headword', code: 'entry.many-entries', details: { most: mostEntries } }],
      }
    if ((known?.revision ?? 0) !== revision) throw new Conflict('entry.changed-meanwhile')
    await record(tx, { entry, revision: revision + 1, act: 'written', by, hidden: false })
    return { ok: true, entry }
  })
}

/** Takes the newsroom's entry off the page: what the lexicon and WordNet have is shown again. Throws NotFound and NotAllowed. */
export const hideEntry = (house: House, headword: string, by: Account): Promise<void> =>
  showing(house, headword, by, true)
export const showEntry = (house: House, headword: string, by: Account): Promise<void> =>
  showing(house, headword, by, false)

async function showing(house: House, headword: string, by: Account, hidden: boolean): Promise<void> {
  mustKeep(by)
  await house.change(async (tx) => {
    const known = await standing(tx, headword)
    if ((known.hiddenAt !== null) === hidden) return
    await record(tx, { entry: known, revision: known.revision + 1, act: hidden ? 'hidden' : 'shown', by, hidden })
  })
}

/** Makes what the entry was at a revision the newest one. Throws NotFound and NotAllowed. */
export async function restoreEntry(house: House, headword: string, revision: number, by: Account): Promise<void> {
  mustKeep(by)
  await house.change(async (tx) => {
    const known = await standing(tx, headword)
    const earlier = await store.revisionOf(tx.db, folded(headword), revision)
    if (!earlier) throw new NotFound('entry.unknown')
    await record(tx, { entry: earlier.entry, revision: known.revision + 1, act: 'restored', by, hidden: false })
  })
}

async function standing(tx: Tx, headword: string): Promise<OwnEntry> {
  const known = await store.ownEntry(tx.db, folded(headword))
  if (!known) throw new NotFound('entry.unknown')
  return known
}

type Recorded = { entry: Entry; revision: number; act: EntryAct; by: Account; hidden: boolean }

async function record(tx: Tx, { by, entry, ...rest }: Recorded): Promise<void> {
  const word = folded(entry.headword)
  const isFirst = await store.keepRevision(tx.write, { ...rest, word, entry, at: tx.now(), by: by.id })
  if (!isFirst) throw new Conflict('entry.changed-meanwhile')
  const news: DictionaryNews = { kind: 'entry changed', word, by: by.id }
  await tx.tell(news)
}

function mustKeep(by: Account): void {
  if (!may(by, 'keep the dictionary')) throw new NotAllowed('account.not-allowed')
}

async function rules() {
  const [{ wordBook }, { commonWordsIn }] = await Promise.all([
    import('../../language/word-book/open.ts'),
    import('../../language/word-book/lexicon/vocabulary.ts'),
  ])
  const book = wordBook()
  return { book, isCommon: commonWordsIn(book) }
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim()

const tidied = ({ headword, senses }: EntryText): EntryText => ({
  headword: tidy(headword).replaceAll('’', "'"),
  senses: senses.map((one) => ({
    ...one,
    definition: tidy(one.definition),
    korean: tidy(one.korean),
    phrase: tidy(one.phrase),
  })),
})

const entryFrom = ({ headword, senses }: EntryText): Entry => ({
  headword,
  isNewsTerm: false,
  senses: senses.map(({ pos, definition, korean, phrase, keys }) => ({
    pos,
    definition,
    // Separated by commas, but for those within brackets: `(권한, 책임을) 맡다`.
    glosses: korean
      .split(/,(?![^(]*\))/)
      .map((one) => one.trim())
      .filter(Boolean),
    phrase: phrase || null,
    keys,
  })),
})
