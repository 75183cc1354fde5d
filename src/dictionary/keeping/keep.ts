// Keeps a word for a reader with the sentence it stood in, and lets it go again.
import type { Account } from '../../accounts/accounts.ts'
import * as desk from '../../desk/desk.ts'
import { Invalid, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { Language } from '../../platform/i18n.ts'
import * as urls from '../../urls.ts'
import type { Card } from '../card.ts'
import { carriable, folded } from '../finding/word.ts'
import { ownPath } from '../plan.ts'
import * as store from '../store/kept-words.ts'
import { lookUp } from '../verbs/look-up.ts'
import {
  type KeptSentence,
  type Meaning,
  meaningsOf,
  most,
  newSchedule,
  type Schedule,
  withSentence,
  type WordId,
} from './kept-word.ts'

/**
 * `sense` names the meaning that was shown; left out, or where the dictionary no longer has it, the likeliest is meant. `at` is where the word
 * begins in the sentence, in UTF-16 units; `from` is the path of the page on which it stood.
 */
export type Keeping = {
  word: string
  sense?: string | undefined
  sentence?: string | undefined
  at?: number | undefined
  from?: string | undefined
  language: Language
}

export type Found = { meaning: Meaning; sentence: KeptSentence | null }

/** What there is to keep of a word. Throws NotFound for one that the dictionary does not have, and as look-ups do. */
export async function findMeaning(
  house: House,
  { word, sense, sentence, at, from, language }: Keeping,
): Promise<Found> {
  const text = sentence?.trim() ? sentence : undefined
  const card = await lookUp(house, { word, sentence: text, at, language })
  const meanings = meaningsOf(card)
  const meaning = meanings.find((one) => one.sense === sense) ?? meanings[0]
  if (!meaning) throw new NotFound('words.nothing-to-keep')
  return { meaning, sentence: await sentenceOf(house, card, { sentence, from }) }
}

/** The sentence as it is kept; null for one without the word in it, which shows nobody what it means. */
export async function sentenceOf(
  house: House,
  card: Card,
  { sentence, from }: Pick<Keeping, 'sentence' | 'from'>,
): Promise<KeptSentence | null> {
  if (!sentence?.trim() || card.spans.length === 0) return null
  return { text: carriable(sentence), spans: card.spans, ...(await whence(house, from)) }
}

async function whence(
  house: House,
  from: string | undefined,
): Promise<Pick<KeptSentence, 'article' | 'address' | 'day'>> {
  // A word may have been looked up on the page of the article on which every word is a link.
  const path = urls.articlePath(ownPath(from)?.replace(/[?#].*$/, '') ?? '')
  const article = await desk.articleAt(house.db, path)
  return article?.state === 'published'
    ? { article: article.id, address: path, day: article.day }
    : { article: null, address: null, day: null }
}

export type Kept = { headword: string; isNew: boolean }

/**
 * Keeps a word. One that is kept already gets the sentence as its newest; its place in the review stays as it is. Throws Invalid where the account
 * has as many words as it may, and NotFound for a word that the dictionary does not have.
 */
export async function keepWord(house: House, asked: Keeping, by: Account): Promise<Kept> {
  const { meaning, sentence } = await findMeaning(house, asked)
  return house.change(async (tx) => {
    await store.holdKeeper(tx.write, by.id)
    const known = await store.keptMeaning(tx.db, by.id, nameOf(meaning))
    if (known && sentence) await store.writeSentences(tx.write, known.id, withSentence(known.sentences, sentence))
    const now = tx.now()
    const sentences = sentence === null ? [] : [sentence]
    if (!known) await enter(tx, { meaning, sentences, schedule: newSchedule(now), keptAt: now }, by)
    return { headword: meaning.headword, isNew: known === null }
  })
}

const nameOf = ({ headword, sense }: Meaning) => ({ word: folded(headword), sense })

export type Entering = { meaning: Meaning; sentences: readonly KeptSentence[]; schedule: Schedule; keptAt: Date }

/**
 * For who holds the keeper already: a word as it was kept elsewhere. One that is kept here, too, keeps its schedule and gets the sentences that it does not
 * have, as far as there is room. True for a word that is new here. Throws Invalid where the account is full.
 */
export async function enter(tx: Tx, { meaning, sentences, schedule, keptAt }: Entering, by: Account): Promise<boolean> {
  const known = await store.keptMeaning(tx.db, by.id, nameOf(meaning))
  if (known) {
    const others = sentences.filter(({ text }) => known.sentences.every((one) => one.text !== text))
    const all = [...known.sentences, ...others].slice(0, most.sentences)
    if (all.length > known.sentences.length) await store.writeSentences(tx.write, known.id, all)
    return false
  }
  if ((await store.countWords(tx.db, by.id)) >= most.words) throw new Invalid('words.too-many', { most: most.words })
  const id = newId('word', tx.now())
  const word = { ...meaning, id, keptAt, revision: 1, schedule, answeredAt: schedule.last, sentences: [...sentences] }
  await store.insertWord(tx.write, by.id, { ...word, word: folded(meaning.headword) })
  return true
}

/** Lets a word go, with its sentences, and says which it was. Null for one that is not there, or is somebody else's. */
export const removeWord = (house: House, id: WordId, by: Account): Promise<string | null> =>
  house.change((tx) => store.deleteWord(tx.write, by.id, id))
