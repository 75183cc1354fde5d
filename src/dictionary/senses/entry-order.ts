// The senses of an entry of the learner's lexicon in a sentence: the one that news means first, unless the sentence speaks for another.
import type { Token } from '../../language/reading/token.ts'
import type { EntrySense, WordBook } from '../../language/word-book/word-book.ts'
import { likeness } from './likeness.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import type { Standing } from './order.ts'
import { placeOf } from './scene.ts'
import { isContent, type Use, useOf } from './use.ts'

/** How much each place behind the first costs: the writers put the news sense first, and the sentence has to outweigh that. */
const behind = (place: number): number => (place === 0 ? 0 : 0.7 + 0.2 * place)

const weight = {
  partner: 2.2,
  partnerElsewhere: 1.2,
  likePartner: 1.4,
  preposition: 0.6,
  freePreposition: 0.2,
  otherPreposition: -0.3,
  clause: 1.3,
  otherClause: -0.4,
  actsOnNothing: 0.5,
  actsOnSomething: -0.4,
  actsOnNothingHere: -0.8,
  capital: 2,
  field: 0.5,
  word: 0.5,
  mostWords: 1,
  usual: 0.25,
  mostUsual: 0.7,
}

/** The same senses; those that the sentence speaks for move up. */
export function orderEntry(book: WordBook, standing: Standing, senses: readonly EntrySense[]): EntrySense[] {
  if (senses.length < 2) return [...senses]
  const context = contextOf(book, standing)
  const headword = standing.token.headword
  return senses
    .map((sense, place) => ({
      sense,
      score: evidence(context, useOf(headword, sense)) + usual(context, sense) - behind(place),
    }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ sense }) => sense)
}

type Context = {
  book: WordBook
  here: Neighbours
  /** Headwords of the sentence's other content words. */
  around: ReadonlySet<string>
  fields: ReadonlySet<string>
  isCapital: boolean
  /** By key, how often WordNet's texts have a sense, of all of the word's. */
  shares: ReadonlyMap<string, number>
}

function contextOf(book: WordBook, { sentence, token }: Standing): Context {
  const at = placeOf(sentence, token)
  const here = neighboursOf(sentence, at)
  const others = sentence.tokens.filter((one) => one !== token && isContent(one))
  const senses = book.senses(token.headword)
  const all = senses.reduce((sum, { tagged }) => sum + tagged + 0.5, 0)
  const around = others.map(({ headword }) => headword.toLowerCase())
  return {
    book,
    here,
    around: new Set(around),
    fields: new Set(
      here.near.filter(({ role }) => role === 'object' || role === 'beyond').flatMap((one) => fieldOf(book, one.token)),
    ),
    isCapital: at > 0 && /^\p{Lu}/u.test(token.text) && sentence.tokens.some(({ text }) => /^\p{Ll}/u.test(text)),
    shares: new Map(senses.map(({ key, tagged }) => [key, (tagged + 0.5) / all])),
  }
}

/** WordNet's tagged texts are no newspaper, but what they have nearly always is seldom something else. */
function usual({ shares }: Context, { keys }: EntrySense): number {
  const share = keys.reduce((sum, key) => sum + (shares.get(key) ?? 0), 0)
  return keys.length === 0 ? -weight.mostUsual / 2 : Math.max(-weight.mostUsual, weight.usual * Math.log(share + 0.05))
}

function evidence(context: Context, use: Use): number {
  const { here, around, fields, isCapital } = context
  let found = Math.max(0, ...use.partners.map((partner) => partnership(context, partner)))
  if (use.here) found += frame(use.here, here, use.isVerb)
  if (use.isCapital && isCapital) found += weight.capital
  let words = 0
  for (const word of use.words) {
    if (around.has(word)) words += weight.word
    const field = fieldNamed.get(word)
    if (field !== undefined && fields.has(field)) words += weight.field
  }
  return found + Math.min(words, weight.mostWords)
}

/** Whether what follows is like what follows in the phrase. */
function frame(use: Neighbours, here: Neighbours, isVerb: boolean): number {
  let found = 0
  if (use.clause !== here.clause) found += weight.otherClause
  else if (use.clause !== null) found += weight.clause
  else if (use.preposition !== null && use.preposition === here.preposition)
    found += governed.has(use.preposition) ? weight.preposition : weight.freePreposition
  else if (use.preposition !== null && here.preposition !== null && governed.has(use.preposition))
    found += weight.otherPreposition
  if (!isVerb || here.clause !== null) return found
  if (!use.acts) return found + (here.acts ? weight.actsOnSomething : weight.actsOnNothing)
  return here.acts ? found : found + weight.actsOnNothingHere
}

/** Prepositions that mostly belong to the word before them; others say where and when. */
const governed = new Set('about against for from into of to with'.split(' '))

/** What definitions call the things of a field of meaning. */
const fieldNamed = new Map(
  Object.entries({
    'noun.location': 'place country area land city',
    'noun.person': 'person someone people somebody',
    'noun.time': 'date day hour year',
    'noun.event': 'event',
    'noun.possession': 'money price tax',
    'noun.communication': 'law rule news message ban',
    'noun.group': 'group government company organization team',
    'noun.artifact': 'machine building car ship weapon',
  }).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
)

/** Of its most usual sense; an unknown name may be anybody's. */
function fieldOf(book: WordBook, { pos, headword }: Token): string[] {
  if (pos === 'PRON') return /^(?:him|her|them|me|us|you|who|whom)$/.test(headword.toLowerCase()) ? ['noun.person'] : []
  const [first] = book.senses(headword, 'noun')
  return first ? [first.field] : pos === 'PROPN' ? ['noun.person'] : []
}

/** The word of the phrase itself stands there, or one much like it in a like place. */
function partnership({ book, here: { near }, around }: Context, partner: Token): number {
  const word = partner.headword.toLowerCase()
  if (near.some(({ token }) => token.headword.toLowerCase() === word)) return weight.partner
  if (around.has(word)) return weight.partnerElsewhere
  if (partner.pos !== 'NOUN') return 0
  const like = near
    .filter(({ role, token }) => role !== 'subject' && role !== 'verb' && token.pos === 'NOUN')
    .map(({ token }) => likeness(book, word, token.headword.toLowerCase()))
  return weight.likePartner * Math.max(0, ...like)
}
