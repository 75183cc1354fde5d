// Looks a word up: as it stands in a sentence, or by itself.
import type { WordBook } from '../../language/word-book/word-book.ts'
import { Invalid } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Card } from '../card.ts'
import { blank } from '../finding/blank-card.ts'
import type { Asked } from '../finding/card-of.ts'
import type { OwnSenses } from '../finding/one-list.ts'
import type { Shelf } from '../finding/shelf.ts'
import { bare, carriable, folded, longest } from '../finding/word.ts'
import { noteMissed } from '../newsroom/not-found.ts'
import type { OwnEntries } from '../newsroom/own-book.ts'
import { ownEntries } from '../newsroom/own-entries.ts'
import { withPacks } from '../packs/with-packs.ts'

/** `at` is where the word begins in the sentence, in UTF-16 units; `language` is that of who reads the card. */
export type LookingUp = Asked & {
  language: Language
  /** The language that the word is of, such as `ja`, where a pack was installed for it; left out, it is found. */
  of?: string | undefined
}

/**
 * Everything there is to say of a word, the likeliest meaning first. The word may be an inflected form, a headword, a phrase, a name, a number;
 * an unknown one has a card, too. Throws Invalid for more than 100 characters of a word or 1,000 of a sentence. Its first call loads the
 * dictionary, which takes some 200 ms; each other one well under 2 ms.
 */
export async function lookUp(house: House, asked: LookingUp): Promise<Card> {
  if (asked.word.length > longest.word) throw new Invalid('dictionary.word-long', { most: longest.word })
  if ((asked.sentence ?? '').length > longest.sentence)
    throw new Invalid('dictionary.sentence-long', { most: longest.sentence })
  const { cardOf, ...shelf } = await shelfOf(house)
  const { of } = asked
  const word = carriable(asked.word).normalize('NFC')
  const isEnglish = of === undefined || of === 'en'
  const card = isEnglish
    ? cardOf(shelf, { ...asked, word, sentence: carriable(asked.sentence ?? '') })
    : blank(word, { kind: 'unknown', headword: bare(word) })
  const found = await withPacks(house, card, { word, of, forms: isEnglish ? shelf.headwordsOf : () => [] })
  if (found.kind === 'unknown') noteMissed(house, found.headword)
  return found
}

type Opened = Shelf & { cardOf: (shelf: Shelf, asked: Asked) => Card }

let opened: Promise<Opened> | null = null

/** As the newsroom's entries made them. */
const shelves = new WeakMap<OwnEntries, Opened>()

/** The books with what the newsroom of this house has written into them. */
export async function shelfOf(house: House): Promise<Opened> {
  const [plain, entries] = await Promise.all([open(), ownEntries(house)])
  if (entries.size === 0) return plain
  const known = shelves.get(entries)
  if (known) return known
  const { bookWith } = await import('../newsroom/own-book.ts')
  const own = (headword: string): OwnSenses | null => {
    const entry = entries.get(folded(headword))
    return entry ? { kind: 'newsroom', senses: entry.senses } : null
  }
  const made = { ...plain, ...(await readingIn(bookWith(plain.book, entries))), own }
  shelves.set(entries, made)
  return made
}

/** Nothing of it is in memory before the first look-up. */
function open(): Promise<Opened> {
  opened ??= load().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** Who looks one word up looks up another in the same sentence. Some 5 kB each. */
const sentencesRemembered = 400

/** What of a shelf depends on what its book knows. */
async function readingIn(book: WordBook): Promise<Pick<Shelf, 'book' | 'read' | 'headwordsOf'>> {
  const [{ readText }, { remembering }, { formsOf }] = await Promise.all([
    import('../../language/reading/reading.ts'),
    import('../../language/remembering.ts'),
    import('../../language/reading/form.ts'),
  ])
  const forms = formsOf(book)
  return {
    book,
    read: remembering(sentencesRemembered, (text) => readText(text, book)),
    headwordsOf: (form) => {
      const { noun, verb, adjective, adverb } = forms(form)
      return [noun, verb, adjective, adverb].filter((one) => one !== null)
    },
  }
}

async function load(): Promise<Opened> {
  const [{ wordBook }, { orderSenses }, { orderEntry }, { cardOf }] = await Promise.all([
    import('../../language/word-book/open.ts'),
    import('../senses/order.ts'),
    import('../senses/entry-order.ts'),
    import('../finding/card-of.ts'),
  ])
  return {
    cardOf,
    ...(await readingIn(wordBook())),
    get book() {
      return wordBook()
    },
    order: (sentence, token) => orderSenses(wordBook(), { sentence, token }),
    arrange: (sentence, token, senses) => orderEntry(wordBook(), { sentence, token }, senses),
    own: () => null,
  }
}
