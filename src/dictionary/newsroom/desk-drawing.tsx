// Makes the pages of the dictionary's desk from what is kept.
import { accountsById } from '../../accounts/accounts.ts'
import { compareHeadwords, writeLexicon } from '../../language/word-book/lexicon/lexicon-file.ts'
import { wordBook } from '../../language/word-book/open.ts'
import type { House } from '../../platform/house.ts'
import type { PageContent } from '../../style/page.ts'
import { plainPage, unlisted } from '../../style/plain-page.tsx'
import * as urls from '../../urls.ts'
import { folded } from '../finding/word.ts'
import type { DictionaryPlan } from '../plan.ts'
import { allOwnEntries, ownEntry, revisionsOf } from '../store/own-entries.ts'
import { allPacks } from '../store/packs.ts'
import { blankSense, type OwnEntry, senseText } from './entry.ts'
import type { Filled } from './entry-form.tsx'
import { type EntryDesk, EntryPage } from './entry-page.tsx'
import { FrontPage } from './front-page.tsx'
import { missedWords } from './not-found.ts'
import { PacksPage } from './packs-page.tsx'

const mostMissed = 60
const mostRevisions = 50

export async function frontPage({ house, language, placeIn }: DictionaryPlan): Promise<PageContent> {
  const [place, entries, missed] = await Promise.all([
    placeIn(language),
    allOwnEntries(house.db),
    missedWords(house, mostMissed),
  ])
  const main = <FrontPage desk={{ entries, missed }} place={place} />
  return plainPage(place, place.say('entry.desk'), urls.newsroomDictionary, { main, head: unlisted })
}

/** `filled` is what came back of the form; null fills it with what stands now. */
export async function entryPage(
  { house, language, placeIn }: DictionaryPlan,
  asked: string,
  filled: Filled | null,
  token: string,
): Promise<PageContent> {
  const word = folded(asked)
  const book = wordBook()
  const [place, own, revisions] = await Promise.all([
    placeIn(language),
    ownEntry(house.db, word),
    revisionsOf(house.db, word, mostRevisions),
  ])
  const learner = book.entry(word)
  const people = await accountsById(house.db, [...new Set(revisions.map(({ by }) => by))])
  const shown = own ?? learner
  const senses = shown?.senses.map(senseText) ?? [blankSense]
  const desk: EntryDesk = {
    word: shown?.headword ?? asked,
    own,
    learner,
    wordNet: book.senses(word),
    revisions: revisions.map((one) => ({ ...one, name: people.get(one.by)?.name ?? null })),
    // Who has seen what somebody else wrote meanwhile may put theirs in its place.
    filled: (filled?.status === 409 ? { ...filled, revision: own?.revision ?? 0 } : filled) ?? {
      text: { headword: shown?.headword ?? asked, senses },
      revision: own?.revision ?? 0,
      problems: [],
      status: 200,
    },
    token,
  }
  const main = <EntryPage desk={desk} place={place} />
  const title = `${desk.word} · ${place.say('entry.desk')}`
  const { status } = desk.filled
  return plainPage(place, title, (one) => urls.newsroomDictionary(one, asked), { main, head: unlisted, status })
}

export async function packsPage({ house, language, placeIn }: DictionaryPlan, token: string): Promise<PageContent> {
  const [place, packs] = await Promise.all([placeIn(language), allPacks(house.db)])
  const main = <PacksPage packs={packs} token={token} place={place} />
  return plainPage(place, place.say('pack.desk'), (one) => urls.packDesk(one), { main, head: unlisted })
}

/** The entries that are shown, as the lexicon's files have them; what WordNet lacks is marked. */
export async function exported({ db }: House): Promise<string> {
  const shown = (await allOwnEntries(db)).filter(({ hiddenAt }: OwnEntry) => hiddenAt === null)
  if (shown.length === 0) return ''
  const book = wordBook()
  const entries = shown.map(({ headword, senses }) => ({
    headword,
    senses,
    isNewsTerm: book.senses(headword).length === 0,
  }))
  return writeLexicon(entries.toSorted((one, other) => compareHeadwords(one.headword, other.headword)))
}
