// Joins the words that a browser held for somebody to those of their account, once they have signed in.
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Account } from '../../accounts/accounts.ts'
import { Failure } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { longest } from '../finding/word.ts'
import * as store from '../store/kept-words.ts'
import { enter, type Entering, findMeaning } from './keep.ts'
import { type KeptSentence, most, newSchedule, type Schedule } from './kept-word.ts'

const instant = z.iso.datetime().transform((text) => new Date(text))
const count = z.number().int().min(0).max(100_000)

const schedule = z.object({
  due: instant,
  state: z.literal([0, 1, 2, 3]),
  stability: z.number().min(0).max(36_500),
  difficulty: z.number().min(0).max(10),
  days: z.number().int().min(0).max(36_500),
  step: z.number().int().min(0).max(10),
  answers: count,
  lapses: count,
  last: instant.nullable(),
})

const sentence = z.object({
  text: z.string().max(longest.sentence),
  at: z.number().int().min(0).max(longest.sentence).optional(),
  from: z.string().max(600).optional(),
})

const heldWord = z.object({
  headword: z.string().min(1).max(longest.word),
  sense: z.string().max(200),
  keptAt: instant,
  schedule,
  /** Newest first. */
  sentences: z.array(sentence).max(most.sentences),
})

/** What a browser sends: at most so many words at a time. */
export const joining = z.object({ words: z.array(heldWord).max(most.joined) })
export type HeldWord = z.output<typeof heldWord>

/** How many of the words that were sent are kept now, and how many of those were not before; `left` are those that the dictionary does not have. */
export type Joined = { kept: number; added: number; left: number }

/**
 * All of them or, where one does not fit into the account any more, none: throws Invalid then. Safe to repeat. Where a word is kept in both places, the
 * account's own schedule stands, and the browser's sentences come after its own.
 */
export async function joinWords(
  house: House,
  held: readonly HeldWord[],
  language: Language,
  by: Account,
): Promise<Joined> {
  const found: Entering[] = []
  for (const one of held) {
    const entering = await enteringOf(house, one, language)
    if (entering !== null) found.push(entering)
    // Others are served between two words: five hundred take a second.
    await setImmediate()
  }
  const added = await house.change(async (tx) => {
    await store.holdKeeper(tx.write, by.id)
    let isNew = 0
    for (const one of found) if (await enter(tx, one, by)) isNew += 1
    return isNew
  })
  return { kept: found.length, added, left: held.length - found.length }
}

async function enteringOf(house: House, one: HeldWord, language: Language): Promise<Entering | null> {
  const { headword, sense, keptAt } = one
  const now = house.now()
  try {
    const { meaning } = await findMeaning(house, { word: headword, sense, language })
    const sentences: KeptSentence[] = []
    for (const { text, at, from } of one.sentences) {
      const asked = { word: wordIn(text, at) ?? headword, sense, sentence: text, at, from, language }
      const found = await findMeaning(house, asked)
      const isNew = sentences.every((other) => other.text !== found.sentence?.text)
      if (found.sentence !== null && found.meaning.headword === meaning.headword && isNew)
        sentences.push(found.sentence)
    }
    return { meaning, sentences, schedule: credible(one, now), keptAt: keptAt < now ? keptAt : now }
  } catch (error) {
    // One word that cannot be looked up is no reason to leave the others in the browser.
    if (error instanceof Failure && error.status < 500) return null
    throw error
  }
}

/** The word that begins at a place in a sentence. */
const wordIn = (text: string, at: number | undefined): string | undefined =>
  at === undefined
    ? undefined
    : /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(at, at + longest.word))?.[0]

/** What a browser says of the past; a word that was never answered, or was answered in the future, is new. */
function credible({ schedule: said }: HeldWord, now: Date): Schedule {
  const { state, last, stability, difficulty } = said
  const isAnswered = state !== 0 && last !== null && last <= now && stability > 0 && difficulty >= 1
  return isAnswered ? said : newSchedule(now)
}
